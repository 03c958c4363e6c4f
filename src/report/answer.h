#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/checklist.h"
#include "report/reasons.h"
#include "report/subject.h"

/// What the report of a check says in one language, before anybody draws it: the terminal, the page and the e-mail take all of it from
/// here. Figures and days keep their no-break spaces; nothing is escaped or wrapped yet.
namespace reunify::report {

/// One condition for one member. Where an earlier member was told the same, word for word, only `same_as` is said.
struct SaidCondition {
    std::size_t condition = 0;
    verdict::Status status = verdict::Status::unknown;
    std::string title;
    std::optional<std::size_t> same_as;  ///< a member
    std::vector<std::string> sentences;  ///< why, then what its failure means
    const law::Citation* citation = nullptr;
    std::string judgment;  ///< a source; empty if none
};

/// Conditions that need no paragraph each: those that do not apply, those that stand in nobody's way and were explained for an earlier
/// member, and those that read alike while not even the law that asks them is known.
struct SaidBundle {
    verdict::Status status = verdict::Status::not_applicable;
    std::vector<std::string> titles;
    std::string why;                     ///< may be empty
    std::optional<std::size_t> same_as;  ///< a member
};

struct SaidMember {
    std::string label, relation;
    verdict::Verdict verdict = verdict::Verdict::undetermined;
    std::string law_applied;                ///< empty if not known
    const law::Route* route = nullptr;      ///< none if not known
    std::vector<std::string> alternatives;  ///< where there is no right
    std::string earliest_day;               ///< of those who must wait: a day, or that none can be named
    std::vector<SaidCondition> conditions;  ///< those that decide first
    std::vector<SaidBundle> bundles;
};

struct SaidMissing {
    std::string question;
    std::string who;   ///< label of the member; empty for the whole file
    std::string path;  ///< as --set takes it
    std::string why;
};

struct SaidOption {
    std::string name, label, read_by;
    bool used = false;
    verdict::Verdict verdict = verdict::Verdict::undetermined;  ///< of the family
};

struct SaidReading {
    std::string name, question, because;
    std::vector<SaidOption> options;
};

struct SaidFormality {
    std::string title;
    std::string who;  ///< labels of the members for whom it is the same, or `for all`; empty for the whole file
    std::string value;
    std::string explained;                    ///< empty if the same was said for other members, or the value is not known
    const law::Citation* citation = nullptr;  ///< none if the same was said before
};

struct SaidReceipt {
    std::string rules, digest, program, day, readings;
};

struct Answer {
    verdict::Verdict verdict = verdict::Verdict::undetermined;
    std::string meaning;
    std::string depends_on;  ///< empty if it hangs on no contested reading
    std::string assessed_on;
    std::vector<Reason> why;
    std::vector<SaidMember> members;
    std::vector<SaidMissing> missing;
    std::vector<std::string> assumptions;
    std::vector<SaidReading> readings;        ///< those that decide
    std::vector<std::size_t> other_readings;  ///< contested, but without effect
    std::vector<SaidFormality> formalities;
    std::vector<ChecklistLine> papers;
    std::vector<std::string> leaves_open, month_ends, stale_amounts;
    std::vector<std::size_t> sources;  ///< all that are cited
    std::string disclaimer;
    SaidReceipt receipt;
};

Answer answer_of(const Subject& subject, Language language);

/// The web address at the head of where a source is found; empty if that is said in words only.
std::string_view link_of(const law::Source& source, Language language);

/// Its parts, each in a file of its own.
std::vector<SaidMember> said_members(const Subject& subject, Language language);
std::vector<SaidMissing> said_missing(const Subject& subject, Language language);
std::vector<std::string> said_assumptions(const Subject& subject, Language language);
std::vector<SaidReading> said_readings(const Subject& subject, Language language);
std::vector<std::size_t> other_readings(const Subject& subject);

}  // namespace reunify::report
