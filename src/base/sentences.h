#pragma once

#include "base/phrase.h"

/// What the messages of all rooms have in common.
namespace reunify::sentence {

// clang-format off
inline constexpr Sentence accepted{"accepted: {0}", "accepté : {0}", "toegelaten: {0}", "zulässig: {0}"};
inline constexpr Sentence did_you_mean{
    "did you mean `{0}`?", "vouliez-vous dire `{0}` ?", "bedoelde u `{0}`?", "meinten Sie `{0}`?"};
inline constexpr Sentence one_of{"{0} or {1}", "{0} ou {1}", "{0} of {1}", "{0} oder {1}"};
inline constexpr Sentence listed{"{0}, {1}", "{0}, {1}", "{0}, {1}", "{0}, {1}"};
inline constexpr Sentence and_more{"{0}, ... ({1} in all)", "{0}, ... ({1} en tout)", "{0}, ... ({1} in totaal)", "{0}, ... (insgesamt {1})"};

// What the operating system says, in the words that it has for it in English.
inline constexpr Sentence no_such_file{
    "No such file or directory", "le fichier ou le dossier n'existe pas", "het bestand of de map bestaat niet",
    "die Datei oder der Ordner ist nicht vorhanden"};
inline constexpr Sentence not_permitted{
    "Permission denied", "l'accès est refusé", "de toegang is geweigerd", "der Zugriff wird verweigert"};
inline constexpr Sentence not_allowed{
    "Operation not permitted", "l'opération n'est pas permise", "de bewerking is niet toegestaan", "der Vorgang ist nicht erlaubt"};
inline constexpr Sentence no_folder{
    "Not a directory", "ce n'est pas un dossier", "dit is geen map", "das ist kein Ordner"};
inline constexpr Sentence a_folder{"Is a directory", "c'est un dossier", "dit is een map", "das ist ein Ordner"};
inline constexpr Sentence full{
    "No space left on device", "il n'y a plus de place sur le disque", "er is geen plaats meer op de schijf",
    "auf dem Datenträger ist kein Platz mehr"};
inline constexpr Sentence over_quota{
    "Disk quota exceeded", "l'espace disque attribué est épuisé", "de toegewezen schijfruimte is op",
    "der zugeteilte Speicherplatz ist erschöpft"};
inline constexpr Sentence too_large{
    "File too large", "le fichier est trop grand", "het bestand is te groot", "die Datei ist zu groß"};
inline constexpr Sentence read_only{
    "Read-only file system", "le support est en lecture seule", "de gegevensdrager kan alleen worden gelezen",
    "der Datenträger kann nur gelesen werden"};
inline constexpr Sentence input_output{
    "Input/output error", "le support a une défaillance", "de gegevensdrager hapert", "der Datenträger ist gestört"};
inline constexpr Sentence closed_by_reader{
    "Broken pipe", "le programme qui lisait s'est arrêté", "het programma dat las, is gestopt",
    "das lesende Programm wurde beendet"};
inline constexpr Sentence too_many_open{
    "Too many open files", "trop de fichiers sont ouverts", "er zijn te veel bestanden open", "zu viele Dateien sind geöffnet"};
inline constexpr Sentence name_too_long{
    "File name too long", "le nom du fichier est trop long", "de bestandsnaam is te lang", "der Dateiname ist zu lang"};
inline constexpr Sentence in_use{
    "Device or resource busy", "le fichier est utilisé ailleurs", "het bestand is elders in gebruik", "die Datei wird anderswo benutzt"};
inline constexpr Sentence links_in_a_circle{
    "Too many levels of symbolic links", "les liens tournent en rond", "de koppelingen lopen in een kring",
    "die Verknüpfungen führen im Kreis"};
inline constexpr Sentence other_error{
    "error {0} of the system", "erreur {0} du système", "fout {0} van het systeem", "Fehler {0} des Systems"};
// clang-format on

}  // namespace reunify::sentence
