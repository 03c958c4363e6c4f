#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "feel/lexer.h"
#include "tests/feel/family_scope.h"

using namespace reunify;
using namespace reunify::feel;
using test::Expressions;

namespace {

constexpr std::array<Language, 3> kOthers{Language::fr, Language::nl, Language::de};

/// Counts that leave little behind but take many steps.
std::string many_steps() {
    std::string out;
    for (int i = 0; i < 4; ++i) out += "some x in [1, 2, 3, 4, 5, 6, 7, 8] satisfies ";
    out += "1 < count([x";
    for (int i = 0; i < 80; ++i) out += ", x";
    return out + "])";
}

/// One expression or more for each fault that there is.
const std::vector<std::string> kBroken{
    // the text
    std::string(kLongestExpression + 1, ' '),
    "a\xC3(",
    "1 /* open",
    "\"open",
    "\"a\x01\"",
    "a \x01 b",
    R"("\q")",
    "a == b",
    "a ! b",
    "a = 'x'",
    "a = “x”",
    "10 %",
    "a ; b",
    // what stands where
    "",
    "a +",
    "a b",
    "1 \"a\"",
    "1 + *",
    "a.",
    "members[1",
    "abs(1",
    "(1, 2",
    "1 between 2",
    "if true 1",
    "if true then 1",
    "some m",
    "some m of",
    "some x in [1], \"y\" satisfies true",
    "every m in members",
    "]1, 2]",
    "1 in [1..2",
    "\"abs\"(1)",
    "date(from: 1, 2)",
    "and",
    std::string(1000, '('),
    "some a in [1,2,3,4,5,6,7,8,9], b in [1,2,3,4,5,6,7,8,9], c in [1,2,3,4,5,6,7,8,9], d in [1,2,3,4,5,6,7,8,9], "
    "e in [1,2,3,4,5,6,7,8,9] satisfies a + b + c + d + e > sponsor.income",
    many_steps(),
    // outside the subset
    "1 instance of number",
    "{a: 1}",
    "null",
    "for x in [1] return x",
    "function(a) a",
    "@\"10:00:00\"",
    "1 in [[1], 2]",
    "\"a\" + \"b\"",
    "string length(\"a\")",
    // numbers, days and durations
    "1.23456789",
    "@\"soon\"",
    "date(\"2026-02-30\")",
    "date(note)",
    "date(1)",
    "duration(\"2Y\")",
    "duration(note)",
    // names
    "sponsor.staus",
    "cieling(1)",
    "amount(\"fea\", application.filed_on)",
    "amount(note, application.filed_on)",
    "amount(\"fee\", 1)",
    "sponsor.status = \"refuge\"",
    "count",
    "sponsor.birth_date.yaer",
    "ceiling(n: 1, scal: 2)",
    "floor()",
    "date(1, 2)",
    "modulo(1)",
    // kinds
    "1 and true",
    "true or \"a\"",
    "if 1 then 2 else 3",
    "if true then 1 else \"a\"",
    "some m in members satisfies m.income",
    "every x in [1, 2] satisfies x",
    "count(members[income])",
    "count(members[member.income])",
    "floor(\"a\")",
    "day of week(1)",
    "all(members.income)",
    "sum([1, \"a\"])",
    "abs(true)",
    "sum([true])",
    "min([true])",
    "mean([duration(\"P1Y\")])",
    "all([1])",
    "true < false",
    "application.filed_on * 2",
    "application.filed_on + 1",
    "application.filed_on - true",
    "duration(\"P1Y\") / duration(\"P1D\")",
    "true ** 2",
    "1 = \"a\"",
    "note < \"a\"",
    "-true",
    "sum(members.married)",
    "max(members.married)",
    // lists
    "[1, 2]",
    "1 + (1, 2)",
    "1 in []",
    "sum([])",
    "list contains(note, 1)",
    "count(1)",
    "some x in 1 satisfies x",
    // members
    "members",
    "members[member.married].income",
    "[1][true]",
    "some m in members satisfies count(members[m.married]) > 1",
    "some m in members satisfies m",
    "some m in members satisfies m.sponsor.income > 1",
    "some m in members satisfies m.maried",
    "sum(members)",
    "some m in members.income satisfies true",
    "count(members.income)",
    "mean(members.income)",
};

/// Without what stands between backquotes, which is the same in every language.
std::string prose(const std::string& text) {
    std::string out;
    bool quoted = false;
    for (const char c : text) {
        if (c == '`') quoted = !quoted;
        out += quoted ? ' ' : c;
    }
    return " " + out + " ";
}

bool has_slot(std::string_view text) {
    for (char digit = '0'; digit <= '9'; ++digit) {
        if (text.find(std::string{'{', digit, '}'}) != std::string_view::npos) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("Every fault is told in four languages, without a word of English in the others") {
    for (const std::string& source : kBroken) {
        Expressions feel;
        const Result<Expression> result = feel.typed(source);
        REQUIRE_MESSAGE(!result, source);
        for (const Fault& fault : result.faults()) {
            const std::string english = fault.message.in(Language::en);
            for (const Language language : kOthers) {
                const std::string message = fault.message.in(language);
                CHECK_MESSAGE(message != english, source, " -> ", message);
                CHECK_MESSAGE(!has_slot(message + fault.accepted.in(language)), source, " -> ", message);
                CHECK_MESSAGE(fault.accepted.in(language).empty() == fault.accepted.empty(), source);
                for (const std::string_view word : {" a ", " an ", " the ", " and ", " not ", " this ", " cannot ", " with ", " truth"}) {
                    if (language == Language::fr && word == " a ") continue;
                    CHECK_MESSAGE(prose(message).find(word) == std::string::npos, source, " -> ", message);
                }
            }
        }
    }
}

TEST_CASE("What is asked for is named in the language") {
    Expressions feel;
    const Result<Expression> result = compile("1 + 1", feel.scope, feel.pool, Kind::boolean);
    REQUIRE_FALSE(result);
    const Phrase& message = result.faults().front().message;
    CHECK(message.in(Language::fr) == "il faut ici une valeur de vérité (true ou false), mais c'est un nombre");
    CHECK(message.in(Language::nl) == "hier wordt een waarheidswaarde (true of false) gevraagd, maar dit is een getal");
    CHECK(message.in(Language::de) == "hier wird ein Wahrheitswert (true oder false) verlangt, das ist aber eine Zahl");
}

TEST_CASE("What is put into a sentence is in the sentence's language, and stands there as grammar has it") {
    Expressions feel;
    const auto said = [&](std::string_view source, Language language) { return feel.fault(source).message.in(language); };
    CHECK(said("\"a\" + 1", Language::fr) == "`+` ne peut pas se trouver entre un texte et un nombre");
    CHECK(said("\"a\" + 1", Language::nl) == "`+` kan niet tussen een tekst en een getal staan");
    CHECK(said("\"a\" + 1", Language::de) == "ein Text und eine Zahl lassen sich nicht mit `+` verknüpfen");
    CHECK(said("if 1 then 2 else 3", Language::fr) ==
          "le test de `if` doit être une valeur de vérité (true ou false), mais c'est un nombre");
    CHECK(said("floor(\"a\")", Language::de) == "`n` von `floor` muss eine Zahl sein, das hier ist aber ein Text");
    CHECK(said("if true then 1 else \"a\"", Language::nl) ==
          "beide waarden van een `if` moeten van hetzelfde type zijn, maar de eerste is een getal en deze is een tekst");
    CHECK(said("abs(true)", Language::de) == "für `abs` ist ein Wahrheitswert (true oder false) nicht zulässig");
    CHECK(said("modulo(1)", Language::fr) == "`modulo` ne peut pas s'appeler avec 1 argument");
    CHECK(said("floor()", Language::nl) == "`floor` kan niet met 0 argumenten worden aangeroepen");
    CHECK(said("1 = \"a\"", Language::fr) == "un nombre ne se compare pas avec un texte");
    CHECK(said("sponsor.staus", Language::de) == "der Name `sponsor.staus` ist nicht bekannt");
    CHECK(said(many_steps(), Language::de) == "ausgeschrieben wird dieser Ausdruck zu lang");
    CHECK(said("1 \"a\"", Language::nl) == "een tekst kan hier niet staan");
}

TEST_CASE("What is accepted follows the language; names and examples stay") {
    Expressions feel;
    const auto accepted = [&](std::string_view source, Language language) { return feel.fault(source).accepted.in(language); };
    CHECK(accepted("sponsor.staus", Language::fr) == "sponsor.status, sponsor.birth_date ou sponsor.income");
    CHECK(accepted("date(1, 2)", Language::de) == "date(from) oder date(year, month, day)");
    CHECK(accepted("a ! b", Language::nl) == "`not(...)` of `!=`");
    CHECK(accepted("a == b", Language::de) == "`=`");
    CHECK(accepted("if true then 1", Language::fr) == "`else` et l'autre valeur\u00A0: un `if` a toujours les deux");
    CHECK(accepted("(1, 2", Language::de) == "`)` oder `,`");
    CHECK(accepted("@\"soon\"", Language::nl) == "2026-12-31, P2Y6M of P10D");
    CHECK(accepted("duration(\"2Y\")", Language::de) ==
          "Jahre und Monate (P2Y, P6M, P2Y6M) oder Tage und Stunden (P10D, P1DT12H), nie beides");
}

TEST_CASE("The same fault at the same place is told once, whatever its values") {
    Expressions feel;
    const Result<Expression> twice = feel.typed("sponsor.status between nobody and nobody");
    REQUIRE_FALSE(twice);
    CHECK(twice.faults().size() == 2);
    const Result<Expression> once = feel.typed("some x in [1, 2] satisfies nobody");
    REQUIRE_FALSE(once);
    CHECK(once.faults().size() == 1);
}
