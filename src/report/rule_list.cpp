#include "report/rule_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/calendar.h"
#include "law/names.h"
#include "report/json.h"
#include "report/sentence.h"
#include "report/value.h"
#include "report/writer.h"
#include "words/format.h"

namespace reunify::report {

using Json = nlohmann::ordered_json;

namespace {

bool is_suspended(const law::ConditionVersion& version) {
    return std::any_of(version.exceptions.begin(), version.exceptions.end(),
                       [](const law::Exception& e) { return e.effect == law::Effect::suspended || !e.judgment.empty(); });
}

bool is_annulled(const law::ConditionVersion& version) {
    return std::any_of(version.exceptions.begin(), version.exceptions.end(),
                       [](const law::Exception& e) { return e.effect == law::Effect::annulled; });
}

bool rests_on(const law::ConditionVersion& version, law::Confidence confidence) {
    if (version.citation.confidence == confidence) return true;
    return std::any_of(version.exceptions.begin(), version.exceptions.end(),
                       [&](const law::Exception& e) { return e.citation.confidence == confidence; });
}

bool passes(const law::ConditionVersion& version, const RuleFilter& filter) {
    const auto& regimes = version.regimes;
    if (!filter.regime.empty() && !regimes.empty() && std::find(regimes.begin(), regimes.end(), filter.regime) == regimes.end())
        return false;
    if (filter.confidence && !rests_on(version, *filter.confidence)) return false;
    return !filter.suspended || is_suspended(version);
}

std::string regimes_of(const law::RuleSet& rules, const law::ConditionVersion& version, Language language) {
    std::string said(say::every_regime.in(language));
    if (!version.regimes.empty()) said = words::list(regimes_in_words(rules, version.regimes, language), language);
    const auto add = [&](const Sentence<>& word, Lane day) {
        if (is_known(day)) said += fmt::format("{}{} {}", words::semicolon(language), word.in(language), words::date(day, language));
    };
    add(say::filed_from, version.from);
    add(say::filed_until, version.until);
    return said;
}

/// The topics in the order in which the rules first name them.
std::vector<std::string> topics_of(const law::RuleSet& rules, const std::vector<ListedCondition>& listed) {
    std::vector<std::string> topics;
    for (const ListedCondition& l : listed) {
        const std::string& topic = rules.conditions[l.condition].topic;
        if (std::find(topics.begin(), topics.end(), topic) == topics.end()) topics.push_back(topic);
    }
    return topics;
}

template <class Items, class Title>
void add_all(std::vector<NamedRule>& out, const Items& items, Title title) {
    for (const auto& item : items) out.push_back({item.name, title(item)});
}

}  // namespace

std::vector<ListedCondition> listed_conditions(const law::RuleSet& rules, const RuleFilter& filter) {
    std::vector<ListedCondition> out;
    for (std::size_t i = 0; i < rules.conditions.size(); ++i) {
        if (!filter.conditions.empty() && !filter.conditions[i]) continue;
        ListedCondition listed{i, {}};
        for (std::size_t v = 0; v < rules.conditions[i].versions.size(); ++v) {
            if (passes(rules.conditions[i].versions[v], filter)) listed.versions.push_back(v);
        }
        if (!listed.versions.empty()) out.push_back(std::move(listed));
    }
    return out;
}

Document condition_list(const law::RuleSet& rules, const std::vector<ListedCondition>& listed, Language language) {
    const Writer writer(rules, language);
    Document out{language, writer.in(rules.title), {}, {}, {}, {}, {}};
    for (const std::string& topic : topics_of(rules, listed)) {
        List list;
        for (const ListedCondition& l : listed) {
            const law::Condition& condition = rules.conditions[l.condition];
            if (condition.topic != topic) continue;
            Item item{writer.labelled(condition.name, writer.in(condition.title)), {}};
            for (const std::size_t v : l.versions) {
                const law::ConditionVersion& version = condition.versions[v];
                const std::string suspended =
                    is_suspended(version) ? words::semicolon(language) + writer.say(is_annulled(version) ? say::annulled : say::suspended)
                                          : std::string();
                item.body.note(writer.labelled(regimes_of(rules, version, language), "") + " " +
                               citation_line(rules, version.citation, language) + suspended);
            }
            list.items.push_back(std::move(item));
        }
        Section section{topic, writer.in(rules.topic_title(topic)), {}};
        section.blocks.add({std::move(list)});
        out.body.add({std::move(section)});
    }
    return out;
}

std::string condition_list_json(const law::RuleSet& rules, const std::vector<ListedCondition>& listed, Language language) {
    Json out = Json::array();
    for (const ListedCondition& l : listed) {
        const law::Condition& condition = rules.conditions[l.condition];
        Json one = {
            {"id", condition.name}, {"title", condition.title.in(language)}, {"topic", condition.topic}, {"versions", Json::array()}};
        for (const std::size_t v : l.versions) {
            const law::ConditionVersion& version = condition.versions[v];
            Json sources = Json::array();
            for (const std::size_t source : version.citation.sources) sources.push_back(rules.sources[source].id);
            Json shown = {{"regimes", version.regimes},
                          {"law", version.citation.law},
                          {"sources", sources},
                          {"confidence", std::string(law::name_of(version.citation.confidence))},
                          {"suspended", is_suspended(version)},
                          {"annulled", is_annulled(version)}};
            if (is_known(version.from)) shown["from"] = calendar::to_iso(version.from);
            if (is_known(version.until)) shown["until"] = calendar::to_iso(version.until);
            one["versions"].push_back(std::move(shown));
        }
        out.push_back(std::move(one));
    }
    return write(out);
}

const std::vector<std::string>& rule_kinds() {
    static const std::vector<std::string> kinds{"conditions",  "readings",  "amounts",      "definitions", "routes", "facts",
                                                "formalities", "documents", "alternatives", "open_points", "sources"};
    return kinds;
}

std::vector<NamedRule> rules_of_kind(const law::RuleSet& rules, std::string_view kind, Language language) {
    std::vector<NamedRule> out;
    const auto titled = [&](const auto& item) { return item.title.in(language); };
    if (kind == "conditions") add_all(out, rules.conditions, titled);
    if (kind == "readings") add_all(out, rules.readings, [&](const law::Reading& r) { return r.question.in(language); });
    if (kind == "amounts") add_all(out, rules.amounts, titled);
    if (kind == "definitions") add_all(out, rules.definitions, titled);
    if (kind == "routes") add_all(out, rules.routes, titled);
    if (kind == "formalities") add_all(out, rules.formalities, titled);
    if (kind == "documents") add_all(out, rules.documents, titled);
    if (kind == "alternatives") add_all(out, rules.alternatives, titled);
    if (kind == "open_points") add_all(out, rules.open_points, [&](const law::OpenPoint& p) { return p.text.in(language); });
    for (const law::Fact& fact : rules.facts) {
        if (kind == "facts") out.push_back({fact.path, fact.label.in(language)});
    }
    for (const law::Source& source : rules.sources) {
        if (kind == "sources") out.push_back({source.id, source.title.in(language)});
    }
    return out;
}

Document kind_list(const std::vector<NamedRule>& named, Language language) {
    Document out;
    out.language = language;
    std::vector<std::string> lines;
    for (const NamedRule& rule : named) lines.push_back(words::labelled(language, rule.name, rule.title));
    out.body.lines(lines);
    return out;
}

}  // namespace reunify::report
