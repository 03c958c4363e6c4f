#include <doctest/doctest.h>

#include <set>

#include "words/format.h"
#include "words/say.h"

using namespace reunify;

TEST_CASE("Every word is found in its language") {
    CHECK(say::not_met.in(Language::en) == "not met");
    CHECK(say::not_met.in(Language::fr) == "condition non remplie");
    CHECK(say::not_met.in(Language::nl) == "niet vervuld");
    CHECK(say::not_met.in(Language::de) == "nicht erfüllt");
}

TEST_CASE("The verdicts have names of their own in every language") {
    for (const Language language : kLanguages) {
        std::set<std::string_view> names;
        for (const Sentence<>* word : {&say::eligible, &say::assessment_needed, &say::undetermined, &say::not_yet, &say::not_eligible,
                                       &say::no_right, &say::outside}) {
            names.insert(word->in(language));
        }
        CHECK(names.size() == 7);
    }
}

TEST_CASE("No heading of the summary of a batch reads like a verdict in it") {
    for (const Language language : kLanguages) {
        for (const Sentence<>* verdict : {&say::eligible, &say::not_yet, &say::not_eligible, &say::no_right})
            CHECK(say::conditions_not_met.in(language) != verdict->in(language));
    }
}

TEST_CASE("Slots are filled in any order, and braces in a value stay") {
    CHECK(say::stale_amount.in(Language::nl, "Leefloon", "1 mei", "2 mei") ==
          "Leefloon: gecontroleerd tot 1 mei, gebruikt voor 2 mei; het kan sindsdien geïndexeerd zijn.");
    CHECK(say::same_as.in(Language::en, "{0} and {1}") == "as for {0} and {1}");
}

TEST_CASE("A list ends with the language's own word") {
    CHECK(words::list({}, Language::en).empty());
    CHECK(words::list({"a"}, Language::en) == "a");
    CHECK(words::list({"a", "b"}, Language::fr) == "a et b");
    CHECK(words::list({"a", "b", "c"}, Language::nl) == "a, b en c");
    CHECK(words::list({"a", "b"}, Language::de, say::or_) == "a oder b");
}
