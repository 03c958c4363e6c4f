#pragma once

#include "base/phrase.h"

/// What is said of rule files that cannot be read: of the files, their keys, values and names, and of the expressions in them. What is said
/// of the rules themselves is in rule_sentences.h.
///
/// A slot for what is read (`the condition {0}`, rule_sentences.h) has it in the nominative: French puts `dans` before it, German lets it
/// stand apart before a colon.
namespace reunify::law::sentence {

// clang-format off

// the files
inline constexpr Sentence no_folder{
    "there is no such folder of rules", "ce dossier de règles n'existe pas", "deze map met regels bestaat niet",
    "diesen Ordner mit Regeln gibt es nicht"};
inline constexpr Sentence folder_with_ruleset{
    "a folder with ruleset.yaml in it", "un dossier qui contient ruleset.yaml", "een map waarin ruleset.yaml staat",
    "ein Ordner, in dem ruleset.yaml liegt"};
inline constexpr Sentence folder_not_read{
    "the folder cannot be read: {0}", "le dossier ne peut pas être lu : {0}", "de map kan niet worden gelezen: {0}",
    "der Ordner kann nicht gelesen werden: {0}"};
inline constexpr Sentence file_not_read{
    "the file cannot be read", "le fichier ne peut pas être lu", "het bestand kan niet worden gelezen",
    "die Datei kann nicht gelesen werden"};
inline constexpr Sentence would_not_be_read{
    "this file would not be read", "ce fichier ne serait pas lu", "dit bestand zou niet worden gelezen", "diese Datei würde nicht gelesen"};
inline constexpr Sentence names_in_yaml{
    "rule files whose names end in .yaml", "des fichiers de règles dont le nom se termine par .yaml",
    "regelbestanden waarvan de naam op .yaml eindigt", "Regeldateien, deren Name auf .yaml endet"};
inline constexpr Sentence no_rule_file{
    "`{0}` is no file of the rules", "`{0}` n'est pas un fichier des règles", "`{0}` is geen bestand van de regels",
    "`{0}` ist keine Datei der Regeln"};
inline constexpr Sentence rule_files{
    "ruleset.yaml, terms.yaml, sources.yaml, facts.yaml, readings.yaml, routes.yaml, scenarios.yaml, "
    "and files in amounts/, definitions/, conditions/, formalities/ and cases/",
    "ruleset.yaml, terms.yaml, sources.yaml, facts.yaml, readings.yaml, routes.yaml, scenarios.yaml, "
    "et des fichiers dans amounts/, definitions/, conditions/, formalities/ et cases/",
    "ruleset.yaml, terms.yaml, sources.yaml, facts.yaml, readings.yaml, routes.yaml, scenarios.yaml, "
    "en bestanden in amounts/, definitions/, conditions/, formalities/ en cases/",
    "ruleset.yaml, terms.yaml, sources.yaml, facts.yaml, readings.yaml, routes.yaml, scenarios.yaml "
    "sowie Dateien in amounts/, definitions/, conditions/, formalities/ und cases/"};
inline constexpr Sentence lacks_file{
    "the rules lack {0}", "il manque {0} aux règles", "in de regels ontbreekt {0}", "in den Regeln fehlt {0}"};
inline constexpr Sentence lacks_file_in{
    "the rules lack a file in {0}", "il manque aux règles un fichier dans {0}", "in de regels ontbreekt een bestand in {0}",
    "in den Regeln fehlt eine Datei in {0}"};
inline constexpr Sentence packed_damaged{
    "the packed rules are damaged", "les règles empaquetées sont endommagées", "de ingepakte regels zijn beschadigd",
    "die gepackten Regeln sind beschädigt"};

// forms of YAML
inline constexpr Sentence form_nothing{"nothing", "vide", "leeg", "leer"};
inline constexpr Sentence form_value{"a single value", "une valeur seule", "één enkele waarde", "ein einzelner Wert"};
inline constexpr Sentence form_list{"a list", "une liste", "een lijst", "eine Liste"};
inline constexpr Sentence form_map{"a map", "un groupe de clés", "een groep sleutels", "eine Gruppe von Schlüsseln"};
inline constexpr Sentence must_be_map{
    "{0} must be a map of keys and values, and this is {1}", "{0} doit être un groupe de clés avec leurs valeurs, et ceci est {1}",
    "{0} moet een groep sleutels met hun waarden zijn, en dit is {1}",
    "{0} muss eine Gruppe von Schlüsseln mit ihren Werten sein, und das hier ist {1}"};
inline constexpr Sentence must_be_names{
    "`{0}` of {1} must be a map of names and values, and this is {2}",
    "`{0}` dans {1} doit être un groupe de noms avec leurs valeurs, et ceci est {2}",
    "`{0}` van {1} moet een groep namen met hun waarden zijn, en dit is {2}",
    "{1}: `{0}` muss eine Gruppe von Namen mit ihren Werten sein, und das hier ist {2}"};
inline constexpr Sentence must_be_list{
    "`{0}` of {1} must be a list, and this is {2}", "`{0}` dans {1} doit être une liste, et ceci est {2}",
    "`{0}` van {1} moet een lijst zijn, en dit is {2}", "{1}: `{0}` muss eine Liste sein, und das hier ist {2}"};
inline constexpr Sentence must_be_value{
    "`{0}` of {1} must be a single value, and this is {2}", "`{0}` dans {1} doit être une valeur seule, et ceci est {2}",
    "`{0}` van {1} moet één enkele waarde zijn, en dit is {2}", "{1}: `{0}` muss ein einzelner Wert sein, und das hier ist {2}"};

// keys
inline constexpr Sentence key_of{"`{0}` of {1}", "`{0}` dans {1}", "`{0}` van {1}", "`{0}` ({1})"};
inline constexpr Sentence lacks{"{0} lacks `{1}`", "{0} : il manque `{1}`", "{0}: `{1}` ontbreekt", "{0}: `{1}` fehlt"};
inline constexpr Sentence no_key{
    "{0} has no key `{1}`", "{0} n'a pas de clé `{1}`", "{0} heeft geen sleutel `{1}`", "{0} hat keinen Schlüssel `{1}`"};
inline constexpr Sentence key_empty{
    "`{0}` of {1} is empty", "`{0}` est vide dans {1}", "`{0}` van {1} is leeg", "{1}: `{0}` ist leer"};
inline constexpr Sentence empty_list{
    "`{0}` of {1} is an empty list", "`{0}` est une liste vide dans {1}", "`{0}` van {1} is een lege lijst", "{1}: `{0}` ist eine leere Liste"};

// values
inline constexpr Sentence no_date{"`{0}` is no date", "`{0}` n'est pas une date", "`{0}` is geen datum", "`{0}` ist kein Datum"};
inline constexpr Sentence a_day{
    "a day of the calendar such as 2026-12-31", "un jour du calendrier, comme 2026-12-31", "een dag van de kalender, zoals 2026-12-31",
    "ein Tag des Kalenders, etwa 2026-12-31"};
inline constexpr Sentence no_date_of{
    "`{0}` is no date of {1}", "`{0}` n'est pas une date dans {1}", "`{0}` is geen datum van {1}", "{1}: `{0}` ist kein Datum"};
inline constexpr Sentence year_month_or_day{
    "a year, a month or a day such as 2026, 2026-02 or 2026-02-26, or undated",
    "une année, un mois ou un jour, comme 2026, 2026-02 ou 2026-02-26, ou undated",
    "een jaar, een maand of een dag, zoals 2026, 2026-02 of 2026-02-26, of undated",
    "ein Jahr, ein Monat oder ein Tag, etwa 2026, 2026-02 oder 2026-02-26, oder undated"};
inline constexpr Sentence no_number{
    "`{0}` is no number", "`{0}` n'est pas un nombre", "`{0}` is geen getal", "`{0}` ist keine Zahl"};
inline constexpr Sentence a_number{
    "a number such as 2131.28, with a point and at most six decimals, without quotes",
    "un nombre, comme 2131.28, avec un point et six décimales au plus, sans guillemets",
    "een getal, zoals 2131.28, met een punt en ten hoogste zes decimalen, zonder aanhalingstekens",
    "eine Zahl, etwa 2131.28, mit einem Punkt und höchstens sechs Nachkommastellen, ohne Anführungszeichen"};
inline constexpr Sentence neither_yes_nor_no{
    "`{0}` of {1} is neither yes nor no", "`{0}` n'est ni `yes` ni `no` dans {1}", "`{0}` van {1} is `yes` noch `no`",
    "{1}: `{0}` ist weder `yes` noch `no`"};
inline constexpr Sentence no_word{
    "`{0}` is no `{1}` of {2}", "`{0}` n'est pas une valeur de `{1}` dans {2}", "`{0}` is geen waarde voor `{1}` van {2}",
    "{2}: `{0}` ist kein Wert für `{1}`"};
inline constexpr Sentence named_twice{
    "`{0}` is named twice", "`{0}` est nommé deux fois", "`{0}` wordt twee keer genoemd", "`{0}` wird zweimal genannt"};
inline constexpr Sentence four_languages{
    "{0} must be given in the four languages", "{0} doit être donné dans les quatre langues", "{0} moet in de vier talen worden gegeven",
    "{0} muss in den vier Sprachen angegeben sein"};
inline constexpr Sentence stray_brace{
    "`{0}` of {1} contains a brace, and only `explain` has placeholders",
    "`{0}` contient une accolade dans {1}, et seul `explain` a des espaces réservés",
    "`{0}` van {1} bevat een accolade, en alleen `explain` heeft plaatshouders",
    "{1}: `{0}` enthält eine geschweifte Klammer, und nur `explain` hat Platzhalter"};
inline constexpr Sentence unsaid_term{
    "terms.yaml does not say `{0}` in every language", "terms.yaml ne donne pas `{0}` dans chaque langue",
    "terms.yaml geeft `{0}` niet in elke taal", "terms.yaml nennt `{0}` nicht in jeder Sprache"};
inline constexpr Sentence made_of_terms{
    "citations made of the terms there", "des citations faites des termes qui y figurent", "verwijzingen die uit de termen daar bestaan",
    "Fundstellen, die aus den Begriffen dort bestehen"};

// names
inline constexpr Sentence no_name{
    "`{0}` cannot be a name", "`{0}` ne peut pas être un nom", "`{0}` kan geen naam zijn", "`{0}` kann kein Name sein"};
inline constexpr Sentence no_amount_name{
    "`{0}` cannot be the name of an amount", "`{0}` ne peut pas être le nom d'un montant", "`{0}` kan niet de naam van een bedrag zijn",
    "`{0}` kann nicht der Name eines Betrags sein"};
inline constexpr Sentence no_choice_name{
    "`{0}` cannot be a choice", "`{0}` ne peut pas être un choix", "`{0}` kan geen keuze zijn", "`{0}` kann keine Auswahlmöglichkeit sein"};
inline constexpr Sentence no_regime_name{
    "`{0}` cannot be the name of a regime", "`{0}` ne peut pas être le nom d'un régime", "`{0}` kan niet de naam van een regime zijn",
    "`{0}` kann nicht der Name einer Regelung sein"};
inline constexpr Sentence no_route_name{
    "`{0}` cannot be the name of a route", "`{0}` ne peut pas être le nom d'une voie", "`{0}` kan niet de naam van een weg zijn",
    "`{0}` kann nicht der Name eines Weges sein"};
inline constexpr Sentence no_path{
    "`{0}` cannot be the path of a fact", "`{0}` ne peut pas être le chemin d'un fait", "`{0}` kan niet het pad van een feit zijn",
    "`{0}` kann nicht der Pfad einer Angabe sein"};
inline constexpr Sentence small_letters{
    "small letters, digits and _", "lettres minuscules, chiffres et _", "kleine letters, cijfers en _", "Kleinbuchstaben, Ziffern und _"};
inline constexpr Sentence letter_first{
    "small letters, digits and _, a letter first", "lettres minuscules, chiffres et _, une lettre au début",
    "kleine letters, cijfers en _, een letter vooraan", "Kleinbuchstaben, Ziffern und _, am Anfang ein Buchstabe"};
inline constexpr Sentence letters_and_dashes{
    "small letters, digits, _ and -", "lettres minuscules, chiffres, _ et -", "kleine letters, cijfers, _ en -",
    "Kleinbuchstaben, Ziffern, _ und -"};
inline constexpr Sentence paths{
    "application.NAME, sponsor.NAME, household.NAME or member.NAME; small letters, digits and _",
    "application.NOM, sponsor.NOM, household.NOM ou member.NOM ; lettres minuscules, chiffres et _",
    "application.NAAM, sponsor.NAAM, household.NAAM of member.NAAM; kleine letters, cijfers en _",
    "application.NAME, sponsor.NAME, household.NAME oder member.NAME; Kleinbuchstaben, Ziffern und _"};
inline constexpr Sentence reserved{
    "`{0}` cannot be a name here: it has a meaning of its own", "`{0}` ne peut pas être un nom ici : ce mot a son propre sens",
    "`{0}` kan hier geen naam zijn: dat woord heeft een eigen betekenis",
    "`{0}` kann hier kein Name sein: Das Wort hat eine eigene Bedeutung"};
inline constexpr Sentence taken{
    "`{0}` is a name already: {1} line {2}", "`{0}` est déjà un nom : {1} ligne {2}", "`{0}` is al een naam: {1} regel {2}",
    "`{0}` ist schon ein Name: {1} Zeile {2}"};

// names that lead nowhere
inline constexpr Sentence no_language{
    "there is no language `{0}`", "il n'y a pas de langue `{0}`", "er is geen taal `{0}`", "es gibt keine Sprache `{0}`"};
inline constexpr Sentence no_regime{
    "there is no regime `{0}`", "il n'y a pas de régime `{0}`", "er is geen regime `{0}`", "es gibt keine Regelung `{0}`"};
inline constexpr Sentence no_status{
    "there is no status of the sponsor `{0}`", "il n'y a pas de statut du regroupant `{0}`",
    "er is geen statuut van de gezinshereniger `{0}`", "es gibt keinen Status des Zusammenführenden `{0}`"};
inline constexpr Sentence no_relation{
    "there is no relation `{0}`", "il n'y a pas de lien `{0}`", "er is geen band `{0}`", "es gibt kein Verhältnis `{0}`"};
inline constexpr Sentence no_source{
    "there is no source `{0}`", "il n'y a pas de source `{0}`", "er is geen bron `{0}`", "es gibt keine Quelle `{0}`"};
inline constexpr Sentence no_document{
    "there is no document `{0}`", "il n'y a pas de document `{0}`", "er is geen document `{0}`", "es gibt kein Dokument `{0}`"};
inline constexpr Sentence no_alternative{
    "there is no alternative `{0}`", "il n'y a pas d'autre voie `{0}`", "er is geen andere weg `{0}`", "es gibt keinen anderen Weg `{0}`"};
inline constexpr Sentence no_definition{
    "there is no definition `{0}`", "il n'y a pas de définition `{0}`", "er is geen definitie `{0}`", "es gibt keine Definition `{0}`"};
inline constexpr Sentence nothing_to_show{
    "there is no fact or definition `{0}` to show", "il n'y a ni fait ni définition `{0}` à montrer",
    "er is geen feit of definitie `{0}` om te tonen", "es gibt weder eine Angabe noch eine Definition `{0}` zum Anzeigen"};

// expressions
inline constexpr Sentence expression_needed{
    "an expression is needed here, and this is a list or a map", "il faut ici une expression, et ceci est une liste ou un groupe de clés",
    "hier is een uitdrukking nodig, en dit is een lijst of een groep sleutels",
    "hier ist ein Ausdruck nötig, und das ist eine Liste oder eine Gruppe von Schlüsseln"};
inline constexpr Sentence an_expression{
    "an expression; in quotes where it contains `[`, `{`, `#` or `: `",
    "une expression ; entre guillemets si elle contient `[`, `{`, `#` ou `: `",
    "een uitdrukking; tussen aanhalingstekens als ze `[`, `{`, `#` of `: ` bevat",
    "ein Ausdruck; in Anführungszeichen, wenn er `[`, `{`, `#` oder `: ` enthält"};

// placeholders
inline constexpr Sentence never_opened{
    "this brace closes a placeholder that was never opened", "cette accolade ferme un espace réservé qui n'a pas été ouvert",
    "deze accolade sluit een plaatshouder die nooit geopend is", "diese Klammer schließt einen Platzhalter, der nie geöffnet wurde"};
inline constexpr Sentence not_closed{
    "this brace opens a placeholder that is not closed", "cette accolade ouvre un espace réservé qui n'est pas fermé",
    "deze accolade opent een plaatshouder die niet gesloten wordt", "diese Klammer öffnet einen Platzhalter, der nicht geschlossen wird"};
inline constexpr Sentence placeholder_empty{
    "this placeholder is empty", "cet espace réservé est vide", "deze plaatshouder is leeg", "dieser Platzhalter ist leer"};
inline constexpr Sentence expression_in_braces{
    "an expression in braces, such as {required_income}; no other braces",
    "une expression entre accolades, comme {required_income} ; pas d'autres accolades",
    "een uitdrukking tussen accolades, zoals {required_income}; geen andere accolades",
    "ein Ausdruck in geschweiften Klammern, etwa {required_income}; keine anderen geschweiften Klammern"};
inline constexpr Sentence strange_placeholder{
    "the placeholder {0} stands in `{1}` and not in `en`", "l'espace réservé {0} figure dans `{1}` et non dans `en`",
    "de plaatshouder {0} staat in `{1}` en niet in `en`", "der Platzhalter {0} steht in `{1}` und nicht in `en`"};
inline constexpr Sentence placeholder_missing{
    "`{0}` lacks the placeholder {1} of `en`", "`{0}` : il manque l'espace réservé {1} de `en`",
    "`{0}`: de plaatshouder {1} van `en` ontbreekt", "`{0}`: Der Platzhalter {1} von `en` fehlt"};
inline constexpr Sentence no_placeholder{"no placeholder", "aucun espace réservé", "geen plaatshouder", "kein Platzhalter"};
// clang-format on

}  // namespace reunify::law::sentence
