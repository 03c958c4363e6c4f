#include <algorithm>
#include <array>

#include "law/statute.h"

namespace reunify::law {

namespace {

constexpr std::array<std::string_view, 6> kSuffixes{"", "bis", "ter", "quater", "quinquies", "sexies"};
constexpr std::string_view kDegree = "°";

bool numeral(char c) {
    return c >= '0' && c <= '9';
}

enum class Level : std::uint8_t { none, article, paragraph, sub_paragraph, item, letter };

std::string& part(StatutePlace& place, Level level) {
    switch (level) {
        case Level::paragraph:
            return place.paragraph;
        case Level::sub_paragraph:
            return place.sub_paragraph;
        case Level::item:
            return place.item;
        case Level::letter:
            return place.letter;
        default:
            return place.article;
    }
}

/// The words of a citation, without the commas that part them.
std::vector<std::string_view> words_in(std::string_view law) {
    std::vector<std::string_view> words;
    std::size_t at = 0;
    while (at < law.size()) {
        const std::size_t end = std::min(law.find(' ', at), law.size());
        std::string_view word = law.substr(at, end - at);
        at = end + 1;
        while (!word.empty() && (word.back() == ',' || word.back() == ';')) {
            const bool stop = word.back() == ';';
            word.remove_suffix(1);
            if (!word.empty()) words.push_back(word);
            word = {};
            if (stop) words.push_back(";");
        }
        if (!word.empty()) words.push_back(word);
    }
    return words;
}

/// What stands between two ends of a range, without them: 5 between 4 and 6, b between a and c, 2ter between 2bis and 2quater.
std::vector<std::string> between(const std::string& first, const std::string& last) {
    std::vector<std::string> out;
    if (first.size() == 1 && last.size() == 1 && !numeral(first[0])) {
        for (char c = static_cast<char>(first[0] + 1); c < last[0]; ++c) out.emplace_back(1, c);
        return out;
    }
    if (std::all_of(first.begin(), first.end(), numeral) && std::all_of(last.begin(), last.end(), numeral)) {
        for (int n = std::stoi(first) + 1; n < std::stoi(last); ++n) out.push_back(std::to_string(n));
        return out;
    }
    const auto number = [](const std::string& text) { return text.substr(0, text.find_first_not_of("0123456789")); };
    const auto rank = [&](const std::string& text) {
        return std::find(kSuffixes.begin(), kSuffixes.end(), text.substr(number(text).size()));
    };
    for (auto suffix = rank(first); suffix < rank(last) && ++suffix < rank(last);) out.push_back(number(first) + std::string(*suffix));
    return out;
}

/// Reads one citation from left to right. A number belongs to the level that was named last; `4° to 6° c and d` gives each item each
/// letter.
class CitationReader {
public:
    explicit CitationReader(const std::vector<std::string>& statutes) : statutes_(statutes) {}

    std::vector<StatutePlace> read(std::string_view law) {
        const std::vector<std::string_view> words = words_in(law);
        for (std::size_t i = 0; i < words.size();) i += take(words, i);
        flush();
        return std::move(done_);
    }

private:
    /// The number of words taken.
    std::size_t take(const std::vector<std::string_view>& words, std::size_t at) {
        const std::string_view word = words[at];
        if (word.starts_with('(')) return parenthesis(words, at);
        if (const std::size_t length = statute_at(words, at); length > 0) {
            flush();
            return length;
        }
        if (word == ";") {
            flush();
            marked_ = segment_ = done_.size();
        } else if (word == "art." || word == "arts" || word == "Art.") {
            flush();
            naming_ = Level::article;
            several_articles_ = word == "arts";
        } else if (word == "§" || word == "§§") {
            naming_ = Level::paragraph;
            several_ = word == "§§";
        } else if (word == "sub-para." || word == "sub-paras") {
            naming_ = Level::sub_paragraph;
            several_ = word == "sub-paras";
        } else if (word == "to") {
            range_ = true;
        } else if (numeral(word[0])) {
            number(word);
        } else if (word.size() == 1 && word[0] >= 'a' && word[0] <= 'z') {
            add(Level::letter, std::string(word));
        } else if (word != "and" && word != "with" && word != "annex" && word != "ff.") {
            stranger();
        }
        return 1;
    }

    /// `(before the Law of 18 July 2025)` marks what was cited since the last such mark; other remarks say nothing about places.
    std::size_t parenthesis(const std::vector<std::string_view>& words, std::size_t at) {
        std::string said;
        std::size_t end = at;
        while (end < words.size()) {
            said += (said.empty() ? "" : " ") + std::string(words[end]);
            if (words[end++].ends_with(')')) break;
        }
        flush();
        constexpr std::string_view before = "(before the ";
        if (said.starts_with(before)) {
            for (std::size_t i = marked_; i < done_.size(); ++i)
                done_[i].before = said.substr(before.size(), said.size() - before.size() - 1);
        }
        marked_ = done_.size();
        return end - at;
    }

