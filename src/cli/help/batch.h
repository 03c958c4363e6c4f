#pragma once

#include "base/phrase.h"

/// The help of `reunify batch`.
namespace reunify::cli::help::batch {

// clang-format off
inline constexpr Sentence summary{
    "Check a CSV of thousands of families", "Vérifier un CSV de milliers de familles", "Een CSV met duizenden gezinnen toetsen",
    "Eine CSV-Datei mit Tausenden Familien prüfen"};
inline constexpr Sentence manual{
    R"(Checks a CSV of thousands of families: your own columns come back unchanged, with the verdicts behind them.

  reunify batch cases.csv -o checked.csv
  reunify batch cases.csv --summary
  reunify batch cases.csv --compare
  reunify batch cases.csv -o checked.csv --columns verdict,required_income,fee,explanation --lang nl

One row a family member. Columns are facts (`sponsor.status`, `member.relation`) or their labels in English, French, Dutch or German; rows with
the same `case` (or `Dossiernr.`, `Aktenzeichen` ...; else --family) form a family, and a family is whole or it is not judged: where its rows do not
stand together, one of them is not readable or its name is written in two ways, all of it is undetermined, with the reason. So the list is read twice;
what comes from a pipe is kept meanwhile in a file without a name. Rows below merged cells belong to the family above. Delimiter, encoding, decimal mark and gzip are found by themselves; dates are 2026-12-31 or 31/12/2026.
A row that cannot be read never stops the run: it goes to OUT.rejects.csv with its line, column, reason and what is accepted.
A run that was broken off goes on with --resume.)",
    R"(Vérifie un CSV de milliers de familles : vos colonnes reviennent inchangées, suivies des conclusions.

  reunify batch cases.csv -o checked.csv
  reunify batch cases.csv --summary
  reunify batch cases.csv --compare
  reunify batch cases.csv -o checked.csv --columns verdict,required_income,fee,explanation --lang nl

Une ligne par membre de la famille. Les colonnes sont des faits (`sponsor.status`, `member.relation`) ou leurs libellés en anglais, français,
néerlandais ou allemand ; les lignes qui ont le même `case` (ou `Dossiernr.`, `Aktenzeichen` ... ; sinon --family) forment une
famille, et une famille est évaluée entière ou pas du tout : si ses lignes ne se suivent pas, si l'une est illisible ou si son nom est écrit de deux
façons, elle est tout entière indéterminée, avec le motif. La liste est donc lue deux fois ; ce qui vient d'un tube est gardé entre-temps dans un
fichier sans nom. Les lignes sous des cellules fusionnées sont de la famille au-dessus. Le séparateur, l'encodage, le
signe décimal et gzip sont reconnus ; les dates sont 2026-12-31 ou 31/12/2026.
Une ligne illisible n'arrête jamais le traitement : elle va dans SORTIE.rejects.csv avec sa ligne, sa colonne, le motif et ce qui est admis.
Un traitement interrompu reprend avec --resume.)",
    R"(Toetst een CSV met duizenden gezinnen: uw eigen kolommen komen onveranderd terug, met de besluiten erachter.

  reunify batch cases.csv -o checked.csv
  reunify batch cases.csv --summary
  reunify batch cases.csv --compare
  reunify batch cases.csv -o checked.csv --columns verdict,required_income,fee,explanation --lang nl

Eén rij per gezinslid. Kolommen zijn feiten (`sponsor.status`, `member.relation`) of hun opschriften in het Engels, Frans, Nederlands of Duits;
rijen met dezelfde `case` (of `Dossiernr.`, `Aktenzeichen` ...; anders --family) vormen een gezin, en een gezin wordt volledig beoordeeld of niet:
staan de rijen niet bij elkaar, is er een niet leesbaar of is de naam op twee manieren geschreven, dan is het hele gezin onbepaald, met de reden. De
lijst wordt dus tweemaal gelezen; wat uit een pipe komt, staat intussen in een bestand zonder naam. Rijen onder samengevoegde cellen horen bij het gezin
erboven. Scheidingsteken, codering, decimaalteken en gzip worden herkend;
datums zijn 2026-12-31 of 31/12/2026.
Een rij die niet gelezen kan worden, houdt de run nooit tegen: ze komt in UITVOER.rejects.csv met regel, kolom, reden en wat toegelaten is.
Een afgebroken run gaat verder met --resume.)",
    R"(Prüft eine CSV-Datei mit Tausenden Familien: Ihre eigenen Spalten kommen unverändert zurück, dahinter die Ergebnisse.

  reunify batch cases.csv -o checked.csv
  reunify batch cases.csv --summary
  reunify batch cases.csv --compare
  reunify batch cases.csv -o checked.csv --columns verdict,required_income,fee,explanation --lang nl

