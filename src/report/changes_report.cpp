#include "report/changes_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "base/calendar.h"
#include "cases/label.h"
#include "cases/value.h"
#include "report/layout.h"
#include "report/member_text.h"
#include "report/sentence.h"
#include "report/value.h"
#include "words/format.h"
#include "words/words.h"

namespace reunify::report {

using Json = nlohmann::ordered_json;
using cases::said_label;
using verdict::Alteration;
using verdict::Elsewhere;
using verdict::Proposal;
using verdict::Verdict;
using words::say;
using words::Word;

namespace {

/// A row of the route table that gives no right, with the members for whom it decides.
struct OtherWays {
    const law::Route* route;
    std::vector<std::size_t> members;
};

std::vector<OtherWays> other_ways(const Help& help) {
    std::vector<OtherWays> out;
    for (std::size_t m = 0; m < help.nearest.routes.size(); ++m) {
        if (!help.nearest.routes[m]) continue;
        const law::Route& route = help.rules.routes[*help.nearest.routes[m]];
        if (!route.no_right) continue;
        auto ways = std::find_if(out.begin(), out.end(), [&](const OtherWays& known) { return known.route == &route; });
        if (ways == out.end()) ways = out.insert(out.end(), {&route, {}});
        ways->members.push_back(m);
    }
    return out;
}

void write_other_ways(Page& page, const Help& help, Language language) {
    for (const OtherWays& ways : other_ways(help)) {
        std::vector<std::string> who, titles;
        for (const std::size_t member : ways.members) who.push_back(said_label(help.family.members[member].label).in(language));
        for (const std::size_t alternative : ways.route->alternatives)
            titles.push_back(help.rules.alternatives[alternative].title.in(language));
        page.item(sign_of(Verdict::no_right).mark, fmt::format("{} ({})", ways.route->title.in(language), words::list(who, language)), 0,
                  sign_of(Verdict::no_right).tone);
        page.paragraph(ways.route->because.in(language), 2);
        page.field(say(Word::alternatives, language), words::series(titles, language), 2);
        page.gap();
    }
}

bool is_plain(std::string_view label) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    };
    const bool number = std::all_of(label.begin(), label.end(), [](char c) { return c >= '0' && c <= '9'; });
    return !label.empty() && !number && std::all_of(label.begin(), label.end(), plain);
}

/// Writes the proposals of one family.
class Writer {
public:
    Writer(const Help& help, Language language) : help_(help), rules_(help.rules), language_(language) {}

    std::string change(const Proposal& proposal, std::size_t index) const {
        const Alteration& it = proposal.changes[index];
        if (!it.fact) return say(Word::change_leave_out, language_, {said_label(help_.family.members[*it.member].label).in(language_)});
        const law::Fact& fact = rules_.facts[*it.fact];
        std::string label = fact.label.in(language_);
        if (it.member) label += fmt::format(" ({})", said_label(help_.family.members[*it.member].label).in(language_));
        const std::string after = fact_in_words(rules_, fact, it.after, language_);
        const bool least = proposal.measured && (fact.type == law::FactType::money || fact.type == law::FactType::count);
        if (!is_known(it.before)) {
            if (!least) return say(Word::change_given, language_, {label, after});
            return say(proposal.floor ? Word::change_given_at_least : Word::change_given_at_most, language_, {label, after});
        }
        const std::string before = fact_in_words(rules_, fact, it.before, language_);
        if (!least) return say(Word::change_to, language_, {label, after, before});
        const bool more = it.after > it.before;
        const std::string by = fact_in_words(rules_, fact, more ? it.after - it.before : it.before - it.after, language_);
        return say(more ? Word::change_at_least : Word::change_at_most, language_, {label, after, before, by});
    }

    std::string elsewhere(const Proposal& proposal, const Elsewhere& it) const {
        const law::Reading& reading = rules_.readings[it.reading];
        const std::string name =
            fmt::format("{} ({}={})", reading.options[it.option].label.in(language_), reading.name, reading.options[it.option].name);
        if (!it.amount) return say(Word::not_enough_under, language_, {name});
        const Alteration& measured = proposal.changes[*proposal.measured];
        if (is_known(measured.before) && *it.amount == measured.before) return say(Word::not_needed_under, language_, {name});
        return say(Word::under_reading, language_, {name, fact_in_words(rules_, rules_.facts[*measured.fact], *it.amount, language_)});
    }

    bool lies_in_the_past(const Alteration& it) const {
        return it.fact && rules_.facts[*it.fact].type == law::FactType::date && it.after < help_.nearest.assessed_on;
    }

    std::vector<std::string> assignments(const Proposal& proposal) const {
        std::vector<std::string> out;
        for (const Alteration& it : proposal.changes) {
            if (it.fact) out.push_back(assignment(rules_, help_.family, it));
        }
        return out;
    }

private:
    const Help& help_;
    const law::RuleSet& rules_;
    Language language_;
};

