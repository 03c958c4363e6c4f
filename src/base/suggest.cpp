#include "base/suggest.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace reunify {

namespace {

char fold(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Edit distance with transpositions of neighbours (optimal string alignment), three rows at a time.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = fold(a[i - 1]) == fold(b[j - 1]) ? 0 : 1;
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
            const bool swapped = i > 1 && j > 1 && fold(a[i - 1]) == fold(b[j - 2]) && fold(a[i - 2]) == fold(b[j - 1]);
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, above);
        std::swap(above, row);
    }
    return above[b.size()];
}

}  // namespace

std::string nearest_name(std::string_view typed, const std::vector<std::string>& known) {
    const std::size_t limit = typed.size() / 3;
    std::size_t best = limit + 1;
    std::string nearest;
    for (const std::string& name : known) {
        const std::size_t apart = name.size() > typed.size() ? name.size() - typed.size() : typed.size() - name.size();
        if (apart >= best) continue;
        const std::size_t found = distance(typed, name);
        if (found >= best) continue;
        best = found;
        nearest = name;
    }
    return nearest;
}

std::string list_names(const std::vector<std::string>& names, std::size_t limit) {
    const bool all = names.size() <= limit;
    const std::size_t shown = all ? names.size() : limit;
    std::string out;
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0) out += all && i + 1 == shown ? " or " : ", ";
        out += names[i];
    }
    if (!all) out += fmt::format("{}... ({} in all)", shown > 0 ? ", " : "", names.size());
    return out;
}

}  // namespace reunify
