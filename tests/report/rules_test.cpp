#include <doctest/doctest.h>

#include "law/statute.h"
#include "report/render.h"
#include "report/rule_list.h"
#include "report/rule_page.h"
#include "report/template_text.h"
#include "tests/verdict/real_law.h"
#include "tests/verdict/small_law.h"
#include "words/format.h"

using namespace reunify;

namespace {

const law::RuleSet& rules() {
    return *small_law::program()->rules;
}

std::vector<std::string> listed(const report::RuleFilter& filter) {
    std::vector<std::string> names;
    for (const report::ListedCondition& l : report::listed_conditions(rules(), filter))
        names.push_back(rules().conditions[l.condition].name);
    return names;
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// Without the breaks and indents of its lines.
std::string flat(const std::string& text) {
    std::istringstream read(words::plain_spaces(text));
    std::string out, word;
    while (read >> word) out += (out.empty() ? "" : " ") + word;
    return out;
}

}  // namespace

TEST_CASE("Every rule that is listed has a page in every language") {
    for (const std::string& name : report::rule_names(rules())) {
        for (const Language language : kLanguages) {
            const auto document = report::rule_page(rules(), name, language);
            const std::optional<std::string> page = document ? std::optional(report::in_text(*document)) : std::nullopt;
            REQUIRE_MESSAGE(page.has_value(), name);
            CHECK_MESSAGE(page->starts_with(name + (language == Language::fr ? " :" : ":")), name);
        }
    }
    CHECK_FALSE(report::rule_page(rules(), "no_such_rule", Language::en));
}

TEST_CASE("A condition's page shows what it requires, its exceptions and the addresses of its sources") {
    const std::string page = report::in_text(report::rule_page(rules(), "waiting", Language::en).value());
    CHECK(contains(page, "Requires: waiting_end <= application.filed_on"));
    CHECK(contains(page, "suspended_for_subsidiary"));
    CHECK(contains(page, "art. 14 [judgment]"));
    CHECK(contains(page, "https://example.org"));
    CHECK(contains(page, "- waiting_end: w"));
}

TEST_CASE("The page of any condition of the law says article, paragraph and item, on which days they stand and where") {
    const law::RuleSet& real = real_law::rules();
    // Neither the Act nor a decree that was read says which documents the families of EU citizens bring.
    const std::string_view practice = "Immigration Office practice";
    std::size_t days = 0;
    for (const law::Condition& condition : real.conditions) {
        for (const Language language : kLanguages) {
            const std::string page = flat(report::in_text(report::rule_page(real, condition.name, language).value()));
            for (const law::ConditionVersion& version : condition.versions) {
                CHECK_MESSAGE(contains(page, flat(version.citation.law_in_words.in(language))), condition.name);
                const auto texts = law::texts_cited(real, version.citation);
                CHECK_MESSAGE((!texts.empty() || version.citation.law == practice), condition.name);
                for (const law::StatuteText* text : texts) {
                    for (const Lane day : {text->from, text->until}) {
                        if (!is_known(day)) continue;
                        CHECK_MESSAGE(contains(page, flat(words::date(day, language))), condition.name);
                        ++days;
                    }
                    CHECK_MESSAGE(contains(page, flat(real.sources[text->source].address.in(language))), condition.name);
                }
            }
        }
    }
    CHECK(days > 4 * real.conditions.size());
}

TEST_CASE("Filters keep the conditions that have what is asked") {
    CHECK(listed({}).size() == rules().conditions.size());
    report::RuleFilter suspended;
    suspended.suspended = true;
    CHECK(listed(suspended) == std::vector<std::string>{"waiting"});
    report::RuleFilter low;
    low.confidence = law::Confidence::low;
    CHECK(listed(low).empty());
    report::RuleFilter old_law;
    old_law.regime = "old_law";
    const auto names = listed(old_law);
    CHECK(std::find(names.begin(), names.end(), "waiting") == names.end());
    CHECK(std::find(names.begin(), names.end(), "means") != names.end());
}

TEST_CASE("The profile to fill in can be read as it is, in every language, and names every fact") {
    for (const Language language : kLanguages) {
        const std::string form = report::profile_template(rules(), language);
        const cases::Family family = small_law::family(form);
        CHECK(family.members.size() == 1);
        for (const law::Fact& fact : rules().facts) CHECK(contains(form, fact.path.substr(fact.path.find('.') + 1) + ":"));
    }
}

TEST_CASE("The CSV header has a column for every fact") {
    const std::string csv = report::csv_template(rules(), Language::en, false);
    const std::string header = csv.substr(0, csv.find('\n'));
    CHECK(std::count(header.begin(), header.end(), ',') == static_cast<std::ptrdiff_t>(rules().facts.size()));
    CHECK(contains(header, ",member.birth_date,"));
}
