#include "report/changes_report.h"
#include "report/screen.h"
#include "report/side_by_side.h"
#include "tests/report/real_answers.h"
#include "words/day_limits.h"
#include "words/format.h"

/// Facts known only within limits are said as they were given, and what is worked out from them as far as it is known.
using namespace reunify;
using real_law::Case;

namespace {

Case worker(const std::string& name, const std::string& income, const std::string& filed_on = "2025-12-01") {
    return real_law::assessed(name, real_law::family(name, "application: {filed_on: " + filed_on + R"(, assessed_on: 2025-12-01}
sponsor: {status: limited_stay, permit: single_permit, birth_date: 1988, stay_decided_on: 2025-09-01, status_decided_on: 2025-09-01,
  net_monthly_income: )" + income + R"(, excluded_monthly_income: 0}
household: {dependants: 0, housing_adequate: yes, health_insurance: yes}
members:
  - {label: spouse, relation: spouse, birth_date: 1990-02-03, bond_since: summer 2015}
  - {label: son, relation: child, birth_date: 08/2016, custody: sole}
)"));
}

std::string screen(const Case& each, Language language = Language::en) {
    return report::in_text(report::screen_document({each.subject(), each.timeline(), nullptr, {}, "family.yaml"}, language));
}

bool says(std::string text, std::string_view what) {
    text = words::plain_spaces(text);
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at))
        text.replace(at, std::min(text.find_first_not_of(" \n", at), text.size()) - at, " ");
    return text.find(what) != std::string::npos;
}

}  // namespace

TEST_CASE("An income known from one side is said so, and so is what is short") {
    const Case most = worker("most", "max 2323");
    REQUIRE(most.result.verdict == verdict::Verdict::assessment_needed);
    CHECK(says(screen(most), "Income that counts, net per month at most € 2,323.00"));
    CHECK(says(screen(most), "€ 211.27 to € 2,534.27 short"));
    CHECK(says(screen(most, Language::de), "höchstens 2.323,00 €"));
    CHECK(says(most.text(), "Counted income of at most € 2,323.00 is € 211.27 to € 2,534.27 short of"));
    CHECK_FALSE(says(most.text(), "€ 0.00 is"));
    const Case between = worker("between", "2300..2400");
    CHECK(says(screen(between), "Income that counts, net per month € 2,300.00 to € 2,400.00"));
    CHECK(says(screen(worker("least", "min. 2000")), "not precise enough: at least € 2,000.00"));
}

TEST_CASE("What the file says lists what it gives within limits") {
    const std::string text = worker("between", "2300..2400").text();
    const std::string given = text.substr(text.find("The file says"));
    CHECK(says(given, "Net monthly income: € 2,300.00 to € 2,400.00"));
    CHECK(says(given, "Date of birth of the sponsor: 1988"));
    CHECK(says(given, "Date of birth of the family member: August 2016"));
}

TEST_CASE("Two files are held against each other by their limits too") {
    const Case one = worker("one", "2300..2400"), other = worker("other", "max 2323", "late 2025");
    const report::Subject here = one.subject(), there = other.subject();
    const std::vector<verdict::Assumed> doubts;
    const report::Document page =
        report::side_by_side_document({"one", {here, one.course, doubts}}, {"other", {there, other.course, doubts}}, Language::en);
    const std::string text = report::in_markdown(page);
    CHECK(says(text, "€ 2,300.00 to € 2,400.00 | at most € 2,323.00"));
    CHECK(says(text, "1 December 2025 | 1 September to 31 December 2025"));
    CHECK(says(text, "1 June to 30 September 2026"));
}

TEST_CASE("What is known from one side is shown as it was given") {
    const Case before = real_law::assessed("before", real_law::family("before", R"(
application: {filed_on: 2025-12-01, assessed_on: 2025-12-01}
sponsor: {status: limited_stay, permit: single_permit, birth_date: before 1990, stay_decided_on: 2025-09-01, status_decided_on: 2025-09-01,
  net_monthly_income: 4000, excluded_monthly_income: 0}
household: {dependants: min. 2, housing_adequate: yes, health_insurance: yes}
members:
  - {label: son, relation: child, birth_date: after 2015, custody: sole}
)"));
    const std::string given = before.text().substr(before.text().find("The file says"));
    CHECK(says(given, "Date of birth of the sponsor: before 1990"));
    CHECK(says(given, "Date of birth of the family member: from 2016 on"));
    CHECK(says(given, "at least 2"));
    CHECK_FALSE(says(before.text(), "1900"));
    CHECK_FALSE(says(before.text(), "2100"));
}

TEST_CASE("Sentences name a day known within limits as a month, a year, or a day between two") {
    const Case between = worker("between", "2300..2400");
    CHECK(says(between.text(), "Born in August 2016"));
    CHECK(says(between.text(Language::fr), "Né en août 2016"));
    CHECK(says(between.text(Language::nl), "Geboren in augustus 2016"));
    CHECK(says(between.text(Language::de), "Im August 2016 geboren"));
    CHECK_FALSE(says(between.text(), "or, at the latest"));
}

TEST_CASE("Every sentence of the rules has words before its days that the languages know within limits") {
    const law::RuleSet& rules = *real_law::program()->rules;
    std::size_t seen = 0;
    const auto look = [&](const law::Template& form) {
        for (const Language language : kLanguages) {
            std::string before;
            for (const law::Template::Piece& piece : form.pieces[static_cast<std::size_t>(language)]) {
                before += piece.text;
                if (piece.placeholder < 0) continue;
                const feel::Node& named = *form.placeholders[static_cast<std::size_t>(piece.placeholder)];
                if (named.kind == Kind::date) {
                    ++seen;
                    std::string sentence = before;
                    words::add_day_within(sentence, 16648, 16678, language);
                    CHECK_MESSAGE(sentence.find(words::date(16678, language)) == std::string::npos, sentence);
                }
                before += "...";
            }
        }
    };
    for (const law::Condition& condition : rules.conditions) {
        for (const law::ConditionVersion& version : condition.versions) {
            look(version.met);
            look(version.not_met);
        }
    }
    for (const law::Formality& formality : rules.formalities) look(formality.explain);
    CHECK(seen > 100);
}
