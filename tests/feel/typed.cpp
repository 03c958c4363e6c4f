#include "feel/typed.h"

#include <doctest/doctest.h>

#include <utility>

#include "feel/operation.h"
#include "tests/feel/family_scope.h"

using namespace reunify;
using namespace reunify::feel;
using test::Expressions;

TEST_CASE("Every construct is spelled out in operations") {
    Expressions feel;
    CHECK(feel.meaning("required_income between 1 and 3") == "required_income >= 1 and required_income <= 3");
    CHECK(feel.meaning("required_income in ]1..3]") == "required_income > 1 and required_income <= 3");
    CHECK(feel.meaning("required_income in (< 1, 5, 7, [9..10))") ==
          "required_income < 1 or required_income >= 9 and required_income < 10 or required_income in (5, 7)");
    CHECK(feel.meaning("sponsor.status in (\"refugee\", \"belgian\")") == "sponsor.status in (\"refugee\", \"belgian\")");
    CHECK(feel.meaning("sponsor.status in [\"refugee\"]") == "sponsor.status = \"refugee\"");
    CHECK(feel.meaning("sponsor.status != \"refugee\"") == "sponsor.status != \"refugee\"");
    CHECK(feel.meaning("list contains([1, 2], required_income)") == "required_income in (1, 2)");
    CHECK(feel.meaning("min(1, required_income, 3)") == "min(min(1, required_income), 3)");
    CHECK(feel.meaning("sum([1, required_income])") == "1 + required_income");
    CHECK(feel.meaning("mean(1, required_income)") == "(1 + required_income) / 2");
    CHECK(feel.meaning("all([true, application.renewal])") == "true and application.renewal");
    CHECK(feel.meaning("any([])") == "false");
    CHECK(feel.meaning("count([required_income, 2])") == "2");
    CHECK(feel.meaning("some x in [1, 2] satisfies x > required_income") == "required_income < 1 or required_income < 2");
    CHECK(feel.meaning("every x in [1, 2], y in [3] satisfies x < y") == "1 < 3 and 2 < 3");
    CHECK(feel.meaning("floor(required_income)") == "floor(required_income)");
    CHECK(feel.meaning("ceiling(n: required_income, scale: 1)") == "ceiling(required_income, 1)");
    CHECK(feel.meaning("round half up(required_income * 1.1, 2)") == "round half up(required_income * 1.1, 2)");
    CHECK(feel.meaning("round up(5.5, 6176)") == "round up(5.5, 6)");
    CHECK(feel.meaning("-(5)") == "-5");
    CHECK(feel.meaning("--required_income") == "--required_income");
}

TEST_CASE("Dates and durations combine by their kinds") {
    Expressions feel;
    CHECK(feel.meaning("sponsor.birth_date + duration(\"P2Y\")") == "sponsor.birth_date + duration(\"P2Y\")");
    CHECK(feel.meaning("duration(\"P10D\") + sponsor.birth_date") == "sponsor.birth_date + duration(\"P10D\")");
    CHECK(feel.meaning("sponsor.birth_date - duration(\"P6M\")") == "sponsor.birth_date - duration(\"P6M\")");
    CHECK(feel.meaning("sponsor.birth_date - wait") == "sponsor.birth_date - wait");
    CHECK(feel.typed("application.filed_on - sponsor.birth_date").operator*()->kind == Kind::seconds);
    CHECK(feel.typed("duration(\"P1Y\") / duration(\"P6M\")").operator*()->operation == Operation::ratio);
    CHECK(feel.typed("2 * wait").operator*()->operation == Operation::scale);
    CHECK(feel.meaning("@\"2026-12-31\".month") == "date(\"2026-12-31\").month");
    CHECK(feel.meaning("date(2026, 2, 30)") == "date(2026, 2, 30)");
    CHECK(feel.meaning("date(date(\"2026-02-28\"))") == "date(\"2026-02-28\")");
    CHECK(feel.meaning("wait.years") == "wait.years");
    CHECK(feel.meaning("day of week(sponsor.birth_date)").starts_with("if sponsor.birth_date.weekday = 1 then \"Monday\" else if"));
    CHECK(feel.meaning("years and months duration(from: sponsor.birth_date, to: application.filed_on)") ==
          "years and months duration(sponsor.birth_date, application.filed_on)");
    CHECK(feel.meaning("amount(\"fee\", application.filed_on)") == "amount(\"fee\", application.filed_on)");
    CHECK(feel.typed("amount(\"fee\", application.filed_on)").operator*()->index == 1);
}

