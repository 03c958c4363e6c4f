#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/calendar.h"
#include "base/decimal.h"
#include "law/reader.h"

/// The readings of single values and names that Reader builds on.
namespace reunify::law {

using text::Node;

std::optional<Lane> Reader::as_date(Draft& draft, const text::Document& document, const Node& node) {
    if (node.form == Node::Form::scalar && !node.quoted) {
        if (const auto day = calendar::parse_iso(node.scalar)) return day;
    }
    draft.fault(document, node.at, fmt::format("`{}` is no date", node.scalar), "a day of the calendar such as 2026-12-31");
    return std::nullopt;
}

std::optional<Lane> Reader::as_number(Draft& draft, const text::Document& document, const Node& node) {
    if (node.form == Node::Form::scalar && !node.quoted) {
        if (const auto number = decimal::parse(node.scalar)) return number;
    }
    draft.fault(document, node.at, fmt::format("`{}` is no number", node.scalar),
                "a number such as 2131.28, with a point and at most six decimals, without quotes");
    return std::nullopt;
}

std::optional<Wording> Reader::complete_wording(const Node& node) {
    if (node.form != Node::Form::map || node.entries.size() != kLanguages.size()) return std::nullopt;
    Wording wording;
    for (std::size_t i = 0; i < kLanguages.size(); ++i) {
        const Node::Entry& entry = node.entries[i];
        if (entry.key != kLanguageCodes[i] || entry.value.scalar.empty()) return std::nullopt;
        wording.text[i] = entry.value.scalar;
    }
    return wording;
}

Wording Reader::as_wording(Draft& draft, const text::Document& document, const Node& node, const std::string& what) {
    if (std::optional<Wording> complete = complete_wording(node)) return std::move(*complete);
    Wording wording;
    if (node.form != Node::Form::map) {
        draft.fault(document, node.at, what + " must be given in the four languages", "{en: ..., fr: ..., nl: ..., de: ...}");
        return wording;
    }
    Reader reader(draft, document, node, what);
    for (const Language language : kLanguages) {
        const auto index = static_cast<std::size_t>(language);
        wording.text[index] = reader.text(kLanguageCodes[index]);
    }
    reader.close();
    return wording;
}

bool is_name(std::string_view text, bool dashes) {
    if (text.empty() || text.size() > 80) return false;
    if (!dashes && (text.front() < 'a' || text.front() > 'z')) return false;
    return std::all_of(text.begin(), text.end(), [dashes](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || (dashes && (c == '-' || c == '.'));
    });
}

bool take_name(Draft& draft, const text::Document& document, Position at, std::string_view name) {
    static constexpr std::array<std::string_view, 52> reserved{
        // words and functions of the expression language
        "and", "or", "not", "if", "then", "else", "some", "every", "in", "satisfies", "between", "true", "false", "null", "for", "return",
        "function", "date", "duration", "count", "sum", "min", "max", "floor", "ceiling", "round", "decimal", "abs", "modulo", "amount",
        "odd", "even", "members", "member", "sponsor", "application", "household", "reading",
        // what the program gives, in expressions and in worked cases
        "route", "has_right", "verdict", "legal_basis", "earliest_date", "depends_on", "missing", "missing_includes", "alternatives",
        "unknown", "none", "label", "year", "month"};
    if (!is_name(name)) {
        draft.fault(document, at, fmt::format("`{}` cannot be a name", name), "small letters, digits and _, a letter first");
        return false;
    }
    if (std::find(reserved.begin(), reserved.end(), name) != reserved.end()) {
        draft.fault(document, at, fmt::format("`{}` cannot be a name here: it has a meaning of its own", name));
        return false;
    }
    const auto [taken, fresh] = draft.taken.emplace(name, Place{document.name, at});
    if (fresh) return true;
    draft.fault(document, at, fmt::format("`{}` is a name already: {} line {}", name, taken->second.file, taken->second.at.line));
    return false;
}

}  // namespace reunify::law
