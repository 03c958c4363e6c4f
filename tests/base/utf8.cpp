#include "base/utf8.h"

#include <doctest/doctest.h>

#include <string>

using namespace reunify::utf8;

namespace {

constexpr auto kFine = std::string_view::npos;

}  // namespace

TEST_CASE("well-formed UTF-8 passes, at the edges of every length") {
    for (const char* text :
         {"", "plain text longer than eight bytes", "\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80",
          "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF", "abc\xC3\xA9 defghijklm \xE2\x82\xAC"}) {
        CAPTURE(text);
        CHECK(find_invalid(text) == kFine);
    }
}

TEST_CASE("what is no UTF-8 is found at its first byte") {
    CHECK(find_invalid("\x80") == 0);
    CHECK(find_invalid("\xC0\x80") == 0);
    CHECK(find_invalid("\xC1\xBF") == 0);
    CHECK(find_invalid("\xE0\x9F\xBF") == 0);
    CHECK(find_invalid("\xED\xA0\x80") == 0);
    CHECK(find_invalid("\xF0\x8F\xBF\xBF") == 0);
    CHECK(find_invalid("\xF4\x90\x80\x80") == 0);
    CHECK(find_invalid("\xF5\x80\x80\x80") == 0);
    CHECK(find_invalid("\xFF") == 0);
    CHECK(find_invalid("0123456789\xE9t\xE9") == 10);
    CHECK(find_invalid("\xC3\xA9\xC3") == 2);
    CHECK(find_invalid("\xE2\x82") == 0);
    CHECK(find_invalid("ab\xF0\x9F\x98") == 2);
}

TEST_CASE("characters are counted, stray bytes as one each") {
    CHECK(count("") == 0);
    CHECK(count("\xC3\xA9t\xC3\xA9") == 3);
    CHECK(count("\xE2\x82\xAC 5") == 3);
    CHECK(count("\xFF\xFE") == 2);
}

TEST_CASE("stray bytes are replaced one by one") {
    CHECK(with_valid("caf\xE9!") == "caf\xEF\xBF\xBD!");
    CHECK(with_valid("\xE2\x82") == "\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(with_valid("caf\xC3\xA9") == "caf\xC3\xA9");
}

TEST_CASE("control characters are found, the white space of texts is not one") {
    CHECK(find_control("a\tb\r\nc \xC3\xA9 \xC2\xA0 \xE2\x82\xAC") == kFine);
    CHECK(find_control("ab\x1B[31m") == 2);
    CHECK(find_control(std::string_view("a\0", 2)) == 1);
    CHECK(find_control("a\x7F") == 1);
    CHECK(find_control("ab\xC2\x9B") == 2);
}

TEST_CASE("every code point is read back as it was written") {
    for (char32_t code = 1; code <= 0x10FFFF; code += code < 0x3000 ? 1 : 61) {
        if (code >= 0xD800 && code <= 0xDFFF) continue;
        std::string text;
        append(text, code);
        const Character back = read(text, 0);
        REQUIRE(back.code == code);
        REQUIRE(back.size == text.size());
        REQUIRE(back.is_sound());
    }
}

TEST_CASE("nothing printable steers a terminal, ends a line or turns the direction of writing") {
    CHECK(printable("a\x1b[2Jb") == "a [2Jb");
    CHECK(printable("a\u0085b\u202Ec\u2066d") == "a b c d");
    CHECK(printable("a\u2028b\u2029c") == "a b c");
    CHECK(printable("Z\xE9lie \uFFFD") == "Z\uFFFDlie \uFFFD");
}

TEST_CASE("width is counted in columns") {
    CHECK(width_of("é€ü") == 3);
    CHECK(width_of("e\u0301") == 1);
    CHECK(width_of("家族") == 4);
    CHECK(width_of("\U0001F468\uFE0F") == 2);
    CHECK(width_of("\uFE30\uFFE5") == 4);
    CHECK(width_of("\xFF\xFE") == 2);
}
