#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "report/check_document.h"
#include "report/json.h"
#include "report/layout.h"
#include "report/render.h"
#include "report/sentence.h"
#include "report/value.h"
#include "tests/verdict/small_law.h"
#include "words/format.h"

using namespace reunify;
using Json = nlohmann::ordered_json;

namespace {

struct Answer {
    cases::Family family;
    verdict::Assessment result;
    report::Subject subject() const { return {*small_law::program()->rules, family, result}; }
    Json json(Language language = Language::en) const { return report::json(subject(), language); }
    std::string text(Language language = Language::en, bool colour = false) const {
        const verdict::Timeline course = verdict::timeline(small_law::program(), family, {});
        return report::in_text(report::check_document({subject(), {*small_law::program()->rules, family, course}}, language), colour);
    }
};

Answer answer(cases::Family family) {
    verdict::Assessment result = verdict::assess(small_law::program(), family);
    return {std::move(family), std::move(result)};
}

Answer poor_spouse() {
    return answer(small_law::with(small_law::spouse(), {"sponsor.income=1999.99"}));
}

const Json& condition(const Json& json, std::string_view id) {
    for (const Json& c : json["members"][0]["conditions"]) {
        if (c["id"] == id) return c;
    }
    FAIL("no such condition");
    return json;
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("The JSON has the keys that scripts rely on") {
    const Json json = poor_spouse().json();
    for (const char* key : {"verdict", "members", "formalities", "assumptions", "leaves_open", "receipt"})
        CHECK_MESSAGE(json.contains(key), key);
    for (const char* key :
         {"label", "relation", "verdict", "regime", "legal_basis", "alternatives", "earliest_date", "missing", "conditions", "readings"}) {
        CHECK_MESSAGE(json["members"][0].contains(key), key);
    }
    for (const char* key : {"id", "status", "otherwise", "exception", "law", "sources", "confidence", "because", "values"}) {
        CHECK_MESSAGE(condition(json, "means").contains(key), key);
    }
    for (const char* key : {"rules_version", "rules_sha256", "program_version", "assessed_on", "inputs", "readings"}) {
        CHECK_MESSAGE(json["receipt"].contains(key), key);
    }
}

TEST_CASE("Figures are texts with their cents, days are ISO") {
    const Json json = poor_spouse().json();
    const Json& means = condition(json, "means");
    CHECK(json["verdict"] == "assessment_needed");
    CHECK(means["status"] == "not_met");
    CHECK(means["otherwise"] == "individual_assessment");
    CHECK(means["values"]["required_income"] == "2100.00");
    CHECK(means["values"]["sponsor.income"] == "1999.99");
    CHECK(means["values"]["children"] == "0");
    CHECK(condition(json, "waiting")["values"]["waiting_end"] == "2025-01-15");
    CHECK(json["formalities"]["decision_due"] == "2026-12-01");
    CHECK(json["receipt"]["assessed_on"] == "2026-03-01");
}

TEST_CASE("Only sentences follow the language") {
    const Answer family = poor_spouse();
    CHECK(condition(family.json(Language::en), "means")["because"] == "€ 100.01 short.");
    CHECK(condition(family.json(Language::fr), "means")["because"] == "100,01 €");
    Json english = family.json(Language::en);
    Json german = family.json(Language::de);
    for (Json* json : {&english, &german}) {
        json->erase("assumptions");
        json->erase("leaves_open");
        json->erase("disclaimer");
        for (Json& c : (*json)["members"][0]["conditions"]) {
            c.erase("because");
            c.erase("title");
        }
    }
    CHECK(english == german);
}

TEST_CASE("What is not known is null, and named") {
    const Json json = answer(small_law::with(small_law::spouse(), {"sponsor.income=unknown"})).json();
    CHECK(json["verdict"] == "undetermined");
    CHECK(json["members"][0]["missing"] == Json::array({"sponsor.income"}));
    CHECK(condition(json, "means")["status"] == "unknown");
    CHECK(condition(json, "means")["values"]["sponsor.income"].is_null());
    CHECK(condition(json, "means")["missing"] == Json::array({"sponsor.income"}));
}

TEST_CASE("The inputs of the receipt are a profile that gives the same answer") {
    const Json json = poor_spouse().json();
    const Answer again = answer(small_law::family(json["receipt"]["inputs"].dump()));
    CHECK(again.json() == json);
}

TEST_CASE("No right names the alternatives and shows no conditions in the text") {
    const Answer family = answer(small_law::with(small_law::spouse(), {"members[spouse].relation=sibling"}));
    CHECK(family.json()["members"][0]["alternatives"] == Json::array({"visa", "discretion"}));
    CHECK(family.json()["members"][0]["legal_basis"] == "art. 9");
    const std::string text = family.text();
    CHECK(contains(text, "No right"));
    CHECK(contains(text, "Alternatives:"));
}

TEST_CASE("The text keeps to 80 columns in every language") {
    const Answer family = answer(small_law::with(small_law::spouse(), {"sponsor.income=unknown", "sponsor.stay_since=2025-02-28"}));
    for (const Language language : kLanguages) {
        std::istringstream lines(family.text(language));
        for (std::string line; std::getline(lines, line);) CHECK_MESSAGE(report::width_of(line) <= 80, line);
    }
}

TEST_CASE("A state is said in a word as well as a sign, with and without colour") {
    const Answer family = poor_spouse();
    CHECK(contains(family.text(), "✗ w: not met"));
    CHECK(contains(family.text(), "✓ w: met"));
    CHECK_FALSE(contains(family.text(), "\x1b"));
    CHECK(contains(family.text(Language::en, true), "\x1b[31m✗\x1b[0m w: not met"));
}

TEST_CASE("The text reads from the top down") {
    const std::string text =
        answer(small_law::with(small_law::spouse(), {"sponsor.income=unknown", "sponsor.stay_since=2025-02-28"})).text();
    std::size_t last = 0;
    for (const char* part : {"\nWhy\n", "\nWhat is missing", "\nFormalities", "\nFrom when", "spouse (", "Legal basis", "\nContested",
                             "\nAssumed", "\nWhat the authority will still judge", "\nReceipt"}) {
        const std::size_t at = text.find(part, last);
        CHECK_MESSAGE(at != std::string::npos, part);
        if (at != std::string::npos) last = at;
    }
}

TEST_CASE("A decisive reading is named at the top with what each option gives") {
    const Answer family = answer(small_law::with(small_law::spouse(), {"sponsor.income=2200", "sponsor.stay_since=2010-01-15"}));
    const Json json = family.json();
    CHECK(json["depends_on"] == Json::array({"share"}));
    const Json& readings = json["members"][0]["readings"];
    const auto share = std::find_if(readings.begin(), readings.end(), [](const Json& r) { return r["id"] == "share"; });
    REQUIRE(share != readings.end());
    CHECK((*share)["chosen"] == "whole");
    CHECK((*share)["verdicts"]["whole"] == "eligible");
    CHECK((*share)["verdicts"]["tenth_more"] == "assessment_needed");
    CHECK(contains(family.text(), "◐ It depends on a disputed point, to be cleared up in time: “Eligible” or"));
    CHECK(contains(family.text(), "  - w\n    ✓ w: Eligible\n    ? w: Individual assessment needed\n"));
    CHECK(contains(family.text(), "--reading share="));
}

TEST_CASE("Conditions that wait for the same facts are one reason, and what does not apply is one line") {
    const Answer family = answer(
        small_law::family("application: {filed_on: 2026-03-01, assessed_on: 2026-03-01}\nmembers: [{label: son, relation: child}]\n"));
    const std::string text = family.text();
    CHECK(contains(text, "does not apply: w"));
    std::size_t reasons = 0;
    const std::string why = text.substr(text.find("\nWhy\n"), text.find("\n? son") - text.find("\nWhy\n"));
    for (std::size_t at = why.find("  ? "); at != std::string::npos; at = why.find("  ? ", at + 1)) ++reasons;
    std::size_t unknown = 0;
    for (const verdict::ConditionResult& c : family.result.members[0].conditions) unknown += c.status == verdict::Status::unknown ? 1 : 0;
    CHECK(reasons >= 1);
    CHECK(reasons < unknown);
}

TEST_CASE("A label from the file cannot steer the terminal") {
    Answer family = poor_spouse();
    family.result.members[0].label = "spouse\x1b[2J";
    CHECK_FALSE(contains(family.text(), "\x1b"));
    family.result.members[0].label = "spouse\u2028of\u2029nobody";
    for (const char* mark : {"\u2028", "\u2029"}) CHECK_FALSE(contains(family.text(), mark));
}

TEST_CASE("The first letter of a sentence becomes a capital") {
    CHECK(report::capital("étranger") == "Étranger");
    CHECK(report::capital("not said") == "Not said");
    CHECK(report::capital("").empty());
    CHECK(report::capital("42") == "42");
}
