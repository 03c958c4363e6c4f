#include "cases/cell.h"

#include <doctest/doctest.h>

#include <random>

#include "cases/value.h"
#include "tests/cases/small_rules.h"

using namespace reunify;

namespace {

std::shared_ptr<const law::RuleSet> rules() {
    static const auto built = std::make_shared<const law::RuleSet>(test::small_rules());
    return built;
}

/// Reads a cell twice, for the second time may go another way, and holds it to what the text means.
void hold(cases::CellReader& reader, std::size_t fact, const std::string& text) {
    CAPTURE(rules()->facts[fact].path);
    CAPTURE(text);
    const bool is_text = rules()->facts[fact].type == law::FactType::text;
    const cases::ReadValue meant = cases::read_value(rules()->facts[fact], text, rules()->pool);
    for (int time = 0; time < 2; ++time) {
        Lane value = 17;
        Phrase reason, accepted;
        const bool read = reader.read(text, value, reason, accepted);
        CHECK(read == (is_text || meant.wrong.empty()));
        CHECK(value == (is_text || !read ? kUnknown : meant.value));
        if (!read) CHECK(accepted == meant.accepted);
    }
}

}  // namespace

TEST_CASE("a cell says what its text means, for every type and in every form") {
    const std::vector<std::string> texts{"",
                                         "?",
                                         "2026-12-31",
                                         "31/12/2026",
                                         "2026-02-29",
                                         "29/02/2024",
                                         "2024-02-30",
                                         "00/01/2026",
                                         "2026-00-10",
                                         "2026-13-01",
                                         "1899-12-31",
                                         "1900-01-01",
                                         "2100-12-31",
                                         "2101-01-01",
                                         "2149-12-31",
                                         "2150-01-01",
                                         "0001-01-01",
                                         "9999-12-31",
                                         "1/2/2026",
                                         "2026-1-2",
                                         "2026/12/31",
                                         "31-12-2026",
                                         "20261231",
                                         "2131.28",
                                         "2131,28",
                                         "2131,2",
                                         "2131.",
                                         "2.131,28",
                                         "2,131",
                                         "0",
                                         "007",
                                         "30",
                                         "31",
                                         "-1",
                                         "1000000",
                                         "1000000.01",
                                         "999999999",
                                         "1234567890",
                                         "12a",
                                         "3.5",
                                         "yes",
                                         "no",
                                         "oui",
                                         "nee",
                                         "YES",
                                         "yess",
                                         "refugee",
                                         "Refugee",
                                         "réfugié",
                                         "refugié",
                                         "belgian",
                                         "unlimited_stay",
                                         "séjour illimité",
                                         "onbeperkt verblijf",
                                         "child",
                                         "partenaire",
                                         "partner (equivalent)",
                                         "registered partner",
                                         "a text as long as nobody writes one for a choice, and longer still than that"};
    for (std::size_t fact = 0; fact < rules()->facts.size(); ++fact) {
        cases::CellReader reader(rules(), fact);
        for (const std::string& text : texts) hold(reader, fact, text);
    }
}

TEST_CASE("a cell that is not UTF-8 is read as Windows-1252") {
    const std::size_t fact = test::index_of(*rules(), "sponsor.status");
    cases::CellReader reader(rules(), fact);
    for (int time = 0; time < 2; ++time) {
        Lane value = kUnknown;
        Phrase reason, accepted;
        CHECK(
            reader.read("R\xE9"
                        "fugi\xE9",
                        value, reason, accepted));
        CHECK(value == cases::read_value(rules()->facts[fact], "refugee", rules()->pool).value);
    }
}

TEST_CASE("cells that nearly have a common form are read as carefully") {
    std::mt19937 random(20261122);
    const std::vector<std::string> forms{"2026-12-31", "31/12/2026", "2131.28", "12", "unlimited_stay", "yes", "equivalent_partner"};
    const std::string alphabet = "0123456789-/.,:; aey_";
    for (std::size_t fact = 0; fact < rules()->facts.size(); ++fact) {
        cases::CellReader reader(rules(), fact);
        for (int round = 0; round < 300; ++round) {
            std::string text = forms[random() % forms.size()];
            for (auto changes = random() % 3; changes > 0; --changes) text[random() % text.size()] = alphabet[random() % alphabet.size()];
            if (random() % 5 == 0) text.pop_back();
            hold(reader, fact, text);
        }
    }
}

TEST_CASE("however many ways a choice is written, each is read") {
    const std::size_t fact = test::index_of(*rules(), "sponsor.status");
    cases::CellReader reader(rules(), fact);
    for (const std::string_view name : {"refugee", "belgian", "unlimited_stay"}) {
        for (unsigned capitals = 0; capitals<512; capitals += name.size()> 9 ? 3 : 1) {
            std::string text(name);
            for (std::size_t i = 0; i < text.size(); ++i) {
                if ((capitals >> i & 1U) != 0) text[i] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[i])));
            }
            hold(reader, fact, text);
        }
    }
}
