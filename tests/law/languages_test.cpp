#include <array>
#include <string>
#include <vector>

#include "law/load.h"
#include "law/packed.h"
#include "sample.h"

/// What is wrong with rules is said in four languages. broken/ holds a folder in which about everything is wrong that can be.
using namespace reunify;
using namespace reunify::law;

namespace {

constexpr std::array<Language, 3> kTranslations{Language::fr, Language::nl, Language::de};

/// Without what stands in backquotes: names and values are the same in every language.
std::string without_names(const std::string& text) {
    std::string out;
    bool name = false;
    for (const char c : text) {
        if (c == '`')
            name = !name;
        else if (!name)
            out += c;
    }
    return out;
}

bool has_slot(const std::string& text) {
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        if (text[i] == '{' && text[i + 1] >= '0' && text[i + 1] <= '9' && text[i + 2] == '}') return true;
    }
    return false;
}

/// A fault is told in each language, in that one alone.
void check_translated(const Fault& fault) {
    const std::string english = fault.message.in(Language::en);
    CHECK_MESSAGE(!has_slot(english), english);
    for (const Language language : kTranslations) {
        const std::string said = fault.message.in(language);
        CHECK_MESSAGE(said != english, said);
        CHECK_MESSAGE(!has_slot(said), said);
        CHECK_MESSAGE(!has_slot(fault.accepted.in(language)), said);
        const std::string words = " " + without_names(said) + " ";
        for (const char* word : {" the ", " a map", " and ", " must ", " cannot ", " lacks ", " version of ", " no "})
            CHECK_MESSAGE(words.find(word) == std::string::npos, said);
    }
}

const Faults& broken() {
    static const Faults faults = [] {
        const auto files = read_folder(REUNIFY_ROOT "/tests/law/broken");
        REQUIRE(static_cast<bool>(files));
        const auto rules = load(*files);
        REQUIRE_FALSE(static_cast<bool>(rules));
        return rules.faults();
    }();
    return faults;
}

/// The message that is this one in English.
const Fault& said(std::string_view english) {
    for (const Fault& fault : broken()) {
        if (fault.message == english) return fault;
    }
    FAIL("nobody says: ", std::string(english));
    return broken().front();
}

void check_said(std::string_view en, std::string_view fr, std::string_view nl, std::string_view de) {
    const Fault& fault = said(en);
    CHECK(fault.message.in(Language::fr) == fr);
    CHECK(fault.message.in(Language::nl) == nl);
    CHECK(fault.message.in(Language::de) == de);
}

}  // namespace

TEST_CASE("every fault of a broken folder is told in every language") {
    CHECK(broken().size() > 95);
    for (const Fault& fault : broken()) check_translated(fault);
}

TEST_CASE("what is read is named in the language of the message") {
    check_said("an exception lacks `id`", "une exception : il manque `id`", "een uitzondering: `id` ontbreekt",
               "eine Ausnahme: `id` fehlt");
    check_said("`version` of the rule set is empty", "`version` est vide dans l'ensemble des règles", "`version` van de regelset is leeg",
               "das Regelwerk: `version` ist leer");
    check_said(
        "`explain` of a version of the condition `means` must be a map of keys and values, and this is a single value",
        "`explain` dans une version de la condition `means` doit être un groupe de clés avec leurs valeurs, "
        "et ceci est une valeur seule",
        "`explain` van een versie van de voorwaarde `means` moet een groep sleutels met hun waarden zijn, en dit is één enkele waarde",
        "`explain` (eine Version der Voraussetzung `means`) muss eine Gruppe von Schlüsseln mit ihren Werten sein, "
        "und das hier ist ein einzelner Wert");
    check_said("`explain` of a version of the condition `means` lacks `not_met`",
               "`explain` dans une version de la condition `means` : il manque `not_met`",
               "`explain` van een versie van de voorwaarde `means`: `not_met` ontbreekt",
               "`explain` (eine Version der Voraussetzung `means`): `not_met` fehlt");
    check_said("the definition `versions` has a version for `new_law` already",
               "la définition `versions` a déjà une version pour `new_law`", "de definitie `versions` heeft al een versie voor `new_law`",
               "die Definition `versions` hat schon eine Version für `new_law`");
}

TEST_CASE("the links of a circle are told in every language") {
    check_said("these rules go round in a circle: `first` needs `second`, which needs `third`, which needs `first` again",
               "ces règles tournent en rond : `first` dépend de `second`, qui dépend de `third`, qui dépend à nouveau de `first`",
               "deze regels draaien in een kring rond: `first` hangt af van `second`, en dat van `third`, en dat weer van `first`",
               "diese Regeln drehen sich im Kreis: `first` hängt von `second` ab, dieses von `third`, dieses wieder von `first`");
    check_said("these rules go round in a circle: `itself` needs `itself` itself",
               "ces règles tournent en rond : `itself` dépend de `itself`",
               "deze regels draaien in een kring rond: `itself` hangt van `itself` zelf af",
               "diese Regeln drehen sich im Kreis: `itself` hängt von `itself` selbst ab");
}

TEST_CASE("what is accepted is told in every language, each key once") {
    const Fault& flag = said("`changeable` of the fact `application.filed_on` is neither yes nor no");
    CHECK(flag.accepted.in(Language::fr) == "yes ou no");
    CHECK(flag.accepted.in(Language::de) == "yes oder no");
    const Fault& key = said("the rule set has no key `colour`");
    CHECK(key.accepted ==
          "ruleset, version, jurisdiction, checked_on, known_until, languages, title, disclaimer, regimes, units or topics");
    CHECK(key.accepted.in(Language::nl) ==
          "ruleset, version, jurisdiction, checked_on, known_until, languages, title, disclaimer, regimes, units of topics");
    const Fault& circle = said("this value of `family` needs something that itself follows from `family`");
    CHECK(circle.accepted.in(Language::de) == "Angaben, Lesarten und Definitionen, die nicht davon abhängen");
}

TEST_CASE("what is wrong with a folder as a whole is told in every language") {
    check_translated(read_folder("no_such_folder").faults().front());
    check_translated(unpack("damaged", "rules/").faults().front());
    auto texts = sample::folder();
    texts.erase("routes.yaml");
    texts.erase("formalities/all.yaml");
    texts.erase("conditions/means.yaml");
    const Fault routes = sample::fault(texts);
    CHECK(routes.message.in(Language::fr) == "il manque routes.yaml aux règles");
    texts.erase("definitions/all.yaml");
    const Faults faults = sample::faults(texts);
    CHECK(faults.size() == 3);
    for (const Fault& fault : faults) check_translated(fault);
    CHECK(faults.front().message.in(Language::de) == "in den Regeln fehlt eine Datei in definitions/");
    CHECK(faults.back().accepted.in(Language::nl) ==
          "een definitie `regime` in definitions/ die een van deze waarden oplevert: old_law of new_law");
}

TEST_CASE("what nothing uses is told in every language") {
    const std::string w = sample::same("x");
    auto texts = sample::with("definitions/all.yaml", "  factor:", "  idle: {title: " + w + ", value: '1'}\n  factor:");
    texts = sample::with("routes.yaml", "  visa:", "  letter: {title: " + w + "}\n  visa:", texts);
    texts = sample::with("formalities/all.yaml", "  payslips:", "  lease: {title: " + w + ", sources: [act]}\n  payslips:", texts);
    const Faults faults = lint(*sample::loaded(texts));
    REQUIRE(faults.size() == 3);
    for (const Fault& fault : faults) check_translated(fault);
    CHECK(faults.back().message.in(Language::fr) == "aucune voie ne propose l'autre voie `letter`");
}
