#include "batch/pipeline.h"

#include <thread>
#include <vector>

namespace reunify::batch {

Faults Pipeline::run(unsigned threads) {
    most_under_way_ = 2 * threads;
    std::vector<std::thread> others;
    for (unsigned i = 1; i < threads; ++i) others.emplace_back([this] { work(); });
    work();
    for (std::thread& thread : others) thread.join();
    return faults_;
}

void Pipeline::work() {
    Worker worker(settings_, table_);
    while (reserve()) {
        const std::optional<Chunk> chunk = take();
        if (!chunk) return;
        deliver(worker.work(*chunk));
    }
}

/// Waits until there is room for one more chunk; false once the run is over.
bool Pipeline::reserve() {
    std::unique_lock lock(writing_);
    room_.wait(lock, [this] { return under_way_ < most_under_way_ || stopped_; });
    if (stopped_) return false;
    ++under_way_;
    return true;
}

std::optional<Chunk> Pipeline::take() {
    const std::lock_guard lock(reading_);
    if (stopped_) return std::nullopt;
    auto chunk = reader_.next();
    if (!chunk) {
        const std::lock_guard faults(writing_);
        stop(chunk.faults());
        return std::nullopt;
    }
    return std::move(*chunk);
}

/// Hands a piece on. One thread writes at a time, without the lock: the others put their pieces down and work on.
void Pipeline::deliver(Piece piece) {
    std::unique_lock lock(writing_);
    const std::uint64_t sequence = piece.sequence;
    waiting_.emplace(sequence, std::move(piece));
    if (somebody_writes_) return;
    somebody_writes_ = true;
    while (!stopped_ && !waiting_.empty() && waiting_.begin()->first == written_) {
        const Piece next = std::move(waiting_.begin()->second);
        waiting_.erase(waiting_.begin());
        lock.unlock();
        const auto done = write_(next);
        lock.lock();
        if (!done) stop(done.faults());
        ++written_;
        --under_way_;
        room_.notify_all();
    }
    somebody_writes_ = false;
}

void Pipeline::stop(const Faults& faults) {
    if (faults_.empty()) faults_ = faults;
    stopped_ = true;
    room_.notify_all();
}

}  // namespace reunify::batch
