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

}  // namespace

TEST_CASE("What stands in nobody's way and was explained for an earlier member is one line") {
    const real_law::Case& family = example("worker_spouse_two_children.yaml");
    const std::string text = family.text();
    CHECK(text.find("✓ met (as for spouse): Proof of the family bond; Health insurance; Housing;") != std::string::npos);
    CHECK(text.find("Housing: met (as for spouse)") == std::string::npos);
    CHECK(family.html().find("met (<a href=\"#member-1\">as for spouse</a>)") != std::string::npos);
    CHECK(family.markdown(Language::de).find("(wie bei spouse)") != std::string::npos);
}

TEST_CASE("What fails keeps a line of its own for every member") {
    std::size_t lines = 0;
    for (const real_law::Case& each : real_law::assessed_examples()) {
        std::size_t failed = 0;
        for (const verdict::MemberResult& member : each.result.members) {
            if (member.verdict == verdict::Verdict::no_right) continue;
            for (const verdict::ConditionResult& c : member.conditions) failed += c.status == verdict::Status::not_met ? 1 : 0;
        }
        const report::Document document = each.document();
        std::size_t said = 0;
        for (const report::Block& block : document.annex.all()) {
            const auto* section = std::get_if<report::Section>(&block.is);
            if (section == nullptr || !section->id.starts_with("member-")) continue;
            for (const report::Block& part : section->blocks.all()) {
                const auto* list = std::get_if<report::List>(&part.is);
                for (const report::Item& item : list == nullptr ? std::vector<report::Item>() : list->items)
                    said += item.sign.mark == std::string_view("✗") ? 1 : 0;
            }
        }
        CHECK_MESSAGE(said == failed, each.name);
        lines += said;
    }
    CHECK(lines > 5);
}
