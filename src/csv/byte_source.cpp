#include "csv/byte_source.h"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <vector>

#include "base/files.h"
#include "base/system_error.h"
#include "csv/sentences.h"
#include "csv/utf16.h"

namespace reunify::csv {

namespace {

constexpr std::size_t kPackedBuffer = 256 * 1024;

std::string state_of(int fd) {
    const files::State found = files::state_of(fd);
    if (found.kind != files::Kind::plain) return "";
    return fmt::format("{}@{}.{:09}", found.size, found.seconds, found.nanoseconds);
}

}  // namespace

struct ByteSource::State {
    std::string name;
    int fd = -1;
    bool owns = false;
    bool regular = false;  ///< a file that others can see and change; not a pipe
    std::uint64_t file_length = 0;
    std::unique_ptr<ByteSource> original;
    std::uint64_t start = 0;  ///< standard input may be handed over in the middle of a file
    std::string opened_as;

    std::vector<char> packed;  ///< bytes read from the file and not yet handed on
    std::size_t packed_at = 0;
    std::atomic<std::uint64_t> taken = 0;  ///< read by a progress line from another thread
    std::uint64_t offset = 0;              ///< of the unpacked bytes
    bool gzip = false;
    bool file_ended = false;
    bool in_member = false;
    std::uint64_t members = 0;
    z_stream stream{};
    bool stream_open = false;
    std::optional<Utf16Reader> utf16;
    std::string converted;  ///< from UTF-16 and not yet handed on
    std::size_t converted_at = 0;

    ~State() {
        if (stream_open) inflateEnd(&stream);
        if (owns && fd >= 0) files::close(fd);
    }

    Fault fault(Phrase message) const {
        Fault fault;
        fault.file = name;
        fault.message = std::move(message);
        return fault;
    }

    Result<std::size_t> read_file(char* to, std::size_t most) {
        const std::ptrdiff_t got = files::read(fd, to, most);
        if (got < 0) return fault({sentence::not_read, system_error(errno)});
        taken += static_cast<std::uint64_t>(got);
        if (got == 0) file_ended = true;
        return static_cast<std::size_t>(got);
    }

    Result<bool> refill() {
        packed.resize(kPackedBuffer);
        packed_at = 0;
        auto got = read_file(packed.data(), packed.size());
        if (!got) return got.faults();
        packed.resize(*got);
        return true;
    }

    Result<std::size_t> read_plain(char* to, std::size_t most) {
        if (packed_at < packed.size()) {
            const std::size_t size = std::min(most, packed.size() - packed_at);
            std::memcpy(to, packed.data() + packed_at, size);
            packed_at += size;
            return size;
        }
        return read_file(to, most);
    }

    Result<std::size_t> read_gzip(char* to, std::size_t most) {
        stream.next_out = reinterpret_cast<Bytef*>(to);
        stream.avail_out = static_cast<uInt>(most);
        while (stream.avail_out == most) {
            if (packed_at == packed.size()) {
                if (!file_ended) {
                    auto more = refill();
                    if (!more) return more.faults();
                }
                if (packed.empty()) {
                    if (in_member) return fault(sentence::gzip_cut_off);
                    return std::size_t{0};
                }
            }
            if (!in_member) {
                // Tapes and some mailers fill up with zeros behind the last member.
                while (packed_at < packed.size() && members > 0 && packed[packed_at] == '\0') ++packed_at;
                if (packed_at == packed.size()) continue;
                ++members;
                inflateReset(&stream);
                in_member = true;
            }
            stream.next_in = reinterpret_cast<Bytef*>(packed.data() + packed_at);
            stream.avail_in = static_cast<uInt>(packed.size() - packed_at);
            const int outcome = inflate(&stream, Z_NO_FLUSH);
            packed_at = packed.size() - stream.avail_in;
            if (outcome == Z_STREAM_END) {
                in_member = false;
            } else if (outcome != Z_OK && outcome != Z_BUF_ERROR) {
                return fault(sentence::gzip_damaged);
            }
        }
        return most - stream.avail_out;
    }

    Result<std::size_t> read_bytes(char* to, std::size_t most) { return gzip ? read_gzip(to, most) : read_plain(to, most); }

    Result<std::size_t> read_utf16(char* to, std::size_t most) {
        while (converted_at == converted.size()) {
            converted.clear();
            converted_at = 0;
            std::array<char, 64 * 1024> units;
            auto got = read_bytes(units.data(), units.size());
            if (!got) return got;
            utf16->add({units.data(), *got}, converted);
            if (*got == 0) utf16->finish();
            if (utf16->broken()) return fault(sentence::half_character);
            if (*got == 0) return std::size_t{0};
        }
        const std::size_t size = std::min(most, converted.size() - converted_at);
        std::memcpy(to, converted.data() + converted_at, size);
        converted_at += size;
        return size;
    }

    /// Puts all that a pipe gives into a file of our own.
    Result<bool> keep_pipe() {
        const int kept = files::open_nameless();
        if (kept < 0) return fault({sentence::not_kept, system_error(errno)});
        std::vector<char> piece(1024 * 1024);
        for (;;) {
            auto got = read_file(piece.data(), piece.size());
            if (!got || *got == 0) {
                if (owns) files::close(fd);
                fd = kept;
                owns = true;
                return got ? Result<bool>(true) : Result<bool>(got.faults());
            }
            if (auto done = keep(kept, {piece.data(), *got}); !done) {
                files::close(kept);
                return done;
            }
        }
    }

