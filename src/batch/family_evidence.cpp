#include "batch/family_evidence.h"

#include <algorithm>
#include <string>
#include <vector>

namespace reunify::batch {

namespace {

/// Fewer cells that agree may do so by chance.
constexpr std::size_t kAgreeing = 3;

struct Candidate {
    std::size_t column = 0;
    std::size_t agreeing = 0;   ///< pairs of rows that agree in it and in the sponsor
    bool contradicted = false;  ///< a pair agrees in it, and not in the sponsor
};

}  // namespace

FamilyEvidence family_evidence(const Chunk& chunk, const cases::Table& table, const law::RuleSet& rules, char delimiter) {
    std::vector<std::size_t> of_sponsor;
    std::vector<Candidate> candidates;
    for (std::size_t c = 0; c < table.columns().size(); ++c) {
        const cases::Column& column = table.columns()[c];
        if (column.role == cases::Column::Role::passed) candidates.push_back({c});
        if (column.role == cases::Column::Role::fact && rules.facts[column.fact].level == Level::family) of_sponsor.push_back(c);
    }

    FamilyEvidence evidence;
    std::vector<csv::Field> above, fields;
    for (const csv::Record& record : chunk.records) {
        csv::split(record, delimiter, fields);
        if (fields.size() < table.columns().size()) continue;
        if (!above.empty()) {
            const auto same = [&](std::size_t column) { return fields[column].text() == above[column].text(); };
            const auto known = [&](std::size_t column) { return !fields[column].text().empty(); };
            const bool agree = std::all_of(of_sponsor.begin(), of_sponsor.end(), same);
            const auto said = std::count_if(of_sponsor.begin(), of_sponsor.end(), known);
            if (agree && static_cast<std::size_t>(said) >= kAgreeing && evidence.line == 0) evidence.line = record.line;
            for (Candidate& candidate : candidates) {
                if (!same(candidate.column) || !known(candidate.column)) continue;
                candidate.agreeing += agree ? 1 : 0;
                candidate.contradicted = candidate.contradicted || !agree;
            }
        }
        above = fields;
    }
    if (evidence.line == 0) return evidence;
    const Candidate* best = nullptr;
    for (const Candidate& candidate : candidates) {
        if (!candidate.contradicted && candidate.agreeing > 0 && (best == nullptr || candidate.agreeing > best->agreeing))
            best = &candidate;
    }
    if (best != nullptr) evidence.column = best->column;
    return evidence;
}

}  // namespace reunify::batch
