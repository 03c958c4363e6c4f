#include "proof/trial.h"

#include <algorithm>
#include <tuple>

#include "cases/label.h"
#include "proof/judgement.h"
#include "proof/sentences.h"
#include "verdict/fillings.h"

namespace reunify::proof {

namespace {

/// Gathers differences; full as soon as one is enough.
class Findings {
public:
    Findings(const std::vector<WorkedCase>& cases, bool first_only) : cases_(cases), first_only_(first_only) {}

    bool full() const { return first_only_ && !found_.empty(); }

    /// Asks `differs` for each expectation of each row until full.
    template <class Differs>
    void ask(const std::vector<std::size_t>& rows, Differs differs) {
        for (std::size_t row = 0; row < rows.size() && !full(); ++row) {
            const std::vector<Expectation>& expected = cases_[rows[row]].expected;
            for (std::size_t e = 0; e < expected.size() && !full(); ++e) {
                if (auto got = differs(expected[e], row)) found_.push_back({rows[row], e, std::move(*got)});
            }
        }
    }

    std::vector<Difference> take() {
        std::sort(found_.begin(), found_.end(), [](const Difference& a, const Difference& b) {
            return std::tie(a.worked_case, a.expectation) < std::tie(b.worked_case, b.expectation);
        });
        return std::move(found_);
    }

private:
    const std::vector<WorkedCase>& cases_;
    bool first_only_;
    std::vector<Difference> found_;
};

}  // namespace

Fault describe(const WorkedCase& worked_case, const Expectation& expectation, const Phrase& got) {
    Phrase what = as_it_is(expectation.key);
    if (expectation.member)
        what = {sentence::of_member, expectation.key, cases::said_label(worked_case.family.members[*expectation.member].label)};
    return {{sentence::differs, worked_case.name, std::move(what), expectation.wanted, got},
            {},
            {},
            expectation.place.file,
            expectation.place.at,
            {}};
}

Trial::Trial(const law::RuleSet& rules, const std::vector<WorkedCase>& cases) : rules_(rules), cases_(cases) {
    for (std::size_t c = 0; c < cases.size(); ++c) {
        add(all_, c);
        const std::vector<Expectation>& expected = cases[c].expected;
        const bool contested =
            std::any_of(expected.begin(), expected.end(), [](const Expectation& e) { return e.topic == Topic::depends_on; });
        if (contested) add(contested_, c);
    }
}

void Trial::add(std::vector<Group>& groups, std::size_t worked_case) {
    const WorkedCase& it = cases_[worked_case];
    auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& g) { return g.batch.readings == it.readings; });
    if (group == groups.end()) {
        group = groups.insert(groups.end(), Group{{}, run::Batch(rules_)});
        group->batch.readings = it.readings;
    }
    group->cases.push_back(worked_case);
    cases::append(group->batch, rules_, it.family);
}

std::vector<Difference> Trial::run(const std::shared_ptr<const plan::Program>& program) const {
    return run(program, false);
}

bool Trial::notices(const std::shared_ptr<const plan::Program>& program) const {
    return !run(program, true).empty();
}

/// Cheap answers first: what one run says, then what later filing days say, then what other readings say.
std::vector<Difference> Trial::run(const std::shared_ptr<const plan::Program>& program, bool first_only) const {
    Findings findings(cases_, first_only);
    std::vector<run::Evaluator> runs;
    std::vector<Judgement> judgements;
    runs.reserve(all_.size());
    judgements.reserve(all_.size());
    for (const Group& group : all_) {
        runs.emplace_back(program).run(group.batch);
        Judgement& judgement = judgements.emplace_back(runs.back());
        findings.ask(group.cases, [&](const Expectation& expected, std::size_t row) { return judgement.differs(expected, row); });
        if (findings.full()) return findings.take();
    }

    const verdict::FilingDays days(*program);
    for (std::size_t g = 0; g < all_.size(); ++g) {
        std::vector<bool> wanted(all_[g].cases.size(), false);
        for (std::size_t row = 0; row < wanted.size(); ++row) {
            const std::vector<Expectation>& expected = cases_[all_[g].cases[row]].expected;
            wanted[row] =
                std::any_of(expected.begin(), expected.end(), [&](const Expectation& e) { return judgements[g].needs_time(e, row); });
        }
        verdict::FilingDaySearch search(runs[g], days);
        verdict::TimedVerdicts settled = verdict::timed_verdicts(runs[g], search, wanted);
        std::vector<bool> among;
        for (std::size_t row = 0; row < wanted.size(); ++row) {
            const std::size_t members = all_[g].batch.first_member(row + 1) - all_[g].batch.first_member(row);
            among.insert(among.end(), members, wanted[row]);
        }
        if (!among.empty()) verdict::Fillings(program, days).settle(runs[g], settled, among);
        findings.ask(all_[g].cases,
                     [&](const Expectation& expected, std::size_t row) { return judgements[g].differs(expected, row, settled); });
        if (findings.full()) return findings.take();
    }

    for (const Group& group : contested_) {
        run::Evaluator run(program);
        run.run(group.batch);
        verdict::FilingDaySearch search(run, days);
        verdict::Fillings fillings(program, days);
        const verdict::ReadingVariants variants = verdict::reading_variants(run, search, fillings);
        const Judgement judgement(run);
        findings.ask(group.cases, [&](const Expectation& expected, std::size_t row) { return judgement.differs(expected, row, variants); });
        if (findings.full()) return findings.take();
    }
    return findings.take();
}

}  // namespace reunify::proof
