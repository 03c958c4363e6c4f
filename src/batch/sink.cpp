#include "batch/sink.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>

#include "base/files.h"
#include "base/path.h"
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
        const std::ptrdiff_t got = files::read_at(file, last.data() + had, last.size() - had, at - last.size() + had);
        if (got <= 0) return "-";
        had += static_cast<std::size_t>(got);
    }
    std::array<unsigned char, crypto_generichash_BYTES> digest{};
    crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(last.data()), last.size(), nullptr, 0);
    std::string hex;
    for (std::size_t i = 0; i < 16; ++i) hex += fmt::format("{:02x}", digest[i]);
    return hex;
}

}  // namespace

std::optional<unsigned> permissions_of(const std::string& list) {
    const files::State found = list == "-" ? files::state_of(files::kInput) : files::state_of(list);
    if (found.kind != files::Kind::plain) return std::nullopt;
    return found.permissions;
}

std::string target_of(const std::string& name) {
    constexpr int most_links = 40;
    std::error_code error;
    std::filesystem::path path = path_of(name);
    for (int links = 0; links < most_links && std::filesystem::is_symlink(path, error); ++links) {
        const std::filesystem::path to = std::filesystem::read_symlink(path, error);
        if (error) break;
        path = to.is_absolute() ? to : path.parent_path() / to;
    }
    return utf8_of(path);
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
        fd_ = files::open_to_write(part_, files::Missing::is_made);
        if (fd_ < 0 && errno == ENOENT) {
            Fault missing = fault({sentence::no_folder_there, utf8_of(path_of(name_).parent_path())});
            missing.file = name_;
            return missing;
        }
        if (fd_ < 0) return fault(sentence::not_opened, errno);
        if (!files::lock(fd_)) {
            Fault taken = fault(sentence::another_run);
            taken.accepted = sentence::when_it_is_done;
            return taken;
        }
        const files::State opened = files::state_of(fd_), named = files::state_of(part_);
        if (named.kind != files::Kind::missing && opened.number == named.number) return true;
        files::close(fd_);
        fd_ = -1;
    }
    return fault(sentence::another_run);
}

/// A file that was there keeps who may read it, a new one gets what the mask of the process allows; neither is read by more people than
/// the list that it comes from. Its owner can always go on with it.
void Sink::set_permissions(const SinkStart& start) const {
    constexpr unsigned of_owner = 0600;
    const unsigned of_list = start.permissions ? *start.permissions | of_owner : 0777U;
    if (const files::State found = files::state_of(name_); found.kind != files::Kind::missing) {
        files::permit(fd_, found.permissions & of_list);
    } else if (start.permissions) {
        files::permit(fd_, of_list & files::usual_permissions());
    }
}

/// A run that was killed between its last row and its end may have given the file its final name already.
void Sink::take_back(const SinkStart& start) {
    const int done = files::open_to_write(name_, files::Missing::fails);
    if (done < 0) return;
    const files::State found = files::state_of(done);
    const bool whole = found.kind == files::Kind::plain && found.size == start.at;
    if (whole && digest_before(done, start.at) == start.tail && files::lock(done) && files::rename_over(name_, part_, fd_)) {
        fd_ = done;
    } else {
        files::close(done);
    }
}

Result<std::unique_ptr<Sink>> Sink::hold(const std::string& name) {
    if (name.empty()) return std::unique_ptr<Sink>(new Sink("", "", -1));
    if (name == "-") return std::unique_ptr<Sink>(new Sink(name, "", files::kOutput));
    const std::string target = target_of(name);
    if (const files::Kind kind = files::state_of(target).kind; kind != files::Kind::missing && kind != files::Kind::plain) {
        Fault fault;
        fault.file = name;
        fault.message = sentence::no_file_to_write;
        fault.accepted = sentence::file_or_output;
        return fault;
    }
    std::unique_ptr<Sink> sink(new Sink(target, part_name(target), -1));
    // Else all would be judged before it is found that nothing can be put there.
    if (files::is_held(target)) {
        Fault held = sink->fault(sentence::not_opened, EBUSY);
        held.file = name;
        return held;
    }
    if (auto locked = sink->lock(); !locked) return locked.faults();
    return sink;
}

Result<bool> Sink::begin(const SinkStart& start) {
    if (part_.empty()) return true;
    resumable_ = start.resumable;
    std::int64_t length = files::go_to_end(fd_);
    if (!start.ours && length > 0) {
        Fault foreign = fault(sentence::part_of_another);
        foreign.accepted = sentence::move_away;
        return foreign;
    }
    if (start.at > 0 && length == 0) {
        take_back(start);
        length = files::go_to_end(fd_);
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
    if (!files::cut(fd_, start.at) || files::go_to_end(fd_) < 0) return fault(sentence::not_written, errno);
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
    if (!files::cut(fd_, 0) || !files::go_to(fd_, 0)) return fault(sentence::not_written, errno);
    written_ = 0;
    return true;
}

std::string Sink::tail(std::uint64_t at) const {
    return part_.empty() || at == 0 ? "-" : digest_before(fd_, at);
}

Sink::~Sink() {
    if (!part_.empty() && fd_ >= 0) files::close(fd_);
}

Result<bool> Sink::write(std::string_view bytes) {
    if (taker_) {
        taker_(bytes);
        written_ += bytes.size();
        return true;
    }
    if (name_.empty()) bytes = {};
    if (!files::write(fd_, bytes)) return fault(sentence::not_written, errno);
    written_ += bytes.size();
    return true;
}

Result<bool> Sink::flush_to_disk() {
    if (!part_.empty() && !files::keep(fd_)) return fault(sentence::not_written, errno);
    return true;
}

Result<bool> Sink::finish() {
    if (part_.empty()) return true;
    auto flushed = flush_to_disk();
    if (!flushed) return flushed;
    const bool closed = files::close_whole(fd_);
    fd_ = -1;
    if (!closed) return fault(sentence::not_written, errno);
    if (!files::rename(part_, name_)) return fault(sentence::not_renamed, errno);
    return true;
}

void Sink::give_up() {
    if (written_ == 0 && fd_ >= 0 && files::go_to_end(fd_) == 0) discard();
}

void Sink::discard() {
    if (part_.empty()) return;
    if (fd_ >= 0) files::close(fd_);
    fd_ = -1;
    std::remove(part_.c_str());
}

}  // namespace reunify::batch
