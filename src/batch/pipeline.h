#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

#include "base/fault.h"
#include "batch/chunk.h"
#include "batch/worker.h"
#include "cases/table.h"

namespace reunify::batch {

/// Chunks in, pieces out: every thread takes the next chunk, works on it and hands its piece on in the order of the input. At most two
/// chunks a thread are under way, so memory does not grow with the input.
class Pipeline {
public:
    /// `write` is called for one piece at a time, in settings; a fault from it or from reading ends the run.
    Pipeline(ChunkReader& reader, std::shared_ptr<const RunSettings> settings, const cases::Table& table,
             std::function<Result<bool>(const Piece&)> write)
        : reader_(reader), settings_(std::move(settings)), table_(table), write_(std::move(write)) {}

    /// Runs until the end of the input or the first fault. Empty if all went well.
    Faults run(unsigned threads);

private:
    void work();
    bool reserve();
    std::optional<Chunk> take();
    void deliver(Piece piece);
    void stop(const Faults& faults);

    ChunkReader& reader_;
    std::shared_ptr<const RunSettings> settings_;
    const cases::Table& table_;
    std::function<Result<bool>(const Piece&)> write_;
    unsigned most_under_way_ = 2;

    std::mutex reading_;  ///< guards reader_
    std::mutex writing_;  ///< guards what follows
    std::condition_variable room_;
    std::map<std::uint64_t, Piece> waiting_;  ///< finished before their turn
    std::uint64_t written_ = 0;
    unsigned under_way_ = 0;
    bool somebody_writes_ = false;
    Faults faults_;
    std::atomic<bool> stopped_ = false;
};

}  // namespace reunify::batch
