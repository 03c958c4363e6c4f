#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/fault.h"

namespace reunify::batch {

/// Where a sink begins.
struct SinkStart {
    std::uint64_t at = 0;                 ///< goes on with what was written before, cut to that many bytes
    std::string tail;                     ///< digest of the last bytes before: the part must be the one that was written (`Sink::tail`)
    bool ours = false;                    ///< a part that lies there is known to be of a run before; else only an empty one is written over
    bool resumable = true;                ///< a run that breaks off can go on with it
    std::optional<unsigned> permissions;  ///< of the list: what is written is read by no more people, nor by more than a file that is there
};

/// A file that is written beside its final name (`NAME.part`) and renamed when it is whole, so that a broken run leaves no half file under
/// the final name; standard output (`-`), written as it comes; whoever takes the bytes; or nowhere (an empty name): only counted. The part
/// is locked while it is written: a second run on the same output is refused. A link stays one: the file that it leads to is written.
class Sink {
public:
    using Taker = std::function<void(std::string_view)>;

    /// Locks the part of `name`, before anything is known of what will be written: a second run is refused at once.
    static Result<std::unique_ptr<Sink>> hold(const std::string& name);

    /// Where what is held begins. What was written before and already has its final name, the very bytes of it, is taken back.
    Result<bool> begin(const SinkStart& start);

    /// Both.
    static Result<std::unique_ptr<Sink>> open(const std::string& name, const SinkStart& start = {});
    static std::unique_ptr<Sink> to(Taker taker);
    ~Sink();
    Sink(const Sink&) = delete;
    Sink& operator=(const Sink&) = delete;

    Result<bool> write(std::string_view bytes);
    Result<bool> flush_to_disk();
    Result<bool> finish();  ///< flushes and renames
    void discard();         ///< removes the part file
    void give_up();         ///< the same where nothing was written: it is as if it had never been opened
    std::uint64_t written() const { return written_; }
    const std::string& name() const { return name_; }
    int file() const { return fd_; }  ///< the open part, for who writes it in an order of its own

    /// A digest of the last bytes before an offset, by which a part is known again.
    std::string tail(std::uint64_t at) const;

    /// Cuts off what a run before has written; nothing of it is needed.
    Result<bool> begin_anew();

private:
    Sink(std::string name, std::string part, int fd) : name_(std::move(name)), part_(std::move(part)), fd_(fd) {}
    Result<bool> lock();
    void take_back(const SinkStart& start);
    void set_permissions(const SinkStart& start) const;
    Fault fault(const Sentence<1>& failed, int error) const;
    Fault fault(Phrase message) const;

    std::string name_;
    std::string part_;  ///< empty for standard output and for nowhere
    int fd_;
    bool resumable_ = false;
    Taker taker_;
    std::uint64_t written_ = 0;
};

/// Who may read a list: a file, or one on standard input (`-`); none for a stream.
std::optional<unsigned> permissions_of(const std::string& list);

/// Where a name leads: through links, to the file that is written.
std::string target_of(const std::string& name);

/// The name under which a file is written until it is whole.
std::string part_name(const std::string& name);

}  // namespace reunify::batch
