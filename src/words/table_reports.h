#pragma once

#include <array>
#include <string_view>

#include "words/table.h"

/// The third part of the table: what only a report on paper or in an e-mail says.
namespace reunify::words {

inline constexpr std::size_t kFirstReport = static_cast<std::size_t>(Word::contents);

// clang-format off
inline constexpr std::array<Row, static_cast<std::size_t>(Word::count_) - kFirstReport> kReports{{
    {Word::contents, {"On this page", "Sur cette page", "Op deze pagina", "Auf dieser Seite"}},
    {Word::family_members, {"Family members", "Membres de la famille", "Gezinsleden", "Familienmitglieder"}},
    {Word::timeline_heading, {
        "From when, and until when", "À partir de quand, et jusqu'à quand", "Vanaf wanneer, en tot wanneer", "Ab wann, und bis wann"}},
    {Word::timeline_caption, {
        "The result by filing day", "Le résultat selon le jour d'introduction", "De uitkomst volgens de indieningsdag",
        "Das Ergebnis nach dem Antragstag"}},
    {Word::timeline_picture, {
        "A bar for each family member shows the result for every filing day of ten years.",
        "Une barre par membre de la famille montre le résultat pour chaque jour d'introduction pendant dix ans.",
        "Een balk per gezinslid toont de uitkomst voor elke indieningsdag gedurende tien jaar.",
        "Ein Balken je Familienmitglied zeigt das Ergebnis für jeden Antragstag in zehn Jahren."}},
    {Word::filing_days, {"Filing days", "Jours d'introduction", "Indieningsdagen", "Antragstage"}},
    {Word::from_until, {"{0} to {1}", "du {0} au {1}", "{0} tot {1}", "{0} bis {1}"}},
    {Word::from_day, {"From", "À partir du", "Vanaf", "Ab"}},
    {Word::what_changes, {"What changes", "Ce qui change", "Wat verandert", "Was sich ändert"}},
    {Word::family_result, {"The whole family", "Toute la famille", "Het hele gezin", "Die ganze Familie"}},
}};
// clang-format on

static_assert(complete(kReports, kFirstReport), "a word has no row of its own");

}  // namespace reunify::words
