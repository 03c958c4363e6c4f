#include "base/suggest.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/fold.h"
#include "base/nearest_words.h"
#include "base/sentences.h"

namespace reunify {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Edit distance with transpositions of neighbours (optimal string alignment), three rows at a time.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = lower(a[i - 1]) == lower(b[j - 1]) ? 0 : 1;
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
            const bool swapped = i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]);
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

/// Shorter words begin too much.
constexpr std::size_t kLeastBeginning = 3;

std::vector<std::string_view> words_of(std::string_view folded) {
    std::vector<std::string_view> out;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find_first_of("_,()", at), folded.size());
        if (end > at) out.push_back(folded.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

}  // namespace

bool has_all_words(std::string_view text, std::string_view words) {
    const std::vector<std::string_view> there = words_of(text);
    const std::vector<std::string_view> wanted = words_of(words);
    return std::all_of(wanted.begin(), wanted.end(),
                       [&](std::string_view word) { return std::find(there.begin(), there.end(), word) != there.end(); });
}

std::string nearest_label(std::string_view typed, const std::vector<std::string>& known) {
    const std::string word = reunify::fold(typed);
    std::vector<std::string> folded;
    for (const std::string& label : known) folded.push_back(reunify::fold(label));
    const std::string nearest = nearest_name(word, folded);
    auto found = nearest.empty() ? folded.end() : std::find(folded.begin(), folded.end(), nearest);
    if (word.size() < kLeastBeginning)
        return found == folded.end() ? std::string() : known[static_cast<std::size_t>(found - folded.begin())];
    const auto find = [&](auto fits) {
        if (found == folded.end()) found = std::find_if(folded.begin(), folded.end(), fits);
    };
    find([&](const std::string& label) { return label.starts_with(word); });
    find([&](const std::string& label) { return has_all_words(label, word); });
    return found == folded.end() ? nearest_in_words(typed, known) : known[static_cast<std::size_t>(found - folded.begin())];
}

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