void write_proposal(Page& page, const Writer& writer, const Proposal& proposal, Language language) {
    for (std::size_t i = 0; i < proposal.changes.size(); ++i) {
        std::string line = capital(writer.change(proposal, i)) + ".";
        if (writer.lies_in_the_past(proposal.changes[i])) line += " " + std::string(say(Word::change_day_passed, language));
        page.item(i == 0 ? "-" : "+", line, 2, Tone::plain, Tone::strong);
    }
    for (const Elsewhere& elsewhere : proposal.elsewhere) page.paragraph(writer.elsewhere(proposal, elsewhere) + ".", 4);
    std::string options;
    for (const std::string& set : writer.assignments(proposal)) {
        const bool quote = set.find_first_of("[] '") != std::string::npos;
        options += fmt::format("{}--set {}", options.empty() ? "" : " ", quote ? "'" + set + "'" : set);
    }
    const bool whole = writer.assignments(proposal).size() == proposal.changes.size();
    if (whole) page.paragraph(say(Word::see_whole, language, {options}), 4, Tone::faint);
}

Json change_json(const Help& help, const Alteration& it) {
    Json out = Json::object();
    out["fact"] = it.fact ? Json(help.rules.facts[*it.fact].path) : Json(nullptr);
    out["member"] = it.member ? Json(help.family.members[*it.member].label) : Json(nullptr);
    if (!it.fact) {
        out["leave_out"] = true;
        return out;
    }
    const law::Fact& fact = help.rules.facts[*it.fact];
    out["from"] = is_known(it.before) ? Json(fact_plain(help.rules, fact, it.before)) : Json(nullptr);
    out["to"] = fact_plain(help.rules, fact, it.after);
    return out;
}

Json proposal_json(const Help& help, const Writer& writer, const Proposal& proposal) {
    Json out = Json::object();
    if (proposal.changes.size() == 1) out = change_json(help, proposal.changes.front());
    out["verdict"] = "eligible";
    out["because"] = "";
    std::string because;
    out["facts"] = Json::array();
    out["set"] = Json::array();
    out["without"] = Json::array();
    for (std::size_t i = 0; i < proposal.changes.size(); ++i) {
        const Alteration& it = proposal.changes[i];
        because += (because.empty() ? "" : " ") + capital(writer.change(proposal, i)) + ".";
        if (it.fact) {
            out["facts"].push_back(change_json(help, it));
            out["set"].push_back(assignment(help.rules, help.family, it));
        } else {
            out["without"].push_back(help.family.members[*it.member].label);
        }
    }
    out["because"] = words::plain_spaces(because);
    out["readings"] = Json::array();
    for (const Elsewhere& elsewhere : proposal.elsewhere) {
        const law::Reading& reading = help.rules.readings[elsewhere.reading];
        Json one = {{"id", reading.name}, {"option", reading.options[elsewhere.option].name}, {"enough", elsewhere.amount.has_value()}};
        if (proposal.measured) {
            const law::Fact& fact = help.rules.facts[*proposal.changes[*proposal.measured].fact];
            one["to"] = elsewhere.amount ? Json(fact_plain(help.rules, fact, *elsewhere.amount)) : Json(nullptr);
        }
        out["readings"].push_back(std::move(one));
    }
    return out;
}

/// A condition that is not as it was, with the members for whom the same is said of it.
struct Altered {
    std::size_t condition = 0;
    verdict::Status then = verdict::Status::unknown, now = verdict::Status::unknown;
    std::string why_then, why_now;
    std::vector<std::string> who;
};

std::vector<Altered> altered_conditions(const Subject& before, const Subject& after, Language language) {
    std::vector<Altered> out;
    for (std::size_t m = 0; m < after.result.members.size(); ++m) {
        for (std::size_t c = 0; c < after.result.members[m].conditions.size(); ++c) {
            const verdict::ConditionResult& then = before.result.members[m].conditions[c];
            const verdict::ConditionResult& now = after.result.members[m].conditions[c];
            Altered found{c, then.status, now.status, because(before.rules, then, language), because(after.rules, now, language), {}};
            if (found.then == found.now && found.why_then == found.why_now) continue;
            const auto same = [&](const Altered& each) {
                return each.condition == c && each.then == found.then && each.now == found.now && each.why_then == found.why_then &&
                       each.why_now == found.why_now;
            };
            auto known = std::find_if(out.begin(), out.end(), same);
            if (known == out.end()) known = out.insert(out.end(), std::move(found));
            known->who.push_back(said_label(after.result.members[m].label).in(language));
        }
    }
    return out;
}

}  // namespace

