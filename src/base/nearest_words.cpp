#include "base/nearest_words.h"

#include <algorithm>
#include <utility>

#include "base/fold.h"
#include "base/suggest.h"

namespace reunify {

namespace {

constexpr std::size_t kLeastLetters = 4;  ///< articles and prepositions are shorter
constexpr std::size_t kLeastStem = 5;     ///< of two words one of which begins with the other
constexpr std::size_t kLeastShared = 6;   ///< of two that begin alike: `Geburtstag`, `Geburtsdatum`

using Words = std::vector<std::string>;

Words long_words_of(std::string_view text) {
    const std::string folded = fold(text);
    Words out;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find_first_of("_,.;:()'/", at), folded.size());
        if (end - at >= kLeastLetters) out.push_back(folded.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

/// The same word with another ending, or misspelt.
bool is_like(const std::string& typed, const std::string& word) {
    if (typed == word) return true;
    const auto& [shorter, longer] = typed.size() < word.size() ? std::pair(typed, word) : std::pair(word, typed);
    if (shorter.size() >= kLeastStem && longer.starts_with(shorter)) return true;
    const auto alike = static_cast<std::size_t>(std::mismatch(shorter.begin(), shorter.end(), longer.begin()).first - shorter.begin());
    if (alike >= kLeastShared && alike * 2 >= longer.size()) return true;
    return typed.size() >= kLeastStem && !nearest_name(typed, {word}).empty() && typed[0] == word[0];
}

}  // namespace

std::string nearest_in_words(std::string_view typed, const std::vector<std::string>& known) {
    const Words wanted = long_words_of(typed);
    if (wanted.empty()) return {};
    std::vector<Words> words;
    for (const std::string& text : known) words.push_back(long_words_of(text));
    std::vector<std::size_t> having(wanted.size());  // how many of the known texts have the word
    const auto has = [&](const Words& all, const std::string& word) {
        return std::any_of(all.begin(), all.end(), [&](const std::string& each) { return is_like(word, each); });
    };
    std::vector<std::vector<bool>> there;
    for (const Words& each : words) {
        std::vector<bool> row;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            row.push_back(has(each, wanted[i]));
            having[i] += row.back() ? 1 : 0;
        }
        there.push_back(std::move(row));
    }
    std::string nearest;
    double best = 0;
    for (std::size_t k = 0; k < known.size(); ++k) {
        const auto shared = static_cast<std::size_t>(std::count(there[k].begin(), there[k].end(), true));
        if (shared * 2 < wanted.size() || shared == 0) continue;
        double weight = 0;
        for (std::size_t i = 0; i < wanted.size(); ++i) weight += there[k][i] ? 1.0 / static_cast<double>(having[i]) : 0;
        weight *= static_cast<double>(shared) / static_cast<double>(words[k].size());
        if (weight <= best) continue;
        best = weight;
        nearest = known[k];
    }
    return nearest;
}

}  // namespace reunify
