#pragma once

#include <memory>
#include <vector>

#include "base/lane.h"
#include "plan/program.h"
#include "run/batch.h"

namespace reunify::run {

/// The one evaluator: runs a program over a batch, all registers kept so that they can be read afterwards.
/// Not shared between threads; one each.
class Evaluator {
public:
    explicit Evaluator(std::shared_ptr<const plan::Program> program);
    ~Evaluator();
    Evaluator(Evaluator&&) noexcept;

    /// Computes every register for every row of the batch, which must live as long as its columns are read.
    void run(const Batch& batch);

    /// Computes again only what depends on a reading, as if its option were `option`; `run` or `reset` goes back. Columns of the earlier
    /// state are gone until then for the registers touched.
    void vary(std::size_t reading, std::size_t option);
    void reset(std::size_t reading);

    /// Computes again what depends on readings with all of them unknown: what is known all the same holds whatever is chosen. Only where
    /// `readings_can_open`; `close_readings` goes back.
    void open_readings();
    void close_readings();
    bool readings_can_open() const;

    /// A register's column: as many rows as its level has (1 for a constant).
    const Lane* lanes(plan::Register reg) const;
    const Truth* truths(plan::Register reg) const;

    /// One value, whatever the register's level: `family` and `member` are rows of the batch.
    Lane lane(plan::Register reg, std::size_t family, std::size_t member) const;
    Truth truth(plan::Register reg, std::size_t family, std::size_t member) const;

    const plan::Program& program() const;
    const Batch& batch() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace reunify::run
