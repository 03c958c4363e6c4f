#include "report/coverage.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/json.h"
#include "report/value.h"
#include "report/writer.h"
#include "words/format.h"

namespace reunify::report {

namespace {

bool names(const std::vector<std::string>& list, std::string_view word) {
    if (list.empty()) return true;
    for (const std::string& entry : list) {
        if (entry == word) return true;
    }
    return false;
}

const std::vector<law::Choice>& choices_of(const law::RuleSet& rules, std::optional<std::size_t> fact) {
    static const std::vector<law::Choice> none;
    return fact ? rules.facts[*fact].choices : none;
}

/// `Aliens Act art. 10 § 1, 4°`, or what there is instead of a right.
std::string basis(const law::RuleSet& rules, const law::Route& route, Language language) {
    if (!route.no_right) return route.citation.law_in_words.in(language);
    std::vector<std::string> ways;
    for (const std::size_t alternative : route.alternatives) ways.push_back(rules.alternatives[alternative].title.in(language));
    std::string text((route.outside ? say::outside : say::no_right).in(language));
    if (!ways.empty()) text += fmt::format(" ({})", words::series(ways, language));
    return text;
}

/// How many rows are asked of everybody before all others: they are said once.
std::size_t asked_of_everybody(const law::RuleSet& rules) {
    const auto other = std::find_if(rules.routes.begin(), rules.routes.end(), [](const law::Route& route) {
        return !route.when || !route.sponsors.empty() || !route.relations.empty() || !route.regimes.empty();
    });
    return static_cast<std::size_t>(other - rules.routes.begin());
}

std::string said_of(const law::RuleSet& rules, const law::Route& route, Language language) {
    const std::string when = route.when ? fmt::format("[{}] ", feel::to_text(*route.when, rules.scope, rules.pool)) : std::string();
    return when + basis(rules, route, language);
}

std::string answer(const law::RuleSet& rules, const Coverage& cell, Language language) {
    std::string text;
    for (const std::size_t row : cell.rows) {
        const law::Route& route = rules.routes[row];
        if (row < asked_of_everybody(rules)) continue;
        if (!text.empty()) text += words::semicolon(language);
        text += said_of(rules, route, language);
    }
    return text.empty() ? "?" : text;
}

}  // namespace

std::vector<Coverage> coverage_of(const law::RuleSet& rules) {
    std::vector<Coverage> table;
    for (const law::Choice& sponsor : choices_of(rules, rules.roles.status)) {
        for (const law::Choice& relation : choices_of(rules, rules.roles.relation)) {
            for (const std::string& regime : rules.regimes) {
                Coverage cell{sponsor.name, relation.name, regime, {}, false};
                for (std::size_t row = 0; row < rules.routes.size() && !cell.complete; ++row) {
                    const law::Route& route = rules.routes[row];
                    if (!names(route.sponsors, sponsor.name) || !names(route.relations, relation.name) || !names(route.regimes, regime))
                        continue;
                    cell.rows.push_back(row);
                    cell.complete = route.when == nullptr;
                }
                table.push_back(std::move(cell));
            }
        }
    }
    return table;
}

Document coverage_document(const law::RuleSet& rules, const std::vector<Coverage>& table, Language language) {
    const Writer writer(rules, language);
    Document out{language, writer.in(rules.title), {}, {}, {}, {}, {}};
    List first_asked;
    for (std::size_t row = 0; row < asked_of_everybody(rules); ++row) {
        Item item{strong(writer.in(rules.routes[row].title)), {}};
        item.body.paragraph(said_of(rules, rules.routes[row], language));
        first_asked.items.push_back(std::move(item));
    }
    if (!first_asked.items.empty()) {
        Section everybody{"everybody", writer.say(say::first_for_everybody), {}};
        everybody.blocks.add({std::move(first_asked)});
        out.body.add({std::move(everybody)});
    }
    Section section;
    List relations;
    const auto end = [&] {
        section.blocks.add({std::exchange(relations, {})});
        out.body.add({std::exchange(section, {})});
    };
    for (std::size_t i = 0; i < table.size(); i += rules.regimes.size()) {
        const Coverage& first = table[i];
        if (first.sponsor != section.id) {
            end();
            section.id = first.sponsor;
            section.heading = label_of_choice(rules, rules.roles.status, first.sponsor, language);
        }
        std::vector<std::pair<std::vector<std::string>, std::string>> answers;  // laws, what they say
        for (std::size_t r = 0; r < rules.regimes.size() && i + r < table.size(); ++r) {
            const std::string said = answer(rules, table[i + r], language);
            if (!answers.empty() && answers.back().second == said) {
                answers.back().first.push_back(table[i + r].regime);
            } else {
                answers.push_back({{table[i + r].regime}, said});
            }
        }
        Item item{strong(label_of_choice(rules, rules.roles.relation, first.relation, language)), {}};
        for (const auto& [laws, said] : answers) {
            const bool every = answers.size() == 1;
            item.body.field(every ? writer.say(say::every_regime) : writer.list(regimes_in_words(rules, laws, language)), said);
        }
        relations.items.push_back(std::move(item));
    }
    end();
    return out;
}

std::string coverage_json(const law::RuleSet& rules, const std::vector<Coverage>& table, Language language) {
    nlohmann::ordered_json out = nlohmann::ordered_json::array();
    for (const Coverage& cell : table) {
        nlohmann::ordered_json rows = nlohmann::ordered_json::array();
        for (const std::size_t row : cell.rows) {
            const law::Route& route = rules.routes[row];
            rows.push_back({{"route", route.name},
                            {"title", route.title.in(language)},
                            {"when", route.when ? feel::to_text(*route.when, rules.scope, rules.pool) : ""},
                            {"right", !route.no_right},
                            {"legal_basis", route.no_right ? "" : route.citation.law}});
        }
        out.push_back(
            {{"sponsor", cell.sponsor}, {"relation", cell.relation}, {"regime", cell.regime}, {"complete", cell.complete}, {"rows", rows}});
    }
    return out.dump(2) + "\n";
}

}  // namespace reunify::report
