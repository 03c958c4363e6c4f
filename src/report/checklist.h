#pragma once

#include <string>
#include <vector>

#include "report/subject.h"

/// The papers to bring, as every report says it.
namespace reunify::report {

/// One paper, for everybody of whom it is asked in the same state.
struct ChecklistLine {
    verdict::PaperState state = verdict::PaperState::needed;
    std::vector<std::size_t> documents;   ///< of which one suffices; the first is the usual one
    std::vector<std::string> who;         ///< labels; empty: one for the file
    std::vector<std::size_t> conditions;  ///< what it proves
};

/// What is needed first, then what may follow, then what is at hand.
std::vector<ChecklistLine> checklist(const Subject& subject, Language language);

const Sentence<>& word_of(verdict::PaperState state);

/// `Housing, Means of subsistence`
std::string proves(const Subject& subject, const ChecklistLine& line, Language language);

}  // namespace reunify::report
