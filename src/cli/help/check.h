#pragma once

#include "base/phrase.h"

/// The help of `reunify check`.
namespace reunify::cli::help::check {

// clang-format off
inline constexpr Sentence summary{
    "Check a family and explain the verdict", "Vérifier une famille et expliquer la conclusion",
    "Een gezin toetsen en het besluit uitleggen", "Eine Familie prüfen und das Ergebnis erklären"};
inline constexpr Sentence manual{
    R"(Checks a family and explains the verdict: every condition with its article
and sources, what is missing, what was assumed, what is contested, what is
left open.

  reunify check examples/worker_spouse_two_children.yaml
  reunify check family.yaml --set sponsor.net_monthly_income=2500 --lang fr
  reunify check family.yaml --format html > family.html
  reunify check files/*.yaml --format html --out-dir reports
  reunify template profile | reunify check -

The file is a profile in YAML or JSON; `reunify template profile` prints one
to fill in. Dates are 2026-12-31 or 31/12/2026. What is left empty is unknown:
it is named where it matters, never guessed.

html is one page to read, to print on A4 or to attach to a file: nothing is
loaded from elsewhere. markdown is for e-mail. Several files are answered one
after the other; with --out-dir each gets a report of its own, called like the
file. A file that cannot be read does not stop the others.)",
    R"(Vérifie une famille et explique la conclusion : chaque condition avec son
article et ses sources, ce qui manque, ce qui a été supposé, ce qui est
contesté, ce qui reste ouvert.

  reunify check examples/worker_spouse_two_children.yaml
  reunify check family.yaml --set sponsor.net_monthly_income=2500 --lang fr
  reunify check family.yaml --format html > family.html
  reunify check files/*.yaml --format html --out-dir reports
  reunify template profile | reunify check -

Le fichier est un profil en YAML ou JSON ; `reunify template profile` en affiche
un à remplir. Les dates sont 2026-12-31 ou 31/12/2026. Ce qui reste vide est
inconnu : c'est signalé là où cela compte, jamais deviné.

html est une page à lire, à imprimer en A4 ou à joindre à un dossier : elle ne
charge rien d'ailleurs. markdown convient au courrier électronique. Plusieurs
fichiers reçoivent une réponse l'un après l'autre ; avec --out-dir, chacun a son
propre rapport, nommé comme le fichier. Un fichier illisible n'arrête pas les
autres.)",
    R"(Toetst een gezin en legt het besluit uit: elke voorwaarde met haar artikel en
bronnen, wat ontbreekt, wat werd aangenomen, wat betwist is, wat openblijft.

  reunify check examples/worker_spouse_two_children.yaml
  reunify check family.yaml --set sponsor.net_monthly_income=2500 --lang fr
  reunify check family.yaml --format html > family.html
  reunify check files/*.yaml --format html --out-dir reports
  reunify template profile | reunify check -

Het bestand is een profiel in YAML of JSON; `reunify template profile` toont er
een om in te vullen. Datums zijn 2026-12-31 of 31/12/2026. Wat leeg blijft, is
onbekend: het wordt genoemd waar het ertoe doet, nooit geraden.

html is één bladzijde om te lezen, op A4 af te drukken of bij een dossier te
voegen: er wordt niets van elders geladen. markdown is voor e-mail. Meerdere
bestanden worden na elkaar beantwoord; met --out-dir krijgt elk een eigen
rapport met de naam van het bestand. Een bestand dat niet gelezen kan worden,
houdt de andere niet tegen.)",
    R"(Prüft eine Familie und erklärt das Ergebnis: jede Voraussetzung mit ihrem
Artikel und ihren Quellen, was fehlt, was angenommen wurde, was umstritten ist,
was offen bleibt.

  reunify check examples/worker_spouse_two_children.yaml
  reunify check family.yaml --set sponsor.net_monthly_income=2500 --lang fr
  reunify check family.yaml --format html > family.html
  reunify check files/*.yaml --format html --out-dir reports
  reunify template profile | reunify check -

Die Datei ist ein Profil in YAML oder JSON; `reunify template profile` gibt eines
zum Ausfüllen aus. Daten sind 2026-12-31 oder 31/12/2026. Was leer bleibt, ist
unbekannt: Es wird genannt, wo es darauf ankommt, nie geraten.

html ist eine Seite zum Lesen, zum Drucken auf A4 oder als Anlage einer Akte:
Es wird nichts von anderswo geladen. markdown ist für E-Mails. Mehrere Dateien
werden nacheinander beantwortet; mit --out-dir bekommt jede einen eigenen
Bericht, der wie die Datei heißt. Eine Datei, die nicht gelesen werden kann,
hält die anderen nicht auf.)"};
inline constexpr Sentence files{
    "The family's profile (YAML or JSON), or - for standard input; several families, several files",
    "Le profil de la famille (YAML ou JSON), ou - pour l'entrée standard ; plusieurs familles, plusieurs fichiers",
    "Het profiel van het gezin (YAML of JSON), of - voor de standaardinvoer; meerdere gezinnen, meerdere bestanden",
    "Das Profil der Familie (YAML oder JSON) oder - für die Standardeingabe; mehrere Familien, mehrere Dateien"};
inline constexpr Sentence out_dir{
    "Write a report for each file into this folder", "Écrire un rapport par fichier dans ce dossier",
    "Voor elk bestand een rapport in deze map schrijven", "Für jede Datei einen Bericht in diesen Ordner schreiben"};
// clang-format on

}  // namespace reunify::cli::help::check
