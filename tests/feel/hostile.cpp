#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "tests/feel/family_scope.h"

using namespace reunify;
using namespace reunify::feel;
using test::Expressions;

namespace {

/// A fault must be fit to be shown: a message, a place, and a place that lies in the expression.
void check_answer(const Result<Expression>& result, Expressions& feel) {
    if (result) {
        REQUIRE(*result);
        CHECK_FALSE(to_text(**result, feel.scope, feel.pool).empty());
        return;
    }
    REQUIRE_FALSE(result.faults().empty());
    for (const Fault& fault : result.faults()) {
        CHECK_FALSE(fault.message.empty());
        CHECK(fault.at.line > 0);
        CHECK(fault.at.column > 0);
        CHECK_FALSE(describe(fault).empty());
    }
}

const std::vector<std::string> kSeeds{
    "sponsor.status in (\"refugee\", \"belgian\") and application.renewal",
    "if count(members[member.relation = \"child\"]) > 2 then round half up(required_income * 1.1, 2) else floor(-5.5, 1)",
    "some m in members[item.married] satisfies m.birth_date + duration(\"P18Y\") <= application.filed_on",
    "every x in [1, 2], y in [3, 4] satisfies x in ]1..y[ or y between x and 5 // all",
    "amount(\"fee\", date(2026, 1, 31)) ** 2 - max(members.income) /* c */",
    "years and months duration(from: sponsor.birth_date, to: @\"2026-12-31\").years != 3 and day of week(sponsor.birth_date) = \"Monday\"",
    "sum([1, .5, 1.2e3]) in (< 5, != 7, [1..2), \"\\u00e9\\n\")",
};

}  // namespace

TEST_CASE("Random bytes are answered with a fault, never with a crash") {
    std::mt19937 random(20261122);
    for (int round = 0; round < 4'000; ++round) {
        std::string source;
        const std::size_t size = random() % 60;
        for (std::size_t i = 0; i < size; ++i) source += static_cast<char>(random() & 0xFF);
        Expressions feel;
        check_answer(feel.typed(source), feel);
    }
}

TEST_CASE("Changed, cut and spliced expressions are answered, never with a crash") {
    std::mt19937 random(4711);
    const auto below = [&](std::size_t n) { return random() % n; };
    const std::string glue = "()[]{}.,:+-*/<>=!\"@ \n0159eP_and";
    Expressions feel;
    for (int round = 0; round < 12'000; ++round) {
        std::string source = kSeeds[below(kSeeds.size())];
        for (std::size_t change = 1 + below(4); change > 0; --change) {
            const std::size_t at = below(source.size() + 1);
            switch (below(4)) {
                case 0:
                    source.insert(at, 1, glue[below(glue.size())]);
                    break;
                case 1:
                    source.erase(at, 1 + below(6));
                    break;
                case 2:
                    source.resize(at);
                    break;
                default:
                    source.insert(at, kSeeds[below(kSeeds.size())].substr(below(40), below(30)));
            }
        }
        check_answer(feel.typed(source), feel);
    }
}

TEST_CASE("Words put together at random are answered, never with a crash") {
    const std::vector<std::string> words{"some",        "every",
                                         "in",          "satisfies",
                                         "members",     "member.married",
                                         "m",           "m.income",
                                         "if",          "then",
                                         "else",        "and",
                                         "or",          "not(",
                                         "count(",      "sum(",
                                         "(",           ")",
                                         "[",           "]",
                                         ",",           "..",
                                         "<",           "=",
                                         "-",           "1",
                                         "\"refugee\"", "sponsor.status",
                                         "true",        "date(",
                                         "@\"P1D\"",    "between",
                                         "*",           ".year",
                                         "min(",        "x",
                                         "\"a\"",       "**"};
    std::mt19937 random(99);
    Expressions feel;
    for (int round = 0; round < 30'000; ++round) {
        std::string source;
        for (std::size_t i = 1 + random() % 14; i > 0; --i) source += words[random() % words.size()] + " ";
        check_answer(feel.typed(source), feel);
    }
}
