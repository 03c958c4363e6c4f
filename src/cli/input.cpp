#include "cli/input.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <iterator>

#include "base/files.h"
#include "base/path.h"
#include "base/suggest.h"
#include "base/system_error.h"
#include "batch/sink.h"
#include "cases/profile.h"
#include "cli/sentences.h"
#include "csv/utf16.h"

namespace reunify::cli {

namespace {

constexpr std::size_t kMost = std::size_t{16} << 20;

/// The name in the same folder that is nearest to that of a file that is not there.
std::string nearest_file(const std::string& path) {
    const std::filesystem::path wanted = path_of(path);
    std::vector<std::string> names;
    std::error_code error;
    const std::filesystem::path folder = wanted.has_parent_path() ? wanted.parent_path() : std::filesystem::path(".");
    for (auto entry = std::filesystem::directory_iterator(folder, error); !error && entry != std::filesystem::directory_iterator();
         entry.increment(error)) {
        if (!is_folder(utf8_of(entry->path()))) names.push_back(utf8_of(entry->path().filename()));
    }
    std::sort(names.begin(), names.end());
    // An editor may have put an ending of its own behind.
    const std::string longer = utf8_of(wanted.filename()) + ".txt";
    const bool there = std::binary_search(names.begin(), names.end(), longer);
    const std::string nearest = there ? longer : nearest_name(utf8_of(wanted.filename()), names);
    return nearest.empty() || !wanted.has_parent_path() ? nearest : utf8_of(wanted.parent_path() / path_of(nearest));
}

Stop unreadable(const std::string& path, int error) {
    if (error == ENOENT) return {Exit::file, {sentence::no_file, path}, {}, nearest_file(path)};
    if (error == EISDIR) return {Exit::file, {sentence::a_folder, path}};
    return {Exit::file, {sentence::not_read, path, system_error(error)}};
}

Outcome<std::string> read_all(int file, const std::string& path) {
    std::string text;
    std::size_t used = 0;
    text.resize(1 << 16);
    while (true) {
        if (used == text.size()) text.resize(text.size() * 2);
        const std::ptrdiff_t got = files::read(file, text.data() + used, text.size() - used);
        if (got < 0) return unreadable(path, errno);
        if (got == 0) break;
        used += static_cast<std::size_t>(got);
        if (used > kMost) return stopped_by(Exit::input, {Fault{sentence::too_long, {}, {}, path, {}, {}}});
    }
    text.resize(used);
    return text;
}

/// Whether the name is that of a list of families, not of one.
bool is_table(std::string_view path) {
    constexpr auto endings = std::to_array<std::string_view>({".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods", ".csv.gz"});
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return path.ends_with(ending); });
}

std::string in_utf8(std::string_view text, csv::Width width) {
    std::string out;
    csv::Utf16Reader reader(width);
    reader.add(text, out);
    reader.finish();
    return out;
}

Stop refuse(Faults faults) {
    Stop stop{Exit::input, Phrase(sentence::errors, faults.size())};
    stop.faults = std::move(faults);
    return stop;
}

}  // namespace

bool is_folder(const std::string& path) {
    return files::state_of(path).kind == files::Kind::folder;
}

bool is_file(const std::string& path) {
    return files::state_of(path).kind == files::Kind::plain;
}

bool is_same_file(const std::string& a, const std::string& b) {
    const files::State first = files::state_of(a), second = files::state_of(b);
    return first.kind != files::Kind::missing && second.kind != files::Kind::missing && first.device == second.device &&
           first.number == second.number;
}

bool is_standard_input(const std::string& path) {
    const files::State read = files::state_of(files::kInput), named = files::state_of(path);
    return read.kind == files::Kind::plain && named.kind != files::Kind::missing && read.device == named.device &&
           read.number == named.number;
}

bool is_same_place(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty()) return false;
    // Through links first, of which the standard library leaves those that lead to nothing yet; then absolute: of a relative name of which
    // nothing exists yet, the standard library leaves what it is.
    std::error_code error;
    const auto place = [&](const std::string& path) {
        return std::filesystem::weakly_canonical(std::filesystem::absolute(path_of(batch::target_of(path)), error), error);
    };
    return is_same_file(a, b) || place(a) == place(b);
}

Outcome<std::string> read_input(const std::string& path) {
    if (path == "-") return read_all(files::kInput, path);
    const int file = files::open_to_read(path);
    if (file < 0) return unreadable(path, errno);
    const bool folder = files::state_of(file).kind == files::Kind::folder;
    Outcome<std::string> text = folder ? unreadable(path, EISDIR) : read_all(file, path);
    files::close(file);
    return text;
}

Outcome<cases::Family> read_family(const std::string& path, const law::RuleSet& rules, bool begun) {
    if (is_table(path)) return advised({Exit::input, {sentence::is_a_list, path}}, as_it_is(fmt::format("reunify batch {}", path)));
    Outcome<std::string> source = read_input(path);
    if (!source) return source.stop();
    // What Windows PowerShell writes by `>`.
    if (const csv::Width width = csv::width_of(*source); width == csv::Width::utf16_little || width == csv::Width::utf16_big)
        *source = in_utf8(*source, width);
    text::Parsed parsed = text::parse_on(path, std::move(*source));
    if (parsed.document == nullptr) return refuse(std::move(parsed.faults));
    const text::Document& document = *parsed.document;
    Result<cases::Family> family = begun ? cases::read_begun_profile(document, document.root, rules) : cases::read_profile(document, rules);
    if (!family) std::move(family.faults().begin(), family.faults().end(), std::back_inserter(parsed.faults));
    if (!parsed.faults.empty()) return refuse(std::move(parsed.faults));
    return std::move(*family);
}

}  // namespace reunify::cli
