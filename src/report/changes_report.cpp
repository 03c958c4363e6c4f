#include "report/changes_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "base/calendar.h"
#include "cases/label.h"
#include "cases/value.h"
#include "report/headline.h"
#include "report/json.h"
#include "report/sentence.h"
#include "report/shell.h"
#include "report/sign.h"
#include "report/standing_json.h"
#include "report/value.h"
#include "report/writer.h"
#include "words/format.h"

namespace reunify::report {

using Json = nlohmann::ordered_json;
using cases::said_label;
using verdict::Alteration;
using verdict::OtherReading;
using verdict::Proposal;
using verdict::Verdict;

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

void add_other_ways(Blocks& blocks, const Help& help, const Writer& writer) {
    List list{List::Kind::signs};
    for (const OtherWays& ways : other_ways(help)) {
        std::vector<std::string> who, titles;
        for (const std::size_t member : ways.members) who.push_back(help.family.members[member].label);
        for (const std::size_t alternative : ways.route->alternatives)
            titles.push_back(writer.in(help.rules.alternatives[alternative].title));
        Item item{fmt::format("{} ({})", writer.in(ways.route->title), writer.names_of(who)),
                  {},
                  ways.route->not_needed ? kNeedless : sign_of(ways.route->outside ? Verdict::outside : Verdict::no_right)};
        item.body.paragraph(writer.in(ways.route->because));
        writer.field(item.body, ways_of(*ways.route), writer.series(titles));
        list.items.push_back(std::move(item));
    }
    blocks.add({std::move(list)});
}

bool nothing_to_file(const Help& help) {
    const auto& routes = help.nearest.routes;
    return !routes.empty() && std::all_of(routes.begin(), routes.end(), [&](const std::optional<std::size_t>& route) {
        return route && help.rules.routes[*route].not_needed;
    });
}

bool is_without_right(const Help& help, std::size_t member) {
    const auto& routes = help.nearest.routes;
    const law::Route* route = member < routes.size() && routes[member] ? &help.rules.routes[*routes[member]] : nullptr;
    return route != nullptr && route->no_right && !route->outside;
}

/// That the others can file, where no proposal says so; empty where nobody or everybody is without a right.
std::string without_them(const Help& help, const Writer& writer) {
    std::vector<std::string> who;
    for (std::size_t m = 0; m < help.family.members.size(); ++m) {
        if (is_without_right(help, m)) who.push_back(help.family.members[m].label);
    }
    const bool some = !who.empty() && who.size() < help.family.members.size();
    if (!some || !help.nearest.proposals.empty()) return {};
    return capital(writer.say(say::change_leave_out_without_right, writer.names_of(who))) + ".";
}

/// Says the proposals of one family.
class Proposals {
public:
    Proposals(const Help& help, Language language) : help_(help), rules_(help.rules), writer_(help.rules, language), language_(language) {}

    std::string change(const Proposal& proposal, std::size_t index) const {
        const Alteration& it = proposal.changes[index];
        if (!it.fact) {
            const bool without_right = is_without_right(help_, *it.member);
            return writer_.say(without_right ? say::change_leave_out_without_right : say::change_leave_out,
                               writer_.name_of(help_.family.members[*it.member].label));
        }
        const law::Fact& fact = rules_.facts[*it.fact];
        std::string label = writer_.in(fact.label);
        if (it.member) label += fmt::format(" ({})", writer_.name_of(help_.family.members[*it.member].label));
        const std::string after = fact_in_words(rules_, fact, it.after, language_);
        const bool least = proposal.measured && (fact.type == law::FactType::money || fact.type == law::FactType::count);
        if (const auto& limits = it.member ? help_.family.members[*it.member].within : help_.family.within; limits.contains(*it.fact)) {
            const cases::Within& within = limits.at(*it.fact);
            const Sentence<3>& form = !least ? say::change_to_within : proposal.floor ? say::change_to_at_least : say::change_to_at_most;
            return writer_.say(form, label, after, range_in_words(rules_, fact, within.least, within.most, language_));
        }
        if (!is_known(it.before)) {
            if (!least) return writer_.say(say::change_given, label, after);
            return writer_.say(proposal.floor ? say::change_given_at_least : say::change_given_at_most, label, after);
        }
        const std::string before = fact_in_words(rules_, fact, it.before, language_);
        if (!least) return writer_.say(say::change_to, label, after, before);
        const bool more = it.after > it.before;
        const std::string by = fact_in_words(rules_, fact, more ? it.after - it.before : it.before - it.after, language_);
        return writer_.say(more ? say::change_at_least : say::change_at_most, label, after, before, by);
    }

