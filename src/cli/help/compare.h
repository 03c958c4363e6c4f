#pragma once

#include "base/phrase.h"

/// The help of `reunify compare`.
namespace reunify::cli::help::compare {

// clang-format off
inline constexpr Sentence summary{
    "Put a file under the law before and after the reform", "Soumettre un dossier au droit d'avant et d'après la réforme",
    "Een dossier aan het recht van voor en na de hervorming toetsen", "Eine Akte nach dem Recht vor und nach der Reform prüfen"};
inline constexpr Sentence manual{
    R"(Puts the same file under the law before the reform, the law of 2025 as
written, and that law as suspended: the verdict under each, and every condition
that turns out differently, with the reason under each law.

  reunify compare examples/subsidiary_protection_after_judgment.yaml
  reunify compare family.yaml --lang fr --format json

The first line says how the file fares under the law that really applies to it.
The laws compared are the scenarios of the rules (rules/scenarios.yaml). For a
CSV: reunify batch FILE --compare.)",
    R"(Soumet le même dossier au droit d'avant la réforme, à la loi de 2025 telle
qu'écrite et à cette loi telle que suspendue : la conclusion selon chacun, et
chaque condition qui donne un autre résultat, avec le motif selon chaque droit.

  reunify compare examples/subsidiary_protection_after_judgment.yaml
  reunify compare family.yaml --lang fr --format json

La première ligne dit ce qu'il en est selon le droit qui s'applique réellement
au dossier. Les états du droit comparés sont les scénarios des règles
(rules/scenarios.yaml). Pour un CSV : reunify batch FICHIER --compare.)",
    R"(Toetst hetzelfde dossier aan het recht van voor de hervorming, aan de wet van
2025 zoals geschreven en aan die wet zoals geschorst: het besluit onder elk, en
elke voorwaarde die anders uitvalt, met de reden onder elk recht.

  reunify compare examples/subsidiary_protection_after_judgment.yaml
  reunify compare family.yaml --lang fr --format json

De eerste regel zegt hoe het dossier ervoor staat onder het recht dat er echt
voor geldt. Wat vergeleken wordt, zijn de scenario's van de regels
(rules/scenarios.yaml). Voor een CSV: reunify batch BESTAND --compare.)",
    R"(Prüft dieselbe Akte nach dem Recht vor der Reform, nach dem Gesetz von 2025 wie
geschrieben und nach diesem Gesetz wie ausgesetzt: das Ergebnis nach jedem, und
jede Voraussetzung, die anders ausfällt, mit dem Grund nach jedem Recht.

  reunify compare examples/subsidiary_protection_after_judgment.yaml
  reunify compare family.yaml --lang fr --format json

Die erste Zeile sagt, wie die Akte nach dem Recht dasteht, das wirklich für sie
gilt. Verglichen werden die Szenarien der Regeln (rules/scenarios.yaml). Für
eine CSV-Datei: reunify batch DATEI --compare.)"};
// clang-format on

}  // namespace reunify::cli::help::compare
