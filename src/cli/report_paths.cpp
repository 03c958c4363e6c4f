#include "cli/report_paths.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <map>

#include "cli/input.h"

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
    struct stat state {};
    if (::stat(folder.c_str(), &state) != 0)
        return Stop{Exit::file, fmt::format("reunify: there is no folder `{0}` for the reports\n    make it first: mkdir -p {0}", folder)};
    if (!S_ISDIR(state.st_mode)) return Stop{Exit::file, fmt::format("reunify: `{}` is no folder; --out-dir needs one", folder)};
    if (::access(folder.c_str(), W_OK | X_OK) != 0)
        return Stop{Exit::file, fmt::format("reunify: the folder `{}` cannot be written: {}", folder, std::strerror(errno))};

    std::vector<std::string> paths;
    std::map<std::string, std::string> taken;
    for (const std::string& input : inputs) {
        if (input == "-") return Stop{Exit::usage, "reunify: standard input has no name for a report; give --out-dir files with names"};
        const std::string path = (std::filesystem::path(folder) / std::filesystem::path(input).stem()).string() + extension_of(format);
        const auto [other, fresh] = taken.emplace(path, input);
        if (!fresh) {
            return Stop{Exit::usage, fmt::format("reunify: the reports of `{}` and `{}` would both be `{}`\n    give them other names, or "
                                                 "other folders one after the other",
                                                 other->second, input, path)};
        }
        paths.push_back(path);
    }
    for (const std::string& path : paths) {
        for (const std::string& input : inputs) {
            if (is_same_file(path, input))
                return Stop{Exit::usage, fmt::format("reunify: the report `{}` would take the place of the input `{}`", path, input)};
        }
    }
    return paths;
}

}  // namespace reunify::cli
