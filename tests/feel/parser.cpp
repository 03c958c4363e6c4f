#include "feel/parser.h"

#include <doctest/doctest.h>

#include <array>

using namespace reunify;
using namespace reunify::feel;

namespace {

using Form = Syntax::Form;

/// The tree with every operation in parentheses, operator first.
std::string shape(const Syntax& tree) {
    constexpr std::array<std::string_view, 13> signs{"+", "-", "*", "/", "**", "=", "!=", "<", "<=", ">", ">=", "and", "or"};
    constexpr std::array<std::string_view, 19> forms{"number",  "text",       "truth",       "moment", "name", "property", "call",
                                                     "filter",  "list",       "tests",       "range",  "test", "negative", "binary",
                                                     "between", "membership", "conditional", "some",   "every"};
    std::string out = "(";
    if (tree.form == Form::binary || tree.form == Form::test) {
        out += signs[static_cast<std::size_t>(tree.sign)];
    } else if (tree.parts.empty() && !tree.word.empty() && tree.form != Form::call) {
        return tree.word;
    } else {
        out += forms[static_cast<std::size_t>(tree.form)];
        if (!tree.word.empty()) out += " " + tree.word;
    }
    if (tree.form == Form::range) out += std::string(tree.open_start ? " open" : "") + (tree.open_end ? " until" : "");
    for (std::size_t i = 0; i < tree.parts.size(); ++i)
        out += " " + (tree.labels.empty() ? "" : tree.labels[i] + ":") + shape(*tree.parts[i]);
    return out + ")";
}

std::string shape(std::string_view source) {
    const Result<Tree> tree = parse(source);
    return tree ? shape(**tree) : "fault: " + tree.faults().front().message.in(Language::en);
}

}  // namespace

TEST_CASE("Operators bind as in the grammar of DMN") {
    CHECK(shape("a or b and c = d + e * f ** -g") == "(or a (and b (= c (+ d (* e (** f (negative g)))))))");
    CHECK(shape("a - b - c") == "(- (- a b) c)");
    CHECK(shape("3 ** 4 ** 5") == "(** (** 3 4) 5)");
    CHECK(shape("-5 ** 2") == "(** (negative 5) 2)");
    CHECK(shape("10--5") == "(- 10 (negative 5))");
    CHECK(shape("(a or b) and c") == "(and (or a b) c)");
    CHECK(shape("a between 1 and 2 and b") == "(and (between a 1 2) b)");
}

TEST_CASE("Paths, filters and calls follow what they belong to") {
    CHECK(shape("sponsor.birth_date.year + 1") == "(+ (property year (property birth_date sponsor)) 1)");
    CHECK(shape("count(members[member.x = 1])") == "(call count (filter members (= (property x member) 1)))");
    CHECK(shape("sum(members[a][b].c)") == "(call sum (property c (filter (filter members a) b)))");
    CHECK(shape("date(year: 2026, month: 1, day: 2)") == "(call date year:2026 month:1 day:2)");
    CHECK(shape("odd()") == "(call odd)");
    CHECK(shape("date(from: 1, 2)") == "fault: some arguments are named and some are not");
}

TEST_CASE("Ranges open and close in every way that FEEL knows") {
    CHECK(shape("x in [1..5]") == "(membership x (range 1 5))");
    CHECK(shape("x in (1..5)") == "(membership x (range open until 1 5))");
    CHECK(shape("x in ]1..5[") == "(membership x (range open until 1 5))");
    CHECK(shape("x in [1..5[") == "(membership x (range until 1 5))");
    CHECK(shape("x in (1 + 1..f(2)[") == "(membership x (range open until (+ 1 1) (call f 2)))");
}

TEST_CASE("Tests after `in` are values, comparisons, lists or several of them") {
    CHECK(shape("x in < 5 and y") == "(and (membership x (< 5)) y)");
    CHECK(shape("x in (1, > 2, [3..4])") == "(membership x (tests 1 (> 2) (range 3 4)))");
    CHECK(shape("x in (= 1)") == "(membership x (tests (= 1)))");
    CHECK(shape("x in (1 + 2) * 3") == "(membership x (* (+ 1 2) 3))");
    CHECK(shape("x in [[1..2], 3]") == "(membership x (list (range 1 2) 3))");
    CHECK(shape("x in []") == "(membership x (list))");
}

TEST_CASE("Conditionals and quantifiers reach as far as they can") {
    CHECK(shape("if a then b else c + 1") == "(conditional a b (+ c 1))");
    CHECK(shape("1 + if a then b else c") == "(+ 1 (conditional a b c))");
    CHECK(shape("some m in members satisfies m.x and y") == "(some m members (and (property x m) y))");
    CHECK(shape("every x in [1], y in [2] satisfies x < y") == "(every x (list 1) (every y (list 2) (< x y)))");
}

TEST_CASE("What cannot be read is refused where it stands") {
    const auto fault = [](std::string_view source) { return parse(source).faults().front(); };
    CHECK(fault("").message == "this expression is empty");
    CHECK(fault("a +").message == "the expression ends too early");
    CHECK(fault("a b").at == Position{1, 3});
    CHECK(fault("a b").message == "`b` cannot stand here");
    CHECK(fault("(1, 2").accepted == "`)` or `,`");
    CHECK(fault("if a then b").accepted.in(Language::en).starts_with("`else`"));
    CHECK(fault("null").message == "`null` is outside this subset of FEEL");
    CHECK(fault("for x in [1] return x").message == "`for ... return` is outside this subset of FEEL");
    CHECK(fault("(function(a) a)(1)").message == "functions of one's own are outside this subset of FEEL");
    CHECK(fault("{a: 1}").message == "contexts (`{...}`) are outside this subset of FEEL");
    CHECK(fault("1 instance of number").message == "`instance of` is outside this subset of FEEL");
    CHECK(fault("\"abs\"(1)").message == "only a function can be called");
    CHECK(fault("]1, 2]").message == "`,` cannot stand here");
    CHECK(fault("a =\n  )").line == "  )");
}

TEST_CASE("Nesting without end is refused, not followed") {
    const auto repeated = [](std::string_view piece, int times) {
        std::string out;
        for (int i = 0; i < times; ++i) out += piece;
        return out;
    };
    for (const std::string_view piece :
         {"(", "[", "-", "f(", "[1..", "if ", "not(", "a[", "some x in ", "some x in a, x in b satisfies ", "1 in ("}) {
        const std::string message = shape(repeated(piece, 20'000 / static_cast<int>(piece.size())));
        CHECK_MESSAGE(message == "fault: this expression is nested more than 200 levels deep", piece, " -> ", message);
    }
    CHECK(shape(repeated("1+", 10'000) + "1") == "fault: this expression is nested more than 200 levels deep");
    CHECK(shape("some x in a" + repeated(", x in a", 5'000) + " satisfies b") ==
          "fault: this expression is nested more than 200 levels deep");
    CHECK(shape(repeated("a.", 1'000) + "b") == "fault: this expression is nested more than 200 levels deep");
    CHECK(shape(repeated("(", 190) + "1" + repeated(")", 190)) == "1");
}
