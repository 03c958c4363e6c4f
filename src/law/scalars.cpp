#include <algorithm>
#include <array>

#include "base/calendar.h"
#include "base/decimal.h"
#include "base/locale.h"
#include "base/typeset.h"
#include "feel/builtins.h"
#include "feel/parser.h"
#include "law/reader.h"
#include "law/sentences.h"

/// The readings of single values and names that Reader builds on.
namespace reunify::law {

using text::Node;

std::optional<Lane> Reader::as_date(Draft& draft, const text::Document& document, const Node& node) {
    if (node.form == Node::Form::scalar && !node.quoted) {
        if (const auto day = calendar::parse_iso(node.scalar)) return day;
    }
    draft.fault(document, node.at, {sentence::no_date, node.scalar}, sentence::a_day);
    return std::nullopt;
}

std::optional<Lane> Reader::as_number(Draft& draft, const text::Document& document, const Node& node) {
    if (node.form == Node::Form::scalar && !node.quoted) {
        if (const auto number = decimal::parse(node.scalar)) return number;
    }
    draft.fault(document, node.at, {sentence::no_number, node.scalar}, sentence::a_number);
    return std::nullopt;
}

static bool is_lacking(const RuleSet& rules, Language language) {
    return std::find(rules.lacking_languages.begin(), rules.lacking_languages.end(), language) != rules.lacking_languages.end();
}

std::optional<Wording> Reader::complete_wording(const Node& node) {
    if (node.form != Node::Form::map || node.entries.size() != kLanguages.size()) return std::nullopt;
    Wording wording;
    for (std::size_t i = 0; i < kLanguages.size(); ++i) {
        const Node::Entry& entry = node.entries[i];
        if (entry.key != kLanguageCodes[i] || entry.value.scalar.empty()) return std::nullopt;
        wording.text[i] =
            typeset(std::string(entry.value.scalar), locale_of(kLanguages[i]).space_before, locale_of(kLanguages[i]).space_after);
    }
    return wording;
}

namespace {

/// `{en: ..., nl: ...}`
Phrase shown_form(const RuleSet& rules) {
    std::string form;
    for (const Language language : kLanguages) {
        if (is_lacking(rules, language)) continue;
        form += form.empty() ? "{" : ", ";
        form += kLanguageCodes[static_cast<std::size_t>(language)];
        form += ": ...";
    }
    return as_it_is(form + "}");
}

}  // namespace

Wording Reader::as_wording(Draft& draft, const text::Document& document, const Node& node, const Subject& what) {
    if (std::optional<Wording> complete = complete_wording(node)) return std::move(*complete);
    Wording wording;
    if (node.form != Node::Form::map) {
        draft.fault(document, node.at, {sentence::every_language, what}, shown_form(draft.rules));
        return wording;
    }
    Reader reader(draft, document, node, what);
    for (const Language language : kLanguages) {
        const auto index = static_cast<std::size_t>(language);
        const bool lacking = is_lacking(draft.rules, language) && node.find(kLanguageCodes[index]) == nullptr;
        wording.text[index] =
            lacking ? wording.text[0]
                    : typeset(reader.text(kLanguageCodes[index]), locale_of(language).space_before, locale_of(language).space_after);
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

namespace {

/// What the expression language means by itself, and what the program gives, in expressions and in worked cases.
bool is_reserved(std::string_view name) {
    constexpr auto given = std::to_array<std::string_view>({"members", "member", "reading", "route", "has_right", "verdict", "legal_basis",
                                                            "earliest_date", "depends_on", "missing", "missing_includes", "alternatives",
                                                            "unknown", "none", "label", "year", "month"});
    return feel::is_keyword(name) || !feel::builtins_named(name).empty() || std::find(given.begin(), given.end(), name) != given.end();
}

}  // namespace

bool take_name(Draft& draft, const text::Document& document, Position at, std::string_view name) {
    if (!is_name(name)) {
        draft.fault(document, at, {sentence::no_name, name}, sentence::letter_first);
        return false;
    }
    const std::vector<std::string>& sections = draft.rules.sections;
    if (is_reserved(name) || std::find(sections.begin(), sections.end(), name) != sections.end()) {
        draft.fault(document, at, {sentence::reserved, name});
        return false;
    }
    const auto [taken, fresh] = draft.taken.emplace(name, Place{document.name, at});
    if (fresh) return true;
    draft.fault(document, at, {sentence::taken, name, taken->second.file, taken->second.at.line});
    return false;
}

}  // namespace reunify::law