TEST_CASE("Texts are put in order only where both are written out") {
    Expressions feel;
    CHECK(feel.meaning("\"b\" between \"a\" and \"c\"") == "true and true");
    CHECK(feel.meaning("\"e\" in (\"b\"..\"d\"]") == "true and false");
    CHECK(feel.meaning("note < \"b\"") == "1:6: texts cannot be put in order");
}

TEST_CASE("What is asked of members becomes one value of the family") {
    Expressions feel;
    CHECK(feel.meaning("count(members)") == "count(members)");
    CHECK(feel.meaning("count(members[member.relation = \"child\"])") == "count(members[member.relation = \"child\"])");
    CHECK(feel.meaning("count(members[item.married])") == "count(members[member.married])");
    CHECK(feel.meaning("count(members[accompanying][regime = \"law_2025\"])") == "count(members[accompanying and regime = \"law_2025\"])");
    CHECK(feel.meaning("sum(members.income)") == "sum(members.income)");
    CHECK(feel.meaning("max(members[member.married].birth_date)") == "max(members[member.married].birth_date)");
    CHECK(feel.meaning("min(members.birth_date.year)") == "min(members.birth_date.year)");
    CHECK(feel.meaning("some m in members satisfies m.income > required_income") ==
          "some m in members satisfies required_income < member.income");
    CHECK(feel.meaning("every m in members[member.married] satisfies m.accompanying") ==
          "every m in members satisfies not(member.married) or accompanying");
    CHECK(feel.meaning("any(members.married)") == "some m in members satisfies member.married");
    for (const std::string_view source :
         {"count(members)", "sum(members[member.married].income)", "some m in members satisfies m.married"}) {
        CHECK(feel.typed(source).operator*()->level == Level::family);
    }
    CHECK(feel.typed("member.income > count(members)").operator*()->level == Level::member);
    CHECK(feel.typed("required_income > 1").operator*()->level == Level::family);
    CHECK(feel.typed("1 + 1").operator*()->level == Level::constant);
}

TEST_CASE("A test on one member does not look at a second one") {
    Expressions feel;
    CHECK(feel.meaning("some m in members satisfies some n in members satisfies n.income > m.income") ==
          "1:68: `m` is about another member than the one looked at here");
    CHECK(feel.meaning("some x in [member.income] satisfies count(members[member.income = x]) > 1") ==
          "1:67: `x` is about another member than the one looked at here");
    CHECK(feel.meaning("some m in members satisfies m.income = max(members[m.married].income)") ==
          "1:52: `m` is about another member than the one looked at here");
    CHECK(feel.meaning("some m in members satisfies m.income = max(members.income)") ==
          "some m in members satisfies member.income = max(members.income)");
    CHECK(feel.meaning("some m in members satisfies m") == "1:29: `m` is a member, not a value");
    CHECK(feel.meaning("some m in members satisfies m.required_income > 1") == "1:31: `required_income` is not about a member");
}

