#pragma once

#include "base/phrase.h"

/// What is said of a YAML or JSON text that cannot be read.
namespace reunify::text::sentence {

// clang-format off

// the file as a whole
inline constexpr Sentence too_many_bytes{
    "the file holds {0} bytes; that is too much for a document", "le fichier compte {0} octets ; c'est trop pour un document",
    "het bestand telt {0} bytes; dat is te veel voor een document", "die Datei hat {0} Bytes; das ist zu viel für ein Dokument"};
inline constexpr Sentence at_most_16_mib{"at most 16 MiB", "16 Mio au plus", "ten hoogste 16 MiB", "höchstens 16 MiB"};
inline constexpr Sentence in_utf16{
    "the file is written in UTF-16", "le fichier est écrit en UTF-16", "het bestand is in UTF-16 geschreven",
    "die Datei ist in UTF-16 geschrieben"};
inline constexpr Sentence save_as_utf8{
    "UTF-8: save the file again with that encoding", "UTF-8 : enregistrez à nouveau le fichier avec cet encodage",
    "UTF-8: bewaar het bestand opnieuw met die codering", "UTF-8: Speichern Sie die Datei erneut mit dieser Kodierung"};
inline constexpr Sentence nul_byte{
    "a NUL byte stands here: this is no text file, or one in another encoding",
    "il y a ici un octet NUL : ce n'est pas un fichier texte, ou il a un autre encodage",
    "hier staat een NUL-byte: dit is geen tekstbestand, of het heeft een andere codering",
    "hier steht ein NUL-Byte: Das ist keine Textdatei oder sie hat eine andere Kodierung"};
inline constexpr Sentence text_in_utf8{"text in UTF-8", "du texte en UTF-8", "tekst in UTF-8", "Text in UTF-8"};
inline constexpr Sentence not_utf8{
    "the byte 0x{0} is no UTF-8", "l'octet 0x{0} n'est pas de l'UTF-8", "de byte 0x{0} is geen UTF-8", "das Byte 0x{0} ist kein UTF-8"};
inline constexpr Sentence control_character{
    "the control character U+{0} has no place in a text", "le caractère de commande U+{0} n'a pas sa place dans un texte",
    "het stuurteken U+{0} hoort niet in een tekst", "das Steuerzeichen U+{0} gehört nicht in einen Text"};
inline constexpr Sentence too_many_values{
    "the document holds more than {0} values", "le document compte plus de {0} valeurs", "het document telt meer dan {0} waarden",
    "das Dokument enthält mehr als {0} Werte"};
inline constexpr Sentence too_deep{
    "the document is nested more than {0} levels deep", "le document a plus de {0} niveaux imbriqués",
    "het document is meer dan {0} niveaus diep", "das Dokument ist mehr als {0} Ebenen tief verschachtelt"};
inline constexpr Sentence empty_file{"the file is empty", "le fichier est vide", "het bestand is leeg", "die Datei ist leer"};
inline constexpr Sentence one_document{
    "one document a file", "un seul document par fichier", "één document per bestand", "ein Dokument je Datei"};

// keys and values
inline constexpr Sentence key_twice{
    "the key `{0}` stands here a second time; the first is on line {1}",
    "la clé `{0}` figure ici pour la deuxième fois ; la première est à la ligne {1}",
    "de sleutel `{0}` staat hier voor de tweede keer; de eerste staat op regel {1}",
    "der Schlüssel `{0}` steht hier zum zweiten Mal; der erste steht in Zeile {1}"};
inline constexpr Sentence every_key_once{"every key once", "chaque clé une seule fois", "elke sleutel één keer", "jeder Schlüssel einmal"};
inline constexpr Sentence key_not_a_word{
    "a list or a map cannot be a key", "une liste ou un groupe de clés ne peut pas être une clé",
    "een lijst of een groep sleutels kan geen sleutel zijn", "eine Liste oder eine Gruppe von Schlüsseln kann kein Schlüssel sein"};
inline constexpr Sentence word_as_key{"a word as key", "un mot comme clé", "een woord als sleutel", "ein Wort als Schlüssel"};
inline constexpr Sentence escaped_nul{
    "this text holds an escaped NUL character", "ce texte contient un caractère NUL écrit comme échappement",
    "deze tekst bevat een NUL-teken als escapecode", "dieser Text enthält ein NUL-Zeichen als Escape-Folge"};

// YAML
inline constexpr Sentence second_document{
    "a second document starts here", "un deuxième document commence ici", "hier begint een tweede document",
    "hier beginnt ein zweites Dokument"};
inline constexpr Sentence no_continuation{
    "this does not continue what stands above", "ceci ne continue pas ce qui précède", "dit sluit niet aan bij wat erboven staat",
    "das setzt nicht fort, was darüber steht"};
inline constexpr Sentence one_map_or_list{
    "one map or one list, its lines in the same column",
    "un seul groupe de clés ou une seule liste, dont les lignes commencent dans la même colonne",
    "één groep sleutels of één lijst, met de regels in dezelfde kolom",
    "eine Gruppe von Schlüsseln oder eine Liste, deren Zeilen in derselben Spalte beginnen"};
inline constexpr Sentence no_key{
    "a key is missing before the colon, or it is written as null",
    "il manque une clé avant les deux-points, ou elle est écrite null",
    "voor de dubbele punt ontbreekt een sleutel, of hij is als null geschreven",
    "vor dem Doppelpunkt fehlt ein Schlüssel oder er ist als null geschrieben"};
inline constexpr Sentence alias{
    "aliases (`*name`) are not accepted", "les alias (`*name`) ne sont pas admis", "aliassen (`*name`) zijn niet toegelaten",
    "Aliasse (`*name`) sind nicht zulässig"};
inline constexpr Sentence anchor{
    "anchors (`&name`) are not accepted", "les ancres (`&name`) ne sont pas admises", "ankers (`&name`) zijn niet toegelaten",
    "Anker (`&name`) sind nicht zulässig"};
inline constexpr Sentence tag{
    "tags (`!name`) are not accepted", "les étiquettes (`!name`) ne sont pas admises", "tags (`!name`) zijn niet toegelaten",
    "Tags (`!name`) sind nicht zulässig"};
inline constexpr Sentence value_written_out{
    "the value written out", "la valeur écrite en entier", "de waarde voluit", "der ausgeschriebene Wert"};
inline constexpr Sentence written_out_or_quoted{
    "the value written out; text that starts with `*` stands in quotes",
    "la valeur écrite en entier ; un texte qui commence par `*` se met entre guillemets",
    "de waarde voluit; tekst die met `*` begint staat tussen aanhalingstekens",
    "der ausgeschriebene Wert; Text, der mit `*` beginnt, steht in Anführungszeichen"};
inline constexpr Sentence value_without_tag{
    "the value alone; text that starts with `!` stands in quotes",
    "la valeur seule ; un texte qui commence par `!` se met entre guillemets",
    "alleen de waarde; tekst die met `!` begint staat tussen aanhalingstekens",
    "nur der Wert; Text, der mit `!` beginnt, steht in Anführungszeichen"};
inline constexpr Sentence quoted_exclamation{
    "text that starts with `!` in quotes", "un texte qui commence par `!` entre guillemets",
    "tekst die met `!` begint tussen aanhalingstekens", "Text, der mit `!` beginnt, in Anführungszeichen"};
inline constexpr Sentence this_mark_not_closed{
    "this quotation mark is not closed before the end of the file", "ce guillemet n'est pas fermé avant la fin du fichier",
    "dit aanhalingsteken wordt niet gesloten voor het einde van het bestand",
    "dieses Anführungszeichen wird bis zum Ende der Datei nicht geschlossen"};
inline constexpr Sentence mark_not_closed{
    "a quotation mark is not closed before the end of the file", "un guillemet n'est pas fermé avant la fin du fichier",
    "een aanhalingsteken wordt niet gesloten voor het einde van het bestand",
    "ein Anführungszeichen wird bis zum Ende der Datei nicht geschlossen"};
inline constexpr Sentence colon_makes_key{
    "a colon makes a key of something that cannot be one here",
    "à cause des deux-points, ce texte devient une clé, ce qu'il ne peut pas être ici",
    "een dubbele punt maakt hier een sleutel van iets dat er geen kan zijn",
    "ein Doppelpunkt macht hier etwas zum Schlüssel, das keiner sein kann"};
inline constexpr Sentence quotes_or_column{
    "text that holds `: ` in quotes; keys of one map in the same column",
    "un texte qui contient `: ` entre guillemets ; les clés d'un même groupe dans la même colonne",
    "tekst met `: ` erin tussen aanhalingstekens; de sleutels van één groep in dezelfde kolom",
    "Text, der `: ` enthält, in Anführungszeichen; die Schlüssel einer Gruppe in derselben Spalte"};
inline constexpr Sentence key_misplaced{
    "a key cannot stand here", "une clé ne peut pas se trouver ici", "hier kan geen sleutel staan", "hier kann kein Schlüssel stehen"};
inline constexpr Sentence keys_in_column{
    "keys of one map in the same column", "les clés d'un même groupe dans la même colonne",
    "de sleutels van één groep in dezelfde kolom", "die Schlüssel einer Gruppe in derselben Spalte"};
inline constexpr Sentence item_misplaced{
    "a list item (`- `) cannot stand here", "un élément de liste (`- `) ne peut pas se trouver ici",
    "hier kan geen lijstitem (`- `) staan", "hier kann kein Listeneintrag (`- `) stehen"};
inline constexpr Sentence list_below_key{
    "the list on lines of its own below its key", "la liste sur des lignes à elle, sous sa clé",
    "de lijst op eigen regels onder haar sleutel", "die Liste auf eigenen Zeilen unter ihrem Schlüssel"};
inline constexpr Sentence map_not_continued{
    "this does not continue the map above", "ceci ne continue pas le groupe de clés qui précède",
    "dit sluit niet aan bij de groep sleutels erboven", "das setzt die Gruppe von Schlüsseln darüber nicht fort"};
inline constexpr Sentence key_value_in_column{
    "`key: value`, with the keys of one map in the same column", "`clé: valeur`, les clés d'un même groupe dans la même colonne",
    "`sleutel: waarde`, met de sleutels van één groep in dezelfde kolom",
    "`Schlüssel: Wert`, die Schlüssel einer Gruppe in derselben Spalte"};
inline constexpr Sentence list_not_continued{
    "this does not continue the list above", "ceci ne continue pas la liste qui précède", "dit sluit niet aan bij de lijst erboven",
    "das setzt die Liste darüber nicht fort"};
inline constexpr Sentence item_in_column{
    "`- item`, with the dashes of one list in the same column", "`- élément`, les tirets d'une même liste dans la même colonne",
    "`- item`, met de streepjes van één lijst in dezelfde kolom", "`- Eintrag`, die Striche einer Liste in derselben Spalte"};
inline constexpr Sentence brace_not_closed{
    "the brace `{` is not closed where it should be", "l'accolade `{` n'est pas fermée où elle devrait l'être",
    "de accolade `{` wordt niet gesloten waar dat hoort", "die Klammer `{` wird nicht dort geschlossen, wo es sein müsste"};
inline constexpr Sentence bracket_not_closed{
    "the bracket `[` is not closed where it should be", "le crochet `[` n'est pas fermé où il devrait l'être",
    "het vierkante haakje `[` wordt niet gesloten waar dat hoort", "die Klammer `[` wird nicht dort geschlossen, wo es sein müsste"};
inline constexpr Sentence closing_alone{
    "a closing bracket or brace stands here without its opening one",
    "un crochet ou une accolade se ferme ici sans avoir été ouvert",
    "hier staat een sluitend haakje of een sluitende accolade zonder dat er een geopend is",
    "hier schließt eine Klammer, die nicht geöffnet wurde"};
inline constexpr Sentence marker_in_quotes{
    "a document marker (`---` or `...`) stands inside quotes", "une marque de document (`---` ou `...`) se trouve entre guillemets",
    "een documentmarkering (`---` of `...`) staat tussen aanhalingstekens",
    "eine Dokumentmarke (`---` oder `...`) steht in Anführungszeichen"};
inline constexpr Sentence tab_in_indentation{
    "a tab stands in the indentation", "l'indentation contient une tabulation", "er staat een tab in de inspringing",
    "im Einzug steht ein Tabulator"};
inline constexpr Sentence tab_and_one_more{
    "a tab stands in the indentation, and in 1 more line", "l'indentation contient une tabulation, ici et dans 1 autre ligne",
    "er staat een tab in de inspringing, ook op 1 andere regel", "im Einzug steht ein Tabulator, ebenso in 1 weiteren Zeile"};
inline constexpr Sentence tab_and_more{
    "a tab stands in the indentation, and in {0} more lines", "l'indentation contient une tabulation, ici et dans {0} autres lignes",
    "er staat een tab in de inspringing, ook op {0} andere regels", "im Einzug steht ein Tabulator, ebenso in {0} weiteren Zeilen"};
inline constexpr Sentence spaces{"spaces", "des espaces", "spaties", "Leerzeichen"};
inline constexpr Sentence not_without_quotes{
    "a character stands here that text without quotes cannot hold", "il y a ici un caractère qu'un texte sans guillemets ne peut contenir",
    "hier staat een teken dat niet in tekst zonder aanhalingstekens kan staan",
    "hier steht ein Zeichen, das Text ohne Anführungszeichen nicht enthalten kann"};
inline constexpr Sentence text_in_quotes{
    "the text in quotes", "le texte entre guillemets", "de tekst tussen aanhalingstekens", "der Text in Anführungszeichen"};
inline constexpr Sentence bad_start{
    "text cannot start with this character", "un texte ne peut pas commencer par ce caractère", "tekst kan niet met dit teken beginnen",
    "Text kann nicht mit diesem Zeichen beginnen"};
inline constexpr Sentence star_start{
    "text cannot start with `*`", "un texte ne peut pas commencer par `*`", "tekst kan niet met `*` beginnen",
    "Text kann nicht mit `*` beginnen"};
inline constexpr Sentence ampersand_start{
    "text cannot start with `&`", "un texte ne peut pas commencer par `&`", "tekst kan niet met `&` beginnen",
    "Text kann nicht mit `&` beginnen"};
inline constexpr Sentence yaml_escape{
    "a backslash inside double quotes starts no escape that YAML knows",
    "une barre oblique inverse entre guillemets doubles ne commence aucun échappement connu de YAML",
    "een backslash tussen dubbele aanhalingstekens begint geen escapecode die YAML kent",
    "ein Backslash in doppelten Anführungszeichen beginnt keine Escape-Folge, die YAML kennt"};
inline constexpr Sentence doubled_or_single{
    "`\\\\` for a backslash, or single quotes", "`\\\\` pour une barre oblique inverse, ou des guillemets simples",
    "`\\\\` voor een backslash, of enkele aanhalingstekens", "`\\\\` für einen Backslash oder einfache Anführungszeichen"};
inline constexpr Sentence hexadecimal{
    "an escape inside double quotes needs hexadecimal digits",
    "un échappement entre guillemets doubles demande des chiffres hexadécimaux",
    "een escapecode tussen dubbele aanhalingstekens vraagt hexadecimale cijfers",
    "eine Escape-Folge in doppelten Anführungszeichen braucht hexadezimale Ziffern"};
inline constexpr Sentence no_character{
    "an escape inside double quotes names no character", "un échappement entre guillemets doubles ne désigne aucun caractère",
    "een escapecode tussen dubbele aanhalingstekens noemt geen teken",
    "eine Escape-Folge in doppelten Anführungszeichen bezeichnet kein Zeichen"};
inline constexpr Sentence behind_block_mark{
    "nothing but a comment may follow `|` or `>` on its line", "seul un commentaire peut suivre `|` ou `>` sur sa ligne",
    "alleen een opmerking mag op de regel na `|` of `>` staan", "nach `|` oder `>` darf auf der Zeile nur ein Kommentar folgen"};
inline constexpr Sentence block_not_indented{
    "a block of text cannot have the indentation 0", "un bloc de texte ne peut pas avoir une indentation de 0",
    "een tekstblok kan geen inspringing 0 hebben", "ein Textblock kann nicht den Einzug 0 haben"};
inline constexpr Sentence no_yaml{
    "the text cannot be read as YAML from here on", "à partir d'ici, le texte ne peut pas être lu comme YAML",
    "vanaf hier kan de tekst niet als YAML worden gelezen", "von hier an lässt sich der Text nicht als YAML lesen"};

// JSON
inline constexpr Sentence number_too_large{
    "a number before this place is too large", "un nombre avant cet endroit est trop grand", "een getal vóór deze plaats is te groot",
    "eine Zahl vor dieser Stelle ist zu groß"};
inline constexpr Sentence break_in_quotes{
    "a line break or tab stands inside quotes", "il y a un saut de ligne ou une tabulation entre guillemets",
    "tussen aanhalingstekens staat een regeleinde of een tab", "in Anführungszeichen steht ein Zeilenumbruch oder ein Tabulator"};
inline constexpr Sentence json_escape{
    "a backslash inside quotes starts no escape that JSON knows",
    "une barre oblique inverse entre guillemets ne commence aucun échappement connu de JSON",
    "een backslash tussen aanhalingstekens begint geen escapecode die JSON kent",
    "ein Backslash in Anführungszeichen beginnt keine Escape-Folge, die JSON kennt"};
inline constexpr Sentence json_escapes{
    "`\\\\` for a backslash, `\\u00e9` for a character", "`\\\\` pour une barre oblique inverse, `\\u00e9` pour un caractère",
    "`\\\\` voor een backslash, `\\u00e9` voor een teken", "`\\\\` für einen Backslash, `\\u00e9` für ein Zeichen"};
inline constexpr Sentence digit_missing{
    "a digit is missing in this number", "il manque un chiffre dans ce nombre", "in dit getal ontbreekt een cijfer",
    "in dieser Zahl fehlt eine Ziffer"};
inline constexpr Sentence digits_around_point{
    "digits on both sides of a point, such as 0.5", "des chiffres des deux côtés du point, comme 0.5",
    "cijfers aan beide kanten van de punt, zoals 0.5", "Ziffern auf beiden Seiten des Punktes, etwa 0.5"};
inline constexpr Sentence json_comment{
    "JSON has no comments", "JSON n'a pas de commentaires", "JSON kent geen opmerkingen", "JSON kennt keine Kommentare"};
inline constexpr Sentence same_as_yaml{
    "the same file as YAML", "le même fichier en YAML", "hetzelfde bestand als YAML", "dieselbe Datei als YAML"};
inline constexpr Sentence misplaced{
    "`{0}` cannot stand here", "`{0}` ne peut pas se trouver ici", "`{0}` kan hier niet staan", "`{0}` kann hier nicht stehen"};
inline constexpr Sentence double_quotes{
    "keys and texts in double quotes", "les clés et les textes entre guillemets doubles",
    "sleutels en teksten tussen dubbele aanhalingstekens", "Schlüssel und Texte in doppelten Anführungszeichen"};
inline constexpr Sentence without_quotes{
    "`{0}` stands here without quotes", "`{0}` est écrit ici sans guillemets", "`{0}` staat hier zonder aanhalingstekens",
    "`{0}` steht hier ohne Anführungszeichen"};
inline constexpr Sentence double_quotes_but_words{
    "keys and texts in double quotes; true, false and null without",
    "les clés et les textes entre guillemets doubles ; true, false et null sans guillemets",
    "sleutels en teksten tussen dubbele aanhalingstekens; true, false en null zonder",
    "Schlüssel und Texte in doppelten Anführungszeichen; true, false und null ohne"};
inline constexpr Sentence ends_early{
    "the file ends before its last brace or bracket is closed",
    "le fichier se termine avant que la dernière accolade ou le dernier crochet soit fermé",
    "het bestand eindigt voordat de laatste accolade of het laatste haakje gesloten is",
    "die Datei endet, bevor die letzte Klammer geschlossen ist"};
inline constexpr Sentence more_after_end{
    "something follows after the end of the document", "il y a encore quelque chose après la fin du document",
    "er volgt nog iets na het einde van het document", "nach dem Ende des Dokuments folgt noch etwas"};
inline constexpr Sentence quoted_key_missing{
    "a key in double quotes is missing here", "il manque ici une clé entre guillemets doubles",
    "hier ontbreekt een sleutel tussen dubbele aanhalingstekens", "hier fehlt ein Schlüssel in doppelten Anführungszeichen"};
inline constexpr Sentence json_key_value_no_comma{
    "`\"key\": value`; no comma after the last one", "`\"clé\": valeur` ; pas de virgule après la dernière",
    "`\"sleutel\": waarde`; geen komma na de laatste", "`\"Schlüssel\": Wert`; kein Komma nach dem letzten"};
inline constexpr Sentence colon_missing{
    "the colon between a key and its value is missing before this place",
    "avant cet endroit, il manque les deux-points entre une clé et sa valeur",
    "vóór deze plaats ontbreekt de dubbele punt tussen een sleutel en zijn waarde",
    "vor dieser Stelle fehlt der Doppelpunkt zwischen einem Schlüssel und seinem Wert"};
inline constexpr Sentence json_key_value{"`\"key\": value`", "`\"clé\": valeur`", "`\"sleutel\": waarde`", "`\"Schlüssel\": Wert`"};
inline constexpr Sentence no_comma_or_brace{
    "the value before this place is followed by neither a comma nor a brace",
    "la valeur avant cet endroit n'est suivie ni d'une virgule ni d'une accolade",
    "op de waarde vóór deze plaats volgt geen komma en geen accolade",
    "auf den Wert vor dieser Stelle folgt weder ein Komma noch eine geschweifte Klammer"};
inline constexpr Sentence no_comma_or_bracket{
    "the value before this place is followed by neither a comma nor a bracket",
    "la valeur avant cet endroit n'est suivie ni d'une virgule ni d'un crochet",
    "op de waarde vóór deze plaats volgt geen komma en geen vierkant haakje",
    "auf den Wert vor dieser Stelle folgt weder ein Komma noch eine eckige Klammer"};
inline constexpr Sentence value_missing{
    "a value is missing here", "il manque ici une valeur", "hier ontbreekt een waarde", "hier fehlt ein Wert"};
inline constexpr Sentence json_values{
    "a text in double quotes, a number, true, false, null, a list or a map",
    "un texte entre guillemets doubles, un nombre, true, false, null, une liste ou un groupe de clés",
    "een tekst tussen dubbele aanhalingstekens, een getal, true, false, null, een lijst of een groep sleutels",
    "ein Text in doppelten Anführungszeichen, eine Zahl, true, false, null, eine Liste oder eine Gruppe von Schlüsseln"};
inline constexpr Sentence comma_or_brace{"`,` or `}`", "`,` ou `}`", "`,` of `}`", "`,` oder `}`"};
inline constexpr Sentence comma_or_bracket{"`,` or `]`", "`,` ou `]`", "`,` of `]`", "`,` oder `]`"};
inline constexpr Sentence escaped_break{"`\\n` or `\\t`", "`\\n` ou `\\t`", "`\\n` of `\\t`", "`\\n` oder `\\t`"};
// clang-format on

}  // namespace reunify::text::sentence
