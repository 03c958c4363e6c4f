#pragma once

#include "base/phrase.h"

/// What is said of a CSV, of its rows that are rejected, and of a run that cannot begin or go on.
namespace reunify::batch::sentence {

// clang-format off

// rows
inline constexpr Sentence family_apart{
    "the rows of this family do not stand together: it started on line {0} before",
    "les lignes de cette famille ne se suivent pas : elle a déjà commencé à la ligne {0}",
    "de rijen van dit gezin staan niet bij elkaar: het begon al op regel {0}",
    "die Zeilen dieser Familie stehen nicht beieinander: Sie begann schon in Zeile {0}"};
inline constexpr Sentence family_together{
    "all rows of a family one after the other", "toutes les lignes d'une famille l'une après l'autre",
    "alle rijen van een gezin na elkaar", "alle Zeilen einer Familie hintereinander"};
inline constexpr Sentence too_many_rows{
    "{0} rows in a row have this name: more than a family can be",
    "{0} lignes de suite portent ce nom : plus qu'une famille ne peut en compter",
    "{0} rijen na elkaar hebben deze naam: meer dan een gezin kan tellen",
    "{0} Zeilen nacheinander haben diesen Namen: mehr als eine Familie haben kann"};
inline constexpr Sentence most_rows{
    "at most {0} rows a family", "{0} lignes au plus par famille", "ten hoogste {0} rijen per gezin", "höchstens {0} Zeilen je Familie"};
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

// files
inline constexpr Sentence no_plain_text{
    "the file is not plain text but UTF-16 or binary", "le fichier n'est pas du texte simple, mais de l'UTF-16 ou du binaire",
    "het bestand is geen gewone tekst maar UTF-16 of binair", "die Datei ist kein einfacher Text, sondern UTF-16 oder binär"};
inline constexpr Sentence csv_encodings{
    "CSV in UTF-8 or Windows-1252; in Excel: Save as, CSV UTF-8",
    "un CSV en UTF-8 ou Windows-1252 ; dans Excel : Enregistrer sous, CSV UTF-8",
    "CSV in UTF-8 of Windows-1252; in Excel: Opslaan als, CSV UTF-8",
    "CSV in UTF-8 oder Windows-1252; in Excel: Speichern unter, CSV UTF-8"};
inline constexpr Sentence no_header{
    "is empty: there is no header line", "est vide : il n'y a pas de ligne d'en-tête", "is leeg: er is geen kopregel",
    "ist leer: Es gibt keine Kopfzeile"};
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
