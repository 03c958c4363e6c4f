#include "tests/oracle/generate.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "base/calendar.h"
#include "base/decimal.h"
#include "feel/builtins.h"

namespace reunify::oracle {

using feel::Expression;
using feel::Node;
using feel::Operation;
using O = Operation;

/// One way of making a value: an operation and the kinds of its arguments.
struct Generator::Shape {
    Operation operation;
    Kind result;
    std::vector<Kind> arguments;
};

namespace {

constexpr Kind B = Kind::boolean, N = Kind::number, T = Kind::text, D = Kind::date, M = Kind::months, S = Kind::seconds;

std::int64_t iso(const char* text) {
    return *calendar::parse_iso(text);
}
Lane cents(std::int64_t amount) {
    return amount * 10'000;
}

bool is_rounding(Operation operation) {
    const auto ways = feel::builtins_named(feel::row_of(operation).spelling);
    return std::any_of(ways.begin(), ways.end(), [](const feel::Builtin* way) { return way->form == feel::Builtin::Form::digits; });
}

}  // namespace

std::uint64_t seed_or(std::uint64_t fixed) {
    const char* wanted = std::getenv("REUNIFY_SEED");
    return wanted == nullptr ? fixed : std::strtoull(wanted, nullptr, 10);
}

Expression node(Operation operation, Kind kind, std::vector<Expression> arguments) {
    auto made = std::make_shared<Node>();
    made->form = Node::Form::operation;
    made->operation = operation;
    made->kind = kind;
    for (const Expression& argument : arguments) made->level = std::max(made->level, argument->level);
    if (feel::is_aggregate(operation)) made->level = Level::family;
    made->arguments = std::move(arguments);
    return made;
}

Expression literal(Kind kind, Lane value) {
    auto made = std::make_shared<Node>();
    made->kind = kind;
    made->value = value;
    return made;
}

Expression symbol(const law::RuleSet& rules, std::size_t place) {
    auto made = std::make_shared<Node>();
    made->form = Node::Form::symbol;
    made->kind = rules.scope[place].kind;
    made->level = rules.scope[place].level;
    made->index = place;
    return made;
}

Lane Generator::day() {
    static const std::array<std::int64_t, 9> bases{iso("2025-08-18"), iso("2024-02-29"), iso("2026-01-01"),
                                                   iso("2025-08-31"), iso("2026-02-28"), iso("2004-08-18"),
                                                   iso("2004-02-29"), iso("2025-02-01"), iso("1890-12-31")};
    if (chance(2)) return chance(50) ? iso("9999-12-31") : iso("0001-01-01");
    return bases[below(bases.size() - (chance(95) ? 1 : 0))] + static_cast<Lane>(below(3)) - 1;
}

Lane Generator::literal_value(const law::RuleSet& rules, Kind kind) {
    static const std::array<Lane, 12> numbers{
        0,       cents(100), cents(200),  cents(300), cents(1'200), cents(213'128), cents(232'307), cents(100'000),
        500'000, 1'100'000,  -cents(100), cents(700)};
    static const std::array<Lane, 8> months{0, 1, 6, 12, 24, 252, -1, -12};
    static const std::array<Lane, 7> seconds{0, 86'400, 30 * 86'400, -86'400, 3'600, 365 * 86'400, 90};
    switch (kind) {
        case Kind::boolean:
            return static_cast<Lane>(below(2));
        case Kind::number:
            return chance(2) ? (chance(50) ? 1 : -1) * (std::numeric_limits<Lane>::max() - 1) : numbers[below(numbers.size())];
        case Kind::date:
            return day();
        case Kind::months:
            return chance(2) ? Lane{1} << 62 : months[below(months.size())];
        case Kind::seconds:
            return chance(2) ? Lane{1} << 62 : seconds[below(seconds.size())];
        case Kind::text:
            break;
    }
    return static_cast<Lane>(below(rules.pool.size()));
}

Lane Generator::fact_value(const law::RuleSet& rules, const law::Fact& fact) {
    static const std::array<Lane, 5> amounts{213'128, 232'307, 100'000, 0, 274'546};
    if (chance(10)) return kUnknown;
    switch (fact.type) {
        case law::FactType::money:
            return cents(amounts[below(amounts.size())] + static_cast<Lane>(below(3)) - 1);
        case law::FactType::count:
            return static_cast<Lane>(below(5)) * decimal::kOne;
        case law::FactType::yes_no:
            return static_cast<Lane>(below(2));
        case law::FactType::date:
            return day();
        case law::FactType::choice:
        case law::FactType::text:
            break;
    }
    return *rules.pool.find(fact.choices[below(fact.choices.size())].name);
}

Expression Generator::leaf(const law::RuleSet& rules, Kind kind, Level level) {
    std::vector<std::size_t> fitting;
    for (std::size_t place = 0; place < rules.scope.size(); ++place) {
        const feel::Symbol& each = rules.scope[place];
        if (each.kind == kind && each.level <= level) fitting.push_back(place);
    }
    if (fitting.empty() || chance(20)) return literal(kind, literal_value(rules, kind));
    return symbol(rules, fitting[below(fitting.size())]);
}

Expression Generator::apply(const law::RuleSet& rules, Kind kind, Level level, int depth, const Shape& shape) {
    const Level inner = feel::is_aggregate(shape.operation) ? Level::member : level;
    std::vector<Expression> arguments;
    for (const Kind each : shape.arguments) arguments.push_back(expression(rules, each, inner, depth - 1));
    if (is_rounding(shape.operation) && chance(90)) arguments[1] = literal(N, (static_cast<Lane>(below(6)) - 2) * decimal::kOne);
    if (shape.operation == O::power && chance(90)) arguments[1] = literal(N, static_cast<Lane>(below(4)) * decimal::kOne);
    if (shape.operation == O::make_date && chance(80)) {
        arguments = {literal(N, (2000 + static_cast<Lane>(below(30))) * decimal::kOne),
                     literal(N, (1 + static_cast<Lane>(below(12))) * decimal::kOne),
                     literal(N, (1 + static_cast<Lane>(below(31))) * decimal::kOne)};
        if (const std::size_t which = below(3); chance(50)) arguments[which] = expression(rules, N, level, depth - 1);
    }
    const Expression plain = node(shape.operation, kind, std::move(arguments));
    if (shape.operation != O::one_of && shape.operation != O::amount) return plain;
    auto made = std::make_shared<Node>(*plain);
    if (shape.operation == O::amount) made->index = below(rules.scope.amounts.size());
    if (shape.operation == O::one_of) {
        for (std::size_t i = below(5); i > 0; --i) made->values.push_back(literal_value(rules, made->arguments[0]->kind));
    }
    return made;
}

/// With the functions that the shapes leave out, by the table: a new one is tried without a word here.
std::vector<Generator::Shape> Generator::with_functions(std::vector<Shape> shapes) {
    for (const std::string& name : feel::builtin_names()) {
        for (const feel::Builtin* way : feel::builtins_named(name)) {
            const bool there =
                std::any_of(shapes.begin(), shapes.end(), [&](const Shape& shape) { return shape.operation == way->operation; });
            if (!there) shapes.push_back({way->operation, way->gives, std::vector<Kind>(way->most(), way->takes)});
        }
    }
    return shapes;
}

Expression Generator::expression(const law::RuleSet& rules, Kind kind, Level level, int depth) {
    static const std::vector<Shape> shapes = with_functions({
        {O::negation, B, {B}},
        {O::conjunction, B, {B, B}},
        {O::disjunction, B, {B, B}},
        {O::same_truth, B, {B, B}},
        {O::choose_truth, B, {B, B, B}},
        {O::equal, B, {N, N}},
        {O::equal, B, {T, T}},
        {O::equal, B, {D, D}},
        {O::equal, B, {M, M}},
        {O::less, B, {N, N}},
        {O::less, B, {D, D}},
        {O::less, B, {M, M}},
        {O::less, B, {S, S}},
        {O::less_or_equal, B, {N, N}},
        {O::less_or_equal, B, {D, D}},
        {O::less_or_equal, B, {S, S}},
        {O::one_of, B, {T}},
        {O::one_of, B, {N}},
        {O::one_of, B, {D}},
        {O::odd, B, {N}},
        {O::even, B, {N}},
        {O::any_member, B, {B}},
        {O::every_member, B, {B}},
        {O::choose, N, {B, N, N}},
        {O::lesser, N, {N, N}},
        {O::greater, N, {N, N}},
        {O::add, N, {N, N}},
        {O::subtract, N, {N, N}},
        {O::negate, N, {N}},
        {O::absolute, N, {N}},
        {O::multiply, N, {N, N}},
        {O::divide, N, {N, N}},
        {O::power, N, {N, N}},
        {O::modulo, N, {N, N}},
        {O::ratio, N, {M, M}},
        {O::ratio, N, {S, S}},
        {O::round_up, N, {N, N}},
        {O::round_down, N, {N, N}},
        {O::round_half_up, N, {N, N}},
        {O::round_half_down, N, {N, N}},
        {O::round_half_even, N, {N, N}},
        {O::floor, N, {N, N}},
        {O::ceiling, N, {N, N}},
        {O::year_of, N, {D}},
        {O::month_of, N, {D}},
        {O::day_of, N, {D}},
        {O::weekday_of, N, {D}},
        {O::day_of_year, N, {D}},
        {O::week_of_year, N, {D}},
        {O::years_part, N, {M}},
        {O::months_part, N, {M}},
        {O::days_part, N, {S}},
        {O::hours_part, N, {S}},
        {O::minutes_part, N, {S}},
        {O::seconds_part, N, {S}},
        {O::amount, N, {D}},
        {O::amount, N, {D}},
        {O::count_members, N, {B}},
        {O::sum_members, N, {B, N}},
        {O::least_member, N, {B, N}},
        {O::greatest_member, N, {B, N}},
        {O::choose, T, {B, T, T}},
        {O::choose, D, {B, D, D}},
        {O::lesser, D, {D, D}},
        {O::greater, D, {D, D}},
        {O::make_date, D, {N, N, N}},
        {O::add_months, D, {D, M}},
        {O::add_months, D, {D, M}},
        {O::add_seconds, D, {D, S}},
        {O::least_member, D, {B, D}},
        {O::greatest_member, D, {B, D}},
        {O::choose, M, {B, M, M}},
        {O::add, M, {M, M}},
        {O::subtract, M, {M, M}},
        {O::negate, M, {M}},
        {O::absolute, M, {M}},
        {O::scale, M, {M, N}},
        {O::shrink, M, {M, N}},
        {O::months_between, M, {D, D}},
        {O::lesser, M, {M, M}},
        {O::sum_members, M, {B, M}},
        {O::choose, S, {B, S, S}},
        {O::add, S, {S, S}},
        {O::subtract, S, {S, S}},
        {O::negate, S, {S}},
        {O::scale, S, {S, N}},
        {O::shrink, S, {S, N}},
        {O::days_between, S, {D, D}},
        {O::greater, S, {S, S}},
        {O::sum_members, S, {B, S}},
    });
    if (depth <= 0 || chance(10)) return leaf(rules, kind, level);
    std::vector<const Shape*> fitting;
    for (const Shape& shape : shapes) {
        if (shape.result == kind && (level >= Level::family || !feel::is_aggregate(shape.operation))) fitting.push_back(&shape);
    }
    return apply(rules, kind, level, depth, *fitting[below(fitting.size())]);
}

Expression Generator::moment(const law::RuleSet& rules, Level level, int depth) {
    if (depth <= 0 || chance(25)) return leaf(rules, D, level);
    const auto span = [&](Kind kind) {
        if (chance(70)) return literal(kind, kind == M ? static_cast<Lane>(below(30)) - 3 : 86'400 * (static_cast<Lane>(below(100)) - 10));
        return node(O::choose, kind, {deadline(rules, level, depth - 1), literal(kind, 86'400 * 3), literal(kind, 86'400)});
    };
    switch (below(5)) {
        case 0:
            return node(O::add_months, D, {moment(rules, level, depth - 1), literal(M, static_cast<Lane>(below(30)) - 3)});
        case 1:
            return node(O::add_seconds, D, {moment(rules, level, depth - 1), span(S)});
        case 2:
            return node(O::choose, D,
                        {deadline(rules, level, depth - 1), moment(rules, level, depth - 1), moment(rules, level, depth - 1)});
        case 3:
            return node(O::lesser, D, {moment(rules, level, depth - 1), moment(rules, level, depth - 1)});
        default:
            return node(O::greater, D, {moment(rules, level, depth - 1), moment(rules, level, depth - 1)});
    }
}

Expression Generator::deadline(const law::RuleSet& rules, Level level, int depth) {
    if (depth <= 0) return leaf(rules, B, level);
    const auto amount = [&] {
        auto made = std::make_shared<Node>(*node(O::amount, N, {moment(rules, level, depth - 1)}));
        made->index = below(rules.scope.amounts.size());
        return made;
    };
    switch (below(8)) {
        case 0:
            return node(O::conjunction, B, {deadline(rules, level, depth - 1), deadline(rules, level, depth - 1)});
        case 1:
            return node(O::disjunction, B, {deadline(rules, level, depth - 1), deadline(rules, level, depth - 1)});
        case 2:
            return node(O::less, B, {amount(), leaf(rules, N, level)});
        case 3:
            return node(O::any_member, B, {deadline(rules, Level::member, depth - 1)});
        case 4:
            return node(O::equal, B, {moment(rules, level, depth - 1), moment(rules, level, depth - 1)});
        case 5:
            return node(O::less, B, {moment(rules, level, depth - 1), moment(rules, level, depth - 1)});
        default:
            return node(O::less_or_equal, B, {moment(rules, level, depth - 1), moment(rules, level, depth - 1)});
    }
}

Family Generator::family(const law::RuleSet& rules) {
    Family family;
    const auto fill = [&](Level level) {
        std::vector<Lane> facts(rules.facts.size(), kUnknown);
        for (std::size_t i = 0; i < facts.size(); ++i) {
            if (rules.facts[i].level == level) facts[i] = fact_value(rules, rules.facts[i]);
        }
        return facts;
    };
    family.facts = fill(Level::family);
    for (std::size_t members = below(7); members > 0; --members) family.members.push_back(fill(Level::member));
    return family;
}

}  // namespace reunify::oracle
