#include "run/months.h"

#include <doctest/doctest.h>

#include "base/calendar.h"

using namespace reunify;

TEST_CASE("months are added by table as the calendar adds them, for every day that files speak of") {
    const run::Months months;
    const Lane first = *calendar::make(1899, 12, 1);
    const Lane last = *calendar::make(2150, 2, 1);
    std::size_t wrong = 0;
    for (Lane day = first; day <= last; ++day) {
        for (const Lane by : {Lane{1}, Lane{6}, Lane{-12}, Lane{252}}) {
            if (months.add(day, by) != calendar::add_months(day, by).value_or(kError)) ++wrong;
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("days and months beyond the table go through the calendar, and beyond the calendar they are errors") {
    const run::Months months;
    CHECK(months.add(*calendar::make(1600, 1, 31), 1) == *calendar::make(1600, 2, 29));
    CHECK(months.add(*calendar::make(2000, 1, 31), 12 * 5000 + 1) == *calendar::make(7000, 2, 28));
    CHECK(months.add(*calendar::make(9999, 12, 1), 1) == kError);
    CHECK(months.add(0, Lane{1} << 62) == kError);
    CHECK(months.add(0, -(Lane{1} << 62)) == kError);
}
