#include "base/calendar.h"

#include <doctest/doctest.h>

#include <limits>

using namespace reunify;

namespace {

std::int64_t day(std::string_view text) {
    return calendar::parse_iso(text).value();
}

std::string shown(const std::optional<std::int64_t>& date) {
    return date ? calendar::to_iso(*date) : "none";
}

}  // namespace

TEST_CASE("days count from 1970 and split back into themselves") {
    CHECK(day("1970-01-01") == 0);
    CHECK(day("1969-12-31") == -1);
    CHECK(day("2000-03-01") == 11017);
    CHECK(shown(calendar::make(1, 1, 1)) == "0001-01-01");
    CHECK(shown(calendar::make(9999, 12, 31)) == "9999-12-31");
    std::int64_t wrong = 0;
    for (std::int64_t d = day("0001-01-01"); d <= day("9999-12-31"); ++d) {
        const auto ymd = calendar::split(d);
        if (calendar::make(ymd.year, ymd.month, ymd.day) != d) ++wrong;
    }
    CHECK(wrong == 0);
}

TEST_CASE("a day that does not exist, or is not written as ISO 8601, is not read") {
    CHECK_FALSE(calendar::make(2026, 2, 29).has_value());
    CHECK_FALSE(calendar::make(0, 1, 1).has_value());
    CHECK_FALSE(calendar::make(10000, 1, 1).has_value());
    CHECK_FALSE(calendar::make(2026, -1, 300).has_value());
    for (const char* text :
         {"", "2026-2-9", "2026-02-30", "2026/02/03", "0000-01-01", "2026-13-01", "2026-12-31 ", "26-12-31", "2026-12-3a", "+026-12-31"}) {
        CAPTURE(text);
        CHECK_FALSE(calendar::parse_iso(text).has_value());
    }
    CHECK(shown(calendar::parse_iso("2024-02-29")) == "2024-02-29");
    CHECK_FALSE(calendar::parse_iso("1900-02-29").has_value());
    CHECK(calendar::parse_iso("2000-02-29").has_value());
}

TEST_CASE("adding months ends on the month's last day where the day does not exist") {
    CHECK(shown(calendar::add_months(day("2025-08-31"), 6)) == "2026-02-28");
    CHECK(shown(calendar::add_months(day("2023-08-31"), 6)) == "2024-02-29");
    CHECK(shown(calendar::add_months(day("2024-02-29"), 24)) == "2026-02-28");
    CHECK(shown(calendar::add_months(day("2024-02-29"), 48)) == "2028-02-29");
    CHECK(shown(calendar::add_months(day("2026-03-31"), -1)) == "2026-02-28");
    CHECK(shown(calendar::add_months(day("2026-01-15"), -13)) == "2024-12-15");
    CHECK(shown(calendar::add_months(day("9999-12-31"), 1)) == "none");
    CHECK(shown(calendar::add_months(day("0001-01-01"), -1)) == "none");
    CHECK(shown(calendar::add_months(day("2026-01-01"), std::numeric_limits<std::int64_t>::max())) == "none");
    CHECK(shown(calendar::add_months(day("2026-01-01"), std::numeric_limits<std::int64_t>::min())) == "none");
}

TEST_CASE("clamping is told apart") {
    CHECK(calendar::clamps(day("2025-08-31"), 6));
    CHECK_FALSE(calendar::clamps(day("2025-08-28"), 6));
    CHECK(calendar::clamps(day("2024-02-29"), 12));
    CHECK_FALSE(calendar::clamps(day("2024-02-29"), 48));
    CHECK_FALSE(calendar::clamps(day("9999-12-31"), 2));
}

TEST_CASE("months between two days count only whole ones, towards zero") {
    CHECK(calendar::whole_months_between(day("2024-01-15"), day("2024-02-15")) == 1);
    CHECK(calendar::whole_months_between(day("2024-01-15"), day("2024-02-14")) == 0);
    CHECK(calendar::whole_months_between(day("2024-01-31"), day("2024-02-29")) == 0);
    CHECK(calendar::whole_months_between(day("2008-03-01"), day("2026-03-01")) == 216);
    CHECK(calendar::whole_months_between(day("2026-03-01"), day("2008-03-01")) == -216);
    CHECK(calendar::whole_months_between(day("2024-02-15"), day("2024-01-16")) == 0);
    CHECK(calendar::whole_months_between(day("2024-02-15"), day("2024-01-15")) == -1);
    CHECK(calendar::whole_months_between(day("2024-02-15"), day("2024-02-15")) == 0);
}

TEST_CASE("weekdays, days of the year and weeks follow ISO 8601") {
    CHECK(calendar::weekday(day("2026-10-05")) == 1);
    CHECK(calendar::weekday(day("2026-10-11")) == 7);
    CHECK(calendar::weekday(day("1969-12-31")) == 3);
    CHECK(calendar::day_of_year(day("2024-12-31")) == 366);
    CHECK(calendar::day_of_year(day("2026-01-01")) == 1);
    CHECK(calendar::iso_week(day("2021-01-03")) == 53);
    CHECK(calendar::iso_week(day("2021-01-04")) == 1);
    CHECK(calendar::iso_week(day("2024-12-30")) == 1);
    CHECK(calendar::iso_week(day("2026-12-31")) == 53);
}

TEST_CASE("durations in months are read and written") {
    CHECK(calendar::parse_months("P2Y6M") == 30);
    CHECK(calendar::parse_months("P6M") == 6);
    CHECK(calendar::parse_months("-P1Y") == -12);
    CHECK(calendar::parse_months("P0M") == 0);
    for (const char* text : {"", "P", "-P", "2Y", "P2", "P6M2Y", "P1Y1Y", "P10D", "PT5M", "P-1Y", "P1.5Y", "P1Y ", "P99999999999999999999Y",
                             "P9223372036854775807Y"}) {
        CAPTURE(text);
        CHECK_FALSE(calendar::parse_months(text).has_value());
    }
    CHECK(calendar::months_to_iso(30) == "P2Y6M");
    CHECK(calendar::months_to_iso(24) == "P2Y");
    CHECK(calendar::months_to_iso(0) == "P0M");
    CHECK(calendar::months_to_iso(-7) == "-P7M");
}

TEST_CASE("durations in days and time are read and written") {
    CHECK(calendar::parse_seconds("P10D") == 864000);
    CHECK(calendar::parse_seconds("PT12H") == 43200);
    CHECK(calendar::parse_seconds("P1DT2H30M5S") == 86400 + 7200 + 1800 + 5);
    CHECK(calendar::parse_seconds("-P1D") == -86400);
    for (const char* text :
         {"", "P", "PT", "P1DT", "P6M", "P1Y2D", "PT5S3M", "P1D2H", "PT1.5S", "P106751991167301D", "PT9223372036854775807S"}) {
        CAPTURE(text);
        CHECK_FALSE(calendar::parse_seconds(text).has_value());
    }
    CHECK(calendar::seconds_to_iso(86400 + 7200) == "P1DT2H");
    CHECK(calendar::seconds_to_iso(0) == "PT0S");
    CHECK(calendar::seconds_to_iso(864000) == "P10D");
    CHECK(calendar::seconds_to_iso(-61) == "-PT1M1S");
}

TEST_CASE("today is a day of this century") {
    CHECK(calendar::today() > day("2025-01-01"));
    CHECK(calendar::today() < day("2100-01-01"));
}
