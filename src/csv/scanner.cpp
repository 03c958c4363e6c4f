#include "csv/scanner.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace reunify::csv {

namespace {

const char* find(const char* from, const char* to, char c) {
    return static_cast<const char*>(std::memchr(from, c, static_cast<std::size_t>(to - from)));
}

/// Behind a run of CR.
const char* behind_crs(const char* at, const char* end) {
    while (at < end && *at == '\r') ++at;
    return at;
}

/// Some bytes that are looked at together. What is found is a bit a byte, the first in the lowest.
#if defined(__SSE2__)
struct Block {
    static constexpr std::size_t kBytes = 16;
    explicit Block(const char* at) : bytes(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at))) {}
    unsigned where(char c) const { return mask(_mm_set1_epi8(c)); }
    unsigned same(const Block& other) const { return mask(other.bytes); }

private:
    unsigned mask(__m128i other) const { return static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, other))); }
    __m128i bytes;
};
#else
struct Block {
    static constexpr std::size_t kBytes = 8;
    explicit Block(const char* at) { std::memcpy(bytes.data(), at, kBytes); }
    unsigned where(char c) const {
        unsigned found = 0;
        for (unsigned i = 0; i < kBytes; ++i) found |= static_cast<unsigned>(bytes[i] == c) << i;
        return found;
    }
    unsigned same(const Block& other) const {
        unsigned found = 0;
        for (unsigned i = 0; i < kBytes; ++i) found |= static_cast<unsigned>(bytes[i] == other.bytes[i]) << i;
        return found;
    }

private:
    std::array<char, kBytes> bytes{};
};
#endif
constexpr unsigned kAll = (1U << Block::kBytes) - 1;

/// Cuts what a record without quotation marks holds from `from` on, several bytes at a time, into the fields from `count` on. Records of
/// one file have as many fields: those of the record before are written over.
void split_plain(const char* from, const Record& record, char delimiter, std::size_t count, std::vector<Field>& fields) {
    const auto add = [&](const char* end) {
        if (count == fields.size()) fields.resize(2 * count + 16);
        fields[count++] = {from, end, false};
        from = end + 1;
    };
    const auto add_all = [&](const char* at, unsigned found) {
        for (; found != 0; found &= found - 1) add(at + std::countr_zero(found));
    };
    const char* at = from;
    for (; static_cast<std::size_t>(record.end - at) >= Block::kBytes; at += Block::kBytes) add_all(at, Block(at).where(delimiter));
    const auto rest = static_cast<std::size_t>(record.end - at);
    if (rest != 0 && record.text().size() >= Block::kBytes) {
        add_all(at, Block(record.end - Block::kBytes).where(delimiter) >> (Block::kBytes - rest));
    } else {
        for (; at < record.end; ++at) {
            if (*at == delimiter) add(at);
        }
    }
    add(record.end);
    fields.resize(count);
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

/// The next LF, or the end of the buffer; looked for once, for a file may have none.
const char* RecordScanner::next_newline() {
    if (newline_ == nullptr || newline_ < at_) {
        const char* found = find(at_, end_, '\n');
        newline_ = found == nullptr ? end_ : found;
    }
    return newline_;
}

/// Where the line ends that goes on at `at`, and where the next one starts; false if that cannot be said yet.
bool RecordScanner::line_end(const char* at, const char* newline, LineEnd& found) const {
    found = {newline, newline == end_ ? end_ : newline + 1};
    const char* cr = find(at, newline, '\r');
    if (cr == nullptr) return newline != end_ || last_;
    const char* behind = behind_crs(cr, newline);
    if (behind == end_ && !last_) return false;  // an LF may follow
    found = {cr, behind == newline ? found.next : cr + 1};
    return true;
}

bool RecordScanner::next(Record& record) {
    if (at_ == end_) return false;
    LineEnd line;
    const bool whole = line_end(at_, next_newline(), line);
    if (!whole && static_cast<std::size_t>(end_ - at_) <= kLongestRecord) return false;

    record.begin = at_;
    record.line = line_;
    record.lines = 1;
    record.unclosed = nullptr;
    record.quoted = find(at_, line.end, '"') != nullptr;
    if (record.quoted) return next_quoted(record, line);

    record.end = line.end;
    at_ = line.next;
    ++line_;
    return true;
}

/// The line holds a quotation mark: walk field by field, for a quoted field may run over the line's end.
bool RecordScanner::next_quoted(Record& record, const LineEnd& first_line) {
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
                record.end = first_line.end;
                at_ = first_line.next;
                ++line_;
                return true;
            }
            lines += count_line_ends({at, static_cast<std::size_t>(close - at)});
            at = close + 1;
        }
        while (at < end_ && *at != delimiter_ && *at != '\n' && *at != '\r') ++at;
        if (at == end_ && !last_ && static_cast<std::size_t>(end_ - at_) <= kLongestRecord) return false;
        if (at == end_ || *at != delimiter_) break;
        ++at;
    }
    record.end = at;
    const char* behind = behind_crs(at, end_);
    if (behind == end_ && at != end_ && !last_ && static_cast<std::size_t>(end_ - at_) <= kLongestRecord) return false;
    record.lines = lines;
    at_ = behind < end_ && *behind == '\n' ? behind + 1 : behind == end_ ? end_ : at + 1;
    line_ += lines;
    return true;
}

std::uint64_t count_line_ends(std::string_view text) {
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool lone_cr = text[i] == '\r' && (i + 1 == text.size() || (text[i + 1] != '\n' && text[i + 1] != '\r'));
        if (text[i] == '\n' || lone_cr) ++count;
    }
    return count;
}

const char* split(const Record& record, char delimiter, std::vector<Field>& fields) {
    if (!record.quoted) {
        split_plain(record.begin, record, delimiter, 0, fields);
        return nullptr;
    }
    fields.clear();
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

std::size_t split_again(const Record& record, const Record& before, char delimiter, std::vector<Field>& fields) {
    const std::size_t most = std::min(record.text().size(), before.text().size());
    std::size_t kept = 0;
    const char* from = record.begin;  // where the first field starts that may not be the same
    const auto keep = [&](std::size_t i, unsigned found) {
        for (; found != 0; found &= found - 1, ++kept) from = record.begin + i + std::countr_zero(found) + 1;
    };
    std::size_t i = 0;
    unsigned others = 0;
    for (; others == 0 && most - i >= Block::kBytes; i += Block::kBytes) {
        const Block block(record.begin + i);
        others = block.same(Block(before.begin + i)) ^ kAll;
        keep(i, block.where(delimiter) & ((others & (0U - others)) - 1));
    }
    for (; others == 0 && i < most && record.begin[i] == before.begin[i]; ++i) keep(i, record.begin[i] == delimiter ? 1 : 0);
    split_plain(from, record, delimiter, kept, fields);
    return kept;
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
