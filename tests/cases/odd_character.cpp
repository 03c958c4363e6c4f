#include "cases/odd_character.h"

#include <doctest/doctest.h>

#include <string>

using namespace reunify::cases;

TEST_CASE("what cannot be seen has a name, and what is left is what is seen") {
    const std::string nul("A\0-1", 4);
    const std::pair<std::string, const char*> said[] = {{nul, "NUL character"},
                                                        {"A\x01-1", "control character"},
                                                        {"A\x7F-1", "control character"},
                                                        {"A\xC2\xAD-1", "soft hyphen"},
                                                        {"\xEF\xBB\xBF"
                                                         "A-1",
                                                         "byte order mark"},
                                                        {"A-\xE2\x80\x8B"
                                                         "1",
                                                         "zero-width space"}};
    for (const auto& [text, name] : said) {
        CAPTURE(name);
        const auto found = invisible_in(text);
        REQUIRE(found);
        CHECK(found->name.in(reunify::Language::en) == name);
        CHECK(without_invisible(text) == "A-1");
    }
    CHECK(invisible_in(nul)->code == "U+0000");
    for (const char* text : {"", "A-1", "A\t1", "A\n1", "\xC3\xA9", " "}) {
        CAPTURE(text);
        CHECK_FALSE(invisible_in(text));
    }
}

TEST_CASE("a character in full width is told by its number") {
    CHECK(full_width_in("\xEF\xBC\xA1-1")->code == "U+FF21");
    CHECK(full_width_in("20\xEF\xBC\x92")->code == "U+FF12");
    CHECK(full_width_in("\xEF\xBD\x9E")->code == "U+FF5E");
    for (const char* text : {"", "A-1", "\xEF\xBD\x9F", "\xEF\xBC\x80", "\xEF\xBB\xBF", "\xEF\xBC", "\xE4\xB8\xAD"}) {
        CAPTURE(text);
        CHECK_FALSE(full_width_in(text));
    }
}
