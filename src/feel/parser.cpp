#include "feel/parser.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "feel/complaint.h"
#include "feel/lexer.h"
#include "feel/sentences.h"

namespace reunify::feel {

namespace {

using Form = Syntax::Form;

struct Written {
    std::string_view word;
    Sign sign;
};

constexpr std::array<Written, 6> kComparisons{
    {{"=", Sign::equal}, {"!=", Sign::unequal}, {"<", Sign::less}, {"<=", Sign::at_most}, {">", Sign::greater}, {">=", Sign::at_least}}};
constexpr std::array<Written, 2> kAdditive{{{"+", Sign::add}, {"-", Sign::subtract}}};
constexpr std::array<Written, 2> kMultiplicative{{{"*", Sign::multiply}, {"/", Sign::divide}}};
constexpr std::array<Written, 1> kPower{{{"**", Sign::power}}};
constexpr std::array<std::string_view, 10> kReserved{"and", "or", "if", "then", "else", "in", "between", "satisfies", "instance", "return"};
/// Likewise, but only where the grammar looks for them.
constexpr std::array<std::string_view, 8> kElsewhere{"not", "some", "every", "true", "false", "null", "for", "function"};

template <class T>
class Restored {
public:
    Restored(T& place, T value) : place_(place), before_(std::exchange(place, value)) {}
    ~Restored() { place_ = before_; }
    Restored(const Restored&) = delete;
    Restored& operator=(const Restored&) = delete;

private:
    T& place_;
    T before_;
};

/// Every function returns null after a fault; the first fault is kept.
class Parser {
public:
    Parser(std::string_view source, const std::vector<Token>& tokens) : source_(source), tokens_(tokens) {}

    Result<Tree> run() {
        Tree tree = now().form == Token::Form::end ? fail(now().at, sentence::empty, sentence::an_expression) : expression();
        if (tree && now().form != Token::Form::end) tree = unexpected(sentence::operator_or_end);
        if (!tree) return *std::move(fault_);
        return tree;
    }

private:
    const Token& now() const { return tokens_[i_]; }
    const Token& next() const { return tokens_[std::min(i_ + 1, tokens_.size() - 1)]; }
    bool at_sign(std::string_view word) const { return now().form == Token::Form::sign && now().word == word; }
    bool at_name(std::string_view word) const { return now().form == Token::Form::name && now().word == word; }
    void advance() {
        if (i_ + 1 < tokens_.size()) ++i_;
    }

    Tree fail(Position at, Phrase message, Phrase accepted = {}) {
        if (!fault_) fault_ = fault_at(source_, at, std::move(message), std::move(accepted));
        return nullptr;
    }

    Tree unexpected(Phrase accepted) {
        if (now().form == Token::Form::end) return fail(now().at, sentence::ends_too_early, std::move(accepted));
        Phrase found = now().form == Token::Form::text ? Phrase(sentence::text) : as_it_is(quoted(now().word));
        return fail(now().at, {sentence::misplaced, std::move(found)}, std::move(accepted));
    }

    Tree too_deep(Position at) { return fail(at, {sentence::too_deep, kDeepest}, sentence::several_definitions); }

    bool take_sign(std::string_view word, const Sentence<1>& accepted) {
        if (!at_sign(word)) return unexpected({accepted, word}) != nullptr;
        advance();
        return true;
    }

    bool take_name(std::string_view word, const Sentence<1>& accepted) {
        if (!at_name(word)) return unexpected({accepted, word}) != nullptr;
        advance();
        return true;
    }

    Tree leaf(Form form) {
        Tree tree = std::make_unique<Syntax>();
        tree->form = form;
        tree->at = now().at;
        tree->word = now().word;
        advance();
        return tree;
    }

    template <class... Parts>
    Tree node(Form form, Position at, Parts... parts) {
        if ((!parts || ...)) return nullptr;
        Tree tree = std::make_unique<Syntax>();
        tree->form = form;
        tree->at = at;
        (tree->parts.push_back(std::move(parts)), ...);
        for (const Tree& part : tree->parts) tree->height = std::max(tree->height, part->height + 1);
        if (tree->height > kDeepest) return too_deep(at);
        return tree;
    }

    Tree binary(Sign sign, Position at, Tree left, Tree right) {
        Tree tree = node(Form::binary, at, std::move(left), std::move(right));
        if (tree) tree->sign = sign;
        return tree;
    }

    /// operand {sign operand}, bound from left to right.
    template <std::size_t N>
    Tree chain(const std::array<Written, N>& signs, Tree (Parser::*operand)()) {
        Tree left = (this->*operand)();
        while (left) {
            const auto found = std::find_if(signs.begin(), signs.end(), [&](const Written& w) { return at_sign(w.word); });
            if (found == signs.end()) break;
            const Position at = now().at;
            advance();
            left = binary(found->sign, at, std::move(left), (this->*operand)());
        }
        return left;
    }

