#include "run/evaluator.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <tuple>
#include <type_traits>
#include <utility>

#include "base/stop.h"
#include "run/kernels.h"
#include "run/limits.h"

namespace reunify::run {

using feel::Operation;
using plan::Instruction;
using plan::Origin;
using plan::Register;

namespace {

/// Columns start on lines of the cache of their own.
constexpr std::size_t kLine = 64;

std::size_t padded(std::size_t rows, std::size_t size) {
    return (rows * size + kLine - 1) / kLine * kLine / size;
}

Table table_of(const law::Amount& amount) {
    Table table;
    for (const law::AmountValue& entry : amount.values) {
        table.from.push_back(entry.from);
        table.value.push_back(entry.value);
    }
    return table;
}

/// Whether all of at least one row are the same.
template <class T>
bool are_same_rows(const T* column, std::size_t n) {
    return n > 0 && std::memcmp(column, column + 1, (n - 1) * sizeof(T)) == 0;
}

bool is_complete(const Lanes& column, std::size_t n) {
    const Lane* end = column.at + (column.same ? 1 : n);
    return std::find(column.at, end, kUnknown) == end;
}
bool is_complete(const Truths& column, std::size_t n) {
    const std::size_t rows = column.same ? 1 : n;
    return rows == 0 || std::memchr(column.at, static_cast<int>(Truth::unknown), rows) == nullptr;
}

}  // namespace

/// Registers are computed when they are asked for, and once. Where all rows of a column are the same, one of them is kept, and what follows
/// from it alone is computed for one row: a file of refugees costs nothing for the rules that are not theirs.
struct Evaluator::State : Registers {
    explicit State(std::shared_ptr<const plan::Program> given);

    void start(const Batch& rows);
    void forget(const std::vector<std::uint32_t>& registers);

    /// A register's column, computed if it has not been.
    const Lanes& lanes_of(Register reg);
    const Truths& truths_of(Register reg);
    void compute(const Instruction& it);

    std::vector<std::size_t> options;             ///< by reading: the option now in use
    std::vector<std::vector<Lane>> option_words;  ///< by reading and option
    std::vector<std::uint32_t> touched_by_any;    ///< the instructions that depend on some reading, in order
    bool readings_can_open = true;

private:
    void reserve();
    std::size_t rows(Level level) const;
    void operate(const Instruction& it);
    void take_fact(const Instruction& it);
    void take_assumption(const Instruction& it);
    std::optional<std::size_t> bounded_fact(Register given) const;
    void leave_bounded_open(const Instruction& it, std::size_t fact);
    void spread_family(const Instruction& it);
    bool gather_short(const Instruction& it);
    bool combine_short(const Instruction& it);
    bool choose_short(const Instruction& it);
    void set_constant(Register reg, Lane value);

    template <class Extent, class Out, class... In>
    void apply(void (*kernel)(Extent, Out*, In...), const Instruction& it, std::size_t n);
    template <class In>
    In input(const Instruction& it, Register reg);

    bool holds_truths(Register reg) const { return program->columns[reg].kind == Kind::boolean; }
    bool is_same(Register reg) const { return holds_truths(reg) ? truths[reg].same : lanes[reg].same; }
    bool are_same(const Instruction& it) const;
    Lane* own_lanes(Register reg) { return lane_memory_.get() + offsets_[reg]; }
    Truth* own_truths(Register reg) { return truth_memory_.get() + offsets_[reg]; }
    void stand_for(Register reg, Register other);
    void written(Register reg, std::size_t n);

