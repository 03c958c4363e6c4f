#include "cli/write_file.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstdio>

#include "base/system_error.h"
#include "cli/sentences.h"

namespace reunify::cli {

namespace {

Stop unwritable(const std::string& path, int error) {
    return {Exit::file, {sentence::not_written, path, system_error(error)}};
}

/// A device or a pipe is written as it is; only a plain file can be replaced.
bool is_replaceable(const std::string& path) {
    struct stat state {};
    return ::stat(path.c_str(), &state) != 0 || S_ISREG(state.st_mode);
}

}  // namespace

std::optional<Stop> write_file(const std::string& path, std::string_view text) {
    const std::string beside = is_replaceable(path) ? path + ".part" : path;
    std::FILE* file = std::fopen(beside.c_str(), "wb");
    if (file == nullptr) return unwritable(path, errno);
    const bool whole = std::fwrite(text.data(), 1, text.size(), file) == text.size();
    int error = whole ? 0 : errno;
    if (std::fclose(file) != 0 && error == 0) error = errno;
    if (error == 0 && beside != path && std::rename(beside.c_str(), path.c_str()) != 0) error = errno;
    if (error == 0) return std::nullopt;
    if (beside != path) std::remove(beside.c_str());
    return unwritable(path, error);
}

}  // namespace reunify::cli
