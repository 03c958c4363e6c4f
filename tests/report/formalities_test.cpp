#include <nlohmann/json.hpp>

#include "report/answer.h"
#include "report/json.h"
#include "tests/report/real_answers.h"

using namespace reunify;

namespace {

const real_law::Case& example(std::string_view name) {
    for (const real_law::Case& each : real_law::assessed_examples()) {
        if (each.name == name) return each;
    }
    FAIL("no such example");
    return real_law::assessed_examples().front();
}

/// Who is named for a formality, line by line.
std::vector<std::string> who_of(const report::Answer& answer, std::string_view title) {
    std::vector<std::string> out;
    for (const report::SaidFormality& said : answer.formalities) {
        if (said.title == title) out.push_back(said.who);
    }
    return out;
}

constexpr std::string_view kFileBy = "File by this day to be exempt from material conditions";

}  // namespace

TEST_CASE("A formality that comes to the same for several members is said once") {
    const real_law::Case& family = example("refugee_within_window.yaml");
    CHECK(who_of(report::answer_of(family.subject(), Language::en), kFileBy) == std::vector<std::string>{"for all"});
    verdict::Assessment result = family.result;
    std::size_t seen = 0;
    for (verdict::FormalityResult& f : result.formalities) {
        if (family.subject().rules.formalities[f.formality].name == "file_by" && seen++ == 1) ++f.value;
    }
    const report::Subject altered{family.subject().rules, family.family, result};
    CHECK(who_of(report::answer_of(altered, Language::en), kFileBy) == std::vector<std::string>{"spouse and younger child", "elder child"});
    CHECK(family.html().find("(for all)") != std::string::npos);
    CHECK(family.markdown(Language::nl).find("(voor allen)") != std::string::npos);
}

TEST_CASE("Where nobody has a right, nothing is said that presupposes an application") {
    const real_law::Case& brother = example("refugee_brother.yaml");
    const report::Answer answer = report::answer_of(brother.subject(), Language::en);
    REQUIRE(answer.formalities.size() == 1);
    CHECK(answer.formalities.front().title == "Fee for a humanitarian visa, per adult");
    const auto json = report::json(brother.subject(), Language::en);
    CHECK(json["formalities"].contains("fee"));
    CHECK(json["formalities"].contains("decision_due"));
    CHECK(who_of(report::answer_of(example("refugee_within_window.yaml").subject(), Language::en), "Decision due by").size() == 1);
}
