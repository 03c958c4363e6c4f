#include "report/headline.h"

#include <nlohmann/json.hpp>

#include "report/json.h"
#include "report/may_file.h"
#include "report/next_dates.h"
#include "tests/report/real_answers.h"
#include "words/format.h"
#include "words/say.h"

using namespace reunify;

namespace {

/// An unaccompanied minor refugee whose mother may come, and whose brother may not.
real_law::Case mother_and_brother() {
    return real_law::assessed("mother_and_brother", real_law::family("mother_and_brother", R"(
application: {filed_on: 2026-10-01}
sponsor: {status: refugee, minority: unaccompanied_minor, birth_date: 2011-03-01, arrived_on: 2024-01-10,
  protection_requested_on: 2024-01-15, stay_decided_on: 2025-03-01, status_decided_on: 2025-03-01}
members:
  - {label: brother, relation: sibling, birth_date: 2013-01-01}
  - {label: mother, relation: parent, birth_date: 1985-01-01}
)"));
}

/// With its lines put together, and its no-break spaces plain.
std::string in_one_line(std::string text) {
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at)) {
        const std::size_t next = text.find_first_not_of(" \n", at);
        text.replace(at, (next == std::string::npos ? text.size() : next) - at, " ");
    }
    return words::plain_spaces(text);
}

}  // namespace

TEST_CASE("The headline tells who can come and who cannot, the strongest first") {
    const real_law::Case family = mother_and_brother();
    const std::vector<report::Finding> findings = report::findings_of(real_law::rules(), family.result);
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].verdict == verdict::Verdict::eligible);
    CHECK(report::labels_of(findings[0], family.family) == std::vector<std::string>{"mother"});
    CHECK(findings[1].verdict == verdict::Verdict::no_right);
    CHECK(report::headline(findings, family.family, report::Writer(family.subject().rules, Language::en)) ==
          "Eligible (mother); No right (brother)");
    CHECK(family.text().find("Verdict: No right") == std::string::npos);
    const std::string yes = "Yes for mother: the application can be filed on 22 November 2026, and on the same terms until";
    for (const std::string& page : {in_one_line(family.text()), in_one_line(family.markdown()), in_one_line(family.html())}) {
        CHECK(page.find(yes) != std::string::npos);
        CHECK(page.find("No right for brother.") != std::string::npos);
    }
}