    /// How many words from here on are the name of a listed statute.
    std::size_t statute_at(const std::vector<std::string_view>& words, std::size_t at) {
        for (const std::string& name : statutes_) {
            const std::vector<std::string_view> named = words_in(name);
            if (at + named.size() > words.size() ||
                !std::equal(named.begin(), named.end(), words.begin() + static_cast<std::ptrdiff_t>(at)))
                continue;
            flush();
            statute_ = name;
            naming_ = Level::none;
            return named.size();
        }
        return 0;
    }

    /// A word of something else: `CJEU C-165/16`, or `art. 8 ECHR`, where it comes after the number.
    void stranger() {
        flush();
        if (naming_ == Level::article) done_.resize(segment_);
        statute_.clear();
        naming_ = Level::none;
    }

    void number(std::string_view word) {
        if (statute_.empty() || naming_ == Level::none) return;
        if (word.ends_with(kDegree)) {
            word.remove_suffix(kDegree.size());
            add(Level::item, std::string(word));
            return;
        }
        const bool next_article = several_articles_ && naming_ != Level::article && !several_ && last_ != Level::none && named_ >= naming_;
        if (next_article) {
            flush();
            naming_ = Level::article;
        }
        add(naming_, std::string(word));
    }

    void add(Level level, std::string value) {
        if (statute_.empty() || naming_ == Level::none) return;
        if (level == Level::article && last_ == Level::article) flush();
        if (last_ == level && !group_.empty()) {
            extend(level, value);
        } else if (level > last_ && !group_.empty()) {
            refine(level, value);
        } else {
            StatutePlace place = base_;
            flush();
            place.statute = statute_;
            if (level == Level::article) place = {statute_, {}, {}, {}, {}, {}, {}};
            for (Level deeper = level; deeper <= Level::letter; deeper = static_cast<Level>(static_cast<int>(deeper) + 1))
                part(place, deeper).clear();
            part(place, level) = value;
            group_ = {place};
            roots_ = {};
        }
        base_ = group_.back();
        last_ = named_ = level;
        range_ = false;
    }

    /// One more of the same level, and all between where a range was said.
    void extend(Level level, const std::string& value) {
        std::vector<std::string> values;
        if (range_) values = between(part(group_.back(), level), value);
        values.push_back(value);
        const std::vector<StatutePlace> roots = roots_.empty() ? std::vector<StatutePlace>{group_.back()} : roots_;
        for (const StatutePlace& root : roots) {
            for (const std::string& each : values) {
                group_.push_back(root);
                part(group_.back(), level) = each;
            }
        }
    }

    /// A deeper level: letters go to every item of the group, all else to its last place.
    void refine(Level level, const std::string& value) {
        std::vector<StatutePlace> kept;
        if (level != Level::letter) kept.assign(group_.begin(), group_.end() - 1);
        std::vector<StatutePlace> roots(level == Level::letter ? group_.begin() : group_.end() - 1, group_.end());
        done_.insert(done_.end(), kept.begin(), kept.end());
        roots_ = roots;
        for (StatutePlace& root : roots) part(root, level) = value;
        group_ = std::move(roots);
    }

    void flush() {
        done_.insert(done_.end(), group_.begin(), group_.end());
        group_.clear();
        roots_.clear();
        last_ = Level::none;
    }

    const std::vector<std::string>& statutes_;
    std::vector<StatutePlace> done_, group_, roots_;
    StatutePlace base_;
    std::string statute_;
    Level naming_ = Level::none, last_ = Level::none, named_ = Level::none;
    bool several_ = false, several_articles_ = false, range_ = false;
    std::size_t marked_ = 0, segment_ = 0;
};

}  // namespace

std::string to_text(const StatutePlace& place) {
    std::string text = place.statute + " art. " + place.article;
    if (!place.paragraph.empty()) text += " § " + place.paragraph;
    if (!place.sub_paragraph.empty()) text += " sub-para. " + place.sub_paragraph;
    if (!place.item.empty()) text += ", " + place.item + std::string(kDegree);
    if (!place.letter.empty()) text += " " + place.letter;
    return text;
}

std::vector<StatutePlace> places_cited(std::string_view law, const std::vector<std::string>& statutes) {
    return CitationReader(statutes).read(law);
}

}  // namespace reunify::law