    Tree expression() {
        const Restored depth(depth_, depth_ + 1);
        if (depth_ > kDeepest) return too_deep(now().at);
        return logical("or", Sign::disjunction, &Parser::conjunction);
    }

    Tree logical(std::string_view word, Sign sign, Tree (Parser::*operand)()) {
        Tree left = (this->*operand)();
        while (left && at_name(word)) {
            const Position at = now().at;
            advance();
            left = binary(sign, at, std::move(left), (this->*operand)());
        }
        return left;
    }

    Tree conjunction() { return logical("and", Sign::conjunction, &Parser::comparison); }
    Tree additive() { return chain(kAdditive, &Parser::multiplicative); }
    Tree multiplicative() { return chain(kMultiplicative, &Parser::power); }
    Tree power() { return chain(kPower, &Parser::negation); }

    Tree comparison() {
        Tree left = additive();
        while (left) {
            const Position at = now().at;
            const auto found = std::find_if(kComparisons.begin(), kComparisons.end(), [&](const Written& w) { return at_sign(w.word); });
            if (found != kComparisons.end()) {
                advance();
                left = binary(found->sign, at, std::move(left), additive());
            } else if (at_name("between")) {
                advance();
                Tree low = additive();
                if (!low || !take_name("and", sentence::upper_bound)) return nullptr;
                left = node(Form::between, at, std::move(left), std::move(low), additive());
            } else if (at_name("in")) {
                advance();
                left = node(Form::membership, at, std::move(left), test(false));
            } else if (at_name("instance")) {
                return fail(at, {sentence::outside, "`instance of`"}, sentence::kinds_are_known);
            } else {
                break;
            }
        }
        return left;
    }

    /// What may stand after `in`, in a list or between parentheses: `< 5` or an expression, which after `in` ends before the next
    /// comparison.
    Tree test(bool whole) {
        const Position at = now().at;
        for (const Written& w : kComparisons) {
            if (!at_sign(w.word)) continue;
            advance();
            Tree tree = node(Form::test, at, additive());
            if (tree) tree->sign = w.sign;
            return tree;
        }
        return whole ? expression() : additive();
    }

    Tree negation() {
        if (!at_sign("-")) return postfix();
        const Restored depth(depth_, depth_ + 1);
        if (depth_ > kDeepest) return too_deep(now().at);
        const Position at = now().at;
        advance();
        return node(Form::negative, at, negation());
    }

    Tree postfix() {
        Tree tree = primary();
        while (tree) {
            const Position at = now().at;
            if (at_sign(".")) {
                advance();
                if (now().form != Token::Form::name) return unexpected(sentence::name_of_property);
                const Position named = now().at;
                std::string word = now().word;
                advance();
                tree = node(Form::property, named, std::move(tree));
                if (tree) tree->word = std::move(word);
            } else if (at_sign("[") && !upper_bound_) {
                advance();
                Tree condition = expression();
                if (!condition || !take_sign("]", sentence::after_filter)) return nullptr;
                tree = node(Form::filter, at, std::move(tree), std::move(condition));
            } else if (at_sign("(")) {
                tree = call(std::move(tree));
            } else {
                break;
            }
        }
        return tree;
    }

    Tree call(Tree callee) {
        if (callee->form != Form::name) return fail(callee->at, sentence::only_functions, sentence::name_of_function);
        const Restored bound(upper_bound_, false);
        callee->form = Form::call;
        advance();
        if (!at_sign(")")) {
            do {
                if (!callee->parts.empty()) advance();
                if (!argument(*callee)) return nullptr;
            } while (at_sign(","));
        }
        if (!take_sign(")", sentence::after_argument)) return nullptr;
        return callee->height > kDeepest ? too_deep(callee->at) : std::move(callee);
    }

    bool argument(Syntax& callee) {
        const bool labelled = now().form == Token::Form::name && next().form == Token::Form::sign && next().word == ":";
        if (!callee.parts.empty() && labelled == callee.labels.empty()) {
            return fail(now().at, sentence::some_named, sentence::all_named) != nullptr;
        }
        if (labelled) {
            callee.labels.push_back(now().word);
            advance();
            advance();
        }
        Tree value = test(true);
        if (!value) return false;
        callee.height = std::max(callee.height, value->height + 1);
        callee.parts.push_back(std::move(value));
        return true;
    }

    Tree primary() {
        switch (now().form) {
            case Token::Form::number:
                return leaf(Form::number);
            case Token::Form::text:
                return leaf(Form::text);
            case Token::Form::moment:
                return leaf(Form::moment);
            case Token::Form::name:
                return word();
            case Token::Form::sign:
                break;
            case Token::Form::end:
                return unexpected(sentence::value);
        }
        if (at_sign("(") || at_sign("[") || at_sign("]")) return bracketed();
        if (at_sign("{")) return fail(now().at, sentence::no_contexts);
        return unexpected(sentence::some_value);
    }