    // A register's column lies in its own memory, in the batch (facts), or where the column lies that it is the same as.
    std::shared_ptr<const plan::Program> kept_;
    std::vector<Table> tables_;  ///< by place in Scope::amounts
    Grouping grouping_;
    std::vector<std::uint32_t> family_of_;  ///< by member
    bool one_member_each_ = false;
    std::size_t family_capacity_ = 0;
    std::size_t member_capacity_ = 0;
    std::vector<std::size_t> offsets_;     ///< by register: where its own memory starts
    std::unique_ptr<Lane[]> lane_memory_;  // not filled: each column is written before it is read
    std::unique_ptr<Truth[]> truth_memory_;
};

Evaluator::State::State(std::shared_ptr<const plan::Program> given) : kept_(std::move(given)), offsets_(kept_->code.size()) {
    program = kept_.get();
    lanes.resize(program->code.size());
    truths.resize(program->code.size());
    done.resize(program->code.size());
    limited.resize(program->code.size());
    const law::RuleSet& rules = *program->rules;
    for (const law::Reading& reading : rules.readings) {
        std::vector<Lane>& words = option_words.emplace_back();
        for (const law::ReadingOption& option : reading.options) words.push_back(rules.pool.find(option.name).value_or(kUnknown));
        words.push_back(kUnknown);
    }
    std::vector<bool> touched(program->code.size(), false);
    for (const std::vector<std::uint32_t>& by : program->touched_by) {
        for (const std::uint32_t at : by) touched[at] = true;
    }
    for (std::uint32_t at = 0; at < touched.size(); ++at) {
        if (touched[at]) touched_by_any.push_back(at);
        // An assumption takes a value where one is unknown, so it may not be given what is unknown for want of a reading only.
        const Instruction& it = program->code[at];
        if (it.source == Origin::assume && touched[it.a]) readings_can_open = false;
    }
    for (const std::string& name : rules.scope.amounts) {
        const auto amount = rules.amount(name);
        tables_.push_back(amount ? table_of(rules.amounts[*amount]) : Table{});
    }
}

void Evaluator::State::start(const Batch& rows) {
    batch = &rows;
    options = rows.readings;
    family_of_.resize(rows.members());
    for (std::size_t family = 0; family < rows.families(); ++family) {
        for (std::size_t member = rows.first_member(family); member < rows.first_member(family + 1); ++member) {
            family_of_[member] = static_cast<std::uint32_t>(family);
        }
    }
    grouping_ = {rows.families(), rows.first_members(), family_of_.data()};
    one_member_each_ = rows.members() == rows.families();
    for (std::size_t family = 0; one_member_each_ && family < rows.families(); ++family) {
        one_member_each_ = rows.first_member(family) == family;
    }
    reserve();
    std::fill(done.begin(), done.end(), char{false});
}

void Evaluator::State::forget(const std::vector<std::uint32_t>& registers) {
    for (const std::uint32_t reg : registers) done[reg] = false;
}

void Evaluator::State::reserve() {
    if (family_capacity_ != 0 && batch->families() <= family_capacity_ && batch->members() <= member_capacity_) return;
    family_capacity_ = std::max<std::size_t>({family_capacity_, batch->families(), 1});
    member_capacity_ = std::max(member_capacity_, batch->members());
    std::size_t lane_count = 0;
    std::size_t truth_count = 0;
    for (const Instruction& it : program->code) {
        if (it.source == Origin::fact) continue;
        const Level level = program->columns[it.out].level;
        const std::size_t most = level == Level::constant ? 1 : level == Level::family ? family_capacity_ : member_capacity_;
        std::size_t& count = holds_truths(it.out) ? truth_count : lane_count;
        offsets_[it.out] = count;
        count += padded(most, holds_truths(it.out) ? sizeof(Truth) : sizeof(Lane));
    }
    lane_memory_.reset(new Lane[lane_count]);
    truth_memory_.reset(new Truth[truth_count]);
}

std::size_t Evaluator::State::rows(Level level) const {
    if (level == Level::constant) return 1;
    return level == Level::family ? batch->families() : batch->members();
}

const Lanes& Evaluator::State::lanes_of(Register reg) {
    if (done[reg] == 0) compute(program->code[reg]);
    return lanes[reg];
}

const Truths& Evaluator::State::truths_of(Register reg) {
    if (done[reg] == 0) compute(program->code[reg]);
    return truths[reg];
}

/// The register's column is that of another.
void Evaluator::State::stand_for(Register reg, Register other) {
    if (holds_truths(reg)) {
        truths[reg] = truths_of(other);
    } else {
        lanes[reg] = lanes_of(other);
    }
}

/// The register's own memory has been filled with `n` rows.
void Evaluator::State::written(Register reg, std::size_t n) {
    if (holds_truths(reg)) {
        truths[reg] = {own_truths(reg), are_same_rows(own_truths(reg), n)};
    } else {
        lanes[reg] = {own_lanes(reg), are_same_rows(own_lanes(reg), n)};
    }
}

void Evaluator::State::set_constant(Register reg, Lane value) {
    if (holds_truths(reg)) {
        *own_truths(reg) = value == kUnknown ? Truth::unknown : value == kError ? Truth::error : to_truth(value != 0);
    } else {
        *own_lanes(reg) = value;
    }
    written(reg, 1);
}

void Evaluator::State::compute(const Instruction& it) {
    switch (it.source) {
        case Origin::fact:
            take_fact(it);
            break;
        case Origin::reading:
            set_constant(it.out, option_words[it.index][options[it.index]]);
            break;
        case Origin::constant:
            set_constant(it.out, it.value);
            break;
        case Origin::spread:
            spread_family(it);
            break;
        case Origin::assume:
            take_assumption(it);
            break;
        case Origin::operation:
            operate(it);
            break;
    }
    done[it.out] = true;
    limited[it.out] = static_cast<char>(follows_limits(*this, it));
}

void Evaluator::State::take_fact(const Instruction& it) {
    batch->complete(it.index);
    const std::size_t n = batch->is_same(it.index) ? 1 : rows(program->columns[it.out].level);
    if (holds_truths(it.out)) {
        truths[it.out] = {batch->truths(it.index), are_same_rows(batch->truths(it.index), n)};
    } else {
        lanes[it.out] = {batch->lanes(it.index), are_same_rows(batch->lanes(it.index), n)};
    }
}

/// Where nothing is unknown, or the assumption never holds, the value given stays; what is not needed is not computed.
void Evaluator::State::take_assumption(const Instruction& it) {
    const std::size_t n = rows(program->columns[it.out].level);
    const bool complete = holds_truths(it.out) ? is_complete(truths_of(it.a), n) : is_complete(lanes_of(it.a), n);
    if (complete) return stand_for(it.out, it.a);
    const Truths& when = truths_of(it.b);
    if (when.same && *when.at != Truth::yes) return stand_for(it.out, it.a);
    const std::optional<std::size_t> bounded = bounded_fact(it.a);
    const std::vector<std::size_t> open = rows_within_limits(*this, it);
    if (when.same && is_same(it.a) && !bounded && open.empty()) return stand_for(it.out, it.c);
    if (holds_truths(it.out)) {
        assume(n, own_truths(it.out), truths_of(it.a), when, truths_of(it.c));
    } else {
        assume(n, own_lanes(it.out), lanes_of(it.a), when, lanes_of(it.c));
    }
    if (bounded) leave_bounded_open(it, *bounded);
    for (const std::size_t row : open) {
        if (holds_truths(it.out)) {
            own_truths(it.out)[row] = Truth::unknown;
        } else {
            own_lanes(it.out)[row] = kUnknown;
        }
    }
    written(it.out, n);
}

/// The truth that an assumption stands in for, if some row has limits for it: nothing is assumed there.
std::optional<std::size_t> Evaluator::State::bounded_fact(Register given) const {
    if (batch->bounds().empty() || !holds_truths(given)) return std::nullopt;
    while (program->code[given].source == Origin::assume) given = program->code[given].a;
    const Instruction& code = program->code[given];
    const bool some = code.source == Origin::fact && batch->has_bounds(code.index);
    return some ? std::optional<std::size_t>(code.index) : std::nullopt;
}

void Evaluator::State::leave_bounded_open(const Instruction& it, std::size_t fact) {
    for (const Bounds& bounds : batch->bounds()[fact]) {
        if (truths_of(it.a)[bounds.row] == Truth::unknown) own_truths(it.out)[bounds.row] = Truth::unknown;
    }
}

void Evaluator::State::spread_family(const Instruction& it) {
    const bool truth = holds_truths(it.out);
    if (one_member_each_ || (truth ? truths_of(it.a).same : lanes_of(it.a).same)) return stand_for(it.out, it.a);
    if (truth) {
        spread(grouping_, own_truths(it.out), truths_of(it.a));
    } else {
        spread(grouping_, own_lanes(it.out), lanes_of(it.a));
    }
    written(it.out, rows(Level::member));
}

/// Some and every of one are that one.
bool Evaluator::State::gather_short(const Instruction& it) {
    if (!holds_truths(it.out) || !one_member_each_) return false;
    stand_for(it.out, it.a);
    return true;
}

/// Conjunction and disjunction where one side settles it, or says nothing.
bool Evaluator::State::combine_short(const Instruction& it) {
    const Truth settles = to_truth(it.operation == Operation::disjunction);
    for (const auto& [one, other] : {std::pair{it.a, it.b}, std::pair{it.b, it.a}}) {
        const Truths& side = truths_of(one);
        if (!side.same || (*side.at != settles && *side.at != negate(settles))) continue;
        stand_for(it.out, *side.at == settles ? one : other);
        return true;
    }
    return false;
}

/// A choice that falls the same way in all rows.
bool Evaluator::State::choose_short(const Instruction& it) {
    const Truths& test = truths_of(it.a);
    if (!test.same || (*test.at != Truth::yes && *test.at != Truth::no)) return false;
    stand_for(it.out, *test.at == Truth::yes ? it.b : it.c);
    return true;
}

bool Evaluator::State::are_same(const Instruction& it) const {
    return is_same(it.a) && (it.b == plan::kNone || is_same(it.b)) && (it.c == plan::kNone || is_same(it.c));
}

/// What a kernel takes: a column, the words or the values of the instruction, or, of members none of whom is chosen, nothing.
template <class In>
In Evaluator::State::input(const Instruction& it, Register reg) {
    if constexpr (std::is_same_v<In, Truths>) {
        return truths_of(reg);
    } else if constexpr (std::is_same_v<In, Lanes>) {
        const bool nobody = reg != it.a && feel::is_aggregate(it.operation) && truths[it.a].same && *truths[it.a].at == Truth::no;
        return nobody ? Lanes{} : lanes_of(reg);
    } else if constexpr (std::is_same_v<In, const Table&>) {
        return tables_[it.index];
    } else {
        return program->sets[it.index];
    }
}

template <class Extent, class Out, class... In>
void Evaluator::State::apply(void (*kernel)(Extent, Out*, In...), const Instruction& it, std::size_t n) {
    Out* out = nullptr;
    if constexpr (std::is_same_v<Out, Truth>) {
        out = own_truths(it.out);
    } else {
        out = own_lanes(it.out);
    }
    const std::array<Register, 3> from{it.a, it.b, it.c};
    const auto call = [&]<std::size_t... kAt>(std::index_sequence<kAt...>) {
        // In braces, so that they are computed from the first to the last: whom to look at comes before what.
        const std::tuple<In...> inputs{input<In>(it, from[kAt])...};
        if constexpr (std::is_same_v<Extent, Grouping>) {
            kernel(grouping_, out, std::get<kAt>(inputs)...);
        } else {
            kernel(n, out, std::get<kAt>(inputs)...);
        }
    };
    call(std::index_sequence_for<In...>{});
}

void Evaluator::State::operate(const Instruction& it) {
    const feel::Unknown unknown = feel::row_of(it.operation).unknown;
    if (unknown == feel::Unknown::members && gather_short(it)) return;
    if (unknown == feel::Unknown::kleene && combine_short(it)) return;
    if (unknown == feel::Unknown::choice && choose_short(it)) return;
    std::size_t n = rows(program->columns[it.out].level);
    if (unknown != feel::Unknown::members) {
        for (const Register argument : {it.a, it.b, it.c}) {
            if (argument != plan::kNone && done[argument] == 0) compute(program->code[argument]);
        }
        if (are_same(it)) n = std::min<std::size_t>(1, n);
    }
    switch (it.operation) {
#define OPERATION(name, ...)        \
    case Operation::name:           \
        apply(kernel::name, it, n); \
        break;
#include "feel/operations.def"
    }
    if (compares_limits(*this, it)) {
        const std::size_t all = rows(program->columns[it.out].level);
        if (n < all) std::fill_n(own_truths(it.out), all, *own_truths(it.out));
        n = all;
        compare_limits(*this, it, own_truths(it.out));
    }
    written(it.out, n);
}

Evaluator::Evaluator(std::shared_ptr<const plan::Program> program)
    : state_(std::make_unique<State>(std::move(program))), registers_(state_.get()) {}
Evaluator::~Evaluator() = default;
Evaluator::Evaluator(Evaluator&&) noexcept = default;

void Evaluator::compute(Register reg) const {
    throw_if_stopped();  // a column can be long
    state_->compute(state_->program->code[reg]);
}

void Evaluator::run(const Batch& batch) {
    state_->start(batch);
}

void Evaluator::vary(std::size_t reading, std::size_t option) {
    state_->options[reading] = option;
    state_->forget(state_->program->touched_by[reading]);
}

void Evaluator::reset(std::size_t reading) {
    vary(reading, state_->batch->readings[reading]);
}

void Evaluator::open_readings() {
    for (std::size_t r = 0; r < state_->options.size(); ++r) state_->options[r] = state_->option_words[r].size() - 1;
    state_->forget(state_->touched_by_any);
}

void Evaluator::close_readings() {
    state_->options = state_->batch->readings;
    state_->forget(state_->touched_by_any);
}

std::optional<Limits> Evaluator::limits(Register reg, std::size_t family, std::size_t member) const {
    if (registers_->done[reg] == 0) compute(reg);
    return limits_of(*registers_, reg, family, member);
}

bool Evaluator::readings_can_open() const {
    return state_->readings_can_open;
}

}  // namespace reunify::run
