#pragma once

#include "base/phrase.h"

/// The help of `reunify rules list`.
namespace reunify::cli::help::rules_list {

// clang-format off
inline constexpr Sentence summary{"List the rules", "Énumérer les règles", "De regels opsommen", "Die Regeln auflisten"};
inline constexpr Sentence manual{
    R"(Lists the conditions by topic with their articles and sources, or every rule
of another kind.

  reunify rules list
  reunify rules list --status refugee --relation child --regime law_2025
  reunify rules list --suspended
  reunify rules list --kind readings --lang fr)",
    R"(Énumère les conditions par thème avec leurs articles et leurs sources, ou chaque
règle d'un autre genre.

  reunify rules list
  reunify rules list --status refugee --relation child --regime law_2025
  reunify rules list --suspended
  reunify rules list --kind readings --lang fr)",
    R"(Somt de voorwaarden per thema op met hun artikelen en bronnen, of elke regel van
een andere soort.

  reunify rules list
  reunify rules list --status refugee --relation child --regime law_2025
  reunify rules list --suspended
  reunify rules list --kind readings --lang fr)",
    R"(Listet die Voraussetzungen nach Themen mit ihren Artikeln und Quellen auf oder
jede Regel einer anderen Art.

  reunify rules list
  reunify rules list --status refugee --relation child --regime law_2025
  reunify rules list --suspended
  reunify rules list --kind readings --lang fr)"};
inline constexpr Sentence kind{
    "conditions (default), readings, amounts, definitions, routes, facts, formalities, ...",
    "conditions (par défaut), readings, amounts, definitions, routes, facts, formalities, ...",
    "conditions (standaard), readings, amounts, definitions, routes, facts, formalities, ...",
    "conditions (Standard), readings, amounts, definitions, routes, facts, formalities, ..."};
inline constexpr Sentence status{
    "Only what can be asked where the sponsor has this status", "Seulement ce qui peut être demandé si le regroupant a ce statut",
    "Alleen wat gevraagd kan worden als de gezinshereniger dit statuut heeft",
    "Nur, was verlangt werden kann, wenn der Zusammenführende diesen Status hat"};
inline constexpr Sentence relation{
    "Only what can be asked of this relation", "Seulement ce qui peut être demandé pour ce lien",
    "Alleen wat voor deze band gevraagd kan worden", "Nur, was bei diesem Verhältnis verlangt werden kann"};
inline constexpr Sentence regime{
    "Only what this law asks: previous_law, law_2025, eu_law", "Seulement ce que ce droit demande : previous_law, law_2025, eu_law",
    "Alleen wat dit recht vraagt: previous_law, law_2025, eu_law", "Nur, was dieses Recht verlangt: previous_law, law_2025, eu_law"};
inline constexpr Sentence confidence{
    "Only what rests on this confidence: high, medium, low",
    "Seulement ce qui a cette fiabilité : high (haute), medium (moyenne), low (faible)",
    "Alleen wat deze betrouwbaarheid heeft: high (hoog), medium (gemiddeld), low (laag)",
    "Nur, was diese Verlässlichkeit hat: high (hoch), medium (mittel), low (gering)"};
inline constexpr Sentence suspended{
    "Only what is suspended in part", "Seulement ce qui est suspendu en partie", "Alleen wat gedeeltelijk geschorst is",
    "Nur, was teilweise ausgesetzt ist"};
// clang-format on

}  // namespace reunify::cli::help::rules_list
