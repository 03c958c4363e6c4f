#pragma once

#include <vector>

#include "report/document.h"
#include "report/subject.h"
#include "report/timeline.h"
#include "report/writer.h"

namespace reunify::report {

/// What `check` answers in full: the verdict and why, what is missing, the filing days, each member with every condition, papers,
/// formalities, contested readings, assumptions, what stays open, sources, and the receipt.
Document check_document(const Subject& subject, const Timeline& timeline, Language language);

/// Its parts, each in a file of its own; nothing is added where there is nothing to say.
void add_members(Blocks& blocks, const Subject& subject, const Writer& writer);
void add_missing(Blocks& blocks, const Subject& subject, const Writer& writer);
void add_assumptions(Blocks& blocks, const Subject& subject, const Writer& writer);
void add_readings(Blocks& blocks, const Subject& subject, const Writer& writer);
void add_papers(Blocks& blocks, const Subject& subject, const Writer& writer);
void add_formalities(Blocks& blocks, const Subject& subject, const Writer& writer);
void add_filing_days(Blocks& blocks, const Timeline& timeline, const Writer& writer);

/// Where nobody has a right there is nothing to file: what presupposes an application is left out.
bool is_moot(const verdict::Assessment& result, const law::Formality& rule, const verdict::FormalityResult& formality);

/// The condition as a line of its own with why, the law and the judgment.
Item said_condition(const Subject& subject, const verdict::ConditionResult& condition, const Writer& writer);

}  // namespace reunify::report
