#pragma once

#include "base/phrase.h"

/// The help of `reunify replay`.
namespace reunify::cli::help::replay {

// clang-format off
inline constexpr Sentence summary{
    "Compute a saved result again and say what changed", "Recalculer un résultat enregistré et dire ce qui a changé",
    "Een bewaard resultaat opnieuw berekenen en zeggen wat veranderde",
    "Ein gespeichertes Ergebnis nachrechnen und sagen, was sich geändert hat"};
inline constexpr Sentence manual{
    R"(Computes a saved result again from its receipt: the facts, the day and the
readings it was computed with. With the same rules the result must be the same;
with other rules it is said what changed, and why. A result that its own rules
and program do not give was altered: that is said, with exit status 1.

  reunify check family.yaml --format json > result.json
  reunify replay result.json
  reunify replay result.json --rules old-rules

The file is what `reunify check --format json` prints.)",
    R"(Recalcule un résultat enregistré à partir de sa trace du calcul : les faits, le
jour et les lectures avec lesquels il a été obtenu. Avec les mêmes règles, le
résultat doit être le même ; avec d'autres règles, on dit ce qui a changé, et
pourquoi. Un résultat que ses propres règles et son programme ne donnent pas a
été modifié : c'est dit, avec le code de sortie 1.

  reunify check family.yaml --format json > result.json
  reunify replay result.json
  reunify replay result.json --rules old-rules

Le fichier est ce qu'affiche `reunify check --format json`.)",
    R"(Berekent een bewaard resultaat opnieuw uit zijn bewijs van berekening: de feiten,
de dag en de lezingen waarmee het berekend werd. Met dezelfde regels moet het
resultaat hetzelfde zijn; met andere regels wordt gezegd wat veranderde, en
waarom. Een resultaat dat de eigen regels en het eigen programma niet geven, is
gewijzigd: dat wordt gezegd, met afsluitcode 1.

  reunify check family.yaml --format json > result.json
  reunify replay result.json
  reunify replay result.json --rules old-rules

Het bestand is wat `reunify check --format json` toont.)",
    R"(Rechnet ein gespeichertes Ergebnis aus seinem Berechnungsnachweis nach: mit den
Angaben, dem Tag und den Lesarten, mit denen es entstand. Mit denselben Regeln
muss es dasselbe sein; mit anderen Regeln wird gesagt, was sich geändert hat,
und warum. Ein Ergebnis, das die eigenen Regeln und das eigene Programm nicht
ergeben, wurde verändert: Das wird gesagt, mit Exit-Status 1.

  reunify check family.yaml --format json > result.json
  reunify replay result.json
  reunify replay result.json --rules old-rules

Die Datei ist, was `reunify check --format json` ausgibt.)"};
inline constexpr Sentence result{
    "What check --format json printed, or - for standard input", "Ce que check --format json a affiché, ou - pour l'entrée standard",
    "Wat check --format json toonde, of - voor de standaardinvoer",
    "Was check --format json ausgegeben hat, oder - für die Standardeingabe"};
// clang-format on

}  // namespace reunify::cli::help::replay
