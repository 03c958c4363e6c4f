#include "text/utf8.h"

#include <doctest/doctest.h>

using namespace reunify::text;

namespace {

constexpr auto kFine = std::string_view::npos;

}  // namespace

TEST_CASE("well-formed UTF-8 passes, at the edges of every length") {
    for (const char* text :
         {"", "plain text longer than eight bytes", "\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80",
          "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF", "abc\xC3\xA9 defghijklm \xE2\x82\xAC"}) {
        CAPTURE(text);
        CHECK(find_invalid_utf8(text) == kFine);
    }
}

TEST_CASE("what is no UTF-8 is found at its first byte") {
    CHECK(find_invalid_utf8("\x80") == 0);
    CHECK(find_invalid_utf8("\xC0\x80") == 0);
    CHECK(find_invalid_utf8("\xC1\xBF") == 0);
    CHECK(find_invalid_utf8("\xE0\x9F\xBF") == 0);
    CHECK(find_invalid_utf8("\xED\xA0\x80") == 0);
    CHECK(find_invalid_utf8("\xF0\x8F\xBF\xBF") == 0);
    CHECK(find_invalid_utf8("\xF4\x90\x80\x80") == 0);
    CHECK(find_invalid_utf8("\xF5\x80\x80\x80") == 0);
    CHECK(find_invalid_utf8("\xFF") == 0);
    CHECK(find_invalid_utf8("0123456789\xE9t\xE9") == 10);
    CHECK(find_invalid_utf8("\xC3\xA9\xC3") == 2);
    CHECK(find_invalid_utf8("\xE2\x82") == 0);
    CHECK(find_invalid_utf8("ab\xF0\x9F\x98") == 2);
}

TEST_CASE("characters are counted, stray bytes as one each") {
    CHECK(count_characters("") == 0);
    CHECK(count_characters("\xC3\xA9t\xC3\xA9") == 3);
    CHECK(count_characters("\xE2\x82\xAC 5") == 3);
    CHECK(count_characters("\xFF\xFE") == 2);
}

TEST_CASE("stray bytes are replaced one by one") {
    CHECK(with_valid_utf8("caf\xE9!") == "caf\xEF\xBF\xBD!");
    CHECK(with_valid_utf8("\xE2\x82") == "\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(with_valid_utf8("caf\xC3\xA9") == "caf\xC3\xA9");
}

TEST_CASE("control characters are found, the white space of texts is not one") {
    CHECK(find_control("a\tb\r\nc \xC3\xA9 \xC2\xA0 \xE2\x82\xAC") == kFine);
    CHECK(find_control("ab\x1B[31m") == 2);
    CHECK(find_control(std::string_view("a\0", 2)) == 1);
    CHECK(find_control("a\x7F") == 1);
    CHECK(find_control("ab\xC2\x9B") == 2);
}
