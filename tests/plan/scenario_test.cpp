#include "base/calendar.h"
#include "plan/program.h"
#include "run/evaluator.h"
#include "tests/law/sample.h"

using namespace reunify;

TEST_CASE("a scenario changes the program of the rules it is planned for") {
    auto texts = law::sample::folder();
    texts["scenarios.yaml"] =
        "scenarios:\n  as_before:\n    title: " + law::sample::same("words") +
        "\n    definitions:\n      regime: 'if regime = \"new_law\" then \"old_law\" else regime'\n      factor: '2'\n";
    const auto rules = law::sample::loaded(texts);
    plan::Options options;
    options.scenario = &rules->scenarios[0];
    const auto program = plan::plan(rules, options);
    const auto actual = plan::plan(rules);
    REQUIRE(program->layout.regime != plan::kNone);

    // Filed in 2026, under the reading that makes the factor 1.2: the scenario has the old law, and doubles.
    run::Batch batch(*rules);
    batch.add_family();
    batch.add_member();
    batch.set(*rules->fact("application.filed_on"), 0, *calendar::make(2026, 1, 1));
    batch.readings = {0};
    const auto value = [&](const std::shared_ptr<const plan::Program>& planned, plan::Register reg) {
        run::Evaluator run(planned);
        run.run(batch);
        return run.lane(reg, 0, 0);
    };
    const std::size_t factor = *rules->definition("factor");
    CHECK(value(actual, actual->layout.regime) == *rules->pool.find("new_law"));
    CHECK(value(program, program->layout.regime) == *rules->pool.find("old_law"));
    CHECK(value(actual, actual->layout.definitions[factor]) == 1'200'000);
    CHECK(value(program, program->layout.definitions[factor]) == 2'000'000);
}
