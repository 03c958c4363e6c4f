#pragma once

#include "base/phrase.h"

/// The help of `reunify rules eval`.
namespace reunify::cli::help::rules_eval {

// clang-format off
inline constexpr Sentence summary{
    "Evaluate an expression", "Évaluer une expression", "Een uitdrukking uitrekenen", "Einen Ausdruck auswerten"};
inline constexpr Sentence manual{
    R"(Evaluates an expression of the rules' language, alone or about a family.

  reunify rules eval '0.1 + 0.2'
  reunify rules eval 'date("2025-08-31") + duration("P6M")'
  reunify rules eval required_income --profile examples/worker_spouse_two_children.yaml

With --stdin: one expression a line, one result a line. A result is a number,
a text in quotes, a date or duration in ISO form, true, false, unknown, or
`error: why`; the exit status is 1 if there was an error. rules/README.md
describes the language.)",
    R"(Évalue une expression du langage des règles, seule ou à propos d'une famille.

  reunify rules eval '0.1 + 0.2'
  reunify rules eval 'date("2025-08-31") + duration("P6M")'
  reunify rules eval required_income --profile examples/worker_spouse_two_children.yaml

Avec --stdin : une expression par ligne, un résultat par ligne. Un résultat est
un nombre, un texte entre guillemets, une date ou une durée au format ISO, true,
false, unknown, ou `error: ` et le motif ; le code de sortie est 1 s'il y a eu
une erreur. rules/README.md décrit le langage.)",
    R"(Rekent een uitdrukking in de taal van de regels uit, alleen of over een gezin.

  reunify rules eval '0.1 + 0.2'
  reunify rules eval 'date("2025-08-31") + duration("P6M")'
  reunify rules eval required_income --profile examples/worker_spouse_two_children.yaml

Met --stdin: één uitdrukking per regel, één resultaat per regel. Een resultaat is
een getal, een tekst tussen aanhalingstekens, een datum of duur in ISO-notatie,
true, false, unknown, of `error: ` en de reden; de afsluitcode is 1 als er een
fout was. rules/README.md beschrijft de taal.)",
    R"(Wertet einen Ausdruck der Sprache der Regeln aus, allein oder über eine Familie.

  reunify rules eval '0.1 + 0.2'
  reunify rules eval 'date("2025-08-31") + duration("P6M")'
  reunify rules eval required_income --profile examples/worker_spouse_two_children.yaml

Mit --stdin: ein Ausdruck je Zeile, ein Ergebnis je Zeile. Ein Ergebnis ist eine
Zahl, ein Text in Anführungszeichen, ein Datum oder eine Dauer im ISO-Format,
true, false, unknown oder `error: ` und der Grund; der Exit-Status ist 1, wenn
es einen Fehler gab. rules/README.md beschreibt die Sprache.)"};
inline constexpr Sentence expression{
    "The expression; quote it for the shell", "L'expression ; à mettre entre guillemets pour le shell",
    "De uitdrukking; zet ze voor de shell tussen aanhalingstekens", "Der Ausdruck; für die Shell in Anführungszeichen"};
inline constexpr Sentence from_stdin{
    "Read one expression a line from standard input", "Lire une expression par ligne de l'entrée standard",
    "Eén uitdrukking per regel uit de standaardinvoer lezen", "Je Zeile einen Ausdruck von der Standardeingabe lesen"};
inline constexpr Sentence profile{
    "The family that the expression speaks about", "La famille dont parle l'expression", "Het gezin waarover de uitdrukking gaat",
    "Die Familie, von der der Ausdruck handelt"};
inline constexpr Sentence member{
    "The label of the member that it speaks about (else the first)", "Le nom du membre dont elle parle (sinon le premier)",
    "De naam van het gezinslid waarover ze gaat (anders het eerste)", "Der Name des Mitglieds, von dem er handelt (sonst das erste)"};
// clang-format on

}  // namespace reunify::cli::help::rules_eval
