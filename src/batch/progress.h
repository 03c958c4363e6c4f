#pragma once

#include <chrono>

#include "batch/batch_run.h"
#include "law/wording.h"

namespace reunify::batch {

/// One line on standard error that is written over: share done, rows a second, time left. Only where standard error is a terminal; quiet in
/// pipes.
class ProgressLine {
public:
    explicit ProgressLine(Language language);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(const Progress& progress);

private:
    using Clock = std::chrono::steady_clock;
    Language language_;
    bool on_terminal_;
    bool shown_ = false;
    Clock::time_point started_ = Clock::now();
    Clock::time_point last_ = started_;
};

}  // namespace reunify::batch
