#include "verdict/columns.h"

#include <algorithm>
#include <array>

namespace reunify::verdict {

namespace {

constexpr bool is_open(Truth truth) {
    return truth == Truth::unknown || truth == Truth::error;
}

constexpr Verdict verdict_of(Truth outside, Truth has_right, Truth refused, Truth waits, Truth assessed) {
    if (outside == Truth::yes) return Verdict::outside;
    if (has_right == Truth::no) return Verdict::no_right;
    if (refused == Truth::yes) return Verdict::not_eligible;
    if (waits == Truth::yes) return Verdict::not_yet;
    if (is_open(has_right) || is_open(refused) || is_open(waits) || is_open(assessed)) return Verdict::undetermined;
    return assessed == Truth::yes ? Verdict::assessment_needed : Verdict::eligible;
}

constexpr std::size_t slot_of(Truth outside, Truth has_right, Truth refused, Truth waits, Truth assessed) {
    return static_cast<std::size_t>(outside) << 8 | static_cast<std::size_t>(has_right) << 6 | static_cast<std::size_t>(refused) << 4 |
           static_cast<std::size_t>(waits) << 2 | static_cast<std::size_t>(assessed);
}

/// Every combination of the five truths, so that the loop over a batch has no branch.
constexpr std::array<Verdict, 1024> all_verdicts() {
    constexpr std::array<Truth, 4> truths{Truth::no, Truth::error, Truth::unknown, Truth::yes};
    std::array<Verdict, 1024> table{};
    for (const Truth o : truths)
        for (const Truth r : truths)
            for (const Truth f : truths)
                for (const Truth w : truths)
                    for (const Truth a : truths) table[slot_of(o, r, f, w, a)] = verdict_of(o, r, f, w, a);
    return table;
}

constexpr std::array<Verdict, 1024> kVerdictOf = all_verdicts();

/// A truth a member, whatever the register's level: its own column, or one filled into `spread`.
run::Truths by_member(const run::Evaluator& run, plan::Register reg, Truth without, std::vector<Truth>& spread) {
    const run::Batch& batch = run.batch();
    if (reg == plan::kNone) {
        spread.assign(1, without);
        return {spread.data(), true};
    }
    const run::Truths column = run.truths(reg);
    if (column.same || run.program().columns[reg].level == Level::member) return column;
    spread.resize(batch.members());
    for (std::size_t family = 0; family < batch.families(); ++family) {
        std::fill(spread.begin() + batch.first_member(family), spread.begin() + batch.first_member(family + 1), column[family]);
    }
    return {spread.data(), false};
}

/// The version whose regime is the member's.
std::optional<std::size_t> version_in_force(const run::Evaluator& run, const plan::ConditionSlots& slots, std::size_t family,
                                            std::size_t member) {
    for (std::size_t v = 0; v < slots.versions.size(); ++v) {
        if (truth_or(run, slots.versions[v].in_force, family, member, Truth::yes) == Truth::yes) return v;
    }
    return std::nullopt;
}

std::optional<std::size_t> exception_that_holds(const run::Evaluator& run, const plan::VersionSlots& version, std::size_t family,
                                                std::size_t member) {
    for (std::size_t e = 0; e < version.exceptions.size(); ++e) {
        if (truth_or(run, version.exceptions[e].when, family, member, Truth::no) == Truth::yes) return e;
    }
    return std::nullopt;
}

Status status_of(law::Effect effect) {
    switch (effect) {
        case law::Effect::suspended:
            return Status::suspended;
        case law::Effect::annulled:
            return Status::annulled;
        case law::Effect::exempt:
            break;
    }
    return Status::exempt;
}

}  // namespace

void verdicts(const run::Evaluator& run, std::vector<Verdict>& out) {
    const plan::Layout& layout = run.program().layout;
    std::array<std::vector<Truth>, 5> spread;
    const run::Truths has_right = by_member(run, layout.has_right, Truth::yes, spread[0]);
    const run::Truths refused = by_member(run, layout.refused, Truth::no, spread[1]);
    const run::Truths waits = by_member(run, layout.waits, Truth::no, spread[2]);
    const run::Truths assessed = by_member(run, layout.assessed, Truth::no, spread[3]);
    const run::Truths outside = by_member(run, layout.outside, Truth::no, spread[4]);
    const std::size_t members = run.batch().members();
    out.resize(members);
    for (std::size_t m = 0; m < members; ++m) out[m] = kVerdictOf[slot_of(outside[m], has_right[m], refused[m], waits[m], assessed[m])];
}

State state_of(const run::Evaluator& run, std::size_t condition, std::size_t family, std::size_t member) {
    const plan::ConditionSlots& slots = run.program().layout.conditions[condition];
    State state;
    state.version = version_in_force(run, slots, family, member);

    const Truth applies = truth_or(run, slots.applies, family, member, Truth::yes);
    if (applies == Truth::no) {
        state.status = Status::not_applicable;
        return state;
    }
    if (truth_or(run, slots.excepted, family, member, Truth::no) == Truth::yes) {
        state.status = Status::exempt;
        if (!state.version) return state;
        state.exception = exception_that_holds(run, slots.versions[*state.version], family, member);
        const law::ConditionVersion& version = run.program().rules->conditions[condition].versions[*state.version];
        if (state.exception) state.status = status_of(version.exceptions[*state.exception].effect);
        return state;
    }
    if (truth_or(run, slots.required, family, member, Truth::yes) == Truth::yes) {
        state.status = Status::met;
    } else if (truth_or(run, slots.fails, family, member, Truth::no) == Truth::yes) {
        state.status = Status::not_met;
    }
    return state;
}

Status status_of(const run::Evaluator& run, std::size_t condition, std::size_t family, std::size_t member) {
    return state_of(run, condition, family, member).status;
}

std::optional<std::size_t> route_of(const run::Evaluator& run, std::size_t family, std::size_t member) {
    const plan::Program& program = run.program();
    if (program.layout.route == plan::kNone) return std::nullopt;
    const Lane code = value_of(run, program.layout.route, family, member);
    if (!is_known(code)) return std::nullopt;
    const std::vector<law::Route>& routes = program.rules->routes;
    const auto route =
        std::find_if(routes.begin(), routes.end(), [&](const law::Route& r) { return r.name == program.rules->pool.word(code); });
    if (route == routes.end()) return std::nullopt;
    return static_cast<std::size_t>(route - routes.begin());
}

bool contradicts(const run::Evaluator& run, std::size_t family) {
    for (std::size_t m = run.batch().first_member(family); m < run.batch().first_member(family + 1); ++m) {
        if (contradicts(run, family, m)) return true;
    }
    return false;
}

bool contradicts(const run::Evaluator& run, std::size_t family, std::size_t member) {
    const std::optional<std::size_t> route = route_of(run, family, member);
    return route && run.program().rules->routes[*route].certain;
}

}  // namespace reunify::verdict
