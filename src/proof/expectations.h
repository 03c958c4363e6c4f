#pragma once

#include <optional>
#include <string>
#include <vector>

#include "proof/case_file.h"
#include "proof/worked_cases.h"

namespace reunify::proof {

/// Reads what a case expects, by its keys: `verdict`, condition, definition and formality names, `exception.NAME`, `missing` and so on.
class ExpectationReader {
public:
    explicit ExpectationReader(const law::RuleSet& rules);

    /// All of a map, for the family or for one member of it. What is at fault is left out.
    void read(const CaseFile& file, const text::Node& map, std::optional<std::size_t> member, std::vector<Expectation>& out) const;

    const law::RuleSet& rules() const { return rules_; }
    const std::vector<std::string>& readings() const { return readings_; }

private:
    std::optional<Expectation> read(const CaseFile& file, const std::string& key, Position key_at, const text::Node& value) const;
    bool read_exception(const CaseFile& file, const text::Node& value, Expectation& out) const;
    bool read_named(const CaseFile& file, const text::Node& value, Expectation& out) const;
    bool read_list(const CaseFile& file, const text::Node& value, const Sentence<>& what, const std::vector<std::string>& known,
                   Expectation& out) const;
    bool read_value(const CaseFile& file, const text::Node& value, Kind kind, Expectation& out) const;

    const law::RuleSet& rules_;
    std::vector<std::string> verdicts_, statuses_, conditions_, definitions_, formalities_, routes_, readings_, facts_, alternatives_,
        keys_;
};

/// A value of a kind as the cases write it: `2745.46`, `2026-12-31`, `yes`, `P6M`, `law_2025`, `unknown`; or that it is an error.
Phrase written(Kind kind, Lane value, const feel::Pool& pool);

}  // namespace reunify::proof
