#include "cases/date_words.h"

#include <doctest/doctest.h>

#include "base/calendar.h"
#include "cases/date_text.h"
#include "cases/unknown_words.h"

using namespace reunify;
using namespace reunify::cases;

TEST_CASE("days with the name of their month are read in four languages") {
    for (const char* text :
         {"1 February 1990", "February 1, 1990", "1st Feb 1990", "Thu, 1 Feb 1990", "1 f\xC3\xA9vrier 1990", "1er f\xC3\xA9vr. 1990",
          "jeudi 1 fevrier 1990", "1 februari 1990", "donderdag 1 februari 1990", "do 1 feb. 1990", "1. Februar 1990",
          "Donnerstag, 1. Februar 1990", "01-Feb-1990", "1/feb/1990", "1990 feb 1", "  1  FEBRUARI  1990 "}) {
        CAPTURE(text);
        const auto day = read_date_in_words(text);
        REQUIRE(day);
        CHECK(calendar::to_iso(*day) == "1990-02-01");
    }
    CHECK(calendar::to_iso(read_date_in_words("3 mrt 2025").value_or(0)) == "2025-03-03");
    CHECK(calendar::to_iso(read_date_in_words("3 M\xC3\xA4rz 2025").value_or(0)) == "2025-03-03");
    CHECK(calendar::to_iso(read_date_in_words("3 juil. 2025").value_or(0)) == "2025-07-03");
}

TEST_CASE("what is no such day is left alone") {
    for (const char* text : {"", "february", "1 februari", "1 februari 90", "30 februari 1990", "1 jui 2025", "1 2 februari 1990",
                             "1 februari 1990 10:00", "soon 1 feb 1990", "1 february march 1990", "vrouw 1 feb 1990"}) {
        CAPTURE(text);
        CHECK_FALSE(read_date_in_words(text));
    }
}

TEST_CASE("midnight is no time of day") {
    for (const char* text : {"2025-12-01 00:00:00", "2025-12-01T00:00:00Z", "2025-12-01 00:00", "2025-12-01 00:00:00.000",
                             "2025-12-01 0:00:00", "2025-12-01T00:00:00+00:00"}) {
        CAPTURE(text);
        CHECK(without_midnight(text) == "2025-12-01");
    }
    CHECK(without_midnight("2025-12-01 13:00") == "2025-12-01 13:00");
    CHECK(without_midnight("1.10.2000") == "1.10.2000");
    CHECK(without_midnight("00:00") == "00:00");
}

TEST_CASE("the order of day and month is clear, or not") {
    CHECK(day_order("2026-12-31") == DayOrder::clear);
    CHECK(day_order("31/12/2026") == DayOrder::clear);
    CHECK(day_order("12/12/2026") == DayOrder::clear);
    CHECK(day_order("12/31/2026") == DayOrder::month_first);
    CHECK(day_order("9-8-2026") == DayOrder::either);
    CHECK(day_order("30.30.2026") == DayOrder::clear);
}

TEST_CASE("nothing is said in many ways") {
    for (const char* text : {"", "-", "--", "?", "???", "/", "None", "NaN", "NULL", "#N/A", "n/a", "N.v.t.", "nvt", "weet niet",
                             "Je ne sais pas", "unbekannt", "k.A.", "s.o."}) {
        CAPTURE(text);
        CHECK(says_unknown(text));
    }
    for (const char* text : {"none", "no", "0", "-1", "nee", "no one", "x"}) {
        CAPTURE(text);
        CHECK_FALSE(says_unknown(text));
    }
}
