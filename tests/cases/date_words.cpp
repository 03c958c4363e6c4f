#include "cases/date_words.h"

#include <doctest/doctest.h>

#include <string>

#include "base/calendar.h"
#include "base/phrase.h"
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
        CHECK(calendar::to_iso(day->day) == "1990-02-01");
        CHECK(day->weekday_agrees);
    }
    CHECK(calendar::to_iso(read_date_in_words("3 mrt 2025").value_or(DayInWords()).day) == "2025-03-03");
    CHECK(calendar::to_iso(read_date_in_words("3 M\xC3\xA4rz 2025").value_or(DayInWords()).day) == "2025-03-03");
    CHECK(calendar::to_iso(read_date_in_words("3 juil. 2025").value_or(DayInWords()).day) == "2025-07-03");
}

TEST_CASE("today is understood in four languages, where a person types it and not where it is read again tomorrow") {
    for (const char* text : {"today", "Vandaag", "heute", "aujourd'hui", "aujourd\xE2\x80\x99hui"}) {
        CAPTURE(text);
        CHECK(means_today(text));
        CHECK_FALSE(read_date(text).wrong.empty());
    }
    CHECK_FALSE(means_today("todays"));
    CHECK_FALSE(means_today("aujourd"));
}

TEST_CASE("what is no such day is left alone") {
    for (const char* text : {"", "february", "1 februari", "1 februari 90", "30 februari 1990", "1 jui 2025", "1 2 februari 1990",
                             "1 februari 1990 10:00", "soon 1 feb 1990", "1 february march 1990", "vrouw 1 feb 1990"}) {
        CAPTURE(text);
        CHECK_FALSE(read_date_in_words(text));
    }
}

TEST_CASE("a day of the week that is not that of the day is not passed over") {
    for (const char* text :
         {"Friday, 1 Feb 1990", "vendredi 1 fevrier 1990", "vr 1 feb 1990", "Mittwoch, 1. Februar 1990", "zo 1 feb 1990"}) {
        CAPTURE(text);
        const auto day = read_date_in_words(text);
        REQUIRE(day);
        CHECK_FALSE(day->weekday_agrees);
        const DateText read = read_date(text);
        CHECK(read.wrong.in(Language::en).find("1990-02-01 is another day of the week") != std::string::npos);
        CHECK(read.nearest.empty());
    }
    // A Sunday in one language and a Tuesday in another.
    for (const char* text :
         {"di 2 december 2025", "di 7 decembre 2025", "ma 1 december 2025", "ma 2 decembre 2025", "So, 7. Dez. 2025", "za 6 dec. 2025"}) {
        CAPTURE(text);
        CHECK(read_date(text).wrong.empty());
    }
    CHECK(read_date("ma 31 dec 1969").wrong.in(Language::en).find("another day") != std::string::npos);
    CHECK(read_date("wo 31 dec 1969").value == -1);
}

TEST_CASE("hyphens of word processors are hyphens, and a time of day that is not midnight must go") {
    for (const char* text : {"2025\xE2\x80\x91"
                             "12\xE2\x80\x91"
                             "01",
                             "2025\xE2\x80\x93"
                             "12\xE2\x80\x93"
                             "01",
                             "01\xE2\x80\x90"
                             "12\xE2\x80\x90"
                             "2025",
                             "2025\xE2\x88\x92"
                             "12-01"}) {
        CAPTURE(text);
        CHECK(read_date(text).wrong.empty());
        CHECK(calendar::to_iso(read_date(text).value) == "2025-12-01");
    }
    for (const char* text : {"2025-12-01 09:30", "2025-12-01T09:30:00Z", "1/12/2025 9:30:15.250", "1 december 2025 10:00"}) {
        CAPTURE(text);
        CHECK_FALSE(read_date(text).wrong.empty());
        CHECK(read_date(text).nearest == "2025-12-01");
    }
    CHECK(read_date("10:00").nearest.empty());
    CHECK(read_date("T10:00").nearest.empty());
    CHECK(day_order("09/18/2025 00:00") == DayOrder::month_first);
    CHECK(day_order("09/08/2025 0:00:00") == DayOrder::either);
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
    for (const char* text : {"",
                             "-",
                             "--",
                             "?",
                             "???",
                             "/",
                             "None",
                             "NaN",
                             "NULL",
                             "#N/A",
                             "n/a",
                             "N.v.t.",
                             "nvt",
                             "weet niet",
                             "Je ne sais pas",
                             "unbekannt",
                             "k.A.",
                             "s.o.",
                             "(leeg)",
                             "(Leer)",
                             "(blank)",
                             "Non applicable"}) {
        CAPTURE(text);
        CHECK(says_unknown(text));
    }
    for (const char* text : {"none", "no", "0", "-1", "nee", "no one", "x"}) {
        CAPTURE(text);
        CHECK_FALSE(says_unknown(text));
    }
}
