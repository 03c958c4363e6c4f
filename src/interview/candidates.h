#pragma once

#include <vector>

#include "interview/interviewer.h"
#include "verdict/missing_facts.h"

namespace reunify::interview {

/// Facts that together keep something open.
struct Place {
    Hanging hanging;
    std::vector<verdict::Wanted> facts;
};

/// Finds what keeps something about a family open, of the result of an assessment or of a run of that family alone.
class Places {
public:
    Places(const law::RuleSet& rules, const cases::Family& family) : rules_(rules), family_(family) {}

    /// Whose answer to a fact would be new: the member's, or where his is known that of each other one whose is not.
    std::vector<verdict::Wanted> holders(std::size_t fact, std::size_t member) const;

    /// What keeps verdicts open: the conditions of each member of whom nothing can be said, then the rest.
    std::vector<Place> of_verdicts(const verdict::Assessment& result) const;

    /// What may come to matter after some answers to those.
    std::vector<Place> of_verdicts_then(const verdict::Assessment& result) const;

    /// What keeps figures open that a run has not found.
    std::vector<Place> of_figures(const run::Evaluator& run, const std::vector<Figured>& figures, Hanging::On on) const;

    /// Facts from which one that nobody knows, and that is open in a run, would be taken had they been given.
    std::vector<Place> of_assumptions(const run::Evaluator& run, const std::vector<verdict::Wanted>& declined) const;

private:
    bool is_given(const verdict::Wanted& wanted) const;
    Place place(Hanging hanging, const std::vector<std::size_t>& facts) const;

    const law::RuleSet& rules_;
    const cases::Family& family_;
};

}  // namespace reunify::interview
