#include <doctest/doctest.h>

#include "tests/verdict/real_law.h"
#include "verdict/columns.h"
#include "verdict/judge.h"

/// What must hold for every family, whatever the rules say in the single case.
using namespace reunify;
using verdict::Status;
using verdict::Verdict;

namespace {

constexpr std::uint64_t kSeed = 20250818;
const std::size_t kFamilies = real_law::families(300);

std::size_t fact(std::string_view path) {
    return *real_law::program()->rules->fact(path);
}

/// The families as one batch, each with its day of assessment as drawn.
run::Batch batch_of(const std::vector<cases::Family>& families) {
    run::Batch batch(*real_law::program()->rules);
    for (const cases::Family& family : families) cases::append(batch, *real_law::program()->rules, family);
    return batch;
}

bool is_fine(Verdict verdict) {
    return verdict == Verdict::eligible || verdict == Verdict::assessment_needed;
}
bool is_bad(Verdict verdict) {
    return verdict == Verdict::not_eligible || verdict == Verdict::not_yet || verdict == Verdict::no_right;
}

}  // namespace

TEST_CASE("more income never worsens a verdict") {
    const std::size_t income = fact("sponsor.net_monthly_income");
    const std::vector<Lane> more{decimal::kOne / 100, 50 * decimal::kOne, 400 * decimal::kOne, 3000 * decimal::kOne};
    std::size_t better = 0;
    for (const real_law::Named& named : real_law::drawn(kFamilies, kSeed)) {
        std::vector<cases::Family> families{named.family};
        for (const Lane step : more) {
            families.push_back(named.family);
            families.back().facts[income] += step;
        }
        const run::Batch batch = batch_of(families);
        verdict::Judge judge(real_law::program());
        std::vector<verdict::Outcome> outcomes;
        judge.judge(batch, outcomes);
        const std::size_t members = named.family.members.size();
        for (std::size_t i = members; i < outcomes.size(); ++i) {
            CAPTURE(named.name);
            CHECK(outcomes[i].verdict <= outcomes[i - members].verdict);
            better += outcomes[i].verdict < outcomes[i - members].verdict;
        }
    }
    CHECK(better > 20);
}

TEST_CASE("a later filing day never makes a waiting period fail that was over") {
    const std::size_t filed_on = fact("application.filed_on");
    const std::size_t waiting = *real_law::program()->rules->condition("waiting_period");
    std::size_t over = 0;
    for (const real_law::Named& named : real_law::drawn(kFamilies, kSeed + 1)) {
        std::vector<cases::Family> families;
        for (Lane days = 0; days < 1500; days += 50) {
            families.push_back(named.family);
            families.back().facts[filed_on] += days;
        }
        const run::Batch batch = batch_of(families);
        run::Evaluator run(real_law::program());
        run.run(batch);
        for (std::size_t m = 0; m < named.family.members.size(); ++m) {
            bool met = false;
            for (std::size_t row = 0; row < families.size(); ++row) {
                const Status status = verdict::status_of(run, waiting, row, batch.first_member(row) + m);
                CAPTURE(named.name);
                CHECK_FALSE((met && status == Status::not_met));
                met = met || status == Status::met;
            }
            over += met;
        }
    }
    CHECK(over > 20);
}

TEST_CASE("taking a fact away never turns a yes into a no or back") {
    const law::RuleSet& rules = *real_law::program()->rules;
    std::size_t opened = 0;
    for (const real_law::Named& named : real_law::drawn(kFamilies / 8, kSeed + 2)) {
        std::vector<cases::Family> families{named.family};
        for (std::size_t f = 0; f < rules.facts.size(); ++f) {
            if (!rules.facts[f].assumed.empty()) continue;
            if (rules.facts[f].level == Level::family) {
                families.push_back(named.family);
                families.back().facts[f] = kUnknown;
                continue;
            }
            for (std::size_t m = 0; m < named.family.members.size(); ++m) {
                families.push_back(named.family);
                families.back().members[m].facts[f] = kUnknown;
            }
        }
        const run::Batch batch = batch_of(families);
        verdict::Judge judge(real_law::program());
        std::vector<verdict::Outcome> outcomes;
        judge.judge(batch, outcomes);
        const std::size_t members = named.family.members.size();
        for (std::size_t i = members; i < outcomes.size(); ++i) {
            const Verdict whole = outcomes[i % members].verdict;
            const Verdict less = outcomes[i].verdict;
            CAPTURE(named.name);
            CHECK_FALSE((is_fine(whole) && is_bad(less)));
            CHECK_FALSE((is_bad(whole) && is_fine(less)));
            opened += less == Verdict::undetermined && whole != Verdict::undetermined;
        }
    }
    CHECK(opened > 100);
}

TEST_CASE("the verdict given is the one under the chosen option of every reading") {
    std::size_t decisive = 0;
    for (const real_law::Named& named : real_law::drawn(kFamilies / 2, kSeed + 3)) {
        const verdict::Assessment found = verdict::assess(real_law::program(), named.family);
        for (const verdict::MemberResult& member : found.members) {
            for (const verdict::ReadingResult& reading : member.readings) {
                CAPTURE(named.name);
                CHECK(reading.verdicts[reading.chosen] == member.verdict);
                decisive += reading.decisive;
            }
        }
    }
    CHECK(decisive >= 5);
}
