#include "batch/result_words.h"

#include <algorithm>
#include <array>

#include "base/calendar.h"
#include "base/floating.h"
#include "batch/incomplete.h"
#include "batch/sentences.h"
#include "cases/table.h"
#include "report/value.h"
#include "verdict/assessment.h"
#include "words/say.h"

namespace reunify::batch {

namespace {

using What = ResultColumn::What;

constexpr std::string_view kDay = "dd/mm/yyyy";
constexpr std::string_view kMoney = "#,##0.00";
constexpr std::size_t kMostKnown = 4096;

struct VerdictCell {
    verdict::Verdict verdict;
    const Sentence<>* word;
    book::Look look;
};
constexpr std::array<VerdictCell, verdict::kVerdicts> kVerdictCells{{
    {verdict::Verdict::eligible, &say::eligible, book::Look::good},
    {verdict::Verdict::assessment_needed, &say::assessment_needed, book::Look::caution},
    {verdict::Verdict::undetermined, &say::undetermined, book::Look::open},
    {verdict::Verdict::not_yet, &say::not_yet, book::Look::later},
    {verdict::Verdict::not_eligible, &say::not_eligible, book::Look::bad},
    {verdict::Verdict::no_right, &say::no_right, book::Look::bad},
    {verdict::Verdict::outside, &say::outside, book::Look::open},
}};

std::string title(const ResultColumn& column, const law::RuleSet& rules, Language language) {
    switch (column.what) {
        case What::verdict:
            return std::string(say::verdict.in(language));
        case What::regime:
            return std::string(sentence::column_regime.in(language));
        case What::legal_basis:
            return std::string(sentence::column_legal_basis.in(language));
        case What::not_met:
            return std::string(sentence::column_not_met.in(language));
        case What::unknown:
            return std::string(sentence::column_unknown.in(language));
        case What::missing:
            return std::string(sentence::column_missing.in(language));
        case What::earliest_date:
            return std::string(sentence::column_earliest_date.in(language));
        case What::last_date:
            return std::string(sentence::column_last_date.in(language));
        case What::depends_on:
            return std::string(sentence::column_depends_on.in(language));
        case What::rules_version:
            return std::string(sentence::column_rules_version.in(language));
        case What::explanation:
            return std::string(sentence::column_explanation.in(language));
        case What::definition:
            return rules.definitions[column.index].title.in(language);
        case What::formality:
            return rules.formalities[column.index].title.in(language);
    }
    return column.name;
}

template <class Rules>
std::string_view title_among(const Rules& rules, std::string_view name, Language language) {
    for (const auto& rule : rules) {
        if (rule.name == name) return rule.title.in(language);
    }
    return name;
}

}  // namespace

std::string title_of(const ResultColumn& column, const law::RuleSet& rules, Language language) {
    const std::string words = title(column, rules, language);
    return words.empty() || cases::Table::known_names({words}, rules) > 0 ? column.name : words;
}

bool is_called(const ResultColumn& column, std::string_view header, const law::RuleSet& rules) {
    return column.name == header ||
           std::any_of(kLanguages.begin(), kLanguages.end(), [&](Language language) { return title(column, rules, language) == header; });
}

ResultWords::ResultWords(std::shared_ptr<const law::RuleSet> rules, Language language, bool codes)
    : rules_(std::move(rules)), language_(language), codes_(codes) {}

std::string ResultWords::header(const ResultColumn& column) const {
    return codes_ ? column.name : title_of(column, *rules_, language_);
}

double ResultWords::width_of(const ResultColumn& column) {
    switch (column.what) {
        case What::verdict:
        case What::regime:
        case What::legal_basis:
            return 26;
        case What::not_met:
        case What::unknown:
        case What::missing:
        case What::depends_on:
            return 40;
        case What::explanation:
            return 80;
        case What::earliest_date:
        case What::last_date:
        case What::rules_version:
        case What::definition:
        case What::formality:
            return 14;
    }
    return 14;
}

void ResultWords::write(book::BookWriter& to, std::uint32_t place, const ResultColumn& column, std::string_view text) {
    if (text.empty()) return;
    switch (column.what) {
        case What::verdict: {
            const auto known = std::find_if(kVerdictCells.begin(), kVerdictCells.end(),
                                            [&](const VerdictCell& cell) { return verdict::name_of(cell.verdict) == text; });
            if (known == kVerdictCells.end()) return to.text(place, text);
            return to.text(place, codes_ ? text : known->word->in(language_), known->look);
        }
        case What::earliest_date:
        case What::last_date:
            return write_value(to, place, Kind::date, false, text);
        case What::definition:
            return write_value(to, place, rules_->definitions[column.index].kind, rules_->definitions[column.index].money, text);
        case What::formality:
            return write_value(to, place, rules_->formalities[column.index].kind, rules_->formalities[column.index].money, text);
        case What::legal_basis:
            return to.text(place, codes_ ? text : law_in_words(text));
        case What::rules_version:
            return to.text(place, text);
        case What::explanation:
            return to.text(place, text, book::Look::prose);
        case What::regime:
        case What::not_met:
        case What::unknown:
        case What::missing:
        case What::depends_on:
            return to.text(place, codes_ ? text : std::string_view(in_words(column, text)));
    }
}

void ResultWords::write_not_judged(book::BookWriter& to, std::uint32_t place, const ResultColumn& column, std::string_view reason) const {
    if (column.what == What::verdict) to.text(place, codes_ ? "not_judged" : sentence::not_judged.in(language_), book::Look::open);
    if (column.what == What::missing) to.text(place, reason);
}

/// A value as `report::value_plain` writes it.
void ResultWords::write_value(book::BookWriter& to, std::uint32_t place, Kind kind, bool money, std::string_view text) const {
    if (kind == Kind::date) {
        if (const auto day = calendar::parse_iso(text))
            return to.number(place, static_cast<double>(*day - *calendar::make(1899, 12, 30)), kDay);
    } else if (kind == Kind::number) {
        double value = 0;
        if (read_floating(text, value) == text.data() + text.size()) return to.number(place, value, money ? kMoney : std::string_view());
    } else if (kind == Kind::boolean) {
        return to.cell(place, book::truth_cell(text == "true"));
    } else if (kind == Kind::text && !codes_) {
        return to.text(place, report::label_of_word(*rules_, text, language_));
    }
    to.text(place, text);
}

const std::string& ResultWords::in_words(const ResultColumn& column, std::string_view names) {
    std::string key = column.name;
    key.append(" ").append(names);
    if (const auto found = known_.find(key); found != known_.end()) return found->second;
    if (known_.size() >= kMostKnown) known_.clear();
    std::string words;
    for (std::size_t at = 0; at < names.size();) {
        const std::size_t end = std::min(names.find(' ', at), names.size());
        if (!words.empty()) words += "; ";
        words += word(column.what, names.substr(at, end - at));
        at = end + 1;
    }
    return known_.emplace(std::move(key), std::move(words)).first->second;
}

std::string_view ResultWords::law_in_words(std::string_view law) const {
    for (const law::Route& route : rules_->routes) {
        if (route.citation.law == law) return route.citation.law_in_words.in(language_);
        for (const law::Citation::Elsewhere& other : route.citation.elsewhere) {
            if (other.law == law) return other.law_in_words.in(language_);
        }
    }
    return law;
}

std::string ResultWords::word(What what, std::string_view name) const {
    switch (what) {
        case What::regime:
            return report::regime_title(*rules_, name, language_);
        case What::not_met:
        case What::unknown:
            return std::string(title_among(rules_->conditions, name, language_));
        case What::depends_on:
            for (const law::Reading& reading : rules_->readings) {
                if (reading.name == name) return reading.question.in(language_);
            }
            break;
        case What::missing:
            for (const law::Fact& fact : rules_->facts) {
                if (fact.path == name) return fact.label.in(language_);
            }
            for (std::size_t i = 1; i < kIncomplete; ++i) {
                if (code_of(static_cast<Incomplete>(i)) == name) return reason_of(static_cast<Incomplete>(i)).in(language_);
            }
            break;
        default:
            break;
    }
    return std::string(name);
}

}  // namespace reunify::batch
