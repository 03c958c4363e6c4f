#include "batch/sink.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>

#include "base/system_error.h"
#include "batch/sentences.h"

namespace reunify::batch {

namespace {

/// A digest of the last bytes of an open file before an offset.
std::string digest_before(int file, std::uint64_t at) {
    constexpr std::uint64_t looked_at = 4096;
    std::string last(static_cast<std::size_t>(std::min(looked_at, at)), '\0');
    std::size_t had = 0;
    while (had < last.size()) {
        const ssize_t got = ::pread(file, last.data() + had, last.size() - had, static_cast<off_t>(at - last.size() + had));
        if (got <= 0 && errno != EINTR) return "-";
        if (got > 0) had += static_cast<std::size_t>(got);
    }
    std::array<unsigned char, crypto_generichash_BYTES> digest{};
    crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(last.data()), last.size(), nullptr, 0);
    std::string hex;
    for (std::size_t i = 0; i < 16; ++i) hex += fmt::format("{:02x}", digest[i]);
    return hex;
}

}  // namespace

std::optional<unsigned> permissions_of(const std::string& list) {
    struct stat found {};
    const int failed = list == "-" ? ::fstat(STDIN_FILENO, &found) : ::stat(list.c_str(), &found);
    if (failed != 0 || !S_ISREG(found.st_mode)) return std::nullopt;
    return found.st_mode & 0777U;
}

std::string target_of(const std::string& name) {
    constexpr int most_links = 40;
    std::error_code error;
    std::filesystem::path path(name);
    for (int links = 0; links < most_links && std::filesystem::is_symlink(path, error); ++links) {
        const std::filesystem::path to = std::filesystem::read_symlink(path, error);
        if (error) break;
        path = to.is_absolute() ? to : path.parent_path() / to;
    }
    return path.string();
}

std::string part_name(const std::string& name) {
    return name + ".part";
}

Fault Sink::fault(Phrase message) const {
    Fault fault;
    fault.file = part_;
    fault.message = part_.empty() ? Phrase(sentence::to_standard_output, std::move(message)) : std::move(message);
    return fault;
}

Fault Sink::fault(const Sentence<1>& failed, int error) const {
    if (error == EPIPE) return fault(sentence::reader_gone);
    if (error != ENOSPC) return fault({failed, system_error(error)});
    Fault full = fault(sentence::disk_full);
    full.accepted = resumable_ ? Phrase(sentence::make_room) : Phrase(sentence::make_room_anew);
    return full;
}

