#include "run/limits.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/decimal.h"
#include "feel/operation.h"
#include "run/kernels.h"

namespace reunify::run {

using feel::Operation;
using plan::Instruction;
using plan::Origin;
using plan::Register;

namespace {

/// All that either may be.
std::optional<Limits> hull(const std::optional<Limits>& a, const std::optional<Limits>& b) {
    if (!a || !b) return std::nullopt;
    return Limits{std::min(a->least, b->least), std::max(a->most, b->most)};
}

/// The limits of what one row is about. Only what has been computed is looked at.
class Look {
public:
    Look(const Registers& registers, std::size_t family, std::size_t member)
        : registers_(registers), program_(*registers.program), family_(family), member_(member) {}

    std::optional<Limits> at(Register reg) const {
        if (reg == plan::kNone || registers_.done[reg] == 0) return std::nullopt;
        const Lane value = registers_.lanes[reg][row(reg)];
        if (is_known(value)) return Limits{value, value};
        if (value != kUnknown || registers_.limited[reg] == 0) return std::nullopt;
        const Instruction& it = program_.code[reg];
        switch (it.source) {
            case Origin::fact: {
                const Bounds* bounds = registers_.batch->bounds_of(it.index, row(reg));
                return bounds == nullptr ? std::nullopt : std::optional<Limits>({bounds->least, bounds->most});
            }
            case Origin::spread:
                return at(it.a);
            case Origin::assume:
                if (const auto given = at(it.a)) return given;
                return truth(it.b) == Truth::yes ? at(it.c) : std::nullopt;
            case Origin::operation:
                return of_operation(it);
            case Origin::reading:
            case Origin::constant:
                break;
        }
        return std::nullopt;
    }

    /// Where a value comes from as it is: two that come from the same are the same, wherever between the limits that lies.
    std::pair<Register, std::size_t> origin(Register reg) const {
        for (;;) {
            const Instruction& it = program_.code[reg];
            Register from = plan::kNone;
            if (it.source == Origin::spread || (it.source == Origin::assume && at(it.a))) {
                from = it.a;
            } else if (it.source == Origin::assume && truth(it.b) == Truth::yes) {
                from = it.c;
            } else if (it.source == Origin::operation && it.operation == Operation::choose) {
                const Truth test = truth(it.a);
                if (test == Truth::yes) from = it.b;
                if (test == Truth::no) from = it.c;
            }
            if (from == plan::kNone || registers_.done[from] == 0) return {reg, row(reg)};
            reg = from;
        }
    }

private:
    std::size_t row(Register reg) const { return program_.columns[reg].level == Level::member ? member_ : family_; }

    Truth truth(Register reg) const {
        return reg == plan::kNone || registers_.done[reg] == 0 ? Truth::unknown : registers_.truths[reg][row(reg)];
    }

    /// Of what grows, or shrinks, with each argument the ends lie at the ends of the arguments.
    template <class... In>
    std::optional<Limits> of_ends(void (*kernel)(std::size_t, Lane*, In...), const Instruction& it) const {
        const auto a = at(it.a), b = sizeof...(In) > 1 ? at(it.b) : Limits{0, 0};
        if (!a || !b) return std::nullopt;
        const std::array<Lane, 4> first{a->least, a->least, a->most, a->most}, second{b->least, b->most, b->least, b->most};
        std::array<Lane, 4> out{};
        if constexpr (sizeof...(In) > 1) {
            kernel(out.size(), out.data(), {first.data(), false}, {second.data(), false});
        } else {
            kernel(out.size(), out.data(), {first.data(), false});
        }
        const auto [least, most] = std::minmax_element(out.begin(), out.end());
        return is_known(*least) ? std::optional<Limits>({*least, *most}) : std::nullopt;
    }

    std::optional<Limits> of_operation(const Instruction& it) const {
        switch (it.operation) {
            case Operation::choose:
                return of_choice(it);
            case Operation::amount:
                return of_amount(it);
            case Operation::count_members:
            case Operation::sum_members:
                return of_members(it);
#define GROWS(name)       \
    case Operation::name: \
        return of_ends(kernel::name, it)
                GROWS(add);
                GROWS(subtract);
                GROWS(negate);
                GROWS(multiply);
                GROWS(lesser);
                GROWS(greater);
                GROWS(round_down);
                GROWS(round_half_up);
                GROWS(add_months);
                GROWS(add_seconds);
                GROWS(days_between);
#undef GROWS
            default:
                return std::nullopt;
        }
    }

    std::optional<Limits> of_choice(const Instruction& it) const {
        const Truth test = truth(it.a);
        if (test == Truth::yes) return at(it.b);
        if (test == Truth::no) return at(it.c);
        return hull(at(it.b), at(it.c));
    }

    /// Every value that the amount has on one of the days.
    std::optional<Limits> of_amount(const Instruction& it) const {
        const auto day = at(it.a);
        const auto amount = program_.rules->amount(program_.rules->scope.amounts[it.index]);
        if (!day || !amount) return std::nullopt;
        std::optional<Limits> all;
        const std::vector<law::AmountValue>& values = program_.rules->amounts[*amount].values;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const bool over = i + 1 < values.size() && values[i + 1].from <= day->least;
            if (over || values[i].from > day->most) continue;
            if (!is_known(values[i].value) || (i == 0 && values[i].from > day->least)) return std::nullopt;
            const Limits one{values[i].value, values[i].value};
            all = all ? hull(all, one) : one;
        }
        return all;
    }

