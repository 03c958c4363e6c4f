#pragma once

#include "base/phrase.h"

/// The help of `reunify template`.
namespace reunify::cli::help::template_ {

// clang-format off
inline constexpr Sentence summary{
    "Print a profile or a CSV header to fill in", "Afficher un profil ou un en-tête CSV à remplir",
    "Een profiel of een CSV-kopregel tonen om in te vullen", "Ein Profil oder eine CSV-Kopfzeile zum Ausfüllen ausgeben"};
inline constexpr Sentence manual{
    R"(Prints a form to fill in: a profile with every fact, its question and what it
accepts, or the header of a CSV.

  reunify template profile > family.yaml
  reunify template profile --lang nl
  reunify template csv --labels --lang fr

The profile can be checked as it is: what is empty is unknown.)",
    R"(Affiche un formulaire à remplir : un profil avec chaque fait, sa question et ce
qu'il accepte, ou l'en-tête d'un CSV.

  reunify template profile > family.yaml
  reunify template profile --lang nl
  reunify template csv --labels --lang fr

Le profil peut être vérifié tel quel : ce qui est vide est inconnu.)",
    R"(Toont een formulier om in te vullen: een profiel met elk feit, de vraag erbij en
wat toegelaten is, of de kopregel van een CSV.

  reunify template profile > family.yaml
  reunify template profile --lang nl
  reunify template csv --labels --lang fr

Het profiel kan worden getoetst zoals het is: wat leeg is, is onbekend.)",
    R"(Gibt ein Formular zum Ausfüllen aus: ein Profil mit jeder Angabe, ihrer Frage und
dem, was zulässig ist, oder die Kopfzeile einer CSV-Datei.

  reunify template profile > family.yaml
  reunify template profile --lang nl
  reunify template csv --labels --lang fr

Das Profil kann geprüft werden, wie es ist: Was leer ist, ist unbekannt.)"};
inline constexpr Sentence kind{"profile or csv", "profile (profil) ou csv", "profile (profiel) of csv", "profile (Profil) oder csv"};
inline constexpr Sentence labels{
    "CSV headers in the language instead of fact paths", "En-têtes CSV dans la langue choisie au lieu des chemins des faits",
    "CSV-kolomkoppen in de gekozen taal in plaats van de paden van de feiten",
    "CSV-Kopfzeile in der gewählten Sprache statt der Pfade der Angaben"};
// clang-format on

}  // namespace reunify::cli::help::template_
