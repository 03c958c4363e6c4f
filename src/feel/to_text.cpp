#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/calendar.h"
#include "base/decimal.h"
#include "feel/typed.h"

namespace reunify::feel {

namespace {

using Op = Operation;

/// How strongly a form binds; an operand that binds less than its place asks for is put in parentheses.
enum Binding : int { loose, disjunct, conjunct, comparison, additive, multiplicative, power, unary, atom };

struct Infix {
    Op operation;
    std::string_view sign;
    int own, left, right;
};

constexpr std::array<Infix, 14> kInfix{{
    {Op::disjunction, "or", disjunct, disjunct, disjunct},
    {Op::conjunction, "and", conjunct, conjunct, conjunct},
    {Op::same_truth, "=", comparison, additive, additive},
    {Op::equal, "=", comparison, additive, additive},
    {Op::less, "<", comparison, additive, additive},
    {Op::less_or_equal, "<=", comparison, additive, additive},
    {Op::add, "+", additive, additive, multiplicative},
    {Op::subtract, "-", additive, additive, multiplicative},
    {Op::days_between, "-", additive, additive, multiplicative},
    {Op::multiply, "*", multiplicative, multiplicative, power},
    {Op::scale, "*", multiplicative, multiplicative, power},
    {Op::divide, "/", multiplicative, multiplicative, power},
    {Op::shrink, "/", multiplicative, multiplicative, power},
    {Op::ratio, "/", multiplicative, multiplicative, power},
}};

struct Named {
    Op operation;
    std::string_view name;
};

constexpr std::array<Named, 17> kCalls{{
    {Op::lesser, "min"},
    {Op::greater, "max"},
    {Op::absolute, "abs"},
    {Op::modulo, "modulo"},
    {Op::round_up, "round up"},
    {Op::round_down, "round down"},
    {Op::round_half_up, "round half up"},
    {Op::round_half_down, "round half down"},
    {Op::round_half_even, "decimal"},
    {Op::floor, "floor"},
    {Op::ceiling, "ceiling"},
    {Op::odd, "odd"},
    {Op::even, "even"},
    {Op::make_date, "date"},
    {Op::months_between, "years and months duration"},
    {Op::day_of_year, "day of year"},
    {Op::week_of_year, "week of year"},
}};

constexpr std::array<Named, 10> kProperties{{
    {Op::year_of, "year"},
    {Op::month_of, "month"},
    {Op::day_of, "day"},
    {Op::weekday_of, "weekday"},
    {Op::years_part, "years"},
    {Op::months_part, "months"},
    {Op::days_part, "days"},
    {Op::hours_part, "hours"},
    {Op::minutes_part, "minutes"},
    {Op::seconds_part, "seconds"},
}};

template <class Table>
auto row_of(const Table& table, Op operation) {
    return std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.operation == operation; });
}

