#include "book/book.h"

#include <fcntl.h>
#include <minizip/zip.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace reunify;

constexpr std::string_view kPart = "=== ";  ///< begins a line that names the file within of which the lines behind it are

/// Text of parts, each behind a line `=== path`, as the archive of a workbook: what is changed at random are then the parts, not their
/// packing.
void pack(std::string_view parts, const std::string& path) {
    const zipFile zip = zipOpen(path.c_str(), APPEND_STATUS_CREATE);
    if (zip == nullptr) std::abort();
    for (std::size_t at = parts.find(kPart); at != std::string_view::npos;) {
        const std::size_t next = parts.find("\n=== ", at);
        const std::string_view part = parts.substr(at + kPart.size(), next == std::string_view::npos ? next : next - at - kPart.size());
        const std::size_t line = std::min(part.find('\n'), part.size());
        const std::string name(part.substr(0, line));
        const std::string_view content = part.substr(std::min(line + 1, part.size()));
        zipOpenNewFileInZip(zip, name.c_str(), nullptr, nullptr, 0, nullptr, 0, nullptr, 0, 0);
        zipWriteInFileInZip(zip, content.data(), static_cast<unsigned>(content.size()));
        zipCloseFileInZip(zip);
        at = next == std::string_view::npos ? next : next + 1;
    }
    zipClose(zip, nullptr);
}

void expect(bool holds) {
    if (!holds) std::abort();
}

template <typename T>
bool read(const Result<T>& result) {
    if (!result) expect(!result.faults().empty() && !describe(result.faults()).empty());
    return static_cast<bool>(result);
}

}  // namespace

/// Any bytes are a workbook whose rows stand in order within the limits of a sheet, or faults with a message.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const int file = memfd_create("book", 0);
    expect(file >= 0);
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    if (text.starts_with(kPart)) {
        pack(text, "/proc/self/fd/" + std::to_string(file));
    } else {
        expect(write(file, bytes, size) == static_cast<ssize_t>(size));
    }
    lseek(file, 0, SEEK_SET);
    if (const auto book = book::Book::open(file, "fuzz.xlsx"); read(book)) {
        for (std::size_t sheet = 0; sheet < std::min<std::size_t>((*book)->sheets().size(), 4); ++sheet) {
            const auto rows = (*book)->rows(sheet);
            if (!read(rows)) continue;
            book::Row row;
            std::uint64_t last = 0;
            for (auto more = (*rows)->next(row); read(more) && *more; more = (*rows)->next(row)) {
                expect(row.number > last && row.repeated > 0 && !row.cells.empty() && row.cells.size() <= book::kMostColumns);
                last = std::uint64_t{row.number} + row.repeated - 1;
                expect(last <= book::kMostRows);
                for (const book::Cell& cell : row.cells) expect((cell.kind == book::Cell::Kind::empty) <= cell.text.empty());
            }
            for (const book::Width& width : (*rows)->widths()) expect(width.first <= width.last);
        }
    }
    close(file);
    return 0;
}