    Result<bool> keep(int kept, std::string_view piece) const {
        if (!files::write(kept, piece)) return fault({sentence::not_kept, system_error(errno)});
        return true;
    }

    /// To the beginning, where it is found how the file is packed and written.
    Result<bool> begin() {
        if (!files::go_to(fd, start)) return fault({sentence::not_read, system_error(errno)});
        taken = 0;
        offset = 0;
        members = 0;
        file_ended = in_member = false;
        converted.clear();
        converted_at = 0;
        auto first = refill();
        if (!first) return first;
        gzip = packed.size() >= 2 && static_cast<unsigned char>(packed[0]) == 0x1F && static_cast<unsigned char>(packed[1]) == 0x8B;
        if (gzip && !stream_open) {
            if (inflateInit2(&stream, 15 + 16) != Z_OK) return fault(sentence::gzip_no_memory);
            stream_open = true;
        }
        return true;
    }

    /// Looks whether it is UTF-16, also within a packed file; then goes back to the beginning.
    Result<bool> find_width() {
        std::array<char, 256> head;
        std::size_t size = 0;
        while (size < head.size()) {
            auto got = read_bytes(head.data() + size, head.size() - size);
            if (!got || *got == 0) break;  // a fault is said to who reads
            size += *got;
        }
        const Width width = width_of({head.data(), size});
        if (width == Width::utf16_little || width == Width::utf16_big) utf16.emplace(width);
        return begin();
    }
};

ByteSource::ByteSource(std::unique_ptr<State> state) : state_(std::move(state)) {}
ByteSource::~ByteSource() = default;

Result<std::unique_ptr<ByteSource>> ByteSource::open(const std::string& name) {
    auto state = std::make_unique<State>();
    state->name = name;
    if (name == "-") {
        state->fd = files::kInput;
    } else {
        state->fd = files::open_to_read(name);
        state->owns = true;
        if (state->fd < 0) return state->fault({sentence::not_opened, system_error(errno)});
    }
    const files::State found = files::state_of(state->fd);
    if (found.kind == files::Kind::folder) return state->fault(sentence::a_folder);
    state->regular = found.kind == files::Kind::plain;
    state->file_length = state->regular ? found.size : 0;
    if (state->regular) {
        state->start = static_cast<std::uint64_t>(std::max<std::int64_t>(0, files::place(state->fd)));
        state->opened_as = state_of(state->fd);
    } else if (auto kept = state->keep_pipe(); !kept) {
        return kept.faults();
    }
    return begun(std::move(state));
}

Result<std::unique_ptr<ByteSource>> ByteSource::of_bytes(const std::string& name, std::string_view bytes) {
    auto state = std::make_unique<State>();
    state->name = name;
    state->fd = files::open_nameless();
    if (state->fd < 0) return state->fault({sentence::not_kept, system_error(errno)});
    state->owns = true;
    state->regular = true;
    state->file_length = bytes.size();
    if (auto kept = state->keep(state->fd, bytes); !kept) return kept.faults();
    return begun(std::move(state));
}

Result<std::unique_ptr<ByteSource>> ByteSource::begun(std::unique_ptr<State> state) {
    auto begun = state->begin();
    if (begun) begun = state->find_width();
    if (!begun) return begun.faults();
    return std::unique_ptr<ByteSource>(new ByteSource(std::move(state)));
}

Result<std::unique_ptr<ByteSource>> ByteSource::stand_in(std::unique_ptr<ByteSource> original, int file) {
    auto state = std::make_unique<State>();
    state->name = original->name();
    state->fd = file;
    state->owns = true;
    state->regular = true;
    state->file_length = files::state_of(file).size;
    state->opened_as = original->state();
    state->original = std::move(original);
    if (auto begun = state->begin(); !begun) return begun.faults();
    return std::unique_ptr<ByteSource>(new ByteSource(std::move(state)));
}

const std::string& ByteSource::name() const {
    return state_->name;
}

int ByteSource::file() const {
    return state_->fd;
}

const ByteSource* ByteSource::original() const {
    return state_->original.get();
}

Result<std::size_t> ByteSource::read(char* to, std::size_t most) {
    if (most == 0) return std::size_t{0};
    auto got = state_->utf16 ? state_->read_utf16(to, most) : state_->read_bytes(to, most);
    if (got) state_->offset += *got;
    return got;
}

Result<bool> ByteSource::rewind() {
    return state_->begin();
}

std::optional<std::uint64_t> ByteSource::length() const {
    if (!state_->regular || state_->gzip || state_->utf16) return std::nullopt;
    return state_->file_length;
}

std::uint64_t ByteSource::taken() const {
    return state_->taken;
}

std::optional<std::uint64_t> ByteSource::packed_length() const {
    if (!state_->regular) return std::nullopt;
    return state_->file_length;
}

const std::string& ByteSource::state() const {
    return state_->opened_as;
}

std::optional<unsigned> ByteSource::permissions() const {
    if (state_->original) return state_->original->permissions();
    const files::State found = files::state_of(state_->fd);
    if (!state_->regular || found.kind == files::Kind::missing) return std::nullopt;
    return found.permissions;
}

bool ByteSource::changed() const {
    if (state_->original) return state_->original->changed();
    return !state_->opened_as.empty() && state_of(state_->fd) != state_->opened_as;
}

}  // namespace reunify::csv
