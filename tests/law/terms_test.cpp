#include "law/terms.h"

#include "tests/law/sample.h"

using namespace reunify;
using law::Term;

namespace {

std::vector<Term> terms() {
    return {{"act", {{"Aliens Act", "loi", "wet", "Gesetz"}}, {}, false},
            {"before", {{"before the Aliens Act", "avant la loi", "voor de wet", "vor dem Gesetz"}}, {}, false},
            {"arts", {{"arts", "art.", "art.", "Art."}}, {}, false},
            {"and", {{"and", "et", "en", "und"}}, {}, false}};
}

}  // namespace

TEST_CASE("a citation is said by the longest terms, and numbers stand as they are") {
    std::vector<Term> known = terms();
    std::string strange;
    const law::Wording said = law::cited_in_words("Aliens Act arts 10 § 1, 4° and 12bis (before the Aliens Act); C-550/16", known, strange);
    CHECK(strange.empty());
    CHECK(said.in(Language::en) == "Aliens Act arts 10 § 1, 4° and 12bis (before the Aliens Act); C-550/16");
    CHECK(said.in(Language::fr) == "Loi art. 10 § 1, 4° et 12bis (avant la loi)\u00A0; C-550/16");
    CHECK(said.in(Language::de) == "Gesetz Art. 10 § 1, 4° und 12bis (vor dem Gesetz); C-550/16");
    CHECK(known[0].used);
    CHECK(known[1].used);
}

TEST_CASE("a word that no term covers is named, and a word inside another is none") {
    std::vector<Term> known = terms();
    std::string strange;
    law::cited_in_words("Aliens Act annex", known, strange);
    CHECK(strange == "annex");
    strange.clear();
    law::cited_in_words("Aliens Acts", known, strange);
    CHECK(strange == "Aliens");
}

TEST_CASE("the rules refuse a citation that cannot be said in every language, and a term that no citation has") {
    auto texts = law::sample::folder();
    texts["terms.yaml"] = "terms:\n  article: {en: art., fr: art., nl: art., de: Art.}\n  act: " + law::sample::same("Act") + "\n";
    const auto loaded = law::sample::loaded(texts);
    const Faults unused = law::lint(*loaded);
    CHECK(std::any_of(unused.begin(), unused.end(), [](const Fault& f) { return f.message == "no citation has the term `act`"; }));
    texts["routes.yaml"].replace(texts["routes.yaml"].find("law: art. 11"), 12, "law: rule 11");
    CHECK(law::sample::fault(texts).message == "terms.yaml does not say `rule` in every language");
}
