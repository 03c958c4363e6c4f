#include <doctest/doctest.h>

#include "tests/verdict/earliest.h"
#include "tests/verdict/small_law.h"
#include "verdict/assessment.h"
#include "verdict/columns.h"
#include "verdict/timeline.h"

using namespace reunify;
using small_law::day;
using verdict::Verdict;

namespace {

/// The small law whose housing is asked of every sponsor until 11 June 2026, and of applicants alone from then on.
std::shared_ptr<const plan::Program> amended() {
    auto texts = small_law::folder();
    texts["conditions/housing.yaml"] = R"(
condition: housing
title: W!
topic: housing
asks: W!
versions:
  - {in: [old_law, new_law], until: 2026-06-11, law: art. 17, sources: [act], requires: household.housing, evidence: [lease, deed],
      explain: {met: W!, not_met: W!}}
  - {in: [old_law, new_law], from: 2026-06-12, applies: 'sponsor.status = "applicant"', law: art. 17, sources: [act],
      requires: household.housing, explain: {met: W!, not_met: W!}}
)";
    return plan::plan(small_law::rules(texts));
}

cases::Family without_housing(std::string_view filed) {
    const std::string day = "application.filed_on=" + std::string(filed);
    return small_law::with(small_law::spouse(), {"household.housing=no", day});
}

}  // namespace

TEST_CASE("of two versions of one law the one of the filing day holds") {
    const auto program = amended();
    const std::size_t housing = program->rules->condition("housing").value();
    const auto state = [&](std::string_view filed) {
        const verdict::SingleCase inquiry(*program->rules, without_housing(filed), {});
        run::Evaluator run(program);
        run.run(inquiry.batch);
        return verdict::state_of(run, housing, 0, 0);
    };
    CHECK(state("2026-06-11").version == 0U);
    CHECK(state("2026-06-11").status == verdict::Status::not_met);
    CHECK(state("2026-06-12").version == 1U);
    CHECK(state("2026-06-12").status == verdict::Status::not_applicable);
    CHECK(state("2000..2050").status == verdict::Status::unknown);
}

TEST_CASE("the course of ten years crosses from one version to the next on its day") {
    const verdict::Timeline found = verdict::timeline(amended(), without_housing("2026-03-01"), {});
    CHECK(found.verdict == Verdict::not_yet);
    CHECK(found.earliest == day("2026-06-12"));
    REQUIRE(found.changes.size() == 1);
    CHECK(found.changes[0].on == day("2026-06-12"));
    CHECK(found.changes[0].verdict == Verdict::eligible);
}
