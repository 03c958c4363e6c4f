#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/digest.h"
#include "base/path.h"
#include "base/system_error.h"
#include "law/load.h"
#include "law/sentences.h"

namespace reunify::law {

namespace {

namespace fs = std::filesystem;

Fault at_file(std::string file, Phrase message, Phrase accepted = {}) {
    Fault fault;
    fault.file = std::move(file);
    fault.message = std::move(message);
    fault.accepted = std::move(accepted);
    return fault;
}

std::string hash_of(const std::vector<RuleFile>& files) {
    std::vector<std::string_view> texts;
    for (const RuleFile& file : files) {
        texts.emplace_back(file.path);
        texts.emplace_back(file.text);
    }
    return digest_of(texts);
}

/// The paths of all files below a folder, with slashes, but for worked cases and what is hidden.
std::vector<std::string> paths_below(const fs::path& folder, std::error_code& error) {
    std::vector<std::string> paths;
    fs::recursive_directory_iterator each(folder, error);
    while (!error && each != fs::recursive_directory_iterator()) {
        const std::string path = utf8_of(each->path().lexically_relative(folder));
        const bool directory = each->is_directory(error);
        if (error) break;
        const bool hidden = utf8_of(each->path().filename()).starts_with('.');
        if (directory && (hidden || path == "cases")) each.disable_recursion_pending();
        if (!directory && !hidden) paths.push_back(path);
        each.increment(error);
    }
    return paths;
}

std::optional<std::string> content_of(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) return std::nullopt;
    std::ostringstream text;
    text << stream.rdbuf();
    if (stream.bad()) return std::nullopt;
    return std::move(text).str();
}

}  // namespace

Result<Files> parse_files(std::vector<RuleFile> files, std::string folder) {
    std::sort(files.begin(), files.end(), [](const RuleFile& a, const RuleFile& b) { return a.path < b.path; });
    Files made;
    made.sha256 = hash_of(files);
    made.folder = std::move(folder);
    Faults faults;
    for (RuleFile& file : files) {
        auto document = text::parse_yaml(made.folder + file.path, std::move(file.text));
        if (document)
            made.documents.push_back(std::move(*document));
        else
            faults.insert(faults.end(), document.faults().begin(), document.faults().end());
    }
    if (!faults.empty()) return faults;
    return made;
}

Result<Files> read_folder(const std::string& folder) {
    std::error_code error;
    if (!fs::is_directory(path_of(folder), error)) return at_file(folder, sentence::no_folder, sentence::folder_with_ruleset);
    const std::vector<std::string> paths = paths_below(path_of(folder), error);
    if (error) return at_file(folder, {sentence::folder_not_read, system_error(error.value())});

    const std::string shown = folder.ends_with('/') ? folder : folder + "/";
    std::vector<RuleFile> files;
    Faults faults;
    for (const std::string& path : paths) {
        if (path.ends_with(".yml")) faults.push_back(at_file(shown + path, sentence::would_not_be_read, sentence::names_in_yaml));
        if (!path.ends_with(".yaml")) continue;
        std::optional<std::string> text = content_of(path_of(folder) / path_of(path));
        if (text)
            files.push_back({path, std::move(*text)});
        else
            faults.push_back(at_file(shown + path, sentence::file_not_read));
    }
    Result<Files> parsed = parse_files(std::move(files), shown);
    if (!parsed) faults.insert(faults.end(), parsed.faults().begin(), parsed.faults().end());
    if (!faults.empty()) return faults;
    return parsed;
}

}  // namespace reunify::law
