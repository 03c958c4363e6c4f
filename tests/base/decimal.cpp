#include "base/decimal.h"

#include <doctest/doctest.h>

#include <limits>

#include "base/lane.h"

using namespace reunify;
using decimal::Rounding;

namespace {

std::int64_t number(std::string_view text) {
    return decimal::parse(text).value();
}

std::string shown(const std::optional<std::int64_t>& units) {
    return units ? decimal::to_string(*units) : "none";
}

}  // namespace

TEST_CASE("a number is read exactly, in every form FEEL writes") {
    CHECK(number("0") == 0);
    CHECK(number("-0") == 0);
    CHECK(number("12") == 12'000'000);
    CHECK(number("-12.5") == -12'500'000);
    CHECK(number(".5") == 500'000);
    CHECK(number("0.000001") == 1);
    CHECK(number("1.2E3") == 1'200'000'000);
    CHECK(number("1200e-3") == 1'200'000);
    CHECK(number("1e+2") == 100'000'000);
    CHECK(number("007.50") == 7'500'000);
    CHECK(number("1.0000000000") == 1'000'000);
    CHECK(number("0.0000000000000000000000000000000") == 0);
    CHECK(number("0e999999999999") == 0);
    CHECK(number("100000000000000000000000000e-20") == 1'000'000'000'000);
}

TEST_CASE("what is no number, too fine or too large is not read") {
    for (const char* text :
         {"", "-", "+1", "1.", ".", "1..2", "1.2.3", "1,2", " 1", "1 ", "e3", "1e", "1e+", "1e3.5", "0x10", "--1", "NaN", "1_000"}) {
        CAPTURE(text);
        CHECK_FALSE(decimal::parse(text).has_value());
    }
    CHECK_FALSE(decimal::parse("0.0000001").has_value());
    CHECK_FALSE(decimal::parse("1e-7").has_value());
    CHECK_FALSE(decimal::parse("9999999999999999999").has_value());
    CHECK_FALSE(decimal::parse("1e999999999999").has_value());
    CHECK_FALSE(decimal::parse("1" + std::string(5000, '0') + "1").has_value());
}

TEST_CASE("the largest number can be negated and never meets the lanes set apart") {
    CHECK(number("9223372036854.775806") == std::numeric_limits<std::int64_t>::max() - 1);
    CHECK(is_known(number("-9223372036854.775806")));
    CHECK_FALSE(decimal::parse("9223372036854.775807").has_value());
    CHECK_FALSE(decimal::parse("-9223372036854.775808").has_value());
    CHECK(decimal::subtract(0, number("9223372036854.775806")) == number("-9223372036854.775806"));
}

TEST_CASE("numbers are written in their shortest form or with fixed decimals") {
    CHECK(decimal::to_string(12'000'000) == "12");
    CHECK(decimal::to_string(12'500'000) == "12.5");
    CHECK(decimal::to_string(-1) == "-0.000001");
    CHECK(decimal::to_string(0) == "0");
    CHECK(decimal::to_fixed(number("2745.46"), 2) == "2745.46");
    CHECK(decimal::to_fixed(number("2"), 2) == "2.00");
    CHECK(decimal::to_fixed(number("0.005"), 2) == "0.01");
    CHECK(decimal::to_fixed(number("-0.005"), 2) == "-0.01");
    CHECK(decimal::to_fixed(number("-0.004999"), 2) == "0.00");
    CHECK(decimal::to_fixed(number("1.5"), 0) == "2");
    CHECK(decimal::to_fixed(number("9223372036854.775806"), 0) == "9223372036855");
    CHECK(decimal::to_fixed(number("1.2"), 6) == "1.200000");
}

TEST_CASE("sums and products are exact or nothing") {
    CHECK(shown(decimal::add(number("0.1"), number("0.2"))) == "0.3");
    CHECK(shown(decimal::subtract(number("1"), number("0.999999"))) == "0.000001");
    CHECK(shown(decimal::add(number("9223372036854"), number("1"))) == "none");
    CHECK(shown(decimal::multiply(number("2534.27"), number("1.1"))) == "2787.697");
    CHECK(shown(decimal::multiply(number("-0.001"), number("0.001"))) == "-0.000001");
    CHECK(shown(decimal::multiply(number("0.001"), number("0.0001"))) == "none");
    CHECK(shown(decimal::multiply(number("3000000"), number("4000000"))) == "none");
    CHECK(shown(decimal::multiply(number("3000000"), number("3000000"))) == "9000000000000");
}

TEST_CASE("a quotient is exact or nothing") {
    CHECK(shown(decimal::divide(number("1"), number("8"))) == "0.125");
    CHECK(shown(decimal::divide(number("-7"), number("2"))) == "-3.5");
    CHECK(shown(decimal::divide(number("1"), number("3"))) == "none");
    CHECK(shown(decimal::divide(number("1"), 0)) == "none");
    CHECK(shown(decimal::divide(number("9000000000000"), number("0.5"))) == "none");
}

TEST_CASE("every rounding does as its name says, on both sides of zero") {
    struct Row {
        Rounding mode;
        const char *plus_half, *minus_half, *plus_quarter, *minus_quarter, *odd_half;
    };
    const Row rows[] = {
        {Rounding::up, "3", "-3", "3", "-3", "4"},        {Rounding::down, "2", "-2", "2", "-2", "3"},
        {Rounding::half_up, "3", "-3", "2", "-2", "4"},   {Rounding::half_down, "2", "-2", "2", "-2", "3"},
        {Rounding::half_even, "2", "-2", "2", "-2", "4"}, {Rounding::floor, "2", "-3", "2", "-3", "3"},
        {Rounding::ceiling, "3", "-2", "3", "-2", "4"},
    };
    for (const Row& row : rows) {
        CAPTURE(static_cast<int>(row.mode));
        CHECK(shown(decimal::round(number("2.5"), 0, row.mode)) == row.plus_half);
        CHECK(shown(decimal::round(number("-2.5"), 0, row.mode)) == row.minus_half);
        CHECK(shown(decimal::round(number("2.25"), 0, row.mode)) == row.plus_quarter);
        CHECK(shown(decimal::round(number("-2.25"), 0, row.mode)) == row.minus_quarter);
        CHECK(shown(decimal::round(number("3.5"), 0, row.mode)) == row.odd_half);
        CHECK(shown(decimal::round(number("7"), 0, row.mode)) == "7");
    }
    CHECK(shown(decimal::round(number("2131.285"), 2, Rounding::half_up)) == "2131.29");
    CHECK(shown(decimal::round(number("2150"), -2, Rounding::half_even)) == "2200");
    CHECK(shown(decimal::round(number("2150"), -30, Rounding::half_up)) == "0");
    CHECK(shown(decimal::round(number("2150"), -30, Rounding::up)) == "none");
    CHECK(shown(decimal::round(number("1.123456"), 9, Rounding::down)) == "1.123456");
}

TEST_CASE("a remainder has the sign of the divisor") {
    CHECK(shown(decimal::modulo(number("10"), number("4"))) == "2");
    CHECK(shown(decimal::modulo(number("-10"), number("4"))) == "2");
    CHECK(shown(decimal::modulo(number("10"), number("-4"))) == "-2");
    CHECK(shown(decimal::modulo(number("-10"), number("-4"))) == "-2");
    CHECK(shown(decimal::modulo(number("5.5"), number("0.5"))) == "0");
    CHECK(shown(decimal::modulo(number("1"), 0)) == "none");
}

TEST_CASE("a power is exact or nothing") {
    CHECK(shown(decimal::power(number("2"), number("10"))) == "1024");
    CHECK(shown(decimal::power(number("-2"), number("3"))) == "-8");
    CHECK(shown(decimal::power(number("10"), number("-3"))) == "0.001");
    CHECK(shown(decimal::power(number("0.01"), number("-4"))) == "100000000");
    CHECK(shown(decimal::power(number("0"), number("0"))) == "1");
    CHECK(shown(decimal::power(number("0"), number("-1"))) == "none");
    CHECK(shown(decimal::power(number("2"), number("0.5"))) == "none");
    CHECK(shown(decimal::power(number("3"), number("-1"))) == "none");
    CHECK(shown(decimal::power(number("10"), number("13"))) == "none");
    CHECK(shown(decimal::power(number("-1"), number("1000000000001"))) == "-1");
}
