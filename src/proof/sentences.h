#pragma once

#include "base/phrase.h"

/// What is said of worked cases that cannot be read, and of those that do not agree with the rules.
namespace reunify::proof::sentence {

// clang-format off

// maps and what stands in them
inline constexpr Sentence file_of_cases{
    "a file of worked cases", "un fichier de cas résolus", "een bestand met uitgewerkte gevallen", "eine Datei mit durchgerechneten Fällen"};
inline constexpr Sentence a_case{"a worked case", "un cas résolu", "een uitgewerkt geval", "ein durchgerechneter Fall"};
inline constexpr Sentence map_of{
    "{0} is a map of {1}", "{0} est un groupe de clés : {1}", "{0} is een groep sleutels: {1}", "{0} ist eine Gruppe von Schlüsseln: {1}"};
inline constexpr Sentence no_key_of{
    "`{0}` is no key of {1}", "{1} n'a pas de clé `{0}`", "{1} heeft geen sleutel `{0}`", "{1} hat keinen Schlüssel `{0}`"};
inline constexpr Sentence one_text{
    "`{0}` is one text", "`{0}` est un seul texte", "`{0}` is één tekst", "`{0}` ist ein einzelner Text"};
inline constexpr Sentence one_value{
    "`{0}` is one value", "`{0}` est une seule valeur", "`{0}` is één waarde", "`{0}` ist ein einzelner Wert"};
inline constexpr Sentence a_list{"`{0}` is a list", "`{0}` est une liste", "`{0}` is een lijst", "`{0}` ist eine Liste"};
inline constexpr Sentence list_such_as{
    "[] or a list such as [{0}]", "[] ou une liste, comme [{0}]", "[] of een lijst, zoals [{0}]", "[] oder eine Liste, etwa [{0}]"};
inline constexpr Sentence no_day{
    "`{0}` is not a day", "`{0}` n'est pas un jour", "`{0}` is geen dag", "`{0}` ist kein Tag"};
inline constexpr Sentence a_date{
    "a date such as 2026-12-31", "une date, comme 2026-12-31", "een datum, zoals 2026-12-31", "ein Datum, etwa 2026-12-31"};

// names; {0} is one of those that follow
inline constexpr Sentence one_name{
    "here stands the name of one {0}", "ici figure un seul nom : {0}", "hier staat één enkele naam: {0}", "hier steht ein einziger Name: {0}"};
inline constexpr Sentence no_such{
    "there is no {0} `{1}`", "{0} `{1}` n'existe pas", "{0} `{1}` bestaat niet", "{0} `{1}` ist nicht bekannt"};
inline constexpr Sentence the_verdict{"verdict", "la conclusion", "het besluit", "das Ergebnis"};
inline constexpr Sentence the_status{
    "status of a condition", "l'état", "de status", "der Status"};
inline constexpr Sentence the_condition{"condition", "la condition", "de voorwaarde", "die Voraussetzung"};
inline constexpr Sentence the_exception{"exception", "l'exception", "de uitzondering", "die Ausnahme"};
inline constexpr Sentence the_regime{"regime", "le régime", "het regime", "die Regelung"};
inline constexpr Sentence the_route{"route", "la voie", "de weg", "der Weg"};
inline constexpr Sentence the_alternative{"alternative", "l'autre voie", "de andere weg", "der andere Weg"};
inline constexpr Sentence the_reading{"reading", "la lecture", "de lezing", "die Lesart"};
inline constexpr Sentence the_option{"option", "l'option", "de optie", "die Option"};
inline constexpr Sentence the_fact{"fact", "le fait", "het feit", "die Angabe"};
inline constexpr Sentence the_source{"source", "la source", "de bron", "die Quelle"};

// a case
inline constexpr Sentence list_of_cases{
    "a file of worked cases has a list `cases`", "un fichier de cas résolus a une liste `cases`",
    "een bestand met uitgewerkte gevallen heeft een lijst `cases`", "eine Datei mit durchgerechneten Fällen hat eine Liste `cases`"};
inline constexpr Sentence case_has_name{
    "a worked case has a name", "un cas résolu a un nom", "een uitgewerkt geval heeft een naam", "ein durchgerechneter Fall hat einen Namen"};
inline constexpr Sentence case_twice{
    "there are two cases `{0}` in this file", "il y a deux cas `{0}` dans ce fichier", "er staan twee gevallen `{0}` in dit bestand",
    "in dieser Datei gibt es zwei Fälle `{0}`"};
inline constexpr Sentence expects_nothing{
    "this case expects nothing", "ce cas n'attend rien", "dit geval verwacht niets", "dieser Fall erwartet nichts"};
inline constexpr Sentence no_profile{
    "this case has no profile, neither of its own nor of its file", "ce cas n'a pas de profil, ni à lui ni dans son fichier",
    "dit geval heeft geen profiel, noch een eigen profiel, noch dat van zijn bestand",
    "dieser Fall hat kein Profil, weder ein eigenes noch das seiner Datei"};
inline constexpr Sentence map_of_facts{
    "`set` is a map of facts and values", "`set` est un groupe de faits avec leurs valeurs", "`set` is een groep feiten met hun waarden",
    "`set` ist eine Gruppe von Angaben mit ihren Werten"};
inline constexpr Sentence list_of_members{
    "`without` is a list of members", "`without` est une liste de membres", "`without` is een lijst van gezinsleden",
    "`without` ist eine Liste von Mitgliedern"};
inline constexpr Sentence map_of_labels{
    "`members` is a map of labels", "`members` est un groupe dont les clés sont des noms de membres (`label`)",
    "`members` is een groep met namen van gezinsleden (`label`) als sleutels",
    "`members` ist eine Gruppe mit Namen von Mitgliedern (`label`) als Schlüsseln"};
inline constexpr Sentence no_member{
    "no member of this case is labelled `{0}`", "aucun membre de ce cas ne s'appelle `{0}`", "geen gezinslid van dit geval heet `{0}`",
    "kein Mitglied dieses Falls heißt `{0}`"};

// what a case expects
inline constexpr Sentence map_of_names{
    "what is expected is a map of names and values", "ce qui est attendu est un groupe de noms avec leurs valeurs",
    "wat verwacht wordt, is een groep namen met hun waarden", "was erwartet wird, ist eine Gruppe von Namen mit ihren Werten"};
inline constexpr Sentence not_expected{
    "`{0}` is nothing that a case can expect", "`{0}` n'est pas une chose qu'un cas puisse attendre",
    "`{0}` is niets dat een geval kan verwachten", "`{0}` ist nichts, was ein Fall erwarten kann"};
inline constexpr Sentence can_be_expected{
    "verdict, earliest_date, missing, depends_on and so on, or the name of a condition, a definition or a formality",
    "verdict, earliest_date, missing, depends_on et ainsi de suite, ou le nom d'une condition, d'une définition ou d'une formalité",
    "verdict, earliest_date, missing, depends_on enzovoort, of de naam van een voorwaarde, een definitie of een formaliteit",
    "verdict, earliest_date, missing, depends_on und so weiter oder der Name einer Voraussetzung, einer Definition oder einer Formalität"};
inline constexpr Sentence day_or_none{
    "`earliest_date` is a day or none", "`earliest_date` est un jour ou none", "`earliest_date` is een dag of none",
    "`earliest_date` ist ein Tag oder none"};
inline constexpr Sentence date_or_none{
    "a date such as 2026-12-31, or none", "une date, comme 2026-12-31, ou none", "een datum, zoals 2026-12-31, of none",
    "ein Datum, etwa 2026-12-31, oder none"};
inline constexpr Sentence no_value_of{
    "`{0}` cannot be a value of {1}", "`{0}` ne peut pas être une valeur de {1}", "`{0}` kan geen waarde van {1} zijn",
    "`{0}` kann kein Wert von {1} sein"};
inline constexpr Sentence number_or_unknown{
    "a number such as 2745.46, or unknown", "un nombre, comme 2745.46, ou unknown", "een getal, zoals 2745.46, of unknown",
    "eine Zahl, etwa 2745.46, oder unknown"};
inline constexpr Sentence date_or_unknown{
    "a date such as 2026-12-31, or unknown", "une date, comme 2026-12-31, ou unknown", "een datum, zoals 2026-12-31, of unknown",
    "ein Datum, etwa 2026-12-31, oder unknown"};
inline constexpr Sentence months_or_unknown{
    "a duration such as P2Y or P6M, or unknown", "une durée, comme P2Y ou P6M, ou unknown", "een duur, zoals P2Y of P6M, of unknown",
    "eine Dauer, etwa P2Y oder P6M, oder unknown"};
inline constexpr Sentence seconds_or_unknown{
    "a duration such as P10D, or unknown", "une durée, comme P10D, ou unknown", "een duur, zoals P10D, of unknown",
    "eine Dauer, etwa P10D, oder unknown"};
inline constexpr Sentence text_or_unknown{
    "a text that the rules know, or unknown", "un texte que les règles connaissent, ou unknown", "een tekst die de regels kennen, of unknown",
    "ein Text, den die Regeln kennen, oder unknown"};

// what the rules say instead
inline constexpr Sentence differs{
    "case {0}: {1}: expected {2}, got {3}", "cas {0} : {1} : attendu {2}, obtenu {3}", "geval {0}: {1}: verwacht {2}, verkregen {3}",
    "Fall {0}: {1}: erwartet {2}, erhalten {3}"};
inline constexpr Sentence of_member{"{0} of `{1}`", "{0} de `{1}`", "{0} van `{1}`", "{0} von `{1}`"};
inline constexpr Sentence an_error{"an error", "une erreur", "een fout", "ein Fehler"};
inline constexpr Sentence none_applies{
    "none: it does not apply", "none : elle ne s'applique pas", "none: ze is niet van toepassing", "none: sie gilt nicht"};

// files
inline constexpr Sentence folder_not_read{
    "the folder of the worked cases cannot be read", "le dossier des cas résolus ne peut pas être lu",
    "de map met de uitgewerkte gevallen kan niet worden gelezen", "der Ordner der durchgerechneten Fälle kann nicht gelesen werden"};
inline constexpr Sentence file_not_read{
    "this file cannot be read", "ce fichier ne peut pas être lu", "dit bestand kan niet worden gelezen",
    "diese Datei kann nicht gelesen werden"};
inline constexpr Sentence map_of_reasons{
    "this file is a map of changes to the reason why no case notices them",
    "ce fichier est un groupe de clés : chaque modification avec la raison pour laquelle aucun cas ne la remarque",
    "dit bestand is een groep sleutels: elke wijziging met de reden waarom geen geval ze opmerkt",
    "diese Datei ist eine Gruppe von Schlüsseln: jede Änderung mit dem Grund, warum kein Fall sie bemerkt"};
inline constexpr Sentence needs_reason{
    "`{0}` needs a reason", "`{0}` demande une raison", "`{0}` vraagt een reden", "`{0}` braucht einen Grund"};
inline constexpr Sentence one_sentence{"one sentence", "une phrase", "één zin", "ein Satz"};
// clang-format on

}  // namespace reunify::proof::sentence
