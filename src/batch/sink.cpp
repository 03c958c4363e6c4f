#include "batch/sink.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "base/system_error.h"
#include "batch/sentences.h"

namespace reunify::batch {

namespace {

/// A run that was killed between its last row and its end may have given the file its final name already.
void take_back(const std::string& name, const std::string& part, std::uint64_t length) {
    struct stat found {};
    if (::access(part.c_str(), F_OK) == 0 || ::stat(name.c_str(), &found) != 0) return;
    if (static_cast<std::uint64_t>(found.st_size) == length) (void)std::rename(name.c_str(), part.c_str());
}

}  // namespace

std::string part_name(const std::string& name) {
    return name + ".part";
}

Fault Sink::fault(Phrase message) const {
    Fault fault;
    fault.file = part_;
    fault.message = part_.empty() ? Phrase(sentence::to_standard_output, std::move(message)) : std::move(message);
    return fault;
}

Fault Sink::fault(const Sentence& failed, int error) const {
    if (error == EPIPE) return fault(sentence::reader_gone);
    if (error != ENOSPC) return fault({failed, system_error(error)});
    Fault full = fault(sentence::disk_full);
    full.accepted = sentence::make_room;
    return full;
}

Result<std::unique_ptr<Sink>> Sink::open(const std::string& name, std::uint64_t resume_at) {
    if (name.empty()) return std::unique_ptr<Sink>(new Sink("", "", -1));
    if (name == "-") return std::unique_ptr<Sink>(new Sink(name, "", STDOUT_FILENO));
    const std::string part = part_name(name);
    if (struct stat found{}; ::stat(name.c_str(), &found) == 0 && !S_ISREG(found.st_mode)) {
        Fault fault;
        fault.file = name;
        fault.message = sentence::no_file_to_write;
        fault.accepted = sentence::file_or_output;
        return fault;
    }
    if (resume_at > 0) take_back(name, part, resume_at);
    std::unique_ptr<Sink> sink(new Sink(name, part, -1));
    sink->fd_ = ::open(part.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
    if (sink->fd_ < 0) return sink->fault(sentence::not_opened, errno);
    const off_t length = ::lseek(sink->fd_, 0, SEEK_END);
    if (length >= 0 && static_cast<std::uint64_t>(length) < resume_at) {
        Fault fault = sink->fault({sentence::part_too_short, length, resume_at});
        fault.accepted = sentence::anew;
        return fault;
    }
    if (::ftruncate(sink->fd_, static_cast<off_t>(resume_at)) != 0 || ::lseek(sink->fd_, 0, SEEK_END) < 0)
        return sink->fault(sentence::not_written, errno);
    sink->written_ = resume_at;
    return sink;
}

Sink::~Sink() {
    if (!part_.empty() && fd_ >= 0) ::close(fd_);
}

Result<bool> Sink::write(std::string_view bytes) {
    if (name_.empty()) bytes = {};
    while (!bytes.empty()) {
        const ssize_t done = ::write(fd_, bytes.data(), bytes.size());
        if (done < 0) {
            if (errno == EINTR) continue;
            return fault(sentence::not_written, errno);
        }
        written_ += static_cast<std::uint64_t>(done);
        bytes.remove_prefix(static_cast<std::size_t>(done));
    }
    return true;
}

Result<bool> Sink::flush_to_disk() {
    if (!part_.empty() && ::fdatasync(fd_) != 0) return fault(sentence::not_written, errno);
    return true;
}

Result<bool> Sink::finish() {
    if (part_.empty()) return true;
    auto flushed = flush_to_disk();
    if (!flushed) return flushed;
    const int closed = ::close(fd_);
    fd_ = -1;
    if (closed != 0) return fault(sentence::not_written, errno);
    if (std::rename(part_.c_str(), name_.c_str()) != 0) return fault(sentence::not_renamed, errno);
    return true;
}

void Sink::discard() {
    if (part_.empty()) return;
    ::close(fd_);
    fd_ = -1;
    std::remove(part_.c_str());
}

}  // namespace reunify::batch
