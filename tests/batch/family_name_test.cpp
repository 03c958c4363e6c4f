#include "batch/family_name.h"

#include <doctest/doctest.h>

#include <string>

using namespace reunify::batch;

namespace {

std::string shown(std::string_view cell) {
    std::string scratch;
    return std::string(visible_name(cell, scratch));
}

NameHash hash(std::string_view cell) {
    std::string scratch;
    return hash_name(visible_name(cell, scratch));
}

}  // namespace

TEST_CASE("what cannot be seen is not part of a name") {
    for (const char* cell : {"A-1", "A-1 ", "  A-1", "\tA-1", "A-1\xC2\xA0",
                             "\xE2\x80\x8B"
                             "A-1",
                             "\xEF\xBB\xBF"
                             "A-1",
                             "A\xC2\xAD-1",
                             "A-\xE2\x80\x8E"
                             "1",
                             "A-1\xA0", "A\x01-1"}) {
        CAPTURE(cell);
        CHECK(shown(cell) == "A-1");
    }
    CHECK(shown(" \xC2\xA0 ").empty());
    CHECK(shown("A 1") == "A 1");
    CHECK(hash("").loose == 0);
}

TEST_CASE("two spellings of a name are one loosely, and two exactly") {
    const std::pair<const char*, const char*> pairs[] = {{"A-1", "a-1"},
                                                         {"A-1",
                                                          "A\xE2\x80\x93"
                                                          "1"},
                                                         {"A-1", "A1"},
                                                         {"A-1", "A 1"},
                                                         {"A-01", "A-1"},
                                                         {"0012", "12"},
                                                         {"12.0", "12"},
                                                         {"2025/007", "2025-7"},
                                                         {"\xC3\x89-1", "E-1"},
                                                         {"12,00", "12"},
                                                         {"\xEF\xBC\xA1-1", "A-1"},
                                                         {"A\xEF\xBC\x8D\xEF\xBC\x91", "A-1"}};
    for (const auto& [one, other] : pairs) {
        CAPTURE(one);
        CAPTURE(other);
        CHECK(hash(one).loose == hash(other).loose);
        CHECK(hash(one).exact != hash(other).exact);
    }
}

TEST_CASE("names that differ in what they say stay apart") {
    const std::pair<const char*, const char*> pairs[] = {{"A-1", "A-2"},  {"A-11", "A-1-1"}, {"2025/1/12", "2025/11/2"},
                                                         {"10", "1"},     {"100", "1"},      {"12.5", "12"},
                                                         {"A-10", "A-1"}, {"-", "--"},       {"1.10", "1.1"}};
    for (const auto& [one, other] : pairs) {
        CAPTURE(one);
        CAPTURE(other);
        CHECK(hash(one).loose != hash(other).loose);
    }
}