Eine Zeile je Familienmitglied. Spalten sind Angaben (`sponsor.status`, `member.relation`) oder ihre Bezeichnungen auf Englisch, Französisch,
Niederländisch oder Deutsch; Zeilen mit demselben `case` (oder `Dossiernr.`, `Aktenzeichen` ...; sonst --family) bilden eine Familie, und eine
Familie wird ganz beurteilt oder gar nicht: Stehen ihre Zeilen nicht beieinander, ist eine nicht lesbar oder ihr Name auf zwei Arten geschrieben, ist
sie als Ganze nicht bestimmbar, mit dem Grund. Die Liste wird also zweimal gelesen; was aus einer Pipe kommt, liegt solange in einer Datei ohne Namen.
Zeilen unter verbundenen Zellen gehören zur Familie darüber. Trennzeichen, Kodierung,
Dezimalzeichen und gzip werden erkannt; Daten sind 2026-12-31 oder 31/12/2026.
Eine Zeile, die nicht gelesen werden kann, hält den Lauf nie auf: Sie kommt mit Zeile, Spalte, Grund und Zulässigem nach AUSGABE.rejects.csv.
Ein abgebrochener Lauf geht mit --resume weiter.)"};
inline constexpr Sentence in{
    "The CSV file, also .gz, or - for standard input", "Le fichier CSV, aussi .gz, ou - pour l'entrée standard",
    "Het CSV-bestand, ook .gz, of - voor de standaardinvoer", "Die CSV-Datei, auch .gz, oder - für die Standardeingabe"};
inline constexpr Sentence out{
    "Where the rows go, packed if it ends in .gz; - or nothing for standard output",
    "Où vont les lignes, compressées si le nom finit par .gz ; - ou rien pour la sortie standard",
    "Waar de rijen heen gaan, ingepakt als de naam op .gz eindigt; - of niets voor de standaarduitvoer",
    "Wohin die Zeilen gehen, gepackt bei einem Namen auf .gz; - oder nichts für die Standardausgabe"};
inline constexpr Sentence rejects{
    "Where rejected rows go (OUT.rejects.csv; standard error if rows go to standard output)",
    "Où vont les lignes rejetées (SORTIE.rejects.csv ; la sortie d'erreur si les lignes vont sur la sortie standard)",
    "Waar geweigerde rijen heen gaan (UITVOER.rejects.csv; de standaardfoutuitvoer als de rijen naar de standaarduitvoer gaan)",
    "Wohin zurückgewiesene Zeilen gehen (AUSGABE.rejects.csv; Standardfehlerausgabe, wenn Zeilen zur Standardausgabe gehen)"};
inline constexpr Sentence family{
    "The column that is the same in all rows of a family, by its header; none: each row is a family of its own (found by its header)",
    "La colonne qui est la même dans toutes les lignes d'une famille, par son en-tête ; none : chaque ligne est une famille (trouvée par son en-tête)",
    "De kolom die in alle rijen van een gezin gelijk is, met haar opschrift; none: elke rij is een gezin (gevonden door haar opschrift)",
    "Die Spalte, die in allen Zeilen einer Familie gleich ist, mit ihrer Überschrift; none: jede Zeile ist eine Familie (an der Überschrift gefunden)"};
