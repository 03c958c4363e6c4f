#include "report/amounts_report.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/calendar.h"
#include "base/decimal.h"
#include "law/names.h"
#include "report/json.h"
#include "report/sentence.h"
#include "report/value.h"
#include "report/writer.h"
#include "words/format.h"

namespace reunify::report {

using Json = nlohmann::ordered_json;

namespace {

/// The value in force on a day; nullptr before the first.
const law::AmountValue* in_force(const law::Amount& amount, Lane on) {
    const auto value = law::value_on(amount, on);
    return value ? &amount.values[*value] : nullptr;
}

/// The definition shown, of the thresholds.
const law::Definition& shown(const law::RuleSet& rules) {
    return rules.definitions[rules.thresholds->definition];
}

std::string figure_of(const law::RuleSet& rules, Lane value, Language language) {
    return shown(rules).money ? words::money(value, language) : words::number(value, language);
}

Section threshold_section(const verdict::ThresholdTable& thresholds, const Writer& writer) {
    const law::RuleSet& rules = writer.rules();
    Section section{"thresholds-" + thresholds.regime,
                    writer.labelled(writer.in(rules.thresholds->title), regime_title(rules, thresholds.regime, writer.language())),
                    {}};
    Table table{writer.labelled(writer.in(rules.thresholds->counted), ""), {}, {}};
    for (std::size_t i = 0; i < rules.thresholds->most; ++i) table.columns.push_back(std::to_string(i + 1));
    for (const verdict::ThresholdRow& row : thresholds.rows) {
        Table::Row figures{writer.say(thresholds.rows.size() == 1 ? say::all_readings : say::preset), {}};
        if (row.reading) {
            const law::Reading& reading = rules.readings[*row.reading];
            const law::ReadingOption& option = reading.options[row.option];
            figures.label = writer.labelled(fmt::format("{}={}", reading.name, option.name), writer.in(option.label));
        }
        for (const Lane figure : row.figures)
            figures.cells.push_back(is_known(figure) ? figure_of(rules, figure, writer.language()) : writer.say(say::not_known));
        table.rows.push_back(std::move(figures));
    }
    section.blocks.add({std::move(table)});
    if (thresholds.citation != nullptr) section.blocks.note(writer.cited(*thresholds.citation));
    return section;
}

Item said_amount(const law::Amount& amount, Lane on, const Writer& writer) {
    const law::AmountValue* value = in_force(amount, on);
    std::string figure = writer.say(say::not_known);
    if (value != nullptr && is_known(value->value))
        figure = amount.money ? words::money(value->value, writer.language()) : words::number(value->value, writer.language());
    Item item{Text(fmt::format("{} ({})", writer.in(amount.title), amount.name)) + writer.after_label(figure), {}};
    if (value == nullptr) return item;
    item.body.note(Text(fmt::format("{} {} ", writer.say(say::since), writer.date(value->from))) + writer.cited(value->citation));
    writer.field(item.body, say::note, writer.in(value->note));
    if (on > amount.checked_until)
        item.body.paragraph(writer.say(say::stale_amount, writer.in(amount.title), writer.date(amount.checked_until), writer.date(on)));
    return item;
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
    if (value != nullptr && is_known(value->value)) one["value"] = value_plain(rules, Kind::number, amount.money, value->value);
    one["sources"] = value == nullptr ? Json::array() : sources_of(rules, value->citation);
    one["confidence"] = value == nullptr ? Json(nullptr) : Json(std::string(law::name_of(value->citation.confidence)));
    one["note"] = value == nullptr || value->note.empty() ? Json(nullptr) : Json(value->note.in(language));
    one["checked_until"] = calendar::to_iso(amount.checked_until);
    one["may_have_changed"] = on > amount.checked_until;
    return one;
}

Json json_of(const law::RuleSet& rules, const verdict::ThresholdRow& row) {
    Json one = Json::object();
    one["reading"] = row.reading ? Json(rules.readings[*row.reading].name) : Json(nullptr);
    one["option"] = row.reading ? Json(rules.readings[*row.reading].options[row.option].name) : Json(nullptr);
    const law::Definition& definition = shown(rules);
    Json& figures = one[definition.name] = Json::object();
    for (std::size_t i = 0; i < row.figures.size(); ++i) {
        const Lane value = row.figures[i];
        figures[std::to_string(i + 1)] = is_known(value) ? Json(value_plain(rules, Kind::number, definition.money, value)) : Json(nullptr);
    }
    return one;
}

}  // namespace

Document amounts_document(const law::RuleSet& rules, Lane on, const std::vector<verdict::ThresholdTable>& thresholds, Language language) {
    const Writer writer(rules, language);
    Document out{language, writer.in(rules.title), {}, writer.say(say::amounts_on, writer.date(on)), {}, {}, {}};
    for (const verdict::ThresholdTable& asked : thresholds) out.body.add({threshold_section(asked, writer)});
    List list;
    for (const law::Amount& amount : rules.amounts) list.items.push_back(said_amount(amount, on, writer));
    Section section{"amounts", writer.say(say::amounts_in_force), {}};
    section.blocks.add({std::move(list)});
    out.body.add({std::move(section)});
    return out;
}

std::string amounts_json(const law::RuleSet& rules, Lane on, const std::vector<verdict::ThresholdTable>& thresholds, Language language) {
    Json out = {{"on", calendar::to_iso(on)}, {"rules_version", rules.version}, {"rules_sha256", rules.sha256}};
    out["thresholds"] = Json::array();
    for (const verdict::ThresholdTable& asked : thresholds) {
        Json one = {{"regime", asked.regime}};
        one["law"] = asked.citation == nullptr ? Json(nullptr) : Json(asked.citation->law);
        one["sources"] = asked.citation == nullptr ? Json::array() : sources_of(rules, *asked.citation);
        one["confidence"] = asked.citation == nullptr ? Json(nullptr) : Json(std::string(law::name_of(asked.citation->confidence)));
        one["rows"] = Json::array();
        for (const verdict::ThresholdRow& row : asked.rows) one["rows"].push_back(json_of(rules, row));
        out["thresholds"].push_back(std::move(one));
    }
    out["amounts"] = Json::array();
    for (const law::Amount& amount : rules.amounts) out["amounts"].push_back(json_of(rules, amount, on, language));
    return write(out);
}

}  // namespace reunify::report
