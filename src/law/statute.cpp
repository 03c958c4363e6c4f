#include "law/statute.h"

#include <algorithm>
#include <functional>

#include "base/calendar.h"
#include "law/loaders.h"
#include "law/reader.h"
#include "law/rule_sentences.h"
#include "law/sentences.h"

namespace reunify::law {

namespace {

std::vector<std::string> statutes_of(const Statute& statute) {
    std::vector<std::string> names;
    for (const StatuteText& text : statute.texts) {
        if (std::find(names.begin(), names.end(), text.of) == names.end()) names.push_back(text.of);
    }
    return names;
}

bool fits(const std::string& cited, const std::string& listed) {
    return cited.empty() || cited == listed;
}

bool has(const StatuteText& text, const StatutePlace& place) {
    if (text.of != place.statute || text.article != place.article) return false;
    if (place.paragraph.empty() && place.sub_paragraph.empty() && place.item.empty()) return true;
    return std::any_of(text.parts.begin(), text.parts.end(), [&](const std::string& part) {
        const std::vector<StatutePlace> listed = places_cited(text.of + " art. " + text.article + " " + part, {text.of});
        return std::any_of(listed.begin(), listed.end(), [&](const StatutePlace& each) {
            return fits(place.paragraph, each.paragraph) && fits(place.sub_paragraph, each.sub_paragraph) && fits(place.item, each.item) &&
                   fits(place.letter, each.letter);
        });
    });
}

bool in_force(const StatuteText& text, Lane day) {
    return (!is_known(text.from) || text.from <= day) && (!is_known(text.until) || day <= text.until);
}

/// The day whose text a citation means: that of the last check, or the eve of the law that it names.
Lane day_meant(const RuleSet& rules, const StatutePlace& place) {
    for (const auto& [law, day] : rules.statute.laws) {
        if (law == place.before) return day - 1;
    }
    return rules.checked_on;
}

bool is_held(const RuleSet& rules, const StatutePlace& place) {
    return !is_known(rules.statute.held_from) || day_meant(rules, place) >= rules.statute.held_from;
}

/// The places of a citation, for whatever sponsor.
std::vector<StatutePlace> all_places(const Citation& citation, const std::vector<std::string>& statutes) {
    std::vector<StatutePlace> out = places_cited(citation.law, statutes);
    for (const Citation::Elsewhere& other : citation.elsewhere) {
        for (StatutePlace& place : places_cited(other.law, statutes)) out.push_back(std::move(place));
    }
    return out;
}

/// Every citation with the place of its rule.
void for_each_citation(const RuleSet& rules, const std::function<void(const Citation&, const Place&)>& see) {
    for (const Amount& amount : rules.amounts) {
        for (const AmountValue& value : amount.values) see(value.citation, value.place);
    }
    for (const Definition& definition : rules.definitions) {
        for (const DefinitionVersion& version : definition.versions) see(version.citation, version.place);
    }
    for (const Alternative& alternative : rules.alternatives) see(alternative.citation, alternative.place);
    for (const Route& route : rules.routes) see(route.citation, route.place);
    for (const Condition& condition : rules.conditions) {
        for (const ConditionVersion& version : condition.versions) {
            see(version.citation, version.place);
            for (const Exception& exception : version.exceptions) see(exception.citation, exception.place);
        }
    }
    for (const Formality& formality : rules.formalities) see(formality.citation, formality.place);
    for (const OpenPoint& point : rules.open_points) see(point.citation, point.place);
}

}  // namespace

void load_statute(Draft& draft, const text::Document& document) {
    Reader file(draft, document, document.root, sentence::list_of_statute);
    Statute& statute = draft.rules.statute;
    for (const text::Node::Entry& entry : file.entries("laws", false)) {
        const auto day = Reader::as_date(draft, document, entry.value);
        if (day) statute.laws.emplace_back(entry.key, *day);
    }
    statute.held_from = file.date("held_from", false).value_or(kUnknown);
    for (const text::Node& item : file.items("statute")) {
        const text::Node* article = item.find("article");
        Reader reader(draft, document, item, {sentence::the_statute_text, article == nullptr ? std::string_view() : article->scalar});
        StatuteText text;
        text.of = reader.text("of");
        text.article = reader.text("article");
        text.source = reader.name("source", draft.sources, sentence::no_source).value_or(0);
        text.from = reader.date("from", false).value_or(kUnknown);
        text.until = reader.date("until", false).value_or(kUnknown);
        text.unread_since = reader.date("unread_since", false).value_or(kUnknown);
        for (const text::Node& part : reader.items("parts", false)) text.parts.emplace_back(part.scalar);
        text.place = reader.place();
        reader.close();
        statute.texts.push_back(std::move(text));
    }
    file.close();
}

const StatuteText* text_of(const RuleSet& rules, const StatutePlace& place) {
    const Lane day = day_meant(rules, place);
    for (const StatuteText& text : rules.statute.texts) {
        if (in_force(text, day) && has(text, place)) return &text;
    }
    return nullptr;
}

std::vector<const StatuteText*> texts_cited(const RuleSet& rules, const Citation& citation) {
    std::vector<const StatuteText*> texts;
    for (const StatutePlace& place : all_places(citation, statutes_of(rules.statute))) {
        const StatuteText* text = is_held(rules, place) ? text_of(rules, place) : nullptr;
        if (text != nullptr && std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(text);
    }
    return texts;
}

Faults look_at_citations(const RuleSet& rules) {
    Faults faults;
    if (rules.statute.texts.empty()) return faults;
    const std::vector<std::string> statutes = statutes_of(rules.statute);
    for_each_citation(rules, [&](const Citation& citation, const Place& where) {
        for (const StatutePlace& place : all_places(citation, statutes)) {
            if (!is_held(rules, place) || text_of(rules, place) != nullptr) continue;
            const bool once =
                std::any_of(rules.statute.texts.begin(), rules.statute.texts.end(), [&](const auto& text) { return has(text, place); });
            Fault fault;
            fault.message = {sentence::not_in_statute, to_text(place), calendar::to_iso(day_meant(rules, place))};
            fault.accepted = once ? sentence::stood_on_other_days : sentence::listed_in_statute;
            fault.file = where.file;
            fault.at = where.at;
            faults.push_back(std::move(fault));
        }
    });
    return faults;
}

}  // namespace reunify::law
