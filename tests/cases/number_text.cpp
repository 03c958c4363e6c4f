#include "cases/number_text.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <string_view>

#include "base/decimal.h"

using namespace reunify;
using cases::NumberText;
using cases::read_number;

namespace {

/// The number read, or why none was.
std::string money(std::string_view text) {
    const NumberText read = read_number(text, true);
    return read.wrong.empty() ? decimal::to_string(read.value) : read.wrong.in(Language::en);
}

std::string count(std::string_view text) {
    const NumberText read = read_number(text, false);
    return read.wrong.empty() ? decimal::to_string(read.value) : read.wrong.in(Language::en);
}

}  // namespace

TEST_CASE("an amount is read in every form that people use") {
    for (const char* text :
         {"2131.28", "2131,28", "2.131,28", "2,131.28", "2 131,28",
          "2\xC2\xA0"
          "131,28",
          "2\xE2\x80\xAF"
          "131,28",
          "\xE2\x82\xAC 2 131,28",
          "\xE2\x82\xAC"
          "2131.28",
          "2131.28 EUR", "EUR 2131,28", "2131,28\xE2\x82\xAC", "eur 2.131,28", "2131,28 euros", " 2131.28 ", "2131.2800", "2 131.28"}) {
        CAPTURE(text);
        CHECK(money(text) == "2131.28");
    }
    CHECK(money("2131") == "2131");
    for (const char* text : {"2800,-", "\xE2\x82\xAC 2.800,-", "2800,-- EUR", "2800,\xE2\x80\x93", "2800.-", "2 800,\xE2\x80\x94"}) {
        CAPTURE(text);
        CHECK(money(text) == "2800");
    }
    for (const char* text : {"2800-", "2.800,00-", ",-", "-", "2800,---", "28,00,-"}) {
        CAPTURE(text);
        CHECK(money(text).find("no amount") != std::string::npos);
    }
    CHECK(count("2,-").find("no whole number") != std::string::npos);
    CHECK(money("0") == "0");
    CHECK(money("1.234.567") == "1234567");
    CHECK(money("1,234,567.5") == "1234567.5");
    CHECK(money("1 234 567,50") == "1234567.5");
    CHECK(money("2131,0") == "2131");
    CHECK(money("-50,5") == "-50.5");
    CHECK(money("0,500") == "0.5");
    CHECK(money("2 131") == "2131");
    CHECK(money("2131,280") == "2131.28");
}

TEST_CASE("a number with an exponent is one of which a spreadsheet program shows a part") {
    for (const char* text : {"2.75E+03", "2,75E+03", "2.13128e3", "213128E-2", "-1E5"}) {
        CAPTURE(text);
        CHECK(money(text) == fmt::format("`{}` is a rounded number, as a spreadsheet program shows it in a narrow column", text));
    }
}

TEST_CASE("three digits after a lone point or comma are ambiguous") {
    const NumberText comma = read_number("2,131", true);
    CHECK(comma.wrong == "`2,131` can be read as 2131 and as 2.131");
    CHECK(comma.accepted == "`2131` or `2131,00` for that number, two decimals otherwise");
    CHECK_FALSE(read_number("2.131", true).wrong.empty());
    CHECK_FALSE(read_number("213.100", true).wrong.empty());
    CHECK_FALSE(read_number("\xE2\x82\xAC 2.131", true).wrong.empty());
    CHECK(read_number("1.000", false).accepted == "`1000`");
}

TEST_CASE("amounts finer than a cent are refused") {
    CHECK(money("2131.285") == "`2131.285` has more than two decimals");
    CHECK(money("0.001") == "`0.001` has more than two decimals");
    CHECK(money("0.00000001") == "`0.00000001` has more than two decimals");
}

TEST_CASE("a count is whole and has no currency") {
    CHECK(count("2") == "2");
    CHECK(count("2,0") == "2");
    CHECK(count("2.0") == "2");
    CHECK(count("2.5") == "`2.5` is not whole");
    CHECK(count("0.0000000001") == "`0.0000000001` is not whole");
    CHECK(count("2 EUR") == "`2 EUR` is no whole number");
    CHECK(count("two") == "`two` is no whole number");
}

TEST_CASE("what is no number is refused") {
    for (const char* text : {"abc",
                             "2131.28.5",
                             "21,31,28",
                             "1.23.456",
                             "2131 28",
                             "1 23,45",
                             "2 131.000,28",
                             "1,234.567,8",
                             "12..5",
                             ".5",
                             "5.",
                             "1,",
                             "--5",
                             "+5",
                             "EUR",
                             "\xE2\x82\xAC",
                             "5 USD",
                             "2131.28 EUR EUR",
                             "2500 per month",
                             "0x10",
                             "1_000",
                             "2'131.28",
                             "1234 567,00",
                             "-",
                             "1e",
                             "5-3"}) {
        CAPTURE(text);
        CHECK_FALSE(read_number(text, true).wrong.empty());
    }
    CHECK(money("99999999999999999999") == "`99999999999999999999` is too large");
}
