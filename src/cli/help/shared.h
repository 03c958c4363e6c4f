#pragma once

#include "base/phrase.h"

/// The options that several commands have.
namespace reunify::cli::help::shared {

// clang-format off
inline constexpr Sentence family{
    "The family's profile (YAML or JSON), or - for standard input", "Le profil de la famille (YAML ou JSON), ou - pour l'entrée standard",
    "Het profiel van het gezin (YAML of JSON), of - voor de standaardinvoer",
    "Das Profil der Familie (YAML oder JSON) oder - für die Standardeingabe"};
inline constexpr Sentence default_or{
    "{0} (default) or {1}", "{0} (par défaut) ou {1}", "{0} (standaard) of {1}", "{0} (Standard) oder {1}"};
inline constexpr Sentence default_and{"{0} (default), {1}", "{0} (par défaut), {1}", "{0} (standaard), {1}", "{0} (Standard), {1}"};
inline constexpr Sentence language{
    "Language: en, fr, nl or de (else that of the locale)", "Langue : en, fr, nl ou de (sinon celle du système)",
    "Taal: en, fr, nl of de (anders die van het systeem)", "Sprache: en, fr, nl oder de (sonst die des Systems)"};
inline constexpr Sentence rules{
    "Use the rules of this folder instead of those built in", "Utiliser les règles de ce dossier au lieu de celles du programme",
    "De regels uit deze map gebruiken in plaats van de ingebouwde", "Die Regeln dieses Ordners statt der eingebauten verwenden"};
inline constexpr Sentence colour{
    "auto (default: on a terminal, unless NO_COLOR is set), always or never",
    "auto (par défaut : sur un terminal, sauf si NO_COLOR est défini), always (toujours) ou never (jamais)",
    "auto (standaard: op een terminal, tenzij NO_COLOR is ingesteld), always (altijd) of never (nooit)",
    "auto (Standard: auf einem Terminal, außer wenn NO_COLOR gesetzt ist), always (immer) oder never (nie)"};
inline constexpr Sentence as_of{
    "The law as it was known on this day, 2026-12-31 (else the file's, else today)",
    "Le droit tel qu'il était connu ce jour-là, 2026-12-31 (sinon celui du dossier, sinon aujourd'hui)",
    "Het recht zoals het op deze dag bekend was, 2026-12-31 (anders die van het dossier, anders vandaag)",
    "Das Recht, wie es an diesem Tag bekannt war, 2026-12-31 (sonst der Tag der Akte, sonst heute)"};
inline constexpr Sentence reading{
    "Fix a contested reading: NAME=OPTION; may be repeated", "Fixer une lecture contestée : NOM=OPTION ; peut être répété",
    "Een betwiste lezing vastleggen: NAAM=OPTIE; mag herhaald worden",
    "Eine umstrittene Lesart festlegen: NAME=OPTION; darf wiederholt werden"};
inline constexpr Sentence set{
    "Override a fact of the file: sponsor.net_monthly_income=2500; may be repeated",
    "Remplacer un fait du dossier : sponsor.net_monthly_income=2500 ; peut être répété",
    "Een feit van het dossier vervangen: sponsor.net_monthly_income=2500; mag herhaald worden",
    "Eine Angabe der Akte ersetzen: sponsor.net_monthly_income=2500; darf wiederholt werden"};
// clang-format on

}  // namespace reunify::cli::help::shared
