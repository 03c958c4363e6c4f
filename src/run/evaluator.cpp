#include "run/evaluator.h"

#include <algorithm>
#include <utility>

#include "run/kernels.h"

namespace reunify::run {

using feel::Operation;
using plan::Instruction;
using plan::Register;
using plan::Source;

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

}  // namespace

struct Evaluator::State {
    explicit State(std::shared_ptr<const plan::Program> given);

    void start(const Batch& rows);
    void reserve();
    void execute(const Instruction& it);

    std::shared_ptr<const plan::Program> program;
    const Batch* batch = nullptr;
    std::vector<std::size_t> options;             ///< by reading: the option now in use
    std::vector<std::vector<Lane>> option_words;  ///< by reading and option
    std::vector<std::uint32_t> touched_by_any;    ///< the instructions that depend on some reading, in order
    bool readings_can_open = true;
    std::vector<Table> tables;  ///< by place in Scope::amounts

    // A register's column lies in its own memory, in the batch (facts), or where another register's lies (families of one member each).
    std::vector<const Lane*> lanes;
    std::vector<const Truth*> truths;

private:
    std::size_t rows(Level level) const;
    std::size_t row(Level level, std::size_t family, std::size_t member) const;
    void operate(const Instruction& it, std::size_t n);
    void gather_members(const Instruction& it);
    void spread_family(const Instruction& it);
    void set_constant(Register reg, Lane value);
    bool holds_truths(Register reg) const { return program->columns[reg].kind == Kind::boolean; }
    Lane* own_lanes(Register reg);
    Truth* own_truths(Register reg);
    Lanes lanes_in(Register reg, Level level) const;
    Truths truths_in(Register reg, Level level) const;

    Grouping grouping_;
    std::vector<std::uint32_t> family_of_;  ///< by member
    bool one_member_each_ = false;
    std::size_t family_capacity_ = 0;
    std::size_t member_capacity_ = 0;
    std::vector<std::size_t> offsets_;  ///< by register: where its own memory starts
    std::unique_ptr<Lane[]> lane_memory_;  // not filled: each column is written before it is read
    std::unique_ptr<Truth[]> truth_memory_;

    friend class Evaluator;
};

Evaluator::State::State(std::shared_ptr<const plan::Program> given)
    : program(std::move(given)), lanes(program->code.size()), truths(program->code.size()), offsets_(program->code.size()) {
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
        if (it.source == Source::assume && touched[it.a]) readings_can_open = false;
    }
    for (const std::string& name : rules.scope.amounts) {
        const auto amount = rules.amount(name);
        tables.push_back(amount ? table_of(rules.amounts[*amount]) : Table{});
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
}

void Evaluator::State::reserve() {
    if (family_capacity_ != 0 && batch->families() <= family_capacity_ && batch->members() <= member_capacity_) return;
    family_capacity_ = std::max<std::size_t>({family_capacity_, batch->families(), 1});
    member_capacity_ = std::max(member_capacity_, batch->members());
    std::size_t lane_count = 0;
    std::size_t truth_count = 0;
    for (const Instruction& it : program->code) {
        if (it.source == Source::fact) continue;
        const Level level = program->columns[it.out].level;
        const std::size_t most = level == Level::constant ? 1 : level == Level::family ? family_capacity_ : member_capacity_;
        std::size_t& count = holds_truths(it.out) ? truth_count : lane_count;
        offsets_[it.out] = count;
        count += padded(most, holds_truths(it.out) ? sizeof(Truth) : sizeof(Lane));
    }
    lane_memory_ = std::make_unique_for_overwrite<Lane[]>(lane_count);
    truth_memory_ = std::make_unique_for_overwrite<Truth[]>(truth_count);
}

std::size_t Evaluator::State::rows(Level level) const {
    if (level == Level::constant) return 1;
    return level == Level::family ? batch->families() : batch->members();
}

std::size_t Evaluator::State::row(Level level, std::size_t family, std::size_t member) const {
    if (level == Level::constant) return 0;
    return level == Level::family ? family : member;
}

Lane* Evaluator::State::own_lanes(Register reg) {
    Lane* column = lane_memory_.get() + offsets_[reg];
    lanes[reg] = column;
    return column;
}

Truth* Evaluator::State::own_truths(Register reg) {
    Truth* column = truth_memory_.get() + offsets_[reg];
    truths[reg] = column;
    return column;
}

Lanes Evaluator::State::lanes_in(Register reg, Level level) const {
    if (reg == plan::kNone) return {};
    return {lanes[reg], program->columns[reg].level == Level::constant && level != Level::constant};
}

Truths Evaluator::State::truths_in(Register reg, Level level) const {
    if (reg == plan::kNone) return {};
    return {truths[reg], program->columns[reg].level == Level::constant && level != Level::constant};
}

void Evaluator::State::set_constant(Register reg, Lane value) {
    if (holds_truths(reg)) {
        *own_truths(reg) = value == kUnknown ? Truth::unknown : value == kError ? Truth::error : to_truth(value != 0);
    } else {
        *own_lanes(reg) = value;
    }
}

