#pragma once

#include <optional>
#include <string>
#include <vector>

#include "law/ruleset.h"
#include "verdict/assessment.h"

/// The rules' own sentences with their figures filled in.
namespace reunify::report {

/// Empty for an empty template. A value that is not known reads `unknown`.
std::string sentence(const law::RuleSet& rules, const verdict::FilledTemplate& said, Language language);

/// The template with its expressions left in braces, for the pages of the rules.
std::string sentence_form(const law::RuleSet& rules, const law::Template& form, Language language);

/// Why a condition is in its state, in one or two sentences: the rules' own explanation, the exception that holds, or the facts that are
/// missing.
std::string because(const law::RuleSet& rules, const verdict::ConditionResult& result, Language language);

/// `Aliens Act art. 10 § 5 [emn-2025, ibz-10]; confidence: medium`. A high confidence goes without saying.
std::string citation_line(const law::RuleSet& rules, const law::Citation& citation, Language language);

/// `Title, Publisher (26 February 2026)`; with what kind of source it is, `(26 February 2026; case law)`.
std::string source_line(const law::Source& source, Language language, bool with_kind = false);

std::string_view confidence_word(law::Confidence confidence, Language language);

/// A citation as it stands for the sponsor of a family, whose status the result may have assumed.
law::Citation of_sponsor(const law::RuleSet& rules, const law::Citation& citation, const cases::Family& family,
                         const verdict::Assessment& result);

/// How sure a result is: as its weakest link, of the rule, the amounts and the readings that it hung on. A reading is a question on which
/// sources disagree, so what hangs on one is `medium` at most.
law::Confidence confidence_of(const law::RuleSet& rules, const verdict::ConditionResult& result);

/// The sources of a result: of its rule, then of the amounts, each once.
std::vector<std::size_t> sources_behind(const law::RuleSet& rules, const verdict::ConditionResult& result);

/// What was in force for the result, as it stands for the sponsor: the exception's citation where one decided, else the version's, with
/// the confidence of the weakest link. None without a version.
std::optional<law::Citation> citation_for(const law::RuleSet& rules, const cases::Family& family, const verdict::Assessment& assessment,
                                          const verdict::ConditionResult& result);
const law::ConditionVersion* version_of(const law::RuleSet& rules, const verdict::ConditionResult& result);
const law::Exception* exception_of(const law::RuleSet& rules, const verdict::ConditionResult& result);

}  // namespace reunify::report
