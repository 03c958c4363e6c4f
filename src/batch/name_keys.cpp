#include "batch/name_keys.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "cases/look_alike.h"

namespace reunify::batch {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}
bool is_vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}
/// Whether a small letter or its capital looks like a digit.
bool looks_like_digit(char c) {
    return c == 'o' || c == 'i' || c == 'l';
}
char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr auto kNumber = std::to_array<std::string_view>({"no", "nr", "nro", "num", "numero", "nummer", "number", "nbr"});
constexpr auto kParticles = std::to_array<std::string_view>(
    {"abd", "abdel", "abdul", "abou", "abu", "ad", "al",  "ar",  "as",  "at",    "ben", "bin", "bint", "d",   "da",  "de",
     "del", "den",   "der",   "des",  "di",  "do", "dos", "du",  "el",  "ibn",   "l",   "la",  "le",   "les", "mac", "mc",
     "o",   "ould",  "s",     "st",   "t",   "te", "ten", "ter", "van", "vande", "ver", "vom", "von",  "zu",  "zum", "zur"});

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Letters or digits that stand together.
struct Token {
    std::string text;
    bool digits = false;
    bool sign = false;   ///< one stands before it
    bool comma = false;  ///< it is a comma, or has one
};
using Tokens = std::vector<Token>;

/// A digit of any script by its value; digits of a script stand in a row, from a code that ends in 0 or 6.
std::optional<char> digit_of(utf8proc_int32_t code) {
    if (utf8proc_category(code) != UTF8PROC_CATEGORY_ND) return std::nullopt;
    const utf8proc_int32_t last = code & 0xF;
    const bool from_zero = last < 6 || (last < 10 && utf8proc_category(code - last) == UTF8PROC_CATEGORY_ND);
    return static_cast<char>('0' + last - (from_zero ? 0 : 6));
}

/// `12.0` and `12,00` are 12, as spreadsheet programs write it.
std::string_view without_fraction(std::string_view name) {
    const std::size_t point = name.find_last_of(".,");
    const bool fraction = point != std::string_view::npos && point > 0 && name.find_first_not_of("0123456789") == point &&
                          name.find_first_not_of('0', point + 1) == std::string_view::npos;
    return fraction ? name.substr(0, point) : name;
}

/// `8.012345e+06`: what a spreadsheet program leaves of a long number in a narrow column, so that several are one.
bool is_rounded(std::string_view name) {
    const std::size_t power = name.find("e+");
    if (power == 0 || power == std::string_view::npos || power + 2 == name.size()) return false;
    const std::string_view number = name.substr(0, power), exponent = name.substr(power + 2);
    return is_digit(number.front()) && number.find_first_not_of("0123456789.,") == std::string_view::npos &&
           exponent.find_first_not_of("0123456789") == std::string_view::npos;
}

Tokens tokens_of(std::string_view name) {
    Tokens tokens;
    bool sign = false, comma = false;
    for (const char c : name) {
        const bool digit = is_digit(c);
        if (!digit && !is_letter(c)) {
            sign = true;
            comma = comma || c == ',';
            continue;
        }
        if (tokens.empty() || sign || tokens.back().digits != digit) tokens.push_back({{}, digit, sign, comma});
        tokens.back().text += c;
        sign = comma = false;
    }
    return tokens;
}

/// `ae`, `oe` and `ue` as the letters that umlauts leave behind; not behind another vowel, as in `Bauer`, nor a `q`.
std::string without_umlauts(std::string_view word) {
    std::string out;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool umlaut = word[i] == 'e' && i > 0 && (word[i - 1] == 'a' || word[i - 1] == 'o' || word[i - 1] == 'u');
        const bool vowel_before = i > 1 && (is_vowel(word[i - 2]) || (word[i - 2] == 'q' && word[i - 1] == 'u'));
        if (!umlaut || vowel_before) out += word[i];
    }
    return out;
}

std::string_view without_zeros(std::string_view number) {
    while (number.size() > 1 && number.front() == '0') number.remove_prefix(1);
    return number;
}

