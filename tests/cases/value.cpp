#include "cases/value.h"

#include <doctest/doctest.h>

#include "tests/cases/small_rules.h"

using namespace reunify;
using cases::accepts;
using cases::read_value;
using cases::write_value;
using test::index_of;

namespace {

const law::RuleSet& rules() {
    static const law::RuleSet built = test::small_rules();
    return built;
}

const law::Fact& fact(std::string_view path) {
    return rules().facts.at(index_of(rules(), path));
}

/// What the text means for the fact, written back; or why it means nothing.
std::string read(std::string_view path, std::string_view text) {
    const auto value = read_value(fact(path), text, rules().pool);
    return value.wrong.empty() ? write_value(fact(path), value.value, rules().pool) : value.wrong.in(Language::en);
}

}  // namespace

TEST_CASE("every type reads its own forms and writes them back") {
    CHECK(read("application.filed_on", "31/12/2026") == "2026-12-31");
    CHECK(read("sponsor.net_monthly_income", "2 131,5") == "2131.50");
    CHECK(read("household.dependants", "3") == "3");
    CHECK(read("application.renewal", "oui") == "yes");
    CHECK(read("sponsor.status", "refugee") == "refugee");
}

TEST_CASE("nothing, a question mark, unknown and null are unknown for every type") {
    for (const law::Fact& each : rules().facts) {
        for (const char* text : {"", "  ", "?", "unknown", "Unknown", "NULL", "inconnu", "onbekend", "unbekannt", "\xC2\xA0"}) {
            CAPTURE(each.path);
            CAPTURE(text);
            const auto value = read_value(each, text, rules().pool);
            CHECK(value.wrong.empty());
            CHECK(value.value == kUnknown);
            CHECK(write_value(each, value.value, rules().pool) == "unknown");
        }
    }
    CHECK(read("sponsor.status", "-") == "unknown");
    CHECK(read("sponsor.status", "x") == "`x` is none of the choices");
}

TEST_CASE("yes and no are read in four languages, and nothing else is") {
    for (const char* text : {"yes", "YES", "true", "oui", "ja", "Vrai", "WAAR", "wahr"}) CHECK(read("application.renewal", text) == "yes");
    for (const char* text : {"no", "False", "non", "nee", "nein", "FAUX", "onwaar", "falsch"})
        CHECK(read("application.renewal", text) == "no");
    for (const char* text : {"1", "0", "yn", "maybe", "yes no"}) {
        CAPTURE(text);
        CHECK(read("application.renewal", text).ends_with("is neither yes nor no"));
    }
}

TEST_CASE("a choice is known by its name or its label in any language") {
    for (const char* text : {"refugee", "Refugee",
                             "R\xC3\x89"
                             "FUGI\xC3\x89",
                             "refugie", "vluchteling",
                             "FL\xC3\x9C"
                             "CHTLING"}) {
        CAPTURE(text);
        CHECK(read("sponsor.status", text) == "refugee");
    }
    for (const char* text :
         {"unlimited_stay", "unlimited stay", "Unlimited-Stay", "S\xC3\xA9jour illimit\xC3\xA9", "Unbegrenzter  Aufenthalt"}) {
        CAPTURE(text);
        CHECK(read("sponsor.status", text) == "unlimited_stay");
    }
    CHECK(read("member.relation", "Conjoint(e)") == "spouse");
}

TEST_CASE("a choice that is none is refused with all choices and the nearest") {
    const auto value = read_value(fact("sponsor.status"), "refugge", rules().pool);
    CHECK(value.wrong == "`refugge` is none of the choices");
    CHECK(value.accepted == "refugee, unlimited_stay or belgian");
    CHECK(value.nearest == "refugee");
    CHECK(read_value(fact("sponsor.status"), "vluchtling", rules().pool).nearest == "vluchteling");
    CHECK(read_value(fact("sponsor.status"), "martian", rules().pool).nearest.empty());
}

TEST_CASE("a label that two choices share is refused, their names are not") {
    CHECK(read("member.relation", "Partenaire") == "`Partenaire` may be `equivalent_partner` or `registered_partner`");
    CHECK(read("member.relation", "registered_partner") == "registered_partner");
    CHECK(read("member.relation", "partner") == "equivalent_partner");
}

