#include "cli/completion.h"

#include <fmt/format.h>

#include <algorithm>

namespace reunify::cli {

namespace {

struct Candidate {
    std::string word;
    std::string meaning;
};

template <class Named>
void add_names(std::vector<Candidate>& out, const std::vector<Named>& rules, Language language) {
    for (const Named& rule : rules) out.push_back({rule.name, rule.title.in(language)});
}

/// Up to its `=` the name of a fact, then its choices.
void add_facts(std::vector<Candidate>& out, const law::RuleSet& rules, std::string_view typed, Language language) {
    const std::size_t equals = typed.find('=');
    for (const law::Fact& fact : rules.facts) {
        if (equals == std::string_view::npos) {
            out.push_back({fact.path + "=", fact.label.in(language)});
        } else if (fact.path == typed.substr(0, equals)) {
            for (const law::Choice& choice : fact.choices) out.push_back({fact.path + "=" + choice.name, choice.label.in(language)});
            if (fact.type == law::FactType::yes_no) out.insert(out.end(), {{fact.path + "=yes", ""}, {fact.path + "=no", ""}});
        }
    }
}

void add_readings(std::vector<Candidate>& out, const law::RuleSet& rules, std::string_view typed, Language language) {
    const std::size_t equals = typed.find('=');
    for (const law::Reading& reading : rules.readings) {
        if (equals == std::string_view::npos) {
            out.push_back({reading.name + "=", reading.question.in(language)});
        } else if (reading.name == typed.substr(0, equals)) {
            for (const law::ReadingOption& option : reading.options)
                out.push_back({reading.name + "=" + option.name, option.label.in(language)});
        }
    }
}

void add_rules(std::vector<Candidate>& out, const law::RuleSet& rules, Language language) {
    add_names(out, rules.conditions, language);
    add_names(out, rules.definitions, language);
    add_names(out, rules.amounts, language);
    add_names(out, rules.formalities, language);
    add_names(out, rules.documents, language);
    for (const law::Reading& reading : rules.readings) out.push_back({reading.name, reading.question.in(language)});
    for (const law::Route& route : rules.routes) out.push_back({route.name, route.citation.law});
    for (const law::Fact& fact : rules.facts) out.push_back({fact.path, fact.label.in(language)});
    for (const law::Source& source : rules.sources) out.push_back({source.id, source.title.in(language)});
}

void add_choices(std::vector<Candidate>& out, const law::RuleSet& rules, std::optional<std::size_t> fact, Language language) {
    if (!fact) return;
    for (const law::Choice& choice : rules.facts[*fact].choices) out.push_back({choice.name, choice.label.in(language)});
}

void add_values(std::vector<Candidate>& out, const Expected& expected, std::string_view typed, const law::RuleSet& rules,
                Language language) {
    switch (expected.kind) {
        case Expected::Kind::anything:
            break;
        case Expected::Kind::words:
            for (const std::string& word : expected.words) out.push_back({word, ""});
            break;
        case Expected::Kind::file:
        case Expected::Kind::folder:
            out.push_back({":files", ""});
            break;
        case Expected::Kind::fact:
            add_facts(out, rules, typed, language);
            break;
        case Expected::Kind::status:
            add_choices(out, rules, rules.roles.status, language);
            break;
        case Expected::Kind::relation:
            add_choices(out, rules, rules.roles.relation, language);
            break;
        case Expected::Kind::regime:
            for (std::size_t i = 0; i < rules.regimes.size(); ++i) out.push_back({rules.regimes[i], rules.regime_titles[i].in(language)});
            break;
        case Expected::Kind::reading:
            add_readings(out, rules, typed, language);
            break;
        case Expected::Kind::rule:
            add_rules(out, rules, language);
            break;
    }
}

const OptionShape* option_named(const CommandShape& command, std::string_view name) {
    for (const OptionShape& option : command.options) {
        if (!option.by_place() && std::find(option.names.begin(), option.names.end(), name) != option.names.end()) return &option;
    }
    return nullptr;
}

/// Where the words before the last one lead.
struct Standing {
    const CommandShape* command;
    const OptionShape* open = nullptr;  ///< an option that waits for its value
    std::size_t arguments = 0;          ///< given by their place
    std::vector<const OptionShape*> used{};
};

Standing standing_after(const CommandShape& program, const std::vector<std::string>& words) {
    Standing at{&program};
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const std::string& word = words[i];
        if (at.open != nullptr) {
            at.open = nullptr;
        } else if (const OptionShape* option = option_named(*at.command, word.substr(0, word.find('=')))) {
            if (!option->repeats) at.used.push_back(option);
            if (option->takes_value && word.find('=') == std::string::npos) at.open = option;
        } else if (!word.starts_with('-')) {
            const auto inner = std::find_if(at.command->commands.begin(), at.command->commands.end(),
                                            [&](const CommandShape& command) { return command.name == word; });
            if (inner == at.command->commands.end()) {
                ++at.arguments;
            } else {
                at = Standing{&*inner};
            }
        }
    }
    return at;
}

void add_options(std::vector<Candidate>& out, const Standing& at) {
    for (const OptionShape& option : at.command->options) {
        if (option.by_place() || std::find(at.used.begin(), at.used.end(), &option) != at.used.end()) continue;
        for (const std::string& name : option.names) out.push_back({name, option.help});
    }
}

void add_arguments(std::vector<Candidate>& out, const Standing& at, std::string_view typed, const law::RuleSet& rules, Language language) {
    std::size_t place = 0;
    for (const OptionShape& option : at.command->options) {
        if (!option.by_place()) continue;
        if (place == at.arguments || (option.repeats && place < at.arguments)) add_values(out, option.expected, typed, rules, language);
        ++place;
    }
}

}  // namespace

std::string completions(const CommandShape& program, const std::vector<std::string>& words, const law::RuleSet& rules, Language language) {
    const std::string typed = words.empty() ? "" : words.back();
    const Standing at = standing_after(program, words);
    std::vector<Candidate> candidates;
    const std::size_t equals = typed.find('=');
    if (at.open != nullptr) {
        add_values(candidates, at.open->expected, typed, rules, language);
    } else if (const OptionShape* option = option_named(*at.command, typed.substr(0, equals));
               option != nullptr && equals != std::string::npos) {
        add_values(candidates, option->expected, typed.substr(equals + 1), rules, language);
        for (Candidate& candidate : candidates) {
            if (!candidate.word.starts_with(':')) candidate.word = typed.substr(0, equals + 1) + candidate.word;
        }
    } else if (typed.starts_with('-')) {
        add_options(candidates, at);
    } else {
        for (const CommandShape& command : at.command->commands) candidates.push_back({command.name, command.summary});
        add_arguments(candidates, at, typed, rules, language);
    }
    std::string out;
    for (const Candidate& candidate : candidates) {
        if (candidate.word.starts_with(typed) || candidate.word.starts_with(':'))
            out += fmt::format("{}\t{}\n", candidate.word, candidate.meaning);
    }
    return out;
}

}  // namespace reunify::cli
