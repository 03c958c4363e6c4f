#include "report/headline.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/may_file.h"
#include "report/sign.h"

namespace reunify::report {

using verdict::Verdict;

namespace {

void add(std::vector<Finding>& findings, Finding found, std::size_t member) {
    const auto same = [&](const Finding& each) {
        return each.verdict == found.verdict && each.outcomes == found.outcomes && each.earliest == found.earliest &&
               each.route == found.route && each.needless == found.needless;
    };
    auto known = std::find_if(findings.begin(), findings.end(), same);
    if (known == findings.end()) known = findings.insert(findings.end(), std::move(found));
    known->who.push_back(member);
}

void sort(std::vector<Finding>& findings) {
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return a.verdict != b.verdict ? a.verdict < b.verdict : a.earliest < b.earliest;
    });
}

}  // namespace

std::vector<Verdict> outcomes_of(const verdict::MemberResult& member) {
    std::vector<Verdict> found{member.verdict};
    for (const verdict::ReadingResult& reading : member.readings) {
        if (reading.decisive) found.insert(found.end(), reading.verdicts.begin(), reading.verdicts.end());
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

bool is_disputed(const verdict::MemberResult& member) {
    return std::any_of(member.readings.begin(), member.readings.end(), [](const verdict::ReadingResult& r) { return r.decisive; });
}

std::vector<Finding> findings_of(const law::RuleSet& rules, const verdict::Assessment& result) {
    if (result.members.empty()) return {{result.verdict, {}, {}, {}}};
    std::vector<Finding> out;
    for (std::size_t m = 0; m < result.members.size(); ++m) {
        const verdict::MemberResult& member = result.members[m];
        Finding found{member.verdict, outcomes_of(member), {}, {}};
        if (found.outcomes.size() == 1 || found.outcomes.front() > Verdict::assessment_needed) found.outcomes.clear();
        if (member.verdict == Verdict::not_yet) found.earliest = member.earliest_date;
        // What contradicts itself is said by what it is.
        if (member.verdict == Verdict::outside && member.route) {
            const law::Route& route = rules.routes[*member.route];
            found.needless = route.not_needed;
            if (route.certain) found.route = member.route;
        }
        add(out, std::move(found), m);
    }
    sort(out);
    return out;
}

std::vector<Verdict> verdicts_of(const verdict::Assessment& result) {
    std::vector<Verdict> out;
    for (const verdict::MemberResult& member : result.members) out.push_back(member.verdict);
    return out;
}

std::vector<Finding> findings_of(const std::vector<Verdict>& members) {
    std::vector<Finding> out;
    for (std::size_t m = 0; m < members.size(); ++m) add(out, {members[m], {}, {}, {}}, m);
    sort(out);
    return out;
}

Sign sign_of(const std::vector<Finding>& findings) {
    const auto asks = [](const Finding& each) { return !each.needless; };
    const auto ask = std::count_if(findings.begin(), findings.end(), asks);
    if (ask == 0) return kNeedless;
    if (std::all_of(findings.begin(), findings.end(), [](const Finding& each) { return each.route.has_value(); })) return kWarning;
    const Sign strongest = sign_of(std::find_if(findings.begin(), findings.end(), asks)->verdict);
    const auto disputed = [](const Finding& each) { return !each.outcomes.empty(); };
    const bool divided = ask > 1 && strongest.tone == Tone::good;
    return divided || std::any_of(findings.begin(), findings.end(), disputed) ? kDisputed : strongest;
}

std::vector<std::string> labels_of(const Finding& finding, const cases::Family& family) {
    std::vector<std::string> labels;
    for (const std::size_t member : finding.who) labels.push_back(family.members[member].label);
    return labels;
}

std::string headline(const std::vector<Finding>& findings, const cases::Family& family, const Writer& writer) {
    if (findings.size() == 1) return writer.say(word_of(findings.front().verdict));
    std::vector<std::string> parts;
    for (const Finding& finding : findings)
        parts.push_back(fmt::format("{} ({})", writer.say(word_of(finding.verdict)), writer.names_of(labels_of(finding, family))));
    return writer.series(parts);
}

Item disputed(Text title, const Writer& writer) {
    const std::string state = writer.after_label(writer.say(say::disputed));
    Item item{std::move(title), {}, kDisputed};
    item.head += item.head.is_strong() ? strong(state) : Text(state);
    return item;
}

Item judged(Text title, const std::vector<Verdict>& members, const cases::Family& family, const Writer& writer) {
    if (members.empty()) return writer.judged(std::move(title), Verdict::undetermined);
    const std::vector<Finding> findings = findings_of(members);
    Item item{std::move(title), {}, sign_of(findings)};
    const std::string state = writer.after_label(headline(findings, family, writer));
    item.head += item.head.is_strong() ? strong(state) : Text(state);
    return item;
}

}  // namespace reunify::report
