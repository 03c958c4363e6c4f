#include "cases/likely_facts.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "cases/header_words.h"
#include "cases/places.h"

namespace reunify::cases {

namespace {

constexpr std::size_t kShortest = 3;  ///< letters of a shortened word: two fit nearly anything
constexpr std::size_t kStem = 5;      ///< letters that two words of one stem share
constexpr std::size_t kMostFacts = 3;

/// Words that may be left out or added without another meaning.
constexpr auto kSmall = std::to_array<std::string_view>(
    {"de",  "du",   "des",   "la",  "le", "les", "l",   "d",   "of",   "the", "van", "het", "een", "der", "die", "den", "das",
     "dem", "in",   "op",    "am",  "au", "a",   "an",  "on",  "to",   "zu",  "zum", "zur", "un",  "une", "en",  "et",  "und",
     "and", "date", "datum", "dat", "dt", "day", "dag", "tag", "jour", "is",  "ok",  "j",   "n",   "per", "pro"});

bool is_small(std::string_view word) {
    return std::find(kSmall.begin(), kSmall.end(), word) != kSmall.end();
}

/// The words of a name as far as a header has used them up.
class Fit {
public:
    explicit Fit(const std::vector<std::string>& words) : words_(words), used_(words.size(), 0), touched_(words.size(), 0) {}

    /// Uses what the word stands for: a word of the name or its beginning, what goes on with one that is begun, a word of its stem, or the
    /// beginnings of two parts in one (`gebdat`).
    bool take(std::string_view word) { return take_part(word) || take_two(word) || take_stem(word); }

    std::size_t letters() const {
        std::size_t sum = 0;
        for (const std::size_t letters : touched_) sum += letters;
        return sum;
    }
    std::size_t all_letters() const {
        std::size_t sum = 0;
        for (const std::string& word : words_) sum += word.size();
        return sum;
    }
    std::size_t words() const {
        return static_cast<std::size_t>(std::count_if(used_.begin(), used_.end(), [](std::size_t used) { return used > 0; }));
    }

private:
    bool take_part(std::string_view part) {
        for (std::size_t w = 0; w < words_.size(); ++w) {
            const bool whole = used_[w] == 0 && words_[w] == part;
            const bool begins = used_[w] == 0 && part.size() >= kShortest && words_[w].starts_with(part);
            if (whole || begins) return use(w, part.size(), part.size());
        }
        for (std::size_t w = 0; w < words_.size() && part.size() >= kShortest; ++w) {
            const std::size_t at = used_[w] == 0 ? std::string::npos : words_[w].find(part, used_[w]);
            if (at != std::string::npos) return use(w, at + part.size(), part.size());
        }
        // In another order: `Datum aanvr.` for `aanvraagdatum`.
        for (std::size_t w = 0; w < words_.size() && part.size() > kShortest; ++w) {
            if (used_[w] == 0 && words_[w].ends_with(part)) return use(w, 0, part.size());
        }
        return false;
    }

    bool take_two(std::string_view word) {
        for (std::size_t cut = kShortest; cut + kShortest <= word.size(); ++cut) {
            const auto used = used_, touched = touched_;
            if (take_part(word.substr(0, cut)) && take_part(word.substr(cut))) return true;
            used_ = used;
            touched_ = touched;
        }
        return false;
    }

    bool take_stem(std::string_view word) {
        for (std::size_t w = 0; w < words_.size(); ++w) {
            const auto differ = std::mismatch(word.begin(), word.end(), words_[w].begin(), words_[w].end());
            const auto same = static_cast<std::size_t>(differ.first - word.begin());
            if (used_[w] == 0 && same >= kStem && 2 * same >= std::max(word.size(), words_[w].size())) return use(w, same, same);
        }
        return false;
    }

    bool use(std::size_t word, std::size_t up_to, std::size_t letters) {
        used_[word] = up_to;
        touched_[word] += letters;
        return true;
    }

    const std::vector<std::string>& words_;
    std::vector<std::size_t> used_;     ///< by word, up to which letter
    std::vector<std::size_t> touched_;  ///< by word, how many letters
};

/// How well a header fits a name, from 0 to 1; nothing where it does not.
std::optional<double> fit_of(const std::vector<std::string>& header, const std::vector<std::string>& name) {
    Fit fit(name);
    std::size_t letters = 0, extra = 0;
    for (const std::string& word : header) {
        letters += word.size();
        if (!fit.take(word) && !is_small(word)) extra += word.size();
    }
    const std::size_t all = fit.all_letters();
    if (letters == 0 || all == 0 || fit.letters() == 0) return std::nullopt;
    const double share = static_cast<double>(fit.letters()) / static_cast<double>(all);
    constexpr double least = 0.35;
    if (extra == 0) return 2 * fit.words() > name.size() && share >= least ? std::optional(share) : std::nullopt;
    // A word more: the name itself must stand there.
    constexpr double nearly_whole = 0.6, for_more = 0.5;
    if (fit.letters() < kStem || fit.words() < name.size() || share < nearly_whole) return std::nullopt;
    return share - for_more * static_cast<double>(extra) / static_cast<double>(letters);
}

}  // namespace

LikelyFacts::LikelyFacts(const law::RuleSet& rules) {
    for (std::size_t fact = 0; fact < rules.facts.size(); ++fact) {
        const law::Fact& one = rules.facts[fact];
        const auto add = [&](std::string_view name) {
            std::vector<std::string> words = header_words(name);
            const bool only_small = std::all_of(words.begin(), words.end(), is_small);
            if (!only_small) std::erase_if(words, [](const std::string& word) { return is_small(word) && word.size() < kShortest; });
            if (!only_small) names_.push_back({fact, std::move(words)});
        };
        add(key_of(one.path));
        for (const std::string& label : one.label.text) add(label);
        for (const std::string& word : one.also) add(word);
    }
}

std::vector<std::size_t> LikelyFacts::of(std::string_view header) const {
    std::vector<std::string> words = header_words(header);
    // Long words first: what is left over is told by the short ones.
    std::stable_sort(words.begin(), words.end(), [](const std::string& a, const std::string& b) { return is_small(a) < is_small(b); });
    std::map<std::size_t, double> best;
    double most = 0;
    for (const Name& name : names_) {
        const auto fit = fit_of(words, name.words);
        if (!fit) continue;
        double& known = best[name.fact];
        known = std::max(known, *fit);
        most = std::max(most, *fit);
    }
    constexpr double equally = 0.05;
    std::vector<std::size_t> facts;
    for (const auto& [fact, fit] : best) {
        if (fit > most - equally) facts.push_back(fact);
    }
    if (facts.size() > kMostFacts) facts.clear();
    return facts;
}

}  // namespace reunify::cases
