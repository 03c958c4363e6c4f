#include "batch/family_name.h"

#include "base/utf8.h"
#include "cases/folded.h"
#include "cases/look_alike.h"
#include "cases/odd_character.h"
#include "csv/dialect.h"

namespace reunify::batch {

namespace {

bool is_plain(char c) {
    return c > ' ' && static_cast<unsigned char>(c) < 0x7F;
}

/// FNV-1a with a final mix (the finalizer of MurmurHash3): short names spread well, no table needed.
class Hash {
public:
    void add(char c) { value_ = (value_ ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL; }
    std::uint64_t value() const {
        std::uint64_t h = value_;
        h ^= h >> 33;
        h *= 0xFF51AFD7ED558CCDULL;
        h ^= h >> 33;
        h *= 0xC4CEB9FE1A85EC53ULL;
        h ^= h >> 33;
        return h == 0 ? 1 : h;
    }

private:
    std::uint64_t value_ = 0xCBF29CE484222325ULL;
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// The folded name without what people leave out: signs between a letter and a digit, leading zeros, a fraction of zeros.
std::uint64_t loose_hash(std::string_view name) {
    if (const std::size_t point = name.find_last_of(".,"); point != std::string_view::npos && point > 0 && is_digit(name[point - 1]) &&
                                                           name.find_first_not_of('0', point + 1) == std::string_view::npos &&
                                                           name.find_first_not_of("0123456789") == point) {
        name = name.substr(0, point);
    }
    Hash hash;
    char before = 0;
    bool sign = false;
    for (std::size_t i = 0; i < name.size(); ++i) {
        char c = name[i];
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (!is_digit(c) && !is_letter(c)) {
            sign = before != 0;
            continue;
        }
        const bool number_starts = is_digit(c) && (!is_digit(before) || sign);
        if (number_starts && c == '0' && i + 1 < name.size() && is_digit(name[i + 1])) continue;
        if (sign && is_digit(before) == is_digit(c)) hash.add('_');
        sign = false;
        before = c;
        hash.add(c);
    }
    // A name of signs alone.
    if (before == 0) {
        for (const char c : name) hash.add(c);
    }
    return hash.value();
}

}  // namespace

std::string_view visible_name(std::string_view cell, std::string& scratch) {
    bool plain = true;
    for (const char c : cell) plain = plain && (is_plain(c) || c == ' ');
    if (!plain) {
        std::string converted;
        if (utf8::find_invalid(cell) != std::string_view::npos) cell = converted = csv::from_windows1252(cell);
        scratch = cases::without_invisible(cell);
        return cases::trimmed(scratch);
    }
    while (!cell.empty() && cell.front() == ' ') cell.remove_prefix(1);
    while (!cell.empty() && cell.back() == ' ') cell.remove_suffix(1);
    return cell;
}

NameHash hash_name(std::string_view visible) {
    if (visible.empty()) return {};
    Hash exact;
    bool plain = true;
    for (const char c : visible) {
        exact.add(c);
        plain = plain && static_cast<unsigned char>(c) < 0x80;
    }
    return {exact.value(), plain ? loose_hash(visible) : loose_hash(cases::look_of(visible))};
}

}  // namespace reunify::batch