/// Opens the part and locks it; what was locked must still have the name, or another run has just finished with it.
Result<bool> Sink::lock() {
    for (int tries = 0; tries < 10; ++tries) {
        fd_ = ::open(part_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
        if (fd_ < 0 && errno == ENOENT) {
            Fault missing = fault({sentence::no_folder_there, std::filesystem::path(name_).parent_path().string()});
            missing.file = name_;
            return missing;
        }
        if (fd_ < 0) return fault(sentence::not_opened, errno);
        if (::flock(fd_, LOCK_EX | LOCK_NB) != 0) {
            Fault taken = fault(sentence::another_run);
            taken.accepted = sentence::when_it_is_done;
            return taken;
        }
        struct stat opened {
        }, named{};
        if (::fstat(fd_, &opened) == 0 && ::stat(part_.c_str(), &named) == 0 && opened.st_ino == named.st_ino) return true;
        ::close(fd_);
        fd_ = -1;
    }
    return fault(sentence::another_run);
}

/// A file that was there keeps who may read it, a new one gets what the mask of the process allows; neither is read by more people than
/// the list that it comes from. Its owner can always go on with it.
void Sink::set_permissions(const SinkStart& start) const {
    const mode_t of_list = start.permissions ? *start.permissions | S_IRUSR | S_IWUSR : 0777;
    struct stat found {};
    if (::stat(name_.c_str(), &found) == 0) {
        (void)::fchmod(fd_, found.st_mode & of_list & 0777);
    } else if (start.permissions) {
        const mode_t mask = ::umask(0);
        ::umask(mask);
        (void)::fchmod(fd_, of_list & 0666 & ~mask);
    }
}

/// A run that was killed between its last row and its end may have given the file its final name already.
void Sink::take_back(const SinkStart& start) {
    const int done = ::open(name_.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (done < 0) return;
    struct stat found {};
    const bool whole = ::fstat(done, &found) == 0 && S_ISREG(found.st_mode) && static_cast<std::uint64_t>(found.st_size) == start.at;
    if (whole && digest_before(done, start.at) == start.tail && ::flock(done, LOCK_EX | LOCK_NB) == 0 &&
        std::rename(name_.c_str(), part_.c_str()) == 0) {
        ::close(fd_);
        fd_ = done;
    } else {
        ::close(done);
    }
}

Result<std::unique_ptr<Sink>> Sink::hold(const std::string& name) {
    if (name.empty()) return std::unique_ptr<Sink>(new Sink("", "", -1));
    if (name == "-") return std::unique_ptr<Sink>(new Sink(name, "", STDOUT_FILENO));
    const std::string target = target_of(name);
    if (struct stat found{}; ::stat(target.c_str(), &found) == 0 && !S_ISREG(found.st_mode)) {
        Fault fault;
        fault.file = name;
        fault.message = sentence::no_file_to_write;
        fault.accepted = sentence::file_or_output;
        return fault;
    }
    std::unique_ptr<Sink> sink(new Sink(target, part_name(target), -1));
    if (auto locked = sink->lock(); !locked) return locked.faults();
    return sink;
}

Result<bool> Sink::begin(const SinkStart& start) {
    if (part_.empty()) return true;
    resumable_ = start.resumable;
    off_t length = ::lseek(fd_, 0, SEEK_END);
    if (!start.ours && length > 0) {
        Fault foreign = fault(sentence::part_of_another);
        foreign.accepted = sentence::move_away;
        return foreign;
    }
    if (start.at > 0 && length == 0) {
        take_back(start);
        length = ::lseek(fd_, 0, SEEK_END);
    }
    if (length >= 0 && static_cast<std::uint64_t>(length) < start.at) {
        Fault fault = this->fault({sentence::part_too_short, length, start.at});
        fault.accepted = sentence::anew;
        return fault;
    }
    written_ = start.at;
    if (start.at > 0 && tail(start.at) != start.tail) {
        Fault fault = this->fault(sentence::part_not_the_same);
        fault.accepted = sentence::anew;
        return fault;
    }
    set_permissions(start);
    if (start.at == 0) return true;
    if (::ftruncate(fd_, static_cast<off_t>(start.at)) != 0 || ::lseek(fd_, 0, SEEK_END) < 0) return fault(sentence::not_written, errno);
    return true;
}

Result<std::unique_ptr<Sink>> Sink::open(const std::string& name, const SinkStart& start) {
    auto sink = hold(name);
    if (!sink) return sink;
    if (auto begun = (*sink)->begin(start); !begun) {
        (*sink)->give_up();
        return begun.faults();
    }
    return sink;
}

std::unique_ptr<Sink> Sink::to(Taker taker) {
    std::unique_ptr<Sink> sink(new Sink("", "", -1));
    sink->taker_ = std::move(taker);
    return sink;
}

Result<bool> Sink::begin_anew() {
    if (part_.empty()) return true;
    if (::ftruncate(fd_, 0) != 0 || ::lseek(fd_, 0, SEEK_SET) < 0) return fault(sentence::not_written, errno);
    written_ = 0;
    return true;
}

std::string Sink::tail(std::uint64_t at) const {
    return part_.empty() || at == 0 ? "-" : digest_before(fd_, at);
}

Sink::~Sink() {
    if (!part_.empty() && fd_ >= 0) ::close(fd_);
}

Result<bool> Sink::write(std::string_view bytes) {
    if (taker_) {
        taker_(bytes);
        written_ += bytes.size();
        return true;
    }
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

void Sink::give_up() {
    if (written_ == 0 && fd_ >= 0 && ::lseek(fd_, 0, SEEK_END) == 0) discard();
}

void Sink::discard() {
    if (part_.empty()) return;
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
    std::remove(part_.c_str());
}

}  // namespace reunify::batch
