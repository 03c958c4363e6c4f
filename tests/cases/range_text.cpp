#include "cases/range_text.h"

#include <doctest/doctest.h>

#include "cases/value.h"
#include "tests/cases/small_rules.h"

using namespace reunify;

namespace {

/// What a text means for a fact: a value, limits, or why neither.
std::string read(std::string_view path, std::string_view text) {
    static const law::RuleSet rules = test::small_rules();
    const law::Fact& fact = rules.facts[test::index_of(rules, path)];
    const cases::ReadValue value = cases::read_value(fact, text, rules.pool);
    if (!value.wrong.empty()) return value.wrong.in(Language::en);
    return value.within ? cases::write_range(fact, *value.within, rules.pool) : cases::write_value(fact, value.value, rules.pool);
}

}  // namespace

TEST_CASE("a day half known is a range of days") {
    for (const char* text : {"2012", "2012-01..2012-12", "01/2012 - 12/2012"}) {
        CAPTURE(text);
        if (std::string_view(text).find(" - ") == std::string_view::npos)
            CHECK(read("sponsor.birth_date", text) == "2012-01-01..2012-12-31");
    }
    for (const char* text : {"03/2023", "3/2023", "2023-03", "mars 2023", "maart 2023", "March 2023", "März 2023"}) {
        CAPTURE(text);
        CHECK(read("sponsor.birth_date", text) == "2023-03-01..2023-03-31");
    }
    for (const char* text : {"spring 2024", "printemps 2024", "lente 2024", "voorjaar 2024", "Frühling 2024"}) {
        CAPTURE(text);
        CHECK(read("sponsor.birth_date", text) == "2024-03-01..2024-06-21");
    }
    for (const char* text : {"au printemps 2024", "in de lente van 2024", "im Frühling 2024"}) {
        CAPTURE(text);
        CHECK(read("sponsor.birth_date", text) == "2024-03-01..2024-06-21");
    }
    for (const char* text : {"early 2025", "begin 2025", "début 2025", "Anfang 2025"}) {
        CAPTURE(text);
        CHECK(read("sponsor.birth_date", text) == "2025-01-01..2025-04-30");
    }
    CHECK(read("sponsor.birth_date", "midden 2025") == "2025-04-01..2025-09-30");
    for (const char* text : {"late 2025", "eind 2025", "fin 2025", "Ende 2025"}) {
        CAPTURE(text);
        CHECK(read("sponsor.birth_date", text) == "2025-09-01..2025-12-31");
    }
    CHECK(read("sponsor.birth_date", "2025 later").ends_with("is no date"));
    CHECK(read("sponsor.birth_date", "winter 2024") == "2023-12-01..2025-03-21");
    CHECK(read("sponsor.birth_date", "about 2012") == "2011-01-01..2013-12-31");
    CHECK(read("sponsor.birth_date", "2023-05-01..2023-08-31") == "2023-05-01..2023-08-31");
    CHECK(read("sponsor.birth_date", "2010 tot 2012") == "2010-01-01..2012-12-31");
    CHECK(read("sponsor.birth_date", "2012..2012-12-31") == "2012-01-01..2012-12-31");
    CHECK(read("sponsor.birth_date", "2013..2012") == "`2013..2012` ends before it begins");
    CHECK(read("sponsor.birth_date", "13/2023").ends_with("is no date"));
    CHECK(read("application.filed_on", "1850").find("lies before") != std::string::npos);
}

TEST_CASE("an amount known from one side only has no other limit that matters") {
    for (const char* text : {"min. 2400", "minstens 2400", "at least 2400", "au moins 2400 €", "mindestens 2400"}) {
        CAPTURE(text);
        CHECK(read("sponsor.net_monthly_income", text) == "2400.00..");
    }
    for (const char* text : {"max. 2400", "hoogstens 2400", "at most 2400", "au plus 2400 €", "höchstens 2400"}) {
        CAPTURE(text);
        CHECK(read("sponsor.net_monthly_income", text) == "..2400.00");
    }
    CHECK(read("sponsor.net_monthly_income", "at least").ends_with("is no amount of money"));
}

