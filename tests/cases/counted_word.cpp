#include "cases/counted_word.h"

#include <doctest/doctest.h>

using reunify::cases::counted_word;

TEST_CASE("a number before a word says how many") {
    for (const char* text : {"2 children", "2-children", "2x children", "2 x children", "02  children"}) {
        CAPTURE(text);
        CHECK(counted_word(text).count == 2);
        CHECK(counted_word(text).word == "children");
    }
}

TEST_CASE("without one, or with a number alone, the text is one as it is") {
    for (const char* text : {"children", "2", "", "2 ", "x children"}) {
        CAPTURE(text);
        CHECK(counted_word(text).count == 1);
        CHECK(counted_word(text).word == text);
    }
}

TEST_CASE("more than any list of people holds is no count") {
    CHECK(counted_word("99999999999999999999999 children").count == 0);
    CHECK(counted_word("0 children").count == 0);
}
