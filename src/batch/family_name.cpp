#include "batch/family_name.h"

#include "base/utf8.h"
#include "cases/folded.h"
#include "cases/odd_character.h"
#include "csv/dialect.h"

namespace reunify::batch {

namespace {

bool is_plain(char c) {
    return c > ' ' && static_cast<unsigned char>(c) < 0x7F;
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
    NameHash hash;
    if (visible.empty()) return hash;
    static_cast<NameKeys&>(hash) = keys_of(visible);
    NameMix exact;
    for (const char c : visible) exact.add(c);
    hash.exact = exact.value();
    return hash;
}

}  // namespace reunify::batch
