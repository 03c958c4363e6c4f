#include "book/archive.h"

#include <minizip/unzip.h>

#include <utility>

#include "book/sentences.h"
#include "book/zip_file.h"

namespace reunify::book {

namespace {

constexpr int kAnyCase = 2;
constexpr std::uint64_t kMebibyte = 1024 * 1024;
constexpr std::size_t kMostOfText = 64 * kMebibyte;
constexpr std::uint64_t kMostUnpacked = 4096 * kMebibyte;

/// Up to here a file may unpack to whatever multiple it likes.
constexpr std::uint64_t kSmall = 64 * kMebibyte;
constexpr std::uint64_t kMostTimes = 300;

}  // namespace

Result<std::unique_ptr<Archive>> Archive::open(int file, const std::string& name) {
    zlib_filefunc64_def functions = open_file_functions();
    std::unique_ptr<Archive> archive(new Archive(unzOpen2_64(&file, &functions), name));
    // The list of what an archive holds stands at its end.
    if (archive->zip_ == nullptr) return Fault{sentence::cut_off, sentence::fetch_again, {}, name, {}, {}};
    return archive;
}

Archive::~Archive() {
    leave();
    if (zip_ != nullptr) unzClose(zip_);
}

void Archive::leave() {
    if (within_) unzCloseCurrentFile(zip_);
    within_ = false;
}

Fault Archive::damaged() const {
    return {path_.empty() ? Phrase(sentence::damaged) : Phrase(sentence::part_damaged, path_), sentence::save_again, {}, name_, {}, {}};
}

Fault Archive::too_large() const {
    return {sentence::too_large, sentence::smaller_or_csv, {}, name_, {}, {}};
}

bool Archive::has(const std::string& path) const {
    return unzLocateFile(zip_, path.c_str(), kAnyCase) == UNZ_OK;
}

Result<bool> Archive::start(const std::string& path) {
    leave();
    path_ = path;
    unz_file_info64 found{};
    if (!has(path) || unzGetCurrentFileInfo64(zip_, &found, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK) return damaged();
    constexpr unsigned encrypted = 1;
    if ((found.flag & encrypted) != 0) return Fault{sentence::password, sentence::without_password, {}, name_, {}, {}};
    if (unzOpenCurrentFile(zip_) != UNZ_OK) return damaged();
    within_ = true;
    packed_ = found.compressed_size;
    unpacked_ = 0;
    return true;
}

Result<std::size_t> Archive::read(char* to, std::size_t most) {
    if (!within_) return std::size_t{0};
    const int got = unzReadCurrentFile(zip_, to, static_cast<unsigned>(most));
    if (got < 0) return damaged();
    if (got == 0) {
        within_ = false;
        if (unzCloseCurrentFile(zip_) != UNZ_OK) return damaged();
        return std::size_t{0};
    }
    unpacked_ += static_cast<std::uint64_t>(got);
    const bool bomb = unpacked_ > kSmall && unpacked_ / kMostTimes > packed_;
    if (bomb || unpacked_ > kMostUnpacked) return too_large();
    return static_cast<std::size_t>(got);
}

Result<std::string> Archive::text(const std::string& path) {
    auto started = start(path);
    if (!started) return started.faults();
    std::string text;
    std::string piece(64 * 1024, '\0');
    for (;;) {
        auto got = read(piece.data(), piece.size());
        if (!got) return got.faults();
        if (*got == 0) return text;
        if (text.size() + *got > kMostOfText) return too_large();
        text.append(piece, 0, *got);
    }
}

}  // namespace reunify::book
