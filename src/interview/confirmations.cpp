#include "interview/confirmations.h"

#include <algorithm>

#include "interview/outlook.h"
#include "verdict/columns.h"
#include "verdict/doubts.h"
#include "verdict/filing_day_search.h"
#include "verdict/fillings.h"
#include "verdict/variations.h"

namespace reunify::interview {

using verdict::Verdict;

namespace {

/// The family as it is, then once for each other value of each assumption, as many at once as their columns have room for.
class Variants {
public:
    Variants(const std::shared_ptr<const plan::Program>& program, const cases::Family& family, const verdict::Question& question,
             const verdict::Assessment& result)
        : program_(program),
          result_(result),
          case_(*program->rules, family, question),
          variations_(*program->rules, case_.batch, result.assumptions, filing_day(*program->rules, case_.batch), verdict::Amounts::tried,
                      1),
          batch_(*program->rules),
          outlook_(program),
          changed_(result.assumptions.size(), false) {}

    /// By assumption.
    const std::vector<bool>& changed() {
        while (variations_.next(batch_, varied_)) judge();
        return changed_;
    }

private:
    static Lane filing_day(const law::RuleSet& rules, const run::Batch& family) {
        return rules.roles.filed_on ? family.get(*rules.roles.filed_on, 0) : kUnknown;
    }

    void judge() {
        outlook_.look(batch_);
        find_contradictions();
        compare_amounts();
        run::Evaluator run(program_);
        run.run(batch_);
        const std::shared_ptr<const verdict::FilingDays> days = verdict::filing_days_of(program_);
        verdict::FilingDaySearch search(run, *days);
        verdict::TimedVerdicts timed = verdict::timed_verdicts(run, search);
        compare(timed, true);
        std::vector<bool> among;
        for (std::size_t row = 0; row < batch_.families(); ++row) {
            const bool open = row > 0 && !changed_[varied_[row]] && !contradicts_[row];
            for (const verdict::MemberResult& member : result_.members) among.push_back(open && member.verdict != Verdict::undetermined);
        }
        if (std::find(among.begin(), among.end(), true) == among.end()) return;
        verdict::Fillings(program_, *days).settle(run, timed, among);
        compare(timed, false);
    }

    /// A value that contradicts the days of the file cannot be the true one.
    void find_contradictions() {
        contradicts_.assign(batch_.families(), false);
        for (std::size_t row = 0; row < batch_.families(); ++row) {
            for (std::size_t m = batch_.first_member(row); m < batch_.first_member(row + 1); ++m) {
                const auto route = verdict::route_of(outlook_.run(), row, m);
                if (route && program_->rules->routes[*route].certain) contradicts_[row] = true;
            }
        }
    }

    void compare_amounts() {
        const auto amounts = [&](std::size_t row) {
            const std::vector<Figured> figures = outlook_.amounts(row);
            std::vector<Lane> out = values_of(outlook_.run(), row, figures);
            for (const Figured& figure : figures) out.push_back(static_cast<Lane>(figure.member));
            return out;
        };
        const std::vector<Lane> now = amounts(0);
        for (std::size_t row = 1; row < batch_.families(); ++row) {
            if (!contradicts_[row] && amounts(row) != now) changed_[varied_[row]] = true;
        }
    }

    /// `so_far`: what is undetermined may still turn out to be certain.
    void compare(const verdict::TimedVerdicts& timed, bool so_far) {
        for (std::size_t row = 1; row < batch_.families(); ++row) {
            if (contradicts_[row]) continue;
            for (std::size_t m = 0; m < result_.members.size(); ++m) {
                const verdict::MemberResult& before = result_.members[m];
                const std::size_t at = batch_.first_member(row) + m;
                const Verdict after = timed.verdicts[at];
                if (so_far && after == Verdict::undetermined) continue;
                if (after != before.verdict || timed.earliest[at] != before.earliest_date) changed_[varied_[row]] = true;
            }
        }
    }

    std::shared_ptr<const plan::Program> program_;
    const verdict::Assessment& result_;
    verdict::SingleCase case_;
    verdict::Variations variations_;
    run::Batch batch_;
    Outlook outlook_;
    std::vector<std::size_t> varied_;  ///< by family of the batch: the assumption
    std::vector<bool> changed_;        ///< by assumption
    std::vector<bool> contradicts_;    ///< by family of the batch
};

}  // namespace

std::vector<verdict::Assumed> to_confirm(const std::shared_ptr<const plan::Program>& program, const cases::Family& family,
                                         const verdict::Question& question, const verdict::Assessment& result) {
    Variants variants(program, family, question, result);
    const std::vector<bool>& changed = variants.changed();
    std::vector<verdict::Assumed> out;
    for (std::size_t a = 0; a < changed.size(); ++a) {
        if (changed[a]) out.push_back(result.assumptions[a]);
    }
    return out;
}

}  // namespace reunify::interview
