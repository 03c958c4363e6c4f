#include "words/language.h"

#include <doctest/doctest.h>

#include <cstdlib>

using namespace reunify;

TEST_CASE("A language is named by its code, in any case") {
    CHECK(words::language_of_code("fr") == Language::fr);
    CHECK(words::language_of_code("NL") == Language::nl);
    CHECK_FALSE(words::language_of_code("es"));
    CHECK_FALSE(words::language_of_code("french"));
    CHECK_FALSE(words::language_of_code(""));
    for (const Language language : kLanguages) CHECK(words::language_of_code(words::code_of(language)) == language);
}

TEST_CASE("A locale names its language first") {
    CHECK(words::language_of_locale("fr_BE.UTF-8") == Language::fr);
    CHECK(words::language_of_locale("de@euro") == Language::de);
    CHECK(words::language_of_locale("nl") == Language::nl);
    CHECK_FALSE(words::language_of_locale("C.UTF-8"));
    CHECK_FALSE(words::language_of_locale(""));
}

TEST_CASE("The first locale variable that is set decides") {
    ::setenv("LC_ALL", "", 1);
    ::setenv("LC_MESSAGES", "nl_BE.UTF-8", 1);
    ::setenv("LANG", "de_BE.UTF-8", 1);
    CHECK(words::language_of_environment() == Language::nl);
    ::setenv("LC_ALL", "C", 1);
    CHECK(words::language_of_environment() == Language::en);
    ::unsetenv("LC_ALL");
    ::unsetenv("LC_MESSAGES");
    CHECK(words::language_of_environment() == Language::de);
    ::unsetenv("LANG");
    CHECK(words::language_of_environment() == Language::en);
}
