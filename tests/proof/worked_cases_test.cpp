#include "proof/worked_cases.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "proof/mutate.h"
#include "proof/trial.h"
#include "tests/verdict/small_law.h"

using namespace reunify;

namespace {

const std::string kHead = R"(title: Waiting
as_of: 2026-03-01
source: act
profile:
  application: {filed_on: 2026-03-01}
  sponsor: {status: unlimited_stay, stay_since: 2023-01-15, income: 3000}
  household: {housing: yes}
  members:
    - {label: spouse, relation: spouse}
    - {label: child, relation: child, birth_date: 2015-01-01, custody: yes}
cases:
)";

Result<std::vector<proof::WorkedCase>> read(const std::string& text) {
    const auto document = text::parse_yaml("cases/waiting.yaml", text);
    if (!document) FAIL(describe(document.faults()));
    return proof::read_cases(**document, *small_law::program()->rules);
}

std::vector<proof::WorkedCase> good(const std::string& cases) {
    auto read_cases = read(kHead + cases);
    if (!read_cases) FAIL(describe(read_cases.faults()));
    return *read_cases;
}

std::string faults(const std::string& cases) {
    const auto read_cases = read(kHead + cases);
    REQUIRE_FALSE(static_cast<bool>(read_cases));
    return describe(read_cases.faults());
}

/// Every difference as a message, a line each.
std::string differences(const std::string& cases, Language language = Language::en) {
    const std::vector<proof::WorkedCase> all = good(cases);
    std::string out;
    for (const proof::Difference& it : proof::Trial(*small_law::program()->rules, all).run(small_law::program())) {
        const proof::WorkedCase& worked = all[it.worked_case];
        out += describe(proof::describe(worked, worked.expected[it.expectation], it.got), language) + "\n";
    }
    return out;
}

}  // namespace

