#pragma once

#include "base/phrase.h"

/// What is said of a CSV, of its rows that are rejected, and of a run that cannot begin or go on.
namespace reunify::batch::sentence {

// clang-format off

// rows
inline constexpr Sentence family_whole{
    "the rows of the family are all there", "les lignes de la famille sont toutes là", "alle rijen van het gezin zijn er",
    "alle Zeilen der Familie sind da"};
inline constexpr Sentence family_too_large{
    "Not judged: more rows than a family can have carry this family's name.",
    "Non évalué : plus de lignes qu'une famille ne peut en compter portent le nom de cette famille.",
    "Niet beoordeeld: meer rijen dan een gezin kan tellen dragen de naam van dit gezin.",
    "Nicht beurteilt: Mehr Zeilen, als eine Familie haben kann, tragen den Namen dieser Familie."};
inline constexpr Sentence family_apart{
    "Not judged: the rows of this family do not stand together, so some may be missing.",
    "Non évalué : les lignes de cette famille ne se suivent pas ; il peut en manquer.",
    "Niet beoordeeld: de rijen van dit gezin staan niet bij elkaar; er kunnen er ontbreken.",
    "Nicht beurteilt: Die Zeilen dieser Familie stehen nicht beieinander; es können welche fehlen."};
inline constexpr Sentence family_spelled_twice{
    "Not judged: the name of this family is written in two ways, so its rows may be torn apart.",
    "Non évalué : le nom de cette famille est écrit de deux façons ; ses lignes peuvent être séparées.",
    "Niet beoordeeld: de naam van dit gezin is op twee manieren geschreven; de rijen kunnen uiteengevallen zijn.",
    "Nicht beurteilt: Der Name dieser Familie ist auf zwei Arten geschrieben; ihre Zeilen können zerrissen sein."};
inline constexpr Sentence family_swallowed{
    "Not judged: a quotation mark has drawn rows of the list into one cell, and this family's are among them.",
    "Non évalué : un guillemet a réuni des lignes de la liste dans une seule cellule, dont des lignes de cette famille.",
    "Niet beoordeeld: een aanhalingsteken heeft rijen van de lijst in één cel getrokken, ook rijen van dit gezin.",
    "Nicht beurteilt: Ein Anführungszeichen hat Zeilen der Liste in eine Zelle gezogen, auch solche dieser Familie."};
inline constexpr Sentence family_cut{
    "Not judged: a row in this family or beside it has too many or too few cells, and may be of this family.",
    "Non évalué : une ligne de cette famille ou voisine a trop ou trop peu de cellules et peut être de cette famille.",
    "Niet beoordeeld: een rij van dit gezin of ernaast heeft te veel of te weinig cellen en kan van dit gezin zijn.",
    "Nicht beurteilt: Eine Zeile dieser Familie oder daneben hat zu viele oder zu wenige Zellen und kann zu dieser Familie gehören."};
inline constexpr Sentence family_unnamed{
    "Not judged: the row or one beside it does not say to which family it belongs.",
    "Non évalué : cette ligne ou une ligne voisine ne dit pas à quelle famille elle appartient.",
    "Niet beoordeeld: de rij of een rij ernaast zegt niet bij welk gezin zij hoort.",
    "Nicht beurteilt: Die Zeile oder eine daneben sagt nicht, zu welcher Familie sie gehört."};
inline constexpr Sentence family_disputed{
    "Not judged: the rows of this family do not say the same of the sponsor or the application.",
    "Non évalué : les lignes de cette famille ne disent pas la même chose du regroupant ou de la demande.",
    "Niet beoordeeld: de rijen van dit gezin zeggen niet hetzelfde over de gezinshereniger of de aanvraag.",
    "Nicht beurteilt: Die Zeilen dieser Familie sagen vom Zusammenführenden oder vom Antrag nicht dasselbe."};
inline constexpr Sentence family_unreadable{
    "Not judged: a row of this family is not readable; it stands in the file of rejects.",
    "Non évalué : une ligne de cette famille est illisible ; elle se trouve dans le fichier des rejets.",
    "Niet beoordeeld: een rij van dit gezin is niet leesbaar; zij staat in het bestand met verworpen rijen.",
    "Nicht beurteilt: Eine Zeile dieser Familie ist nicht lesbar; sie steht in der Datei der verworfenen Zeilen."};
inline constexpr Sentence no_fact_in_row{
    "the row names neither a sponsor nor a family member: a title or a total?",
    "la ligne ne mentionne ni regroupant ni membre de la famille : un titre ou un total ?",
    "de rij noemt geen gezinshereniger en geen gezinslid: een titel of een totaal?",
    "die Zeile nennt weder einen Zusammenführenden noch ein Familienmitglied: ein Titel oder eine Summe?"};
inline constexpr Sentence a_person_a_row{
    "one person a row", "une personne par ligne", "één persoon per rij", "eine Person je Zeile"};
inline constexpr Sentence no_family_column{
    "no column is known that says which rows are a family, and rows that follow each other agree in `{0}`",
    "aucune colonne connue ne dit quelles lignes forment une famille, et des lignes qui se suivent ont la même valeur dans `{0}`",
    "geen bekende kolom zegt welke rijen één gezin zijn, en opeenvolgende rijen komen overeen in `{0}`",
    "keine bekannte Spalte sagt, welche Zeilen eine Familie sind, und aufeinander folgende Zeilen stimmen in `{0}` überein"};
inline constexpr Sentence sponsor_repeats{
    "no column is known that says which rows are a family, and rows that follow each other speak of the same sponsor (line {0})",
    "aucune colonne connue ne dit quelles lignes forment une famille, et des lignes qui se suivent parlent du même regroupant (ligne {0})",
    "geen bekende kolom zegt welke rijen één gezin zijn, en opeenvolgende rijen gaan over dezelfde gezinshereniger (regel {0})",
    "keine bekannte Spalte sagt, welche Zeilen eine Familie sind, und aufeinander folgende Zeilen sprechen vom selben Zusammenführenden (Zeile {0})"};
inline constexpr Sentence say_family{
    "--family \"{0}\" if that is it; --family none where each row is a family of its own",
    "--family \"{0}\" si c'est elle ; --family none si chaque ligne est une famille à elle seule",
    "--family \"{0}\" als dat hem is; --family none als elke rij een gezin op zich is",
    "--family \"{0}\", wenn sie es ist; --family none, wenn jede Zeile eine Familie für sich ist"};
inline constexpr Sentence say_some_family{
    "--family COLUMN, the column that is the same in all rows of a family; --family none where each row is a family of its own",
    "--family COLONNE, celle qui est la même dans toutes les lignes d'une famille ; --family none si chaque ligne est une famille à elle seule",
    "--family KOLOM, de kolom die in alle rijen van een gezin gelijk is; --family none als elke rij een gezin op zich is",
    "--family SPALTE, die in allen Zeilen einer Familie gleich ist; --family none, wenn jede Zeile eine Familie für sich ist"};
inline constexpr Sentence lines_in_record{
    "{0} (lines {1} to {2})", "{0} (lignes {1} à {2})", "{0} (regels {1} tot {2})", "{0} (Zeilen {1} bis {2})"};
inline constexpr Sentence mark_not_closed{
    "the quotation mark in column {0} of the line is never closed",
    "le guillemet à la colonne {0} de la ligne n'est jamais fermé",
    "het aanhalingsteken in kolom {0} van de regel wordt nergens gesloten",
    "das Anführungszeichen in Spalte {0} der Zeile wird nirgends geschlossen"};
inline constexpr Sentence closing_mark{
    "a closing quotation mark", "un guillemet fermant", "een sluitend aanhalingsteken", "ein schließendes Anführungszeichen"};
inline constexpr Sentence behind_mark{
    "something stands behind the closing quotation mark, in column {0} of the line",
    "il y a quelque chose après le guillemet fermant, à la colonne {0} de la ligne",
    "er staat iets achter het sluitende aanhalingsteken, in kolom {0} van de regel",
    "hinter dem schließenden Anführungszeichen steht etwas, in Spalte {0} der Zeile"};
inline constexpr Sentence delimiter_or_end{
    "a delimiter or the end of the line; a quotation mark within a cell is doubled",
    "un séparateur ou la fin de la ligne ; un guillemet dans une cellule s'écrit deux fois",
    "een scheidingsteken of het einde van de regel; een aanhalingsteken binnen een cel wordt verdubbeld",
    "ein Trennzeichen oder das Zeilenende; ein Anführungszeichen in einer Zelle wird verdoppelt"};
inline constexpr Sentence one_cell_counted{
    "the row has {0} cell, the header {1}", "la ligne a {0} cellule, l'en-tête {1}", "de rij heeft {0} cel, de kopregel {1}",
    "die Zeile hat {0} Zelle, die Kopfzeile {1}"};
inline constexpr Sentence cells_counted{
    "the row has {0} cells, the header {1}", "la ligne a {0} cellules, l'en-tête {1}", "de rij heeft {0} cellen, de kopregel {1}",
    "die Zeile hat {0} Zellen, die Kopfzeile {1}"};
inline constexpr Sentence one_cell{"{0} cell", "{0} cellule", "{0} cel", "{0} Zelle"};
inline constexpr Sentence cells{"{0} cells", "{0} cellules", "{0} cellen", "{0} Zellen"};
inline constexpr Sentence rows_disagree{
    "{0} is not the same as in an earlier row of this family, which starts on line {1}",
    "{0} n'est pas le même que dans une ligne précédente de cette famille, qui commence à la ligne {1}",
    "{0} is niet hetzelfde als in een eerdere rij van dit gezin, dat op regel {1} begint",
    "{0} ist nicht dasselbe wie in einer früheren Zeile dieser Familie, die in Zeile {1} beginnt"};
inline constexpr Sentence same_or_empty{
    "the same value, or an empty cell, in every row of a family",
    "la même valeur, ou une cellule vide, dans chaque ligne d'une famille",
    "dezelfde waarde, of een lege cel, in elke rij van een gezin",
    "derselbe Wert oder eine leere Zelle in jeder Zeile einer Familie"};
inline constexpr Sentence and_in_column{
    "{0}; and in column `{1}` `{2}`: {3}", "{0} ; et dans la colonne `{1}` `{2}` : {3}", "{0}; en in kolom `{1}` `{2}`: {3}",
    "{0}; und in Spalte `{1}` `{2}`: {3}"};
inline constexpr Sentence accepted_in_column{
    "{0}; in column `{1}`: {2}", "{0} ; dans la colonne `{1}` : {2}", "{0}; in kolom `{1}`: {2}", "{0}; in Spalte `{1}`: {2}"};

// summary
inline constexpr Sentence one_family{
    "{0} family of {1} by column `{2}`.", "{0} famille de {1} selon la colonne `{2}`.", "{0} gezin van {1} volgens kolom `{2}`.",
    "{0} Familie von {1} nach Spalte `{2}`."};
inline constexpr Sentence families_by_column{
    "{0} families of {1} by column `{2}`.", "{0} familles de {1} selon la colonne `{2}`.", "{0} gezinnen van {1} volgens kolom `{2}`.",
    "{0} Familien von {1} nach Spalte `{2}`."};
inline constexpr Sentence one_person{"{0} person", "{0} personne", "{0} persoon", "{0} Person"};
inline constexpr Sentence persons{"{0} persons", "{0} personnes", "{0} personen", "{0} Personen"};
inline constexpr Sentence persons_between{
    "{0} to {1} persons", "{0} à {1} personnes", "{0} tot {1} personen", "{0} bis {1} Personen"};
inline constexpr Sentence no_families{
    "There is no family column: each row is judged as a family of its own.",
    "Il n'y a pas de colonne de famille : chaque ligne est évaluée comme une famille à elle seule.",
    "Er is geen gezinskolom: elke rij wordt als een gezin op zich beoordeeld.",
    "Es gibt keine Familienspalte: Jede Zeile wird als Familie für sich beurteilt."};
inline constexpr Sentence filled_down{
    "Merged cells: rows without a name in `{0}` were taken for the family above ({1}).",
    "Cellules fusionnées : les lignes sans nom dans `{0}` ont été rattachées à la famille au-dessus ({1}).",
    "Samengevoegde cellen: rijen zonder naam in `{0}` zijn bij het gezin erboven gerekend ({1}).",
    "Verbundene Zellen: Zeilen ohne Namen in `{0}` wurden zur Familie darüber gerechnet ({1})."};
inline constexpr Sentence withheld{
    "{0} of them in {1} families are undetermined because the family is not whole:",
    "{0} d'entre eux dans {1} familles sont indéterminés parce que la famille n'est pas entière :",
    "{0} van hen in {1} gezinnen zijn onbepaald omdat het gezin niet volledig is:",
    "{0} von ihnen in {1} Familien sind nicht bestimmbar, weil die Familie nicht vollständig ist:"};
inline constexpr Sentence withheld_for{"  {0}: {1}", "  {0} : {1}", "  {0}: {1}", "  {0}: {1}"};
inline constexpr Sentence swallowed{
    "Line {0}: a cell runs on to line {1} and holds what looks like rows of the list; its quotation mark may be a mistake.",
    "Ligne {0} : une cellule continue jusqu'à la ligne {1} et contient ce qui ressemble à des lignes de la liste ; son guillemet est peut-être une erreur.",
    "Regel {0}: een cel loopt door tot regel {1} en bevat wat op rijen van de lijst lijkt; haar aanhalingsteken kan een vergissing zijn.",
    "Zeile {0}: Eine Zelle geht bis Zeile {1} weiter und enthält, was wie Zeilen der Liste aussieht; ihr Anführungszeichen kann ein Versehen sein."};

// files
inline constexpr Sentence no_plain_text{
    "the file is no plain text", "le fichier n'est pas du texte simple", "het bestand is geen gewone tekst",
    "die Datei ist kein einfacher Text"};
inline constexpr Sentence csv_encodings{
    "CSV in UTF-8, UTF-16 or Windows-1252; in Excel: Save as, CSV UTF-8",
    "un CSV en UTF-8, UTF-16 ou Windows-1252 ; dans Excel : Enregistrer sous, CSV UTF-8",
    "CSV in UTF-8, UTF-16 of Windows-1252; in Excel: Opslaan als, CSV UTF-8",
    "CSV in UTF-8, UTF-16 oder Windows-1252; in Excel: Speichern unter, CSV UTF-8"};
inline constexpr Sentence no_header{
    "is empty: there is no header line", "est vide : il n'y a pas de ligne d'en-tête", "is leeg: er is geen kopregel",
    "ist leer: Es gibt keine Kopfzeile"};
inline constexpr Sentence header_swallows{
    "a quotation mark in the header is not closed where its cell ends, so rows of the list may stand within the header",
    "un guillemet de l'en-tête n'est pas fermé à la fin de sa cellule ; des lignes de la liste peuvent se trouver dans l'en-tête",
    "een aanhalingsteken in de kopregel is niet gesloten waar de cel eindigt; rijen van de lijst kunnen in de kopregel staan",
    "ein Anführungszeichen in der Kopfzeile ist nicht geschlossen, wo seine Zelle endet; Zeilen der Liste können in der Kopfzeile stehen"};
inline constexpr Sentence header_on_a_line{
    "a header whose quotation marks each close before the delimiter or the end of the line",
    "un en-tête dont chaque guillemet se ferme avant le séparateur ou la fin de la ligne",
    "een kopregel waarvan elk aanhalingsteken sluit vóór het scheidingsteken of het regeleinde",
    "eine Kopfzeile, deren Anführungszeichen sich vor dem Trennzeichen oder Zeilenende schließen"};
inline constexpr Sentence csv_with_header{
    "a CSV file whose first line names the columns (`reunify template csv` prints one)",
    "un fichier CSV dont la première ligne nomme les colonnes (`reunify template csv` en affiche une)",
    "een CSV-bestand waarvan de eerste regel de kolommen noemt (`reunify template csv` toont er een)",
    "eine CSV-Datei, deren erste Zeile die Spalten nennt (`reunify template csv` gibt eine aus)"};
inline constexpr Sentence changed{
    "the file was changed while it was read, so rows may be missing or doubled",
    "le fichier a été modifié pendant la lecture ; des lignes peuvent manquer ou être doublées",
    "het bestand werd gewijzigd terwijl het werd gelezen; er kunnen rijen ontbreken of dubbel zijn",
    "die Datei wurde während des Lesens geändert; Zeilen können fehlen oder doppelt sein"};
inline constexpr Sentence when_nobody_writes{
    "run it again when nobody writes to it", "relancez la commande quand personne n'y écrit",
    "voer het opnieuw uit wanneer niemand erin schrijft", "noch einmal ausführen, wenn niemand in sie schreibt"};
inline constexpr Sentence to_standard_output{
    "standard output: {0}", "sortie standard : {0}", "standaarduitvoer: {0}", "Standardausgabe: {0}"};
inline constexpr Sentence reader_gone{
    "the program that was reading the output closed it", "le programme qui lisait la sortie l'a fermée",
    "het programma dat de uitvoer las, heeft die gesloten", "das Programm, das die Ausgabe las, hat sie geschlossen"};
inline constexpr Sentence disk_full{"the disk is full", "le disque est plein", "de schijf is vol", "der Datenträger ist voll"};
inline constexpr Sentence make_room{
    "make room and go on with --resume", "libérez de la place et reprenez avec --resume", "maak plaats en ga verder met --resume",
    "Platz schaffen und mit --resume fortfahren"};
inline constexpr Sentence not_opened{
    "cannot be opened: {0}", "ne peut pas être ouvert : {0}", "kan niet worden geopend: {0}", "kann nicht geöffnet werden: {0}"};
inline constexpr Sentence no_file_to_write{
    "is there already and is no file", "existe déjà et n'est pas un fichier", "bestaat al en is geen bestand",
    "ist schon da und ist keine Datei"};
inline constexpr Sentence file_or_output{
    "a file, or - for standard output", "un fichier, ou - pour la sortie standard", "een bestand, of - voor de standaarduitvoer",
    "eine Datei, oder - für die Standardausgabe"};
inline constexpr Sentence not_written{
    "cannot be written: {0}", "ne peut pas être écrit : {0}", "kan niet worden geschreven: {0}", "kann nicht geschrieben werden: {0}"};
inline constexpr Sentence not_renamed{
    "cannot be renamed: {0}", "ne peut pas être renommé : {0}", "kan niet worden hernoemd: {0}", "kann nicht umbenannt werden: {0}"};
inline constexpr Sentence another_run{
    "another run is writing to it", "un autre traitement y écrit", "een andere run schrijft erin", "ein anderer Lauf schreibt darin"};
inline constexpr Sentence when_it_is_done{
    "another name, or wait until that run is done", "un autre nom, ou attendez la fin de ce traitement",
    "een andere naam, of wacht tot die run klaar is", "ein anderer Name, oder warten, bis dieser Lauf fertig ist"};
inline constexpr Sentence part_of_another{
    "is there already and was not begun by this program", "existe déjà et n'a pas été commencé par ce programme",
    "bestaat al en is niet door dit programma begonnen", "ist schon da und wurde nicht von diesem Programm begonnen"};
inline constexpr Sentence move_away{
    "move it away, or write to another name", "déplacez-le, ou écrivez sous un autre nom", "verplaats het, of schrijf onder een andere naam",
    "verschieben Sie es, oder schreiben Sie unter einem anderen Namen"};
inline constexpr Sentence no_journal{
    "is there already and is no journal of a run", "existe déjà et n'est pas le journal d'un traitement",
    "bestaat al en is geen journaal van een run", "ist schon da und ist kein Journal eines Laufs"};
inline constexpr Sentence no_rejects{
    "is there already and is no file of rejects", "existe déjà et n'est pas un fichier de rejets", "bestaat al en is geen bestand met verworpen rijen",
    "ist schon da und ist keine Datei verworfener Zeilen"};
inline constexpr Sentence to_standard_error{
    "rejected rows could not be written to standard error: {0}", "les lignes rejetées n'ont pas pu être écrites sur la sortie d'erreur : {0}",
    "verworpen rijen konden niet naar de standaardfoutuitvoer worden geschreven: {0}",
    "verworfene Zeilen konnten nicht auf die Standardfehlerausgabe geschrieben werden: {0}"};
inline constexpr Sentence rejects_option{
    "--rejects FILE", "--rejects FICHIER", "--rejects BESTAND", "--rejects DATEI"};
inline constexpr Sentence part_not_the_same{
    "is not what the journal's run has written: it cannot be gone on with", "n'est pas ce que le traitement du journal a écrit : on ne peut pas reprendre à partir de là",
    "is niet wat de run van het journaal heeft geschreven: hiermee kan niet worden voortgegaan",
    "ist nicht, was der Lauf des Journals geschrieben hat: Damit kann nicht fortgefahren werden"};
inline constexpr Sentence part_too_short{
    "has {0} bytes, fewer than the {1} that were written before: it cannot be gone on with",
    "compte {0} octets, moins que les {1} déjà écrits : on ne peut pas reprendre à partir de là",
    "telt {0} bytes, minder dan de {1} die eerder zijn geschreven: hiermee kan niet worden voortgegaan",
    "hat {0} Bytes, weniger als die {1} zuvor geschriebenen: Damit kann nicht fortgefahren werden"};

// what a run is asked
inline constexpr Sentence shard_of_stream{
    "--shard needs a plain file: the length of standard input and of gzip data is not known",
    "--shard demande un fichier simple : la longueur de l'entrée standard et des données gzip n'est pas connue",
    "--shard vraagt een gewoon bestand: de lengte van de standaardinvoer en van gzip-gegevens is niet bekend",
    "--shard braucht eine einfache Datei: Die Länge der Standardeingabe und von gzip-Daten ist nicht bekannt"};
inline constexpr Sentence unpacked_csv{
    "a CSV file that is not packed", "un fichier CSV non compressé", "een niet-gecomprimeerd CSV-bestand",
    "eine CSV-Datei, die nicht gepackt ist"};
inline constexpr Sentence resume_of_stream{
    "--resume needs a file to read and a file to write", "--resume demande un fichier à lire et un fichier à écrire",
    "--resume vraagt een bestand om te lezen en een bestand om te schrijven",
    "--resume braucht eine Datei zum Lesen und eine zum Schreiben"};
inline constexpr Sentence as_in_broken_run{
    "IN and -o OUT, as in the run that broke off", "FICHIER et -o SORTIE, comme lors du traitement interrompu",
    "INVOER en -o UITVOER, zoals in de afgebroken run", "EINGABE und -o AUSGABE, wie im abgebrochenen Lauf"};
inline constexpr Sentence journal_of_another{
    "was written for another run: `{0}`, and this one is `{1}`", "a été écrit pour un autre traitement : `{0}`, et celui-ci est `{1}`",
    "werd voor een andere run geschreven: `{0}`, en deze is `{1}`", "wurde für einen anderen Lauf geschrieben: `{0}`, und dieser ist `{1}`"};
inline constexpr Sentence same_or_anew{
    "the same input, rules and options; or start again without --resume",
    "la même entrée, les mêmes règles et options ; ou recommencez sans --resume",
    "dezelfde invoer, regels en opties; of begin opnieuw zonder --resume",
    "dieselbe Eingabe, dieselben Regeln und Optionen; oder ohne --resume neu beginnen"};
inline constexpr Sentence journal_damaged{
    "is damaged and cannot be used to go on", "est endommagé et ne permet pas de reprendre",
    "is beschadigd en kan niet dienen om verder te gaan", "ist beschädigt, damit kann nicht fortgefahren werden"};
inline constexpr Sentence anew{
    "start again without --resume", "recommencez sans --resume", "begin opnieuw zonder --resume", "ohne --resume neu beginnen"};
inline constexpr Sentence no_column{
    "--columns names `{0}`, which is no column", "--columns nomme `{0}`, qui n'est pas une colonne",
    "--columns noemt `{0}`, en dat is geen kolom", "--columns nennt `{0}`, das ist keine Spalte"};
inline constexpr Sentence columns{
    "explanation, a definition or a formality of the rules, or one of {0}",
    "explanation, une définition ou une formalité des règles, ou l'un de ces noms : {0}",
    "explanation, een definitie of een formaliteit van de regels, of een van deze namen: {0}",
    "explanation, eine Definition oder eine Formalität der Regeln oder einer dieser Namen: {0}"};
// clang-format on

}  // namespace reunify::batch::sentence
