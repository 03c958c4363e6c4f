#include "plan/critical.h"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include "feel/operation.h"
#include "tests/oracle/rulebook.h"

using namespace reunify;
using law::FactType;
using oracle::Rulebook;

namespace {

Lane day(const std::string& iso) {
    return *calendar::parse_iso(iso);
}

struct Planned {
    explicit Planned(const std::string& expression) {
        filed_on = book.fact("application.filed_on", FactType::date);
        assessed_on = book.fact("application.assessed_on", FactType::date);
        born_on = book.fact("member.birth_date", FactType::date);
        book.fact("member.married", FactType::yes_no);
        book.assume(assessed_on, "", "application.filed_on");
        book.amount("floor", {{"2026-01-01", "100"}, {"2027-01-01", "120"}});
        loose = plan::plan_expressions(book.get(), {book.parse(expression)});
        critical = plan::critical_days(*loose.program, filed_on, loose.roots);
    }

    /// The days found in 2026 and 2027, with the constants of the program and the given facts known.
    std::vector<std::string> days(const std::map<std::size_t, std::string>& given = {}) const {
        const auto value = [&](plan::Register reg) {
            plan::Instruction it = loose.program->code[reg];
            while (it.source == plan::Origin::spread) it = loose.program->code[it.a];
            if (it.source == plan::Origin::constant) return it.value;
            const auto found = given.find(it.index);
            return it.source == plan::Origin::fact && found != given.end() ? day(found->second) : kUnknown;
        };
        std::vector<std::string> found;
        for (const Lane each : plan::days(critical, *loose.program, value, day("2026-01-01"), day("2027-12-31")))
            found.push_back(calendar::to_iso(each));
        return found;
    }

    Rulebook book;
    std::size_t filed_on = 0, assessed_on = 0, born_on = 0;
    plan::Loose loose;
    plan::Critical critical;
};

using Days = std::vector<std::string>;

}  // namespace

TEST_CASE("a day compared with the filing day counts itself or the day after, whichever turns the answer") {
    const Planned from("application.filed_on >= date(\"2026-08-18\")");
    CHECK_FALSE(from.critical.daily);
    CHECK(from.days() == Days{"2026-01-01", "2026-08-18"});
    CHECK(Planned("application.filed_on < date(\"2026-08-18\")").days() == Days{"2026-01-01", "2026-08-18"});
    CHECK(Planned("application.filed_on <= date(\"2026-08-18\")").days() == Days{"2026-01-01", "2026-08-19"});
    CHECK(Planned("application.filed_on > date(\"2026-08-18\")").days() == Days{"2026-01-01", "2026-08-19"});
    CHECK(Planned("application.filed_on = date(\"2026-08-18\")").days() == Days{"2026-01-01", "2026-08-18", "2026-08-19"});
}

TEST_CASE("the filing day moved by months is turned back exactly, month ends included") {
    const Planned planned("application.filed_on + duration(\"P6M\") <= date(\"2027-02-28\")");
    // 28 to 31 August all come to 28 February: the answer turns on 1 September.
    CHECK(planned.days() == Days{"2026-01-01", "2026-09-01"});
}

TEST_CASE("a day after the birth of the member gives a day for each member") {
    const Planned planned("member.birth_date + duration(\"P21Y\") <= application.filed_on");
    CHECK(planned.days({{planned.born_on, "2005-06-15"}}) == Days{"2026-01-01"});  // the sum is a register that this test does not compute
    const Planned bare("member.birth_date <= application.filed_on + duration(\"P30D\")");
    CHECK(bare.days({{bare.born_on, "2026-06-15"}}) == Days{"2026-01-01", "2026-05-16"});
}

TEST_CASE("an amount of the filing day counts the days on which its values begin") {
    const Planned planned("amount(\"floor\", application.filed_on + duration(\"P1M\")) > 110");
    CHECK_FALSE(planned.critical.daily);
    CHECK(planned.days() == Days{"2026-01-01", "2026-12-01"});
}

TEST_CASE("an assumed day is followed to the filing day and to the day given") {
    const Planned planned("application.assessed_on >= date(\"2026-02-26\") and application.filed_on <= application.assessed_on");
    CHECK_FALSE(planned.critical.daily);
    CHECK(planned.days() == Days{"2026-01-01", "2026-02-26"});
    CHECK(planned.days({{planned.assessed_on, "2026-05-01"}}) == Days{"2026-01-01", "2026-02-26", "2026-05-02"});
}

TEST_CASE("two days that keep their order need no watching, two that may cross need every day") {
    CHECK(Planned("application.filed_on + duration(\"P3M\") <= application.filed_on + duration(\"P6M\")").critical.crossings.empty());
    CHECK_FALSE(Planned("application.filed_on + duration(\"P3M\") <= application.filed_on + duration(\"P6M\")").critical.daily);
    CHECK(Planned("application.filed_on + duration(\"P1M\") <= application.filed_on + duration(\"P30D\")").critical.daily);
}

TEST_CASE("a use of the filing day that is no comparison makes every day count, and says where") {
    const Planned planned("application.filed_on.year >= 2027");
    CHECK(planned.critical.daily);
    REQUIRE(planned.critical.cause != plan::kNone);
    CHECK(planned.loose.program->code[planned.critical.cause].operation == feel::Operation::year_of);
}

TEST_CASE("registers that follow the filing day are told from those that do not") {
    const Planned planned("member.married and application.filed_on < date(\"2026-08-18\")");
    CHECK(planned.critical.depends(planned.loose.roots[0]));
    CHECK_FALSE(planned.critical.depends(planned.loose.program->layout.given[planned.born_on + 1]));
    CHECK_FALSE(planned.critical.depends(plan::kNone));
}