inline constexpr Sentence format{"csv or jsonl", "csv ou jsonl", "csv of jsonl", "csv oder jsonl"};
inline constexpr Sentence dialect{
    "input, excel-be (; and CR LF, for Excel) or rfc4180 (, and CR LF)",
    "input (comme l'entrée), excel-be (; et CR LF, pour Excel) ou rfc4180 (, et CR LF)",
    "input (zoals de invoer), excel-be (; en CR LF, voor Excel) of rfc4180 (, en CR LF)",
    "input (wie die Eingabe), excel-be (; und CR LF, für Excel) oder rfc4180 (, und CR LF)"};
inline constexpr Sentence columns{
    "The columns to add, by name, with commas; any definition or formality of the rules too",
    "Les colonnes à ajouter, par leur nom, séparées par des virgules ; aussi toute définition ou formalité des règles",
    "De toe te voegen kolommen, met hun naam, gescheiden door komma's; ook elke definitie of formaliteit van de regels",
    "Die Spalten, die hinzukommen, mit Namen, durch Kommas getrennt; auch jede Definition oder Formalität der Regeln"};
inline constexpr Sentence explain{
    "Add a column with a sentence for each row, in the language of --lang",
    "Ajouter une colonne avec une phrase par ligne, dans la langue de --lang",
    "Een kolom toevoegen met een zin voor elke rij, in de taal van --lang",
    "Eine Spalte mit einem Satz zu jeder Zeile anfügen, in der Sprache von --lang"};
inline constexpr Sentence tables{
    "Draw the counts by verdict, condition not met and law applied; without -o no rows are written",
    "Compter par conclusion, par condition non remplie et par droit appliqué ; sans -o, aucune ligne n'est écrite",
    "De aantallen per besluit, niet vervulde voorwaarde en toegepast recht tonen; zonder -o worden geen rijen geschreven",
    "Die Anzahlen nach Ergebnis, nicht erfüllter Voraussetzung und angewandtem Recht zeigen; ohne -o werden keine Zeilen geschrieben"};
inline constexpr Sentence compare{
    "Judge each family under the law before and after the reform and count the moves; without -o no rows are written",
    "Juger chaque famille selon le droit d'avant et d'après la réforme et compter les changements ; sans -o, aucune ligne n'est écrite",
    "Elk gezin beoordelen volgens het recht van voor en na de hervorming en de verschuivingen tellen; zonder -o worden geen rijen geschreven",
    "Jede Familie nach dem Recht vor und nach der Reform beurteilen und die Wechsel zählen; ohne -o werden keine Zeilen geschrieben"};
inline constexpr Sentence resume{
    "Go on after an interruption from what was safely written",
    "Reprendre après une interruption à partir de ce qui est écrit avec certitude",
    "Na een onderbreking verdergaan vanaf wat veilig geschreven is", "Nach einer Unterbrechung bei dem sicher Geschriebenen fortfahren"};
inline constexpr Sentence shard{
    "Only the I-th of N parts of the file, cut between families; part 1 has the header",
    "Seulement la I-ième de N parties du fichier, coupé entre les familles ; la partie 1 a l'en-tête",
    "Alleen het I-de van N delen van het bestand, geknipt tussen gezinnen; deel 1 heeft de kopregel",
    "Nur der I-te von N Teilen der Datei, zwischen Familien geschnitten; Teil 1 hat die Kopfzeile"};
inline constexpr Sentence threads{
    "How many threads work (all cores)", "Nombre de fils d'exécution (tous les cœurs)", "Hoeveel threads werken (alle kernen)",
    "Wie viele Threads arbeiten (alle Kerne)"};
inline constexpr Sentence as_of{
    "Assess under the law as it was known on that day; wins over a column",
    "Examiner selon le droit tel qu'il était connu ce jour-là ; l'emporte sur une colonne",
    "Beoordelen volgens het recht zoals het op die dag bekend was; gaat voor op een kolom",
    "Nach dem Recht prüfen, wie es an dem Tag bekannt war; geht einer Spalte vor"};
inline constexpr Sentence reading{
    "Fix a contested reading", "Fixer une lecture contestée", "Een betwiste lezing vastleggen", "Eine umstrittene Lesart festlegen"};
// clang-format on

}  // namespace reunify::cli::help::batch
