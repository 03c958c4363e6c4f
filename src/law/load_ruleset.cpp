#include <algorithm>

#include "base/calendar.h"
#include "base/suggest.h"
#include "law/loaders.h"
#include "law/names.h"
#include "law/reader.h"
#include "law/rule_sentences.h"
#include "law/sentences.h"

namespace reunify::law {

namespace {

/// The languages that every text of the rules has; another language of the program says them in the first one.
void read_languages(Reader& reader) {
    std::vector<std::string> known(kLanguageCodes.begin(), kLanguageCodes.end());
    const std::size_t before = reader.draft().faults.size();
    const text::Node* node = reader.required("languages");
    if (node == nullptr) return;
    const std::vector<std::string> named = reader.words("languages", known, sentence::no_language, false);
    if (reader.draft().faults.size() > before) return;
    for (const Language language : kLanguages) {
        const std::string_view code = kLanguageCodes[static_cast<std::size_t>(language)];
        const bool is_named = std::find(named.begin(), named.end(), code) != named.end();
        if (!is_named) reader.draft().rules.lacking_languages.push_back(language);
        if (!is_named && language == kLanguages.front()) reader.fault(node->at, {sentence::first_language, code}, one_of(known));
    }
}

void read_units(Reader& file) {
    for (const text::Node::Entry& entry : file.entries("units", false)) {
        Reader reader(file.draft(), file.document(), entry.value, {sentence::the_unit, entry.key});
        Unit unit;
        unit.name = entry.key;
        unit.title = reader.wording("title");
        unit.money = reader.flag("money");
        reader.close();
        file.draft().rules.units.push_back(std::move(unit));
    }
}

void read_topics(Reader& reader) {
    for (const text::Node::Entry& entry : reader.entries("topics", false)) {
        if (!is_name(entry.key)) reader.fault(entry.key_at, {sentence::no_name, entry.key}, sentence::small_letters);
        Wording title = Reader::as_wording(reader.draft(), reader.document(), entry.value, {sentence::title_of, entry.key});
        reader.draft().rules.topics.push_back({std::string(entry.key), std::move(title)});
    }
}

/// As exact as the publication: a year, a month, a day, or nothing.
std::string date_published(Reader& reader) {
    const text::Node* node = reader.required("date");
    if (node == nullptr) return {};
    std::string date = reader.text("date");
    constexpr std::string_view day = "2000-01-01";
    const bool complete = date.size() == 4 || date.size() == 7 || date.size() == 10;
    const bool known = complete && calendar::parse_iso(date + std::string(day.substr(date.size())));
    if (!date.empty() && !known && date != "undated") {
        reader.fault(node->at, {sentence::no_date_of, date, reader.what()}, sentence::year_month_or_day);
    }
    return date;
}

}  // namespace

void load_ruleset(Draft& draft, const text::Document& document) {
    RuleSet& rules = draft.rules;
    Reader reader(draft, document, document.root, sentence::rule_set);
    rules.id = reader.text("ruleset");
    rules.version = reader.text("version");
    rules.jurisdiction = reader.text("jurisdiction");
    rules.checked_on = reader.date("checked_on").value_or(0);
    rules.known_until = reader.optional("known_until") != nullptr ? reader.date("known_until").value_or(0) : rules.checked_on;
    read_languages(reader);
    rules.title = reader.wording("title");
    rules.disclaimer = reader.wording("disclaimer");
    for (const text::Node::Entry& entry : reader.entries("regimes")) {
        if (!is_name(entry.key)) reader.fault(entry.key_at, {sentence::no_regime_name, entry.key}, sentence::small_letters);
        rules.regimes.emplace_back(entry.key);
        rules.regime_titles.push_back(Reader::as_wording(draft, document, entry.value, {sentence::title_of, entry.key}));
        rules.pool.code(entry.key);
    }
    read_units(reader);
    read_topics(reader);
    reader.close();
}

void load_sources(Draft& draft, const text::Document& document) {
    Reader file(draft, document, document.root, sentence::list_of_sources);
    for (const text::Node::Entry& entry : file.entries("sources")) {
        Reader reader(draft, document, entry.value, {sentence::the_source, entry.key});
        if (!is_name(entry.key, true)) reader.fault(entry.key_at, {sentence::no_name, entry.key}, sentence::letters_and_dashes);
        Source source;
        source.id = entry.key;
        source.title = reader.wording("title");
        source.publisher = reader.proper_name("publisher");
        source.date = date_published(reader);
        source.address = reader.proper_name("address");
        source.kind = kSourceKinds[reader.word("kind", kSourceKinds)];
        source.place = {document.name, entry.key_at};
        reader.close();
        draft.sources.add(source.id, draft.rules.sources.size());
        draft.rules.sources.push_back(std::move(source));
    }
    file.close();
}

}  // namespace reunify::law