TEST_CASE("a worked case is the profile of its file with what it sets, leaves out and replaces") {
    const auto all = good(R"(
  - {case: base, expect: {verdict: eligible}}
  - case: changed
    as_of: 2026-04-01
    set: {sponsor.income: 2000.50, "members[child].birth_date": unknown}
    without: ["members[spouse]"]
    readings: {wait: one_year}
    expect: {verdict: undetermined}
  - case: another_family
    profile: {application: {filed_on: 2026-05-01}, members: [{relation: sibling}]}
    expect: {verdict: no_right}
)");
    REQUIRE(all.size() == 3);
    CHECK(all[0].title == "Waiting");
    CHECK(all[0].source == 0);
    CHECK(all[0].family.members.size() == 2);
    CHECK(all[0].family.facts[small_law::fact("application.assessed_on")] == small_law::day("2026-03-01"));
    CHECK(all[1].family.facts[small_law::fact("application.assessed_on")] == small_law::day("2026-04-01"));
    CHECK(all[1].family.facts[small_law::fact("sponsor.income")] == 2'000'500'000);
    REQUIRE(all[1].family.members.size() == 1);
    CHECK(all[1].family.members[0].facts[small_law::fact("member.birth_date")] == kUnknown);
    CHECK(all[1].readings[small_law::reading("wait")] == 1);
    CHECK(all[2].family.members.size() == 1);
    CHECK(all[2].place.at.line == 20);
}

TEST_CASE("a case that agrees says nothing") {
    CHECK(differences(R"(
  - case: everything
    expect:
      verdict: eligible
      means: met
      waiting: met
      under_18: not_applicable
      exception.means: none
      required_income: 2100
      waiting_end: 2025-01-15
      children: 1
      regime: new_law
      route: core
      legal_basis: art. 10
      earliest_date: none
      depends_on: [wait]
      missing: []
      alternatives: []
      decision_due: 2026-12-01
    members: {child: {under_18: met, child_form: 2033-01-01}}
  - {case: not_yet, set: {sponsor.stay_since: 2025-01-15}, expect: {verdict: not_yet, earliest_date: 2027-01-15, depends_on: [wait]}}
  - {case: never, set: {household.housing: no}, expect: {verdict: not_eligible, earliest_date: none, depends_on: []}}
  - {case: missing, set: {sponsor.income: unknown, household.housing: unknown}, expect: {missing: [household.housing,
      sponsor.income], missing_includes: [sponsor.income]}}
  - {case: sibling, set: {"members[spouse].relation": sibling}, expect: {verdict: no_right, route: sibling_none,
      alternatives: [discretion, visa]}}
  - {case: exempt, set: {sponsor.status: refugee, sponsor.stay_since: 2026-01-01}, expect: {means: exempt, exception.means: window}}
  - {case: other_reading, set: {sponsor.stay_since: 2025-01-15}, readings: {wait: twelve_years}, expect: {verdict: not_eligible,
      depends_on: [wait]}}
)")
              .empty());
}

TEST_CASE("a case that does not agree says what was expected, what was got and where") {
    const std::string found = differences(R"(
  - case: wrong
    expect:
      verdict: not_yet
      means: not_met
      required_income: 2099.99
      missing: [sponsor.income]
      depends_on: []
    members:
      child: {under_18: exempt}
  - {case: wrong_day, set: {sponsor.stay_since: 2025-01-15}, expect: {verdict: not_eligible, earliest_date: 2027-01-14}}
)");
    CHECK(found ==
          "cases/waiting.yaml:15:7: case wrong: verdict: expected not_yet, got eligible\n"
          "cases/waiting.yaml:16:7: case wrong: means: expected not_met, got met\n"
          "cases/waiting.yaml:17:7: case wrong: required_income: expected 2099.99, got 2100\n"
          "cases/waiting.yaml:18:7: case wrong: missing: expected [sponsor.income], got []\n"
          "cases/waiting.yaml:19:7: case wrong: depends_on: expected [], got [wait]\n"
          "cases/waiting.yaml:21:15: case wrong: under_18 of `child`: expected exempt, got met\n"
          "cases/waiting.yaml:22:71: case wrong_day: verdict: expected not_eligible, got not_yet\n"
          "cases/waiting.yaml:22:94: case wrong_day: earliest_date: expected 2027-01-14, got 2027-01-15\n");
}

TEST_CASE("what cannot be expected is a fault with the nearest name") {
    CHECK(faults("  - {case: a, expect: {hosing: met}}").find("did you mean `housing`?") != std::string::npos);
    CHECK(faults("  - {case: a, expect: {verdict: eligibel}}").find("did you mean `eligible`?") != std::string::npos);
    CHECK(faults("  - {case: a, expect: {depends_on: [weit]}}").find("did you mean `wait`?") != std::string::npos);
    CHECK(faults("  - {case: a, expect: {required_income: much}}").find("a number such as 2745.46") != std::string::npos);
    CHECK(faults("  - {case: a, expect: {earliest_date: soon}}").find("or none") != std::string::npos);
    CHECK(faults("  - {case: a, expect: {exception.means: windows}}").find("did you mean `window`?") != std::string::npos);
    CHECK(faults("  - {case: a, expects: {verdict: eligible}}").find("did you mean `expect`?") != std::string::npos);
    CHECK(faults("  - {case: a, set: {sponsor.incom: 2}, expect: {verdict: eligible}}").find("did you mean `sponsor.income`?") !=
          std::string::npos);
    CHECK(faults("  - {case: a, expect: {verdict: eligible}, members: {chld: {means: met}}}").find("did you mean `child`?") !=
          std::string::npos);
    CHECK(faults("  - {case: a, readings: {wait: one_yaer}, expect: {verdict: eligible}}").find("did you mean `one_year`?") !=
          std::string::npos);
    CHECK(faults("  - {case: a, expect: {verdict: eligible}}\n  - {case: a, expect: {verdict: eligible}}").find("two cases `a`") !=
          std::string::npos);
    CHECK(faults("  - {case: a}").find("expects nothing") != std::string::npos);
}

TEST_CASE("a folder of cases is read in the order of its paths, reasons apart") {
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "reunify_worked_cases_test";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder / "b");
    std::ofstream(folder / "z.yaml") << kHead << "  - {case: last, expect: {verdict: eligible}}\n";
    std::ofstream(folder / "b" / "a.yaml") << kHead << "  - {case: first, expect: {verdict: eligible}}\n";
    std::ofstream(folder / "surviving.yaml") << "\"a: b -> c\": nobody can tell\n";
    const auto read_back = proof::read_cases(folder.string(), *small_law::program()->rules);
    if (!read_back) FAIL(describe(read_back.faults()));
    REQUIRE(read_back->size() == 2);
    CHECK((*read_back)[0].name == "first");
    CHECK((*read_back)[0].place.file == "cases/b/a.yaml");
    const auto reasons = proof::read_reasons(folder.string());
    REQUIRE(static_cast<bool>(reasons));
    CHECK(reasons->at("a: b -> c") == "nobody can tell");
    std::ofstream(folder / "surviving.yaml") << "\"a: b -> c\":\n";
    const auto no_reason = proof::read_reasons(folder.string());
    REQUIRE_FALSE(static_cast<bool>(no_reason));
    CHECK(no_reason.faults().front().message.in(Language::nl) == "`a: b -> c` vraagt een reden");
    CHECK(no_reason.faults().front().accepted.in(Language::de) == "ein Satz");
    std::filesystem::remove_all(folder);
    CHECK_FALSE(static_cast<bool>(proof::read_cases(folder.string(), *small_law::program()->rules)));
    REQUIRE(static_cast<bool>(proof::read_reasons(folder.string())));
    CHECK(proof::read_reasons(folder.string())->empty());
}

TEST_CASE("a case that does not agree says so in each language, what the rules say as a case would write it") {
    const std::string cases = "  - {case: wrong, expect: {means: not_met, depends_on: []}, members: {child: {under_18: exempt}}}\n";
    CHECK(differences(cases, Language::fr) ==
          "cases/waiting.yaml:12:28: cas wrong : means : attendu not_met, obtenu met\n"
          "cases/waiting.yaml:12:44: cas wrong : depends_on : attendu [], obtenu [wait]\n"
          "cases/waiting.yaml:12:79: cas wrong : under_18 de `child` : attendu exempt, obtenu met\n");
    CHECK(differences(cases, Language::nl).ends_with("geval wrong: under_18 van `child`: verwacht exempt, verkregen met\n"));
    CHECK(differences(cases, Language::de).ends_with("Fall wrong: under_18 von `child`: erwartet exempt, erhalten met\n"));
}

