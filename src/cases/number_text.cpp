#include "cases/number_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/decimal.h"
#include "cases/folded.h"
#include "cases/sentences.h"

namespace reunify::cases {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool equal_folded(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view without_currency(std::string_view text) {
    constexpr std::array<std::string_view, 4> names{"\xE2\x82\xAC", "euros", "euro", "eur"};
    for (const std::string_view name : names) {
        if (text.size() <= name.size()) continue;
        if (equal_folded(text.substr(0, name.size()), name)) return trimmed(text.substr(name.size()));
        if (equal_folded(text.substr(text.size() - name.size()), name)) return trimmed(text.substr(0, text.size() - name.size()));
    }
    return text;
}

/// `2800,-` is 2800,00: shops and contracts write whole euros so.
std::string with_cents(std::string_view number) {
    for (const std::string_view dash : {"--", "-", "\xE2\x80\x93", "\xE2\x80\x94"}) {
        if (number.size() < dash.size() + 2 || !number.ends_with(dash)) continue;
        const std::string_view marked = number.substr(0, number.size() - dash.size());
        if ((marked.back() == ',' || marked.back() == '.') && is_digit(marked[marked.size() - 2])) return std::string(marked) + "00";
    }
    return std::string(number);
}

/// Runs of digits and the marks between them: `2 131,28` is 2, 131, 28 with ` ` and `,`.
struct Runs {
    std::vector<std::string_view> digits;
    std::string marks;

    bool has(char mark) const { return marks.find(mark) != std::string::npos; }
};

bool split(std::string_view text, Runs& runs) {
    for (;;) {
        std::size_t size = 0;
        while (size < text.size() && is_digit(text[size])) ++size;
        if (size == 0) return false;
        runs.digits.push_back(text.substr(0, size));
        text.remove_prefix(size);
        if (text.empty()) return true;
        const bool point = text.front() == '.' || text.front() == ',';
        const std::size_t space = leading_space(text);
        if (!point && space == 0) return false;
        runs.marks += point ? text.front() : ' ';
        text.remove_prefix(point ? 1 : space);
    }
}

/// How many of the runs are the whole part; the run after them, if any, holds the decimals. 0: the marks make no sense.
std::size_t whole_runs(const Runs& runs) {
    const std::size_t count = runs.digits.size();
    if (runs.marks.empty()) return 1;
    const char last = runs.marks.back();
    const bool once = std::count(runs.marks.begin(), runs.marks.end(), last) == 1;
    const bool alone = runs.marks.find_first_not_of(last) == std::string::npos;
    if (last == ' ') return alone ? count : 0;
    if (alone) return once ? count - 1 : count;
    if (!once || (runs.has(' ') && runs.has(last == '.' ? ',' : '.'))) return 0;
    return count - 1;
}

bool grouped_by_threes(const Runs& runs, std::size_t whole) {
    if (whole == 1) return true;
    if (runs.digits[0].size() > 3) return false;
    for (std::size_t i = 1; i < whole; ++i) {
        if (runs.digits[i].size() != 3) return false;
    }
    return true;
}

bool is_ambiguous(const Runs& runs) {
    return runs.digits.size() == 2 && runs.marks != " " && runs.digits[1].size() == 3 && runs.digits[0].size() <= 3 &&
           runs.digits[0][0] != '0';
}

NumberText refused(Phrase wrong, Phrase accepted = {}) {
    return {0, std::move(wrong), std::move(accepted)};
}

NumberText too_fine(std::string_view text, bool money) {
    return refused({money ? sentence::too_many_decimals : sentence::not_whole, quoted(text)});
}

/// The value of runs that make sense, read as `digits.decimals`.
NumberText read_runs(const Runs& runs, std::size_t whole, bool negative, std::string_view text, bool money) {
    std::string plain = negative ? "-" : "";
    for (std::size_t i = 0; i < whole; ++i) plain += runs.digits[i];
    std::string_view decimals = whole < runs.digits.size() ? runs.digits[whole] : std::string_view{};
    while (decimals.ends_with('0')) decimals.remove_suffix(1);
    if (decimals.size() > 2 || (!money && !decimals.empty())) return too_fine(text, money);
    if (!decimals.empty()) plain += fmt::format(".{}", decimals);
    const auto value = decimal::parse(plain);
    if (!value) return refused({sentence::too_large, quoted(text)});
    return {*value, {}, {}};
}

}  // namespace

NumberText read_number(std::string_view text, bool money) {
    text = trimmed(text);
    const std::string whole_euros = money ? with_cents(without_currency(text)) : std::string(text);
    std::string_view number = whole_euros;
    const bool negative = number.starts_with('-');
    if (negative) number.remove_prefix(1);
    const bool exponent = !number.empty() && is_digit(number.front()) && number.find_first_of("eE") != std::string_view::npos;
    // A spreadsheet program writes so what it shows in a narrow column: the rest of the amount is lost.
    if (exponent && number.find_first_not_of("0123456789.,eE+-") == std::string_view::npos) {
        return refused({sentence::rounded_number, quoted(text)}, sentence::all_digits);
    }
    Runs runs;
    const bool made_of_digits = split(number, runs);
    const std::size_t whole = made_of_digits ? whole_runs(runs) : 0;
    if (whole == 0 || !grouped_by_threes(runs, whole)) {
        return refused({money ? sentence::no_amount : sentence::no_whole_number, quoted(text)});
    }
    if (is_ambiguous(runs)) {
        const std::string thousands = fmt::format("{}{}{}", negative ? "-" : "", runs.digits[0], runs.digits[1]);
        return refused({sentence::ambiguous, quoted(text), thousands, runs.digits[0], runs.digits[1]},
                       money ? Phrase(sentence::without_doubt, thousands) : as_it_is("`" + thousands + "`"));
    }
    return read_runs(runs, whole, negative, text, money);
}

}  // namespace reunify::cases
