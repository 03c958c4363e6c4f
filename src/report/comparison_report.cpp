#include "report/comparison_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cases/label.h"
#include "report/json.h"
#include "report/member_text.h"
#include "report/sentence.h"
#include "report/subject.h"
#include "report/value.h"
#include "words/format.h"
#include "words/words.h"

namespace reunify::report {

using Json = nlohmann::ordered_json;
using cases::said_label;
using verdict::Assessment;
using verdict::Difference;
using words::say;
using words::Word;

namespace {

/// The laws that apply to the members, each once.
std::string laws_applied(const law::RuleSet& rules, const Assessment& assessment, Language language) {
    std::vector<std::string> titles;
    for (const verdict::MemberResult& member : assessment.members) {
        std::string title =
            member.regime.empty() ? std::string(say(Word::unknown, language)) : regime_title(rules, member.regime, language);
        if (std::find(titles.begin(), titles.end(), title) == titles.end()) titles.push_back(std::move(title));
    }
    return words::list(titles, language);
}

void write_law(Page& page, const Compared& compared, const std::string& title, const Assessment& assessment, Language language) {
    const Sign sign = sign_of(assessment.verdict);
    page.item(sign.mark, words::labelled(language, title, say(word_of(assessment.verdict), language)), 2, sign.tone, Tone::strong);
    if (assessment.members.size() < 2) return;
    for (std::size_t m = 0; m < assessment.members.size(); ++m) {
        const Sign own = sign_of(assessment.members[m].verdict);
        page.item(own.mark,
                  words::labelled(language, said_label(compared.family.members[m].label).in(language),
                                  say(word_of(assessment.members[m].verdict), language)),
                  4, own.tone);
    }
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

void write_difference(Page& page, const Compared& compared, const Difference& difference, const std::string& who, Language language) {
    const std::vector<std::string> why = reasons(compared, difference, language);
    page.item("-", fmt::format("{} ({})", compared.rules.conditions[difference.condition].title.in(language), who), 2, Tone::plain,
              Tone::strong);
    for (std::size_t s = 0; s < compared.comparison.under.size(); ++s) {
        const Sign sign = sign_of(difference.statuses[s]);
        page.item(sign.mark,
                  words::labelled(language, compared.rules.scenarios[s].title.in(language), say(word_of(difference.statuses[s]), language)),
                  4, sign.tone);
        if (why[s].empty() || (s > 0 && why[s] == why[s - 1] && difference.statuses[s] == difference.statuses[s - 1])) continue;
        page.paragraph(why[s], 6);
        const verdict::ConditionResult& result = compared.comparison.under[s].members[difference.member].conditions[difference.condition];
        const law::Citation* citation = citation_of(compared.rules, result);
        if (citation != nullptr) page.paragraph(citation_line(compared.rules, *citation, language), 6, Tone::faint);
    }
}

/// Members for whom the routes differ between the laws.
void write_routes(Page& page, const Compared& compared, Language language) {
    const law::RuleSet& rules = compared.rules;
    for (std::size_t m = 0; m < compared.family.members.size(); ++m) {
        std::vector<std::string> titles;
        for (const Assessment& assessment : compared.comparison.under) {
            const law::Route* route = route_of(rules, assessment.members[m]);
            titles.push_back(route == nullptr ? std::string(say(Word::no_legal_basis, language)) : route->title.in(language));
        }
        if (std::all_of(titles.begin(), titles.end(), [&](const std::string& title) { return title == titles.front(); })) continue;
        page.item("-", fmt::format("{} ({})", say(Word::legal_basis, language), said_label(compared.family.members[m].label).in(language)),
                  2, Tone::plain, Tone::strong);
        for (std::size_t s = 0; s < titles.size(); ++s)
            page.item("·", words::labelled(language, rules.scenarios[s].title.in(language), titles[s]), 4);
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

std::string comparison_text(const Compared& compared, Language language, bool colour) {
    const law::RuleSet& rules = compared.rules;
    const verdict::Comparison& comparison = compared.comparison;
    Page page(language, colour);
    if (rules.scenarios.empty()) {
        page.paragraph(say(Word::no_scenarios, language));
        return page.take();
    }
    const std::string applied = laws_applied(rules, comparison.actual, language);
    write_law(page, compared, say(Word::as_it_stands, language, {applied}), comparison.actual, language);
    page.heading(say(Word::compared_laws, language));
    for (std::size_t s = 0; s < rules.scenarios.size(); ++s)
        write_law(page, compared, rules.scenarios[s].title.in(language), comparison.under[s], language);

    page.heading(say(Word::what_differs, language));
    write_routes(page, compared, language);
    std::vector<bool> said(comparison.differences.size(), false);
    for (std::size_t i = 0; i < comparison.differences.size(); ++i) {
        if (said[i]) continue;
        const Difference& first = comparison.differences[i];
        std::vector<std::string> who;
        for (std::size_t j = i; j < comparison.differences.size(); ++j) {
            const Difference& other = comparison.differences[j];
            if (other.condition != first.condition || other.statuses != first.statuses) continue;
            if (reasons(compared, other, language) != reasons(compared, first, language)) continue;
            said[j] = true;
            who.push_back(said_label(compared.family.members[other.member].label).in(language));
        }
        write_difference(page, compared, first, words::list(who, language), language);
    }
    if (comparison.differences.empty()) page.paragraph(say(Word::nothing_differs, language), 2);
    page.gap();
    page.paragraph(rules.disclaimer.in(language));
    return page.take();
}

Json comparison_json(const Compared& compared, Language language) {
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
    out["disclaimer"] = rules.disclaimer.in(language);
    out["receipt"] = receipt({rules, compared.family, compared.comparison.actual});
    return out;
}

}  // namespace reunify::report
