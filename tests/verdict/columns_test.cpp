#include "verdict/columns.h"

#include <doctest/doctest.h>

#include "tests/verdict/small_law.h"
#include "verdict/assessment.h"

using namespace reunify;
using verdict::Status;
using verdict::Verdict;

namespace {

struct Ran {
    verdict::SingleCase single_case;
    run::Evaluator run;

    explicit Ran(const cases::Family& family) : single_case(*small_law::program()->rules, family, {}), run(small_law::program()) {
        run.run(single_case.batch);
    }
    Verdict verdict(std::size_t member = 0) const {
        std::vector<Verdict> all;
        verdict::verdicts(run, all);
        return all[member];
    }
    Status status(std::string_view condition, std::size_t member = 0) const {
        return verdict::status_of(run, small_law::condition(condition), 0, member);
    }
};

}  // namespace

TEST_CASE("a member with everything met is eligible") {
    const Ran ran(small_law::spouse());
    CHECK(ran.verdict() == Verdict::eligible);
    CHECK(ran.status("means") == Status::met);
    CHECK(ran.status("waiting") == Status::met);
    CHECK(ran.status("under_18") == Status::not_applicable);
    CHECK(ran.status("housing") == Status::met);
}

TEST_CASE("the consequence of the condition that fails decides the verdict") {
    using small_law::spouse;
    using small_law::with;
    CHECK(Ran(with(spouse(), {"sponsor.income=2099.99"})).verdict() == Verdict::assessment_needed);
    CHECK(Ran(with(spouse(), {"household.housing=no"})).verdict() == Verdict::not_eligible);
    CHECK(Ran(with(spouse(), {"sponsor.status=applicant"})).verdict() == Verdict::not_yet);
    CHECK(Ran(with(spouse(), {"members[0].relation=sibling"})).verdict() == Verdict::no_right);
}

TEST_CASE("what the rules do not judge is outside whatever else fails, and weaker than no right") {
    using small_law::spouse;
    using small_law::with;
    CHECK(Ran(with(spouse(), {"members[0].relation=guest"})).verdict() == Verdict::outside);
    CHECK(Ran(with(spouse(), {"members[0].relation=guest", "household.housing=no", "sponsor.income=unknown"})).verdict() ==
          Verdict::outside);
    CHECK(Verdict::outside > Verdict::no_right);
}

TEST_CASE("an open condition leaves the verdict open unless another one has failed") {
    using small_law::spouse;
    using small_law::with;
    CHECK(Ran(with(spouse(), {"household.housing=unknown"})).verdict() == Verdict::undetermined);
    CHECK(Ran(with(spouse(), {"sponsor.income=unknown"})).verdict() == Verdict::undetermined);
    CHECK(Ran(with(spouse(), {"members[0].relation=unknown"})).verdict() == Verdict::undetermined);
    CHECK(Ran(with(spouse(), {"sponsor.income=1", "household.housing=unknown"})).verdict() == Verdict::undetermined);
    CHECK(Ran(with(spouse(), {"sponsor.income=unknown", "household.housing=no"})).verdict() == Verdict::not_eligible);
    CHECK(Ran(with(spouse(), {"sponsor.status=applicant", "household.housing=unknown"})).verdict() == Verdict::not_yet);
}

TEST_CASE("an exception wins over what is met, and says whether it exempts or suspends") {
    const auto refugee = small_law::with(small_law::spouse(), {"sponsor.status=refugee", "sponsor.stay_since=2025-10-01"});
    const Ran exempt(refugee);
    CHECK(exempt.status("means") == Status::exempt);
    const verdict::State state = verdict::state_of(exempt.run, small_law::condition("means"), 0, 0);
    CHECK(state.exception == 0);
    CHECK(state.version == 0);

    const Ran renewal(small_law::with(refugee, {"sponsor.stay_since=2024-10-01", "application.renewal=yes"}));
    CHECK(verdict::state_of(renewal.run, small_law::condition("means"), 0, 0).exception == 1);

    const Ran suspended(small_law::with(small_law::spouse(), {"sponsor.status=subsidiary", "sponsor.stay_since=2025-10-01"}));
    CHECK(suspended.status("waiting") == Status::suspended);
    CHECK(suspended.verdict() == Verdict::eligible);
}