TEST_CASE("Unknown names come with the nearest known one") {
    Expressions feel;
    CHECK(feel.fault("sponsor.staus = \"refugee\"").nearest == "sponsor.status");
    CHECK(feel.fault("sponsor.staus = \"refugee\"").accepted == "sponsor.status, sponsor.birth_date or sponsor.income");
    CHECK(feel.fault("1 + requierd_income").nearest == "required_income");
    CHECK(feel.fault("1 + requierd_income").at == Position{1, 5});
    CHECK(feel.fault("count(members[relation = \"child\"])").nearest == "member.relation");
    CHECK(feel.fault("some m in members satisfies m.maried").nearest == "member.married");
    CHECK(feel.fault("sponsor.birth_date.yaer").nearest == "year");
    CHECK(feel.fault("round half upp(1, 2)").nearest == "");
    CHECK(feel.fault("cieling(1)").nearest == "ceiling");
    CHECK(feel.fault("ceiling(n: 1, scal: 2)").nearest == "scale");
    CHECK(feel.fault("amount(\"fea\", application.filed_on)").nearest == "fee");
    CHECK(feel.fault("string length(\"a\")").message == "the function `string length` is outside this subset of FEEL");
    CHECK(feel.fault("count").message == "`count` is a function");
    CHECK(feel.fault("members").message == "`members` is a list, not a value");
    CHECK(feel.fault("members.income").message == "`members` is a list, not a value");
    CHECK(feel.fault("members[member.married].income").message == "this is one value for each member, not one value");
}

TEST_CASE("Choices are compared with known choices only") {
    Expressions feel;
    const Fault fault = feel.fault("sponsor.status = \"refuge\"");
    CHECK(fault.message == "`refuge` is not a choice of `sponsor.status`");
    CHECK(fault.accepted == "refugee, belgian or limited_stay");
    CHECK(fault.nearest == "refugee");
    CHECK(fault.at == Position{1, 18});
    CHECK(fault.line == "sponsor.status = \"refuge\"");
    CHECK(feel.fault("\"refuge\" = sponsor.status").nearest == "refugee");
    CHECK(feel.fault("sponsor.status in (\"belgian\", \"refuge\")").at == Position{1, 31});
    CHECK(feel.fault("some m in members satisfies m.relation != \"chld\"").nearest == "child");
    CHECK(feel.meaning("note = \"anything\"") == "note = \"anything\"");
}

TEST_CASE("Kinds that do not go together are refused") {
    Expressions feel;
    CHECK(feel.meaning("1 + \"a\"") == "1:3: `+` does not go with a number and a text");
    CHECK(feel.meaning("1 = \"a\"") == "1:3: a number cannot be compared with a text");
    CHECK(feel.meaning("duration(\"P1Y\") < duration(\"P1D\")") ==
          "1:17: a years and months duration cannot be compared with a days and time duration");
    CHECK(feel.meaning("true < false") == "1:6: `<` does not go with truths");
    CHECK(feel.meaning("not(1)") == "1:5: `negand` of `not` must be a truth (true or false), but this is a number");
    CHECK(feel.meaning("1 and true") == "1:1: each side of `and` must be a truth (true or false), but this is a number");
    CHECK(feel.meaning("if true then 1 else \"a\"") ==
          "1:21: both values of an `if` must be of one kind, but the first is a number and this is a text");
    CHECK(feel.meaning("sum(members.birth_date)") == "1:13: a date cannot be added up");
    CHECK(feel.meaning("[1, 2]") == "1:1: a list is no value by itself");
    CHECK(feel.meaning("[1..2] = 3") == "1:1: ranges and several tests can only stand after `in`");
    CHECK(feel.meaning("min([])") == "1:1: `min` of an empty list has no value");
    CHECK(feel.meaning("modulo(4)") == "1:1: `modulo` cannot be called with 1 argument");
    CHECK(feel.fault("date(1, 2)").accepted == "date(from) or date(year, month, day)");
    CHECK(feel.meaning("date(\"2026-02-30\")") == "1:6: `2026-02-30` is not a day of the calendar");
    CHECK(feel.meaning("duration(\"P1Y2D\")") == "1:10: `P1Y2D` is not a duration");
    CHECK(feel.meaning("125.4321987654") == "1:1: the number `125.4321987654` cannot be kept exactly");
    CHECK(feel.meaning("@\"10:00:00\"") == "1:1: times of day are outside this subset of FEEL");
}

