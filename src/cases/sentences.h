#pragma once

#include "base/phrase.h"

/// What is said of a value that cannot be read, in a profile, in a cell or in --set.
namespace reunify::cases::sentence {

// clang-format off

// what a fact accepts
inline constexpr Sentence an_amount{
    "an amount in euro such as 2131.28 or 2131,28", "un montant en euros, comme 2131.28 ou 2131,28",
    "een bedrag in euro, zoals 2131.28 of 2131,28", "ein Betrag in Euro, etwa 2131.28 oder 2131,28"};
inline constexpr Sentence whole_number_between{
    "a whole number from {0} to {1}", "un nombre entier de {0} à {1}", "een geheel getal van {0} tot {1}",
    "eine ganze Zahl von {0} bis {1}"};
inline constexpr Sentence a_whole_number{
    "a whole number such as 2", "un nombre entier, comme 2", "een geheel getal, zoals 2", "eine ganze Zahl, etwa 2"};
inline constexpr Sentence yes_or_no{"yes or no", "oui ou non", "ja of nee", "ja oder nein"};
inline constexpr Sentence a_date{
    "a date such as 2026-12-31 or 31/12/2026", "une date, comme 2026-12-31 ou 31/12/2026", "een datum, zoals 2026-12-31 of 31/12/2026",
    "ein Datum, etwa 2026-12-31 oder 31/12/2026"};
inline constexpr Sentence any_text{"any text", "n'importe quel texte", "elke tekst", "jeder Text"};

// dates
inline constexpr Sentence no_day{
    "{0} is no day of the calendar", "{0} n'est pas un jour du calendrier", "{0} is geen dag van de kalender",
    "{0} ist kein Tag des Kalenders"};
inline constexpr Sentence no_accepted_date{
    "{0} is no date in one of the accepted forms", "{0} n'est pas une date dans une des formes admises",
    "{0} is geen datum in een van de toegelaten vormen", "{0} ist kein Datum in einer der zulässigen Formen"};
inline constexpr Sentence no_date{"{0} is no date", "{0} n'est pas une date", "{0} is geen datum", "{0} ist kein Datum"};
inline constexpr Sentence two_digit_year{
    "{0} has a year of two digits", "{0} a une année à deux chiffres", "{0} heeft een jaartal van twee cijfers",
    "{0} hat eine zweistellige Jahreszahl"};
inline constexpr Sentence four_digit_year{
    "the year in four digits, such as 31/12/2026", "l'année en quatre chiffres, comme 31/12/2026",
    "het jaar in vier cijfers, zoals 31/12/2026", "das Jahr mit vier Ziffern, etwa 31/12/2026"};

// numbers
inline constexpr Sentence too_many_decimals{
    "{0} has more than two decimals", "{0} a plus de deux décimales", "{0} heeft meer dan twee decimalen",
    "{0} hat mehr als zwei Nachkommastellen"};
inline constexpr Sentence not_whole{
    "{0} is not whole", "{0} n'est pas un nombre entier", "{0} is geen geheel getal", "{0} ist keine ganze Zahl"};
inline constexpr Sentence unusable_amount{
    "{0} is no amount of money that can be used", "{0} n'est pas un montant utilisable", "{0} is geen bruikbaar bedrag",
    "{0} ist kein verwendbarer Geldbetrag"};
inline constexpr Sentence unusable_number{
    "{0} is no number that can be used", "{0} n'est pas un nombre utilisable", "{0} is geen bruikbaar getal",
    "{0} ist keine verwendbare Zahl"};
inline constexpr Sentence too_large{"{0} is too large", "{0} est trop grand", "{0} is te groot", "{0} ist zu groß"};
inline constexpr Sentence no_amount{
    "{0} is no amount of money", "{0} n'est pas un montant", "{0} is geen geldbedrag", "{0} ist kein Geldbetrag"};
inline constexpr Sentence no_whole_number{
    "{0} is no whole number", "{0} n'est pas un nombre entier", "{0} is geen geheel getal", "{0} ist keine ganze Zahl"};
inline constexpr Sentence ambiguous{
    "{0} can be read as {1} and as {2}.{3}", "{0} peut se lire {1} et {2},{3}", "{0} kan als {1} en als {2},{3} worden gelezen",
    "{0} kann als {1} und als {2},{3} gelesen werden"};
inline constexpr Sentence without_doubt{
    "`{0}` or `{0},00` for that number, two decimals otherwise", "`{0}` ou `{0},00` pour ce nombre, sinon deux décimales",
    "`{0}` of `{0},00` voor dat getal, anders twee decimalen", "`{0}` oder `{0},00` für diese Zahl, sonst zwei Nachkommastellen"};

// bounds and choices
inline constexpr Sentence day_too_early{
    "{0} lies before {1}, the earliest day accepted", "{0} est avant le {1}, le premier jour admis",
    "{0} ligt vóór {1}, de vroegste toegelaten dag", "{0} liegt vor dem {1}, dem frühesten zulässigen Tag"};
inline constexpr Sentence day_too_late{
    "{0} lies after {1}, the latest day accepted", "{0} est après le {1}, le dernier jour admis",
    "{0} ligt na {1}, de laatste toegelaten dag", "{0} liegt nach dem {1}, dem letzten zulässigen Tag"};
inline constexpr Sentence too_little{
    "{0} lies below {1}, the least accepted", "{0} est inférieur à {1}, le minimum admis", "{0} ligt onder {1}, het toegelaten minimum",
    "{0} liegt unter {1}, dem zulässigen Mindestwert"};
inline constexpr Sentence too_much{
    "{0} lies above {1}, the most accepted", "{0} est supérieur à {1}, le maximum admis", "{0} ligt boven {1}, het toegelaten maximum",
    "{0} liegt über {1}, dem zulässigen Höchstwert"};
inline constexpr Sentence neither_yes_nor_no{
    "{0} is neither yes nor no", "{0} n'est ni oui ni non", "{0} is ja noch nee", "{0} ist weder ja noch nein"};
inline constexpr Sentence may_be{"{0} may be {1}", "{0} peut être {1}", "{0} kan {1} zijn", "{0} kann {1} sein"};
inline constexpr Sentence no_choice{
    "{0} is none of the choices", "{0} n'est pas un des choix", "{0} is geen van de keuzes", "{0} gehört nicht zu den Auswahlmöglichkeiten"};

// forms of YAML and JSON
inline constexpr Sentence form_nothing{"nothing", "vide", "leeg", "leer"};
inline constexpr Sentence form_value{"a single value", "une valeur seule", "één enkele waarde", "ein einzelner Wert"};
inline constexpr Sentence form_list{"a list", "une liste", "een lijst", "eine Liste"};
inline constexpr Sentence form_map{"a map", "un groupe de clés", "een groep sleutels", "eine Gruppe von Schlüsseln"};
inline constexpr Sentence map_with{
    "a map with {0}", "un groupe avec les clés {0}", "een groep met de sleutels {0}", "eine Gruppe mit den Schlüsseln {0}"};

// the profile
inline constexpr Sentence layout{
    "a map with {0} and {1}", "un groupe avec les clés {0} et {1}", "een groep met de sleutels {0} en {1}",
    "eine Gruppe mit den Schlüsseln {0} und {1}"};
inline constexpr Sentence empty_profile{
    "the profile is empty", "le profil est vide", "het profiel is leeg", "das Profil ist leer"};
inline constexpr Sentence profile_form{
    "a profile cannot be {0}", "un profil ne peut pas être {0}", "een profiel kan niet {0} zijn", "ein Profil kann nicht {0} sein"};
inline constexpr Sentence no_members{
    "the profile names no family members", "le profil ne mentionne aucun membre de la famille", "het profiel noemt geen gezinsleden",
    "das Profil nennt keine Familienmitglieder"};
inline constexpr Sentence one_below_members{
    "at least one item below `members`", "au moins un élément sous `members`", "minstens één item onder `members`",
    "mindestens ein Eintrag unter `members`"};
inline constexpr Sentence section_form{
    "`{0}` cannot be {1}", "`{0}` ne peut pas être {1}", "`{0}` kan niet {1} zijn", "`{0}` kann nicht {1} sein"};
inline constexpr Sentence members_map{
    "`members` is a single map", "`members` est un seul groupe de clés", "`members` is één enkele groep sleutels",
    "`members` ist eine einzelne Gruppe von Schlüsseln"};
inline constexpr Sentence members_as_list{
    "a list, also for one member: each member starts with `- ` (in JSON, put it in `[ ]`)",
    "une liste, même pour un seul membre : chaque membre commence par `- ` (en JSON, mettez-le entre `[ ]`)",
    "een lijst, ook voor één gezinslid: elk gezinslid begint met `- ` (zet het in JSON tussen `[ ]`)",
    "eine Liste, auch bei einem einzigen Mitglied: Jedes Mitglied beginnt mit `- ` (in JSON steht es in `[ ]`)"};
inline constexpr Sentence members_value{
    "`members` is a single value", "`members` est une valeur seule", "`members` is één enkele waarde", "`members` ist ein einzelner Wert"};
inline constexpr Sentence list_of_members{
    "a list of maps, one for each member", "une liste de groupes de clés, un par membre", "een lijst van groepen sleutels, één per gezinslid",
    "eine Liste von Gruppen, eine für jedes Mitglied"};
inline constexpr Sentence members_empty{
    "`members` is empty", "`members` est vide", "`members` is leeg", "`members` ist leer"};
inline constexpr Sentence one_member{
    "at least one member", "au moins un membre", "minstens één gezinslid", "mindestens ein Mitglied"};
inline constexpr Sentence too_many_members{
    "`members` holds {0} members", "`members` compte {0} membres", "`members` telt {0} gezinsleden", "`members` enthält {0} Mitglieder"};
inline constexpr Sentence at_most{"at most {0}", "{0} au plus", "ten hoogste {0}", "höchstens {0}"};
inline constexpr Sentence member_form{
    "a member cannot be {0}", "un membre ne peut pas être {0}", "een gezinslid kan niet {0} zijn", "ein Mitglied kann nicht {0} sein"};
inline constexpr Sentence member_number{"member {0}", "membre {0}", "gezinslid {0}", "Familienmitglied {0}"};
inline constexpr Sentence label_twice{
    "two members have the label {0}; the first is on line {1}", "deux membres ont le nom {0} ; le premier est à la ligne {1}",
    "twee gezinsleden heten {0}; het eerste staat op regel {1}", "zwei Mitglieder heißen {0}; das erste steht in Zeile {1}"};
inline constexpr Sentence own_label{
    "a label of its own for each member", "un nom (`label`) propre à chaque membre", "een eigen naam (`label`) voor elk gezinslid",
    "ein eigener Name (`label`) für jedes Mitglied"};
inline constexpr Sentence label_form{
    "a label cannot be {0}", "un nom (`label`) ne peut pas être {0}", "een naam (`label`) kan niet {0} zijn",
    "ein Name (`label`) kann nicht {0} sein"};
inline constexpr Sentence word_or_name{"a word or a name", "un mot ou un nom", "een woord of een naam", "ein Wort oder ein Name"};
inline constexpr Sentence label_breaks{
    "a label cannot hold line breaks, tabs or control characters",
    "un nom (`label`) ne peut contenir ni saut de ligne, ni tabulation, ni caractère de commande",
    "een naam (`label`) kan geen regeleinden, tabs of stuurtekens bevatten",
    "ein Name (`label`) kann keine Zeilenumbrüche, Tabulatoren oder Steuerzeichen enthalten"};
inline constexpr Sentence name_on_one_line{
    "a word or a name on one line", "un mot ou un nom sur une ligne", "een woord of een naam op één regel",
    "ein Wort oder ein Name in einer Zeile"};
inline constexpr Sentence label_length{
    "this label is {0} characters long", "ce nom (`label`) compte {0} caractères", "deze naam (`label`) telt {0} tekens",
    "dieser Name (`label`) ist {0} Zeichen lang"};
inline constexpr Sentence one_value{
    "{0} takes one value, not {1}", "{0} reçoit une seule valeur, pas {1}", "{0} krijgt één waarde, niet {1}",
    "{0} erhält einen einzigen Wert, nicht {1}"};
inline constexpr Sentence of_fact{"{0}: {1}", "{0} : {1}", "{0}: {1}", "{0}: {1}"};
inline constexpr Sentence document_form{
    "a document cannot be {0}", "un document ne peut pas être {0}", "een document kan niet {0} zijn", "ein Dokument kann nicht {0} sein"};
inline constexpr Sentence name_of_document{
    "the name of a document", "le nom d'un document", "de naam van een document", "der Name eines Dokuments"};
inline constexpr Sentence no_document{
    "there is no document {0}", "il n'y a pas de document {0}", "er is geen document {0}", "es gibt kein Dokument {0}"};
inline constexpr Sentence written_as_path{
    "{0} is written as a path", "{0} est écrit comme un chemin", "{0} is als een pad geschreven", "{0} ist als Pfad geschrieben"};
inline constexpr Sentence below{"`{0}` below {1}", "`{0}` sous {1}", "`{0}` onder {1}", "`{0}` unter {1}"};
inline constexpr Sentence outside_sections{
    "{0} stands outside of any section", "{0} se trouve en dehors de toute section", "{0} staat buiten elke afdeling",
    "{0} steht außerhalb jedes Abschnitts"};
inline constexpr Sentence no_section{
    "{0} is no section of a profile", "{0} n'est pas une section d'un profil", "{0} is geen afdeling van een profiel",
    "{0} ist kein Abschnitt eines Profils"};
inline constexpr Sentence not_of_section{
    "{0} does not belong to {1}", "{0} n'appartient pas à {1}", "{0} hoort niet bij {1}", "{0} gehört nicht zu {1}"};
inline constexpr Sentence unknown_below{
    "{0} is unknown below {1}", "{0} est inconnu sous {1}", "{0} is onbekend onder {1}", "{0} ist unter {1} unbekannt"};

// --set
inline constexpr Sentence sets_nothing{
    "{0} sets nothing", "{0} ne fixe rien", "{0} stelt niets in", "{0} legt nichts fest"};
inline constexpr Sentence assignment{
    "FACT=VALUE, such as {0} or {1}", "FAIT=VALEUR, comme {0} ou {1}", "FEIT=WAARDE, zoals {0} of {1}",
    "ANGABE=WERT, etwa {0} oder {1}"};
inline constexpr Sentence no_fact{
    "there is no fact {0}", "il n'y a pas de fait {0}", "er is geen feit {0}", "es gibt keine Angabe {0}"};
inline constexpr Sentence which_member{
    "{0} does not say which of the {1} members is meant", "{0} ne dit pas lequel des {1} membres est visé",
    "{0} zegt niet welk van de {1} gezinsleden bedoeld is", "{0} sagt nicht, welches der {1} Mitglieder gemeint ist"};
inline constexpr Sentence members_by{
    "members[0].{0} or members[LABEL].{0}", "members[0].{0} ou members[NOM].{0}", "members[0].{0} of members[NAAM].{0}",
    "members[0].{0} oder members[NAME].{0}"};
inline constexpr Sentence no_member{
    "no member is called {0}", "aucun membre ne s'appelle {0}", "geen gezinslid heet {0}", "kein Mitglied heißt {0}"};
inline constexpr Sentence nobody{"there are no members", "il n'y a pas de membres", "er zijn geen gezinsleden", "es gibt keine Mitglieder"};
inline constexpr Sentence label_or_number{
    "{0}, or a number from {1}", "{0}, ou un numéro parmi {1}", "{0}, of een nummer uit {1}", "{0} oder eine Nummer aus {1}"};
inline constexpr Sentence numbers{"0 to {0}", "0 à {0}", "0 tot {0}", "0 bis {0}"};

// the columns of a CSV
inline constexpr Sentence two_family_columns{
    "two columns may say which rows are a family: `{0}` and `{1}`",
    "deux colonnes peuvent dire quelles lignes forment une famille : `{0}` et `{1}`",
    "twee kolommen kunnen zeggen welke rijen één gezin zijn: `{0}` en `{1}`",
    "zwei Spalten können sagen, welche Zeilen eine Familie sind: `{0}` und `{1}`"};
inline constexpr Sentence family_option{
    "--family \"{0}\", or the other one; --family none where each row is a family of its own",
    "--family \"{0}\", ou l'autre ; --family none si chaque ligne est une famille à elle seule",
    "--family \"{0}\", of de andere; --family none als elke rij een gezin op zich is",
    "--family \"{0}\" oder die andere; --family none, wenn jede Zeile eine Familie für sich ist"};
inline constexpr Sentence no_family_column{
    "there is no column `{0}` that could say which rows are a family",
    "il n'y a pas de colonne `{0}` qui puisse dire quelles lignes forment une famille",
    "er is geen kolom `{0}` die kan zeggen welke rijen één gezin zijn",
    "es gibt keine Spalte `{0}`, die sagen könnte, welche Zeilen eine Familie sind"};
inline constexpr Sentence column_twice{
    "columns {0} `{1}` and {2} `{3}` both give {4}", "les colonnes {0} `{1}` et {2} `{3}` donnent toutes deux {4}",
    "de kolommen {0} `{1}` en {2} `{3}` geven allebei {4}", "die Spalten {0} `{1}` und {2} `{3}` geben beide {4} an"};
inline constexpr Sentence one_column{
    "one column a fact", "une seule colonne par fait", "één kolom per feit", "eine Spalte je Angabe"};
inline constexpr Sentence no_column{
    "there is no column for {0}; the columns found are: {1}", "il n'y a pas de colonne pour {0} ; les colonnes trouvées sont : {1}",
    "er is geen kolom voor {0}; de gevonden kolommen zijn: {1}", "es gibt keine Spalte für {0}; gefunden wurden die Spalten: {1}"};
inline constexpr Sentence column_named{
    "a column named {0}", "une colonne nommée {0}", "een kolom met de naam {0}", "eine Spalte mit dem Namen {0}"};
inline constexpr Sentence meant{
    "{0}; did you mean `{1}`?", "{0} ; vouliez-vous dire `{1}` ?", "{0}; bedoelde u `{1}`?", "{0}; meinten Sie `{1}`?"};
// clang-format on

}  // namespace reunify::cases::sentence
