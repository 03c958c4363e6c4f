#include <nlohmann/json.hpp>

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

/// What is said of a formality, line by line.
std::vector<std::string> said_of(const report::Subject& subject, std::string_view title) {
    std::vector<std::string> out;
    report::Blocks blocks;
    report::add_formalities(blocks, subject, {subject.rules, Language::en});
    for (const report::Block& block : blocks.all()) {
        for (const report::Block& part : std::get<report::Section>(block.is).blocks.all()) {
            for (const report::Item& item : std::get<report::List>(part.is).items) {
                const std::string head = item.head.plain();
                const bool same =
                    head.starts_with(title) && (head.substr(title.size()).starts_with(" (") || head.substr(title.size()).starts_with(":"));
                if (title.empty() || same) out.push_back(head);
            }
        }
    }
    return out;
}

constexpr std::string_view kFileBy = "File by this day to be exempt from material conditions";

}  // namespace

TEST_CASE("A formality that comes to the same for several members is said once") {
    const real_law::Case& family = example("refugee_within_window.yaml");
    const std::vector<std::string> one = said_of(family.subject(), kFileBy);
    REQUIRE(one.size() == 1);
    CHECK(one.front().find("(for all): ") != std::string::npos);
    verdict::Assessment result = family.result;
    std::size_t seen = 0;
    for (verdict::FormalityResult& f : result.formalities) {
        if (family.subject().rules.formalities[f.formality].name == "file_by" && seen++ == 1) ++f.value;
    }
    const report::Subject altered{family.subject().rules, family.family, result};
    const std::vector<std::string> two = said_of(altered, kFileBy);
    REQUIRE(two.size() == 2);
    CHECK(two.front().find("(spouse and younger child): ") != std::string::npos);
    CHECK(two.back().find("(elder child): ") != std::string::npos);
    CHECK(family.html().find("(for all)") != std::string::npos);
    CHECK(family.markdown(Language::nl).find("(voor iedereen)") != std::string::npos);
}

TEST_CASE("Where nobody has a right, nothing is said that presupposes an application") {
    const real_law::Case& brother = example("refugee_brother.yaml");
    const std::vector<std::string> all = said_of(brother.subject(), "");
    CAPTURE(all.back());
    REQUIRE(all.size() == 1);
    CHECK(all.front().starts_with("Fee for a humanitarian visa, per adult"));
    const auto json = report::json(brother.subject(), Language::en);
    CHECK(json["formalities"].contains("fee"));
    CHECK_FALSE(json["formalities"].contains("decision_due"));
    CHECK(said_of(example("refugee_within_window.yaml").subject(), "Decision due").size() == 1);
}
