#include "words/words.h"

#include <doctest/doctest.h>

#include <set>

using namespace reunify;
using words::Word;

TEST_CASE("Every word is found in its language") {
    CHECK(words::say(Word::not_met, Language::en) == "not met");
    CHECK(words::say(Word::not_met, Language::fr) == "non remplie");
    CHECK(words::say(Word::not_met, Language::nl) == "niet vervuld");
    CHECK(words::say(Word::not_met, Language::de) == "nicht erfüllt");
}

TEST_CASE("The verdicts have names of their own in every language") {
    for (const Language language : kLanguages) {
        std::set<std::string_view> names;
        for (const Word word :
             {Word::eligible, Word::assessment_needed, Word::undetermined, Word::not_yet, Word::not_eligible, Word::no_right}) {
            names.insert(words::say(word, language));
        }
        CHECK(names.size() == 6);
    }
}

TEST_CASE("No heading of the summary of a batch reads like a verdict in it") {
    for (const Language language : kLanguages) {
        for (const Word verdict : {Word::eligible, Word::not_yet, Word::not_eligible, Word::no_right})
            CHECK(words::say(Word::conditions_not_met, language) != words::say(verdict, language));
    }
}

TEST_CASE("Slots are filled in any order, and braces in a value stay") {
    CHECK(words::say(Word::stale_amount, Language::nl, {"Leefloon", "1 mei", "2 mei"}) ==
          "Leefloon: gecontroleerd tot 1 mei, gebruikt voor 2 mei; het kan sindsdien geïndexeerd zijn.");
    CHECK(words::say(Word::same_as, Language::en, {"{0} and {1}"}) == "as for {0} and {1}");
}

TEST_CASE("A list ends with the language's own word") {
    CHECK(words::list({}, Language::en).empty());
    CHECK(words::list({"a"}, Language::en) == "a");
    CHECK(words::list({"a", "b"}, Language::fr) == "a et b");
    CHECK(words::list({"a", "b", "c"}, Language::nl) == "a, b en c");
    CHECK(words::list({"a", "b"}, Language::de, Word::or_) == "a oder b");
}
