#pragma once

#include <map>
#include <optional>
#include <string>

#include "cases/family.h"
#include "law/ruleset.h"
#include "verdict/assessment.h"
#include "words/say.h"

namespace reunify::report {

/// What a report is about: the rules, the family as it was given, and what was found.
struct Subject {
    const law::RuleSet& rules;
    const cases::Family& family;
    const verdict::Assessment& result;
};

const Sentence<>& word_of(verdict::Verdict verdict);
/// Of a member: also that no application is needed.
const Sentence<>& word_of(const law::RuleSet& rules, const verdict::MemberResult& member);
/// Whether the rules say that a member needs no application.
bool is_needless(const law::RuleSet& rules, const verdict::MemberResult& member);
const Sentence<>& meaning_of(verdict::Verdict verdict);
const Sentence<>& word_of(verdict::Status status);

/// What the other ways of a route are called: alternatives, or where to turn with a case that cannot be judged here.
const Sentence<>& ways_of(const law::Route& route);

/// The readings under which some member's verdict changes, in the order of the rules.
std::vector<std::size_t> decisive_readings(const verdict::Assessment& result);

/// The verdict of those who need an application if every member's reading had the option `option`.
verdict::Verdict family_verdict_under(const Subject& subject, std::size_t reading, std::size_t option);

/// Their names.
std::vector<std::string> depends_on(const Subject& subject);

/// Readings that touch somebody, but change no verdict.
std::vector<std::size_t> idle_readings(const verdict::Assessment& result);

/// A fact that was not given and can still matter, and whose it is.
struct MissingFact {
    std::size_t fact = 0;
    std::size_t member = 0;  ///< of a fact of member level; else the first who needs it
    friend bool operator==(const MissingFact&, const MissingFact&) = default;
};

/// Those to ask first: the fewest answers that are enough in most cases, where some were found; else all that can still matter, of many
/// those that matter at once. No fact twice.
std::vector<MissingFact> facts_missing(const Subject& subject);

/// How many can still matter, where no few of them are found to be enough and some matter only after some answers to others.
std::optional<std::size_t> most_missing(const Subject& subject);

/// Those to ask only if something is still open then.
std::vector<MissingFact> facts_wanted_after(const Subject& subject);

/// `Adequate housing`, `Date of birth (son and daughter)`: each fact once.
std::vector<std::string> in_words(const Subject& subject, const std::vector<MissingFact>& missing, Language language);

/// What the file says of a fact that it gives only within limits: `€ 2,400 to € 2,600`; none for one that it does not give.
std::optional<std::string> given_range(const Subject& subject, const MissingFact& missing, Language language);

/// What is given of a fact, for sure or within limits; none if it is not.
std::optional<std::string> given_in_words(const law::RuleSet& rules, std::size_t fact, const std::vector<Lane>& facts,
                                          const std::map<std::size_t, cases::Within>& within, Language language);

/// All such facts: `Net monthly income: € 2,400 to € 2,600`.
std::vector<std::string> facts_within_limits(const Subject& subject, Language language);

/// What a version of a condition that was asked of some member leaves open; each once, in the order of the rules.
struct OpenCondition {
    std::size_t condition = 0;
    const law::ConditionVersion* version = nullptr;
};
std::vector<OpenCondition> open_conditions(const Subject& subject);

/// The path by which `--set` reaches a fact, safe between single quotes: `sponsor.status`, `members[spouse].birth_date`; a member whose
/// label is no plain word goes by its number.
std::string path_of(const law::Fact& fact, const cases::Family& family, std::size_t member);

/// The relation as the rules name it; empty if unknown.
std::string relation_name(const law::RuleSet& rules, const verdict::MemberResult& member);
std::string relation_label(const law::RuleSet& rules, const verdict::MemberResult& member, Language language);

}  // namespace reunify::report
