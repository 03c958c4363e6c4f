#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/fault.h"

namespace reunify::batch {

/// A file that is written beside its final name (`NAME.part`) and renamed when it is whole, so that a broken run leaves no half file under
/// the final name; standard output (`-`), written as it comes; or nowhere (an empty name): only counted.
class Sink {
public:
    /// Opens `name`. With `resume_at`, goes on with what was written before, cut to that many bytes; a file of just that length that
    /// already has its final name is taken back.
    static Result<std::unique_ptr<Sink>> open(const std::string& name, std::uint64_t resume_at = 0);
    ~Sink();
    Sink(const Sink&) = delete;
    Sink& operator=(const Sink&) = delete;

    Result<bool> write(std::string_view bytes);
    Result<bool> flush_to_disk();
    Result<bool> finish();  ///< flushes and renames
    void discard();         ///< removes the part file
    std::uint64_t written() const { return written_; }
    const std::string& name() const { return name_; }

private:
    Sink(std::string name, std::string part, int fd) : name_(std::move(name)), part_(std::move(part)), fd_(fd) {}
    Fault fault(const Sentence& failed, int error) const;
    Fault fault(Phrase message) const;

    std::string name_;
    std::string part_;  ///< empty for standard output and for nowhere
    int fd_;
    std::uint64_t written_ = 0;
};

/// The name under which a file is written until it is whole.
std::string part_name(const std::string& name);

}  // namespace reunify::batch