    /// `Under the reading Ten points of the guaranteed minimum income: ...`
    std::string under_reading(const verdict::UnderReading& it, const std::string& said) const {
        return writer_.say(say::under_reading, writer_.in(rules_.readings[it.reading].options[it.option].label), said);
    }

    std::string elsewhere(const Proposal& proposal, const OtherReading& it) const {
        const law::Reading& reading = rules_.readings[it.reading];
        const std::string name = writer_.in(reading.options[it.option].label);
        if (!it.amount) return writer_.say(say::not_enough_under, name);
        const Alteration& measured = proposal.changes[*proposal.measured];
        if (is_known(measured.before) && *it.amount == measured.before) return writer_.say(say::not_needed_under, name);
        return writer_.say(say::under_reading, name, fact_in_words(rules_, rules_.facts[*measured.fact], *it.amount, language_));
    }

    bool lies_in_the_past(const Alteration& it) const {
        return it.fact && rules_.facts[*it.fact].type == law::FactType::date && it.after < help_.nearest.assessed_on;
    }

    /// As the command line has the changes.
    std::string options(const Proposal& proposal) const {
        std::string out;
        for (const Alteration& it : proposal.changes) {
            out += it.fact ? fmt::format(" --set {}", shell_word(assignment(rules_, help_.family, it)))
                           : fmt::format(" --without {}", shell_word(help_.family.members[*it.member].label));
        }
        return out;
    }

