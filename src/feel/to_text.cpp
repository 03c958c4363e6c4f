#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "base/calendar.h"
#include "base/decimal.h"
#include "feel/builtins.h"
#include "feel/typed.h"

namespace reunify::feel {

namespace {

using Op = Operation;

/// The binding that is one stronger.
constexpr Binding above(Binding binding) {
    return static_cast<Binding>(static_cast<int>(binding) + 1);
}

/// Whether the function may be called without its number of decimals, which is 0 then.
bool may_lack_digits(const OperationRow& row) {
    const std::vector<const Builtin*> ways = builtins_named(row.spelling);
    return std::any_of(ways.begin(), ways.end(), [](const Builtin* way) { return way->form == Builtin::Form::digits && way->least == 1; });
}

class Writer {
public:
    Writer(const Scope& scope, const Pool& pool) : scope_(scope), pool_(pool) {}

    std::string write(const Node& node, Binding least) const {
        Binding own = Binding::atom;
        const std::string text = bare(node, own);
        return own < least ? "(" + text + ")" : text;
    }

private:
    bool is_literal(const Node& node) const { return node.form == Node::Form::literal; }
    bool is(const Node& node, Op operation) const { return node.form == Node::Form::operation && node.operation == operation; }

    std::string bare(const Node& node, Binding& own) const {
        if (node.form == Node::Form::symbol) return scope_[node.index].path;
        if (is_literal(node)) {
            if (node.kind == Kind::number && node.value < 0) own = Binding::unary;
            return literal(node.kind, node.value);
        }
        const OperationRow& row = row_of(node.operation);
        const auto& a = node.arguments;
        own = row.binding;
        switch (row.style) {
            case Style::infix:
                return binary(row, node);
            case Style::prefix:
                return fmt::format("{}{}", row.spelling, write(*a[0], own));
            case Style::call:
                return call(row, node);
            case Style::property:
                return fmt::format("{}.{}", write(*a[0], own), row.spelling);
            case Style::negation:
                return negation(*a[0], own);
            case Style::conditional:
                return fmt::format("if {} then {} else {}", write(*a[0], own), write(*a[1], own), write(*a[2], own));
            case Style::membership:
                return fmt::format("{} {} ({})", write(*a[0], above(own)), row.spelling, words(node));
            case Style::shift:
                return moved(node);
            case Style::amount:
                return fmt::format("amount({}, {})", in_quotes(scope_.amounts[node.index]), write(*a[0], Binding::loose));
            case Style::quantifier:
                return fmt::format("{} m in members satisfies {}", row.spelling, write(*a[0], own));
            case Style::aggregate:
                if (a.size() == 1) return fmt::format("{}({})", row.spelling, members(*a[0]));
                return fmt::format("{}({}.{})", row.spelling, members(*a[0]), of_member(*a[1]));
        }
        return std::string(row.name);
    }

    std::string literal(Kind kind, Lane value) const {
        if (value == kUnknown) return "unknown";
        if (value == kError) return "error";
        switch (kind) {
            case Kind::number:
                return decimal::to_string(value);
            case Kind::boolean:
                return value != 0 ? "true" : "false";
            case Kind::text:
                return in_quotes(pool_.word(value));
            case Kind::date:
                return fmt::format("date(\"{}\")", calendar::to_iso(value));
            case Kind::months:
                return fmt::format("duration(\"{}\")", calendar::months_to_iso(value));
            case Kind::seconds:
                return fmt::format("duration(\"{}\")", calendar::seconds_to_iso(value));
        }
        return "unknown";
    }

    /// Truths are joined in any order, comparisons not at all, the rest from left to right. `5 < x` reads better as `x > 5`.
    std::string binary(const OperationRow& row, const Node& node) const {
        const bool truths = row.binding == Binding::conjunct || row.binding == Binding::disjunct;
        const Binding first = row.binding == Binding::comparison ? above(row.binding) : row.binding;
        const Binding second = truths ? row.binding : above(row.binding);
        const Node& left = *node.arguments[0];
        const Node& right = *node.arguments[1];
        const bool order = node.operation == Op::less || node.operation == Op::less_or_equal;
        if (order && is_literal(left) && !is_literal(right)) {
            return fmt::format("{} {} {}", write(right, second), node.operation == Op::less ? ">" : ">=", write(left, first));
        }
        return fmt::format("{} {} {}", write(left, first), row.spelling, write(right, second));
    }

    std::string negation(const Node& of, Binding& own) const {
        if (!is(of, Op::equal) && !is(of, Op::same_truth)) return fmt::format("not({})", write(of, Binding::loose));
        own = Binding::comparison;
        return fmt::format("{} != {}", write(*of.arguments[0], above(own)), write(*of.arguments[1], above(own)));
    }

    std::string call(const OperationRow& row, const Node& node) const {
        const bool digits = may_lack_digits(row);
        std::string out;
        for (std::size_t i = 0; i < node.arguments.size(); ++i) {
            const Node& argument = *node.arguments[i];
            if (digits && i == 1 && is_literal(argument) && argument.value == 0) continue;
            out += (i == 0 ? "" : ", ") + write(argument, Binding::loose);
        }
        return fmt::format("{}({})", row.spelling, out);
    }

    std::string words(const Node& node) const {
        std::string out;
        for (const Lane value : node.values) out += (out.empty() ? "" : ", ") + literal(node.arguments[0]->kind, value);
        return out;
    }

    /// A date moved by a duration, backwards written as `-`.
    std::string moved(const Node& node) const {
        const std::string date = write(*node.arguments[0], Binding::additive);
        const Node& by = *node.arguments[1];
        if (is(by, Op::negate)) return fmt::format("{} - {}", date, write(*by.arguments[0], Binding::multiplicative));
        if (is_literal(by) && is_known(by.value) && by.value < 0) return fmt::format("{} - {}", date, literal(by.kind, -by.value));
        return fmt::format("{} + {}", date, write(by, Binding::multiplicative));
    }

    std::string members(const Node& chosen) const {
        if (is_literal(chosen) && chosen.value == 1) return "members";
        return fmt::format("members[{}]", write(chosen, Binding::loose));
    }

    std::string of_member(const Node& value) const {
        constexpr std::string_view prefix = "member.";
        const std::string text = write(value, Binding::atom);
        return text.starts_with(prefix) ? text.substr(prefix.size()) : text;
    }

    const Scope& scope_;
    const Pool& pool_;
};

}  // namespace

std::string in_quotes(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        switch (c) {
            case '"':
                out += "\\\"";
                break;
            case '\\':
                out += "\\\\";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\t':
                out += "\\t";
                break;
            default:
                if (static_cast<unsigned char>(c) < 0x20) {
                    out += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
                } else {
                    out += c;
                }
        }
    }
    return out + "\"";
}

std::string to_text(const Node& node, const Scope& scope, const Pool& pool) {
    return Writer(scope, pool).write(node, Binding::loose);
}

}  // namespace reunify::feel
