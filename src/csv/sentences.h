#pragma once

#include "base/phrase.h"

/// What is said of a file whose bytes cannot be had.
namespace reunify::csv::sentence {

// clang-format off
inline constexpr Sentence not_opened{
    "cannot be opened: {0}", "ne peut pas être ouvert : {0}", "kan niet worden geopend: {0}", "kann nicht geöffnet werden: {0}"};
inline constexpr Sentence not_read{
    "cannot be read: {0}", "ne peut pas être lu : {0}", "kan niet worden gelezen: {0}", "kann nicht gelesen werden: {0}"};
inline constexpr Sentence a_folder{
    "is a folder, not a file", "est un dossier, pas un fichier", "is een map, geen bestand", "ist ein Ordner, keine Datei"};
inline constexpr Sentence gzip_cut_off{
    "the gzip data end too early: the file was cut off", "les données gzip se terminent trop tôt : le fichier a été tronqué",
    "de gzip-gegevens eindigen te vroeg: het bestand is afgekapt",
    "die gzip-Daten enden zu früh: Die Datei wurde abgeschnitten"};
inline constexpr Sentence gzip_damaged{
    "the gzip data are damaged and cannot be unpacked", "les données gzip sont endommagées et ne peuvent pas être décompressées",
    "de gzip-gegevens zijn beschadigd en kunnen niet worden uitgepakt",
    "die gzip-Daten sind beschädigt und lassen sich nicht entpacken"};
inline constexpr Sentence gzip_no_memory{
    "the gzip data cannot be unpacked: not enough memory", "les données gzip ne peuvent pas être décompressées : mémoire insuffisante",
    "de gzip-gegevens kunnen niet worden uitgepakt: te weinig geheugen",
    "die gzip-Daten lassen sich nicht entpacken: zu wenig Speicher"};
inline constexpr Sentence not_kept{
    "cannot be kept in a temporary file while it is read twice: {0}",
    "ne peut pas être conservé dans un fichier temporaire pendant qu'il est lu deux fois : {0}",
    "kan niet in een tijdelijk bestand worden bewaard terwijl het tweemaal wordt gelezen: {0}",
    "kann nicht in einer vorläufigen Datei aufbewahrt werden, während es zweimal gelesen wird: {0}"};
// clang-format on

}  // namespace reunify::csv::sentence
