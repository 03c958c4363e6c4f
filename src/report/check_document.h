#pragma once

#include <optional>
#include <vector>

#include "report/changes_report.h"
#include "report/document.h"
#include "report/may_file.h"
#include "report/subject.h"
#include "report/timeline.h"
#include "report/writer.h"

namespace reunify::report {

/// All that was found out about a family that asks whether it may file.
struct Checked {
    Subject subject;
    Timeline timeline;
    const verdict::Nearest* nearest = nullptr;  ///< none if nothing must change, or if it was not looked for
    std::vector<verdict::Assumed> doubts{};     ///< assumptions with which the verdict would be worse if they were wrong
    std::string file{};                         ///< as it was typed
    std::string options{};                      ///< with which it was asked: ` --lang nl`

    Standing standing() const { return {subject, timeline.course, doubts}; }
};

/// What `check --full` answers: what the screen says first, then why, what is missing, doubts, papers, formalities, the filing days and the
/// given facts; in the annex each member with every condition, contested readings, assumptions, what stays open and sources; the receipt,
/// and at the end the sentence once more.
Document check_document(const Checked& checked, Language language);

/// One condition for everybody of whom it is asked.
Document why_document(const Checked& checked, std::size_t condition, Language language);

/// Its parts, each in a file of its own; nothing is added where there is nothing to say.
void add_members(Blocks& blocks, const Subject& subject, const Writer& writer);
/// How much is told: all; what a screen has; without explanations, where else the screen would be too small.
enum class Telling : std::uint8_t { all, screen, terse };
void add_missing(Blocks& blocks, const Subject& subject, const Writer& writer, Telling telling = Telling::all);
/// `most_ranges`: of facts known only within limits no more are named; all if it is not given.
void add_doubts(Blocks& blocks, const Checked& checked, const Writer& writer, std::optional<std::size_t> most_ranges = {},
                std::size_t most_doubts = kUsualDoubts);
void add_given(Blocks& blocks, const Subject& subject, const Writer& writer);
void add_no_right(Blocks& blocks, const Subject& subject, const Writer& writer, Telling telling);
void add_assumptions(Blocks& blocks, const Subject& subject, const Writer& writer);
void add_readings(Blocks& blocks, const Subject& subject, const Writer& writer);
void add_papers(Blocks& blocks, const Subject& subject, const Writer& writer);
void add_formalities(Blocks& blocks, const Subject& subject, const Writer& writer);
void add_filing_days(Blocks& blocks, const Timeline& timeline, const Writer& writer, const Standing* standing = nullptr);

/// Where nobody has a right there is nothing to file: what presupposes an application is left out.
bool is_moot(const verdict::Assessment& result, const law::Formality& rule, const verdict::FormalityResult& formality);

/// To which day the rules are known, and to which they are applied.
std::string known_until(const Subject& subject, const Writer& writer);

/// The condition as a line of its own with why, the law and the judgment.
Item said_condition(const Subject& subject, const verdict::ConditionResult& condition, const Writer& writer);

}  // namespace reunify::report
