#pragma once

#include "base/phrase.h"

/// What is read from rule files, as messages call it, and what is said of rules that do not fit together.
namespace reunify::law::sentence {

// clang-format off

// what is read (law/subject.h), in the nominative
inline constexpr Sentence rule_set{"the rule set", "l'ensemble des règles", "de regelset", "das Regelwerk"};
inline constexpr Sentence list_of_terms{
    "the list of terms", "la liste des termes", "de lijst van de termen", "die Liste der Begriffe"};
inline constexpr Sentence list_of_sources{
    "the list of sources", "la liste des sources", "de lijst van de bronnen", "die Liste der Quellen"};
inline constexpr Sentence list_of_facts{
    "the list of facts", "la liste des faits", "de lijst van de feiten", "die Liste der Angaben"};
inline constexpr Sentence list_of_readings{
    "the list of readings", "la liste des lectures", "de lijst van de lezingen", "die Liste der Lesarten"};
inline constexpr Sentence list_of_scenarios{
    "the list of scenarios", "la liste des scénarios", "de lijst van de scenario's", "die Liste der Szenarien"};
inline constexpr Sentence table_of_routes{
    "the table of routes", "le tableau des voies", "de tabel van de wegen", "die Tabelle der Wege"};
inline constexpr Sentence file_of_definitions{
    "a file of definitions", "un fichier de définitions", "een bestand met definities", "eine Datei mit Definitionen"};
inline constexpr Sentence file_of_formalities{
    "a file of formalities", "un fichier de formalités", "een bestand met formaliteiten", "eine Datei mit Formalitäten"};
inline constexpr Sentence title_of{"the title of `{0}`", "le titre de `{0}`", "de titel van `{0}`", "der Titel von `{0}`"};
inline constexpr Sentence the_term{"the term `{0}`", "le terme `{0}`", "de term `{0}`", "der Begriff `{0}`"};
inline constexpr Sentence the_source{"the source `{0}`", "la source `{0}`", "de bron `{0}`", "die Quelle `{0}`"};
inline constexpr Sentence the_fact{"the fact `{0}`", "le fait `{0}`", "het feit `{0}`", "die Angabe `{0}`"};
inline constexpr Sentence the_choice{"the choice `{0}`", "le choix `{0}`", "de keuze `{0}`", "die Auswahlmöglichkeit `{0}`"};
inline constexpr Sentence an_assumption{
    "an assumption of `{0}`", "une supposition sur `{0}`", "een veronderstelling over `{0}`", "eine Annahme zu `{0}`"};
inline constexpr Sentence the_amount{"the amount `{0}`", "le montant `{0}`", "het bedrag `{0}`", "der Betrag `{0}`"};
inline constexpr Sentence value_of{"the value of {0}", "la valeur du {0}", "de waarde van {0}", "der Wert vom {0}"};
inline constexpr Sentence the_reading{"the reading `{0}`", "la lecture `{0}`", "de lezing `{0}`", "die Lesart `{0}`"};
inline constexpr Sentence the_option{"the option `{0}`", "l'option `{0}`", "de optie `{0}`", "die Option `{0}`"};
inline constexpr Sentence the_definition{
    "the definition `{0}`", "la définition `{0}`", "de definitie `{0}`", "die Definition `{0}`"};
inline constexpr Sentence version_of_definition{
    "a version of the definition `{0}`", "une version de la définition `{0}`", "een versie van de definitie `{0}`",
    "eine Version der Definition `{0}`"};
inline constexpr Sentence the_alternative{
    "the alternative `{0}`", "l'autre voie `{0}`", "de andere weg `{0}`", "der andere Weg `{0}`"};
inline constexpr Sentence a_route{"a route", "une voie", "een weg", "ein Weg"};
inline constexpr Sentence the_route{"the route `{0}`", "la voie `{0}`", "de weg `{0}`", "der Weg `{0}`"};
inline constexpr Sentence the_condition{
    "the condition `{0}`", "la condition `{0}`", "de voorwaarde `{0}`", "die Voraussetzung `{0}`"};
inline constexpr Sentence version_of_condition{
    "a version of the condition `{0}`", "une version de la condition `{0}`", "een versie van de voorwaarde `{0}`",
    "eine Version der Voraussetzung `{0}`"};
inline constexpr Sentence an_exception{"an exception", "une exception", "een uitzondering", "eine Ausnahme"};
inline constexpr Sentence the_exception{"the exception `{0}`", "l'exception `{0}`", "de uitzondering `{0}`", "die Ausnahme `{0}`"};
inline constexpr Sentence the_formality{
    "the formality `{0}`", "la formalité `{0}`", "de formaliteit `{0}`", "die Formalität `{0}`"};
inline constexpr Sentence the_document{"the document `{0}`", "le document `{0}`", "het document `{0}`", "das Dokument `{0}`"};
inline constexpr Sentence the_open_point{
    "the open point `{0}`", "le point ouvert `{0}`", "het open punt `{0}`", "der offene Punkt `{0}`"};
inline constexpr Sentence the_scenario{"the scenario `{0}`", "le scénario `{0}`", "het scenario `{0}`", "das Szenario `{0}`"};

// the rule set
inline constexpr Sentence all_languages{
    "the rules are written in four languages", "les règles sont écrites en quatre langues", "de regels zijn in vier talen geschreven",
    "die Regeln sind in vier Sprachen geschrieben"};
inline constexpr Sentence nothing_says_regime{
    "no definition `regime` says which law applies to a family member",
    "aucune définition `regime` ne dit quel droit s'applique à un membre de la famille",
    "geen definitie `regime` zegt welk recht voor een gezinslid geldt",
    "keine Definition `regime` sagt, welches Recht für ein Familienmitglied gilt"};
inline constexpr Sentence definition_of_regime{
    "a definition `regime` in definitions/ that comes to one of: {0}",
    "dans definitions/, une définition `regime` qui donne une de ces valeurs : {0}",
    "een definitie `regime` in definitions/ die een van deze waarden oplevert: {0}",
    "eine Definition `regime` in definitions/, die einen dieser Werte ergibt: {0}"};

// facts
inline constexpr Sentence most_below_least{
    "`most` is smaller than `least`", "`most` est inférieur à `least`", "`most` is kleiner dan `least`", "`most` ist kleiner als `least`"};
inline constexpr Sentence no_choice_of{
    "`{0}` is no choice of `{1}`", "`{0}` n'est pas un choix de `{1}`", "`{0}` is geen keuze van `{1}`",
    "`{0}` ist keine Auswahlmöglichkeit von `{1}`"};
inline constexpr Sentence same_for_family{
    "`{0}` is the same for the whole family and cannot be assumed from what differs between its members",
    "`{0}` vaut pour toute la famille et ne peut pas être supposé d'après ce qui diffère entre ses membres",
    "`{0}` is voor het hele gezin hetzelfde en kan niet worden verondersteld op grond van wat tussen de gezinsleden verschilt",
    "`{0}` ist für die ganze Familie gleich und kann nicht anhand dessen angenommen werden, worin sich ihre Mitglieder unterscheiden"};

// amounts
inline constexpr Sentence amount_and_file{
    "the amount is called `{0}` and its file `{1}`", "le montant s'appelle `{0}` et son fichier `{1}`",
    "het bedrag heet `{0}` en het bestand `{1}`", "der Betrag heißt `{0}` und seine Datei `{1}`"};
inline constexpr Sentence same_name{
    "the same name for both", "le même nom pour les deux", "dezelfde naam voor beide", "derselbe Name für beide"};
inline constexpr Sentence comes_after{
    "{0} comes after {1}", "{0} vient après {1}", "{0} komt na {1}", "{0} kommt nach {1}"};
inline constexpr Sentence ascending{
    "the dates in ascending order, each once", "les dates en ordre croissant, chacune une seule fois",
    "de datums in oplopende volgorde, elk één keer", "die Daten in aufsteigender Reihenfolge, jedes einmal"};
inline constexpr Sentence amount_without_value{
    "the amount `{0}` has no value", "le montant `{0}` n'a pas de valeur", "het bedrag `{0}` heeft geen waarde",
    "der Betrag `{0}` hat keinen Wert"};

// readings, definitions, scenarios
inline constexpr Sentence two_options{
    "the reading `{0}` needs at least two options", "la lecture `{0}` demande au moins deux options",
    "de lezing `{0}` vraagt minstens twee opties", "die Lesart `{0}` braucht mindestens zwei Optionen"};
inline constexpr Sentence version_already{
    "{0} has a version for `{1}` already", "{0} a déjà une version pour `{1}`", "{0} heeft al een versie voor `{1}`",
    "{0} hat schon eine Version für `{1}`"};
inline constexpr Sentence days_left_out{
    "{0} leaves out days of `{1}` between {2} and {3}", "{0} omet des jours de `{1}` entre le {2} et le {3}",
    "{0} laat dagen van `{1}` weg tussen {2} en {3}", "{0} lässt Tage von `{1}` zwischen dem {2} und dem {3} aus"};
inline constexpr Sentence days_claimed_twice{
    "{0} has two versions for days of `{1}`: one ends on {2}, another begins on {3}",
    "{0} a deux versions pour des jours de `{1}` : l'une finit le {2}, une autre commence le {3}",
    "{0} heeft twee versies voor dagen van `{1}`: één eindigt op {2}, een andere begint op {3}",
    "{0} hat zwei Versionen für Tage von `{1}`: eine endet am {2}, eine andere beginnt am {3}"};
inline constexpr Sentence day_after{
    "the day after: {0}", "le lendemain : {0}", "de dag erna: {0}", "der Tag danach: {0}"};
inline constexpr Sentence until_before_from{
    "{0} ends before it begins", "{0} finit avant de commencer", "{0} eindigt voor hij begint", "{0} endet, bevor sie beginnt"};
inline constexpr Sentence days_without_fact{
    "{0} holds for filing days, but no fact `{1}` tells them", "{0} vaut pour des jours d'introduction, mais aucun fait `{1}` ne les donne",
    "{0} geldt voor dagen van indiening, maar geen feit `{1}` geeft ze", "{0} gilt für Tage der Antragstellung, aber keine Angabe `{1}` nennt sie"};
inline constexpr Sentence no_regime_in_value{
    "`regime` must come to the name of a regime", "`regime` doit donner le nom d'un régime",
    "`regime` moet de naam van een regime opleveren", "`regime` muss den Namen einer Regelung ergeben"};
inline constexpr Sentence circle{
    "these rules go round in a circle: {0}", "ces règles tournent en rond : {0}", "deze regels draaien in een kring rond: {0}",
    "diese Regeln drehen sich im Kreis: {0}"};
inline constexpr Sentence needs_itself{
    "`{0}` needs `{0}` itself", "`{0}` dépend de `{0}`", "`{0}` hangt van `{0}` zelf af", "`{0}` hängt von `{0}` selbst ab"};
inline constexpr Sentence needs{"`{0}` needs `{1}`", "`{0}` dépend de `{1}`", "`{0}` hangt af van `{1}`", "`{0}` hängt von `{1}` ab"};
inline constexpr Sentence which_needs{
    "{0}, which needs `{1}`", "{0}, qui dépend de `{1}`", "{0}, en dat van `{1}`", "{0}, dieses von `{1}`"};
inline constexpr Sentence which_needs_again{
    "{0}, which needs `{1}` again", "{0}, qui dépend à nouveau de `{1}`", "{0}, en dat weer van `{1}`", "{0}, dieses wieder von `{1}`"};
inline constexpr Sentence decided_before{
    "rules that need only what is decided before them", "des règles qui ne dépendent que de ce qui est établi avant elles",
    "regels die alleen afhangen van wat vóór hen vaststaat", "Regeln, die nur von dem abhängen, was vor ihnen feststeht"};
inline constexpr Sentence name_of_definition{
    "the name of a definition", "le nom d'une définition", "de naam van een definitie", "der Name einer Definition"};
inline constexpr Sentence follows_from{
    "this value of `{0}` needs something that itself follows from `{0}`",
    "cette valeur de `{0}` dépend de quelque chose qui découle lui-même de `{0}`",
    "deze waarde van `{0}` hangt af van iets dat zelf uit `{0}` volgt", "dieser Wert von `{0}` hängt von etwas ab, das selbst aus `{0}` folgt"};
inline constexpr Sentence not_needing_it{
    "facts, readings, and definitions that do not need it", "des faits, des lectures et des définitions qui n'en dépendent pas",
    "feiten, lezingen en definities die er niet van afhangen", "Angaben, Lesarten und Definitionen, die nicht davon abhängen"};
inline constexpr Sentence about_family{
    "`{0}` is about the whole family, this value about one member", "`{0}` porte sur toute la famille, cette valeur sur un seul membre",
    "`{0}` gaat over het hele gezin, deze waarde over één gezinslid",
    "`{0}` betrifft die ganze Familie, dieser Wert ein einzelnes Mitglied"};
inline constexpr Sentence value_about_family{
    "a value about the family", "une valeur qui porte sur la famille", "een waarde over het gezin", "ein Wert, der die Familie betrifft"};
inline constexpr Sentence never_comes_to{
    "`{0}` never comes to `{1}`", "`{0}` ne donne jamais `{1}`", "`{0}` levert nooit `{1}` op", "`{0}` ergibt nie `{1}`"};

// routes, conditions, formalities
inline constexpr Sentence needs_fact{
    "`{0}` needs the fact `{1}` with its choices, which is not in the list of facts",
    "`{0}` demande le fait `{1}` avec ses choix, qui n'est pas dans la liste des faits",
    "`{0}` vraagt het feit `{1}` met zijn keuzes, dat niet in de lijst van de feiten staat",
    "`{0}` braucht die Angabe `{1}` mit ihren Auswahlmöglichkeiten, die nicht in der Liste der Angaben steht"};
inline constexpr Sentence two_routes{
    "there are two routes `{0}`, the first on line {1}", "il y a deux voies `{0}`, la première à la ligne {1}",
    "er zijn twee wegen `{0}`, de eerste op regel {1}", "es gibt zwei Wege `{0}`, den ersten in Zeile {1}"};
inline constexpr Sentence condition_and_file{
    "the condition is called `{0}` and its file `{1}`", "la condition s'appelle `{0}` et son fichier `{1}`",
    "de voorwaarde heet `{0}` en het bestand `{1}`", "die Voraussetzung heißt `{0}` und ihre Datei `{1}`"};
inline constexpr Sentence two_exceptions{
    "there are two exceptions `{0}`", "il y a deux exceptions `{0}`", "er zijn twee uitzonderingen `{0}`", "es gibt zwei Ausnahmen `{0}`"};
inline constexpr Sentence document_already{
    "there is a document `{0}` already", "il y a déjà un document `{0}`", "er is al een document `{0}`", "es gibt schon ein Dokument `{0}`"};
inline constexpr Sentence open_point_already{
    "there is an open point `{0}` already", "il y a déjà un point ouvert `{0}`", "er is al een open punt `{0}`",
    "es gibt schon einen offenen Punkt `{0}`"};

// what nothing uses
inline constexpr Sentence fact_unasked{
    "no rule asks the fact `{0}`", "aucune règle ne demande le fait `{0}`", "geen regel vraagt het feit `{0}`",
    "keine Regel fragt die Angabe `{0}` ab"};
inline constexpr Sentence definition_unused{
    "nothing uses the definition `{0}`", "rien n'utilise la définition `{0}`", "niets gebruikt de definitie `{0}`",
    "nichts verwendet die Definition `{0}`"};
inline constexpr Sentence reading_unasked{
    "no expression asks the reading `{0}`", "aucune expression ne demande la lecture `{0}`", "geen uitdrukking vraagt de lezing `{0}`",
    "kein Ausdruck fragt die Lesart `{0}` ab"};
inline constexpr Sentence other_publisher{
    "the publisher `{0}` of the source `{1}` has other names at another source",
    "l'éditeur `{0}` de la source `{1}` a d'autres noms dans une autre source",
    "de uitgever `{0}` van de bron `{1}` heeft andere namen bij een andere bron",
    "der Herausgeber `{0}` der Quelle `{1}` hat bei einer anderen Quelle andere Namen"};
inline constexpr Sentence term_unused{
    "no citation has the term `{0}`", "aucune citation ne contient le terme `{0}`", "geen verwijzing bevat de term `{0}`",
    "keine Fundstelle enthält den Begriff `{0}`"};
inline constexpr Sentence amount_unused{
    "nothing uses the amount `{0}`", "rien n'utilise le montant `{0}`", "niets gebruikt het bedrag `{0}`", "nichts verwendet den Betrag `{0}`"};
inline constexpr Sentence source_uncited{
    "nothing cites the source `{0}`", "rien ne cite la source `{0}`", "niets verwijst naar de bron `{0}`", "nichts nennt die Quelle `{0}`"};
inline constexpr Sentence document_unasked{
    "nothing asks for the document `{0}`", "rien ne demande le document `{0}`", "niets vraagt het document `{0}`",
    "nichts verlangt das Dokument `{0}`"};
inline constexpr Sentence alternative_unoffered{
    "no route offers the alternative `{0}`", "aucune voie ne propose l'autre voie `{0}`", "geen weg biedt de andere weg `{0}` aan",
    "kein Weg bietet den anderen Weg `{0}` an"};
// clang-format on

}  // namespace reunify::law::sentence
