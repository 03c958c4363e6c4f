#pragma once

#include "base/phrase.h"

/// What stands for a value in --help: `--lang LANG`.
namespace reunify::cli::help::value {

// clang-format off
inline constexpr Sentence file{"FILE", "FICHIER", "BESTAND", "DATEI"};
inline constexpr Sentence input{"IN", "FICHIER", "INVOER", "EINGABE"};
inline constexpr Sentence output{"OUT", "SORTIE", "UITVOER", "AUSGABE"};
inline constexpr Sentence result{"RESULT", "FICHIER", "RESULTAAT", "ERGEBNIS"};
inline constexpr Sentence folder{"DIR", "DOSSIER", "MAP", "ORDNER"};
inline constexpr Sentence format{"FORMAT", "FORMAT", "FORMAAT", "FORMAT"};
inline constexpr Sentence form{"FORM", "FORME", "VORM", "FORM"};
inline constexpr Sentence language{"LANG", "LANGUE", "TAAL", "SPRACHE"};
inline constexpr Sentence when{"WHEN", "QUAND", "WANNEER", "WANN"};
inline constexpr Sentence date{"DATE", "DATE", "DATUM", "DATUM"};
inline constexpr Sentence reading{"NAME=OPTION", "NOM=OPTION", "NAAM=OPTIE", "NAME=OPTION"};
inline constexpr Sentence fact{"FACT=VALUE", "FAIT=VALEUR", "FEIT=WAARDE", "ANGABE=WERT"};
inline constexpr Sentence name{"NAME", "NOM", "NAAM", "NAME"};
inline constexpr Sentence names{"LIST", "LISTE", "LIJST", "LISTE"};
inline constexpr Sentence column{"COLUMN", "COLONNE", "KOLOM", "SPALTE"};
inline constexpr Sentence kind{"KIND", "GENRE", "SOORT", "ART"};
inline constexpr Sentence status{"STATUS", "STATUT", "STATUUT", "STATUS"};
inline constexpr Sentence relation{"RELATION", "LIEN", "BAND", "RELATION"};
inline constexpr Sentence regime{"REGIME", "REGIME", "REGIME", "REGELUNG"};
inline constexpr Sentence level{"LEVEL", "NIVEAU", "NIVEAU", "STUFE"};
inline constexpr Sentence rule{"ID", "NOM", "NAAM", "NAME"};
inline constexpr Sentence expression{"EXPR", "EXPR", "UITDRUKKING", "AUSDRUCK"};
inline constexpr Sentence label{"LABEL", "NOM", "NAAM", "NAME"};
inline constexpr Sentence shell{"SHELL", "SHELL", "SHELL", "SHELL"};
// clang-format on

}  // namespace reunify::cli::help::value
