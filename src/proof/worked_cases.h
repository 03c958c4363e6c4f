#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fault.h"
#include "base/lane.h"
#include "cases/family.h"
#include "law/ruleset.h"
#include "text/document.h"

/// Worked cases prove the rules: families with what the rules must say of them. rules/README.md describes the files.
namespace reunify::proof {

/// What an expectation speaks about.
enum class Topic : std::uint8_t {
    verdict,           ///< value: a verdict::Verdict
    condition,         ///< index: the condition; value: a verdict::Status
    exception,         ///< index: the condition; text: the exception's name, empty for none
    definition,        ///< index: the definition; value of its kind
    formality,         ///< index: the formality; value of its kind
    regime,            ///< text
    route,             ///< text
    legal_basis,       ///< text
    earliest_date,     ///< value: a day, or unknown for none
    depends_on,        ///< list: exactly the readings that change the verdict
    missing,           ///< list: exactly the facts
    missing_includes,  ///< list: facts that are among them
    alternatives,      ///< list: exactly the alternatives
};

struct Expectation {
    Topic topic = Topic::verdict;
    std::string key;                    ///< as written
    std::optional<std::size_t> member;  ///< one named under `members:`; none: the family, or its first member
    std::size_t index = 0;
    Lane value = kUnknown;
    std::string text;
    std::vector<std::size_t> list;  ///< ascending
    std::string wanted;             ///< as written, for the message
    law::Place place;
};

struct WorkedCase {
    std::string title;  ///< of its file: what the file proves
    std::string name;
    std::string note;
    std::optional<std::size_t> source;
    law::Place place;
    cases::Family family;               ///< with the day of the assessment filled in
    std::vector<std::size_t> readings;  ///< the option of each reading
    std::vector<Expectation> expected;
};

/// Every case of every `*.yaml` below a folder but `surviving.yaml`, in the order of the paths. Files are named by `shown_as` and their
/// path below the folder. All faults at once.
Result<std::vector<WorkedCase>> read_cases(const std::string& folder, const law::RuleSet& rules, const std::string& shown_as = "cases");

/// The cases of one file.
Result<std::vector<WorkedCase>> read_cases(const text::Document& document, const law::RuleSet& rules);

}  // namespace reunify::proof
