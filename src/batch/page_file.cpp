#include "batch/page_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "base/path.h"
#include "batch/list_page.h"
#include "batch/sentences.h"

namespace reunify::batch {

namespace {

std::string read(std::ifstream& file, std::streamoff from, std::size_t most) {
    std::string text(most, '\0');
    file.clear();
    file.seekg(from);
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
    return text;
}

/// Whether the whole file is a page of a list.
bool is_page(const std::string& name, std::uintmax_t size) {
    constexpr std::size_t head = 64 * 1024;
    constexpr std::string_view end = "</html>\n";
    std::ifstream file(name, std::ios::binary);
    const std::string beginning = read(file, 0, head);
    return beginning.starts_with("<!DOCTYPE html>\n<html lang=\"") && beginning.find(kPageOfList) != std::string::npos &&
           read(file, static_cast<std::streamoff>(size - std::min<std::uintmax_t>(size, end.size())), end.size()) == end;
}

}  // namespace

Result<std::unique_ptr<Sink>> open_page(const std::string& name, const std::string& list) {
    std::error_code error;
    const auto status = std::filesystem::status(path_of(name), error);
    const bool file = std::filesystem::is_regular_file(status);
    if (std::filesystem::exists(status) && !file) return Fault{sentence::no_file_to_write, sentence::another_name, {}, name, {}, {}};
    const std::uintmax_t size = file ? std::filesystem::file_size(path_of(name), error) : 0;
    if (size > 0 && !is_page(name, size)) return Fault{sentence::part_of_another, sentence::move_away, {}, name, {}, {}};
    return Sink::open(name, {.tail = {}, .permissions = permissions_of(list)});
}

Result<bool> write_page(Sink& file, const std::string& page) {
    auto written = file.write(page);
    if (written) return file.finish();
    file.discard();
    return written;
}

}  // namespace reunify::batch
