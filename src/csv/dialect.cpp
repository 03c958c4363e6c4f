#include "csv/dialect.h"

#include <array>

#include "base/utf8.h"

namespace reunify::csv {

namespace {

/// The characters of the bytes 0x80 to 0x9F; 0 where Windows-1252 has none. Source: the WHATWG Encoding Standard, index windows-1252.
constexpr std::array<std::uint16_t, 32> kHigh{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                              0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                              0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

char to_byte(char32_t c) {
    if (c < 0x80 || (c >= 0xA0 && c <= 0xFF)) return static_cast<char>(c);
    for (std::size_t i = 0; i < kHigh.size(); ++i) {
        if (kHigh[i] == c) return static_cast<char>(0x80 + i);
    }
    return '?';
}

/// How often each delimiter stands in the first record, outside quotes.
struct Counts {
    std::size_t semicolon = 0, tab = 0, comma = 0;
};

Counts count_in_first_record(std::string_view text) {
    Counts counts;
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\n' || c == '\r') break;
        if (c == ';') ++counts.semicolon;
        if (c == '\t') ++counts.tab;
        if (c == ',') ++counts.comma;
    }
    return counts;
}

bool is_utf8_up_to_its_cut_end(std::string_view text) {
    const std::size_t fault = utf8::find_invalid(text);
    return fault == std::string_view::npos || text.size() - fault < 4;
}

}  // namespace

Dialect detect(std::string_view head) {
    Dialect dialect;
    // Some programs add a mark to the one that is there.
    while (head.substr(dialect.header_at, 3) == "\xEF\xBB\xBF") {
        dialect.bom = true;
        dialect.header_at += 3;
    }
    std::string_view rest = head.substr(dialect.header_at);
    const std::size_t newline = rest.find('\n');
    dialect.crlf = newline != std::string_view::npos && newline > 0 && rest[newline - 1] == '\r';

    const Counts counts = count_in_first_record(rest);
    dialect.delimiter = ',';
    std::size_t most = counts.comma;
    if (counts.tab >= most && counts.tab > 0) {
        dialect.delimiter = '\t';
        most = counts.tab;
    }
    if (counts.semicolon >= most && counts.semicolon > 0) dialect.delimiter = ';';

    const bool names_separator = rest.size() >= 5 && (rest.substr(0, 4) == "sep=" || rest.substr(0, 4) == "SEP=");
    if (names_separator && newline != std::string_view::npos && (newline == 5 || (newline == 6 && dialect.crlf))) {
        dialect.separator_line = true;
        dialect.delimiter = rest[4];
        dialect.header_at += newline + 1;
        dialect.header_line = 2;
    }
    if (!dialect.bom && !is_utf8_up_to_its_cut_end(head)) dialect.encoding = Encoding::windows1252;
    return dialect;
}

std::string from_windows1252(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 || byte >= 0xA0) {
            utf8::append(out, byte);
        } else {
            const std::uint16_t high = kHigh[byte - 0x80];
            utf8::append(out, high == 0 ? utf8::kReplacement : high);
        }
    }
    return out;
}

std::string to_windows1252(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const utf8::Character c = utf8::read(text, i);
        out += to_byte(c.code);
        i += c.size;
    }
    return out;
}

}  // namespace reunify::csv
