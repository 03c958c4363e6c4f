#pragma once

#include "base/phrase.h"

/// The help of `reunify rules check`.
namespace reunify::cli::help::rules_check {

// clang-format off
inline constexpr Sentence summary{
    "Check the rules and print every fault", "Vérifier les règles et afficher chaque défaut", "De regels controleren en elke fout tonen",
    "Die Regeln prüfen und jeden Fehler ausgeben"};
inline constexpr Sentence manual{
    R"(Checks the rules: every name resolved, every expression typed, every citation
known, all four languages present, nothing dead. Prints all faults at once,
each with its file, line and column and what is accepted; the exit status is 3
if there are any.

  reunify rules check
  reunify rules check --rules rules)",
    R"(Vérifie les règles : chaque nom est résolu, chaque expression typée, chaque
citation connue, les quatre langues présentes, rien n'est inutilisé. Affiche
tous les défauts à la fois, chacun avec son fichier, sa ligne, sa colonne et ce
qui est admis ; le code de sortie est 3 s'il y en a.

  reunify rules check
  reunify rules check --rules rules)",
    R"(Controleert de regels: elke naam verwijst ergens naar, elke uitdrukking heeft
een type, elke verwijzing is bekend, alle vier talen zijn er, niets blijft
ongebruikt. Toont alle fouten tegelijk, elk met bestand, regel, kolom en wat
toegelaten is; de afsluitcode is 3 als er fouten zijn.

  reunify rules check
  reunify rules check --rules rules)",
    R"(Prüft die Regeln: jeder Name ist aufgelöst, jeder Ausdruck hat einen Typ, jede
Fundstelle ist bekannt, alle vier Sprachen sind da, nichts bleibt ungenutzt.
Gibt alle Fehler auf einmal aus, jeden mit Datei, Zeile, Spalte und dem, was
zulässig ist; der Exit-Status ist 3, wenn es welche gibt.

  reunify rules check
  reunify rules check --rules rules)"};
// clang-format on

}  // namespace reunify::cli::help::rules_check
