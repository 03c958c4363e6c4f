#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "law/ruleset.h"

/// What can be said of an expression without running it.
namespace reunify::law {

/// Calls `see` for the node and everything below it. Null is an empty tree.
void walk(const feel::Expression& expression, const std::function<void(const feel::Node&)>& see);

/// Every expression of the rules: assumptions, definitions, routes, conditions, placeholders, documents, formalities, open points.
void walk_rules(const RuleSet& rules, const std::function<void(const feel::Node&)>& see);

/// The words that a text expression can come to, each once; std::nullopt if it can be any text.
std::optional<std::vector<std::string>> words_of(const feel::Node& node, const RuleSet& rules);

/// Where a word stands in the expression that it was written in; its start if it does not stand there (a choice of something named).
Position place_of_word(const feel::Expression& expression, std::string_view word, const feel::Pool& pool);

/// Whether a number is an amount of money: a fact of type money, a definition with `money: yes`, an amount in EUR, or arithmetic over them
/// that keeps the unit (money + money, money * 3, but not money / money).
bool is_money(const feel::Node& node, const RuleSet& rules);

}  // namespace reunify::law
