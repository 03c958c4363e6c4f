#include "csv/byte_source.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <vector>

#include "base/system_error.h"
#include "csv/sentences.h"

namespace reunify::csv {

namespace {

constexpr std::size_t kPackedBuffer = 256 * 1024;

std::string state_of(int fd) {
    struct stat status {};
    if (fstat(fd, &status) != 0 || !S_ISREG(status.st_mode)) return "";
    return fmt::format("{}@{}.{:09}", status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
}

}  // namespace

struct ByteSource::State {
    std::string name;
    int fd = -1;
    bool owns = false;
    bool regular = false;
    std::uint64_t file_length = 0;
    std::string opened_as;

    std::vector<char> packed;  ///< bytes read from the file and not yet handed on
    std::size_t packed_at = 0;
    std::atomic<std::uint64_t> taken = 0;  ///< read by a progress line from another thread
    std::uint64_t offset = 0;              ///< of the unpacked bytes
    bool gzip = false;
    bool file_ended = false;
    bool in_member = false;
    z_stream stream{};
    bool stream_open = false;

    ~State() {
        if (stream_open) inflateEnd(&stream);
        if (owns && fd >= 0) ::close(fd);
    }

    Fault fault(Phrase message) const {
        Fault fault;
        fault.file = name;
        fault.message = std::move(message);
        return fault;
    }

    Result<std::size_t> read_file(char* to, std::size_t most) {
        for (;;) {
            const ssize_t got = ::read(fd, to, most);
            if (got >= 0) {
                taken += static_cast<std::uint64_t>(got);
                if (got == 0) file_ended = true;
                return static_cast<std::size_t>(got);
            }
            if (errno != EINTR) return fault({sentence::not_read, system_error(errno)});
        }
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
};

ByteSource::ByteSource(std::unique_ptr<State> state) : state_(std::move(state)) {}
ByteSource::~ByteSource() = default;

Result<std::unique_ptr<ByteSource>> ByteSource::open(const std::string& name) {
    auto state = std::make_unique<State>();
    state->name = name;
    if (name == "-") {
        state->fd = STDIN_FILENO;
    } else {
        state->fd = ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
        state->owns = true;
        if (state->fd < 0) return state->fault({sentence::not_opened, system_error(errno)});
    }
    struct stat status {};
    if (fstat(state->fd, &status) == 0) {
        if (S_ISDIR(status.st_mode)) return state->fault(sentence::a_folder);
        state->regular = S_ISREG(status.st_mode);
        state->file_length = state->regular ? static_cast<std::uint64_t>(status.st_size) : 0;
    }
    if (name != "-") state->opened_as = state_of(state->fd);
    auto first = state->refill();
    if (!first) return first.faults();
    const auto& packed = state->packed;
    state->gzip = packed.size() >= 2 && static_cast<unsigned char>(packed[0]) == 0x1F && static_cast<unsigned char>(packed[1]) == 0x8B;
    if (state->gzip) {
        if (inflateInit2(&state->stream, 15 + 16) != Z_OK) return state->fault(sentence::gzip_no_memory);
        state->stream_open = true;
    }
    return std::unique_ptr<ByteSource>(new ByteSource(std::move(state)));
}

Result<std::size_t> ByteSource::read(char* to, std::size_t most) {
    if (most == 0) return std::size_t{0};
    auto got = state_->gzip ? state_->read_gzip(to, most) : state_->read_plain(to, most);
    if (got) state_->offset += *got;
    return got;
}

Result<bool> ByteSource::skip_to(std::uint64_t offset) {
    State& state = *state_;
    if (state.regular && !state.gzip && offset > state.offset + (state.packed.size() - state.packed_at)) {
        if (::lseek(state.fd, static_cast<off_t>(offset), SEEK_SET) >= 0) {
            state.packed_at = state.packed.size();
            state.offset = offset;
            state.taken = offset;
            return true;
        }
    }
    std::vector<char> passed(64 * 1024);
    while (state.offset < offset) {
        const std::uint64_t left = offset - state.offset;
        auto got = read(passed.data(), static_cast<std::size_t>(std::min<std::uint64_t>(left, passed.size())));
        if (!got) return got.faults();
        if (*got == 0) return state.fault({sentence::ends_before, state.offset, offset});
    }
    return true;
}

std::optional<std::uint64_t> ByteSource::length() const {
    if (!state_->regular || state_->gzip) return std::nullopt;
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

bool ByteSource::changed() const {
    return !state_->opened_as.empty() && state_of(state_->fd) != state_->opened_as;
}

}  // namespace reunify::csv