std::string in_quotes(std::string_view word) {
    std::string out = "\"";
    for (const char c : word) {
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

class Writer {
public:
    Writer(const Scope& scope, const Pool& pool) : scope_(scope), pool_(pool) {}

    std::string write(const Node& node, int least) const {
        int own = atom;
        const std::string text = bare(node, own);
        return own < least ? "(" + text + ")" : text;
    }

private:
    bool is_literal(const Node& node) const { return node.form == Node::Form::literal; }
    bool is(const Node& node, Op operation) const { return node.form == Node::Form::operation && node.operation == operation; }

    std::string bare(const Node& node, int& own) const {
        if (node.form == Node::Form::symbol) return scope_.symbols[node.index].path;
        if (is_literal(node)) {
            if (node.kind == Kind::number && node.value < 0) own = unary;
            return literal(node.kind, node.value);
        }
        const auto& a = node.arguments;
        if (const auto infix = row_of(kInfix, node.operation); infix != kInfix.end()) return binary(*infix, node, own);
        if (const auto named = row_of(kCalls, node.operation); named != kCalls.end()) return call(named->name, node);
        if (const auto named = row_of(kProperties, node.operation); named != kProperties.end()) {
            return fmt::format("{}.{}", write(*a[0], atom), named->name);
        }
        switch (node.operation) {
            case Op::negation:
                return negation(*a[0], own);
            case Op::choose:
            case Op::choose_truth:
                own = loose;
                return fmt::format("if {} then {} else {}", write(*a[0], loose), write(*a[1], loose), write(*a[2], loose));
            case Op::one_of:
                own = comparison;
                return fmt::format("{} in ({})", write(*a[0], additive), words(node));
            case Op::negate:
                own = unary;
                return "-" + write(*a[0], unary);
            case Op::power:
                own = power;
                return fmt::format("{} ** {}", write(*a[0], power), write(*a[1], unary));
            case Op::add_months:
            case Op::add_seconds:
                own = additive;
                return moved(node);
            case Op::amount:
                return fmt::format("amount({}, {})", in_quotes(scope_.amounts[node.index]), write(*a[0], loose));
            case Op::any_member:
                own = loose;
                return "some m in members satisfies " + write(*a[0], loose);
            case Op::every_member:
                own = loose;
                return "every m in members satisfies " + write(*a[0], loose);
            case Op::count_members:
                return fmt::format("count({})", members(*a[0]));
            case Op::sum_members:
                return fmt::format("sum({}.{})", members(*a[0]), of_member(*a[1]));
            case Op::least_member:
                return fmt::format("min({}.{})", members(*a[0]), of_member(*a[1]));
            case Op::greatest_member:
                return fmt::format("max({}.{})", members(*a[0]), of_member(*a[1]));
            default:
                return std::string(name_of(node.operation));
        }
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

    /// `5 < x` reads better as `x > 5`.
    std::string binary(const Infix& infix, const Node& node, int& own) const {
        own = infix.own;
        const Node& left = *node.arguments[0];
        const Node& right = *node.arguments[1];
        const bool order = infix.operation == Op::less || infix.operation == Op::less_or_equal;
        if (order && is_literal(left) && !is_literal(right)) {
            return fmt::format("{} {} {}", write(right, infix.right), infix.operation == Op::less ? ">" : ">=", write(left, infix.left));
        }
        return fmt::format("{} {} {}", write(left, infix.left), infix.sign, write(right, infix.right));
    }

    std::string negation(const Node& of, int& own) const {
        if (!is(of, Op::equal) && !is(of, Op::same_truth)) return fmt::format("not({})", write(of, loose));
        own = comparison;
        return fmt::format("{} != {}", write(*of.arguments[0], additive), write(*of.arguments[1], additive));
    }

    std::string call(std::string_view name, const Node& node) const {
        const bool whole = node.operation == Op::floor || node.operation == Op::ceiling;
        std::string out;
        for (std::size_t i = 0; i < node.arguments.size(); ++i) {
            const Node& argument = *node.arguments[i];
            if (whole && i == 1 && is_literal(argument) && argument.value == 0) continue;
            out += (i == 0 ? "" : ", ") + write(argument, loose);
        }
        return fmt::format("{}({})", name, out);
    }

    std::string words(const Node& node) const {
        std::string out;
        for (const Lane value : node.values) out += (out.empty() ? "" : ", ") + literal(node.arguments[0]->kind, value);
        return out;
    }

    /// A date moved by a duration, backwards written as `-`.
    std::string moved(const Node& node) const {
        const std::string date = write(*node.arguments[0], additive);
        const Node& by = *node.arguments[1];
        if (is(by, Op::negate)) return fmt::format("{} - {}", date, write(*by.arguments[0], multiplicative));
        if (is_literal(by) && is_known(by.value) && by.value < 0) return fmt::format("{} - {}", date, literal(by.kind, -by.value));
        return fmt::format("{} + {}", date, write(by, multiplicative));
    }

    std::string members(const Node& chosen) const {
        if (is_literal(chosen) && chosen.value == 1) return "members";
        return fmt::format("members[{}]", write(chosen, loose));
    }

    std::string of_member(const Node& value) const {
        constexpr std::string_view prefix = "member.";
        const std::string text = write(value, atom);
        return text.starts_with(prefix) ? text.substr(prefix.size()) : text;
    }

    const Scope& scope_;
    const Pool& pool_;
};

}  // namespace

std::string to_text(const Node& node, const Scope& scope, const Pool& pool) {
    return Writer(scope, pool).write(node, loose);
}

}  // namespace reunify::feel
