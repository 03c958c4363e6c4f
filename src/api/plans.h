#pragma once

#include <cstdint>
#include <memory>

#include "law/ruleset.h"
#include "plan/program.h"

namespace reunify::api {

/// What a program is for: explanations; verdicts and papers without words; verdicts alone.
enum class Purpose : std::uint8_t { explained, silent, verdicts };

/// The rules planned for a purpose. It takes longer than most questions, so the programs of the rules asked last are kept: who asks the
/// same rules again has them at once. Several threads may ask.
std::shared_ptr<const plan::Program> planned(const std::shared_ptr<const law::RuleSet>& rules, Purpose purpose);

}  // namespace reunify::api
