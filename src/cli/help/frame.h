#pragma once

#include "base/phrase.h"

/// What every page of --help is made of, and the pages that are no command's.
namespace reunify::cli::help::frame {

// clang-format off
inline constexpr Sentence usage{"Usage", "Utilisation ", "Gebruik", "Aufruf"};
inline constexpr Sentence options{"Options", "Options ", "Opties", "Optionen"};
inline constexpr Sentence arguments{"Arguments", "Arguments ", "Argumenten", "Argumente"};
inline constexpr Sentence commands{"Commands", "Commandes ", "Opdrachten", "Befehle"};
inline constexpr Sentence any_options{"OPTIONS", "OPTIONS", "OPTIES", "OPTIONEN"};
inline constexpr Sentence any_command{"COMMAND", "COMMANDE", "OPDRACHT", "BEFEHL"};
inline constexpr Sentence show_help{"Show this help", "Afficher cette aide", "Deze hulp tonen", "Diese Hilfe zeigen"};
inline constexpr Sentence show_version{"Show the version", "Afficher la version", "De versie tonen", "Die Version zeigen"};
inline constexpr Sentence program{
    R"(Checks whether a family can be reunited in Belgium under the law as it stands
on a given day, and explains every step.

  reunify check examples/worker_spouse_two_children.yaml
  reunify template profile > family.yaml      # a form to fill in, then: reunify check family.yaml

Exit status: 0 evaluated, whatever the verdict; 1 the input has errors; 2
wrong usage; 3 the rules have errors; 4 a file cannot be read or written.)",
    R"(Vérifie si une famille peut être réunie en Belgique selon le droit tel qu'il est
un jour donné, et explique chaque étape.

  reunify check examples/worker_spouse_two_children.yaml
  reunify template profile > family.yaml      # un formulaire à remplir, puis : reunify check family.yaml

Code de sortie : 0 évalué, quelle que soit la conclusion ; 1 l'entrée contient
des erreurs ; 2 mauvais usage ; 3 les règles contiennent des erreurs ; 4 un
fichier ne peut pas être lu ou écrit.)",
    R"(Gaat na of een gezin in België herenigd kan worden volgens het recht zoals het op
een bepaalde dag geldt, en legt elke stap uit.

  reunify check examples/worker_spouse_two_children.yaml
  reunify template profile > family.yaml      # een formulier om in te vullen, daarna: reunify check family.yaml

Afsluitcode: 0 beoordeeld, wat ook het besluit is; 1 de invoer bevat fouten;
2 verkeerd gebruik; 3 de regels bevatten fouten; 4 een bestand kan niet worden
gelezen of geschreven.)",
    R"(Prüft, ob eine Familie in Belgien nach dem Recht, wie es an einem Tag steht,
zusammengeführt werden kann, und erklärt jeden Schritt.

  reunify check examples/worker_spouse_two_children.yaml
  reunify template profile > family.yaml      # ein Formular zum Ausfüllen, danach: reunify check family.yaml

Exit-Status: 0 geprüft, gleich mit welchem Ergebnis; 1 die Eingabe enthält
Fehler; 2 falscher Aufruf; 3 die Regeln enthalten Fehler; 4 eine Datei kann
nicht gelesen oder geschrieben werden.)"};
inline constexpr Sentence rules_summary{
    "Look into the rules: list, show, coverage, check, test, eval", "Consulter les règles : list, show, coverage, check, test, eval",
    "De regels bekijken: list, show, coverage, check, test, eval", "Die Regeln ansehen: list, show, coverage, check, test, eval"};
inline constexpr Sentence rules{
    R"(Looks into the law that the program applies: what it asks, where it stands,
how sure we are.

  reunify rules list --status refugee --relation spouse
  reunify rules show means_of_subsistence
  reunify rules eval 'amount("guaranteed_minimum_income", date("2025-12-01")) * 1.2')",
    R"(Montre le droit que le programme applique : ce qu'il demande, où il se trouve,
avec quelle fiabilité.

  reunify rules list --status refugee --relation spouse
  reunify rules show means_of_subsistence
  reunify rules eval 'amount("guaranteed_minimum_income", date("2025-12-01")) * 1.2')",
    R"(Toont het recht dat het programma toepast: wat het vraagt, waar het staat,
hoe betrouwbaar het is.

  reunify rules list --status refugee --relation spouse
  reunify rules show means_of_subsistence
  reunify rules eval 'amount("guaranteed_minimum_income", date("2025-12-01")) * 1.2')",
    R"(Zeigt das Recht, das das Programm anwendet: was es verlangt, wo es steht, wie
verlässlich es ist.

  reunify rules list --status refugee --relation spouse
  reunify rules show means_of_subsistence
  reunify rules eval 'amount("guaranteed_minimum_income", date("2025-12-01")) * 1.2')"};
// clang-format on

}  // namespace reunify::cli::help::frame