TEST_CASE("All faults of an expression are told, each once") {
    Expressions feel;
    const Result<Expression> result = feel.typed("sponsor.staus = \"x\" and (1 + true) > 2 and some x in [1, 2, 3] satisfies nobody = x");
    REQUIRE_FALSE(result);
    CHECK(result.faults().size() == 3);
}

TEST_CASE("Another kind than the expected one is a fault") {
    Expressions feel;
    CHECK(compile("1 + 1", feel.scope, feel.pool, Kind::number));
    const Result<Expression> result = compile("1 + 1", feel.scope, feel.pool, Kind::boolean);
    REQUIRE_FALSE(result);
    CHECK(result.faults().front().message == "a truth (true or false) is asked for here, but this is a number");
}

TEST_CASE("A short text that would unroll without end is refused") {
    Expressions feel;
    std::string quantifiers;
    for (int i = 0; i < 60; ++i) quantifiers += "some x in [1, 2, 3, 4, 5, 6, 7, 8] satisfies ";
    CHECK(feel.fault(quantifiers + "x > 1").accepted == "several named definitions");
    CHECK(feel.fault(quantifiers + "nobody").message == "the name `nobody` is not known");
    std::string doubled = "required_income";
    for (int i = 0; i < 40; ++i) doubled = "(if " + doubled + " between 1 and 2 then 1 else 0)";
    CHECK(feel.fault(doubled).message == "spelled out, this expression has more than 20000 parts");
}

TEST_CASE("What is written out means the same when it is read again") {
    Expressions feel;
    for (const std::string_view source : {
             "(application.renewal or member.married) and not(accompanying)",
             "required_income - (sponsor.income - 1) - 2",
             "(required_income + 1) * 2 ** -(3 + 1) / -5",
             "if application.renewal then (if member.married then 1 else 2) else -required_income",
             "(if application.renewal then 1 else 2) + 1",
             "(some m in members satisfies m.married) = (every m in members satisfies m.accompanying)",
             "not(application.renewal = member.married) and (1 < required_income) = true",
             "count(members[member.relation in (\"child\", \"parent\") and member.birth_date + duration(\"P18Y\") > application.filed_on]) "
             ">= 1",
             "sponsor.birth_date - wait + -duration(\"P1D\") < date(2026, 1, 31)",
             "(application.filed_on - sponsor.birth_date).days + years and months duration(sponsor.birth_date, application.filed_on).years",
             "note = \"a \\\"quoted\\\" \\u00e9\"",
             "abs(-wait) * 1.5 + wait / 2 >= @\"-P1Y\"",
             "wait / duration(\"P1Y\") in (1, 2.5, > 10)",
         }) {
        const std::string once = feel.meaning(source);
        CHECK_MESSAGE(feel.typed(source), once);
        CHECK(feel.meaning(once) == once);
    }
}

TEST_CASE("Codes of words are found again and never change") {
    Pool pool;
    const Lane refugee = pool.code("refugee");
    CHECK(pool.code("belgian") != refugee);
    CHECK(pool.code("refugee") == refugee);
    CHECK(pool.find("belgian") == std::optional(pool.code("belgian")));
    CHECK_FALSE(pool.find("stateless"));
    CHECK(pool.word(refugee) == "refugee");
    CHECK(pool.size() == 2);
}

TEST_CASE("A scope finds symbols after it was copied, moved and extended") {
    Scope scope = test::family_scope();
    REQUIRE(scope.find("wait"));
    Scope copy = scope;
    scope = Scope();
    CHECK_FALSE(scope.find("wait"));
    REQUIRE(copy.find("wait"));
    CHECK(copy.find("wait")->kind == Kind::months);
    CHECK(copy.place_of(*copy.find("wait")) == 12);
    copy.add({"new_one", Kind::date, Level::family, {}, 0});
    CHECK(copy.find("new_one") == &copy[copy.size() - 1]);
    copy.add({"wait", Kind::date, Level::family, {}, 0});
    CHECK(copy.find("wait") == &copy[12]);
    const Scope moved = std::move(copy);
    CHECK(moved.find("new_one") == &moved[moved.size() - 2]);
    CHECK(moved.find("") == nullptr);
}
