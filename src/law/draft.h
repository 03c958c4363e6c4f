#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "law/ruleset.h"
#include "text/document.h"

namespace reunify::law {

/// Names that other files refer to, each with its place in the list of its kind.
class Names {
public:
    /// False if the name is taken.
    bool add(std::string_view name, std::size_t index) { return indexes_.emplace(name, index).second; }
    std::optional<std::size_t> find(std::string_view name) const;
    std::vector<std::string> all() const;  ///< in the order of the alphabet

private:
    std::unordered_map<std::string, std::size_t> indexes_;
};

/// A rule whose expressions need other rules to be built first: a definition, the assumptions of a fact, the table of routes.
struct Step {
    std::vector<std::string> provides;  ///< the names under which expressions know it; the first is shown in messages
    const text::Document* document = nullptr;
    Position at{};
    std::vector<std::string_view> expressions;  ///< what it says; the names in there are what it needs
    std::vector<std::string> needs;             ///< what it needs besides
    std::function<bool()> build;                ///< run once all that it needs is there; false if something is wrong with it
};

/// The rules in the making: what was read so far, what is wrong so far, and the names that other files refer to.
struct Draft {
    explicit Draft(RuleSet& made) : rules(made) {}

    RuleSet& rules;
    Faults faults;
    std::vector<Step> steps;
    Names sources, documents, alternatives;
    std::unordered_map<std::string, Place> taken;  ///< definitions, conditions and formalities share one set of names
    std::unordered_set<std::string> broken;  ///< names that expressions may use but whose own rule is at fault: said once, not at every use

    std::vector<const text::Node*> results;      ///< names of definitions in facts.yaml, which are read before any definition
    const text::Document* vocabulary = nullptr;  ///< facts.yaml, where they stand

    /// What is wrong at a place of a file, as text::Document::fault takes it.
    void fault(const text::Document& document, Position at, Phrase message, Phrase accepted = {}, std::string nearest = {});

    void add_symbol(feel::Symbol symbol, RuleSet::Owner owner);
};

}  // namespace reunify::law
