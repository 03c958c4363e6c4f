#include "law/packed.h"

#include "sample.h"

using namespace reunify;
using namespace reunify::law;

namespace {

void check_same(const text::Node& a, const text::Node& b) {
    REQUIRE(a.form == b.form);
    CHECK(a.quoted == b.quoted);
    CHECK(a.at == b.at);
    CHECK(a.scalar == b.scalar);
    REQUIRE(a.items.size() == b.items.size());
    for (std::size_t i = 0; i < a.items.size(); ++i) check_same(a.items[i], b.items[i]);
    REQUIRE(a.entries.size() == b.entries.size());
    for (std::size_t i = 0; i < a.entries.size(); ++i) {
        CHECK(a.entries[i].key == b.entries[i].key);
        CHECK(a.entries[i].key_at == b.entries[i].key_at);
        check_same(a.entries[i].value, b.entries[i].value);
    }
}

}  // namespace

TEST_CASE("packed files come back as they were, with their places") {
    const Files files = sample::files(sample::folder(), "somewhere/");
    const std::string bytes = pack(files);
    const auto back = unpack(bytes, "rules/");
    REQUIRE(static_cast<bool>(back));
    CHECK(back->sha256 == files.sha256);
    REQUIRE(back->documents.size() == files.documents.size());
    CHECK(back->documents[0]->name == "rules/amounts/minimum.yaml");
    for (std::size_t i = 0; i < files.documents.size(); ++i) check_same(files.documents[i]->root, back->documents[i]->root);
    CHECK((*load(*back))->definitions.size() == 3);
}

TEST_CASE("a fault in packed files names the file and the line of the value") {
    auto texts = sample::with("conditions/means.yaml", "requires: sponsor.income", "requires: sponsor.incom");
    const std::string bytes = pack(sample::files(texts));
    const auto back = unpack(bytes, "rules/");
    const auto rules = load(*back);
    REQUIRE_FALSE(static_cast<bool>(rules));
    CHECK(rules.faults()[0].file == "rules/conditions/means.yaml");
    CHECK(rules.faults()[0].at.line == sample::place(texts, "conditions/means.yaml", "requires:").line);
}

TEST_CASE("damaged bytes are a fault and never read past their end") {
    const std::string bytes = pack(sample::files(sample::folder()));
    for (std::size_t size = 0; size < bytes.size(); size += 7) {
        CHECK_FALSE(static_cast<bool>(unpack(std::string_view(bytes).substr(0, size), "")));
    }
    CHECK_FALSE(static_cast<bool>(unpack(bytes + "x", "")));
}

TEST_CASE("the built-in rules are those of the folder rules/") {
    const auto folder = read_folder(REUNIFY_ROOT "/rules");
    if (!folder) FAIL(describe(folder.faults()));
    CHECK(built_in().sha256 == folder->sha256);
    CHECK(built_in().documents.size() == folder->documents.size());
}
