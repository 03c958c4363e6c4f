#include "report/amounts_report.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/calendar.h"
#include "base/decimal.h"
#include "report/json.h"
#include "report/layout.h"
#include "report/page.h"
#include "report/sentence.h"
#include "report/value.h"
#include "words/format.h"
#include "words/words.h"

namespace reunify::report {

using words::say;
using words::Word;
using Json = nlohmann::ordered_json;

namespace {

/// The value in force on a day; nullptr before the first.
const law::AmountValue* in_force(const law::Amount& amount, Lane on) {
    const law::AmountValue* found = nullptr;
    for (const law::AmountValue& value : amount.values) {
        if (value.from <= on) found = &value;
    }
    return found;
}

bool in_euros(const law::Amount& amount) {
    return amount.unit.starts_with("EUR");
}

std::string right_aligned(const std::string& cell, int width) {
    const int fill = std::max(0, width - width_of(cell));
    return std::string(static_cast<std::size_t>(fill), ' ') + cell;
}

template <class Cell>
std::string table_line(Cell cell) {
    std::string line;
    for (std::size_t i = 0; i < kMostCounted; ++i) line += right_aligned(cell(i), 12);
    return line;
}

void write_thresholds(Page& page, const law::RuleSet& rules, const Thresholds& thresholds, Language language) {
    page.heading(say(Word::thresholds, language, {regime_title(rules, thresholds.regime, language)}));
    page.paragraph(words::labelled(language, say(Word::counted_persons, language)), 2, Tone::faint);
    page.verbatim(table_line([](std::size_t i) { return std::to_string(i + 1); }), 4);
    for (const ThresholdRow& row : thresholds.rows) {
        if (!row.reading) {
            const bool alone = thresholds.rows.size() == 1;
            page.paragraph(say(alone ? Word::all_readings : Word::preset, language), 2);
        } else {
            const law::Reading& reading = rules.readings[*row.reading];
            const law::ReadingOption& option = reading.options[row.option];
            page.paragraph(words::labelled(language, fmt::format("{}={}", reading.name, option.name), option.label.in(language)), 2);
        }
        page.verbatim(table_line([&](std::size_t i) {
                          return is_known(row.required[i]) ? words::money(row.required[i], language)
                                                           : std::string(say(Word::not_known, language));
                      }),
                      4);
    }
    if (thresholds.citation != nullptr) page.paragraph(citation_line(rules, *thresholds.citation, language), 2, Tone::faint);
}

Json sources_of(const law::RuleSet& rules, const law::Citation& citation) {
    Json out = Json::array();
    for (const std::size_t source : citation.sources) out.push_back(rules.sources[source].id);
    return out;
}

Json json_of(const law::RuleSet& rules, const law::Amount& amount, Lane on, Language language) {
    Json one = {{"id", amount.name}, {"title", amount.title.in(language)}, {"unit", amount.unit}};
    const law::AmountValue* value = in_force(amount, on);
    one["value"] = nullptr;
    one["since"] = value == nullptr ? Json(nullptr) : Json(calendar::to_iso(value->from));
    if (value != nullptr && is_known(value->value)) one["value"] = value_plain(rules, Kind::number, in_euros(amount), value->value);
    one["sources"] = value == nullptr ? Json::array() : sources_of(rules, value->citation);
    one["confidence"] = value == nullptr ? Json(nullptr) : Json(std::string(name_of(value->citation.confidence)));
    one["note"] = value == nullptr || value->note.empty() ? Json(nullptr) : Json(value->note.in(language));
    one["checked_until"] = calendar::to_iso(amount.checked_until);
    one["may_have_changed"] = on > amount.checked_until;
    return one;
}

Json json_of(const law::RuleSet& rules, const ThresholdRow& row) {
    Json one = Json::object();
    one["reading"] = row.reading ? Json(rules.readings[*row.reading].name) : Json(nullptr);
    one["option"] = row.reading ? Json(rules.readings[*row.reading].options[row.option].name) : Json(nullptr);
    one["required_income"] = Json::object();
    for (std::size_t i = 0; i < kMostCounted; ++i) {
        one["required_income"][std::to_string(i + 1)] =
            is_known(row.required[i]) ? Json(decimal::to_fixed(row.required[i], 2)) : Json(nullptr);
    }
    return one;
}

}  // namespace

std::string amounts_text(const law::RuleSet& rules, Lane on, const std::vector<Thresholds>& thresholds, Language language, bool colour) {
    Page page(language, colour);
    page.paragraph(say(Word::amounts_on, language, {words::date(on, language)}), 0, Tone::strong);
    for (const Thresholds& asked : thresholds) write_thresholds(page, rules, asked, language);
    page.heading(say(Word::amounts_in_force, language));
    for (const law::Amount& amount : rules.amounts) {
        const law::AmountValue* value = in_force(amount, on);
        std::string figure(say(Word::not_known, language));
        if (value != nullptr && is_known(value->value)) {
            figure = in_euros(amount) ? words::money(value->value, language) : words::number(value->value, language);
        }
        page.item("-", words::labelled(language, fmt::format("{} ({})", amount.title.in(language), amount.name), figure), 2);
        if (value == nullptr) continue;
        page.paragraph(fmt::format("{} {} {}", say(Word::since, language), words::date(value->from, language),
                                   citation_line(rules, value->citation, language)),
                       4, Tone::faint);
        page.field(say(Word::note, language), value->note.in(language), 4);
        if (on > amount.checked_until) {
            page.paragraph(say(Word::stale_amount, language,
                               {amount.title.in(language), words::date(amount.checked_until, language), words::date(on, language)}),
                           4);
        }
    }
    return page.take();
}

std::string amounts_json(const law::RuleSet& rules, Lane on, const std::vector<Thresholds>& thresholds, Language language) {
    Json out = {{"on", calendar::to_iso(on)}, {"rules_version", rules.version}, {"rules_sha256", rules.sha256}};
    out["thresholds"] = Json::array();
    for (const Thresholds& asked : thresholds) {
        Json one = {{"regime", asked.regime}};
        one["law"] = asked.citation == nullptr ? Json(nullptr) : Json(asked.citation->law);
        one["sources"] = asked.citation == nullptr ? Json::array() : sources_of(rules, *asked.citation);
        one["confidence"] = asked.citation == nullptr ? Json(nullptr) : Json(std::string(name_of(asked.citation->confidence)));
        one["rows"] = Json::array();
        for (const ThresholdRow& row : asked.rows) one["rows"].push_back(json_of(rules, row));
        out["thresholds"].push_back(std::move(one));
    }
    out["amounts"] = Json::array();
    for (const law::Amount& amount : rules.amounts) out["amounts"].push_back(json_of(rules, amount, on, language));
    return write(out);
}

}  // namespace reunify::report
