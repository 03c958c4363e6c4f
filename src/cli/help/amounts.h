#pragma once

#include "base/phrase.h"

/// The help of `reunify amounts`.
namespace reunify::cli::help::amounts {

// clang-format off
inline constexpr Sentence summary{
    "Show the income thresholds and indexed amounts on a day", "Montrer les seuils de revenus et les montants indexés à un jour donné",
    "De inkomensdrempels en geïndexeerde bedragen op een dag tonen", "Die Einkommensgrenzen und indexierten Beträge an einem Tag zeigen"};
inline constexpr Sentence manual{
    R"(Shows the amounts on a day: the income asked of a family of one to six counted
persons under each reading, and every indexed amount with its sources.

  reunify amounts --on 2025-12-01
  reunify amounts --on 2026-04-01 --lang nl --format json

The income asked is what the rules answer for a worker with a spouse and
children, filed that day.)",
    R"(Montre les montants à un jour donné : les revenus demandés à une famille d'une à
six personnes comptées selon chaque lecture, et chaque montant indexé avec ses
sources.

  reunify amounts --on 2025-12-01
  reunify amounts --on 2026-04-01 --lang nl --format json

Les revenus demandés sont ce que les règles répondent pour un travailleur avec
un conjoint et des enfants, dont la demande est introduite ce jour-là.)",
    R"(Toont de bedragen op een dag: het inkomen dat van een gezin van één tot zes
meegetelde personen wordt gevraagd volgens elke lezing, en elk geïndexeerd
bedrag met zijn bronnen.

  reunify amounts --on 2025-12-01
  reunify amounts --on 2026-04-01 --lang nl --format json

Het gevraagde inkomen is wat de regels antwoorden voor een werknemer met een
echtgenoot en kinderen, ingediend op die dag.)",
    R"(Zeigt die Beträge an einem Tag: das Einkommen, das von einer Familie mit einer
bis sechs gezählten Personen nach jeder Lesart verlangt wird, und jeden
indexierten Betrag mit seinen Quellen.

  reunify amounts --on 2025-12-01
  reunify amounts --on 2026-04-01 --lang nl --format json

Das verlangte Einkommen ist, was die Regeln für einen Arbeitnehmer mit Ehegatte
und Kindern antworten, der den Antrag an diesem Tag stellt.)"};
inline constexpr Sentence on{
    "The day, 2026-12-31 (else today)", "Le jour, 2026-12-31 (sinon aujourd'hui)", "De dag, 2026-12-31 (anders vandaag)",
    "Der Tag, 2026-12-31 (sonst heute)"};
inline constexpr Sentence as_of{
    "The law as it was known on this day (else the day of the amounts)",
    "Le droit tel qu'il était connu ce jour-là (sinon le jour des montants)",
    "Het recht zoals het op deze dag bekend was (anders de dag van de bedragen)",
    "Das Recht, wie es an diesem Tag bekannt war (sonst der Tag der Beträge)"};
// clang-format on

}  // namespace reunify::cli::help::amounts
