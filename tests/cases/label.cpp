#include "cases/label.h"

#include <doctest/doctest.h>

#include "cases/profile.h"
#include "tests/cases/small_rules.h"

using namespace reunify;
using cases::known_label;
using cases::said_label;

namespace {

const law::RuleSet& rules() {
    static const law::RuleSet built = test::small_rules();
    return built;
}

cases::Family family(const std::vector<std::string>& labels) {
    cases::Family out(rules());
    for (const std::string& label : labels) out.members.push_back({label, std::vector<Lane>(rules().facts.size(), kUnknown)});
    return out;
}

}  // namespace

TEST_CASE("a member without a name is called so in the language of who reads it") {
    CHECK(cases::default_label(2) == "member 2");
    CHECK(said_label("member 2").in(Language::en) == "member 2");
    CHECK(said_label("member 2").in(Language::fr) == "membre 2");
    CHECK(said_label("member 12").in(Language::nl) == "gezinslid 12");
    CHECK(said_label("member 2").in(Language::de) == "Familienmitglied 2");
}

TEST_CASE("a name of the family's own stays as it is") {
    for (const char* label : {"Amina", "", "member", "member ", "member two", "member 02", "member 0", "member -1", "member 1b",
                              "member 99999999999999999999", "Member 1", "membre 1", "my member 1"}) {
        for (const Language language : kLanguages) CHECK(said_label(label).in(language) == label);
    }
}

TEST_CASE("the name that was given is understood in every language, however it is written") {
    for (const char* typed : {"member 1", "membre 1", "gezinslid 1", "Familienmitglied 1", "Membre 1", "familienmitglied 1", "member_1",
                              "gezinslid\xC2\xA0"
                              "1"}) {
        CHECK(known_label(typed) == "member 1");
    }
    for (const char* typed : {"membre", "membre x", "membre 01", "Mitglied 1", "member1", ""}) CHECK(known_label(typed) == typed);
}

TEST_CASE("a member is found by the name it has in any language") {
    cases::Family target = family({"wife", "member 2"});
    CHECK(cases::member_called(target, "wife") == 0);
    CHECK(cases::member_called(target, "gezinslid 2") == 1);
    CHECK_FALSE(cases::member_called(target, "gezinslid 1"));
    CHECK(cases::set_fact(target, "members[Familienmitglied 2].married=yes", rules()).empty());
    CHECK(target.members[1].facts[test::index_of(rules(), "member.married")] == 1);

    // Whoever calls somebody so in French is not taken to mean another.
    cases::Family own = family({"membre 2", "Amina"});
    CHECK(cases::member_called(own, "membre 2") == 0);
}

TEST_CASE("a name that nobody has is answered in the language, with the nearest in the one that was typed") {
    cases::Family target = family({"member 1", "member 2"});
    const Faults found = cases::set_fact(target, "members[mebmre 2].married=yes", rules());
    REQUIRE(found.size() == 1);
    CHECK(describe(found[0], Language::fr) ==
          "aucun membre ne s'appelle `mebmre 2`\n    accepté : membre 1 ou membre 2, ou un numéro parmi 0 à 1\n"
          "    vouliez-vous dire `membre 2` ?");
    CHECK(found[0].accepted == "member 1 or member 2, or a number from 0 to 1");
}