    Tree word() {
        const std::string& name = now().word;
        if (name == "true" || name == "false") return leaf(Form::truth);
        if (name == "if") return conditional();
        const bool declares = next().form == Token::Form::name;
        if (declares && name == "some") return quantifier(Form::some);
        if (declares && name == "every") return quantifier(Form::every);
        if (name == "null") {
            return fail(now().at, {sentence::outside, "`null`"}, sentence::unknown_by_itself);
        }
        if (declares && name == "for")
            return fail(now().at, {sentence::outside, "`for ... return`"}, as_it_is("some, every, count, sum, min, max"));
        if (name == "function" && next().word == "(") return fail(now().at, sentence::no_own_functions, sentence::a_definition);
        if (std::find(kReserved.begin(), kReserved.end(), name) != kReserved.end()) return unexpected(sentence::value);
        return leaf(Form::name);
    }

    Tree conditional() {
        const Restored bound(upper_bound_, false);
        const Position at = now().at;
        advance();
        Tree condition = expression();
        if (!condition || !take_name("then", sentence::after_test)) return nullptr;
        Tree yes = expression();
        if (!yes || !take_name("else", sentence::other_value)) return nullptr;
        return node(Form::conditional, at, std::move(condition), std::move(yes), expression());
    }

    /// `some x in A, y in B satisfies C` is `some x in A satisfies some y in B satisfies C`.
    Tree quantifier(Form form) {
        const Restored depth(depth_, depth_ + 1);
        if (depth_ > kDeepest) return too_deep(now().at);
        const Restored bound(upper_bound_, false);
        const Position at = now().at;
        advance();
        if (now().form != Token::Form::name) return unexpected(sentence::name_of_item);
        std::string variable = now().word;
        advance();
        if (!take_name("in", sentence::after_name)) return nullptr;
        Tree domain = expression();
        Tree body;
        if (domain && at_sign(",") && next().form == Token::Form::name) {
            body = quantifier(form);
        } else if (domain && take_name("satisfies", sentence::and_test)) {
            body = expression();
        }
        Tree tree = node(form, at, std::move(domain), std::move(body));
        if (tree) tree->word = std::move(variable);
        return tree;
    }

    /// `(x)`, `(a, < 5)`, `(a..b]`, `[a, b]`, `[a..b)`, `]a..b[`.
    Tree bracketed() {
        const Restored bound(upper_bound_, false);
        const Position at = now().at;
        const std::string opening = now().word;
        advance();
        std::vector<Tree> items;
        if (opening != "[" || !at_sign("]")) {
            do {
                if (!items.empty()) advance();
                Tree item = test(true);
                if (!item) return nullptr;
                if (items.empty() && at_sign("..")) return range(at, opening != "[", std::move(item));
                items.push_back(std::move(item));
            } while (opening != "]" && at_sign(","));
        }
        if (opening == "]") return unexpected(sentence::in_range);
        if (!take_sign(opening == "(" ? ")" : "]", sentence::after_item)) return nullptr;
        if (opening == "(" && items.size() == 1 && items[0]->form != Form::test) return std::move(items[0]);
        Tree tree = node(opening == "(" ? Form::tests : Form::list, at);
        for (Tree& item : items) {
            tree->height = std::max(tree->height, item->height + 1);
            tree->parts.push_back(std::move(item));
        }
        return tree->height > kDeepest ? too_deep(at) : std::move(tree);
    }

    Tree range(Position at, bool open_start, Tree low) {
        const Restored depth(depth_, depth_ + 1);
        if (depth_ > kDeepest) return too_deep(now().at);
        advance();
        Tree high;
        {
            // In `]1..5[` the last bracket closes the range; it does not begin a filter on 5.
            const Restored bound(upper_bound_, true);
            high = additive();
        }
        Tree tree = node(Form::range, at, std::move(low), std::move(high));
        if (!tree) return nullptr;
        if (!at_sign(")") && !at_sign("]") && !at_sign("[")) return unexpected(sentence::after_range);
        tree->open_start = open_start;
        tree->open_end = !at_sign("]");
        advance();
        return tree;
    }

    std::string_view source_;
    const std::vector<Token>& tokens_;
    std::size_t i_ = 0;
    int depth_ = 0;
    bool upper_bound_ = false;
    std::optional<Fault> fault_;
};

}  // namespace

Result<Tree> parse(std::string_view source) {
    Result<std::vector<Token>> tokens = lex(source);
    if (!tokens) return tokens.faults();
    return Parser(source, *tokens).run();
}

bool is_keyword(std::string_view word) {
    return std::find(kReserved.begin(), kReserved.end(), word) != kReserved.end() ||
           std::find(kElsewhere.begin(), kElsewhere.end(), word) != kElsewhere.end();
}

}  // namespace reunify::feel
