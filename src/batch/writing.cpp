#include "batch/writing.h"

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <utility>

#include "base/system_error.h"
#include "batch/rejects.h"
#include "batch/sentences.h"
#include "csv/gzip.h"

namespace reunify::batch {

namespace {

/// Input between two entries of the journal: a broken run loses at most this much work.
constexpr std::uint64_t kJournalEvery = 32 * 1024 * 1024;

/// By which spreadsheet programs know UTF-8.
constexpr const char* kMark = "\xEF\xBB\xBF";

}  // namespace

Writing::Writing(const Request& request, Journal journal, std::unique_ptr<Sink> output, std::unique_ptr<Sink> rejects)
    : request_(request),
      journal_(std::move(journal)),
      output_(std::move(output)),
      rejects_(std::move(rejects)),
      kept_at_(journal_.input_end) {}

Result<bool> Writing::begin(const std::string& header, const csv::Dialect& input) {
    Result<bool> written = true;
    if (output_->written() == 0) {
        // The journal first: a part that lies there without one is nobody's.
        if (to_file(request_)) written = save(journal_, request_.out);
        if (written) written = output_->begin_anew();
        if (written) written = output_->write(header);
    }
    rejects_header_ = rejects_header(input);
    if (!written || !rejects_ || rejects_->written() > 0) return written;
    written = rejects_->begin_anew();
    if (!written) return written;
    return rejects_->write((input.bom || input.encoding == csv::Encoding::windows1252 ? kMark : std::string()) + rejects_header_);
}

Result<bool> Writing::add(const Piece& piece) {
    auto written = output_->write(piece.output);
    if (written && !piece.rejects.empty()) written = write_rejects(piece.rejects);
    if (!written) return written;
    // Counted here, not when the journal is kept: a piece that could be written in part only must be cut off again.
    journal_.tally.add(piece.tally);
    journal_.overview.add(piece.overview);
    journal_.input_end = piece.input_end;
    journal_.output_bytes = output_->written();
    if (rejects_) journal_.reject_bytes = rejects_->written();
    if (!to_file(request_) || journal_.input_end - kept_at_ < kJournalEvery) return true;
    return keep_journal_meanwhile();
}

Result<bool> Writing::keep_journal() {
    auto kept = earlier_kept();
    if (!kept) return kept;
    kept_at_ = journal_.input_end;
    note_tails();
    return keep(journal_);
}

Result<bool> Writing::finish() {
    Result<bool> done = true;
    // A file of nothing at all is no gzip file.
    if (output_->written() == 0 && csv::is_gzip_name(request_.out)) done = output_->write(csv::gzip({}));
    journal_.output_bytes = output_->written();
    if (done && to_file(request_)) done = keep_journal();
    if (done) done = output_->finish();
    if (done && rejects_) {
        if (journal_.tally.rejected > 0) {
            done = rejects_->finish();
        } else {
            rejects_->discard();
            std::remove(rejects_->name().c_str());  // of a run before
        }
    }
    if (done && to_file(request_)) remove_journal(request_.out);
    return done;
}

void Writing::discard() {
    (void)earlier_kept();
    output_->discard();
    if (rejects_) rejects_->discard();
    if (to_file(request_)) remove_journal(request_.out);
}

Result<bool> Writing::keep(const Journal& journal) {
    auto kept = output_->flush_to_disk();
    if (kept) kept = rejects_->flush_to_disk();
    return kept ? save(journal, request_.out) : kept;
}

void Writing::note_tails() {
    journal_.output_tail = output_->tail(journal_.output_bytes);
    journal_.reject_tail = rejects_->tail(journal_.reject_bytes);
}

/// The same while more is judged and written: disks take their time. Not before the last time is done.
Result<bool> Writing::keep_journal_meanwhile() {
    if (keeping_.valid() && keeping_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return true;
    auto kept = earlier_kept();
    if (!kept) return kept;
    kept_at_ = journal_.input_end;
    note_tails();
    keeping_ = std::async(std::launch::async, [this, journal = journal_] { return keep(journal); });
    return true;
}

Result<bool> Writing::earlier_kept() {
    return keeping_.valid() ? keeping_.get() : Result<bool>(true);
}

Result<bool> Writing::write_rejects(const std::string& rejects) {
    if (rejects_) return rejects_->write(rejects);
    const std::string text = told_ ? rejects : rejects_header_ + rejects;
    told_ = true;
    if (std::fwrite(text.data(), 1, text.size(), stderr) == text.size() && std::fflush(stderr) == 0) return true;
    Fault fault;
    fault.message = {sentence::to_standard_error, system_error(errno)};
    fault.accepted = sentence::rejects_option;
    return fault;
}

}  // namespace reunify::batch