TEST_CASE("Where one of a family has no right, that is not said of the others, in any language") {
    const real_law::Case family = real_law::assessed("foster_child", real_law::family("foster_child", R"(
application: {filed_on: 2027-01-15}
sponsor: {status: subsidiary_protection, protection_requested_on: 2024-03-01, status_decided_on: 2025-02-10, net_monthly_income: 1950,
  income_kind: agency, income_months_so_far: 14}
household: {dependants: 0, housing_adequate: yes, health_insurance: yes}
members:
  - {label: Mehwish, relation: spouse, birth_date: 1994-01-01, bond_since: 2019-06-12}
  - {label: foster, relation: child, birth_date: 2015-09-30, parentage: kafala}
)"));
    REQUIRE(family.result.verdict == verdict::Verdict::no_right);
    for (const Language language : kLanguages) {
        const std::string text = in_one_line(family.text(language));
        CAPTURE(text);
        CHECK(text.starts_with("? "));
        CHECK(text.find(say::no_right_means.in(language)) == std::string::npos);
        CHECK(text.find(say::no_right_for.in(language, "foster")) != std::string::npos);
    }
    const std::string text = in_one_line(family.text());
    CHECK(text.starts_with(
        "? For Mehwish it can be filed, but the outcome is open. The authority itself must assess: Means of subsistence."));
    CHECK(text.find("€ 2,217.47; € 267.47 short (Mehwish).") != std::string::npos);
    CHECK(text.find("? Mehwish: Individual assessment needed (Means of subsistence)") != std::string::npos);
}

TEST_CASE("No sign of refusal stands before a yes, and everybody is named where members differ") {
    std::size_t divided = 0;
    for (real_law::Named& drawn : real_law::drawn(real_law::families(8), 20261129)) {
        CAPTURE(drawn.name);
        const verdict::Assessment result = verdict::assess(real_law::program(), drawn.family, {});
        const verdict::Timeline course = verdict::timeline(real_law::program(), drawn.family, {});
        const report::Subject subject{*real_law::program()->rules, drawn.family, result};
        const std::vector<report::Finding> findings = report::findings_of(real_law::rules(), result);
        const report::Headline headline = report::headline_of({subject, course, {}}, report::Writer(subject.rules, Language::en));
        const bool some_may = findings.front().verdict <= verdict::Verdict::assessment_needed;
        if (some_may) CHECK(headline.sign.tone != report::Tone::bad);
        if (findings.size() == 1 || headline.sentence.starts_with("Filed on")) continue;
        ++divided;
        if (headline.sign.tone == report::Tone::bad) CHECK(headline.sentence.find("Yes") == std::string::npos);
        CHECK(headline.sign.tone != report::Tone::good);
        CHECK(headline.sentence.find(say::no_right_means.in(Language::en)) == std::string::npos);
        std::size_t named = 0;
        for (const report::Finding& finding : findings) {
            named += finding.who.size();
            for (const std::string& label : report::labels_of(finding, drawn.family))
                CHECK(headline.sentence.find(label) != std::string::npos);
        }
        CHECK(named == result.members.size());
    }
    CHECK(divided > 0);
}

TEST_CASE("Of a child who is too old for good no deadline is told, and what is not met stands beside the name") {
    const real_law::Case family = real_law::assessed("too_old", real_law::family("too_old", R"(
application: {filed_on: 2026-12-01}
sponsor: {status: refugee, birth_date: 1960-01-01, arrived_on: 2025-12-01, protection_requested_on: 2025-12-10, stay_decided_on: 2026-10-01,
  status_decided_on: 2026-10-01}
members:
  - {label: boy, relation: child, birth_date: 2015-02-02}
  - {label: girl, relation: child, birth_date: 1985-02-02}
)"));
    CHECK(family.course.beyond_help == std::vector<bool>{false, true});
    const report::Writer writer(family.subject().rules, Language::en);
    std::size_t of_boy = 0;
    for (const report::Deadline& deadline : report::deadlines(family.subject(), family.timeline(), writer)) {
        for (const std::string& said : deadline.said) {
            CHECK_MESSAGE(said.find("girl") == std::string::npos, said);
            of_boy += said.find("(boy)") != std::string::npos ? 1 : 0;
        }
    }
    CHECK(of_boy > 0);
    CHECK(family.text().find("✗ girl: Not eligible (Age of the child)") != std::string::npos);
    for (const verdict::Loss& loss : family.course.losses) CHECK(loss.member == 0);
}

TEST_CASE("When some may file and others never, the day is told of each") {
    const real_law::Case family = mother_and_brother();
    for (const Language language : kLanguages) {
        const std::string text = in_one_line(report::in_text(report::timeline_document(family.timeline(), language)));
        CAPTURE(text);
        CHECK(text.find(say::no_day_to_file.in(language)) == std::string::npos);
        CHECK(text.find(say::no_day_gives_right.in(language, "brother")) != std::string::npos);
    }
    const std::string text = in_one_line(report::in_text(report::timeline_document(family.timeline(), Language::en)));
    CHECK(text.find("Earliest day to file for mother: 1 October 2026 (Eligible)") != std::string::npos);
}

TEST_CASE("The answer in JSON keeps the weakest verdict and adds everybody by verdict") {
    const real_law::Case family = mother_and_brother();
    const nlohmann::ordered_json answer = report::json(family.subject(), Language::en);
    CHECK(answer["verdict"] == "no_right");
    CHECK(answer["members_by_verdict"]["eligible"] == nlohmann::ordered_json{"mother"});
    CHECK(answer["members_by_verdict"]["no_right"] == nlohmann::ordered_json{"brother"});
}

TEST_CASE("Where everybody has the same verdict it is said once") {
    for (const real_law::Case& each : real_law::assessed_examples()) {
        const std::vector<report::Finding> findings = report::findings_of(real_law::rules(), each.result);
        for (std::size_t i = 1; i < findings.size(); ++i) CHECK(findings[i - 1].verdict < findings[i].verdict);
        if (findings.size() == 1) CHECK(findings.front().verdict == each.result.verdict);
    }
}

TEST_CASE("A case that cannot be judged says why and where to turn") {
    const real_law::Case family = real_law::assessed("special_card", real_law::family("special_card", R"(
application: {filed_on: 2026-10-01}
sponsor: {status: special_identity_card, birth_date: 1980-01-01}
members:
  - {label: wife, relation: spouse, birth_date: 1982-01-01, bond_since: 2010-01-01}
)"));
    CHECK(family.result.verdict == verdict::Verdict::outside);
    const std::string text = family.text();
    CHECK(text.find("Cannot be judged here") != std::string::npos);
    CHECK(text.find("Where to turn: The Protocol Directorate of Foreign Affairs") != std::string::npos);
    CHECK(text.find("Alternatives") == std::string::npos);
    CHECK(text.find("Contribution for the application") == std::string::npos);
    const nlohmann::ordered_json answer = report::json(family.subject(), Language::en);
    CHECK(answer["members"][0]["turn_to"].size() == 1);
}
