#pragma once

#include "base/phrase.h"

/// The help of `reunify rules test`.
namespace reunify::cli::help::rules_test {

// clang-format off
inline constexpr Sentence summary{
    "Run the worked cases", "Exécuter les cas résolus", "De uitgewerkte gevallen uitvoeren", "Die durchgerechneten Fälle ausführen"};
inline constexpr Sentence manual{
    R"(Runs the worked cases that prove the rules and prints every difference between
what a case expects and what the rules say; the exit status is 3 if there is
one.

  reunify rules test
  reunify rules test --rules rules
  reunify rules test --cases my-cases
  reunify rules test --mutate

With --mutate the rules are changed in one place at a time (a comparison, a
number, a date, `and` for `or`, an exception dropped); the changes that no
case notices are listed. `surviving.yaml` beside the
cases gives the reason for a change that may stay unnoticed.

Without --cases: the folder `cases` of --rules, else rules/cases in the
current folder.)",
    R"(Exécute les cas résolus qui prouvent les règles et affiche chaque écart entre ce
qu'un cas attend et ce que disent les règles ; le code de sortie est 3 s'il y en
a un.

  reunify rules test
  reunify rules test --rules rules
  reunify rules test --cases my-cases
  reunify rules test --mutate

Avec --mutate, les règles sont modifiées à un endroit à la fois (une
comparaison, un nombre, une date, `and` pour `or`, une exception supprimée) ;
les modifications qu'aucun cas ne remarque sont énumérées. `surviving.yaml`, à
côté des cas, donne la raison pour laquelle une modification peut passer
inaperçue.

Sans --cases : le dossier `cases` de --rules, sinon rules/cases dans le dossier
courant.)",
    R"(Voert de uitgewerkte gevallen uit die de regels bewijzen en toont elk verschil
tussen wat een geval verwacht en wat de regels zeggen; de afsluitcode is 3 als er
een is.

  reunify rules test
  reunify rules test --rules rules
  reunify rules test --cases my-cases
  reunify rules test --mutate

Met --mutate worden de regels op één plaats tegelijk gewijzigd (een vergelijking,
een getal, een datum, `and` voor `or`, een weggelaten uitzondering); de
wijzigingen die geen geval opmerkt, worden opgesomd. `surviving.yaml` naast de
gevallen geeft de reden waarom een wijziging onopgemerkt mag blijven.

Zonder --cases: de map `cases` van --rules, anders rules/cases in de huidige
map.)",
    R"(Führt die durchgerechneten Fälle aus, die die Regeln belegen, und gibt jeden
Unterschied aus zwischen dem, was ein Fall erwartet, und dem, was die Regeln
sagen; der Exit-Status ist 3, wenn es einen gibt.

  reunify rules test
  reunify rules test --rules rules
  reunify rules test --cases my-cases
  reunify rules test --mutate

Mit --mutate werden die Regeln an je einer Stelle geändert (ein Vergleich, eine
Zahl, ein Datum, `and` statt `or`, eine Ausnahme gestrichen); die Änderungen,
die kein Fall bemerkt, werden aufgelistet. `surviving.yaml` neben den Fällen
nennt den Grund, warum eine Änderung unbemerkt bleiben darf.

Ohne --cases: der Ordner `cases` von --rules, sonst rules/cases im aktuellen
Ordner.)"};
inline constexpr Sentence cases{
    "The folder of the worked cases", "Le dossier des cas résolus", "De map met de uitgewerkte gevallen",
    "Der Ordner der durchgerechneten Fälle"};
inline constexpr Sentence mutate{
    "Change the rules one thing at a time and list the changes that no case notices",
    "Modifier les règles une chose à la fois et énumérer les modifications qu'aucun cas ne remarque",
    "De regels één ding tegelijk wijzigen en de wijzigingen opsommen die geen geval opmerkt",
    "Die Regeln an je einer Stelle ändern und die Änderungen auflisten, die kein Fall bemerkt"};
// clang-format on

}  // namespace reunify::cli::help::rules_test