TEST_CASE("a condition that a court has annulled falls away, and the judgment is named") {
    auto texts = small_law::folder();
    std::string& waiting = texts["conditions/waiting.yaml"];
    const std::string_view effect = "effect: suspended";
    waiting.replace(waiting.find(effect), effect.size(), "effect: annulled");
    const auto program = plan::plan(small_law::rules(texts));
    const auto family = small_law::with(small_law::spouse(), {"sponsor.status=subsidiary", "sponsor.stay_since=2025-10-01"});
    const verdict::Assessment found = verdict::assess(program, family);
    const std::size_t condition = *program->rules->condition("waiting");
    const verdict::ConditionResult& result = found.members[0].conditions[condition];
    CHECK(result.status == Status::annulled);
    CHECK(found.verdict == Verdict::eligible);
    REQUIRE(result.exception.has_value());
    CHECK(program->rules->conditions[condition].versions[*result.version].exceptions[*result.exception].judgment == "judgment");
}

TEST_CASE("without a regime a condition is still decided where its versions agree") {
    const Ran ran(small_law::with(small_law::spouse(), {"application.filed_on=2000..2050"}));
    CHECK(ran.status("housing") == Status::met);
    CHECK(ran.status("decided") == Status::not_applicable);
    CHECK(ran.status("waiting") == Status::unknown);
}

TEST_CASE("a condition without a version for the regime does not apply") {
    const Ran ran(small_law::with(small_law::spouse(), {"application.filed_on=2025-08-17"}));
    CHECK(ran.status("waiting") == Status::not_applicable);
    CHECK(verdict::state_of(ran.run, small_law::condition("waiting"), 0, 0).version == std::nullopt);
}

TEST_CASE("a condition is not met exactly where it fails, whatever facts are known") {
    const plan::Layout& layout = small_law::program()->layout;
    const std::vector<std::string> choices[] = {
        {"application.filed_on=unknown", "application.filed_on=2025-08-17", "application.filed_on=2026-03-01"},
        {"sponsor.status=unknown", "sponsor.status=unlimited_stay", "sponsor.status=refugee", "sponsor.status=subsidiary",
         "sponsor.status=applicant"},
        {"sponsor.stay_since=unknown", "sponsor.stay_since=2022-01-01", "sponsor.stay_since=2026-01-01"},
        {"sponsor.income=unknown", "sponsor.income=2000", "sponsor.income=2100"},
        {"household.housing=unknown", "household.housing=no", "household.housing=yes"},
        {"members[0].relation=unknown", "members[0].relation=child", "members[0].relation=spouse", "members[0].relation=sibling"},
        {"members[0].birth_date=unknown", "members[0].birth_date=2000-01-01", "members[0].birth_date=2020-01-01"},
    };
    run::Batch batch(*small_law::program()->rules);
    std::vector<cases::Family> all{small_law::spouse()};
    for (const auto& assignments : choices) {
        std::vector<cases::Family> more;
        for (const cases::Family& family : all) {
            for (const std::string& assignment : assignments) more.push_back(small_law::with(family, {assignment}));
        }
        all = std::move(more);
    }
    for (const cases::Family& family : all) cases::append(batch, *small_law::program()->rules, family);
    run::Evaluator run(small_law::program());
    run.run(batch);
    std::size_t disagreements = 0;
    for (std::size_t row = 0; row < batch.families(); ++row) {
        for (std::size_t c = 0; c < layout.conditions.size(); ++c) {
            const Truth fails = run.truth(layout.conditions[c].fails, row, row);
            const Status status = verdict::status_of(run, c, row, row);
            if ((fails == Truth::yes) != (status == Status::not_met)) ++disagreements;
            if ((fails == Truth::unknown) != (status == Status::unknown)) ++disagreements;
        }
    }
    CHECK(all.size() == 3 * 5 * 3 * 3 * 3 * 4 * 3);
    CHECK(disagreements == 0);
}