TEST_CASE("an amount half known is a range of amounts") {
    CHECK(read("sponsor.net_monthly_income", "2400..2600") == "2400.00..2600.00");
    CHECK(read("sponsor.net_monthly_income", "2.400,00 à 2.600,00") == "2400.00..2600.00");
    for (const char* text : {"about 2400", "ongeveer 2400", "environ 2400 €", "etwa 2400", "~2400", "à peu près 2400"}) {
        CAPTURE(text);
        CHECK(read("sponsor.net_monthly_income", text) == "2280.00..2520.00");
    }
    CHECK(read("sponsor.net_monthly_income", "2400..2400") == "2400.00");
    CHECK(read("household.dependants", "1..3") == "1..3");
    CHECK(read("household.dependants", "1-3") == "1..3");
    for (const char* text :
         {"2400-2600", "2400 – 2600", "tussen 2400 en 2600", "between 2400 and 2600", "entre 2400 et 2600", "zwischen 2400 und 2600"}) {
        CAPTURE(text);
        CHECK(read("sponsor.net_monthly_income", text) == "2400.00..2600.00");
    }
    CHECK(read("sponsor.net_monthly_income", "2600-2400") == "`2600-2400` ends before it begins");
    CHECK(read("sponsor.net_monthly_income", "2400-").ends_with("is no amount of money"));
    CHECK(read("household.dependants", "1..300").find("lies above") != std::string::npos);
    CHECK(read("sponsor.net_monthly_income", "enough").ends_with("is no amount of money"));
}

TEST_CASE("a number or a day may be known from one side, with a sign or a word, with a blank or without") {
    for (const char* text :
         {"2400..", "2400...", "2400…", ">=2400", ">= 2400", "≥2400", "=> 2400", "min. 2400", "minstens 2400", "au moins 2400"}) {
        CAPTURE(text);
        CHECK(read("sponsor.net_monthly_income", text) == "2400.00..");
    }
    for (const char* text : {"..2400", "…2400", "<=2400", "≤ 2400", "max. 2400", "hoogstens 2400"}) {
        CAPTURE(text);
        CHECK(read("sponsor.net_monthly_income", text) == "..2400.00");
    }
    CHECK(read("sponsor.net_monthly_income", ">2400") == "2400.01..");
    CHECK(read("sponsor.net_monthly_income", "meer dan 2400") == "2400.01..");
    CHECK(read("sponsor.net_monthly_income", "moins de 2400") == "..2399.99");
    CHECK(read("household.dependants", "2..") == "2..");
    CHECK(read("household.dependants", "<3") == "..2");
    CHECK(read("household.dependants", "> 2") == "3..");
    for (const char* text : {"before 2024", "voor 2024", "vóór 2024", "avant 2024", "vor 2024", "<2024", "before 1 January 2024", "..2023",
                             "until 2023", "jusqu'en 2023", "bis 12/2023"}) {
        CAPTURE(text);
        CHECK(read("sponsor.birth_date", text) == "..2023-12-31");
    }
    for (const char* text : {"after 2019", "na 2019", "après 2019", "nach 2019", ">2019", "2020..", "vanaf 2020", "from 1/1/2020",
                             "ab Januar 2020", ">= 2020"}) {
        CAPTURE(text);
        CHECK(read("sponsor.birth_date", text).starts_with("2020-01-01.."));
    }
    for (const char* text : {">", ">= ", "before", "before noon", "<=x"}) {
        CAPTURE(text);
        CHECK(read("sponsor.net_monthly_income", text).find(" is ") != std::string::npos);
        CHECK(read("sponsor.birth_date", text).find(" is ") != std::string::npos);
    }
}
