#pragma once

#include <array>
#include <string_view>

#include "words/table.h"

/// The second part of the table: what `when`, `whatif`, `compare` and `replay` say. It goes on in table_reports.h.
namespace reunify::words {

inline constexpr std::size_t kFirstAction = static_cast<std::size_t>(Word::timeline);

// clang-format off
inline constexpr std::array<Row, static_cast<std::size_t>(Word::contents) - kFirstAction> kActions{{
    {Word::timeline, {
        "Filing days from {0} to {1}", "Jours d'introduction du {0} au {1}", "Indieningsdagen van {0} tot {1}",
        "Antragstage vom {0} bis {1}"}},
    {Word::timeline_from_assessment, {
        "No filing day is given: the timeline starts on the day of the assessment.",
        "Aucun jour d'introduction n'est donné : la ligne du temps commence au jour de l'examen.",
        "Er is geen indieningsdag opgegeven: de tijdlijn begint op de dag van de beoordeling.",
        "Kein Antragstag ist angegeben: Die Zeitleiste beginnt am Tag der Prüfung."}},
    {Word::timeline_step, {
        "One sign stands for two months; another sign marks the beginning of each stretch.",
        "Un signe vaut deux mois ; un autre signe marque le début de chaque période.",
        "Eén teken staat voor twee maanden; een ander teken geeft het begin van elke periode aan.",
        "Ein Zeichen steht für zwei Monate; ein anderes steht am Beginn jedes Abschnitts."}},
    {Word::timeline_changes, {
        "What changes, by filing day", "Ce qui change, selon le jour d'introduction", "Wat verandert, volgens de indieningsdag",
        "Was sich ändert, nach dem Antragstag"}},
    {Word::timeline_no_changes, {
        "Nothing changes within these ten years.", "Rien ne change pendant ces dix ans.", "Er verandert niets in deze tien jaar.",
        "In diesen zehn Jahren ändert sich nichts."}},
    {Word::earliest_to_file, {
        "Earliest day to file: {0} ({1})", "Premier jour pour introduire la demande : {0} ({1})", "Vroegste dag om in te dienen: {0} ({1})",
        "Frühester Antragstag: {0} ({1})"}},
    {Word::eligible_from, {
        "Everybody is eligible from {0} on.", "Chacun remplit les conditions à partir du {0}.",
        "Iedereen vervult de voorwaarden vanaf {0}.", "Alle erfüllen die Voraussetzungen ab dem {0}."}},
    {Word::no_day_to_file, {
        "Within ten years there is no filing day on which nothing means refusal.",
        "Aucun jour d'introduction dans les dix ans n'écarte tout motif de refus.",
        "Binnen tien jaar is er geen indieningsdag zonder weigeringsgrond.",
        "Innerhalb von zehn Jahren gibt es keinen Antragstag ohne Ablehnungsgrund."}},
    {Word::no_day_for_want_of, {
        "No day can be named, for want of: {0}.", "Aucun jour ne peut être indiqué, faute de : {0}.",
        "Er kan geen dag worden genoemd; wat ontbreekt: {0}.", "Kein Tag kann genannt werden; es fehlt: {0}."}},
    {Word::last_days, {
        "Last days before something is lost", "Derniers jours avant de perdre quelque chose", "Laatste dagen voor er iets verloren gaat",
        "Letzte Tage, bevor etwas verloren geht"}},
    {Word::last_day_of, {"Last day: {0} ({1})", "Dernier jour : {0} ({1})", "Laatste dag: {0} ({1})", "Letzter Tag: {0} ({1})"}},
    {Word::amount_open_from, {
        "{0}: for filing days from {1} on only an earlier amount is known (checked until {2}).",
        "{0} : pour les demandes à partir du {1}, seul un montant antérieur est connu (vérifié jusqu'au {2}).",
        "{0}: voor aanvragen vanaf {1} is alleen een eerder bedrag bekend (gecontroleerd tot {2}).",
        "{0}: Für Anträge ab dem {1} ist nur ein früherer Betrag bekannt (geprüft bis {2})."}},
    {Word::law_from_now, {
        "The law that applies is now: {0} ({1})", "Le droit applicable est désormais : {0} ({1})",
        "Het toepasselijke recht is nu: {0} ({1})", "Es gilt nun: {0} ({1})"}},
    {Word::route_from_now, {
        "The legal basis is now: {0} ({1})", "La base légale est désormais : {0} ({1})", "De rechtsgrond is nu: {0} ({1})",
        "Die Rechtsgrundlage ist nun: {0} ({1})"}},
    {Word::route_lost_now, {
        "The legal basis can no longer be told ({0})", "La base légale ne peut plus être indiquée ({0})",
        "De rechtsgrond is niet meer te bepalen ({0})", "Die Rechtsgrundlage ist nicht mehr bestimmbar ({0})"}},
    {Word::met_from_now, {
        "{0}: met from this day on ({1})", "{0} : remplie à partir de ce jour ({1})", "{0}: vervuld vanaf deze dag ({1})",
        "{0}: ab diesem Tag erfüllt ({1})"}},
    {Word::not_met_from_now, {
        "{0}: not met from this day on ({1})", "{0} : non remplie à partir de ce jour ({1})", "{0}: niet vervuld vanaf deze dag ({1})",
        "{0}: ab diesem Tag nicht erfüllt ({1})"}},
    {Word::exempt_from_now, {
        "{0}: exempt from this day on ({1})", "{0} : dispense à partir de ce jour ({1})", "{0}: vrijgesteld vanaf deze dag ({1})",
        "{0}: ab diesem Tag befreit ({1})"}},
    {Word::suspended_from_now, {
        "{0}: suspended from this day on ({1})", "{0} : suspendue à partir de ce jour ({1})", "{0}: geschorst vanaf deze dag ({1})",
        "{0}: ab diesem Tag ausgesetzt ({1})"}},
    {Word::not_asked_from_now, {
        "{0}: no longer asked ({1})", "{0} : n'est plus demandée ({1})", "{0}: niet meer gevraagd ({1})",
        "{0}: nicht mehr verlangt ({1})"}},
    {Word::unknown_from_now, {
        "{0}: cannot be said from this day on ({1})", "{0} : ne peut plus être dit à partir de ce jour ({1})",
        "{0}: vanaf deze dag niet te zeggen ({1})", "{0}: ab diesem Tag nicht zu sagen ({1})"}},
    {Word::exemption_begins, {"The exemption: {0}", "La dispense : {0}", "De vrijstelling: {0}", "Die Befreiung: {0}"}},
    {Word::exemption_ends, {
        "The exemption ends: {0}", "La dispense prend fin : {0}", "De vrijstelling eindigt: {0}", "Die Befreiung endet: {0}"}},
    {Word::suspension_begins, {"The suspension: {0}", "La suspension : {0}", "De schorsing: {0}", "Die Aussetzung: {0}"}},
    {Word::suspension_ends, {
        "The suspension no longer covers this day: {0}", "La suspension ne couvre plus ce jour : {0}",
        "De schorsing geldt niet meer voor deze dag: {0}", "Die Aussetzung erfasst diesen Tag nicht mehr: {0}"}},
    {Word::turns_age, {"{0} turns {1}", "{0} atteint {1} ans", "{0} wordt {1}", "{0} wird {1}"}},
    {Word::turn_age, {"{0} turn {1}", "{0} atteignent {1} ans", "{0} worden {1}", "{0} werden {1}"}},
    {Word::the_sponsor, {"the sponsor", "le regroupant", "de gezinshereniger", "der Zusammenführende"}},
    {Word::limit_after, {"{0} + {1}: {2}", "{0} + {1} : {2}", "{0} + {1}: {2}", "{0} + {1}: {2}"}},
    {Word::amount_from_now, {
        "{0}: {1} from this day on, {2} until then", "{0} : {1} à partir de ce jour, {2} jusque-là",
        "{0}: {1} vanaf deze dag, {2} tot dan", "{0}: {1} ab diesem Tag, bis dahin {2}"}},
    {Word::limit_on, {"{0}: {1}", "{0} : {1}", "{0}: {1}", "{0}: {1}"}},
    {Word::entry_earliest, {
        "Earliest day to file the application", "Premier jour pour introduire la demande", "Vroegste dag om de aanvraag in te dienen",
        "Frühester Tag für den Antrag"}},
    {Word::entry_note, {
        "Computed by reunify from the facts given; information, not legal advice.",
        "Calculé par reunify d'après les éléments donnés ; information, non conseil juridique.",
        "Berekend door reunify uit de opgegeven feiten; informatie, geen juridisch advies.",
        "Von reunify aus den Angaben berechnet; Information, keine Rechtsberatung."}},
    {Word::no_entries, {
        "`{0}` has no entries: there is no day to file and no last day to name.",
        "`{0}` ne contient aucune entrée : aucun jour d'introduction et aucun dernier jour ne peuvent être indiqués.",
        "`{0}` bevat geen agenda-items: er is geen indieningsdag en geen laatste dag te noemen.",
        "`{0}` enthält keine Einträge: Es ist weder ein Antragstag noch ein letzter Tag zu nennen."}},
    {Word::changes_not_needed, {
        "Everybody is eligible as things are: nothing needs to change.", "Chacun remplit déjà les conditions : rien ne doit changer.",
        "Iedereen vervult de voorwaarden al: er hoeft niets te veranderen.",
        "Alle erfüllen die Voraussetzungen bereits: Nichts muss sich ändern."}},
    {Word::changes_one, {
        "Any one of these changes makes everybody eligible", "Un seul de ces changements suffit pour que chacun remplisse les conditions",
        "Eén van deze wijzigingen volstaat opdat iedereen de voorwaarden vervult",
        "Eine dieser Änderungen genügt, damit alle die Voraussetzungen erfüllen"}},
    {Word::changes_together, {
        "Fewer changes are not enough; {0} together make everybody eligible",
        "Moins de changements ne suffisent pas ; {0} ensemble font que chacun remplit les conditions",
        "Minder wijzigingen volstaan niet; {0} samen maken dat iedereen de voorwaarden vervult",
        "Weniger Änderungen genügen nicht; {0} zusammen bewirken, dass alle die Voraussetzungen erfüllen"}},
    {Word::changes_none, {
        "No change that people could make is enough for everybody to be eligible, nor are {0} together.",
        "Aucun changement à la portée des personnes ne suffit pour que chacun remplisse les conditions, ni {0} ensemble.",
        "Geen wijziging die mensen kunnen doorvoeren volstaat opdat iedereen de voorwaarden vervult, ook geen {0} samen.",
        "Keine Änderung, die Beteiligte vornehmen könnten, genügt, damit alle die Voraussetzungen erfüllen, auch nicht {0} zusammen."}},
    {Word::changes_for_want_of, {
        "First these facts are needed, which nobody can change: {0}.", "Il faut d'abord ces éléments, que personne ne peut changer : {0}.",
        "Eerst zijn deze feiten nodig, die niemand kan veranderen: {0}.",
        "Zuerst werden diese Angaben gebraucht, die niemand ändern kann: {0}."}},
    {Word::change_to, {"{0}: {1} instead of {2}", "{0} : {1} au lieu de {2}", "{0}: {1} in plaats van {2}", "{0}: {1} statt {2}"}},
    {Word::change_at_least, {
        "{0}: at least {1} instead of {2}, that is {3} more", "{0} : au moins {1} au lieu de {2}, soit {3} de plus",
        "{0}: minstens {1} in plaats van {2}, dat is {3} meer", "{0}: mindestens {1} statt {2}, also {3} mehr"}},
    {Word::change_at_most, {
        "{0}: at most {1} instead of {2}, that is {3} less", "{0} : au plus {1} au lieu de {2}, soit {3} de moins",
        "{0}: hoogstens {1} in plaats van {2}, dat is {3} minder", "{0}: höchstens {1} statt {2}, also {3} weniger"}},
    {Word::change_given_at_least, {
        "{0}: at least {1} (not given so far)", "{0} : au moins {1} (non donné jusqu'ici)", "{0}: minstens {1} (tot nu toe niet opgegeven)",
        "{0}: mindestens {1} (bisher nicht angegeben)"}},
    {Word::change_given_at_most, {
        "{0}: at most {1} (not given so far)", "{0} : au plus {1} (non donné jusqu'ici)", "{0}: hoogstens {1} (tot nu toe niet opgegeven)",
        "{0}: höchstens {1} (bisher nicht angegeben)"}},
    {Word::change_given, {
        "{0}: {1} (not given so far)", "{0} : {1} (non donné jusqu'ici)", "{0}: {1} (tot nu toe niet opgegeven)",
        "{0}: {1} (bisher nicht angegeben)"}},
    {Word::change_leave_out, {
        "File without {0}; {0} would have to apply separately", "Introduire la demande sans {0} ; {0} devrait faire une demande à part",
        "Indienen zonder {0}; {0} zou apart moeten aanvragen", "Antrag ohne {0} stellen; {0} müsste einen eigenen Antrag stellen"}},
    {Word::change_day_passed, {
        "That day lies in the past.", "Ce jour est déjà passé.", "Die dag is al voorbij.", "Dieser Tag liegt in der Vergangenheit."}},
    {Word::under_reading, {
        "Under the reading {0}: {1}", "Selon la lecture {0} : {1}", "Volgens de lezing {0}: {1}", "Nach der Lesart {0}: {1}"}},
    {Word::not_enough_under, {
        "Not enough under the reading {0}", "Insuffisant selon la lecture {0}", "Onvoldoende volgens de lezing {0}",
        "Genügt nicht nach der Lesart {0}"}},
    {Word::not_needed_under, {
        "Not needed under the reading {0}", "Inutile selon la lecture {0}", "Niet nodig volgens de lezing {0}",
        "Nicht nötig nach der Lesart {0}"}},
    {Word::see_whole, {
        "To see it: reunify whatif FILE {0}", "Pour le voir : reunify whatif FICHIER {0}", "Om het te zien: reunify whatif BESTAND {0}",
        "Zum Ansehen: reunify whatif DATEI {0}"}},
    {Word::before_and_after, {"Before and after", "Avant et après", "Voor en na", "Vorher und nachher"}},
    {Word::no_difference, {
        "Nothing turns out differently.", "Rien ne change dans le résultat.", "Er verandert niets aan de uitkomst.",
        "Am Ergebnis ändert sich nichts."}},
    {Word::compared_laws, {
        "The same file under each law", "Le même dossier selon chaque droit", "Hetzelfde dossier onder elk recht",
        "Dieselbe Akte nach jedem Recht"}},
    {Word::as_it_stands, {
        "As the law stands for this file ({0})", "Selon le droit applicable à ce dossier ({0})",
        "Volgens het recht dat voor dit dossier geldt ({0})", "Nach dem für diese Akte geltenden Recht ({0})"}},
    {Word::what_differs, {
        "What differs, and why", "Ce qui diffère, et pourquoi", "Wat verschilt, en waarom", "Was sich unterscheidet, und warum"}},
    {Word::nothing_differs, {
        "No condition turns out differently under these laws.", "Aucune condition ne donne un autre résultat d'un droit à l'autre.",
        "Geen enkele voorwaarde valt anders uit naargelang het recht.", "Keine Voraussetzung fällt nach diesen Rechtslagen anders aus."}},
    {Word::no_scenarios, {
        "These rules name no other laws to compare with (scenarios.yaml).",
        "Ces règles ne nomment aucun autre droit à comparer (scenarios.yaml).",
        "Deze regels noemen geen ander recht om mee te vergelijken (scenarios.yaml).",
        "Diese Regeln nennen kein anderes Recht zum Vergleich (scenarios.yaml)."}},
    {Word::one_family_moved, {
        "{0} of {1} families is judged differently", "Famille jugée autrement : {0} sur {1}",
        "Anders beoordeeld gezin: {0} van {1}", "Anders beurteilte Familie: {0} von {1}"}},
    {Word::family_moved, {
        "{0} of {1} family is judged differently", "Famille jugée autrement : {0} sur {1}",
        "Anders beoordeeld gezin: {0} van {1}", "Anders beurteilte Familie: {0} von {1}"}},
    {Word::families_moved, {
        "{0} of {1} families are judged differently", "Familles jugées autrement : {0} sur {1}",
        "Anders beoordeelde gezinnen: {0} van {1}", "Anders beurteilte Familien: {0} von {1}"}},
    {Word::families_whole, {
        "Only families with no rejected row are counted.", "Seules les familles sans ligne rejetée sont comptées.",
        "Alleen gezinnen zonder geweigerde rij zijn geteld.", "Gezählt sind nur Familien ohne zurückgewiesene Zeile."}},
    {Word::replay_confirmed, {
        "Confirmed: the same rules give the same result.", "Confirmé : les mêmes règles donnent le même résultat.",
        "Bevestigd: dezelfde regels geven dezelfde uitkomst.", "Bestätigt: Dieselben Regeln ergeben dasselbe Ergebnis."}},
    {Word::replay_same, {
        "The rules are others, the result is the same.", "Les règles sont autres, le résultat est le même.",
        "De regels zijn andere, de uitkomst is dezelfde.", "Die Regeln sind andere, das Ergebnis ist dasselbe."}},
    {Word::replay_changed, {
        "The rules are others, and the result has changed.", "Les règles sont autres et le résultat a changé.",
        "De regels zijn andere en de uitkomst is veranderd.", "Die Regeln sind andere, und das Ergebnis hat sich geändert."}},
    {Word::replay_broken, {
        "The rules are the same, but the result is not: the saved result was altered, or computed by another version of the program.",
        "Les règles sont les mêmes, mais pas le résultat : le résultat enregistré a été modifié ou calculé "
        "par une autre version du programme.",
        "De regels zijn dezelfde, maar de uitkomst niet: de bewaarde uitkomst is gewijzigd of door een andere programmaversie berekend.",
        "Die Regeln sind dieselben, das Ergebnis aber nicht: Das gespeicherte Ergebnis wurde verändert oder "
        "mit einer anderen Programmversion berechnet."}},
    {Word::replay_altered, {
        "The saved result was altered: the same rules and the same program do not give it.",
        "Le résultat enregistré a été modifié : les mêmes règles et le même programme ne le donnent pas.",
        "De bewaarde uitkomst is gewijzigd: dezelfde regels en hetzelfde programma geven haar niet.",
        "Das gespeicherte Ergebnis wurde verändert: Dieselben Regeln und dasselbe Programm ergeben es nicht."}},
    {Word::replay_then, {"Then: {0}", "Alors : {0}", "Toen: {0}", "Damals: {0}"}},
    {Word::replay_now, {"Now: {0}", "Maintenant : {0}", "Nu: {0}", "Jetzt: {0}"}},
    {Word::replay_reading_gone, {
        "The reading {0} is not known to these rules; their default is used.",
        "La lecture {0} est inconnue de ces règles ; leur valeur par défaut est utilisée.",
        "De lezing {0} is niet bekend in deze regels; hun standaard wordt gebruikt.",
        "Die Lesart {0} ist diesen Regeln nicht bekannt; ihre Voreinstellung wird verwendet."}},
}};
// clang-format on

static_assert(complete(kActions, kFirstAction), "a word has no row of its own");

}  // namespace reunify::words
