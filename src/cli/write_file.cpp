#include "cli/write_file.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include "base/files.h"
#include "base/system_error.h"
#include "cli/ask_sentences.h"
#include "cli/input.h"
#include "cli/sentences.h"
#include "words/format.h"

namespace reunify::cli {

namespace {

Stop unwritable(const std::string& path, int error) {
    return {Exit::file, {sentence::not_written, path, system_error(error)}};
}

/// A device or a pipe is written as it is; only a plain file can be replaced.
bool is_replaceable(const std::string& path) {
    const files::Kind kind = files::state_of(path).kind;
    return kind == files::Kind::missing || kind == files::Kind::plain;
}

/// The text with each run of white space as one blank: an answer is broken into lines anywhere.
std::string in_one_line(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!blank || (!out.empty() && out.back() != ' ')) out += blank ? ' ' : c;
    }
    return out;
}

/// Whether a file is an earlier answer: a page, a calendar, JSON, or a text that says that it is no legal advice.
bool is_answer(std::string_view text) {
    for (const char* mark : {"<meta name=\"generator\" content=\"reunify ", "PRODID:-//reunify//", "\"rules_sha256\""}) {
        if (text.find(mark) != std::string_view::npos) return true;
    }
    if (std::any_of(kLanguages.begin(), kLanguages.end(),
                    [&](Language language) { return text.starts_with(sentence::saved_by.in(language)); }))
        return true;
    const std::string line = words::plain_spaces(in_one_line(text));
    return std::any_of(kLanguages.begin(), kLanguages.end(),
                       [&](Language language) { return line.find(sentence::says_it_is_no_advice.in(language)) != std::string::npos; });
}

/// Whether what is at a path would be lost that nobody but its owner has: not an earlier answer, nor the very same.
bool is_of_others(const std::string& path, std::string_view text) {
    if (!is_file(path)) return false;
    const Outcome<std::string> there = read_input(path);
    return !there || !(there->empty() || *there == text || is_answer(*there));
}

}  // namespace

std::optional<Stop> refuses_to_replace(const std::string& path) {
    if (is_of_others(path, {})) return Stop{Exit::file, {sentence::not_ours, path}, sentence::move_away};
    return std::nullopt;
}

std::optional<Stop> is_unwritable(const std::string& path) {
    const bool there = is_file(path);
    if (!is_replaceable(path)) return std::nullopt;
    const std::string beside = path + ".part";
    if (std::FILE* file = std::fopen(beside.c_str(), "wbx")) {
        std::fclose(file);
        std::remove(beside.c_str());
    } else if (errno != EEXIST || !files::is_writable(beside)) {
        return unwritable(path, errno);
    }
    if (there && !files::is_writable(path)) return unwritable(path, errno);
    return std::nullopt;
}

std::optional<Stop> write_file(const std::string& path, std::string_view text) {
    if (is_of_others(path, text)) return Stop{Exit::file, {sentence::not_ours, path}, sentence::move_away};
    return replace_file(path, text);
}

std::optional<Stop> replace_file(const std::string& path, std::string_view text) {
    const std::string beside = is_replaceable(path) ? path + ".part" : path;
    std::FILE* file = std::fopen(beside.c_str(), "wb");
    if (file == nullptr) return unwritable(path, errno);
    const bool whole = std::fwrite(text.data(), 1, text.size(), file) == text.size();
    int error = whole ? 0 : errno;
    if (std::fclose(file) != 0 && error == 0) error = errno;
    if (error == 0 && beside != path && !files::rename(beside, path)) error = errno;
    if (error == 0) return std::nullopt;
    if (beside != path) std::remove(beside.c_str());
    return unwritable(path, error);
}

}  // namespace reunify::cli
