#include "cases/profile.h"

#include <doctest/doctest.h>

#include "tests/cases/small_rules.h"

using namespace reunify;
using test::index_of;

namespace {

const law::RuleSet& rules() {
    static const law::RuleSet built = test::small_rules();
    return built;
}

Result<cases::Family> read(std::string source) {
    auto document = text::parse("family.yaml", std::move(source));
    if (!document) FAIL(describe(document.faults()));
    return cases::read_profile(**document, rules());
}

cases::Family family(std::string source) {
    auto result = read(std::move(source));
    if (!result) FAIL(describe(result.faults()));
    return *result;
}

Faults faults(std::string source) {
    const auto result = read(std::move(source));
    REQUIRE_FALSE(static_cast<bool>(result));
    return result.faults();
}

Lane number(std::int64_t whole) {
    return whole * decimal::kOne;
}

constexpr const char* kFamily = R"(application:
  filed_on: 2026-10-05
  renewal: no
sponsor:
  status: refugee
  net_monthly_income: 2.131,28
household:
  dependants: 2
members:
  - label: Amina
    relation: spouse
    birth_date: 01/02/1990
  - relation: child
    married: no
)";

}  // namespace

TEST_CASE("a profile is read into facts of the family and of its members") {
    const cases::Family read_family = family(kFamily);
    CHECK(read_family.facts[index_of(rules(), "application.filed_on")] == calendar::make(2026, 10, 5));
    CHECK(read_family.facts[index_of(rules(), "application.renewal")] == 0);
    CHECK(read_family.facts[index_of(rules(), "sponsor.status")] == rules().pool.find("refugee"));
    CHECK(read_family.facts[index_of(rules(), "sponsor.net_monthly_income")] == decimal::parse("2131.28"));
    CHECK(read_family.facts[index_of(rules(), "household.dependants")] == number(2));
    CHECK(read_family.facts[index_of(rules(), "sponsor.birth_date")] == kUnknown);
    REQUIRE(read_family.members.size() == 2);
    CHECK(read_family.members[0].label == "Amina");
    CHECK(read_family.members[0].facts[index_of(rules(), "member.birth_date")] == calendar::make(1990, 2, 1));
    CHECK(read_family.members[1].label == "member 2");
    CHECK(read_family.members[1].facts[index_of(rules(), "member.birth_date")] == kUnknown);
    CHECK(read_family.members[1].facts[index_of(rules(), "member.married")] == 0);
}

TEST_CASE("JSON says the same as YAML") {
    const cases::Family read_family = family(R"({"application": {"filed_on": "05/10/2026", "renewal": false},
        "sponsor": {"net_monthly_income": 2131.28, "birth_date": null}, "members": [{"relation": "spouse", "married": true}]})");
    CHECK(read_family.facts[index_of(rules(), "application.filed_on")] == calendar::make(2026, 10, 5));
    CHECK(read_family.facts[index_of(rules(), "application.renewal")] == 0);
    CHECK(read_family.facts[index_of(rules(), "sponsor.net_monthly_income")] == decimal::parse("2131.28"));
    CHECK(read_family.facts[index_of(rules(), "sponsor.birth_date")] == kUnknown);
    CHECK(read_family.members[0].facts[index_of(rules(), "member.married")] == 1);
}

TEST_CASE("missing sections and empty values are unknown facts") {
    const cases::Family read_family = family("sponsor:\nhousehold: ~\nmembers:\n  -\n  - label:\n    relation:\n");
    for (const Lane value : read_family.facts) CHECK(value == kUnknown);
    REQUIRE(read_family.members.size() == 2);
    CHECK(read_family.members[0].label == "member 1");
    CHECK(read_family.members[1].label == "member 2");
}

TEST_CASE("every fault of a profile is reported at once, with its place") {
    const Faults found =
        faults("sponsor:\n  status: refugge\n  birth_date: 30/02/1990\nhousehold:\n  dependants: [1]\nmembers:\n  - relation: godmother\n");
    REQUIRE(found.size() == 4);
    CHECK(describe(found[0]) ==
          "family.yaml:2:11: sponsor.status: `refugge` is none of the choices\n    |   status: refugge\n    |           ^\n"
          "    accepted: refugee, unlimited_stay or belgian\n    did you mean `refugee`?");
    CHECK(found[1].message == "sponsor.birth_date: `30/02/1990` is no day of the calendar");
    CHECK(found[1].at == Position{3, 15});
    CHECK(found[2].message == "household.dependants takes one value, not a list");
    CHECK(found[2].at == Position{5, 15});
    CHECK(found[3].message == "member.relation: `godmother` is none of the choices");
}

