#include "verdict/doubts.h"

#include <algorithm>

#include "base/calendar.h"
#include "verdict/columns.h"
#include "verdict/filing_day_search.h"
#include "verdict/fillings.h"
#include "verdict/tried_answers.h"
#include "verdict/variations.h"

namespace reunify::verdict {

namespace {

/// Days before filing that are tried for one that was assumed: children, minors, young adults, old bonds and fresh ones.
constexpr Lane kMonthsAgo[] = {0, 3, 9, 18, 36, 84, 17 * 12, 20 * 12};

/// Worse for somebody who may file, better for somebody who may not. What is open names what is missing.
bool overturns(Verdict before, Verdict after) {
    if (before == Verdict::undetermined) return false;
    return before < Verdict::undetermined ? after > before : after < Verdict::undetermined;
}

/// The family once for each other value of each assumption: all are judged at once.
class Variants {
public:
    Variants(const std::shared_ptr<const plan::Program>& program, const cases::Family& family, const Question& question,
             const Assessment& result)
        : program_(program),
          result_(result),
          case_(*program->rules, family, question),
          variations_(*program->rules, case_.batch, result.assumptions, filing_day(*program->rules, family), Amounts::left, 0),
          batch_(*program->rules),
          overturned_(result.assumptions.size(), false) {}

    /// By assumption, whether one of its other values overturns the result.
    const std::vector<bool>& overturned() {
        if (variations_.empty()) return overturned_;
        run::Evaluator run(program_);
        const std::shared_ptr<const FilingDays> known_days = filing_days_of(program_);
        const FilingDays& days = *known_days;
        FilingDaySearch search(run, days);
        while (variations_.next(batch_, varied_)) judge(run, search, days);
        return overturned_;
    }

private:
    static Lane filing_day(const law::RuleSet& rules, const cases::Family& family) {
        return rules.roles.filed_on ? family.facts[*rules.roles.filed_on] : kUnknown;
    }

    void judge(run::Evaluator& run, FilingDaySearch& search, const FilingDays& days) {
        run.run(batch_);
        find_contradictions(run);
        TimedVerdicts timed = timed_verdicts(run, search);
        compare(timed.verdicts, true);
        // What can still be found is worth the fillings only where some other value has not overturned the result yet.
        std::vector<bool> among;
        for (std::size_t row = 0; row < batch_.families(); ++row) {
            for (const MemberResult& member : result_.members)
                among.push_back(!overturned_[varied_[row]] && !contradicts_[row] && !needless_[among.size()] &&
                                member.verdict != Verdict::undetermined);
        }
        if (std::find(among.begin(), among.end(), true) == among.end()) return;
        Fillings(program_, days).settle(run, timed, among);
        compare(timed.verdicts, false);
    }

    /// A day that was tried and contradicts another day of the file cannot be the true one: it overturns nothing. Nor is anybody worse off
    /// who needs no application.
    void find_contradictions(const run::Evaluator& run) {
        contradicts_.assign(batch_.families(), false);
        needless_.assign(batch_.members(), false);
        for (std::size_t row = 0; row < batch_.families(); ++row) {
            contradicts_[row] = contradicts(run, row);
            for (std::size_t m = batch_.first_member(row); m < batch_.first_member(row + 1); ++m) {
                const auto route = route_of(run, row, m);
                needless_[m] = route && program_->rules->routes[*route].not_needed;
            }
        }
    }

    /// `so_far`: what is undetermined may still turn out to be certain.
    void compare(const std::vector<Verdict>& verdicts, bool so_far) {
        for (std::size_t row = 0; row < batch_.families(); ++row) {
            if (contradicts_[row]) continue;
            for (std::size_t m = 0; m < result_.members.size(); ++m) {
                const Verdict after = verdicts[batch_.first_member(row) + m];
                if ((so_far && after == Verdict::undetermined) || needless_[batch_.first_member(row) + m]) continue;
                if (overturns(result_.members[m].verdict, after)) overturned_[varied_[row]] = true;
            }
        }
    }

    std::shared_ptr<const plan::Program> program_;
    const Assessment& result_;
    SingleCase case_;
    Variations variations_;
    run::Batch batch_;
    std::vector<std::size_t> varied_;  ///< by family of the batch: the assumption
    std::vector<bool> overturned_;     ///< by assumption
    std::vector<bool> contradicts_;    ///< by family of the batch
    std::vector<bool> needless_;       ///< by member of the batch
};

}  // namespace

std::vector<Lane> other_values(const law::RuleSet& rules, const Assumed& assumed, Lane filed, Amounts amounts) {
    const law::Fact& fact = rules.facts[assumed.fact];
    if (fact.type == law::FactType::yes_no) return {assumed.value == 0 ? Lane{1} : Lane{0}};
    std::vector<Lane> out;
    if (fact.type == law::FactType::date && is_known(filed)) {
        for (const Lane months : kMonthsAgo) {
            const auto day = calendar::add_months(filed, -months);
            if (day && *day != assumed.value) out.push_back(*day);
        }
        return out;
    }
    const bool amount = fact.type == law::FactType::money || fact.type == law::FactType::count;
    if (fact.type == law::FactType::choice || (amount && amounts == Amounts::tried))
        out = tried_answers(rules, assumed.fact, nullptr, filed);
    std::erase(out, assumed.value);
    return out;
}

std::vector<Assumed> decisive_assumptions(const std::shared_ptr<const plan::Program>& program, const cases::Family& family,
                                          const Question& question, const Assessment& result) {
    const auto open = [](const MemberResult& member) { return member.verdict == Verdict::undetermined; };
    if (std::all_of(result.members.begin(), result.members.end(), open)) return {};
    Variants variants(program, family, question, result);
    const std::vector<bool>& overturned = variants.overturned();
    std::vector<Assumed> out;
    for (std::size_t a = 0; a < overturned.size(); ++a) {
        if (overturned[a]) out.push_back(result.assumptions[a]);
    }
    return out;
}

}  // namespace reunify::verdict
