#pragma once

#include "base/phrase.h"

/// The help of `reunify whatif`.
namespace reunify::cli::help::whatif {

// clang-format off
inline constexpr Sentence summary{
    "Show what would make the family eligible, or what a change does",
    "Montrer ce qui permettrait à la famille de remplir les conditions, ou l'effet d'un changement",
    "Tonen waarmee het gezin de voorwaarden zou vervullen, of wat een wijziging doet",
    "Zeigen, womit die Familie die Voraussetzungen erfüllen würde oder was eine Änderung bewirkt"};
inline constexpr Sentence manual{
    R"(Shows what would help: the nearest changes that would make everybody eligible.
Only what people could change is proposed (income, housing, insurance,
documents, the filing day, who files together), never ages or days past; each
amount is the least that does, to the cent, under each reading that changes it.
One change first; two or three together where no single one is enough.

  reunify whatif examples/refugee_after_window.yaml
  reunify whatif family.yaml --set sponsor.net_monthly_income=2800

With --set the question is answered directly: the verdicts before and after,
side by side, with every condition that changes.)",
    R"(Montre ce qui aiderait : les changements les plus proches par lesquels chacun
remplirait les conditions. Seul ce que l'on peut changer est proposé (revenus,
logement, assurance, documents, jour d'introduction, qui introduit avec qui),
jamais un âge ni un jour passé ; chaque montant est le plus petit qui suffit, au
centime près, selon chaque lecture qui le modifie. D'abord un seul changement ;
deux ou trois ensemble là où un seul ne suffit pas.

  reunify whatif examples/refugee_after_window.yaml
  reunify whatif family.yaml --set sponsor.net_monthly_income=2800

Avec --set, la réponse est directe : les conclusions avant et après, côte à
côte, avec chaque condition qui change.)",
    R"(Toont wat zou helpen: de dichtstbijzijnde wijzigingen waarmee iedereen de
voorwaarden zou vervullen. Alleen wat mensen kunnen veranderen wordt voorgesteld
(inkomen, huisvesting, verzekering, documenten, de indieningsdag, wie samen
indient), nooit leeftijden of dagen die voorbij zijn; elk bedrag is het kleinste
dat volstaat, op de cent, volgens elke lezing die het verandert. Eerst één
wijziging; twee of drie samen waar geen enkele volstaat.

  reunify whatif examples/refugee_after_window.yaml
  reunify whatif family.yaml --set sponsor.net_monthly_income=2800

Met --set is het antwoord rechtstreeks: de besluiten voor en na, naast elkaar,
met elke voorwaarde die verandert.)",
    R"(Zeigt, was helfen würde: die nächstliegenden Änderungen, mit denen alle die
Voraussetzungen erfüllen würden. Vorgeschlagen wird nur, was sich ändern lässt
(Einkommen, Wohnung, Versicherung, Unterlagen, der Antragstag, wer zusammen den
Antrag stellt), nie ein Alter oder ein vergangener Tag; jeder Betrag ist der
kleinste, der genügt, auf den Cent, nach jeder Lesart, die ihn ändert. Zuerst
eine Änderung; zwei oder drei zusammen, wo keine einzelne genügt.

  reunify whatif examples/refugee_after_window.yaml
  reunify whatif family.yaml --set sponsor.net_monthly_income=2800

Mit --set wird die Frage direkt beantwortet: die Ergebnisse vorher und nachher,
nebeneinander, mit jeder Voraussetzung, die sich ändert.)"};
// clang-format on

}  // namespace reunify::cli::help::whatif
