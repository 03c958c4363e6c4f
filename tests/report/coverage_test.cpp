#include "report/coverage.h"

#include <doctest/doctest.h>

#include "law/load.h"
#include "report/render.h"

using namespace reunify;

TEST_CASE("every sponsor with every relation under every law has an answer, with a right or with other ways") {
    const auto rules = law::load(law::built_in());
    REQUIRE(static_cast<bool>(rules));
    const std::vector<report::Coverage> table = report::coverage_of(**rules);
    CHECK(table.size() == 12 * 12 * 3);
    for (const report::Coverage& cell : table) {
        CAPTURE(cell.sponsor);
        CAPTURE(cell.relation);
        CAPTURE(cell.regime);
        CHECK(cell.complete);
        for (const std::size_t row : cell.rows) {
            const law::Route& route = (*rules)->routes[row];
            if (route.no_right) CHECK_FALSE(route.alternatives.empty());
            if (!route.no_right) CHECK_FALSE(route.citation.law.empty());
        }
    }
}

TEST_CASE("the coverage names the articles, and groups laws that say the same") {
    const auto rules = law::load(law::built_in());
    REQUIRE(static_cast<bool>(rules));
    const std::string text = report::in_text(report::coverage_document(**rules, report::coverage_of(**rules), Language::en));
    CHECK(text.find("10bis") != std::string::npos);
    CHECK(text.find("Humanitarian visa") != std::string::npos);
    const std::string json = report::coverage_json(**rules, report::coverage_of(**rules), Language::nl);
    CHECK(json.find("\"legal_basis\"") != std::string::npos);
}
