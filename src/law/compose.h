#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "law/ruleset.h"

/// Expressions that the loader puts together from what the rule files say in keys: `in: law_2025`, `relations: [spouse, child]`.
namespace reunify::law::compose {

/// Never known.
feel::Expression unknown(Kind kind);
feel::Expression truth(bool value);
/// A symbol of the scope; null if there is none of that path.
feel::Expression symbol(const RuleSet& rules, std::string_view path);
/// Whether a text is one of these words.
feel::Expression one_of(RuleSet& rules, feel::Expression text, const std::vector<std::string>& words);
feel::Expression day(Lane date);
/// One day is not after another.
feel::Expression no_later(feel::Expression first, feel::Expression second);
feel::Expression all_of(feel::Expression a, feel::Expression b);
/// `if test then yes else no`; both of one kind.
feel::Expression chosen(feel::Expression test, feel::Expression yes, feel::Expression no);

}  // namespace reunify::law::compose
