#include "base/phrase.h"

#include <doctest/doctest.h>

#include <cerrno>
#include <cstring>

#include "base/suggest.h"
#include "base/system_error.h"

using namespace reunify;

namespace {

const Sentence<2> kGreeting{{"{0} greets {1}", "{0} salue {1}", "{1} wordt door {0} gegroet", "{0} grüßt {1}"}};
const Plural<2> kRows{{"{0} row of {1}", "{0} ligne de {1}", "{0} rij van {1}", "{0} Zeile von {1}"},
                      {"{0} rows of {1}", "{0} lignes de {1}", "{0} rijen van {1}", "{0} Zeilen von {1}"}};
const Sentence<> kNobody{{"nobody", "personne", "niemand", "niemand"}};

}  // namespace

TEST_CASE("a phrase is put into words only when the language is known") {
    const Phrase phrase{kGreeting, "Ann", std::string("Bo")};
    CHECK(phrase.in(Language::en) == "Ann greets Bo");
    CHECK(phrase.in(Language::fr) == "Ann salue Bo");
    CHECK(phrase.in(Language::nl) == "Bo wordt door Ann gegroet");
    CHECK(phrase.in(Language::de) == "Ann grüßt Bo");
}

TEST_CASE("a value may be a number, another sentence or a phrase of its own") {
    CHECK(Phrase(kGreeting, 3, kNobody).in(Language::fr) == "3 salue personne");
    CHECK(Phrase(kGreeting, kNobody, Phrase(kGreeting, "a", "b")).in(Language::de) == "niemand grüßt a grüßt b");
    CHECK(Phrase(kGreeting, "{1}", "{0}").in(Language::en) == "{1} greets {0}");
}

TEST_CASE("an empty phrase says nothing, and a name is the same in every language") {
    CHECK(Phrase().empty());
    CHECK(Phrase().in(Language::nl).empty());
    CHECK_FALSE(as_it_is("sponsor.status").empty());
    for (const Language language : kLanguages) CHECK(as_it_is("sponsor.status").in(language) == "sponsor.status");
}

TEST_CASE("a list of names ends with the language's own word") {
    CHECK(one_of({"a", "b", "c"}).in(Language::fr) == "a, b ou c");
    CHECK(one_of({"a", "b"}).in(Language::nl) == "a of b");
    CHECK(one_of({"a"}).in(Language::de) == "a");
    CHECK(one_of({}).empty());
    CHECK(one_of({"a", "b", "c"}, 2).in(Language::de) == "a, b, ... (insgesamt 3)");
}

TEST_CASE("a list may hold what is not alike in every language") {
    const std::vector<Phrase> names{as_it_is("Ann"), kNobody, Phrase(kGreeting, "a", "b")};
    CHECK(one_of_phrases(names).in(Language::fr) == "Ann, personne ou a salue b");
    CHECK(one_of_phrases({names[1]}).in(Language::de) == "niemand");
    CHECK(one_of_phrases({}).empty());
    CHECK(one_of_phrases(names, 2).in(Language::nl) == "Ann, niemand, ... (3 in totaal)");
}

TEST_CASE("one thing is said in the singular, and none in French too") {
    CHECK(Phrase(kRows, 1, "a").in(Language::en) == "1 row of a");
    CHECK(Phrase(kRows, 0, "a").in(Language::en) == "0 rows of a");
    CHECK(Phrase(kRows, 21, "a").in(Language::nl) == "21 rijen van a");
    CHECK(Phrase(kRows, 0, "a").in(Language::fr) == "0 ligne de a");
    CHECK(Phrase(kRows, 2, "a").in(Language::fr) == "2 lignes de a");
    CHECK(Phrase(kRows, 1200, "a").in(Language::de) == "1.200 Zeilen von a");
    CHECK(kRows.in(Language::en, 1200, "a") == "1,200 rows of a");
    CHECK(Phrase(kRows, 1, "a").in(Language::de) == "1 Zeile von a");
}

TEST_CASE("what the system says is told in the language too") {
    CHECK(system_error(ENOSPC).in(Language::en) == std::strerror(ENOSPC));
    CHECK(system_error(EACCES).in(Language::fr) == "l'accès est refusé");
    CHECK(system_error(12345).in(Language::de) == "Fehler 12345 des Systems");
}
