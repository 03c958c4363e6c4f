#include "report/answer.h"
#include "report/text.h"
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
    const std::string text = report::text(family.subject(), Language::en, false);
    CHECK(text.find("✓ met (as for spouse): Proof of the family bond; Health insurance; Housing;") != std::string::npos);
    CHECK(text.find("Housing: met (as for spouse)") == std::string::npos);
    CHECK(family.html().find("Met (<a href=\"#member-1\">as for spouse</a>)") != std::string::npos);
    CHECK(family.markdown(Language::de).find("(wie bei spouse)") != std::string::npos);
}

TEST_CASE("What fails keeps a line of its own for every member") {
    for (const real_law::Case& each : real_law::assessed_examples()) {
        const report::Answer answer = report::answer_of(each.subject(), Language::en);
        for (const report::SaidMember& member : answer.members) {
            for (const report::SaidBundle& bundle : member.bundles) {
                if (!bundle.same_as) continue;
                CHECK((bundle.status == verdict::Status::met || bundle.status == verdict::Status::exempt));
                CHECK_FALSE(bundle.titles.empty());
            }
        }
    }
}