TEST_CASE("a choice with several names is known by each of them, is seen to be one, and is suggested in the language that was typed") {
    law::Fact own = fact("sponsor.status");
    const auto word = [&](std::string_view text) {
        const auto read = read_value(own, text, rules().pool);
        return read.wrong.empty() ? cases::write_value(own, read.value, rules().pool) : read.nearest;
    };
    own.choices[0].label.text[static_cast<std::size_t>(Language::nl)] = "vluchteling, hervestigde of staatloze (met verblijfsrecht)";
    for (const char* text : {"vluchteling", "hervestigde", "Staatloze", "vluchteling, hervestigde of staatloze (met verblijfsrecht)"}) {
        CAPTURE(text);
        CHECK(word(text) == own.choices[0].name);
    }
    const Phrase accepted = read_value(own, "niets", rules().pool).accepted;
    CHECK(accepted.in(Language::nl).starts_with("`vluchteling, hervestigde of staatloze (met verblijfsrecht)`, "));
    CHECK(accepted.in(Language::en) == "refugee, unlimited_stay or belgian");
    CHECK(word("verblijfsrecht").starts_with("vluchteling, "));
    own.choices[1].also = {"onbeperkte"};
    own.choices[1].label.text[static_cast<std::size_t>(Language::nl)] = "onbeperkte duur";
    CHECK(word("onbeperkte durr") == "onbeperkte duur");
    own.choices[1].label.text[static_cast<std::size_t>(Language::nl)] = "onbeperkt, door lang verblijf";
    CHECK(word("door lang verblijf") == "onbeperkt, door lang verblijf");
    own.choices[1].label.text[static_cast<std::size_t>(Language::nl)] = "Belg, Unieburger of staatloze";
    CHECK(read_value(own, "staatloze", rules().pool).wrong.in(Language::en).starts_with("`staatloze` may be "));
}

TEST_CASE("bounds are inclusive and named") {
    CHECK(read("sponsor.net_monthly_income", "0") == "0.00");
    CHECK(read("sponsor.net_monthly_income", "-1") == "`-1` lies below 0, the least accepted");
    CHECK(read("household.dependants", "30") == "30");
    CHECK(read("household.dependants", "31") == "`31` lies above 30, the most accepted");
    CHECK(read("application.filed_on", "31/12/1899") == "`31/12/1899` lies before 1900-01-01, the earliest day accepted");
    CHECK(read("application.filed_on", "01/01/2101") == "`01/01/2101` lies after 2100-12-31, the latest day accepted");
}

TEST_CASE("what is accepted is said in one phrase") {
    CHECK(accepts(fact("application.filed_on")).in(Language::en).starts_with("a date such as 2026-12-31 or 31/12/2026; a month or a year"));
    CHECK(accepts(fact("sponsor.net_monthly_income"))
              .in(Language::en)
              .starts_with("an amount in euro such as 2131.28 or 2131,28; limits where no more is known"));
    CHECK(accepts(fact("household.dependants")) == "a whole number from 0 to 30; limits where no more is known: 1..3, min. 1, max. 3");
    CHECK(accepts(fact("sponsor.net_monthly_income"))
              .in(Language::nl)
              .ends_with("grenzen als u niet meer weet: 2000..2400, min. 2000, max. 2400, ca. 2000"));
    CHECK(accepts(fact("application.renewal")) == "yes or no");
    CHECK(accepts(fact("household.note")) == "any text");
    CHECK(read_value(fact("application.filed_on"), "soon", rules().pool).accepted == accepts(fact("application.filed_on")));
    CHECK(read_value(fact("application.filed_on"), "1/2/26", rules().pool).accepted == "the year in four digits, such as 31/12/2026");
}

TEST_CASE("a text is free: one that no rule names is known, and equal to none that a rule names") {
    law::RuleSet own = test::small_rules();
    const Lane code = own.pool.code("garden");
    CHECK(read_value(fact("household.note"), "garden", own.pool).value == code);
    const auto other = read_value(fact("household.note"), "something else", own.pool);
    CHECK(other.wrong.empty());
    CHECK(is_known(other.value));
    CHECK(other.value == static_cast<Lane>(own.pool.size()));
    CHECK(write_value(fact("household.note"), other.value, own.pool) == "unknown");
}
