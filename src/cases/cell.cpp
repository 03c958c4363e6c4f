#include "cases/cell.h"

#include <bit>
#include <cstring>
#include <optional>

#include "base/calendar.h"
#include "base/decimal.h"
#include "cases/sentences.h"
#include "cases/short_text.h"
#include "cases/value.h"
#include "csv/dialect.h"
#include "text/utf8.h"

namespace reunify::cases {

namespace {

constexpr std::size_t kSeen = 256;
constexpr std::size_t kLongestSeen = 64;

bool digit(char c) {
    return c >= '0' && c <= '9';
}

/// The number of two digits.
Lane two_digits(const char* at) {
    return (at[0] - '0') * 10 + (at[1] - '0');
}

/// Eight characters of which some are digits, 0 in `form`, and the others as they stand there.
struct Form {
    std::uint64_t marks = 0;
    std::uint64_t digits = 0;

    constexpr explicit Form(std::string_view form) {
        for (std::size_t i = 0; i < 8; ++i) {
            marks |= static_cast<std::uint64_t>(static_cast<unsigned char>(form[i])) << (8 * i);
            digits |= (form[i] == '0' ? std::uint64_t{0xFF} : 0) << (8 * i);
        }
    }

    /// `word` holds the characters, the first in its lowest byte.
    bool fits(std::uint64_t word) const {
        const std::uint64_t rest = word ^ marks;  // of a digit its value, of another character in its place one above nine
        const std::uint64_t above = (rest + 0x0606060606060606ULL) | rest;
        return (rest & ~digits) == 0 && (above & digits & 0xF0F0F0F0F0F0F0F0ULL) == 0;
    }
};

constexpr Form kIso("0000-00-");
constexpr Form kBelgian("00/00/00");

/// `2026-12-31` or `31/12/2026`; false for every other form.
bool fast_date(std::string_view cell, Lane& value) {
    if constexpr (std::endian::native != std::endian::little) return false;
    if (cell.size() != 10) return false;
    const char* c = cell.data();
    std::uint64_t head = 0;  // all but the last two characters
    std::memcpy(&head, c, sizeof head);
    if (!digit(c[8]) || !digit(c[9])) return false;
    std::optional<std::int64_t> day;
    if (kIso.fits(head)) {
        day = calendar::make(static_cast<int>(two_digits(c) * 100 + two_digits(c + 2)), static_cast<int>(two_digits(c + 5)),
                             static_cast<int>(two_digits(c + 8)));
    } else if (kBelgian.fits(head)) {
        day = calendar::make(static_cast<int>(two_digits(c + 6) * 100 + two_digits(c + 8)), static_cast<int>(two_digits(c + 3)),
                             static_cast<int>(two_digits(c)));
    }
    if (!day) return false;
    value = *day;
    return true;
}

/// Up to nine digits, then nothing or a decimal mark and one or two digits.
bool fast_money(std::string_view cell, Lane& value) {
    std::size_t i = 0;
    Lane whole = 0;
    while (i < cell.size() && i < 9 && digit(cell[i])) whole = whole * 10 + (cell[i++] - '0');
    if (i == 0) return false;
    value = whole * decimal::kOne;
    if (i == cell.size()) return true;
    if (cell[i] != '.' && cell[i] != ',') return false;
    const std::size_t decimals = cell.size() - i - 1;
    if (decimals == 1 && digit(cell[i + 1])) {
        value += (cell[i + 1] - '0') * (decimal::kOne / 10);
        return true;
    }
    if (decimals == 2 && digit(cell[i + 1]) && digit(cell[i + 2])) {
        value += two_digits(cell.data() + i + 1) * (decimal::kOne / 100);
        return true;
    }
    return false;
}

bool fast_count(std::string_view cell, Lane& value) {
    if (cell.empty() || cell.size() > 4) return false;
    Lane whole = 0;
    for (const char c : cell) {
        if (!digit(c)) return false;
        whole = whole * 10 + (c - '0');
    }
    value = whole * decimal::kOne;
    return true;
}

}  // namespace

CellReader::CellReader(std::shared_ptr<const law::RuleSet> rules, std::size_t fact)
    : rules_(std::move(rules)), fact_(fact), type_(rules_->facts[fact].type) {
    const law::Fact& declared = rules_->facts[fact];
    least_ = declared.least.value_or(kError + 1);
    most_ = declared.most.value_or(std::numeric_limits<Lane>::max());
    if (type_ == law::FactType::choice || type_ == law::FactType::yes_no) seen_.resize(kSeen);
}

bool CellReader::within_bounds(Lane value) const {
    return value >= least_ && value <= most_;
}

bool CellReader::read(std::string_view cell, Lane& value, Phrase& reason, Phrase& accepted) {
    value = kUnknown;
    if (cell.empty() || type_ == law::FactType::text) return true;
    bool read = false;
    switch (type_) {
        case law::FactType::date:
            read = fast_date(cell, value);
            break;
        case law::FactType::money:
            read = fast_money(cell, value);
            break;
        case law::FactType::count:
            read = fast_count(cell, value);
            break;
        default:
            break;
    }
    if (read && within_bounds(value)) return true;
    if (seen_.empty() || cell.size() > kLongestSeen) return read_slowly(cell, value, reason, accepted);

    const std::size_t mask = seen_.size() - 1;
    for (std::size_t probe = hash_text(cell) & mask, tries = 0; tries < 16; probe = (probe + 1) & mask, ++tries) {
        Seen& entry = seen_[probe];
        if (entry.used && same_text(entry.cell, cell)) {
            value = entry.value;
            return true;
        }
        if (!entry.used) {
            if (!read_slowly(cell, value, reason, accepted)) return false;
            entry = {std::string(cell), value, true};
            return true;
        }
    }
    return read_slowly(cell, value, reason, accepted);
}

bool CellReader::read_slowly(std::string_view cell, Lane& value, Phrase& reason, Phrase& accepted) {
    const bool utf8 = text::find_invalid_utf8(cell) == std::string_view::npos;
    const std::string decoded = utf8 ? std::string(cell) : csv::from_windows1252(cell);
    auto outcome = read_value(rules_->facts[fact_], decoded, rules_->pool);
    value = outcome.value;
    if (outcome.wrong.empty()) return true;
    value = kUnknown;
    reason = std::move(outcome.wrong);
    accepted = std::move(outcome.accepted);
    if (!outcome.nearest.empty()) reason = {sentence::meant, std::move(reason), outcome.nearest};
    return false;
}

}  // namespace reunify::cases