std::string assignment(const law::RuleSet& rules, const cases::Family& family, const Alteration& change) {
    if (!change.fact) return {};
    const law::Fact& fact = rules.facts[*change.fact];
    const std::string value = cases::write_value(fact, change.after, rules.pool);
    if (!change.member) return fmt::format("{}={}", fact.path, value);
    const std::string& label = family.members[*change.member].label;
    const std::string key = fact.path.substr(fact.path.find('.') + 1);
    return fmt::format("members[{}].{}={}", is_plain(label) ? label : std::to_string(*change.member), key, value);
}

std::string help_text(const Help& help, Language language, bool colour) {
    const verdict::Nearest& nearest = help.nearest;
    Page page(language, colour);
    const Sign sign = sign_of(nearest.verdict);
    page.item(sign.mark, words::labelled(language, say(Word::verdict, language), say(word_of(nearest.verdict), language)), 0, sign.tone,
              Tone::strong);
    page.paragraph(say(meaning_of(nearest.verdict), language), 2);
    page.gap();
    if (nearest.verdict == Verdict::eligible) {
        page.paragraph(say(Word::changes_not_needed, language));
        return page.take();
    }
    write_other_ways(page, help, language);
    if (!nearest.missing.empty()) {
        std::vector<std::string> facts;
        for (const std::size_t fact : nearest.missing) facts.push_back(help.rules.facts[fact].label.in(language));
        page.paragraph(say(Word::changes_for_want_of, language, {words::list(facts, language)}));
    }
    if (nearest.proposals.empty() && nearest.missing.empty()) {
        page.paragraph(say(Word::changes_none, language, {std::to_string(verdict::kMostTogether)}));
    } else if (!nearest.proposals.empty()) {
        const bool one = nearest.size == 1;
        page.heading(one ? std::string(say(Word::changes_one, language))
                         : say(Word::changes_together, language, {std::to_string(nearest.size)}));
    }
    const Writer writer(help, language);
    for (const Proposal& proposal : nearest.proposals) {
        page.gap();
        write_proposal(page, writer, proposal, language);
    }
    page.gap();
    page.paragraph(help.rules.disclaimer.in(language));
    return page.take();
}

Json help_json(const Help& help, Language language) {
    Json out = Json::object();
    const Writer writer(help, language);
    out["verdict"] = std::string(verdict::name_of(help.nearest.verdict));
    out["changes"] = Json::array();
    for (const Proposal& proposal : help.nearest.proposals) out["changes"].push_back(proposal_json(help, writer, proposal));
    out["missing"] = Json::array();
    for (const std::size_t fact : help.nearest.missing) out["missing"].push_back(help.rules.facts[fact].path);
    out["without_right"] = Json::array();
    for (const OtherWays& ways : other_ways(help)) {
        for (const std::size_t member : ways.members) {
            Json names = Json::array();
            for (const std::size_t alternative : ways.route->alternatives) names.push_back(help.rules.alternatives[alternative].name);
            out["without_right"].push_back({{"label", help.family.members[member].label}, {"alternatives", names}});
        }
    }
    out["disclaimer"] = help.rules.disclaimer.in(language);
    return out;
}

std::string before_and_after_text(const Subject& before, const Subject& after, Language language, bool colour) {
    Page page(language, colour);
    const auto both = [&](const std::string& what, Word then, Word now) {
        return then == now ? words::labelled(language, what, say(now, language))
                           : words::labelled(language, what, fmt::format("{} → {}", say(then, language), say(now, language)));
    };
    page.paragraph(say(Word::before_and_after, language), 0, Tone::strong);
    page.gap();
    const Sign sign = sign_of(after.result.verdict);
    const std::string verdict(say(Word::verdict, language));
    page.item(sign.mark, both(verdict, word_of(before.result.verdict), word_of(after.result.verdict)), 0, sign.tone, Tone::strong);
    for (std::size_t m = 0; m < after.result.members.size(); ++m) {
        const verdict::MemberResult& now = after.result.members[m];
        const Sign own = sign_of(now.verdict);
        page.item(own.mark, both(said_label(now.label).in(language), word_of(before.result.members[m].verdict), word_of(now.verdict)), 2,
                  own.tone);
    }
    const std::vector<Altered> altered = altered_conditions(before, after, language);
    page.gap();
    if (altered.empty() && before.result.verdict == after.result.verdict) page.paragraph(say(Word::no_difference, language));
    for (const Altered& each : altered) {
        const Sign state = sign_of(each.now);
        const std::string title =
            fmt::format("{} ({})", after.rules.conditions[each.condition].title.in(language), words::list(each.who, language));
        page.item(state.mark, both(title, word_of(each.then), word_of(each.now)), 0, state.tone, Tone::strong);
        page.item("<", each.why_then, 2);
        page.item(">", each.why_now, 2);
    }
    page.gap();
    page.paragraph(after.rules.disclaimer.in(language));
    return page.take();
}

}  // namespace reunify::report