void Evaluator::State::execute(const Instruction& it) {
    const Level level = program->columns[it.out].level;
    const std::size_t n = rows(level);
    switch (it.source) {
        case Source::fact:
            if (holds_truths(it.out)) {
                truths[it.out] = batch->truths(it.index);
            } else {
                lanes[it.out] = batch->lanes(it.index);
            }
            return;
        case Source::reading:
            set_constant(it.out, option_words[it.index][options[it.index]]);
            return;
        case Source::constant:
            set_constant(it.out, it.value);
            return;
        case Source::spread:
            spread_family(it);
            return;
        case Source::assume:
            if (holds_truths(it.out)) {
                assume(n, own_truths(it.out), truths_in(it.a, level), truths_in(it.b, level), truths_in(it.c, level));
            } else {
                assume(n, own_lanes(it.out), lanes_in(it.a, level), truths_in(it.b, level), lanes_in(it.c, level));
            }
            return;
        case Source::operation:
            operate(it, n);
            return;
    }
}

void Evaluator::State::spread_family(const Instruction& it) {
    const bool constant = program->columns[it.a].level == Level::constant;
    if (holds_truths(it.out)) {
        if (one_member_each_ && !constant) {
            truths[it.out] = truths[it.a];
        } else {
            spread(grouping_, own_truths(it.out), truths_in(it.a, Level::member));
        }
    } else if (one_member_each_ && !constant) {
        lanes[it.out] = lanes[it.a];
    } else {
        spread(grouping_, own_lanes(it.out), lanes_in(it.a, Level::member));
    }
}

void Evaluator::State::gather_members(const Instruction& it) {
    if (it.operation == Operation::any_member || it.operation == Operation::every_member) {
        if (one_member_each_) {
            truths[it.out] = truths[it.a];  // some and every of one are that one
        } else {
            gather(it.operation, grouping_, own_truths(it.out), truths[it.a]);
        }
    } else {
        const Lane* value = it.b == plan::kNone ? nullptr : lanes[it.b];
        gather(it.operation, grouping_, own_lanes(it.out), truths[it.a], value);
    }
}

void Evaluator::State::operate(const Instruction& it, std::size_t n) {
    const Level level = program->columns[it.out].level;
    const auto lane = [&](Register reg) { return lanes_in(reg, level); };
    const auto truth = [&](Register reg) { return truths_in(reg, level); };
    switch (it.operation) {
        case Operation::negation:
        case Operation::conjunction:
        case Operation::disjunction:
        case Operation::same_truth:
            combine(it.operation, n, own_truths(it.out), truth(it.a), truth(it.b));
            return;
        case Operation::choose_truth:
            choose(n, own_truths(it.out), truth(it.a), truth(it.b), truth(it.c));
            return;
        case Operation::choose:
            choose(n, own_lanes(it.out), truth(it.a), lane(it.b), lane(it.c));
            return;
        case Operation::equal:
        case Operation::less:
        case Operation::less_or_equal:
            compare(it.operation, n, own_truths(it.out), lane(it.a), lane(it.b));
            return;
        case Operation::one_of:
            find(n, own_truths(it.out), lane(it.a), program->sets[it.index]);
            return;
        case Operation::odd:
        case Operation::even:
            parity(it.operation, n, own_truths(it.out), lane(it.a));
            return;
        case Operation::amount:
            look_up(n, own_lanes(it.out), lane(it.a), tables[it.index]);
            return;
        case Operation::any_member:
        case Operation::every_member:
        case Operation::count_members:
        case Operation::sum_members:
        case Operation::least_member:
        case Operation::greatest_member:
            gather_members(it);
            return;
        default:
            break;
    }
    if (it.operation >= Operation::make_date) {
        reckon(it.operation, n, own_lanes(it.out), lane(it.a), lane(it.b), lane(it.c));
    } else {
        compute(it.operation, n, own_lanes(it.out), lane(it.a), lane(it.b));
    }
}

Evaluator::Evaluator(std::shared_ptr<const plan::Program> program) : state_(std::make_unique<State>(std::move(program))) {}
Evaluator::~Evaluator() = default;
Evaluator::Evaluator(Evaluator&&) noexcept = default;

void Evaluator::run(const Batch& batch) {
    state_->start(batch);
    for (const Instruction& it : state_->program->code) state_->execute(it);
}

void Evaluator::vary(std::size_t reading, std::size_t option) {
    state_->options[reading] = option;
    for (const std::uint32_t at : state_->program->touched_by[reading]) state_->execute(state_->program->code[at]);
}

void Evaluator::reset(std::size_t reading) {
    vary(reading, state_->batch->readings[reading]);
}

void Evaluator::open_readings() {
    for (std::size_t r = 0; r < state_->options.size(); ++r) state_->options[r] = state_->option_words[r].size() - 1;
    for (const std::uint32_t at : state_->touched_by_any) state_->execute(state_->program->code[at]);
}

void Evaluator::close_readings() {
    state_->options = state_->batch->readings;
    for (const std::uint32_t at : state_->touched_by_any) state_->execute(state_->program->code[at]);
}

bool Evaluator::readings_can_open() const {
    return state_->readings_can_open;
}

const Lane* Evaluator::lanes(Register reg) const {
    return state_->lanes[reg];
}
const Truth* Evaluator::truths(Register reg) const {
    return state_->truths[reg];
}

Lane Evaluator::lane(Register reg, std::size_t family, std::size_t member) const {
    return state_->lanes[reg][state_->row(state_->program->columns[reg].level, family, member)];
}

Truth Evaluator::truth(Register reg, std::size_t family, std::size_t member) const {
    return state_->truths[reg][state_->row(state_->program->columns[reg].level, family, member)];
}

const plan::Program& Evaluator::program() const {
    return *state_->program;
}
const Batch& Evaluator::batch() const {
    return *state_->batch;
}

}  // namespace reunify::run
