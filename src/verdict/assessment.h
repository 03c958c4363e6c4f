#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/lane.h"
#include "cases/family.h"
#include "law/ruleset.h"
#include "plan/program.h"
#include "run/batch.h"
#include "run/evaluator.h"

/// What the columns of a run mean for one family: verdicts, the state of every condition, what is missing, assumed, contested and left
/// open. Everything here is read off the run; nothing is evaluated a second time. Language comes only in the reports.
namespace reunify::verdict {

/// From strong to weak: a family's verdict is its weakest member's. `outside`: the rules do not judge such a case, and say where to turn.
enum class Verdict : std::uint8_t { eligible, assessment_needed, undetermined, not_yet, not_eligible, no_right, outside };
inline constexpr std::size_t kVerdicts = static_cast<std::size_t>(Verdict::outside) + 1;
std::string_view name_of(Verdict verdict);

/// Where the table of routes gives no right, there are no conditions to look at and nothing to file.
inline constexpr bool is_without_right(Verdict verdict) {
    return verdict == Verdict::no_right || verdict == Verdict::outside;
}

enum class Status : std::uint8_t { met, not_met, unknown, exempt, not_applicable, suspended, annulled };
inline constexpr std::size_t kStatuses = static_cast<std::size_t>(Status::annulled) + 1;
std::string_view name_of(Status status);

/// A figure with its name, for explanations: a definition or a fact.
struct Figure {
    std::string name;
    Kind kind = Kind::number;
    bool money = false;
    Lane value = kUnknown;
    Lane most = kUnknown;  ///< where facts are known only within limits: the largest that it may be, `value` being the least
};

/// A template of the rules with the values of its placeholders.
struct FilledTemplate {
    const law::Template* form = nullptr;
    std::vector<Lane> values;
    std::vector<Lane> most;  ///< parallel, likewise
};

/// A value of an amount that a result rests on; indexes into RuleSet::amounts and into its values.
struct UsedAmount {
    std::size_t amount = 0;
    std::size_t value = 0;
    friend auto operator<=>(const UsedAmount&, const UsedAmount&) = default;
};

struct ConditionResult {
    std::size_t condition = 0;
    std::optional<std::size_t> version;  ///< the one in force; none if the regime is unknown or has none
    Status status = Status::unknown;
    std::optional<std::size_t> exception;  ///< of that version: the one that holds
    std::vector<Figure> figures;
    FilledTemplate because;
    std::vector<std::size_t> missing;   ///< facts not given that keep it unknown
    std::vector<UsedAmount> amounts;    ///< that decided its status, ascending
    std::vector<std::size_t> readings;  ///< those under another option of which its status is another, ascending
};

struct ReadingResult {
    std::size_t reading = 0;
    std::size_t chosen = 0;
    std::vector<Verdict> verdicts;                ///< by option
    bool decisive = false;                        ///< the verdict is not the same under all options
    std::vector<std::optional<Lane>> earliest{};  ///< by option: of not_yet, from when; empty where nobody looked (disputed_days.h)
};

/// A fact that was not given, or not precisely enough, and can still matter.
struct Wanted {
    std::size_t fact = 0;
    std::optional<std::size_t> member;  ///< whose, of a fact of member level
    friend bool operator==(const Wanted&, const Wanted&) = default;
};

struct MemberResult {
    std::string label;
    Lane relation = kUnknown;
    Verdict verdict = Verdict::undetermined;
    std::string regime;                       ///< empty if unknown
    std::optional<std::size_t> route;         ///< none if unknown
    std::optional<Lane> earliest_date;        ///< of not_yet
    std::optional<Lane> unsure_on;            ///< of undetermined: filing now means refusal, which is not certain any more from this day on
    std::vector<std::size_t> missing;         ///< facts not given, the most decisive first
    std::vector<std::size_t> missing_then;    ///< of undetermined: those besides that matter only after some answers to these
    std::vector<Wanted> open;                 ///< of undetermined: all that can matter now or then, with whose it is
    std::vector<ConditionResult> conditions;  ///< all of them, in the order of the rules
    std::vector<ReadingResult> readings;      ///< those that touch this member
};

struct Assumed {
    std::size_t fact = 0;
    std::optional<std::size_t> member;  ///< of a fact of member level
    std::size_t assumption = 0;         ///< which of Fact::assumed
    Lane value = kUnknown;
};

struct FormalityResult {
    std::size_t formality = 0;
    std::optional<std::size_t> member;
    Lane value = kUnknown;
    Lane most = kUnknown;  ///< where facts are known only within limits: the largest that it may come to, `value` being the least
    FilledTemplate explain;
    std::vector<UsedAmount> amounts;  ///< that its value rests on, ascending
    std::vector<Assumed> days;        ///< days that its value rests on and that nobody gave, in the order of the facts
    bool is_span() const { return is_known(most) && most != value; }
};

enum class PaperState : std::uint8_t { had, needed, later };
std::string_view name_of(PaperState state);

/// A paper to bring, or several of which one suffices.
struct ChecklistItem {
    std::vector<std::size_t> documents;   ///< the first is the usual one
    std::optional<std::size_t> member;    ///< whose; none: one for the file
    std::vector<std::size_t> conditions;  ///< what it proves
    PaperState state = PaperState::needed;
};

/// A note on an amount used: after the day to which it was checked it may have been indexed again.
struct StaleAmount {
    std::size_t amount = 0;
    Lane on = 0;
};

/// A period of months that the result rests on and that ends in a month without its day: 31 August and six months.
struct MonthEnd {
    Lane from = 0;
    Lane months = 0;
    Lane until = 0;
    friend auto operator<=>(const MonthEnd&, const MonthEnd&) = default;
};

struct Assessment {
    Verdict verdict = Verdict::undetermined;
    std::vector<MemberResult> members;
    std::vector<FormalityResult> formalities;
    std::vector<ChecklistItem> papers;  ///< those for the file first, then member by member
    std::vector<Assumed> assumptions;
    std::vector<std::size_t> leaves_open;  ///< open points of the rules that hold
    std::vector<StaleAmount> stale;
    std::vector<MonthEnd> month_ends;
    bool explained_by_least = false;  ///< conditions stand as for the least of what is known within limits: the rest gives the same verdict
    std::vector<Wanted> fewest;       ///< the answers that are enough in most cases; none where nobody looked (fewest_answers.h)
    Lane assessed_on = 0;
    bool assessed_today = false;        ///< no day was given
    bool filed_then = false;            ///< no filing day was given: taken as filed on the day of the assessment
    std::vector<std::size_t> readings;  ///< the option chosen for each reading of the rules
};

/// What a check is asked beyond the family.
struct Question {
    std::optional<Lane> assessed_on;                            ///< --as-of; wins over the fact
    std::vector<std::pair<std::size_t, std::size_t>> readings;  ///< --reading: reading, option
};

/// A family with its question, made ready to run: a batch of one row with the day of the assessment and the readings filled in.
struct SingleCase {
    run::Batch batch;
    Lane assessed_on = 0;
    bool assessed_today = false;  ///< neither the question nor the family gave a day
    bool filed_then = false;      ///< the family gave no filing day: that of the assessment stands in for it

    SingleCase(const law::RuleSet& rules, const cases::Family& family, const Question& question);
};

/// Without a filing day a family is judged as if it filed on the day of the assessment. Whether that was so.
bool file_on_assessment(run::Batch& batch, const law::RuleSet& rules, std::size_t family);

/// The option of each reading: the one asked for, else the default.
std::vector<std::size_t> chosen_readings(const law::RuleSet& rules, const Question& question);

/// Assesses one family.
Assessment assess(const std::shared_ptr<const plan::Program>& program, const cases::Family& family, const Question& question = {});

}  // namespace reunify::verdict
