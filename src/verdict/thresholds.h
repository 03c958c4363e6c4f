#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "law/ruleset.h"
#include "verdict/assessment.h"

namespace reunify::verdict {

/// The figure for one to `law::Thresholds::most` members, under one option of one reading (none: all readings at their defaults).
struct ThresholdRow {
    std::optional<std::size_t> reading;
    std::size_t option = 0;
    std::vector<Lane> figures;
};

/// What one law asks that day: the default first, then every option of a reading that changes a figure.
struct ThresholdTable {
    std::string regime;
    const law::Citation* citation = nullptr;
    std::vector<ThresholdRow> rows;
};

/// What the rules ask of the cases sketched in thresholds.yaml on a day: under each law that a side of the transition leads to, under the
/// default readings and under each option that changes a figure. The figures come from a run of the rules. Rules without sketches: none.
std::vector<ThresholdTable> thresholds_on(const std::shared_ptr<const law::RuleSet>& rules, Lane day, const Question& question);

}  // namespace reunify::verdict
