#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "law/ruleset.h"
#include "report/document.h"

/// A saved result beside the result of today, for the same facts, day and readings.
namespace reunify::report {

/// Something that is not what it was.
struct Changed {
    std::string member;     ///< label; empty for the file as a whole
    std::string what;       ///< `verdict`, `conditions.housing.status`, `conditions.means_of_subsistence.values.required_income`
    std::string condition;  ///< its id where it belongs to one
    std::string then, now;  ///< as the JSON has them; `null` where there is nothing
    std::string because;    ///< of a condition, as it is now
};

struct Replay {
    const law::RuleSet& rules;
    std::string then_version, then_sha256;   ///< of the rules of the saved result
    std::string then_program;                ///< the version of the program of the saved result
    std::vector<std::string> lost_readings;  ///< NAME=OPTION that these rules do not know
    std::vector<Changed> changes;

    bool same_rules() const { return then_sha256 == rules.sha256; }
    /// Neither the rules nor the program are others, and yet they do not give the saved result: it was altered.
    bool altered() const;
};

/// What differs between two answers of `check`, sentences and titles aside: they follow the language.
std::vector<Changed> changes_between(const law::RuleSet& rules, const nlohmann::ordered_json& then, const nlohmann::ordered_json& now);

Document replay_document(const Replay& replay, Language language);
nlohmann::ordered_json replay_json(const Replay& replay);

}  // namespace reunify::report
