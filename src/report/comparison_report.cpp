#include "report/comparison_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/headline.h"
#include "report/json.h"
#include "report/sentence.h"
#include "report/sign.h"
#include "report/standing_json.h"
#include "report/value.h"
#include "report/writer.h"
#include "words/format.h"

namespace reunify::report {

using Json = nlohmann::ordered_json;
using verdict::Assessment;
using verdict::Difference;

namespace {

/// The laws that apply to the members, each once.
std::string laws_applied(const Assessment& assessment, const Writer& writer) {
    std::vector<std::string> titles;
    for (const verdict::MemberResult& member : assessment.members) {
        std::string title =
            member.regime.empty() ? writer.say(say::unknown) : regime_title(writer.rules(), member.regime, writer.language());
        if (std::find(titles.begin(), titles.end(), title) == titles.end()) titles.push_back(std::move(title));
    }
    return writer.list(titles);
}

Item under_a_law(const std::string& title, const Assessment& assessment, const cases::Family& family, const Writer& writer) {
    Item item = judged(strong(title), verdicts_of(assessment), family, writer);
    if (assessment.members.size() < 2) return item;
    List members{List::Kind::signs};
    for (const verdict::MemberResult& member : assessment.members)
        members.items.push_back(writer.judged(writer.name_of(member.label), member));
    item.body.add({std::move(members)});
    return item;
}

const law::Route* route_of(const law::RuleSet& rules, const verdict::MemberResult& member) {
    return member.route ? &rules.routes[*member.route] : nullptr;
}

/// Why a condition is as it is under each law, one text a law.
std::vector<std::string> reasons(const Compared& compared, const Difference& difference, Language language) {
    std::vector<std::string> out;
    for (const Assessment& assessment : compared.comparison.under) {
        const verdict::ConditionResult& result = assessment.members[difference.member].conditions[difference.condition];
        out.push_back(result.status == verdict::Status::not_applicable ? std::string() : because(compared.rules, result, language));
    }
    return out;
}

Item said_difference(const Compared& compared, const Difference& difference, const std::string& who, const Writer& writer) {
    const std::vector<std::string> why = reasons(compared, difference, writer.language());
    Item out{strong(fmt::format("{} ({})", writer.in(compared.rules.conditions[difference.condition].title), who)), {}};
    List laws{List::Kind::signs};
    for (std::size_t s = 0; s < compared.comparison.under.size(); ++s) {
        Item law = writer.judged(writer.in(compared.rules.scenarios[s].title), difference.statuses[s]);
        const bool told = s > 0 && why[s] == why[s - 1] && difference.statuses[s] == difference.statuses[s - 1];
        if (!why[s].empty() && !told) {
            law.body.paragraph(why[s]);
            const auto& result = compared.comparison.under[s].members[difference.member].conditions[difference.condition];
            const auto citation = citation_for(compared.rules, compared.family, compared.comparison.under[s], result);
            if (citation) law.body.note(writer.cited(*citation));
        }
        laws.items.push_back(std::move(law));
    }
    out.body.add({std::move(laws)});
    return out;
}

/// Members for whom the routes differ between the laws.
void add_routes(List& list, const Compared& compared, const Writer& writer) {
    const law::RuleSet& rules = compared.rules;
    for (std::size_t m = 0; m < compared.family.members.size(); ++m) {
        std::vector<std::string> titles;
        for (const Assessment& assessment : compared.comparison.under) {
            const law::Route* route = route_of(rules, assessment.members[m]);
            titles.push_back(route == nullptr ? writer.say(say::no_legal_basis) : writer.in(route->title));
        }
        if (std::all_of(titles.begin(), titles.end(), [&](const std::string& title) { return title == titles.front(); })) continue;
        Item item{strong(fmt::format("{} ({})", writer.say(say::legal_basis), writer.name_of(compared.family.members[m].label))), {}};
        for (std::size_t s = 0; s < titles.size(); ++s) titles[s] = writer.labelled(writer.in(rules.scenarios[s].title), titles[s]);
        item.body.lines(titles);
        list.items.push_back(std::move(item));
    }
}

/// What is the same for several members is said once.
void add_differences(List& list, const Compared& compared, const Writer& writer) {
    const std::vector<Difference>& differences = compared.comparison.differences;
    std::vector<bool> said(differences.size(), false);
    for (std::size_t i = 0; i < differences.size(); ++i) {
        if (said[i]) continue;
        std::vector<std::string> who;
        for (std::size_t j = i; j < differences.size(); ++j) {
            const Difference& other = differences[j];
            if (other.condition != differences[i].condition || other.statuses != differences[i].statuses) continue;
            if (reasons(compared, other, writer.language()) != reasons(compared, differences[i], writer.language())) continue;
            said[j] = true;
            who.push_back(compared.family.members[other.member].label);
        }
        list.items.push_back(said_difference(compared, differences[i], writer.names_of(who), writer));
    }
}

Json member_json(const law::RuleSet& rules, const verdict::MemberResult& member, Language language) {
    const law::Route* route = route_of(rules, member);
    Json out = Json::object();
    out["label"] = member.label;
    out["verdict"] = std::string(verdict::name_of(member.verdict));
    out["regime"] = member.regime.empty() ? Json(nullptr) : Json(member.regime);
    out["route"] = route == nullptr ? Json(nullptr) : Json(route->name);
    out["legal_basis"] = route == nullptr ? Json(nullptr) : Json(route->citation.law);
    out["conditions"] = Json::array();
    for (const verdict::ConditionResult& result : member.conditions) {
        const law::Exception* exception = exception_of(rules, result);
        out["conditions"].push_back({{"id", rules.conditions[result.condition].name},
                                     {"status", std::string(verdict::name_of(result.status))},
                                     {"exception", exception == nullptr ? Json(nullptr) : Json(exception->name)},
                                     {"because", words::plain_spaces(because(rules, result, language))}});
    }
    return out;
}

Json law_json(const law::RuleSet& rules, const Assessment& assessment, Language language) {
    Json out = Json::object();
    out["verdict"] = std::string(verdict::name_of(assessment.verdict));
    out["members"] = Json::array();
    for (const verdict::MemberResult& member : assessment.members) out["members"].push_back(member_json(rules, member, language));
    return out;
}

}  // namespace

Document comparison_document(const Compared& compared, Language language, const Standing* standing) {
    const law::RuleSet& rules = compared.rules;
    const verdict::Comparison& comparison = compared.comparison;
    const Writer writer(rules, language);
    const std::string title = writer.labelled(writer.say(say::as_it_stands, laws_applied(comparison.actual, writer)),
                                              writer.say(word_of(comparison.actual.verdict)));
    Document out{language, writer.in(rules.title), sign_of(comparison.actual.verdict), title, {}, {}, {}};
    if (standing != nullptr) {
        open_with(out, *standing, writer);
        out.body.paragraph(title + ".");
    }
    out.foot.paragraph(writer.in(rules.disclaimer));
    if (rules.scenarios.empty()) {
        out.body.paragraph(writer.say(say::no_scenarios));
        return out;
    }
    if (comparison.actual.members.size() > 1) {
        List members{List::Kind::signs};
        for (const verdict::MemberResult& member : comparison.actual.members)
            members.items.push_back(outcomes_of(member).size() == 1 ? writer.judged(writer.name_of(member.label), member)
                                                                    : disputed(writer.name_of(member.label), writer));
        out.head.add({std::move(members)});
    }
    List laws{List::Kind::signs};
    for (std::size_t s = 0; s < rules.scenarios.size(); ++s)
        laws.items.push_back(under_a_law(writer.in(rules.scenarios[s].title), comparison.under[s], compared.family, writer));
    Section compared_laws{"laws", writer.say(say::compared_laws), {}};
    compared_laws.blocks.add({std::move(laws)});
    out.body.add({std::move(compared_laws)});

    Section differences{"differences", writer.say(say::what_differs), {}};
    List list;
    add_routes(list, compared, writer);
    add_differences(list, compared, writer);
    differences.blocks.add({std::move(list)});
    if (comparison.differences.empty()) differences.blocks.paragraph(writer.say(say::nothing_differs));
    out.body.add({std::move(differences)});
    return out;
}

Json comparison_json(const Compared& compared, Language language, const Standing* standing) {
    const law::RuleSet& rules = compared.rules;
    Json out = law_json(rules, compared.comparison.actual, language);
    out["laws"] = Json::array();
    for (std::size_t s = 0; s < rules.scenarios.size(); ++s) {
        Json law = Json::object();
        law["id"] = rules.scenarios[s].name;
        law["title"] = rules.scenarios[s].title.in(language);
        law.update(law_json(rules, compared.comparison.under[s], language));
        out["laws"].push_back(std::move(law));
    }
    out["differences"] = Json::array();
    for (const Difference& difference : compared.comparison.differences) {
        Json one = {{"member", compared.family.members[difference.member].label}, {"id", rules.conditions[difference.condition].name}};
        one["statuses"] = Json::object();
        for (std::size_t s = 0; s < rules.scenarios.size(); ++s) {
            one["statuses"][rules.scenarios[s].name] = std::string(verdict::name_of(difference.statuses[s]));
        }
        out["differences"].push_back(std::move(one));
    }
    if (standing != nullptr) add_standing(out, *standing, Writer(rules, language));
    out["disclaimer"] = rules.disclaimer.in(language);
    out["receipt"] = receipt({rules, compared.family, compared.comparison.actual});
    return out;
}

}  // namespace reunify::report
