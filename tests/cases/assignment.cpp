#include <doctest/doctest.h>

#include "cases/profile.h"
#include "tests/cases/small_rules.h"

using namespace reunify;
using cases::set_fact;
using test::index_of;

namespace {

const law::RuleSet& rules() {
    static const law::RuleSet built = test::small_rules();
    return built;
}

cases::Family family(std::vector<std::string> labels) {
    cases::Family out(rules());
    for (std::string& label : labels) out.members.push_back({std::move(label), std::vector<Lane>(rules().facts.size(), kUnknown)});
    return out;
}

std::string complaint(cases::Family& target, std::string_view assignment) {
    const Faults found = set_fact(target, assignment, rules());
    return found.empty() ? "" : describe(found);
}

}  // namespace

TEST_CASE("a fact of the family is set by its path") {
    cases::Family target = family({"a", "b"});
    CHECK(complaint(target, "sponsor.net_monthly_income=2 500,00").empty());
    CHECK(complaint(target,
                    " sponsor.status = Fl\xC3\xBC"
                    "chtling ")
              .empty());
    CHECK(target.facts[index_of(rules(), "sponsor.net_monthly_income")] == decimal::parse("2500"));
    CHECK(target.facts[index_of(rules(), "sponsor.status")] == rules().pool.find("refugee"));
    CHECK(complaint(target, "sponsor.status=unknown").empty());
    CHECK(complaint(target, "sponsor.net_monthly_income=").empty());
    CHECK(target.facts[index_of(rules(), "sponsor.status")] == kUnknown);
    CHECK(target.facts[index_of(rules(), "sponsor.net_monthly_income")] == kUnknown);
}

TEST_CASE("a fact of a member is set by number, by label, or alone") {
    const std::size_t married = index_of(rules(), "member.married");
    cases::Family target = family({"spouse", "a.b=[c]", "x"});
    CHECK(complaint(target, "members[0].married=yes").empty());
    CHECK(complaint(target, "members[a.b=[c]].married=no").empty());
    CHECK(complaint(target, "members[ x ].married = ja").empty());
    CHECK(target.members[0].facts[married] == 1);
    CHECK(target.members[1].facts[married] == 0);
    CHECK(target.members[2].facts[married] == 1);
    cases::Family alone = family({"spouse"});
    CHECK(complaint(alone, "member.married=no").empty());
    CHECK(alone.members[0].facts[married] == 0);
}

TEST_CASE("an assignment that cannot be used says why and changes nothing") {
    cases::Family target = family({"spouse", "child"});
    CHECK(complaint(target, "sponsor.status") ==
          "`sponsor.status` sets nothing\n    accepted: FACT=VALUE, such as sponsor.net_monthly_income=2500 or "
          "members[0].birth_date=2010-05-01");
    CHECK(complaint(target, "sponsor.statsu=refugee").ends_with("did you mean `sponsor.status`?"));
    CHECK(complaint(target, "statis=refugee").ends_with("did you mean `sponsor.status`?"));
    CHECK(complaint(target, "members[0].maried=yes").ends_with("did you mean `member.married`?"));
    CHECK(complaint(target, "sponsor.status=refugge").starts_with("sponsor.status: `refugge` is none of the choices"));
    CHECK(complaint(target, "member.married=yes") ==
          "`member.married` does not say which of the 2 members is meant\n    accepted: members[0].married or members[LABEL].married");
    CHECK(complaint(target, "members[2].married=yes") == "no member is called `2`\n    accepted: spouse or child, or a number from 0 to 1");
    CHECK(complaint(target, "members[chlid].married=yes").ends_with("did you mean `child`?"));
    CHECK(complaint(target, "members[spouse].status=refugee").starts_with("there is no fact `member.status`"));
    CHECK(complaint(target, "members[spouse=yes").starts_with("`members[spouse=yes` sets nothing"));
    CHECK(complaint(target, "=yes").starts_with("there is no fact ``"));
    cases::Family nobody = family({});
    CHECK(complaint(nobody, "members[0].married=yes").starts_with("no member is called `0`"));
    CHECK(complaint(nobody, "member.married=yes").find("0 members") != std::string::npos);
    for (const Lane value : target.facts) CHECK(value == kUnknown);
}

TEST_CASE("today is the day that is given, in any language") {
    cases::Family target = family({"a"});
    const std::size_t filed_on = index_of(rules(), "application.filed_on");
    for (const char* text : {"today", "Vandaag", "heute", "aujourd'hui"}) {
        CAPTURE(text);
        target.facts[filed_on] = kUnknown;
        CHECK(set_fact(target, std::string("application.filed_on=") + text, rules(), 20000).empty());
        CHECK(target.facts[filed_on] == 20000);
    }
    CHECK_FALSE(set_fact(target, "sponsor.net_monthly_income=today", rules(), 20000).empty());
}
