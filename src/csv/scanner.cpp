#include "csv/scanner.h"

#include <bit>
#include <cstring>

namespace reunify::csv {

namespace {

const char* find(const char* from, const char* to, char c) {
    return static_cast<const char*>(std::memchr(from, c, static_cast<std::size_t>(to - from)));
}

const char* without_cr(const char* begin, const char* end) {
    return end > begin && end[-1] == '\r' ? end - 1 : end;
}

/// The high bit of every byte of `word` that is the byte repeated in `pattern`.
std::uint64_t matches(std::uint64_t word, std::uint64_t pattern) {
    constexpr std::uint64_t low = 0x7F7F7F7F7F7F7F7FULL;
    const std::uint64_t other = word ^ pattern;
    return ~(((other & low) + low) | other | low);
}

/// Cuts a record without quotation marks, eight bytes at a time.
void split_plain(const Record& record, char delimiter, std::vector<Field>& fields) {
    const std::uint64_t pattern = 0x0101010101010101ULL * static_cast<unsigned char>(delimiter);
    const char* from = record.begin;
    const char* at = record.begin;
    if constexpr (std::endian::native == std::endian::little) {
        for (; record.end - at >= 8; at += 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, at, sizeof word);
            for (std::uint64_t found = matches(word, pattern); found != 0; found &= found - 1) {
                const char* end = at + std::countr_zero(found) / 8;
                fields.push_back({from, end, false});
                from = end + 1;
            }
        }
    }
    for (; at < record.end; ++at) {
        if (*at != delimiter) continue;
        fields.push_back({from, at, false});
        from = at + 1;
    }
    fields.push_back({from, record.end, false});
}

/// The end of a quoted field whose text starts at `at`: its closing mark, or nullptr if there is none before `end`.
const char* closing_mark(const char* at, const char* end) {
    while ((at = find(at, end, '"')) != nullptr) {
        if (at + 1 == end || at[1] != '"') return at;
        at += 2;
    }
    return nullptr;
}

}  // namespace

bool RecordScanner::next(Record& record) {
    if (at_ == end_) return false;
    const char* newline = find(at_, end_, '\n');
    if (newline == nullptr && !last_ && static_cast<std::size_t>(end_ - at_) <= kLongestRecord) return false;
    const char* line_end = newline == nullptr ? end_ : newline;

    record.begin = at_;
    record.line = line_;
    record.unclosed = nullptr;
    record.quoted = find(at_, line_end, '"') != nullptr;
    if (record.quoted) return next_quoted(record, line_end);

    record.end = without_cr(at_, line_end);
    at_ = newline == nullptr ? end_ : newline + 1;
    ++line_;
    return true;
}

/// The line holds a quotation mark: walk field by field, for a quoted field may run over the line's end.
bool RecordScanner::next_quoted(Record& record, const char* line_end) {
    const char* at = at_;
    std::uint64_t lines = 1;
    for (;;) {
        if (at < end_ && *at == '"') {
            const char* limit = static_cast<std::size_t>(end_ - at_) > kLongestRecord ? at_ + kLongestRecord : end_;
            const char* close = at < limit ? closing_mark(at + 1, limit) : nullptr;
            if (close != nullptr && close + 1 == end_ && !last_) return false;  // the next byte may double it
            if (close == nullptr) {
                if (limit == end_ && !last_) return false;
                record.unclosed = at;
                record.end = without_cr(at_, line_end);
                at_ = line_end == end_ ? end_ : line_end + 1;
                ++line_;
                return true;
            }
            for (const char* c = at; (c = find(c, close, '\n')) != nullptr; ++c) ++lines;
            at = close + 1;
        }
        while (at < end_ && *at != delimiter_ && *at != '\n') ++at;
        if (at == end_ && !last_ && static_cast<std::size_t>(end_ - at_) <= kLongestRecord) return false;
        if (at == end_ || *at == '\n') break;
        ++at;
    }
    record.end = without_cr(record.begin, at);
    at_ = at == end_ ? end_ : at + 1;
    line_ += lines;
    return true;
}

const char* split(const Record& record, char delimiter, std::vector<Field>& fields) {
    fields.clear();
    if (!record.quoted) {
        split_plain(record, delimiter, fields);
        return nullptr;
    }
    const char* at = record.begin;
    const char* fault = nullptr;
    for (;;) {
        Field field{at, at, false};
        const char* next = at;
        const char* close = at < record.end && *at == '"' ? closing_mark(at + 1, record.end) : nullptr;
        if (close != nullptr) {
            field = {at + 1, close, true};
            next = close + 1;
            if (next < record.end && *next != delimiter && fault == nullptr) fault = next;
        }
        while (next < record.end && *next != delimiter) ++next;
        if (close == nullptr) field.end = next;
        fields.push_back(field);
        if (next == record.end) return fault;
        at = next + 1;
    }
}

std::string value_of(const Field& field) {
    std::string value(field.text());
    if (!field.quoted) return value;
    std::size_t at = 0;
    while ((at = value.find("\"\"", at)) != std::string::npos) value.erase(at++, 1);
    return value;
}

void append_field(std::string& out, std::string_view value, char delimiter) {
    bool quote = !value.empty() && (value.front() == ' ' || value.back() == ' ');
    for (const char c : value) quote = quote || c == delimiter || c == '"' || c == '\n' || c == '\r';
    if (!quote) {
        out += value;
        return;
    }
    out += '"';
    for (const char c : value) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

bool looks_like_formula(std::string_view value) {
    if (value.empty()) return false;
    const char first = value.front();
    if (first == '=' || first == '@' || first == '\t' || first == '\r' || first == '\n') return true;
    if (first != '+' && first != '-') return false;
    for (const char c : value.substr(1)) {
        if ((c < '0' || c > '9') && c != '.' && c != ',') return true;
    }
    return value.size() == 1;
}

}  // namespace reunify::csv