    /// Of those who may be counted in or not.
    std::optional<Limits> of_members(const Instruction& it) const {
        Limits all{0, 0};
        for (std::size_t m = registers_.batch->first_member(family_); m < registers_.batch->first_member(family_ + 1); ++m) {
            const Look member(registers_, family_, m);
            const Truth chosen = member.truth(it.a);
            if (chosen == Truth::no) continue;
            if (chosen == Truth::error) return std::nullopt;
            auto one = it.operation == Operation::count_members ? Limits{decimal::kOne, decimal::kOne} : member.at(it.b);
            if (chosen == Truth::unknown) one = hull(one, Limits{0, 0});
            if (!one || __builtin_add_overflow(all.least, one->least, &all.least) || __builtin_add_overflow(all.most, one->most, &all.most))
                return std::nullopt;
        }
        return all;
    }

    const Registers& registers_;
    const plan::Program& program_;
    std::size_t family_, member_;
};

/// What a comparison comes to wherever its sides lie between their limits.
Truth compare(const Registers& registers, const Instruction& it, std::size_t family, std::size_t member) {
    const Look look(registers, family, member);
    const std::optional<Limits> a = look.at(it.a), b = look.at(it.b);
    if (!a || !b) return Truth::unknown;
    if (look.origin(it.a) == look.origin(it.b)) return to_truth(it.operation != Operation::less);
    const bool below = a->most < b->least, above = b->most < a->least;
    if (it.operation == Operation::equal) return below || above ? Truth::no : Truth::unknown;
    const bool touches = it.operation == Operation::less ? b->most == a->least : a->most == b->least;
    if (below || (touches && it.operation == Operation::less_or_equal)) return Truth::yes;
    return above || (touches && it.operation == Operation::less) ? Truth::no : Truth::unknown;
}

bool is_comparison(const Instruction& it) {
    return it.source == Origin::operation &&
           (it.operation == Operation::equal || it.operation == Operation::less || it.operation == Operation::less_or_equal);
}

/// Whether some comparison from which a value of a family follows is open between limits.
bool is_open_within(const Registers& registers, Register reg, std::size_t family, std::size_t row) {
    if (reg == plan::kNone || registers.done[reg] == 0 || registers.limited[reg] == 0) return false;
    const Instruction& it = registers.program->code[reg];
    const std::size_t here = registers.program->columns[reg].level == Level::member ? row : family;
    if (registers.program->columns[reg].kind == Kind::boolean && registers.truths[reg][here] != Truth::unknown) return false;
    if (compares_limits(registers, it))
        return limits_of(registers, it.a, family, here).has_value() && limits_of(registers, it.b, family, here).has_value();
    if (it.source == Origin::operation && feel::is_aggregate(it.operation)) {
        bool open = false;
        for (std::size_t m = registers.batch->first_member(family); m < registers.batch->first_member(family + 1); ++m)
            open = open || is_open_within(registers, it.a, family, m);
        return open;
    }
    return is_open_within(registers, it.a, family, row) || is_open_within(registers, it.b, family, row) ||
           is_open_within(registers, it.c, family, row);
}

/// Calls with each row, of the level of an instruction, of a family of which something is known within limits.
template <class F>
void each_row(const Registers& registers, const Instruction& it, F f) {
    const Batch& batch = *registers.batch;
    const bool of_member = registers.program->columns[it.out].level == Level::member;
    for (std::size_t family = 0; !batch.bounds().empty() && family < batch.families(); ++family) {
        if (!batch.is_bounded(family)) continue;
        const std::size_t first = of_member ? batch.first_member(family) : family;
        const std::size_t end = of_member ? batch.first_member(family + 1) : family + 1;
        for (std::size_t row = first; row < end; ++row) f(family, row);
    }
}

}  // namespace

std::optional<Limits> limits_of(const Registers& registers, Register reg, std::size_t family, std::size_t member) {
    return Look(registers, family, member).at(reg);
}

bool follows_limits(const Registers& registers, const Instruction& it) {
    if (registers.batch->bounds().empty()) return false;
    if (it.source == Origin::fact) return registers.batch->has_bounds(it.index);
    const auto follows = [&](Register reg) { return reg != plan::kNone && registers.done[reg] != 0 && registers.limited[reg] != 0; };
    return follows(it.a) || follows(it.b) || follows(it.c);
}

bool compares_limits(const Registers& registers, const Instruction& it) {
    return is_comparison(it) && registers.program->columns[it.a].kind != Kind::boolean && follows_limits(registers, it);
}

void compare_limits(const Registers& registers, const Instruction& it, Truth* out) {
    each_row(registers, it, [&](std::size_t family, std::size_t row) {
        if (out[row] == Truth::unknown) out[row] = compare(registers, it, family, row);
    });
}

std::vector<std::size_t> rows_within_limits(const Registers& registers, const Instruction& it) {
    std::vector<std::size_t> out;
    const bool truths = registers.program->columns[it.out].kind == Kind::boolean;
    each_row(registers, it, [&](std::size_t family, std::size_t row) {
        const bool open = truths ? is_open_within(registers, it.a, family, row)
                                 : registers.lanes[it.a][row] == kUnknown && limits_of(registers, it.a, family, row).has_value();
        if (open) out.push_back(row);
    });
    return out;
}

}  // namespace reunify::run
