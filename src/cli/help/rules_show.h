#pragma once

#include "base/phrase.h"

/// The help of `reunify rules show`.
namespace reunify::cli::help::rules_show {

// clang-format off
inline constexpr Sentence summary{
    "Show one rule as a page", "Montrer une règle sur une page", "Eén regel als bladzijde tonen", "Eine Regel als Seite zeigen"};
inline constexpr Sentence manual{
    R"(Shows one rule as a page: what it asks, its versions side by side, exceptions,
articles, sources, how sure we are and what it leaves open. A rule is a
condition, definition, amount, reading, route, fact, formality, document,
alternative, open point or source.

  reunify rules show means_of_subsistence
  reunify rules show ten_percent_base --lang fr
  reunify rules show sponsor.status)",
    R"(Montre une règle comme une page : ce qu'elle demande, ses versions côte à côte,
les exceptions, les articles, les sources, leur fiabilité et ce qu'elle laisse
ouvert. Une règle est une condition, une définition, un montant, une lecture,
une voie, un fait, une formalité, un document, une autre voie, un point ouvert
ou une source.

  reunify rules show means_of_subsistence
  reunify rules show ten_percent_base --lang fr
  reunify rules show sponsor.status)",
    R"(Toont één regel als bladzijde: wat hij vraagt, zijn versies naast elkaar,
uitzonderingen, artikelen, bronnen, hoe betrouwbaar ze zijn en wat hij
openlaat. Een regel is een voorwaarde, definitie, bedrag, lezing, weg, feit,
formaliteit, document, andere weg, open punt of bron.

  reunify rules show means_of_subsistence
  reunify rules show ten_percent_base --lang fr
  reunify rules show sponsor.status)",
    R"(Zeigt eine Regel als Seite: was sie verlangt, ihre Fassungen nebeneinander,
Ausnahmen, Artikel, Quellen, wie verlässlich sie sind und was sie offen lässt.
Eine Regel ist eine Voraussetzung, eine Definition, ein Betrag, eine Lesart, ein
Weg, eine Angabe, eine Formalität, ein Dokument, ein anderer Weg, ein offener
Punkt oder eine Quelle.

  reunify rules show means_of_subsistence
  reunify rules show ten_percent_base --lang fr
  reunify rules show sponsor.status)"};
inline constexpr Sentence rule{
    "The name of the rule, as `reunify rules list` gives it", "Le nom de la règle, tel que `reunify rules list` le donne",
    "De naam van de regel, zoals `reunify rules list` hem geeft", "Der Name der Regel, wie `reunify rules list` ihn angibt"};
// clang-format on

}  // namespace reunify::cli::help::rules_show
