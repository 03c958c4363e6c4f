#include "batch/family_name.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "batch/family_register.h"
#include "batch/related_names.h"

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

/// Whether the register takes two names for spellings of one.
bool one_name(std::string_view one, std::string_view other) {
    FamilyRegister families;
    const auto met = [&](std::string_view name, std::uint32_t line) { return families.add(hash(name), line); };
    met(one, 2);
    const FamilyRegister::Entry entry = met(other, 3);
    const bool found = entry.other_line == 2 || (entry.line == 2 && !entry.same_spelling);
    const unsigned bit = 1U << static_cast<unsigned>(Incomplete::two_spellings);
    CHECK(((families.reasons(hash(one)) & bit) != 0) == found);
    CHECK(((families.reasons(hash(other)) & bit) != 0) == found);
    return found;
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
                                                         {"A\xEF\xBC\x8D\xEF\xBC\x91", "A-1"},
                                                         {"Müller", "Mueller"},
                                                         {"Müller", "Muller"},
                                                         {"MUELLER", "muller"},
                                                         {"Weiß", "Weiss"},
                                                         {"Łukasz", "Lukasz"},
                                                         {"Sørensen", "Soerensen"},
                                                         {"Al Hassan", "Alhassan"},
                                                         {"Al Hassan", "al-hassan"},
                                                         {"O'Brien", "OBrien"},
                                                         {"Hassan, Ali", "Ali Hassan"},
                                                         {"n° 5", "no 5"},
                                                         {"n° 5", "nr 5"},
                                                         {"nr. 5", "5"},
                                                         {"N°5", "№ 5"},
                                                         {"nº 5", "Nr. 05"},
                                                         {"2024.17", "2024/17"},
                                                         {"12/345", "12-345"},
                                                         {"٢٠٢٤/١٧", "2024/17"},
                                                         {"२०२४", "2024"},
                                                         {"2024−17", "2024-17"},
                                                         {"A﹣1", "A-1"}};
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

TEST_CASE("another order of words, a letter for a digit and a missing sign are two spellings, whichever comes first") {
    const std::pair<const char*, const char*> pairs[] = {{"Hassan Ali", "Ali Hassan"},
                                                         {"Al Hassan, Ali", "Ali Alhassan"},
                                                         {"Van den Berg Jan", "Jan Vandenberg"},
                                                         {"Hassan Omar Ali", "Ali Omar Hassan"},
                                                         {"O1", "01"},
                                                         {"A-O1", "A-01"},
                                                         {"l2", "12"},
                                                         {"I2", "12"},
                                                         {"A-l", "A-1"},
                                                         {"2O24/17", "2024-17"},
                                                         {"2024/1O1", "2024/101"},
                                                         {"12/345", "12345"},
                                                         {"12-345", "12345"},
                                                         {"12 345", "12345"},
                                                         {"2024/17", "202417"},
                                                         {"2024/007", "2024007"},
                                                         {"2024-1", "20241"},
                                                         {"A-12/345", "A12345"},
                                                         {"12/34O", "12340"}};
    for (const auto& [one, other] : pairs) {
        CAPTURE(one);
        CAPTURE(other);
        CHECK(one_name(one, other));
        CHECK(one_name(other, one));
    }
}

TEST_CASE("signs that number parts, series of letters and other words are other names") {
    const std::pair<const char*, const char*> pairs[] = {{"1-2", "12"},      {"1.2", "12"},
                                                         {"12", "112"},      {"1234-1", "12341"},
                                                         {"1-12", "11-2"},   {"12/345", "1/2345"},
                                                         {"I1", "L1"},       {"AI-12", "AL-12"},
                                                         {"O-1", "A-1"},     {"2025/1/12", "2025/11/2"},
                                                         {"Bauer", "Baur"},  {"Maria Jansen", "Amira Jansen"},
                                                         {"Ali", "Lia"},     {"AB-CD-12", "CD-AB-12"},
                                                         {"A-1-B", "B-1-A"}, {"Hassan 1", "Hassan 2"},
                                                         {"10", "100"},      {"Jan 5", "Nr 5"}};
    for (const auto& [one, other] : pairs) {
        CAPTURE(one);
        CAPTURE(other);
        CHECK_FALSE(one_name(one, other));
        CHECK_FALSE(one_name(other, one));
    }
}

TEST_CASE("signs alone and rounded numbers name nobody") {
    for (const char* name : {"\"", "-", "//", "####", "\xE3\x80\x83", "8.01E+06", "1,23457E+11"}) {
        CAPTURE(name);
        CHECK(hash(name).empty);
    }
    for (const char* name : {"A", "0", "1E5", "E+1", "A-1", "8012345", "8.01"}) {
        CAPTURE(name);
        CHECK_FALSE(hash(name).empty);
    }
}

TEST_CASE("names that hold each other or differ by a slip are related, those that count on are not") {
    const std::pair<const char*, const char*> related[] = {{"A-1", "A-1 child"},       {"A-1", "A-1/2"},
                                                           {"8012345", "OV 8012345"},  {"1-A", "A-1"},
                                                           {"12/2025", "2025/012"},    {"25/7", "2025/7"},
                                                           {"Doss. 12", "Dossier 12"}, {"Hassan A.", "Hassan Ali"},
                                                           {"8012345", "801234"},      {"Van den Berghe", "Van den Bergh"},
                                                           {"8012345", "8012354"},     {"M\xC3\x83\xC2\xBCller", "M\xC3\xBCller"},
                                                           {"20250123", "2025/00123"}, {"A-1", "A-1b"}};
    const std::pair<const char*, const char*> apart[] = {
        {"A-1", "A-2"}, {"A-9", "A-10"},      {"Dossier A", "Dossier B"}, {"2025/1", "2025/10"},  {"12", "112"}, {"1009999", "1010000"},
        {"", "A"},      {"2024-7", "2025-7"}, {"Peeters", "Janssens"},    {"8012345", "8012346"}, {"-", "A-1"}};
    for (const auto& [one, other] : related) {
        CAPTURE(one);
        CAPTURE(other);
        CHECK(are_related(one, other));
        CHECK(are_related(other, one));
    }
    for (const auto& [one, other] : apart) {
        CAPTURE(one);
        CAPTURE(other);
        CHECK_FALSE(are_related(one, other));
        CHECK_FALSE(are_related(other, one));
    }
}
