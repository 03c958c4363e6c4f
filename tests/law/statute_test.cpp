#include "law/statute.h"

#include <doctest/doctest.h>

#include "base/calendar.h"
#include "law/load.h"
#include "sample.h"

using namespace reunify;
using namespace reunify::law;

namespace {

/// The places of a citation as text, each with the law before which it is meant.
std::string places(std::string_view law) {
    std::string text;
    for (const StatutePlace& place : places_cited(law, {"Aliens Act", "Law of 18 July 2025"})) {
        text += (text.empty() ? "" : " | ") + to_text(place) + (place.before.empty() ? "" : " <" + place.before);
    }
    return text;
}

const std::string kList = R"(
laws: {Law of 2025: 2025-08-18}
held_from: 2024-09-01
statute:
  - {of: Act, article: "10", source: act, until: 2025-08-17, parts: ["§ 1, 1° to 8°"]}
  - {of: Act, article: "10", source: act, from: 2025-08-18, unread_since: 2026-06-12, parts: ["§ 1, 1° to 3°", "§ 1, 4° a to f", "§ 2/1"]}
)";

/// What is wrong with the sample where its route cites this.
Faults cited(const std::string& law) {
    auto texts = sample::with("routes.yaml", "    law: art. 10\n", "    law: \"" + law + "\"\n");
    texts["statute.yaml"] = kList;
    return lint(*sample::loaded(texts));
}

bool missing(const std::string& law, std::string_view place) {
    const Faults faults = cited(law);
    return std::any_of(faults.begin(), faults.end(),
                       [&](const Fault& fault) { return fault.message.in(Language::en).find(place) != std::string::npos; });
}

}  // namespace

TEST_CASE("a citation names places of the statute") {
    CHECK(places("Aliens Act art. 10 § 1, 4°") == "Aliens Act art. 10 § 1, 4°");
    CHECK(places("Aliens Act art. 40ter § 2 sub-para. 2, 1°") == "Aliens Act art. 40ter § 2 sub-para. 2, 1°");
    CHECK(places("Aliens Act art. 10 § 1, 5° and 6° a and b") ==
          "Aliens Act art. 10 § 1, 5° a | Aliens Act art. 10 § 1, 6° a | Aliens Act art. 10 § 1, 5° b | Aliens Act art. 10 § 1, 6° b");
    CHECK(places("Aliens Act art. 10 § 1, 4° to 6° c") ==
          "Aliens Act art. 10 § 1, 4° c | Aliens Act art. 10 § 1, 5° c | Aliens Act art. 10 § 1, 6° c");
    CHECK(places("Aliens Act art. 10bis §§ 1, 2 and 2/1, 3°") ==
          "Aliens Act art. 10bis § 1 | Aliens Act art. 10bis § 2 | Aliens Act art. 10bis § 2/1, 3°");
    CHECK(places("Aliens Act art. 10ter §§ 2bis to 2quater") ==
          "Aliens Act art. 10ter § 2bis | Aliens Act art. 10ter § 2ter | Aliens Act art. 10ter § 2quater");
    CHECK(places("Aliens Act art. 10 § 1, 4° f, 5° f and sub-para. 3") ==
          "Aliens Act art. 10 § 1, 4° f | Aliens Act art. 10 § 1, 5° f | Aliens Act art. 10 § 1 sub-para. 3");
    CHECK(places("Aliens Act arts 40ter § 2 and 57/34 § 2, 1°") == "Aliens Act art. 40ter § 2 | Aliens Act art. 57/34 § 2, 1°");
}

TEST_CASE("a remark marks the text before a law, and what is no listed statute names no place") {
    CHECK(places("Aliens Act art. 10 § 1, 5° (before the Law of 18 July 2025), art. 40bis § 2") ==
          "Aliens Act art. 10 § 1, 5° <Law of 18 July 2025 | Aliens Act art. 40bis § 2");
    CHECK(places("Aliens Act art. 9; art. 8 ECHR") == "Aliens Act art. 9");
    CHECK(places("Constitutional Court no. 24/2026").empty());
    CHECK(places("Aliens Act art. 10 § 5; Collective labour agreement no. 43 art. 3") == "Aliens Act art. 10 § 5");
    CHECK(places("Law of 18 July 2025 art. 24 §§ 2 and 3; Aliens Act art. 11") ==
          "Law of 18 July 2025 art. 24 § 2 | Law of 18 July 2025 art. 24 § 3 | Aliens Act art. 11");
}

TEST_CASE("what the statute does not have on the day meant is a fault of the rules") {
    CHECK_FALSE(missing("Act art. 10 § 1, 4° a", "the statute has no"));
    CHECK(missing("Act art. 10 § 1, 7°", "the statute has no Act art. 10 § 1, 7° on 2026-01-31"));
    CHECK(missing("Act art. 10 § 1, 4° g", "4° g"));
    CHECK(missing("Act art. 10 § 2/1 (before the Law of 2025)", "§ 2/1 on 2025-08-17"));
    CHECK_FALSE(missing("Act art. 10 § 1, 7° (before the Law of 2025)", "the statute has no"));
    CHECK(missing("Act art. 11", "art. 11"));
}

TEST_CASE("a citation leads to the texts on which it rests") {
    auto texts =
        sample::with("routes.yaml", "    law: art. 10\n", "    law: \"Act art. 10 § 1, 4° a; art. 10 § 1, 7° (before the Law of 2025)\"\n");
    texts["statute.yaml"] = kList;
    const auto rules = sample::loaded(texts);
    const std::vector<const StatuteText*> cited = texts_cited(*rules, rules->routes[0].citation);
    REQUIRE(cited.size() == 2);
    CHECK(cited[0]->from == calendar::parse_iso("2025-08-18").value());
    CHECK(cited[0]->unread_since == calendar::parse_iso("2026-06-12").value());
    CHECK(cited[1]->until == calendar::parse_iso("2025-08-17").value());
}
