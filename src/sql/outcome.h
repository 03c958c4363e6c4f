#pragma once

#include <string>

#include "plan/program.h"
#include "sql/translator.h"
#include "verdict/assessment.h"

/// What the rules come to for a member on the day of filing, as expressions.
namespace reunify::sql {

/// A verdict as the cells have it.
std::string word_of(Dialect dialect, verdict::Verdict verdict);

/// `under` another option of a reading.
std::string verdict_of(const plan::Program& program, const Translator& translator, Dialect dialect, bool under);

/// The article of the row of the route table.
std::string legal_basis_of(const plan::Program& program, const Translator& translator, Dialect dialect);

/// The names of the conditions whose failing is in a state: true (nothing), or ` IS NULL`.
std::string conditions_where(const plan::Program& program, const Translator& translator, Dialect dialect, const char* state);

}  // namespace reunify::sql
