#include "cases/vocabulary.h"

#include <doctest/doctest.h>

#include <array>

#include "cases/profile.h"
#include "cases/table.h"
#include "cases/value.h"
#include "tests/cases/built_in_rules.h"

using namespace reunify;

namespace {

struct Said {
    const char* fact;
    const char* means;
    std::vector<const char*> words;
};

}  // namespace

TEST_CASE("everyday words of four languages are choices") {
    const std::vector<Said> said{
        {"sponsor.status", "refugee", {"vluchteling", "erkende vluchteling", "réfugiée", "Flüchtling"}},
        {"sponsor.status", "belgian", {"Belgisch", "belge", "Belgierin"}},
        {"sponsor.status", "eu_citizen", {"EU-burger", "burger van de EU", "citoyenne de l'UE", "Unionsbürger"}},
        {"sponsor.status", "unlimited_stay", {"onbeperkt", "B-kaart", "carte B"}},
        {"sponsor.card", "a", {"A-kaart", "carte A", "A"}},
        {"member.relation", "spouse", {"vrouw", "man", "echtgenote", "wife", "Ehefrau", "épouse"}},
        {"member.relation", "registered_partner", {"wettelijk samenwonend", "wettelijk samenwonende", "cohabitante légale"}},
        {"member.relation", "child", {"dochter", "zoon", "fille", "Sohn"}},
        {"member.relation", "child_of_partner", {"stiefkind", "beau-fils", "Stieftochter"}},
        {"member.relation", "parent", {"moeder", "père"}},
        {"member.relation", "sibling", {"broer", "sœur"}},
        {"household.health_insurance", "no", {"neen", "n", "Nein"}},
        {"household.health_insurance", "yes", {"j", "oui", "o", "y"}}};
    for (const Said& each : said) {
        const law::Fact& fact = rules().facts[*rules().fact(each.fact)];
        for (const char* word : each.words) {
            CAPTURE(word);
            const cases::ReadValue read = cases::read_value(fact, word, rules().pool);
            CHECK_MESSAGE(read.wrong.empty(), read.wrong.in(Language::en));
            CHECK(cases::write_value(fact, read.value, rules().pool) == each.means);
        }
    }
}

TEST_CASE("a word of several labels is not guessed") {
    const law::Fact& relation = rules().facts[*rules().fact("member.relation")];
    const cases::ReadValue read = cases::read_value(relation, "partner", rules().pool);
    CHECK(read.wrong.in(Language::nl).find("`gelijkgestelde partner`, `geregistreerde partner`") != std::string::npos);
    CHECK(read.accepted.in(Language::fr).starts_with("conjoint, "));
}

TEST_CASE("every label and every other name of a fact is a key of its section, in any language") {
    const cases::Vocabulary vocabulary(rules());
    for (std::size_t i = 0; i < rules().facts.size(); ++i) {
        const law::Fact& fact = rules().facts[i];
        const std::string section = fact.path.substr(0, fact.path.find('.'));
        for (const std::string& label : fact.label.text) CHECK_MESSAGE(vocabulary.fact(section, label) == i, label);
        for (const std::string& word : fact.also) CHECK_MESSAGE(vocabulary.fact(section, word) == i, word);
    }
    CHECK(vocabulary.part("Gezinshereniger") == "sponsor");
    CHECK(vocabulary.part("membres de la famille") == "members");
    CHECK(vocabulary.fact("gezinshereniger.aangekomen") == rules().fact("sponsor.arrived_on"));
    CHECK(vocabulary.fact("geboren") == std::nullopt);  // of the sponsor, or of the member
    CHECK(vocabulary.facts_called("geboren") == std::vector{*rules().fact("sponsor.birth_date"), *rules().fact("member.birth_date")});
    CHECK(vocabulary.facts_called("Personalnummer").empty());
    CHECK(vocabulary.nearest_key("sponsor", "aangekomn") == "aangekomen");
    CHECK(vocabulary.nearest_key("sponsor", "mensuel net revenu") == "Revenu mensuel net");
    CHECK(vocabulary.nearest_path("mensuel net revenu") == "sponsor.net_monthly_income");
    CHECK(vocabulary.fact("sponsor", "type de revenu") == rules().fact("sponsor.income_kind"));
}

TEST_CASE("a column whose header is called like several facts is not guessed, unless all but one stand in full") {
    const auto table_of = [](const std::vector<std::string>& headers) {
        auto table = cases::Table::bind("list.csv", 1, headers, *law::load(law::built_in()));
        REQUIRE(table);
        return std::move(*table);
    };
    const cases::Table open = table_of({"statuut", "band", "geboortedatum"});
    REQUIRE(open.unknown_columns().size() == 1);
    CHECK(open.unknown_columns().front().facts.size() == 2);
    CHECK(table_of({"statuut", "band", "Geboortedatum van de gezinshereniger", "geboortedatum"}).unknown_columns().empty());
    const cases::Table twice = table_of({"statuut", "band", "sponsor.birth_date", "geboortedatum", "geboortedatum"});
    CHECK(twice.unknown_columns().size() == 2);
}

TEST_CASE("a profile in Dutch is the same family as one by the names of the rules") {
    const auto read = [](std::string text) {
        const auto document = text::parse("family.yaml", std::move(text));
        REQUIRE(document);
        auto family = cases::read_profile(**document, rules());
        if (!family) FAIL(describe(family.faults()));
        return cases::write_profile(*family, rules());
    };
    CHECK(read("aanvraag: {ingediend: 1 december 2026}\ngezinshereniger: {statuut: vluchteling, aangekomen: 3/4/2023}\n"
               "gezin: {huisvesting: neen}\ngezinsleden:\n  - {naam: An, relatie: vrouw, geboren: 1/2/1990, documenten: [paspoort]}\n") ==
          read("application: {filed_on: 2026-12-01}\nsponsor: {status: refugee, arrived_on: 2023-04-03}\n"
               "household: {housing_adequate: no}\nmembers:\n  - {label: An, relation: spouse, birth_date: 1990-02-01, documents: "
               "[passport]}\n"));
}

TEST_CASE("one fact under two names is given twice") {
    const auto document = text::parse("family.yaml", "sponsor: {status: refugee, statuut: belg}\nmembers: [{relation: child}]\n");
    const auto family = cases::read_profile(**document, rules());
    REQUIRE_FALSE(static_cast<bool>(family));
    CHECK(family.faults().front().message == "`statuut` is given twice: `sponsor.status` already stands on line 1");
}