TEST_CASE("what is not as it should be in a file of cases is told in four languages") {
    const std::vector<std::string> broken{
        "  - {case: a, expect: {hosing: met}}",
        "  - {case: a, expect: {verdict: eligibel}}",
        "  - {case: a, expect: {verdict: [eligible]}}",
        "  - {case: a, expect: {means: mett}}",
        "  - {case: a, expect: {depends_on: [weit]}}",
        "  - {case: a, expect: {depends_on: wait}}",
        "  - {case: a, expect: {missing: [sponsor.incom]}}",
        "  - {case: a, expect: {alternatives: [visum]}}",
        "  - {case: a, expect: {regime: newlaw}}",
        "  - {case: a, expect: {route: cor}}",
        "  - {case: a, expect: {required_income: much}}",
        "  - {case: a, expect: {waiting_end: soon}}",
        "  - {case: a, expect: {earliest_date: soon}}",
        "  - {case: a, expect: {exception.means: windows}}",
        "  - {case: a, expect: {exception.mean: window}}",
        "  - {case: a, expect: [verdict]}",
        "  - {case: a, expects: {verdict: eligible}}",
        "  - {case: a, as_of: soon, expect: {verdict: eligible}}",
        "  - {case: a, note: [b], expect: {verdict: eligible}}",
        "  - {case: a, source: nowhere, expect: {verdict: eligible}}",
        "  - {case: a, set: [b], expect: {verdict: eligible}}",
        "  - {case: a, set: {sponsor.income: [1]}, expect: {verdict: eligible}}",
        "  - {case: a, set: {sponsor.incom: 2}, expect: {verdict: eligible}}",
        "  - {case: a, without: spouse, expect: {verdict: eligible}}",
        "  - {case: a, without: [aunt], expect: {verdict: eligible}}",
        "  - {case: a, readings: {wait: one_yaer}, expect: {verdict: eligible}}",
        "  - {case: a, readings: {weit: one_year}, expect: {verdict: eligible}}",
        "  - {case: a, members: [child]}",
        "  - {case: a, members: {chld: {means: met}}}",
        "  - {case: a, expect: {verdict: eligible}}\n  - {case: a, expect: {verdict: eligible}}",
        "  - {case: a}",
        "  - {expect: {verdict: eligible}}",
        "  - a",
        "  {}",
    };
    for (const std::string& cases : broken) {
        const auto read_cases = read(kHead + cases);
        REQUIRE_MESSAGE(!read_cases, cases);
        for (const Fault& fault : read_cases.faults()) {
            for (const Language language : {Language::fr, Language::nl, Language::de}) {
                const std::string message = fault.message.in(language);
                CHECK_MESSAGE(message != fault.message.in(Language::en), cases, " -> ", message);
                const std::string all = message + fault.accepted.in(language);
                for (const std::string_view slot : {"{0}", "{1}", "{2}"}) CHECK_MESSAGE(all.find(slot) == std::string::npos, all);
                for (const std::string_view english : {" the ", " and ", " is ", " not ", " such as "}) {
                    if (language == Language::nl && english == " is ") continue;
                    CHECK_MESSAGE(all.find(english) == std::string::npos, all);
                }
            }
        }
    }
}

TEST_CASE("faults of worked cases read as sentences") {
    const auto said = [](const std::string& cases, Language language) {
        const auto read_cases = read(kHead + cases);
        REQUIRE_FALSE(static_cast<bool>(read_cases));
        return read_cases.faults().front().message.in(language);
    };
    const std::string verdict = "  - {case: a, expect: {verdict: eligibel}}";
    CHECK(said(verdict, Language::en) == "there is no verdict `eligibel`");
    CHECK(said(verdict, Language::fr) == "la conclusion `eligibel` n'existe pas");
    CHECK(said(verdict, Language::nl) == "het besluit `eligibel` bestaat niet");
    CHECK(said(verdict, Language::de) == "das Ergebnis `eligibel` ist nicht bekannt");
    const std::string key = "  - {case: a, expects: {verdict: eligible}}";
    CHECK(said(key, Language::en) == "`expects` is no key of a worked case");
    CHECK(said(key, Language::fr) == "un cas résolu n'a pas de clé `expects`");
    CHECK(said(key, Language::nl) == "een uitgewerkt geval heeft geen sleutel `expects`");
    CHECK(said(key, Language::de) == "ein durchgerechneter Fall hat keinen Schlüssel `expects`");
    const std::string fact = "  - {case: a, set: {sponsor.incom: 2}, expect: {verdict: eligible}}";
    CHECK(said(fact, Language::fr) == "il n'y a pas de fait `sponsor.incom`");
    CHECK(said(fact, Language::de) == "es gibt keine Angabe `sponsor.incom`");
}