/// A word that only says that a number follows.
void drop_number_words(Tokens& tokens) {
    for (std::size_t i = 0; i + 1 < tokens.size();) {
        if (tokens[i].digits || !tokens[i + 1].digits || !is_one_of(tokens[i].text, kNumber)) {
            ++i;
            continue;
        }
        tokens[i + 1].sign = true;
        tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

/// `Hassan, Ali` as `Ali Hassan`.
void turn_at_comma(Tokens& tokens) {
    const auto at = std::find_if(tokens.begin(), tokens.end(), [](const Token& token) { return token.comma; });
    const bool one = at != tokens.end() && std::none_of(at + 1, tokens.end(), [](const Token& token) { return token.comma; });
    const bool words = std::none_of(tokens.begin(), tokens.end(), [](const Token& token) { return token.digits; });
    if (one && words && at != tokens.begin()) std::rotate(tokens.begin(), at, tokens.end());
}

void add_word(NameMix& mix, std::string_view word) {
    for (const char c : word) mix.add(c);
}

std::uint64_t loose_key(const Tokens& tokens) {
    NameMix mix;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        if (i > 0 && token.digits && tokens[i - 1].digits) mix.add('_');
        add_word(mix, token.digits ? without_zeros(token.text) : std::string_view(token.text));
    }
    return mix.value();
}

/// Words in the order of the alphabet, then the numbers, which stand at one end.
std::uint64_t turned_key(const Tokens& tokens) {
    std::vector<std::string> words;
    std::string numbers;
    std::size_t changes = 0, shortest = ~std::size_t{0};
    bool joins = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        if (i > 0 && token.digits != tokens[i - 1].digits) ++changes;
        if (token.digits) {
            numbers += '_';
            numbers += without_zeros(token.text);
            joins = false;
            continue;
        }
        if (!joins) words.emplace_back();
        words.back() += token.text;
        shortest = std::min(shortest, token.text.size());
        joins = is_one_of(token.text, kParticles);
    }
    if (words.size() < 2 || changes > 1 || (!numbers.empty() && shortest < 3)) return 0;
    std::sort(words.begin(), words.end());
    NameMix mix;
    mix.add('\t');  // apart from the other keys
    for (const std::string& word : words) add_word(mix, word);
    add_word(mix, numbers);
    return mix.value();
}

/// The name with letters that may be digits as digits; empty if there are none.
std::string with_digits(std::string_view name) {
    std::string out(name);
    const auto part = [&](std::size_t i) { return i < out.size() && (is_digit(out[i]) || is_letter(out[i])); };
    const auto turn = [&](std::size_t i) {
        if (!looks_like_digit(out[i])) return;
        const bool beside = (i > 0 && is_digit(out[i - 1])) || (i + 1 < out.size() && is_digit(out[i + 1]));
        const bool alone = (i == 0 || !part(i - 1)) && !part(i + 1);
        if (beside || alone) out[i] = out[i] == 'o' ? '0' : '1';
    };
    for (std::size_t i = 0; i < out.size(); ++i) turn(i);
    for (std::size_t i = out.size(); i-- > 0;) turn(i);
    return out == name ? std::string() : out;
}

/// Numbers without the signs between them.
std::uint64_t bare_key(const Tokens& tokens) {
    NameMix mix;
    bool joined = false;
    for (std::size_t i = 0; i < tokens.size();) {
        if (!tokens[i].digits) {
            add_word(mix, tokens[i++].text);
            continue;
        }
        std::string number;
        const std::size_t first = i;
        for (; i < tokens.size() && tokens[i].digits; ++i) number += tokens[i].text;
        const std::string& year = tokens[first].text;
        const bool is_year = year.size() == 4 && (year.starts_with("19") || year.starts_with("20"));
        if (i - first > 1 && (number.size() < 4 || (tokens[i - 1].text.size() < 2 && !is_year))) return 0;
        joined = joined || i - first > 1;
        add_word(mix, without_zeros(number));
    }
    return joined ? mix.value() : 0;
}

/// Of a name of one word and one number at most, in which nothing can be taken otherwise; zero of others.
std::uint64_t simple_key(std::string_view visible) {
    NameMix mix;
    char before = 0;
    std::size_t words = 0, numbers = 0;
    bool sign = false, zero = false;
    for (const char character : visible) {
        if (static_cast<unsigned char>(character) >= 0x80) return 0;
        const char c = small(character);
        const bool digit = is_digit(c);
        if (!digit && !is_letter(c)) {
            sign = true;
            continue;
        }
        const bool starts = before == 0 || sign || is_digit(before) != digit;
        if (starts && ++(digit ? numbers : words) > 1) return 0;
        if (looks_like_digit(c) && (starts ? before != 0 || visible.size() > 1 : is_digit(before))) return 0;
        if (starts && digit && (looks_like_digit(before) || before == 'r' || before == 'm')) return 0;
        if (!starts && c == 'e' && (before == 'a' || before == 'o' || before == 'u')) return 0;
        if (zero && starts) mix.add('0');  // a zero alone
        sign = false;
        before = c;
        zero = digit && c == '0' && (starts || zero);
        if (!zero) mix.add(c);
    }
    if (zero) mix.add('0');
    return before == 0 ? 0 : mix.value();
}