TEST_CASE("an unknown key is refused with the known ones and the nearest") {
    const Faults found = faults("sponsor:\n  statsu: refugee\nmember:\n  - a: 1\nmembers:\n  - birthdate: 2010-01-01\n");
    REQUIRE(found.size() == 3);
    CHECK(found[0].message == "`statsu` is unknown below `sponsor`");
    CHECK(found[0].accepted == "status, birth_date or net_monthly_income");
    CHECK(found[0].nearest == "status");
    CHECK(found[0].at == Position{2, 3});
    CHECK(found[1].message == "`member` is no section of a profile");
    CHECK(found[1].accepted == "application, sponsor, household, members or documents");
    CHECK(found[1].nearest == "members");
    CHECK(found[2].message == "`birthdate` is unknown below `members`");
    CHECK(found[2].accepted == "label, relation, birth_date, married or documents");
    CHECK(found[2].nearest == "birth_date");
}

TEST_CASE("a key that is near to none is refused with a place for a note") {
    const Faults found = faults("sponsor:\n  nationality: Morocco\nmembers:\n  - relation: child\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0].accepted == "status, birth_date or net_monthly_income; a note of your own stands behind `#`");
    CHECK(found[0].nearest.empty());
}

TEST_CASE("a key in the wrong place is told where it belongs") {
    const Faults found = faults(
        "status: refugee\nsponsor.status: refugee\nmember.married: no\nhousehold:\n  net_monthly_income: 1\n  birth_date: 2000-01-01\n  "
        "net_monthly_incom: 1\n"
        "members:\n  - filed_on: 2026-01-01\n");
    REQUIRE(found.size() == 7);
    CHECK(found[0].message == "`status` stands outside of any section");
    CHECK(found[0].accepted == "`status` below `sponsor`");
    CHECK(found[1].message == "`sponsor.status` is written as a path");
    CHECK(found[1].accepted == "`status` below `sponsor`");
    CHECK(found[2].accepted == "`married` below `members`");
    CHECK(found[3].message == "`net_monthly_income` does not belong to `household`");
    CHECK(found[3].accepted == "`net_monthly_income` below `sponsor`");
    CHECK(found[4].accepted == "`birth_date` below `sponsor` or `members`");
    CHECK(found[5].nearest == "sponsor.net_monthly_income");
    CHECK(found[6].accepted == "`filed_on` below `application`");
}

TEST_CASE("a profile that is no map, or has no members, is refused") {
    CHECK(faults("")[0].message == "the profile is empty");
    CHECK(faults("")[0].accepted == "a map with application, sponsor, household and members");
    CHECK(faults("- a\n")[0].message == "a profile cannot be a list");
    CHECK(faults("text")[0].message == "a profile cannot be a single value");
    CHECK(faults("sponsor: {status: refugee}")[0].message == "the profile names no family members");
    CHECK(faults("members: []")[0].message == "`members` is empty");
    CHECK(faults("members:")[0].message == "`members` is empty");
    CHECK(faults("members: spouse")[0].message == "`members` is a single value");
    CHECK(faults("members: {relation: spouse}")[0].message == "`members` is a single map");
    CHECK(faults("members: [spouse]")[0].message == "a member cannot be a single value");
    CHECK(faults("sponsor: refugee\nmembers: [{}]")[0].message == "`sponsor` cannot be a single value");
}

TEST_CASE("labels are unique and fit on a line") {
    CHECK(faults("members: [{label: a}, {label: a}]")[0].message == "two members have the label `a`; the first is on line 1");
    CHECK(faults("members: [{relation: child}, {label: member 1}]")[0].message ==
          "two members have the label `member 1`; the first is on line 1");
    CHECK(faults("members: [{label: membre 2}, {relation: child}]")[0].message ==
          "two members have the label `member 2`; the first is on line 1");
    CHECK(faults("members: [{label: \"a\\nb\"}]")[0].message == "a label cannot hold line breaks, tabs or control characters");
    CHECK(faults("members: [{label: \"\\x1B[31m\"}]")[0].message == "a label cannot hold line breaks, tabs or control characters");
    CHECK(faults("members: [{label: [a]}]")[0].message == "a label cannot be a list");
    CHECK(faults("members: [{label: " + std::string(201, 'x') + "}]")[0].message == "this label is 201 characters long");
    CHECK(family("members: [{label: \"no\"}, {label: 12}, {label: \"  \"}]").members[2].label == "member 3");
}

TEST_CASE("a profile holds at most a hundred members and reports at most a hundred faults") {
    std::string members = "members:\n";
    for (int i = 0; i < 100; ++i) members += "  - relation: child\n";
    CHECK(family(members).members.size() == 100);
    CHECK(faults(members + "  - relation: child\n")[0].message == "`members` holds 101 members");
    std::string wrong = "members:\n";
    for (int i = 0; i < 100; ++i) wrong += "  - relation: x\n    custody: x\n";
    CHECK(faults(wrong).size() == 100);
}

TEST_CASE("a profile inside a larger document is read from its node") {
    const auto document = text::parse_yaml("case.yaml", "title: x\nprofile:\n  members: [{relation: chlid}]\n");
    REQUIRE(static_cast<bool>(document));
    const auto result = cases::read_profile(**document, *(*document)->root.find("profile"), rules());
    REQUIRE_FALSE(static_cast<bool>(result));
    CHECK(result.faults()[0].at == Position{3, 24});
    CHECK(result.faults()[0].nearest == "child");
}

TEST_CASE("a profile written is the profile that was read") {
    cases::Family first = family(kFamily);
    first.members[0].label = "O'Brien: \"no\" \\ \xC3\xA9";
    first.members[1].label = "null";
    const std::string text = cases::write_profile(first, rules());
    CHECK(text.find("net_monthly_income: 2131.28\n") != std::string::npos);
    CHECK(text.find("sponsor:\n  status: refugee\n") != std::string::npos);
    CHECK(text.find("unknown") == std::string::npos);
    CAPTURE(text);
    const cases::Family second = family(text);
    CHECK(second.facts == first.facts);
    REQUIRE(second.members.size() == first.members.size());
    for (std::size_t i = 0; i < first.members.size(); ++i) {
        CHECK(second.members[i].label == first.members[i].label);
        CHECK(second.members[i].facts == first.members[i].facts);
    }
    CHECK(cases::write_profile(second, rules()) == text);
    CHECK(cases::write_profile(cases::Family(rules()), rules()) == "members: []\n");
}

TEST_CASE("papers at hand are named for the file and for members") {
    const auto read = family("documents: [lease]\nmembers:\n  - {relation: child, documents: passport}\n");
    CHECK(read.documents == std::vector<std::size_t>{1});
    CHECK(read.members[0].documents == std::vector<std::size_t>{0});
    const auto again = family(cases::write_profile(read, rules()));
    CHECK(again.documents == read.documents);
    CHECK(again.members[0].documents == read.members[0].documents);
}

TEST_CASE("in a profile that is only begun nobody needs to be named, and it may be empty") {
    for (const char* source : {"{}", "members: []", "sponsor: {status: refugee}", "\n"}) {
        CAPTURE(source);
        const auto document = text::parse("begun.yaml", source);
        REQUIRE(static_cast<bool>(document));
        CHECK_FALSE(static_cast<bool>(cases::read_profile(**document, rules())));
        const auto begun = cases::read_begun_profile(**document, (*document)->root, rules());
        REQUIRE_MESSAGE(static_cast<bool>(begun), describe(begun.faults()));
        CHECK(begun->members.empty());
    }
    const auto wrong = text::parse("begun.yaml", "members: 3");
    CHECK_FALSE(static_cast<bool>(cases::read_begun_profile(**wrong, (*wrong)->root, rules())));
}

TEST_CASE("a fact is named for a member as for --set") {
    const auto read = family("members:\n  - {label: An, relation: spouse}\n  - {relation: child}\n");
    const auto own = cases::named_fact(read, "members[An].birth_date", rules());
    REQUIRE(static_cast<bool>(own));
    CHECK(own->fact == index_of(rules(), "member.birth_date"));
    CHECK(own->member == std::size_t{0});
    CHECK(cases::named_fact(read, "members[1].birth_date", rules())->member == std::size_t{1});
    CHECK_FALSE(cases::named_fact(read, "sponsor.status", rules())->member.has_value());
    CHECK(cases::named_fact(read, "sponsor.statsu", rules()).faults()[0].nearest == "sponsor.status");
    CHECK_FALSE(static_cast<bool>(cases::named_fact(read, "member.birth_date", rules())));
    CHECK_FALSE(static_cast<bool>(cases::named_fact(read, "members[2].birth_date", rules())));
    CHECK_FALSE(static_cast<bool>(cases::named_fact(read, "sponsor.status=refugee", rules())));
    CHECK_FALSE(static_cast<bool>(cases::named_fact(read, "", rules())));
}

TEST_CASE("a paper that the rules do not know is refused with the nearest") {
    const Faults wrong = faults("documents: [leas, {a: b}]\nmembers: [{relation: child}]\n");
    REQUIRE(wrong.size() == 2);
    CHECK(wrong[0].message == "there is no document `leas`");
    CHECK(wrong[0].nearest == "lease");
    CHECK(wrong[0].at.line == 1);
    CHECK(wrong[1].message == "a document cannot be a map");
}
