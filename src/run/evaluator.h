#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "base/lane.h"
#include "plan/program.h"
#include "run/batch.h"
#include "run/input.h"

namespace reunify::run {

/// What a value lies between, both inclusive.
struct Limits {
    Lane least = kUnknown, most = kUnknown;
};

/// The columns of a run, by register: where each lies once it has been computed.
struct Registers {
    const plan::Program* program = nullptr;
    const Batch* batch = nullptr;
    std::vector<Lanes> lanes;
    std::vector<Truths> truths;
    std::vector<char> done;     ///< whether it has been computed
    std::vector<char> limited;  ///< whether it was computed from a fact that some row knows only within limits
};

/// The one evaluator: runs a program over a batch. Every register can be read afterwards; it is computed when it is first asked for, for
/// all rows at once. Not shared between threads; one each.
class Evaluator {
public:
    explicit Evaluator(std::shared_ptr<const plan::Program> program);
    ~Evaluator();
    Evaluator(Evaluator&&) noexcept;

    /// Takes up a batch, which must live, and stay as it is, as long as registers are read.
    void run(const Batch& batch);

    /// Forgets what depends on a reading, as if its option were `option`; `run` or `reset` goes back. Columns of the earlier state are gone
    /// until then for the registers touched.
    void vary(std::size_t reading, std::size_t option);
    void reset(std::size_t reading);

    /// Forgets what depends on readings and has all of them unknown: what is known all the same holds whatever is chosen. Only where
    /// `readings_can_open`; `close_readings` goes back.
    void open_readings();
    void close_readings();
    bool readings_can_open() const;

    /// A register's column, with as many rows as its level has (1 for a constant) or one for all. Valid until the next run or change of a
    /// reading.
    const Lanes& lanes(plan::Register reg) const {
        if (registers_->done[reg] == 0) compute(reg);
        return registers_->lanes[reg];
    }
    const Truths& truths(plan::Register reg) const {
        if (registers_->done[reg] == 0) compute(reg);
        return registers_->truths[reg];
    }

    /// One value, whatever the register's level: `family` and `member` are rows of the batch.
    Lane lane(plan::Register reg, std::size_t family, std::size_t member) const {
        return lanes(reg)[program().columns[reg].level == Level::member ? member : family];
    }
    Truth truth(plan::Register reg, std::size_t family, std::size_t member) const {
        return truths(reg)[program().columns[reg].level == Level::member ? member : family];
    }

    /// What a register of lanes lies between where facts are known only within limits (run/limits.h); none where it may be anything.
    std::optional<Limits> limits(plan::Register reg, std::size_t family, std::size_t member) const;

    const plan::Program& program() const { return *registers_->program; }
    const Batch& batch() const { return *registers_->batch; }

private:
    void compute(plan::Register reg) const;

    struct State;
    std::unique_ptr<State> state_;
    Registers* registers_;  ///< of the state
};

}  // namespace reunify::run
