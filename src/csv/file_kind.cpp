#include "csv/file_kind.h"

#include <algorithm>
#include <array>

#include "csv/utf16.h"

namespace reunify::csv {

namespace {

using namespace std::string_view_literals;

/// With what files packed otherwise than with gzip begin: bzip2, xz, Zstandard, 7z, RAR, LZ4, compress.
constexpr std::array kPacked{"BZh"sv,      "\xFD\x37zXZ\0"sv,    "\x28\xB5\x2F\xFD"sv, "7z\xBC\xAF\x27\x1C"sv,
                             "Rar!\x1A"sv, "\x04\x22\x4D\x18"sv, "\x1F\x9D"sv};

/// In the first line a NUL, or near the beginning many NULs or control characters of several kinds: one kind may part the cells.
bool is_binary(std::string_view head) {
    constexpr std::size_t near = 256;
    constexpr std::ptrdiff_t many = 8;
    const std::string_view beginning = head.substr(0, near);
    const std::size_t first = beginning.find('\0');
    if (first < beginning.find('\n') || std::count(beginning.begin(), beginning.end(), '\0') >= many) return true;
    std::array<std::ptrdiff_t, ' '> controls{};
    for (const char c : beginning) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < controls.size() && "\t\n\r\f\x1A"sv.find(c) == std::string_view::npos) ++controls[byte];
    }
    const auto kinds = std::count_if(controls.begin(), controls.end(), [](std::ptrdiff_t count) { return count > 0; });
    std::ptrdiff_t all = 0;
    for (const std::ptrdiff_t count : controls) all += count;
    return kinds >= 3 && all * 20 >= static_cast<std::ptrdiff_t>(beginning.size());
}

bool begins_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '!' || c == '?';
}

}  // namespace

FileKind kind_of(std::string_view head) {
    if (std::any_of(kPacked.begin(), kPacked.end(), [&](std::string_view magic) { return head.starts_with(magic); })) {
        // A header may well begin with three letters.
        if (!head.starts_with("BZh"sv) || (head.size() > 9 && head.substr(4, 5) == "1AY&S"sv)) return FileKind::packed;
    }
    if (is_binary(head)) return width_of(head) == Width::utf32 ? FileKind::utf32 : FileKind::binary;
    const std::size_t begin = head.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    if (begin == std::string_view::npos) return FileKind::text;
    const std::string_view text = head.substr(begin);
    if (text.size() > 1 && text[0] == '<' && begins_name(text[1])) return FileKind::markup;
    if (text[0] != '{' && text[0] != '[') return FileKind::text;
    const std::size_t next = text.find_first_not_of(" \t\r\n", 1);
    return next != std::string_view::npos && "\"{[]}"sv.find(text[next]) != std::string_view::npos ? FileKind::json : FileKind::text;
}

}  // namespace reunify::csv
