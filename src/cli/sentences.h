#pragma once

#include "base/phrase.h"

/// What is said of a command line that cannot be followed, and of files that cannot be read or written.
namespace reunify::cli::sentence {

// clang-format off

// the command line
inline constexpr Sentence see{"see: {0}", "voir : {0}", "zie: {0}", "siehe: {0}"};
inline constexpr Sentence needs_value{
    "`{0}` needs a value", "`{0}` demande une valeur", "`{0}` vraagt een waarde", "`{0}` braucht einen Wert"};
inline constexpr Sentence given_twice{
    "`{0}` can be given only once", "`{0}` ne peut être donné qu'une fois", "`{0}` kan maar één keer worden opgegeven",
    "`{0}` kann nur einmal angegeben werden"};
inline constexpr Sentence takes_no_value{
    "`{0}` takes no value", "`{0}` n'accepte pas de valeur", "`{0}` krijgt geen waarde", "`{0}` erwartet keinen Wert"};
inline constexpr Sentence no_number{
    "the value of `{0}` is no whole number", "la valeur de `{0}` n'est pas un nombre entier", "de waarde van `{0}` is geen geheel getal",
    "der Wert von `{0}` ist keine ganze Zahl"};
inline constexpr Sentence not_understood{
    "the command line cannot be understood", "la ligne de commande n'est pas compréhensible", "de opdrachtregel is niet te begrijpen",
    "die Befehlszeile ist nicht zu verstehen"};
inline constexpr Sentence command_missing{
    "a command is missing", "il manque une commande", "er ontbreekt een opdracht", "es fehlt ein Befehl"};
inline constexpr Sentence no_option{
    "there is no option `{0}`", "il n'y a pas d'option `{0}`", "er is geen optie `{0}`", "es gibt keine Option `{0}`"};
inline constexpr Sentence no_command{
    "there is no command `{0}`", "il n'y a pas de commande `{0}`", "er is geen opdracht `{0}`", "es gibt keinen Befehl `{0}`"};
inline constexpr Sentence one_too_many{
    "`{0}` is one argument too many", "`{0}` est un argument de trop", "`{0}` is een argument te veel", "`{0}` ist ein Argument zu viel"};
inline constexpr Sentence no_memory{
    "there is not enough memory for this input", "il n'y a pas assez de mémoire pour cette entrée",
    "er is niet genoeg geheugen voor deze invoer", "für diese Eingabe reicht der Speicher nicht"};
inline constexpr Sentence went_wrong{
    "something went wrong inside the program; nothing was evaluated. Please report the command and the file.",
    "une erreur s'est produite dans le programme ; rien n'a été évalué. Veuillez signaler la commande et le fichier.",
    "er ging iets mis in het programma; er is niets beoordeeld. Meld a.u.b. de opdracht en het bestand.",
    "im Programm ist etwas schiefgegangen; es wurde nichts geprüft. Bitte melden Sie den Befehl und die Datei."};
inline constexpr Sentence rules_checked{
    "Rules: {0} {1}, the law as checked on {2}", "Règles : {0} {1}, le droit vérifié le {2}",
    "Regels: {0} {1}, het recht zoals nagezien op {2}", "Regeln: {0} {1}, das Recht nach dem Stand der Prüfung vom {2}"};

// values of options
inline constexpr Sentence not_known{"{0} `{1}` is not known", "{0} `{1}` n'existe pas", "{0} `{1}` is niet bekend", "{0} `{1}` ist nicht bekannt"};
inline constexpr Sentence the_format{"the format", "le format", "het formaat", "das Format"};
inline constexpr Sentence the_language{"the language", "la langue", "de taal", "die Sprache"};
inline constexpr Sentence the_colour{"the choice of --color", "le choix de --color", "de keuze van --color", "die Wahl von --color"};
inline constexpr Sentence the_reading{"the reading", "la lecture", "de lezing", "die Lesart"};
inline constexpr Sentence the_option{"the option of `{0}`", "l'option de `{0}`", "de optie van `{0}`", "die Option von `{0}`"};
inline constexpr Sentence the_template{"the template", "le modèle", "het sjabloon", "die Vorlage"};
inline constexpr Sentence the_shell{"the shell", "le shell", "de shell", "die Shell"};
inline constexpr Sentence the_kind{"the kind", "le genre", "de soort", "die Art"};
inline constexpr Sentence the_regime{"the regime", "le régime", "het regime", "die Regelung"};
inline constexpr Sentence the_confidence{"the confidence", "la fiabilité", "de betrouwbaarheid", "die Verlässlichkeit"};
inline constexpr Sentence the_status{"the status", "le statut", "het statuut", "der Status"};
inline constexpr Sentence the_relation{"the relation", "le lien", "de band", "das Verhältnis"};
inline constexpr Sentence the_member{"the member", "le membre", "het gezinslid", "das Mitglied"};
inline constexpr Sentence reading_form{
    "`--reading {0}` must have the form NAME=OPTION", "`--reading {0}` doit avoir la forme NOM=OPTION",
    "`--reading {0}` moet de vorm NAAM=OPTIE hebben", "`--reading {0}` muss die Form NAME=OPTION haben"};
inline constexpr Sentence of_option{"{0} {1}", "{0} : {1}", "{0}: {1}", "{0}: {1}"};
inline constexpr Sentence a_day{
    "a day such as 2026-12-31 or 31/12/2026", "un jour, comme 2026-12-31 ou 31/12/2026", "een dag, zoals 2026-12-31 of 31/12/2026",
    "ein Tag, etwa 2026-12-31 oder 31/12/2026"};
inline constexpr Sentence set_option{"--set: {0}", "--set : {0}", "--set: {0}", "--set: {0}"};
inline constexpr Sentence threads{
    "--threads {0} cannot be", "--threads {0} n'est pas possible", "--threads {0} is niet mogelijk", "--threads {0} ist nicht möglich"};
inline constexpr Sentence thread_numbers{"1 to 256", "1 à 256", "1 tot 256", "1 bis 256"};
inline constexpr Sentence shard{
    "--shard {0} is no part of a whole", "--shard {0} n'est pas une partie d'un tout", "--shard {0} is geen deel van een geheel",
    "--shard {0} ist kein Teil eines Ganzen"};
inline constexpr Sentence shard_form{
    "I/N with I from 1 to N, such as 2/8", "I/N avec I de 1 à N, comme 2/8", "I/N met I van 1 tot N, zoals 2/8",
    "I/N mit I von 1 bis N, etwa 2/8"};
inline constexpr Sentence filters_conditions{
    "--status, --relation, --regime, --confidence and --suspended filter conditions only",
    "--status, --relation, --regime, --confidence et --suspended ne filtrent que les conditions",
    "--status, --relation, --regime, --confidence en --suspended filteren alleen voorwaarden",
    "--status, --relation, --regime, --confidence und --suspended filtern nur Voraussetzungen"};

// what a command needs
inline constexpr Sentence needs_file{
    "{0} needs a file, or - for standard input", "{0} demande un fichier, ou - pour l'entrée standard",
    "{0} vraagt een bestand, of - voor de standaardinvoer", "{0} braucht eine Datei oder - für die Standardeingabe"};
inline constexpr Sentence needs_csv{
    "batch needs a CSV file, or - for standard input", "batch demande un fichier CSV, ou - pour l'entrée standard",
    "batch vraagt een CSV-bestand, of - voor de standaardinvoer", "batch braucht eine CSV-Datei oder - für die Standardeingabe"};
inline constexpr Sentence needs_result{
    "replay needs a saved result, or - for standard input", "replay demande un résultat enregistré, ou - pour l'entrée standard",
    "replay vraagt een bewaard resultaat, of - voor de standaardinvoer",
    "replay braucht ein gespeichertes Ergebnis oder - für die Standardeingabe"};
inline constexpr Sentence needs_kind{
    "template needs a kind", "template demande un genre", "template vraagt een soort", "template braucht eine Art"};
inline constexpr Sentence needs_shell{
    "completion needs a shell", "completion demande un shell", "completion vraagt een shell", "completion braucht eine Shell"};
inline constexpr Sentence needs_rule{
    "rules show needs the name of a rule", "rules show demande le nom d'une règle", "rules show vraagt de naam van een regel",
    "rules show braucht den Namen einer Regel"};
inline constexpr Sentence needs_expression{
    "rules eval needs an expression, or --stdin (not both)", "rules eval demande une expression, ou --stdin (pas les deux)",
    "rules eval vraagt een uitdrukking, of --stdin (niet allebei)", "rules eval braucht einen Ausdruck oder --stdin (nicht beides)"};
inline constexpr Sentence no_exact_value{
    "the value has no exact form: an overflow, a division by zero or without an exact quotient, or a day that does not exist",
    "la valeur n'a pas de forme exacte : un dépassement de capacité, une division par zéro ou sans quotient exact, ou un jour qui n'existe pas",
    "de waarde heeft geen exacte vorm: een overloop, een deling door nul of zonder exact quotiënt, of een dag die niet bestaat",
    "der Wert hat keine exakte Form: ein Überlauf, eine Division durch null oder ohne exakten Quotienten oder ein Tag, den es nicht gibt"};
inline constexpr Sentence and_then{"{0}; {1}", "{0} ; {1}", "{0}; {1}", "{0}; {1}"};
inline constexpr Sentence input_read_twice{
    "--stdin and --profile - cannot both read standard input", "--stdin et --profile - ne peuvent pas lire tous deux l'entrée standard",
    "--stdin en --profile - kunnen niet allebei de standaardinvoer lezen",
    "--stdin und --profile - können nicht beide die Standardeingabe lesen"};
inline constexpr Sentence no_rule{
    "no rule is called `{0}`", "aucune règle ne s'appelle `{0}`", "geen regel heet `{0}`", "keine Regel heißt `{0}`"};

// files that are read
inline constexpr Sentence no_file{
    "there is no file `{0}`", "il n'y a pas de fichier `{0}`", "er is geen bestand `{0}`", "es gibt keine Datei `{0}`"};
inline constexpr Sentence a_folder{
    "`{0}` is a folder; a file is needed, or - for standard input",
    "`{0}` est un dossier ; il faut un fichier, ou - pour l'entrée standard",
    "`{0}` is een map; er is een bestand nodig, of - voor de standaardinvoer",
    "`{0}` ist ein Ordner; nötig ist eine Datei oder - für die Standardeingabe"};
inline constexpr Sentence not_read{
    "`{0}` cannot be read: {1}", "`{0}` ne peut pas être lu : {1}", "`{0}` kan niet worden gelezen: {1}",
    "`{0}` kann nicht gelesen werden: {1}"};
inline constexpr Sentence too_long{
    "the file is longer than 16 MiB, which no profile is", "le fichier dépasse 16 Mio, ce qu'aucun profil ne fait",
    "het bestand is langer dan 16 MiB; zo lang is geen enkel profiel", "die Datei ist länger als 16 MiB, so lang ist kein Profil"};
inline constexpr Sentence one_error{
    "{0} error in the profile", "{0} erreur dans le profil", "{0} fout in het profiel", "{0} Fehler im Profil"};
inline constexpr Sentence errors{
    "{0} errors in the profile", "{0} erreurs dans le profil", "{0} fouten in het profiel", "{0} Fehler im Profil"};
inline constexpr Sentence no_rules_folder{
    "there is no folder `{0}` to read rules from", "il n'y a pas de dossier `{0}` d'où lire des règles",
    "er is geen map `{0}` om regels uit te lezen", "es gibt keinen Ordner `{0}`, aus dem Regeln zu lesen wären"};
inline constexpr Sentence one_rule_error{
    "the rules have {0} error", "les règles ont {0} erreur", "de regels hebben {0} fout", "die Regeln haben {0} Fehler"};
inline constexpr Sentence rule_errors{
    "the rules have {0} errors", "les règles ont {0} erreurs", "de regels hebben {0} fouten", "die Regeln haben {0} Fehler"};
inline constexpr Sentence one_rule_fault{
    "the rules have {0} fault", "les règles ont {0} défaut", "de regels hebben {0} fout", "die Regeln haben {0} Fehler"};
inline constexpr Sentence rule_faults{
    "the rules have {0} faults", "les règles ont {0} défauts", "de regels hebben {0} fouten", "die Regeln haben {0} Fehler"};
inline constexpr Sentence not_replayed{
    "`{0}` cannot be replayed", "`{0}` ne peut pas être recalculé", "`{0}` kan niet opnieuw worden berekend",
    "`{0}` kann nicht nachgerechnet werden"};
inline constexpr Sentence no_result{
    "this is no saved result: it has no verdict with a receipt and its inputs",
    "ce n'est pas un résultat enregistré : il n'a pas de conclusion avec une trace du calcul et ses données",
    "dit is geen bewaard resultaat: het heeft geen besluit met een bewijs van berekening en de invoer ervan",
    "das ist kein gespeichertes Ergebnis: Ihm fehlt ein Ergebnis mit einem Berechnungsnachweis und dessen Angaben"};
inline constexpr Sentence result_printed{
    "what `reunify check FILE --format json` printed", "ce que `reunify check FICHIER --format json` a affiché",
    "wat `reunify check BESTAND --format json` toonde", "was `reunify check DATEI --format json` ausgegeben hat"};
inline constexpr Sentence no_day_assessed{
    "the receipt does not say on which day it was assessed", "la trace du calcul ne dit pas quel jour l'examen a eu lieu",
    "het bewijs van berekening zegt niet op welke dag er is beoordeeld",
    "der Berechnungsnachweis sagt nicht, an welchem Tag geprüft wurde"};

// what rules check and rules test find
inline constexpr Sentence rules_counted{
    "{0} {1}: {2}, {3}, {4}, {5}, {6}, {7}, {8}; no faults", "{0} {1} : {2}, {3}, {4}, {5}, {6}, {7}, {8} ; aucun défaut",
    "{0} {1}: {2}, {3}, {4}, {5}, {6}, {7}, {8}; geen fouten", "{0} {1}: {2}, {3}, {4}, {5}, {6}, {7}, {8}; keine Fehler"};
inline constexpr Sentence one_condition{"{0} condition", "{0} condition", "{0} voorwaarde", "{0} Voraussetzung"};
inline constexpr Sentence conditions{"{0} conditions", "{0} conditions", "{0} voorwaarden", "{0} Voraussetzungen"};
inline constexpr Sentence one_definition{"{0} definition", "{0} définition", "{0} definitie", "{0} Definition"};
inline constexpr Sentence definitions{"{0} definitions", "{0} définitions", "{0} definities", "{0} Definitionen"};
inline constexpr Sentence one_amount{"{0} amount", "{0} montant", "{0} bedrag", "{0} Betrag"};
inline constexpr Sentence amounts{"{0} amounts", "{0} montants", "{0} bedragen", "{0} Beträge"};
inline constexpr Sentence one_reading{"{0} reading", "{0} lecture", "{0} lezing", "{0} Lesart"};
inline constexpr Sentence readings{"{0} readings", "{0} lectures", "{0} lezingen", "{0} Lesarten"};
inline constexpr Sentence one_route{"{0} route", "{0} voie", "{0} weg", "{0} Weg"};
inline constexpr Sentence routes{"{0} routes", "{0} voies", "{0} wegen", "{0} Wege"};
inline constexpr Sentence one_fact{"{0} fact", "{0} fait", "{0} feit", "{0} Angabe"};
inline constexpr Sentence facts{"{0} facts", "{0} faits", "{0} feiten", "{0} Angaben"};
inline constexpr Sentence one_source{"{0} source", "{0} source", "{0} bron", "{0} Quelle"};
inline constexpr Sentence sources{"{0} sources", "{0} sources", "{0} bronnen", "{0} Quellen"};
inline constexpr Sentence cases_broken{
    "the worked cases have errors", "les cas résolus contiennent des erreurs", "de uitgewerkte gevallen bevatten fouten",
    "die durchgerechneten Fälle enthalten Fehler"};
inline constexpr Sentence cases_run{"{0} with {1}: {2}", "{0} avec {1} : {2}", "{0} met {1}: {2}", "{0} mit {1}: {2}"};
inline constexpr Sentence one_case{"{0} worked case", "{0} cas résolu", "{0} uitgewerkt geval", "{0} durchgerechneter Fall"};
inline constexpr Sentence cases{"{0} worked cases", "{0} cas résolus", "{0} uitgewerkte gevallen", "{0} durchgerechnete Fälle"};
inline constexpr Sentence one_expectation{"{0} expectation", "{0} attente", "{0} verwachting", "{0} Erwartung"};
inline constexpr Sentence expectations{"{0} expectations", "{0} attentes", "{0} verwachtingen", "{0} Erwartungen"};
inline constexpr Sentence all_agree{"all agree", "tout concorde", "alles klopt", "alles stimmt überein"};
inline constexpr Sentence one_differs{"{0} differs", "{0} écart", "{0} verschil", "{0} Unterschied"};
inline constexpr Sentence some_differ{"{0} differ", "{0} écarts", "{0} verschillen", "{0} Unterschiede"};
inline constexpr Sentence unnoticed{
    "{0}:{1}: unnoticed: {2}", "{0}:{1}: inaperçu : {2}", "{0}:{1}: onopgemerkt: {2}", "{0}:{1}: unbemerkt: {2}"};
inline constexpr Sentence reason_obsolete{
    "surviving.yaml gives a reason for what no longer survives: {0}",
    "surviving.yaml donne une raison pour ce qui ne passe plus inaperçu : {0}",
    "surviving.yaml geeft een reden voor wat niet meer onopgemerkt blijft: {0}",
    "surviving.yaml nennt einen Grund für etwas, das nicht mehr unbemerkt bleibt: {0}"};
inline constexpr Sentence one_change_surveyed{
    "{0} change to the rules: {1} noticed, {2} unnoticed with a reason, {3} unnoticed without ({4}.{5} %)",
    "modification des règles : {0} ; remarquée : {1} ; inaperçue avec une raison : {2} ; inaperçue sans raison : {3} ({4},{5} %)",
    "wijziging van de regels: {0}; opgemerkt: {1}; onopgemerkt met een reden: {2}; onopgemerkt zonder reden: {3} ({4},{5} %)",
    "Änderung an den Regeln: {0}; bemerkt: {1}; unbemerkt mit einem Grund: {2}; unbemerkt ohne Grund: {3} ({4},{5} %)"};
inline constexpr Sentence changes_surveyed{
    "{0} changes to the rules: {1} noticed, {2} unnoticed with a reason, {3} unnoticed without ({4}.{5} %)",
    "modifications des règles : {0} ; remarquées : {1} ; inaperçues avec une raison : {2} ; inaperçues sans raison : {3} ({4},{5} %)",
    "wijzigingen van de regels: {0}; opgemerkt: {1}; onopgemerkt met een reden: {2}; onopgemerkt zonder reden: {3} ({4},{5} %)",
    "Änderungen an den Regeln: {0}; bemerkt: {1}; unbemerkt mit einem Grund: {2}; unbemerkt ohne Grund: {3} ({4},{5} %)"};

// files that are written
inline constexpr Sentence not_written{
    "`{0}` cannot be written: {1}", "`{0}` ne peut pas être écrit : {1}", "`{0}` kan niet worden geschreven: {1}",
    "`{0}` kann nicht geschrieben werden: {1}"};
inline constexpr Sentence output_not_written{
    "the output could not be written: {0}", "la sortie n'a pas pu être écrite : {0}", "de uitvoer kon niet worden geschreven: {0}",
    "die Ausgabe konnte nicht geschrieben werden: {0}"};
inline constexpr Sentence over_input{
    "`{0}` would be written over the input", "`{0}` écraserait l'entrée", "`{0}` zou de invoer overschrijven",
    "`{0}` würde die Eingabe überschreiben"};
inline constexpr Sentence over_rows{
    "`{0}` would be written over the rows", "`{0}` écraserait les lignes", "`{0}` zou de rijen overschrijven",
    "`{0}` würde die Zeilen überschreiben"};
inline constexpr Sentence another_file{"another file", "un autre fichier", "een ander bestand", "eine andere Datei"};
inline constexpr Sentence text_only{
    "several files are answered one after the other as text only",
    "plusieurs fichiers à la suite ne reçoivent de réponses que sous forme de texte",
    "meerdere bestanden worden alleen als tekst na elkaar beantwoord",
    "mehrere Dateien werden nur als Text nacheinander beantwortet"};
inline constexpr Sentence report_each{
    "for a report each: --out-dir DIR", "pour un rapport par fichier : --out-dir DOSSIER", "voor elk een rapport: --out-dir MAP",
    "für je einen Bericht: --out-dir ORDNER"};
inline constexpr Sentence no_report_folder{
    "there is no folder `{0}` for the reports", "il n'y a pas de dossier `{0}` pour les rapports", "er is geen map `{0}` voor de rapporten",
    "es gibt keinen Ordner `{0}` für die Berichte"};
inline constexpr Sentence make_folder{
    "make it first: mkdir -p {0}", "créez-le d'abord : mkdir -p {0}", "maak hem eerst aan: mkdir -p {0}",
    "zuerst anlegen: mkdir -p {0}"};
inline constexpr Sentence no_folder{
    "`{0}` is no folder; --out-dir needs one", "`{0}` n'est pas un dossier ; --out-dir en demande un",
    "`{0}` is geen map; --out-dir vraagt er een", "`{0}` ist kein Ordner; --out-dir braucht einen"};
inline constexpr Sentence folder_not_written{
    "the folder `{0}` cannot be written: {1}", "on ne peut pas écrire dans le dossier `{0}` : {1}",
    "in de map `{0}` kan niet worden geschreven: {1}", "in den Ordner `{0}` kann nicht geschrieben werden: {1}"};
inline constexpr Sentence no_name{
    "standard input has no name for a report; give --out-dir files with names",
    "l'entrée standard n'a pas de nom pour un rapport ; donnez à --out-dir des fichiers qui ont un nom",
    "de standaardinvoer heeft geen naam voor een rapport; geef --out-dir bestanden met een naam",
    "die Standardeingabe hat keinen Namen für einen Bericht; --out-dir braucht Dateien mit Namen"};
inline constexpr Sentence same_report{
    "the reports of `{0}` and `{1}` would both be `{2}`", "les rapports de `{0}` et de `{1}` seraient tous deux `{2}`",
    "de rapporten van `{0}` en `{1}` zouden allebei `{2}` zijn", "die Berichte zu `{0}` und `{1}` wären beide `{2}`"};
inline constexpr Sentence other_names{
    "give them other names, or other folders one after the other",
    "donnez-leur d'autres noms, ou d'autres dossiers l'un après l'autre", "geef ze andere namen, of na elkaar andere mappen",
    "andere Namen geben oder nacheinander andere Ordner"};
inline constexpr Sentence over_report_input{
    "the report `{0}` would take the place of the input `{1}`", "le rapport `{0}` prendrait la place de l'entrée `{1}`",
    "het rapport `{0}` zou de plaats innemen van de invoer `{1}`", "der Bericht `{0}` würde die Eingabe `{1}` ersetzen"};
inline constexpr Sentence no_cases_folder{
    "there is no folder `{0}` with worked cases", "il n'y a pas de dossier `{0}` avec des cas résolus",
    "er is geen map `{0}` met uitgewerkte gevallen", "es gibt keinen Ordner `{0}` mit durchgerechneten Fällen"};
inline constexpr Sentence cases_option{"--cases DIR", "--cases DOSSIER", "--cases MAP", "--cases ORDNER"};
// clang-format on

}  // namespace reunify::cli::sentence
