#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "law/ruleset.h"
#include "report/document.h"

namespace reunify::report {

inline constexpr std::size_t kMostCounted = 6;

/// The income asked of families of one to six counted persons, under one option of one reading (none: all readings at their defaults).
struct ThresholdRow {
    std::optional<std::size_t> reading;
    std::size_t option = 0;
    std::array<Lane, kMostCounted> required{};
};

/// What one law asks that day: the default first, then every option of a reading that changes a figure.
struct Thresholds {
    std::string regime;
    const law::Citation* citation = nullptr;
    std::vector<ThresholdRow> rows;
};

Document amounts_document(const law::RuleSet& rules, Lane on, const std::vector<Thresholds>& thresholds, Language language);
std::string amounts_json(const law::RuleSet& rules, Lane on, const std::vector<Thresholds>& thresholds, Language language);

}  // namespace reunify::report
