#pragma once

#include "base/phrase.h"

/// What is said of an expression that cannot be read, or that means nothing.
namespace reunify::feel::sentence {

// clang-format off

// kinds of values
inline constexpr Sentence number{"a number", "un nombre", "een getal", "eine Zahl"};
inline constexpr Sentence truth{
    "a truth (true or false)", "une valeur de vérité (true ou false)", "een waarheidswaarde (true of false)",
    "ein Wahrheitswert (true oder false)"};
inline constexpr Sentence text{"a text", "un texte", "een tekst", "ein Text"};
inline constexpr Sentence date{"a date", "une date", "een datum", "ein Datum"};
inline constexpr Sentence months{
    "a years and months duration", "une durée en années et mois", "een duur in jaren en maanden", "eine Dauer in Jahren und Monaten"};
inline constexpr Sentence seconds{
    "a days and time duration", "une durée en jours et heures", "een duur in dagen en uren", "eine Dauer in Tagen und Stunden"};
inline constexpr Sentence value{"a value", "une valeur", "een waarde", "ein Wert"};

// what is accepted of values
inline constexpr Sentence truths{"truths", "des valeurs de vérité", "waarheidswaarden", "Wahrheitswerte"};
inline constexpr Sentence numbers{"numbers", "des nombres", "getallen", "Zahlen"};
inline constexpr Sentence numbers_or_durations{
    "numbers or durations", "des nombres ou des durées", "getallen of duren", "Zahlen oder Dauern"};
inline constexpr Sentence numbers_dates_or_durations{
    "numbers, dates or durations", "des nombres, des dates ou des durées", "getallen, datums of duren", "Zahlen, Daten oder Dauern"};
inline constexpr Sentence number_or_duration{
    "a number or a duration", "un nombre ou une durée", "een getal of een duur", "eine Zahl oder eine Dauer"};
inline constexpr Sentence one_value{"at least one value", "au moins une valeur", "minstens één waarde", "mindestens ein Wert"};

// the text of an expression
inline constexpr Sentence too_many_bytes{
    "an expression of {0} bytes is too long", "une expression de {0} octets est trop longue",
    "een uitdrukking van {0} bytes is te lang", "ein Ausdruck von {0} Bytes ist zu lang"};
inline constexpr Sentence at_most_bytes{
    "at most {0} bytes; a long expression becomes several named definitions",
    "{0} octets au plus ; une longue expression devient plusieurs définitions nommées",
    "ten hoogste {0} bytes; een lange uitdrukking wordt opgesplitst in meerdere definities met een naam",
    "höchstens {0} Bytes; ein langer Ausdruck wird in mehrere benannte Definitionen aufgeteilt"};
inline constexpr Sentence not_utf8{
    "this expression is not in UTF-8", "cette expression n'est pas en UTF-8", "deze uitdrukking staat niet in UTF-8",
    "dieser Ausdruck ist nicht in UTF-8"};
inline constexpr Sentence comment_not_closed{
    "this comment is not closed", "ce commentaire n'est pas fermé", "dit commentaar wordt niet gesloten",
    "dieser Kommentar wird nicht geschlossen"};
inline constexpr Sentence closing_comment{"`*/` after it", "`*/` à la fin", "`*/` erachter", "`*/` dahinter"};
inline constexpr Sentence text_not_closed{
    "this text is not closed", "ce texte n'est pas fermé", "deze tekst wordt niet gesloten", "dieser Text wird nicht geschlossen"};
inline constexpr Sentence closing_quote{
    "a double quote after it", "un guillemet double à la fin", "een dubbel aanhalingsteken erachter",
    "ein doppeltes Anführungszeichen dahinter"};
inline constexpr Sentence control_in_text{
    "a text cannot contain a control character", "un texte ne peut pas contenir de caractère de commande",
    "een tekst kan geen stuurteken bevatten", "ein Text kann kein Steuerzeichen enthalten"};
inline constexpr Sentence control_character{
    "a control character does not belong in an expression", "un caractère de commande n'a pas sa place dans une expression",
    "een stuurteken hoort niet in een uitdrukking", "ein Steuerzeichen gehört nicht in einen Ausdruck"};
inline constexpr Sentence no_escape{
    "this is no escape in a text", "ce n'est pas un échappement admis dans un texte", "dit is geen escapecode in een tekst",
    "das ist keine Escape-Folge in einem Text"};
inline constexpr Sentence escapes{
    "\\\" \\\\ \\n \\t \\r or \\u with four hexadecimal digits", "\\\" \\\\ \\n \\t \\r ou \\u avec quatre chiffres hexadécimaux",
    "\\\" \\\\ \\n \\t \\r of \\u met vier hexadecimale cijfers", "\\\" \\\\ \\n \\t \\r oder \\u mit vier hexadezimalen Ziffern"};
inline constexpr Sentence not_of_language{
    "{0} does not belong to the language of the rules", "{0} n'appartient pas au langage des règles",
    "{0} hoort niet bij de taal van de regels", "{0} gehört nicht zur Sprache der Regeln"};
inline constexpr Sentence double_quotes{
    "texts in double quotes: \"...\"", "les textes entre guillemets doubles : \"...\"",
    "teksten tussen dubbele aanhalingstekens: \"...\"", "Texte in doppelten Anführungszeichen: \"...\""};
inline constexpr Sentence straight_quotes{
    "straight quotes: \"...\"", "des guillemets droits : \"...\"", "rechte aanhalingstekens: \"...\"",
    "gerade Anführungszeichen: \"...\""};
inline constexpr Sentence a_factor{
    "a factor such as 1.1", "un facteur, comme 1.1", "een factor, zoals 1.1", "ein Faktor, etwa 1.1"};

// what stands where
inline constexpr Sentence empty{
    "this expression is empty", "cette expression est vide", "deze uitdrukking is leeg", "dieser Ausdruck ist leer"};
inline constexpr Sentence an_expression{"an expression", "une expression", "een uitdrukking", "ein Ausdruck"};
inline constexpr Sentence ends_too_early{
    "the expression ends too early", "l'expression s'arrête trop tôt", "de uitdrukking houdt te vroeg op", "der Ausdruck endet zu früh"};
inline constexpr Sentence misplaced{
    "{0} cannot stand here", "{0} ne peut pas se trouver ici", "{0} kan hier niet staan", "{0} kann hier nicht stehen"};
inline constexpr Sentence operator_or_end{
    "an operator such as `and`, `=` or `+`, or the end of the expression",
    "un opérateur, comme `and`, `=` ou `+`, ou la fin de l'expression",
    "een operator, zoals `and`, `=` of `+`, of het einde van de uitdrukking",
    "ein Operator, etwa `and`, `=` oder `+`, oder das Ende des Ausdrucks"};
inline constexpr Sentence some_value{
    "a value: a number, a text, a name, a function or a parenthesis",
    "une valeur : un nombre, un texte, un nom, une fonction ou une parenthèse",
    "een waarde: een getal, een tekst, een naam, een functie of een rond haakje",
    "ein Wert: eine Zahl, ein Text, ein Name, eine Funktion oder eine runde Klammer"};
inline constexpr Sentence upper_bound{
    "`{0}` and the upper bound after `between`", "`{0}` et la borne supérieure après `between`", "`{0}` en de bovengrens na `between`",
    "`{0}` und die Obergrenze nach `between`"};
inline constexpr Sentence name_of_property{
    "the name of a property after the dot", "le nom d'une propriété après le point", "de naam van een eigenschap na de punt",
    "der Name einer Eigenschaft nach dem Punkt"};
inline constexpr Sentence after_filter{"`{0}` after the filter", "`{0}` après le filtre", "`{0}` na de filter", "`{0}` nach dem Filter"};
inline constexpr Sentence after_argument{
    "`{0}` or `,` after an argument", "`{0}` ou `,` après un argument", "`{0}` of `,` na een argument", "`{0}` oder `,` nach einem Argument"};
inline constexpr Sentence after_item{"`{0}` or `,`", "`{0}` ou `,`", "`{0}` of `,`", "`{0}` oder `,`"};
inline constexpr Sentence after_test{
    "`{0}` after the test of `if`", "`{0}` après le test de `if`", "`{0}` na de test van `if`", "`{0}` nach der Bedingung von `if`"};
inline constexpr Sentence other_value{
    "`{0}` and the other value: an `if` always has both", "`{0}` et l'autre valeur : un `if` a toujours les deux",
    "`{0}` en de andere waarde: een `if` heeft ze altijd allebei", "`{0}` und der andere Wert: Ein `if` hat immer beide"};
inline constexpr Sentence name_of_item{
    "a name for the member or the item", "un nom pour le membre ou l'élément", "een naam voor het gezinslid of het item",
    "ein Name für das Mitglied oder den Eintrag"};
inline constexpr Sentence after_name{"`{0}` after the name", "`{0}` après le nom", "`{0}` na de naam", "`{0}` nach dem Namen"};
inline constexpr Sentence and_test{"`{0}` and the test", "`{0}` et le test", "`{0}` en de test", "`{0}` und die Bedingung"};
inline constexpr Sentence in_range{
    "`..` in a range", "`..` dans un intervalle", "`..` in een bereik", "`..` in einem Bereich"};
inline constexpr Sentence after_range{
    "`]` or `)` after the range", "`]` ou `)` après l'intervalle", "`]` of `)` na het bereik", "`]` oder `)` nach dem Bereich"};
inline constexpr Sentence only_functions{
    "only a function can be called", "seule une fonction peut être appelée", "alleen een functie kan worden aangeroepen",
    "nur eine Funktion kann aufgerufen werden"};
inline constexpr Sentence name_of_function{
    "a function's name before `(`", "le nom d'une fonction avant `(`", "de naam van een functie vóór `(`",
    "der Name einer Funktion vor `(`"};
inline constexpr Sentence some_named{
    "some arguments are named and some are not", "certains arguments sont nommés et d'autres non",
    "sommige argumenten hebben een naam en andere niet", "einige Argumente sind benannt und andere nicht"};
inline constexpr Sentence all_named{
    "names for all arguments or for none", "un nom pour tous les arguments ou pour aucun", "een naam voor alle argumenten of voor geen enkel",
    "Namen für alle Argumente oder für keines"};
inline constexpr Sentence too_deep{
    "this expression is nested more than {0} levels deep", "cette expression a plus de {0} niveaux imbriqués",
    "deze uitdrukking is meer dan {0} niveaus diep genest", "dieser Ausdruck ist mehr als {0} Ebenen tief verschachtelt"};
inline constexpr Sentence too_many_parts{
    "spelled out, this expression has more than {0} parts", "développée, cette expression compte plus de {0} parties",
    "uitgeschreven telt deze uitdrukking meer dan {0} delen", "ausgeschrieben hat dieser Ausdruck mehr als {0} Teile"};
inline constexpr Sentence too_long{
    "spelled out, this expression becomes too long", "développée, cette expression devient trop longue",
    "uitgeschreven wordt deze uitdrukking te lang", "ausgeschrieben wird dieser Ausdruck zu lang"};
inline constexpr Sentence several_definitions{
    "several named definitions", "plusieurs définitions nommées", "meerdere definities met een naam", "mehrere benannte Definitionen"};

// what is outside the subset
inline constexpr Sentence outside{
    "{0} is outside this subset of FEEL", "{0} ne fait pas partie de ce sous-ensemble de FEEL", "{0} valt buiten deze subset van FEEL",
    "{0} gehört nicht zu dieser Teilmenge von FEEL"};
inline constexpr Sentence kinds_are_known{
    "every value's kind is known before the rules run", "le type de chaque valeur est connu avant l'exécution des règles",
    "het type van elke waarde is bekend voordat de regels worden uitgevoerd",
    "der Typ jedes Wertes ist bekannt, bevor die Regeln ausgeführt werden"};
inline constexpr Sentence no_contexts{
    "contexts (`{...}`) are outside this subset of FEEL", "les contextes (`{...}`) ne font pas partie de ce sous-ensemble de FEEL",
    "contexten (`{...}`) vallen buiten deze subset van FEEL", "Kontexte (`{...}`) gehören nicht zu dieser Teilmenge von FEEL"};
inline constexpr Sentence unknown_by_itself{
    "a fact that is not given is unknown by itself and needs no `null`",
    "un fait qui n'est pas donné est d'office inconnu et n'a pas besoin de `null`",
    "een feit dat niet is opgegeven, is vanzelf onbekend en heeft geen `null` nodig",
    "eine Angabe, die fehlt, ist von selbst unbekannt und braucht kein `null`"};
inline constexpr Sentence no_own_functions{
    "functions of one's own are outside this subset of FEEL",
    "les fonctions définies par l'auteur ne font pas partie de ce sous-ensemble de FEEL",
    "eigen functies vallen buiten deze subset van FEEL", "eigene Funktionen gehören nicht zu dieser Teilmenge von FEEL"};
inline constexpr Sentence a_definition{
    "a named definition", "une définition nommée", "een definitie met een naam", "eine benannte Definition"};
inline constexpr Sentence no_times{
    "times of day are outside this subset of FEEL", "les heures du jour ne font pas partie de ce sous-ensemble de FEEL",
    "kloktijden vallen buiten deze subset van FEEL", "Uhrzeiten gehören nicht zu dieser Teilmenge von FEEL"};
inline constexpr Sentence no_nested_lists{
    "lists of lists are outside this subset of FEEL", "les listes de listes ne font pas partie de ce sous-ensemble de FEEL",
    "lijsten van lijsten vallen buiten deze subset van FEEL", "Listen von Listen gehören nicht zu dieser Teilmenge von FEEL"};
inline constexpr Sentence no_joining{
    "joining texts is outside this subset of FEEL", "joindre des textes ne fait pas partie de ce sous-ensemble de FEEL",
    "teksten samenvoegen valt buiten deze subset van FEEL", "das Verketten von Texten gehört nicht zu dieser Teilmenge von FEEL"};
inline constexpr Sentence function_outside{
    "the function `{0}` is outside this subset of FEEL", "la fonction `{0}` ne fait pas partie de ce sous-ensemble de FEEL",
    "de functie `{0}` valt buiten deze subset van FEEL", "die Funktion `{0}` gehört nicht zu dieser Teilmenge von FEEL"};

// numbers, days and durations as written
inline constexpr Sentence not_exact{
    "the number {0} cannot be kept exactly", "le nombre {0} ne peut pas être conservé exactement",
    "het getal {0} kan niet exact worden bewaard", "die Zahl {0} lässt sich nicht exakt speichern"};
inline constexpr Sentence exact_numbers{
    "numbers of at most six decimals, up to about nine million million",
    "des nombres de six décimales au plus, jusqu'à environ neuf mille milliards",
    "getallen met ten hoogste zes decimalen, tot ongeveer negen biljoen",
    "Zahlen mit höchstens sechs Nachkommastellen, bis etwa neun Billionen"};
inline constexpr Sentence a_day_at{
    "a day such as @\"2026-12-31\"", "un jour, comme @\"2026-12-31\"", "een dag, zoals @\"2026-12-31\"", "ein Tag, etwa @\"2026-12-31\""};
inline constexpr Sentence no_day_no_duration{
    "{0} is neither a day of the calendar nor a duration", "{0} n'est ni un jour du calendrier ni une durée",
    "{0} is noch een dag van de kalender, noch een duur", "{0} ist weder ein Tag des Kalenders noch eine Dauer"};
inline constexpr Sentence no_day{
    "{0} is not a day of the calendar", "{0} n'est pas un jour du calendrier", "{0} is geen dag van de kalender",
    "{0} ist kein Tag des Kalenders"};
inline constexpr Sentence a_day{
    "a day such as 2026-12-31, in the years 1 to 9999", "un jour, comme 2026-12-31, des années 1 à 9999",
    "een dag, zoals 2026-12-31, in de jaren 1 tot 9999", "ein Tag, etwa 2026-12-31, in den Jahren 1 bis 9999"};
inline constexpr Sentence no_duration{
    "{0} is not a duration", "{0} n'est pas une durée", "{0} is geen duur", "{0} ist keine Dauer"};
inline constexpr Sentence a_duration{
    "years and months (P2Y, P6M, P2Y6M), or days and time (P10D, P1DT12H), never both",
    "des années et des mois (P2Y, P6M, P2Y6M), ou des jours et des heures (P10D, P1DT12H), jamais les deux",
    "jaren en maanden (P2Y, P6M, P2Y6M), of dagen en uren (P10D, P1DT12H), nooit allebei",
    "Jahre und Monate (P2Y, P6M, P2Y6M) oder Tage und Stunden (P10D, P1DT12H), nie beides"};
inline constexpr Sentence not_to_date{
    "{0} cannot become a date", "{0} ne peut pas devenir une date", "{0} kan geen datum worden", "{0} kann kein Datum werden"};
inline constexpr Sentence not_to_duration{
    "only a text that is written out can become a duration", "seul un texte écrit tel quel peut devenir une durée",
    "alleen een uitgeschreven tekst kan een duur worden", "nur ein ausgeschriebener Text kann eine Dauer werden"};

// names
inline constexpr Sentence no_name{
    "the name {0} is not known", "le nom {0} n'est pas connu", "de naam {0} is niet bekend", "der Name {0} ist nicht bekannt"};
inline constexpr Sentence no_function{
    "there is no function {0}", "il n'y a pas de fonction {0}", "er is geen functie {0}", "es gibt keine Funktion {0}"};
inline constexpr Sentence no_amount{
    "there is no amount {0}", "il n'y a pas de montant {0}", "er is geen bedrag {0}", "es gibt keinen Betrag {0}"};
inline constexpr Sentence amount_not_written{
    "the name of an amount must be written out", "le nom d'un montant doit être écrit tel quel",
    "de naam van een bedrag moet voluit staan", "der Name eines Betrags muss ausgeschrieben sein"};
inline constexpr Sentence no_choice{
    "{0} is not a choice of `{1}`", "{0} n'est pas un des choix de `{1}`", "{0} is geen van de keuzes van `{1}`",
    "{0} gehört nicht zu den Auswahlmöglichkeiten von `{1}`"};
inline constexpr Sentence is_function{
    "`{0}` is a function", "`{0}` est une fonction", "`{0}` is een functie", "`{0}` ist eine Funktion"};
inline constexpr Sentence no_property{
    "{0} has no property {1}", "{0} n'a pas de propriété {1}", "{0} heeft geen eigenschap {1}", "{0} hat keine Eigenschaft {1}"};

// arguments
inline constexpr Sentence no_argument{
    "`{0}` has no argument named {1}", "`{0}` n'a pas d'argument nommé {1}", "`{0}` heeft geen argument met de naam {1}",
    "`{0}` hat kein Argument mit dem Namen {1}"};
inline constexpr Sentence not_with_one_argument{
    "`{0}` cannot be called with 1 argument", "`{0}` ne peut pas s'appeler avec 1 argument",
    "`{0}` kan niet met 1 argument worden aangeroepen", "`{0}` kann nicht mit 1 Argument aufgerufen werden"};
inline constexpr Sentence not_with_arguments{
    "`{0}` cannot be called with {1} arguments", "`{0}` ne peut pas s'appeler avec ce nombre d'arguments : {1}",
    "`{0}` kan niet met {1} argumenten worden aangeroepen", "`{0}` kann nicht mit {1} Argumenten aufgerufen werden"};

// kinds that do not go together; {0} of the first two is one of those below
inline constexpr Sentence wrong_kind{
    "{0} must be {1}, but this is {2}", "{0} doit être {1}, mais c'est {2}", "{0} moet {1} zijn, maar dit is {2}",
    "{0} muss {1} sein, das hier ist aber {2}"};
inline constexpr Sentence not_one_kind{
    "{0}, but the first is {1} and this is {2}", "{0}, mais la première est {1} et celle-ci est {2}",
    "{0}, maar de eerste is {1} en deze is {2}", "{0}, aber der erste ist {1} und dieser ist {2}"};
inline constexpr Sentence each_side{
    "each side of `{0}`", "chaque côté de `{0}`", "elke kant van `{0}`", "jede Seite von `{0}`"};
inline constexpr Sentence test_of{
    "the test of `{0}`", "le test de `{0}`", "de test van `{0}`", "die Bedingung von `{0}`"};
inline constexpr Sentence filter_of_members{
    "the filter of `members`", "le filtre de `members`", "de filter van `members`", "der Filter von `members`"};
inline constexpr Sentence argument_of{"`{0}` of `{1}`", "`{0}` de `{1}`", "`{0}` van `{1}`", "`{0}` von `{1}`"};
inline constexpr Sentence value_for{
    "what `{0}` asks", "la valeur pour `{0}`", "de waarde voor `{0}`", "der Wert für `{0}`"};
inline constexpr Sentence values_of_if{
    "both values of an `if` must be of one kind", "les deux valeurs d'un `if` doivent être du même type",
    "beide waarden van een `if` moeten van hetzelfde type zijn", "beide Werte eines `if` müssen vom selben Typ sein"};
inline constexpr Sentence values_for{
    "what `{0}` asks must be of one kind", "les valeurs pour `{0}` doivent être du même type",
    "de waarden voor `{0}` moeten van hetzelfde type zijn", "die Werte für `{0}` müssen vom selben Typ sein"};
inline constexpr Sentence asked_for{
    "{0} is asked for here, but this is {1}", "il faut ici {0}, mais c'est {1}", "hier wordt {0} gevraagd, maar dit is {1}",
    "hier wird {0} verlangt, das ist aber {1}"};
inline constexpr Sentence not_for_kind{
    "`{0}` does not go with {1}", "`{0}` ne s'applique pas à {1}", "`{0}` kan niet op {1} worden toegepast",
    "für `{0}` ist {1} nicht zulässig"};
inline constexpr Sentence not_for_truths{
    "`{0}` does not go with truths", "`{0}` ne s'applique pas à des valeurs de vérité",
    "`{0}` kan niet op waarheidswaarden worden toegepast", "für Wahrheitswerte ist `{0}` nicht zulässig"};
inline constexpr Sentence not_between{
    "`{0}` does not go with {1} and {2}", "`{0}` ne peut pas se trouver entre {1} et {2}", "`{0}` kan niet tussen {1} en {2} staan",
    "{1} und {2} lassen sich nicht mit `{0}` verknüpfen"};
inline constexpr Sentence not_compared{
    "{0} cannot be compared with {1}", "{0} ne se compare pas avec {1}", "{0} kan niet met {1} worden vergeleken",
    "{0} und {1} lassen sich nicht vergleichen"};
inline constexpr Sentence of_one_kind{
    "two values of one kind", "deux valeurs du même type", "twee waarden van hetzelfde type", "zwei Werte vom selben Typ"};
inline constexpr Sentence no_order_of_texts{
    "texts cannot be put in order", "les textes n'ont pas d'ordre", "teksten hebben geen volgorde", "Texte haben keine Reihenfolge"};
inline constexpr Sentence equality_of_texts{
    "`=`, `!=` or `in` for texts", "`=`, `!=` ou `in` pour des textes", "`=`, `!=` of `in` voor teksten", "`=`, `!=` oder `in` für Texte"};
inline constexpr Sentence no_negative{
    "{0} has no negative", "{0} n'a pas d'opposé", "{0} heeft geen tegengestelde", "{0} kann nicht negativ sein"};
inline constexpr Sentence after_minus{
    "a number or a duration after `-`", "un nombre ou une durée après `-`", "een getal of een duur na `-`",
    "eine Zahl oder eine Dauer nach `-`"};
inline constexpr Sentence not_added_up{
    "{0} cannot be added up", "{0} ne s'additionne pas", "{0} kan niet worden opgeteld", "{0} lässt sich nicht addieren"};
inline constexpr Sentence no_extremes{
    "{0} has no smallest and no greatest", "{0} n'a ni minimum ni maximum", "{0} heeft geen minimum en geen maximum",
    "{0} hat kein Minimum und kein Maximum"};
inline constexpr Sentence for_plus{
    "two numbers, two durations of one kind, or a date and a duration",
    "deux nombres, deux durées du même type, ou une date et une durée",
    "twee getallen, twee duren van hetzelfde type, of een datum en een duur",
    "zwei Zahlen, zwei Dauern vom selben Typ oder ein Datum und eine Dauer"};
inline constexpr Sentence for_minus{
    "two numbers, two durations of one kind, two dates, or a date and a duration",
    "deux nombres, deux durées du même type, deux dates, ou une date et une durée",
    "twee getallen, twee duren van hetzelfde type, twee datums, of een datum en een duur",
    "zwei Zahlen, zwei Dauern vom selben Typ, zwei Daten oder ein Datum und eine Dauer"};
inline constexpr Sentence for_times{
    "two numbers, or a duration and a number", "deux nombres, ou une durée et un nombre", "twee getallen, of een duur en een getal",
    "zwei Zahlen oder eine Dauer und eine Zahl"};
inline constexpr Sentence for_division{
    "two numbers, a duration and a number, or two durations of one kind",
    "deux nombres, une durée et un nombre, ou deux durées du même type",
    "twee getallen, een duur en een getal, of twee duren van hetzelfde type",
    "zwei Zahlen, eine Dauer und eine Zahl oder zwei Dauern vom selben Typ"};
inline constexpr Sentence two_numbers{"two numbers", "deux nombres", "twee getallen", "zwei Zahlen"};

// lists
inline constexpr Sentence list_no_value{
    "a list is no value by itself", "une liste n'est pas une valeur à elle seule", "een lijst is op zich geen waarde",
    "eine Liste ist für sich kein Wert"};
inline constexpr Sentence places_of_lists{
    "a list after `in`, or inside count, sum, min, max, mean, all, any or list contains",
    "une liste après `in`, ou dans count, sum, min, max, mean, all, any ou list contains",
    "een lijst na `in`, of in count, sum, min, max, mean, all, any of list contains",
    "eine Liste nach `in` oder in count, sum, min, max, mean, all, any oder list contains"};
inline constexpr Sentence only_after_in{
    "ranges and several tests can only stand after `in`", "les intervalles et les tests multiples ne peuvent se trouver qu'après `in`",
    "bereiken en meerdere tests kunnen alleen na `in` staan", "Bereiche und mehrere Bedingungen können nur nach `in` stehen"};
inline constexpr Sentence nothing_in_list{
    "nothing is in an empty list", "rien ne se trouve dans une liste vide", "in een lege lijst staat niets", "in einer leeren Liste steht nichts"};
inline constexpr Sentence one_in_list{
    "at least one value in the list", "au moins une valeur dans la liste", "minstens één waarde in de lijst",
    "mindestens ein Wert in der Liste"};
inline constexpr Sentence empty_list_no_value{
    "`{0}` of an empty list has no value", "`{0}` d'une liste vide n'a pas de valeur", "`{0}` van een lege lijst heeft geen waarde",
    "`{0}` einer leeren Liste hat keinen Wert"};
inline constexpr Sentence contains_written_list{
    "`list contains` needs a list that is written out", "`list contains` demande une liste écrite telle quelle",
    "`list contains` vraagt een uitgeschreven lijst", "`list contains` braucht eine ausgeschriebene Liste"};
inline constexpr Sentence contains_or_in{
    "list contains([a, b], x), or `x in (a, b)`", "list contains([a, b], x), ou `x in (a, b)`", "list contains([a, b], x), of `x in (a, b)`",
    "list contains([a, b], x) oder `x in (a, b)`"};
inline constexpr Sentence needs_list{
    "`{0}` needs a list", "`{0}` demande une liste", "`{0}` vraagt een lijst", "`{0}` braucht eine Liste"};
inline constexpr Sentence not_gone_through{
    "`{0}` cannot go through this", "`{0}` ne peut pas parcourir ceci", "`{0}` kan dit niet doorlopen", "`{0}` kann das nicht durchlaufen"};
inline constexpr Sentence gone_through{
    "`members`, `members[...]` or a written list `[a, b]`", "`members`, `members[...]` ou une liste écrite telle quelle `[a, b]`",
    "`members`, `members[...]` of een uitgeschreven lijst `[a, b]`", "`members`, `members[...]` oder eine ausgeschriebene Liste `[a, b]`"};

// members
inline constexpr Sentence members_no_value{
    "`members` is a list, not a value", "`members` est une liste, pas une valeur", "`members` is een lijst, geen waarde",
    "`members` ist eine Liste, kein Wert"};
inline constexpr Sentence value_each{
    "this is one value for each member, not one value", "ceci donne une valeur par membre, et non une seule valeur",
    "dit geeft één waarde per gezinslid, niet één enkele waarde", "das ergibt einen Wert je Mitglied, nicht einen einzigen Wert"};
inline constexpr Sentence around_it{
    "sum, min, max, count, all or any around it", "sum, min, max, count, all ou any autour", "sum, min, max, count, all of any eromheen",
    "sum, min, max, count, all oder any darum herum"};
inline constexpr Sentence filter_misplaced{
    "a filter can only be asked of `members`, inside a function of a list",
    "un filtre ne peut porter que sur `members`, dans une fonction de liste",
    "een filter kan alleen op `members` slaan, binnen een functie van een lijst",
    "ein Filter kann sich nur auf `members` beziehen, in einer Funktion einer Liste"};
inline constexpr Sentence another_member{
    "{0} is about another member than the one looked at here", "{0} porte sur un autre membre que celui qui est examiné ici",
    "{0} gaat over een ander gezinslid dan het gezinslid dat hier wordt bekeken",
    "{0} handelt von einem anderen Mitglied als dem, das hier betrachtet wird"};
inline constexpr Sentence one_member_at_a_time{
    "tests that look at one member at a time; a named definition for what the family as a whole is compared with",
    "des tests qui examinent un seul membre à la fois ; une définition nommée pour ce à quoi on compare toute la famille",
    "tests die één gezinslid tegelijk bekijken; een definitie met een naam voor wat met het hele gezin wordt vergeleken",
    "Bedingungen, die jeweils nur ein Mitglied betrachten; eine benannte Definition für das, womit die ganze Familie verglichen wird"};
inline constexpr Sentence member_no_value{
    "{0} is a member, not a value", "{0} est un membre, pas une valeur", "{0} is een gezinslid, geen waarde",
    "{0} ist ein Mitglied, kein Wert"};
inline constexpr Sentence fact_of_member{
    "a fact of the member, such as `{0}.birth_date`", "un fait du membre, comme `{0}.birth_date`",
    "een feit van het gezinslid, zoals `{0}.birth_date`", "eine Angabe zum Mitglied, etwa `{0}.birth_date`"};
inline constexpr Sentence not_about_member{
    "`{0}` is not about a member", "`{0}` ne porte pas sur un membre", "`{0}` gaat niet over een gezinslid",
    "`{0}` handelt nicht von einem Mitglied"};
inline constexpr Sentence by_itself{"`{0}` by itself", "`{0}` tout seul", "`{0}` op zich", "`{0}` für sich allein"};
inline constexpr Sentence not_known_of_members{
    "{0} is not known of members", "{0} n'est pas connu pour les membres", "{0} is niet bekend bij de gezinsleden",
    "{0} ist bei Mitgliedern nicht bekannt"};
inline constexpr Sentence what_of_members{
    "it is not said what of the members is asked", "il n'est pas dit ce qui est demandé des membres",
    "er wordt niet gezegd wat van de gezinsleden gevraagd wordt", "es ist nicht gesagt, was von den Mitgliedern gefragt ist"};
inline constexpr Sentence fact_of_members{
    "a fact of the members, such as `members.birth_date`", "un fait des membres, comme `members.birth_date`",
    "een feit van de gezinsleden, zoals `members.birth_date`", "eine Angabe zu den Mitgliedern, etwa `members.birth_date`"};
inline constexpr Sentence members_themselves{
    "the members themselves are asked here, not one of their facts", "il s'agit ici des membres eux-mêmes, pas d'un de leurs faits",
    "hier gaat het om de gezinsleden zelf, niet om een van hun feiten", "hier geht es um die Mitglieder selbst, nicht um eine ihrer Angaben"};
inline constexpr Sentence counts_members{
    "`count` counts members, not their facts", "`count` compte les membres, pas leurs faits", "`count` telt gezinsleden, niet hun feiten",
    "`count` zählt Mitglieder, nicht ihre Angaben"};
inline constexpr Sentence not_of_members{
    "`{0}` cannot be asked of members", "`{0}` ne peut pas porter sur les membres", "`{0}` kan niet op gezinsleden slaan",
    "`{0}` kann sich nicht auf Mitglieder beziehen"};
// clang-format on

}  // namespace reunify::feel::sentence
