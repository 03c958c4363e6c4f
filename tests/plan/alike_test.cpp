#include "plan/alike.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/oracle/rulebook.h"

using namespace reunify;
using law::FactType;
using oracle::Rulebook;

namespace {

/// The words of a choice between red, green, blue and grey that an expression tells apart.
std::vector<std::string> told_apart(const std::string& expression) {
    Rulebook book;
    const std::size_t colour = book.fact("member.colour", FactType::choice, {"red", "green", "blue", "grey"});
    book.fact("member.other", FactType::choice, {"red", "green", "blue", "grey"});
    book.fact("member.married", FactType::yes_no);
    const plan::Loose loose = plan::plan_expressions(book.get(), {book.parse(expression)});
    std::vector<std::string> out;
    for (const Lane word : plan::words_told_apart(*loose.program, colour, loose.roots)) out.emplace_back(book.get()->pool.word(word));
    return out;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("of words that stand together in every test the first speaks for all") {
    CHECK(told_apart(R"(member.colour in ("blue", "grey"))") == Words{"red", "blue"});
    CHECK(told_apart(R"(member.colour = "green")") == Words{"red", "green"});
    CHECK(told_apart(R"(member.colour = "green" or member.colour in ("green", "blue"))") == Words{"red", "green", "blue"});
    CHECK(told_apart("member.married") == Words{"red"});
}

TEST_CASE("a word is followed where it is chosen; where more is done with it, all of them count") {
    CHECK(told_apart(R"((if member.married then member.colour else "red") = "red")") == Words{"red", "green"});
    CHECK(told_apart("member.colour = member.other") == Words{"red", "green", "blue", "grey"});
    CHECK(told_apart("member.colour") == Words{"red", "green", "blue", "grey"});
}
