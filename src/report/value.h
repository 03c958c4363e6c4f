#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/lane.h"
#include "law/ruleset.h"
#include "verdict/assessment.h"

/// One value of the rules, for people and for programs.
namespace reunify::report {

/// As a sentence of the language has it: `€ 2,745.46`, `20 February 2026`, `2 years`, `yes`, the label of a choice; `unknown` where it is.
std::string value_in_words(const law::RuleSet& rules, Kind kind, bool money, Lane value, Language language);

/// Likewise for a fact: by its type and its own choices.
std::string fact_in_words(const law::RuleSet& rules, const law::Fact& fact, Lane value, Language language);

/// What lies between two values: `€ 2,400.00 to € 2,600.00`, `at least € 2,400.00`, `1 March to 21 June 2025`, `2023`.
std::string span_in_words(const law::RuleSet& rules, Kind kind, bool money, Lane least, Lane most, Language language);

/// Likewise of a fact.
std::string range_in_words(const law::RuleSet& rules, const law::Fact& fact, Lane least, Lane most, Language language);

/// What an expression says: the labels of the fact, reading, route or regime that it names.
/// `most` is known where `value` is only the least that it may be.
std::string expression_in_words(const law::RuleSet& rules, const feel::Node& expression, bool money, Lane value, Lane most,
                                Language language);

/// What a formality comes to; `1 to 28 August 2027` where facts known only within limits leave it open.
std::string formality_in_words(const law::RuleSet& rules, const verdict::FormalityResult& formality, Language language);

/// The same in every language: `2745.46`, `2026-12-31`, `P2Y`, `true`, the name of a choice. Not for unknown values.
std::string value_plain(const law::RuleSet& rules, Kind kind, bool money, Lane value);
std::string span_plain(const law::RuleSet& rules, Kind kind, bool money, Lane least, Lane most);

std::string fact_plain(const law::RuleSet& rules, const law::Fact& fact, Lane value);

/// What a fact accepts, without its choices: `a day: 2026-12-31 or 31/12/2026`.
std::string_view accepted_form(law::FactType type, Language language);

/// The label of a choice's name: among the choices of the facts, the options of readings, the routes and the regimes; else the name itself.
std::string label_of_word(const law::RuleSet& rules, std::string_view word, Language language);

/// The label of a choice of one fact; its name if the fact has no such choice.
std::string label_of_choice(const law::RuleSet& rules, std::optional<std::size_t> fact, std::string_view choice, Language language);

/// The title of a regime; its name if the rules give none.
std::string regime_title(const law::RuleSet& rules, std::string_view regime, Language language);

/// `Law of 18 July 2025 (law_2025)` for each.
std::vector<std::string> regimes_in_words(const law::RuleSet& rules, const std::vector<std::string>& regimes, Language language);

/// A sentence with its first letter as a capital (ASCII and Latin-1 letters).
std::string capital(std::string text);

}  // namespace reunify::report
