#pragma once

#include "base/phrase.h"

/// The help of `reunify when`.
namespace reunify::cli::help::when {

// clang-format off
inline constexpr Sentence summary{
    "Show from when, and until when, the family can file",
    "Montrer à partir de quand, et jusqu'à quand, la famille peut introduire la demande",
    "Tonen vanaf wanneer, en tot wanneer, het gezin kan indienen", "Zeigen, ab wann und bis wann die Familie den Antrag stellen kann"};
inline constexpr Sentence manual{
    R"(Shows how the family fares on every filing day of the next ten years: a bar
for each member, each change with its day and its cause, the earliest day to
file, and the last day before something is lost.

  reunify when examples/worker_spouse_two_children.yaml
  reunify when family.yaml --ics deadlines.ics
  reunify when family.yaml --format html --lang nl > filing-days.html

The timeline starts on the filing day of the file, else on the day of the
assessment; all other facts stay as they are. --ics writes the earliest day and
the last days as calendar entries.)",
    R"(Montre ce qu'il en est de la famille pour chaque jour d'introduction des dix
prochaines années : une barre par membre, chaque changement avec son jour et sa
cause, le premier jour pour introduire la demande, et le dernier jour avant
qu'une chose soit perdue.

  reunify when examples/worker_spouse_two_children.yaml
  reunify when family.yaml --ics deadlines.ics
  reunify when family.yaml --format html --lang nl > filing-days.html

La ligne du temps commence au jour d'introduction du dossier, sinon au jour de
l'examen ; tous les autres faits restent tels quels. --ics écrit le premier jour
et les derniers jours comme entrées d'agenda.)",
    R"(Toont hoe het gezin ervoor staat op elke indieningsdag van de komende tien jaar:
een balk per gezinslid, elke verandering met haar dag en oorzaak, de vroegste
dag om in te dienen, en de laatste dag voordat iets verloren gaat.

  reunify when examples/worker_spouse_two_children.yaml
  reunify when family.yaml --ics deadlines.ics
  reunify when family.yaml --format html --lang nl > filing-days.html

De tijdlijn begint op de indieningsdag van het dossier, anders op de dag van de
beoordeling; alle andere feiten blijven zoals ze zijn. --ics schrijft de
vroegste dag en de laatste dagen als agenda-items.)",
    R"(Zeigt, wie die Familie an jedem Antragstag der nächsten zehn Jahre dasteht: ein
Balken je Mitglied, jede Änderung mit Tag und Ursache, der früheste Antragstag
und der letzte Tag, bevor etwas verloren geht.

  reunify when examples/worker_spouse_two_children.yaml
  reunify when family.yaml --ics deadlines.ics
  reunify when family.yaml --format html --lang nl > filing-days.html

Die Zeitleiste beginnt am Antragstag der Akte, sonst am Tag der Prüfung; alle
anderen Angaben bleiben, wie sie sind. --ics schreibt den frühesten Tag und die
letzten Tage als Kalendereinträge.)"};
inline constexpr Sentence ics{
    "Write the deadlines to this calendar file (iCalendar)", "Écrire les échéances dans ce fichier d'agenda (iCalendar)",
    "De termijnen in dit agendabestand schrijven (iCalendar)", "Die Fristen in diese Kalenderdatei schreiben (iCalendar)"};
// clang-format on

}  // namespace reunify::cli::help::when
