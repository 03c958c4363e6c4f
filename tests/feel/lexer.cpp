#include "feel/lexer.h"

#include <doctest/doctest.h>

using namespace reunify;
using namespace reunify::feel;

namespace {

std::string words(std::string_view source) {
    const Result<std::vector<Token>> tokens = lex(source);
    if (!tokens) return "fault: " + tokens.faults().front().message.in(Language::en);
    std::string out;
    for (const Token& token : *tokens) {
        if (token.form != Token::Form::end) out += "[" + token.word + "]";
    }
    return out;
}

}  // namespace

TEST_CASE("Numbers, signs and names are cut where they end") {
    CHECK(words("sponsor.income>=1.5e3*x") == "[sponsor][.][income][>=][1.5e3][*][x]");
    CHECK(words("[1..5]") == "[[][1][..][5][]]");
    CHECK(words(".5..1.25") == "[.5][..][1.25]");
    CHECK(words("10**-5 12e") == "[10][**][-][5][12][e]");
}

TEST_CASE("A function's name with spaces is one token only before a parenthesis") {
    CHECK(words("round  half\n up (x, 2)") == "[round half up][(][x][,][2][)]");
    CHECK(words("years and months duration(a, b)") == "[years and months duration][(][a][,][b][)]");
    CHECK(words("day of week(d) day of year(d)") == "[day of week][(][d][)][day of year][(][d][)]");
    CHECK(words("date and time = x") == "[date][and][time][=][x]");
    CHECK(words("round up and down") == "[round][up][and][down]");
}

TEST_CASE("Comments are left out") {
    CHECK(words("1 + // one\n 1 /* and\n more */ - 2") == "[1][+][1][-][2]");
    CHECK(words("1 /* open") == "fault: this comment is not closed");
}

TEST_CASE("Texts keep every character and know their escapes") {
    CHECK(words(R"("a\"b\\c")") == R"([a"b\c])");
    CHECK(words("\"šomeÚnicode横綱\"") == "[šomeÚnicode横綱]");
    CHECK(words(R"("\uD83D\uDE00" "\U01F600" "\u0041")") == "[😀][😀][A]");
    CHECK(words(R"(@"P1Y")") == "[P1Y]");
    CHECK(words(R"("\uD83D")").starts_with("fault: this is no escape"));
    CHECK(words(R"("\q")").starts_with("fault: this is no escape"));
    CHECK(words("\"open") == "fault: this text is not closed");
    CHECK(words("\"open\\") == "fault: this is no escape in a text");
}

TEST_CASE("Positions count lines and characters from 1") {
    const Result<std::vector<Token>> tokens = lex("\"é横\" +\n  x");
    REQUIRE(tokens);
    CHECK((*tokens)[0].at == Position{1, 1});
    CHECK((*tokens)[1].at == Position{1, 6});
    CHECK((*tokens)[2].at == Position{2, 3});
    CHECK((*tokens)[3].at == Position{2, 4});
}

TEST_CASE("What does not belong to the language is refused with a proposal") {
    const auto fault = [](std::string_view source) { return lex(source).faults().front(); };
    CHECK(fault("a == b").accepted == "`=`");
    CHECK(fault("a == b").at == Position{1, 3});
    CHECK(fault("a ≤ b").accepted == "`<=`");
    CHECK(fault("a = “x”").accepted == "straight quotes: \"...\"");
    CHECK(fault("a && b").accepted == "`and`");
    CHECK(fault("a \x01 b").message == "a control character does not belong in an expression");
    CHECK(fault("a\xC3(").message == "this expression is not in UTF-8");
    CHECK(fault("ab\xED\xA0\x80").at == Position{1, 3});
    CHECK(fault(std::string(kLongestExpression + 1, ' ')).message == "an expression of 65537 bytes is too long");
}
