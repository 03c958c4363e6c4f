#include "plan/program.h"
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
    CHECK(program->layout.regime != plan::kNone);
    CHECK(program->code.size() != actual->code.size());
}
