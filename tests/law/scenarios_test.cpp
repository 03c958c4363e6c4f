#include <doctest/doctest.h>

#include "law/load.h"
#include "sample.h"

using namespace reunify;
using namespace reunify::law;

namespace {

/// The sample with a scenario that gives definitions another value.
std::map<std::string, std::string> with_scenario(const std::string& definitions) {
    auto texts = sample::folder();
    texts["scenarios.yaml"] = "scenarios:\n  as_before:\n    title: " + sample::same("words") + "\n    definitions:\n" + definitions;
    return texts;
}

}  // namespace

TEST_CASE("a scenario gives definitions another value, in which their own name means the law as it stands") {
    const auto rules =
        sample::loaded(with_scenario("      regime: 'if regime = \"new_law\" then \"old_law\" else regime'\n      factor: '2'\n"));
    REQUIRE(rules->scenarios.size() == 1);
    CHECK(rules->scenarios[0].name == "as_before");
    REQUIRE(rules->scenarios[0].settings.size() == 2);
    CHECK(rules->scenarios[0].settings[0].definition == rules->definition("regime").value());
}

TEST_CASE("a scenario names definitions, with values of their kind and level that do not need them") {
    CHECK(sample::fault(with_scenario("      factr: '2'\n")).nearest == "factor");
    CHECK(sample::fault(with_scenario("      factor: '\"two\"'\n")).file == "scenarios.yaml");
    CHECK(sample::fault(with_scenario("      factor: 'if member.relation = \"child\" then 1 else 2'\n")).message ==
          "`factor` is about the whole family, this value about one member");
    CHECK(sample::fault(with_scenario("      factor: 'if required_income > 2 then 1 else 2'\n")).message ==
          "this value of `factor` needs something that itself follows from `factor`");
    CHECK(sample::fault(with_scenario("      regime: 'if has_right then \"old_law\" else \"new_law\"'\n")).message ==
          "this value of `regime` needs something that itself follows from `regime`");
    CHECK(sample::fault(with_scenario("      regime: '\"odl_law\"'\n")).nearest == "old_law");
}
