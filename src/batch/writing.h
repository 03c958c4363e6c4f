#pragma once

#include <cstdint>
#include <future>
#include <memory>
#include <string>

#include "base/fault.h"
#include "batch/batch_run.h"
#include "batch/journal.h"
#include "batch/sink.h"
#include "batch/worker.h"
#include "csv/dialect.h"

namespace reunify::batch {

/// What a run writes, and how far it has come: rows, rejects and the journal by which a run that is broken off can be taken up.
class Writing {
public:
    /// Without a sink for them the rejects go to standard error. `request` must live as long.
    Writing(const Request& request, Journal journal, std::unique_ptr<Sink> output, std::unique_ptr<Sink> rejects);
    Writing(Writing&&) = delete;  // the journal may be on its way to the disk

    /// Writes the headers where nothing stands yet.
    Result<bool> begin(const std::string& header, const csv::Dialect& input);

    /// The next piece, in the order of the input.
    Result<bool> add(const Piece& piece);

    /// Has what is written so far brought to the disk and noted, and waits for it.
    Result<bool> keep_journal();

    /// Gives the files their final names; a file of rejects without a reject is not kept. The journal goes last and says that all is done,
    /// so that a run killed in between can be gone on with too.
    Result<bool> finish();

    /// Removes what is written: nothing can go on with it.
    void discard();

    const Journal& journal() const { return journal_; }

private:
    Result<bool> keep(const Journal& journal);
    void note_tails();
    Result<bool> keep_journal_meanwhile();
    Result<bool> earlier_kept();
    Result<bool> write_rejects(const std::string& rejects);

    const Request& request_;
    Journal journal_;
    std::unique_ptr<Sink> output_, rejects_;
    std::string rejects_header_;
    bool told_ = false;  ///< a reject stands on standard error
    std::uint64_t kept_at_;
    std::future<Result<bool>> keeping_;  ///< last, so that it is waited for before what it uses goes away
};

}  // namespace reunify::batch