    Item item(const Proposal& proposal) const {
        Item out;
        for (std::size_t i = 0; i < proposal.changes.size(); ++i) {
            std::string line = capital(change(proposal, i)) + ".";
            if (lies_in_the_past(proposal.changes[i])) line += " " + writer_.say(say::change_day_passed);
            if (i == 0) {
                out.head = strong(line);
            } else {
                out.body.paragraph(line, Blocks::Weight::strong);
            }
        }
        for (const OtherReading& each : proposal.other_readings) out.body.paragraph(elsewhere(proposal, each) + ".");
        out.body.paragraph(writer_.say(say::see_whole), Blocks::Weight::typed);
        out.body.paragraph(fmt::format("reunify whatif {}{}{}", shell_word(help_.file), help_.options, options(proposal)),
                           Blocks::Weight::code);
        return out;
    }

private:
    const Help& help_;
    const law::RuleSet& rules_;
    Writer writer_;
    Language language_;
};

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

Json proposal_json(const Help& help, const Proposals& said, const Proposal& proposal) {
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
        because += (because.empty() ? "" : " ") + capital(said.change(proposal, i)) + ".";
        if (it.fact) {
            out["facts"].push_back(change_json(help, it));
            out["set"].push_back(assignment(help.rules, help.family, it));
        } else {
            out["without"].push_back(help.family.members[*it.member].label);
        }
    }
    out["because"] = words::plain_spaces(because);
    out["readings"] = Json::array();
    for (const OtherReading& elsewhere : proposal.other_readings) {
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

/// Of somebody it cannot be said yet, so that nobody knows whether nothing needs to change.
bool is_open(const Help& help) {
    if (help.standing == nullptr) return false;
    const auto& members = help.standing->subject.result.members;
    return std::any_of(members.begin(), members.end(),
                       [](const verdict::MemberResult& member) { return member.verdict == Verdict::undetermined; });
}

/// The verdict as the file stands, as `check` says it.
Verdict verdict_of(const Help& help) {
    return help.nearest.verdict == Verdict::eligible && is_open(help) ? Verdict::undetermined : help.nearest.verdict;
}

/// What must be known first: what `check` asks for where it cannot say of somebody, else what keeps every proposal open.
std::vector<std::string> wanted(const Help& help, Language language) {
    if (is_open(help)) return in_words(help.standing->subject, facts_missing(help.standing->subject), language);
    std::vector<std::string> out;
    for (const std::size_t fact : help.nearest.missing) out.push_back(help.rules.facts[fact].label.in(language));
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
            // What holds on both sides is no change, whatever day its reason names.
            const bool holds = found.now != verdict::Status::not_met && found.now != verdict::Status::unknown;
            if (found.then == found.now && (holds || found.why_then == found.why_now)) continue;
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
    return fmt::format("{}={}", path_of(fact, family, change.member.value_or(0)), cases::write_value(fact, change.after, rules.pool));
}

Document help_document(const Help& help, Language language) {
    const verdict::Nearest& nearest = help.nearest;
    const Writer writer(help.rules, language);
    Document out{language,
                 writer.in(help.rules.title),
                 sign_of(verdict_of(help)),
                 writer.labelled(say::verdict, writer.say(word_of(verdict_of(help)))),
                 {},
                 {},
                 {}};
    if (help.standing != nullptr) {
        open_with(out, *help.standing, writer);
    } else {
        out.head.paragraph(writer.say(meaning_of(verdict_of(help))), Blocks::Weight::lead);
    }
    out.foot.paragraph(writer.in(help.rules.disclaimer));
    add_other_ways(out.body, help, writer);
    if (nothing_to_file(help)) return out;
    const Proposals proposals(help, language);
    const auto add = [&](std::string id, std::string heading, const std::vector<Proposal>& all) {
        Section section{std::move(id), std::move(heading), {}};
        List list;
        for (const Proposal& proposal : all) list.items.push_back(proposals.item(proposal));
        section.blocks.add({std::move(list)});
        out.body.add({std::move(section)});
    };
    if (nearest.verdict == Verdict::eligible && is_open(help)) {
        out.body.paragraph(writer.say(say::changes_for_want_of, writer.list(wanted(help, language))));
        return out;
    }
    if (nearest.verdict == Verdict::eligible) {
        const bool hangs = out.sign.tone == Tone::doubtful || (help.standing != nullptr && !help.standing->doubts.empty());
        out.body.paragraph(writer.say(hangs ? say::changes_depend : say::changes_not_needed));
        for (const verdict::UnderReading& under : nearest.under) {
            const law::ReadingOption& option = help.rules.readings[under.reading].options[under.option];
            add(fmt::format("changes-under-{}-{}", under.reading, under.option), writer.say(say::to_be_sure, writer.in(option.label)),
                under.proposals);
        }
        return out;
    }
    if (const std::string without = without_them(help, writer); !without.empty()) out.body.paragraph(without, Blocks::Weight::strong);
    if (!nearest.missing.empty()) out.body.paragraph(writer.say(say::changes_for_want_of, writer.list(wanted(help, language))));
    if (nearest.proposals.empty()) {
        if (nearest.missing.empty()) out.body.paragraph(writer.say(say::changes_none, std::to_string(verdict::kMostTogether)));
        return out;
    }
    add("changes", nearest.size == 1 ? writer.say(say::changes_one) : writer.say(say::changes_together, std::to_string(nearest.size)),
        nearest.proposals);
    if (!nearest.for_all.empty())
        add("changes-for-all", writer.say(say::changes_for_all, std::to_string(nearest.for_all.front().changes.size())), nearest.for_all);
    return out;
}

std::vector<std::string> help_lines(const Help& help, Language language) {
    const Proposals proposals(help, language);
    std::vector<std::string> out;
    if (std::string without = without_them(help, Writer(help.rules, language)); !without.empty()) out.push_back(std::move(without));
    if (help.nearest.proposals.empty() && !help.nearest.missing.empty())
        out.push_back(say::changes_for_want_of.in(language, words::list(wanted(help, language), language)));
    const auto line = [&](const Proposal& proposal) {
        std::vector<std::string> changes;
        for (std::size_t i = 0; i < proposal.changes.size(); ++i) changes.push_back(capital(proposals.change(proposal, i)));
        return fmt::format("{}.", fmt::join(changes, " + "));
    };
    for (const std::vector<Proposal>* all : {&help.nearest.for_all, &help.nearest.proposals}) {
        for (const Proposal& proposal : *all) out.push_back(line(proposal));
    }
    for (const verdict::UnderReading& under : help.nearest.under)
        out.push_back(proposals.under_reading(under, line(under.proposals.front())));
    return out;
}

Json help_json(const Help& help, Language language) {
    Json out = Json::object();
    const Proposals said(help, language);
    out["verdict"] = std::string(verdict::name_of(verdict_of(help)));
    out["changes"] = Json::array();
    for (const std::vector<Proposal>* all : {&help.nearest.proposals, &help.nearest.for_all}) {
        for (const Proposal& proposal : *all) out["changes"].push_back(proposal_json(help, said, proposal));
    }
    out["to_be_sure"] = Json::array();
    for (const verdict::UnderReading& under : help.nearest.under) {
        const law::Reading& reading = help.rules.readings[under.reading];
        Json changes = Json::array();
        for (const Proposal& proposal : under.proposals) changes.push_back(proposal_json(help, said, proposal));
        out["to_be_sure"].push_back(
            {{"id", reading.name}, {"option", reading.options[under.option].name}, {"changes", std::move(changes)}});
    }
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
    if (help.standing != nullptr) out["depends_on"] = depends_on(help.standing->subject);
    if (help.standing != nullptr) add_standing(out, *help.standing, Writer(help.rules, language));
    out["disclaimer"] = help.rules.disclaimer.in(language);
    if (help.standing != nullptr) out["receipt"] = receipt(help.standing->subject);
    return out;
}

Document before_and_after_document(const Subject& before, const Subject& after, Language language, const Standing* standing) {
    const Writer writer(after.rules, language);
    const auto both = [&](const Sentence<>& then, const Sentence<>& now) {
        return writer.after_label(&then == &now ? writer.say(now) : fmt::format("{} → {}", writer.say(then), writer.say(now)));
    };
    Document out{language, writer.in(after.rules.title), {}, writer.say(say::before_and_after), {}, {}, {}};
    if (standing != nullptr) {
        open_with(out, *standing, writer);
        out.body.paragraph(writer.say(say::before_and_after), Blocks::Weight::strong);
    }
    List members{List::Kind::signs};
    const Verdict whole = after.result.verdict;
    // Where members fare differently the weakest verdict is not the family's.
    if (findings_of(verdicts_of(after.result)).size() == 1) {
        members.items.push_back({strong(writer.say(say::verdict) + both(word_of(before.result.verdict), word_of(whole))),
                                 {},
                                 sign_of(findings_of(after.rules, after.result))});
    }
    for (std::size_t m = 0; m < after.result.members.size(); ++m) {
        const verdict::MemberResult& now = after.result.members[m];
        const Sign sign = is_disputed(now) ? kDisputed : sign_of(now.verdict);
        members.items.push_back(
            {writer.name_of(now.label) + both(word_of(before.result.members[m].verdict), word_of(now.verdict)), {}, sign});
    }
    out.body.add({std::move(members)});
    const std::vector<Altered> altered = altered_conditions(before, after, language);
    if (altered.empty() && before.result.verdict == whole) out.body.paragraph(writer.say(say::no_difference));
    List list{List::Kind::signs};
    for (const Altered& each : altered) {
        const std::string title = fmt::format("{} ({})", writer.in(after.rules.conditions[each.condition].title), writer.list(each.who));
        Item item{strong(title + both(word_of(each.then), word_of(each.now))), {}, sign_of(each.now)};
        item.body.lines({each.why_then, each.why_now});
        list.items.push_back(std::move(item));
    }
    Section section{"what-changes", writer.say(say::what_changes), {}};
    section.blocks.add({std::move(list)});
    out.body.add({std::move(section)});
    out.foot.paragraph(writer.in(after.rules.disclaimer));
    return out;
}

}  // namespace reunify::report
