#include "cli/report_paths.h"

#include <cerrno>
#include <filesystem>
#include <map>

#include "base/files.h"
#include "base/path.h"
#include "base/system_error.h"
#include "cli/input.h"
#include "cli/sentences.h"

namespace reunify::cli {

namespace {

const char* extension_of(Format format) {
    switch (format) {
        case Format::text:
            return ".txt";
        case Format::json:
            return ".json";
        case Format::html:
            return ".html";
        case Format::markdown:
            return ".md";
    }
    return ".txt";
}

}  // namespace

Outcome<std::vector<std::string>> report_paths(const std::vector<std::string>& inputs, const std::string& folder, Format format) {
    files::Kind there = files::state_of(folder).kind;
    if (there == files::Kind::missing) {
        std::error_code error;
        std::filesystem::create_directories(path_of(folder), error);
        there = files::state_of(folder).kind;
        if (error || there == files::Kind::missing)
            return Stop{Exit::file, {sentence::folder_not_made, folder, system_error(error.value())}};
    }
    if (there != files::Kind::folder) return Stop{Exit::file, {sentence::no_folder, folder}};
    if (!files::is_writable(folder)) return Stop{Exit::file, {sentence::folder_not_written, folder, system_error(errno)}};

    std::vector<std::string> paths;
    std::map<std::string, std::string> taken;
    for (const std::string& input : inputs) {
        if (input == "-") return Stop{Exit::usage, sentence::no_name};
        const std::string path = utf8_of(path_of(folder) / path_of(input).stem()) + extension_of(format);
        const auto [other, fresh] = taken.emplace(path, input);
        if (!fresh) {
            return advised({Exit::usage, {sentence::same_report, other->second, input, path}}, sentence::other_names);
        }
        paths.push_back(path);
    }
    for (const std::string& path : paths) {
        for (const std::string& input : inputs) {
            if (is_same_file(path, input)) return Stop{Exit::usage, {sentence::over_report_input, path, input}};
        }
    }
    return paths;
}

}  // namespace reunify::cli
