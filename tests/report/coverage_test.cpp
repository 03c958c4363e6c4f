#include "report/coverage.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <regex>
#include <string>

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

TEST_CASE("the coverage names the article of each right and the other ways of each refusal, in text and in JSON") {
    const auto rules = law::load(law::built_in());
    REQUIRE(static_cast<bool>(rules));
    const std::vector<report::Coverage> table = report::coverage_of(**rules);
    std::string text = report::in_text(report::coverage_document(**rules, table, Language::en));
    text = std::regex_replace(text, std::regex("\\s+"), " ");
    const auto json = nlohmann::json::parse(report::coverage_json(**rules, table, Language::nl));
    REQUIRE(json.size() == table.size());
    std::size_t rights = 0, refusals = 0;
    for (std::size_t i = 0; i < table.size(); ++i) {
        CHECK(json[i]["sponsor"] == table[i].sponsor);
        CHECK(json[i]["relation"] == table[i].relation);
        CHECK(json[i]["regime"] == table[i].regime);
        REQUIRE(json[i]["rows"].size() == table[i].rows.size());
        for (std::size_t r = 0; r < table[i].rows.size(); ++r) {
            const law::Route& route = (*rules)->routes[table[i].rows[r]];
            const nlohmann::json& row = json[i]["rows"][r];
            CAPTURE(route.name);
            CHECK(row["route"] == route.name);
            CHECK(row["title"] == route.title.in(Language::nl));
            CHECK(row["right"] == !route.no_right);
            CHECK(row["legal_basis"] == (route.no_right ? "" : route.citation.law));
            ++(route.no_right ? refusals : rights);
            if (!route.no_right) CHECK(text.find(route.citation.law) != std::string::npos);
            for (const std::size_t way : route.alternatives)
                CHECK(text.find((*rules)->alternatives[way].title.in(Language::en)) != std::string::npos);
        }
    }
    CHECK(rights > 100);
    CHECK(refusals > 20);
}
