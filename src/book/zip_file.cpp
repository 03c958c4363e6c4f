#include "book/zip_file.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>

#include "base/files.h"

namespace reunify::book {

namespace {

/// A file with a place of its own in it. What is read is read in pieces: minizip asks for a list of contents byte by byte.
class ZipFile {
public:
    explicit ZipFile(int file) : file_(file), end_(files::go_to_end(file)) {}

    std::size_t read(char* to, std::size_t most) {
        std::size_t done = 0;
        while (done < most) {
            if (at_ < piece_at_ || at_ >= piece_at_ + piece_size_) {
                if (!fill()) break;
            }
            const auto skipped = static_cast<std::size_t>(at_ - piece_at_);
            const std::size_t size = std::min(most - done, static_cast<std::size_t>(piece_size_) - skipped);
            std::memcpy(to + done, piece_.data() + skipped, size);
            done += size;
            at_ += static_cast<std::int64_t>(size);
        }
        return done;
    }

    std::size_t write(const char* from, std::size_t size) {
        piece_size_ = 0;
        if (!files::write_at(file_, {from, size}, static_cast<std::uint64_t>(at_))) {
            failed_ = true;
            return 0;
        }
        at_ += static_cast<std::int64_t>(size);
        end_ = std::max(end_, at_);
        return size;
    }

    bool seek(ZPOS64_T offset, int origin) {
        const std::int64_t from = origin == ZLIB_FILEFUNC_SEEK_SET ? 0 : origin == ZLIB_FILEFUNC_SEEK_CUR ? at_ : end_;
        at_ = from + static_cast<std::int64_t>(offset);
        return at_ >= 0;
    }

    std::int64_t at() const { return at_; }
    bool failed() const { return failed_; }

private:
    bool fill() {
        piece_at_ = at_;
        piece_size_ = files::read_at(file_, piece_.data(), piece_.size(), static_cast<std::uint64_t>(at_));
        failed_ = failed_ || piece_size_ < 0;
        piece_size_ = std::max<std::ptrdiff_t>(piece_size_, 0);
        return piece_size_ > 0;
    }

    int file_;
    std::int64_t at_ = 0, end_;
    bool failed_ = false;
    std::array<char, 16 * 1024> piece_{};  ///< of the file, from `piece_at_` on
    std::int64_t piece_at_ = 0;
    std::ptrdiff_t piece_size_ = 0;
};

ZipFile& of(voidpf stream) {
    return *static_cast<ZipFile*>(stream);
}

}  // namespace

zlib_filefunc64_def open_file_functions() {
    zlib_filefunc64_def functions{};
    functions.zopen64_file = [](voidpf, const void* number, int) -> voidpf { return new ZipFile(*static_cast<const int*>(number)); };
    functions.zread_file = [](voidpf, voidpf stream, void* to, uLong most) -> uLong {
        return static_cast<uLong>(of(stream).read(static_cast<char*>(to), most));
    };
    functions.zwrite_file = [](voidpf, voidpf stream, const void* from, uLong size) -> uLong {
        return static_cast<uLong>(of(stream).write(static_cast<const char*>(from), size));
    };
    functions.ztell64_file = [](voidpf, voidpf stream) -> ZPOS64_T { return static_cast<ZPOS64_T>(of(stream).at()); };
    functions.zseek64_file = [](voidpf, voidpf stream, ZPOS64_T offset, int origin) -> long {
        return of(stream).seek(offset, origin) ? 0 : -1;
    };
    functions.zclose_file = [](voidpf, voidpf stream) -> int {
        delete &of(stream);
        return 0;
    };
    functions.zerror_file = [](voidpf, voidpf stream) -> int { return of(stream).failed() ? 1 : 0; };
    return functions;
}

}  // namespace reunify::book
