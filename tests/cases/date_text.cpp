#include "cases/date_text.h"

#include <doctest/doctest.h>

#include "base/calendar.h"

using namespace reunify;
using cases::DateText;
using cases::read_date;

namespace {

std::string date(std::string_view text) {
    const DateText read = read_date(text);
    return read.wrong.empty() ? calendar::to_iso(read.value) : read.wrong.in(Language::en);
}

}  // namespace

TEST_CASE("a day is read in ISO form and with the day first") {
    CHECK(date("2026-12-31") == "2026-12-31");
    CHECK(date("31/12/2026") == "2026-12-31");
    CHECK(date("31-12-2026") == "2026-12-31");
    CHECK(date("31.12.2026") == "2026-12-31");
    CHECK(date("1/2/2026") == "2026-02-01");
    CHECK(date(" 29/02/2024 ") == "2024-02-29");
}

TEST_CASE("a day that does not exist is refused, and the month first is only proposed") {
    CHECK(date("30/02/2026") == "`30/02/2026` is no day of the calendar");
    CHECK(date("2026-02-30") == "`2026-02-30` is no day of the calendar");
    CHECK(read_date("30/02/2026").nearest.empty());
    CHECK(date("12/31/2026") == "`12/31/2026` is no day of the calendar");
    CHECK(read_date("12/31/2026").nearest == "2026-12-31");
    CHECK(date("0/1/2026") == "`0/1/2026` is no day of the calendar");
    CHECK(date("1/1/0000") == "`1/1/0000` is no day of the calendar");
}

TEST_CASE("a year of two digits is refused with a hint") {
    for (const char* text : {"31/12/26", "31-12-26", "26-12-31", "1.2.26"}) {
        CAPTURE(text);
        CHECK(read_date(text).wrong.in(Language::en).ends_with("has a year of two digits"));
        CHECK(read_date(text).accepted == "the year in four digits, such as 31/12/2026");
    }
}

TEST_CASE("other forms are no dates, with the ISO form proposed where it is plain") {
    CHECK(date("2026/12/31") == "2026-12-31");
    CHECK(date("2026-1-5") == "2026-01-05");
    CHECK(read_date("01/02/90").nearest == "1990-02-01");
    for (const char* text : {"tomorrow", "31/12-2026", "2026-12", "20261231", "31//2026", "31/12/20266", "031/12/2026", "1/2/3/2026", "/",
                             "31/12/202a", "2026-12-31T10:00"}) {
        CAPTURE(text);
        CHECK(read_date(text).wrong.in(Language::en).ends_with("is no date"));
    }
    CHECK(read_date("46387").nearest == "2026-12-31");
}