/// Of two numbers with one sign between them, as a year and a number: what the long way gives, sooner.
bool two_numbers(std::string_view visible, NameKeys& keys) {
    std::size_t sign = 0;
    while (sign < visible.size() && is_digit(visible[sign])) ++sign;
    if (sign == 0 || sign + 1 >= visible.size() || visible[sign] == '.' || visible[sign] == ',') return false;
    if (is_letter(small(visible[sign]))) return false;
    const std::string_view first = visible.substr(0, sign), last = visible.substr(sign + 1);
    for (const char c : last) {
        if (!is_digit(c)) return false;
    }
    NameMix loose;
    add_word(loose, without_zeros(first));
    loose.add('_');
    add_word(loose, without_zeros(last));
    keys.loose = loose.value();
    const bool is_year = sign == 4 && (first.starts_with("19") || first.starts_with("20"));
    if (visible.size() < 5 || (last.size() < 2 && !is_year)) return true;
    NameMix bare;
    std::size_t zeros = 0;
    while (zeros < sign && visible[zeros] == '0') ++zeros;
    add_word(bare, zeros < sign ? visible.substr(zeros, sign - zeros) : std::string_view());
    add_word(bare, zeros < sign ? last : without_zeros(last));
    keys.bare = bare.value();
    return true;
}

}  // namespace

std::string plain_name(std::string_view name) {
    std::string out;
    if (std::none_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
        std::transform(name.begin(), name.end(), std::back_inserter(out), small);
        return out;
    }
    const std::string look = cases::look_of(name);
    std::string_view text = look;
    while (!text.empty()) {
        utf8proc_int32_t code = -1;
        const utf8proc_ssize_t read =
            utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &code);
        const auto size = static_cast<std::size_t>(std::max<utf8proc_ssize_t>(read, 1));
        const std::string_view character = text.substr(0, size);
        text.remove_prefix(size);
        if (code < 0x80) {
            out += character;
        } else if (code == 0x142) {
            out += 'l';
        } else if (code == 0x111) {
            out += 'd';
        } else if (code == 0xF8) {
            out += 'o';
        } else if (code == 0xB0 && (out.ends_with("n") || out.ends_with("n.") || out.ends_with("n_"))) {
            out.resize(out.rfind('n') + 1);
            out += 'o';
        } else if (const auto digit = digit_of(code)) {
            out += *digit;
        } else {
            const utf8proc_category_t kind = utf8proc_category(code);
            if (kind == UTF8PROC_CATEGORY_MN || kind == UTF8PROC_CATEGORY_ME) continue;
            const bool word = kind <= UTF8PROC_CATEGORY_NO && kind != UTF8PROC_CATEGORY_CN;
            if (word) out += character;
            if (!word) out += '-';
        }
    }
    return out;
}

NameKeys keys_of(std::string_view visible) {
    NameKeys keys;
    keys.loose = simple_key(visible);
    if (keys.loose != 0 || two_numbers(visible, keys)) return keys;
    const std::string folded = plain_name(visible);
    const std::string_view name = without_fraction(folded);
    const auto read = [](std::string_view text) {
        Tokens tokens = tokens_of(text);
        drop_number_words(tokens);
        for (Token& token : tokens) {
            if (!token.digits) token.text = without_umlauts(token.text);
        }
        return tokens;
    };
    Tokens tokens = read(name);
    keys.empty = is_rounded(folded);
    if (tokens.empty()) {  // of signs alone
        NameMix mix;
        add_word(mix, visible);
        keys.loose = mix.value();
        keys.empty = true;
        return keys;
    }
    keys.turned = turned_key(tokens);
    turn_at_comma(tokens);
    keys.loose = loose_key(tokens);
    const std::string digits = with_digits(name);
    if (!digits.empty()) {
        tokens = read(digits);
        keys.look = loose_key(tokens);
    }
    keys.bare = bare_key(tokens);
    if (keys.bare == keys.loose) keys.bare = 0;
    return keys;
}

}  // namespace reunify::batch
