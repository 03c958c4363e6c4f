#pragma once

#include "base/phrase.h"

/// The help of `reunify rules coverage`.
namespace reunify::cli::help::rules_coverage {

// clang-format off
inline constexpr Sentence summary{
    "Print who may be joined by whom, with the legal basis under each law",
    "Afficher qui peut être rejoint par qui, avec la base légale selon chaque droit",
    "Tonen wie zich bij wie kan voegen, met de rechtsgrond onder elk recht",
    "Ausgeben, wer zu wem nachziehen kann, mit der Rechtsgrundlage nach jedem Recht"};
inline constexpr Sentence manual{
    R"(Prints who may be joined by whom: each status of the sponsor with each relation,
and the legal basis under each law, or that there is no right and what other
ways there are. Rows that ask something more stand in brackets.

  reunify rules coverage
  reunify rules coverage --format json)",
    R"(Affiche qui peut être rejoint par qui : chaque statut du regroupant avec chaque
lien, et la base légale selon chaque droit, ou l'absence de droit et les autres
voies qui existent. Les lignes qui demandent autre chose encore sont entre
crochets.

  reunify rules coverage
  reunify rules coverage --format json)",
    R"(Toont wie zich bij wie kan voegen: elk statuut van de gezinshereniger met
elke band, en de rechtsgrond onder elk recht, of dat er geen recht is en welke
andere wegen er zijn. Rijen die nog iets meer vragen, staan tussen haakjes.

  reunify rules coverage
  reunify rules coverage --format json)",
    R"(Gibt aus, wer zu wem nachziehen kann: jeder Status des Zusammenführenden mit jedem
Verhältnis und die Rechtsgrundlage nach jedem Recht, oder dass es keinen
Anspruch gibt und welche anderen Wege es gibt. Zeilen, die noch mehr verlangen,
stehen in Klammern.

  reunify rules coverage
  reunify rules coverage --format json)"};
// clang-format on

}  // namespace reunify::cli::help::rules_coverage
