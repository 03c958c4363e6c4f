#include "base/fault.h"
#include "law/load.h"
#include "sample.h"

/// thresholds.yaml: a sketch that does not fit the rules is a fault. It was dropped once, and `amounts` lost its table without a word.
using namespace reunify;
using namespace reunify::law;

namespace {

std::map<std::string, std::string> sketched(const std::string& status, const std::string& fact = "sponsor.status") {
    auto texts = sample::folder();
    const std::string w = sample::same("words");
    texts["thresholds.yaml"] = "title: " + w + "\ncounted: " + w + "\ndefinition: required_income\nmost: 2\nfacts:\n" +
                               "  application.filed_on: P0M\n  " + fact + ": " + status +
                               "\nmembers: [{member.relation: spouse}]\nsides: [{application.filed_on: 2024-01-01}]\n";
    return texts;
}

}  // namespace

TEST_CASE("a choice that the rules do not know is a fault at its place, with the nearest") {
    const auto rules = sample::loaded(sketched("refugee"));
    REQUIRE(rules->thresholds);
    CHECK(rules->thresholds->facts.size() == 2);
    CHECK(rules->thresholds->most == 2);

    const auto texts = sketched("refugees");
    const Fault fault = sample::fault(texts);
    CHECK(fault.file == "thresholds.yaml");
    CHECK(fault.at == sample::place(texts, "thresholds.yaml", "refugees"));
    CHECK(fault.nearest == "refugee");
    CHECK(fault.accepted == "refugee or belgian");
}

TEST_CASE("so is a fact or a definition that the rules do not know, and a value that is none of the fact") {
    CHECK(sample::fault(sketched("refugee", "sponsor.state")).nearest == "sponsor.status");
    CHECK(sample::fault(sketched("plenty", "sponsor.income")).at.line == 7);
    CHECK(sample::fault(sample::with("thresholds.yaml", "spouse", "spuse", sketched("refugee"))).nearest == "spouse");
    CHECK(sample::fault(sample::with("thresholds.yaml", "2024-01-01", "2024-13-01", sketched("refugee"))).message ==
          "`2024-13-01` is no value of `application.filed_on`");
    CHECK(sample::fault(sample::with("thresholds.yaml", "required_income", "required_incom", sketched("refugee"))).nearest ==
          "required_income");
}
