#include "base/suggest.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/sentences.h"

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

/// How many names of a list stand before its last word.
std::size_t before_last(std::size_t names, std::size_t limit) {
    return names > limit ? limit : std::max<std::size_t>(names, 1) - 1;
}

Phrase ended(Phrase before, Phrase last, std::size_t names, std::size_t limit) {
    if (names > limit) return {sentence::and_more, std::move(before), names};
    return names < 2 ? last : Phrase(sentence::one_of, std::move(before), std::move(last));
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

Phrase one_of(const std::vector<std::string>& names, std::size_t limit) {
    std::string before;
    for (std::size_t i = 0; i < before_last(names.size(), limit); ++i) before += (i > 0 ? ", " : "") + names[i];
    return ended(as_it_is(std::move(before)), names.empty() ? Phrase() : as_it_is(names.back()), names.size(), limit);
}

Phrase one_of_phrases(const std::vector<Phrase>& names, std::size_t limit) {
    Phrase before;
    for (std::size_t i = 0; i < before_last(names.size(), limit); ++i)
        before = i == 0 ? names[i] : Phrase(sentence::listed, std::move(before), names[i]);
    return ended(std::move(before), names.empty() ? Phrase() : names.back(), names.size(), limit);
}

}  // namespace reunify
