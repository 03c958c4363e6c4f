#include "batch/related_names.h"

#include <algorithm>
#include <string>
#include <vector>

#include "batch/name_keys.h"

namespace reunify::batch {

namespace {

/// Shorter words and numbers count on: a slip in them is another name.
constexpr std::size_t kShortestWord = 3, kLongWord = 5, kLongNumber = 6;

/// More parts are a description.
constexpr std::size_t kMostParts = 5;

using Parts = std::vector<std::string>;

bool is_of_number(char c) {
    return c >= '0' && c <= '9';
}

/// Words and numbers, these without leading zeros.
Parts parts_of(std::string_view name) {
    Parts parts;
    bool begins = true;
    for (const char c : name) {
        const bool digit = is_of_number(c), letter = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        if (!digit && !letter) {
            begins = true;
            continue;
        }
        if (begins || is_of_number(parts.back().front()) != digit) parts.emplace_back();
        if (parts.back() == "0") parts.back().clear();
        parts.back() += c;
        begins = false;
    }
    return parts;
}

bool is_number(const std::string& part) {
    return is_of_number(part.front());
}

/// `25` as the year `2025`; a word as one cut short: `doss` as `dossier`, or only as an initial where no number tells names apart.
bool is_short_for(const std::string& part, const std::string& whole, bool initials_only) {
    if (!is_number(part)) return !is_number(whole) && whole.starts_with(part) && (part.size() == 1 || !initials_only);
    return part.size() == 2 && whole.size() == 4 && whole.ends_with(part) && (whole.starts_with("19") || whole.starts_with("20"));
}

/// Whether each part of the shorter one is one of the longer, at least one of them as it is. A number with some words behind it is the same
/// number; names of words alone that go on are rather two: `spouse`, `spouse of a refugee`.
bool holds_all(const Parts& shorter, Parts longer) {
    const bool numbered = std::any_of(shorter.begin(), shorter.end(), is_number);
    if (longer.size() - shorter.size() > (numbered ? 3 : 1) || longer.size() > kMostParts) return false;
    std::size_t as_they_are = 0;
    for (const std::string& part : shorter) {
        auto found = std::find(longer.begin(), longer.end(), part);
        if (found != longer.end()) {
            ++as_they_are;
        } else {
            const auto stands_for = [&](const std::string& whole) {
                return is_short_for(part, whole, !numbered) || is_short_for(whole, part, !numbered);
            };
            found = std::find_if(longer.begin(), longer.end(), stands_for);
        }
        if (found == longer.end()) return false;
        longer.erase(found);
    }
    return as_they_are > 0;
}

/// Whether a character is missing in the shorter of two, or two side by side stand in the other order.
bool differ_by_a_slip(std::string_view one, std::string_view other, bool or_by_another_character) {
    if (one.size() > other.size()) std::swap(one, other);
    if (other.size() - one.size() > 1) return false;
    const auto [at, there] = std::mismatch(one.begin(), one.end(), other.begin());
    const std::string_view rest(at, one.end()), other_rest(there, other.end());
    if (one.size() < other.size()) return rest == other_rest.substr(1);
    if (rest.empty()) return true;
    if (or_by_another_character && rest.substr(1) == other_rest.substr(1)) return true;
    return rest.size() > 1 && rest[0] == other_rest[1] && rest[1] == other_rest[0] && rest.substr(2) == other_rest.substr(2);
}

std::string joined(const Parts& parts, bool numbers) {
    std::string all;
    for (const std::string& part : parts) {
        if (is_number(part) == numbers) all += part;
    }
    return all;
}

/// Whether of as many parts one differs, and that is too short for a slip to be told from counting on.
bool count_on(const Parts& one, const Parts& other) {
    if (one.size() != other.size()) return false;
    const auto [at, there] = std::mismatch(one.begin(), one.end(), other.begin());
    if (at == one.end() || !std::equal(at + 1, one.end(), there + 1)) return false;
    return std::min(at->size(), there->size()) < (is_number(*at) ? kLongNumber : kShortestWord);
}

/// `Müller` and `MÃ¼ller`: a few characters of a word were spoilt where a program took one encoding for another.
bool differ_by_an_encoding(std::string_view one, std::string_view other) {
    constexpr std::size_t most = 6;
    if (one.size() > other.size()) std::swap(one, other);
    const auto before = std::mismatch(one.begin(), one.end(), other.begin()).first - one.begin();
    const auto behind = std::mismatch(one.rbegin(), one.rend() - before, other.rbegin()).first - one.rbegin();
    const auto same = static_cast<std::size_t>(before + behind);
    const auto spoilt = [&](std::string_view name) {
        name = name.substr(static_cast<std::size_t>(before), name.size() - same);
        return std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    };
    return same >= kLongWord && other.size() - same <= most && (spoilt(one) || spoilt(other));
}

}  // namespace

bool are_related(std::string_view one, std::string_view other) {
    if (differ_by_an_encoding(one, other)) return true;
    const Parts parts = parts_of(plain_name(one)), others = parts_of(plain_name(other));
    if (parts.empty() || others.empty()) return false;
    if (parts.size() <= others.size() ? holds_all(parts, others) : holds_all(others, parts)) return true;
    if (count_on(parts, others)) return false;
    const std::string word = joined(parts, false), other_word = joined(others, false);
    const std::string number = joined(parts, true), other_number = joined(others, true);
    if (number == other_number) {
        const std::size_t size = std::min(word.size(), other_word.size());
        if (size < kLongWord) return false;
        return differ_by_a_slip(word, other_word, true);
    }
    return word == other_word && std::min(number.size(), other_number.size()) >= kLongNumber &&
           differ_by_a_slip(number, other_number, false);
}

}  // namespace reunify::batch
