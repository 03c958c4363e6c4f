#include "cases/family_column.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "base/suggest.h"
#include "cases/header_words.h"

namespace reunify::cases {

namespace {

/// What is numbered: a file, or the family that it is about.
// clang-format off
constexpr auto kFamilyWords = std::to_array<std::string_view>(
    {"case",      "cases",        "dossier",          "dossiers",         "dos",      "akte",        "akten",      "fall",      "faelle",
     "falle",     "zaak",         "zaken",            "cas",              "gezin",    "gezins",      "gezinnen",   "huishouden", "huishoudens",
     "famille",   "familles",     "family",           "families",         "familie",  "familien",    "fam",        "menage",    "menages",
     "foyer",     "foyers",       "haushalt",         "haushalts",        "haushalte", "household",  "households", "hh",        "file",
     "files",     "aktenzeichen", "geschaftszeichen", "geschaeftszeichen", "vorgang", "vorgangs",    "ov",         "sp"});
// clang-format on

/// One of these alone may be a kind, a name or a size.
constexpr auto kNeverAlone = std::to_array<std::string_view>({"ov", "sp", "dos", "fam", "hh", "file", "files"});

/// What stands beside it and says no more than that it is a number.
constexpr auto kBeside = std::to_array<std::string_view>(
    {"nr",  "nrs", "no",   "nummer",  "nummers", "number",     "numbers",   "num",      "numero", "numeros", "nbr", "n",     "id", "ids",
     "ref", "key", "code", "zeichen", "kenmerk", "referentie", "reference", "referenz", "#",      "de",      "du",  "des",   "la", "le",
     "l",   "d",   "of",   "the",     "van",     "het",        "der",       "die",      "den",    "dvz",     "oe",  "office"});

/// What a person is called, known by or reached at; and who is joined.
// clang-format off
constexpr auto kPersonWords = std::to_array<std::string_view>(
    {"naam",         "namen",           "familienaam", "achternaam",     "voornaam",   "name",       "names",      "surname",   "surnames",
     "lastname",     "firstname",       "fullname",    "nom",            "noms",       "prenom",     "prenoms",    "nachname",  "vorname",
     "familienname", "persoon",         "person",      "personne",       "sponsor",    "sponsors",   "regroupant", "regroupante",
     "referentiepersoon", "gezinshereniger", "hoofdpersoon", "zusammenfuhrender", "zusammenfuehrender", "zusammenfuhrende",
     "stammberechtigter", "client",     "cliente",     "clients",        "klant",      "klient",     "mandant",    "aanvrager", "demandeur",
     "demandeuse",   "requerant",       "requerante",  "verzoeker",      "antragsteller", "antragstellerin", "applicant", "rijksregister",
     "rijksregisternummer", "rijksregisternr", "rrn",  "nrn",            "niss",       "insz",       "nationaal",  "national",  "bisnummer",
     "paspoort",     "paspoortnummer",  "paspoortnr",  "passeport",      "reisepass",  "email",      "mail",      "e",
     "telefoon",     "telefoonnummer",  "telephone",   "telefon",        "telefonnummer", "phone",   "tel",        "gsm",       "adres",
     "adresse",      "address",         "anschrift"});

/// What stands between and beside these.
constexpr auto kBesidePerson = std::to_array<std::string_view>({"en", "et", "and", "und", "first", "last", "full", "registre"});
// clang-format on

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// `dossiernummer` is `dossier` and `nummer`, `gezinsnr` is `gezins` and `nr`, `numdossier` the other way round.
bool is_compound(std::string_view word) {
    for (const std::string_view beside : kBeside) {
        if (beside.size() < 2 || word.size() <= beside.size()) continue;
        if (word.ends_with(beside) && is_one_of(word.substr(0, word.size() - beside.size()), kFamilyWords)) return true;
        if (word.starts_with(beside) && is_one_of(word.substr(beside.size()), kFamilyWords)) return true;
    }
    return false;
}

bool is_near(const std::string& word) {
    static const std::vector<std::string> known{"dossier",      "dossiers",     "dossiernummer", "dossiernr", "gezin",
                                                "gezinsnummer", "famille",      "family",        "familie",   "zaaknummer",
                                                "household",    "aktenzeichen", "aktennummer"};
    return word.size() >= 4 && !nearest_name(word, known).empty();
}

}  // namespace

NamesFamily names_family(std::string_view header) {
    const std::vector<std::string> words = header_words(header);
    bool family = false, near = false;
    for (const std::string& word : words) {
        if (is_compound(word) || is_one_of(word, kFamilyWords)) {
            family = true;
        } else if (is_one_of(word, kBeside)) {
            continue;
        } else if (is_near(word)) {
            near = true;
        } else {
            return NamesFamily::no;
        }
    }
    if (near) return NamesFamily::nearly;
    if (!family) return NamesFamily::no;
    return words.size() == 1 && is_one_of(words.front(), kNeverAlone) ? NamesFamily::nearly : NamesFamily::surely;
}

bool names_person(std::string_view header) {
    bool person = false;
    for (const std::string& word : header_words(header)) {
        const bool names = is_one_of(word, kPersonWords);
        if (!names && !is_one_of(word, kBeside) && !is_one_of(word, kBesidePerson) && !is_one_of(word, kFamilyWords)) return false;
        person = person || (names && word != "e");
    }
    return person;
}

}  // namespace reunify::cases
