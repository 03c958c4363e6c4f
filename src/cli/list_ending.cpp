#include "cli/list_ending.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <span>
#include <string_view>

#include "base/path.h"
#include "cli/sentences.h"

namespace reunify::cli {

namespace {

using Endings = std::span<const std::string_view>;

constexpr auto kCsv = std::to_array<std::string_view>({".csv", ".tsv", ".tab", ".txt"});
constexpr auto kJsonLines = std::to_array<std::string_view>({".jsonl", ".ndjson", ".json"});
constexpr auto kPage = std::to_array<std::string_view>({".html", ".htm"});
constexpr auto kBooks = std::to_array<std::string_view>({".ods", ".xls", ".xlsm", ".xlsb", ".numbers"});
// clang-format off
constexpr auto kOthers = std::to_array<std::string_view>(
    {".xlsx", ".pdf",  ".doc", ".docx", ".odt", ".rtf",    ".md",      ".markdown", ".xhtml", ".mht",   ".xml",   ".yaml", ".yml",
     ".ics",  ".eml",  ".msg", ".ppt",  ".pptx", ".odp",   ".png",     ".jpg",      ".jpeg",  ".gif",   ".svg",   ".zip",  ".7z",
     ".rar",  ".tar",  ".tgz", ".bz2",  ".xz",  ".zst",    ".gz",      ".sql",      ".db",    ".sqlite", ".parquet", ".arrow", ".feather",
     ".mdb",  ".accdb", ".sav", ".dta", ".rds", ".tex"});
// clang-format on

std::string ending_of(const std::filesystem::path& path) {
    std::string ending = utf8_of(path.extension());
    std::transform(ending.begin(), ending.end(), ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending;
}

bool is_one_of(std::string_view ending, Endings endings) {
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

}  // namespace

std::optional<Stop> other_ending(const std::string& name, ListFile holds) {
    std::filesystem::path path = path_of(name);
    if (holds != ListFile::page && ending_of(path) == ".gz") path = path.stem();
    const std::string ending = ending_of(path);
    constexpr Endings own[] = {kCsv, kJsonLines, kPage};
    if (is_one_of(ending, own[static_cast<std::size_t>(holds)])) return std::nullopt;
    const bool book = is_one_of(ending, kBooks);
    if (holds != ListFile::page && book) return Stop{Exit::usage, {sentence::no_such_book, name}, sentence::book_as_xlsx};
    const bool known = book || is_one_of(ending, kOthers) ||
                       std::any_of(std::begin(own), std::end(own), [&](Endings endings) { return is_one_of(ending, endings); });
    if (!known) return std::nullopt;
    switch (holds) {
        case ListFile::csv:
            return Stop{Exit::usage, {sentence::no_such_ending, name}, sentence::endings_of_rows};
        case ListFile::json_lines:
            return Stop{Exit::usage, {sentence::no_such_ending, name}, sentence::endings_of_json_lines};
        case ListFile::page:
            break;
    }
    return Stop{Exit::usage, {sentence::no_such_ending, name}, sentence::ending_of_page};
}

}  // namespace reunify::cli
