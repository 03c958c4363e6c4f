#pragma once

#include <array>
#include <string_view>

#include "base/phrase.h"
#include "words/words.h"

/// The table behind `say`: a row a word, in the order of the enumeration, en fr nl de. It goes on in table_actions.h.
namespace reunify::words {

struct Row {
    Word word;
    Sentence text;
};

// clang-format off
inline constexpr std::array<Row, static_cast<std::size_t>(Word::timeline)> kTable{{
    {Word::eligible, {"Eligible", "Conditions remplies", "Voorwaarden vervuld", "Voraussetzungen erfüllt"}},
    {Word::assessment_needed, {
        "Individual assessment needed", "Examen individuel nécessaire", "Individuele beoordeling nodig", "Einzelfallprüfung nötig"}},
    {Word::undetermined, {"Undetermined", "Indéterminé", "Onbepaald", "Nicht bestimmbar"}},
    {Word::not_yet, {"Not yet", "Pas encore", "Nog niet", "Noch nicht"}},
    {Word::not_eligible, {"Not eligible", "Conditions non remplies", "Voorwaarden niet vervuld", "Voraussetzungen nicht erfüllt"}},
    {Word::no_right, {"No right", "Pas de droit", "Geen recht", "Kein Anspruch"}},
    {Word::eligible_means, {
        "There is a route, and every condition that applies is met or exempt.",
        "Une voie existe, et chaque condition applicable est remplie ou fait l'objet d'une dispense.",
        "Er is een weg; elke geldende voorwaarde is vervuld of er is vrijstelling.",
        "Es gibt einen Weg, und jede geltende Voraussetzung ist erfüllt oder erlassen."}},
    {Word::assessment_needed_means, {
        "What is not met does not mean refusal: the authority must assess the family's own needs before it decides.",
        "Ce qui n'est pas rempli n'entraîne pas le refus : l'autorité doit examiner les besoins propres de la famille avant de décider.",
        "Wat niet vervuld is, betekent geen weigering: de overheid moet de eigen behoeften van het gezin beoordelen voor zij beslist.",
        "Was nicht erfüllt ist, bedeutet keine Ablehnung: Die Behörde muss vor der Entscheidung den Bedarf der Familie prüfen."}},
    {Word::undetermined_means, {
        "Nothing means refusal so far, but facts are missing.",
        "Rien n'entraîne un refus à ce stade, mais il manque des éléments.",
        "Niets leidt voorlopig tot weigering, maar er ontbreken gegevens.",
        "Bisher führt nichts zur Ablehnung, aber es fehlen Angaben."}},
    {Word::not_yet_means, {
        "Filed now it would be refused; from a later day on nothing in the file means refusal.",
        "Introduite maintenant, la demande serait refusée ; à partir d'un jour ultérieur, rien dans le dossier n'entraîne un refus.",
        "Nu ingediend zou de aanvraag worden geweigerd; vanaf een latere dag leidt niets in het dossier tot weigering.",
        "Jetzt gestellt, würde der Antrag abgelehnt; von einem späteren Tag an führt nichts in der Akte zur Ablehnung."}},
    {Word::not_eligible_means, {
        "A condition is not met that time alone will not cure.",
        "Une condition n'est pas remplie, et le temps seul n'y remédiera pas.",
        "Een voorwaarde is niet vervuld en tijd alleen lost dat niet op.",
        "Eine Voraussetzung ist nicht erfüllt, und Zeit allein behebt das nicht."}},
    {Word::no_right_means, {
        "The law gives no right to family reunification here.",
        "La loi n'ouvre ici aucun droit au regroupement familial.",
        "De wet geeft hier geen recht op gezinshereniging.",
        "Das Gesetz gibt hier keinen Anspruch auf Familienzusammenführung."}},
    {Word::met, {"met", "remplie", "vervuld", "erfüllt"}},
    {Word::not_met, {"not met", "non remplie", "niet vervuld", "nicht erfüllt"}},
    {Word::unknown, {"unknown", "inconnu", "onbekend", "unbekannt"}},
    {Word::exempt, {"exempt", "dispense", "vrijgesteld", "befreit"}},
    {Word::not_applicable, {"does not apply", "sans objet", "niet van toepassing", "entfällt"}},
    {Word::suspended, {"suspended", "suspendue", "geschorst", "ausgesetzt"}},

    {Word::verdict, {"Verdict", "Conclusion", "Besluit", "Ergebnis"}},
    {Word::why, {"Why", "Pourquoi", "Waarom", "Warum"}},
    {Word::missing, {"What is missing, the most decisive first", "Ce qui manque, le plus décisif d'abord",
        "Wat ontbreekt, het meest beslissende eerst", "Was fehlt, das Entscheidendste zuerst"}},
    {Word::assumptions, {"Assumed, because the file does not say", "Supposé, faute d'indication dans le dossier",
        "Aangenomen, omdat het dossier het niet zegt", "Angenommen, weil die Akte es nicht sagt"}},
    {Word::readings, {
        "Contested readings that decide", "Lectures contestées qui décident", "Betwiste lezingen die beslissen",
        "Umstrittene Lesarten, die entscheiden"}},
    {Word::other_readings, {"Contested, but without effect on this verdict", "Contesté, mais sans effet sur cette conclusion",
        "Betwist, maar zonder gevolg voor dit besluit", "Umstritten, aber ohne Folge für dieses Ergebnis"}},
    {Word::formalities, {"Formalities", "Formalités", "Formaliteiten", "Formalitäten"}},
    {Word::leaves_open, {"What this leaves open", "Ce que ceci laisse ouvert", "Wat dit openlaat", "Was dies offen lässt"}},
    {Word::stale_amounts, {
        "Amounts that may have changed", "Montants qui peuvent avoir changé", "Bedragen die gewijzigd kunnen zijn",
        "Beträge, die sich geändert haben können"}},
    {Word::sources, {"Sources", "Sources", "Bronnen", "Quellen"}},
    {Word::receipt, {"Receipt", "Trace du calcul", "Bewijs van berekening", "Berechnungsnachweis"}},

    {Word::nobody, {"The file names no family member to be joined.", "Le dossier ne cite aucun membre de la famille.",
        "Het dossier noemt geen gezinslid.", "Die Akte nennt kein Familienmitglied."}},
    {Word::depends_on, {"This depends on a contested reading: {0}.", "Cela dépend d'une lecture contestée : {0}.",
        "Dit hangt af van een betwiste lezing: {0}.", "Das hängt von einer umstrittenen Lesart ab: {0}."}},
    {Word::law_applied, {"Law applied", "Droit appliqué", "Toegepast recht", "Angewandtes Recht"}},
    {Word::filed_from, {"Filed from", "Introduite à partir du", "Ingediend vanaf", "Eingereicht ab"}},
    {Word::filed_until, {"Filed until", "Introduite jusqu'au", "Ingediend tot en met", "Eingereicht bis"}},
    {Word::legal_basis, {"Legal basis", "Base légale", "Rechtsgrond", "Rechtsgrundlage"}},
    {Word::no_legal_basis, {"not known yet", "pas encore connue", "nog niet bekend", "noch nicht bekannt"}},
    {Word::alternatives, {"Alternatives", "Autres voies", "Andere wegen", "Andere Wege"}},
    {Word::earliest_day, {
        "Earliest filing day", "Premier jour pour introduire la demande", "Vroegste dag van indiening",
        "Frühester Tag der Antragstellung"}},
    {Word::no_earliest_day, {"none can be named", "aucun ne peut être indiqué", "kan niet worden genoemd", "nicht zu nennen"}},
    {Word::for_all, {"for all", "pour tous", "voor allen", "für alle"}},
    {Word::same_as, {"as for {0}", "comme pour {0}", "zoals bij {0}", "wie bei {0}"}},
    {Word::cannot_say, {
        "This cannot be said without: {0}.", "Impossible à dire sans : {0}.", "Dit is niet te zeggen zonder: {0}.",
        "Nicht zu sagen ohne: {0}."}},
    {Word::holds_anyway, {
        "It is met whichever law applies.", "Elle est remplie quel que soit le droit applicable.",
        "Zij is vervuld, welk recht ook geldt.", "Sie ist erfüllt, welches Recht auch gilt."}},
    {Word::fails_anyway, {
        "It is not met whichever law applies.", "Elle n'est pas remplie, quel que soit le droit applicable.",
        "Zij is niet vervuld, welk recht ook geldt.", "Sie ist nicht erfüllt, welches Recht auch gilt."}},
    {Word::cannot_say_yet, {"This cannot be said with what is known.", "Impossible à dire avec ce qui est connu.",
        "Dit is niet te zeggen met wat bekend is.", "Mit dem Bekannten nicht zu sagen."}},
    {Word::opens_assessment, {"Not a ground for refusal by itself: the authority must assess the family's own needs.",
        "Pas un motif de refus en soi : l'autorité doit examiner les besoins propres de la famille.",
        "Op zich geen grond tot weigering: de overheid moet de eigen behoeften van het gezin beoordelen.",
        "Für sich kein Ablehnungsgrund: Die Behörde muss den Bedarf der Familie prüfen."}},
    {Word::time_cures, {"Not a refusal for good: it is too early.", "Pas un refus définitif : il est trop tôt.",
        "Geen definitieve weigering: het is te vroeg.", "Keine endgültige Ablehnung: Es ist zu früh."}},
    {Word::exempt_because, {"Exempt: {0}.", "Dispense : {0}.", "Vrijgesteld: {0}.", "Befreit: {0}."}},
    {Word::suspended_because, {"Suspended: {0}.", "Suspendue : {0}.", "Geschorst: {0}.", "Ausgesetzt: {0}."}},
    {Word::does_not_apply, {
        "It is not asked of this person under the law applied.", "Elle n'est pas exigée de cette personne selon le droit appliqué.",
        "Zij wordt van deze persoon niet gevraagd onder het toegepaste recht.",
        "Sie wird von dieser Person nach dem angewandten Recht nicht verlangt."}},
    {Word::judgment, {"judgment", "arrêt", "arrest", "Entscheid"}},
    {Word::confidence, {"confidence", "fiabilité", "betrouwbaarheid", "Verlässlichkeit"}},
    {Word::confidence_high, {"high", "haute", "hoog", "hoch"}},
    {Word::confidence_medium, {"medium", "moyenne", "gemiddeld", "mittel"}},
    {Word::confidence_low, {"low", "faible", "laag", "gering"}},
    {Word::why_asked, {"Why it is asked", "Pourquoi la question", "Waarom de vraag", "Warum gefragt wird"}},
    {Word::add_or_try, {
        "Add it to the file, or try a value: --set '{0}=...'", "Ajoutez-le au dossier, ou essayez une valeur : --set '{0}=...'",
        "Voeg het toe aan het dossier, of probeer een waarde: --set '{0}=...'",
        "Ergänzen Sie es in der Akte, oder probieren Sie einen Wert: --set '{0}=...'"}},
    {Word::assessed_today, {"Assessed on {0} (today), because no day was given.", "Examiné au {0} (aujourd'hui), faute de jour indiqué.",
        "Beoordeeld op {0} (vandaag), omdat geen dag was gegeven.", "Geprüft zum {0} (heute), weil kein Tag angegeben war."}},
    {Word::assessed_on, {
        "The law as it was known on {0}.", "Le droit tel qu'il était connu au {0}.", "Het recht zoals bekend op {0}.",
        "Das Recht, wie es am {0} bekannt war."}},
    {Word::used_here, {"used here", "retenue ici", "hier gebruikt", "hier verwendet"}},
    {Word::read_by, {"So read by", "Lecture de", "Zo gelezen door", "So gelesen von"}},
    {Word::chosen_because, {"Why it is the default", "Pourquoi par défaut", "Waarom standaard", "Warum Voreinstellung"}},
    {Word::fix_reading, {
        "Fix one with --reading {0}=OPTION.", "Fixez-en une avec --reading {0}=OPTION.", "Leg er een vast met --reading {0}=OPTION.",
        "Legen Sie eine fest mit --reading {0}=OPTION."}},
    {Word::stale_amount, {
        "{0}: checked until {1}, used for {2}; it may have been indexed since.",
        "{0} : vérifié jusqu'au {1}, employé pour le {2} ; une indexation a pu suivre.",
        "{0}: gecontroleerd tot {1}, gebruikt voor {2}; het kan sindsdien geïndexeerd zijn.",
        "{0}: geprüft bis {1}, verwendet für {2}; eine Indexierung kann gefolgt sein."}},
    {Word::rules_version, {"Rules", "Règles", "Regels", "Regeln"}},
    {Word::rules_digest, {"SHA-256 of the rules", "SHA-256 des règles", "SHA-256 van de regels", "SHA-256 der Regeln"}},
    {Word::program_version, {"Program", "Programme", "Programma", "Programm"}},
    {Word::readings_used, {"Readings", "Lectures", "Lezingen", "Lesarten"}},
    {Word::day_of_assessment, {"Assessed on", "Examiné au", "Beoordeeld op", "Geprüft zum"}},
    {Word::replay_hint, {
        "The facts as read and every reading are in --format json.", "Les faits lus et chaque lecture figurent dans --format json.",
        "De gelezen feiten en elke lezing staan in --format json.", "Die gelesenen Angaben und jede Lesart stehen in --format json."}},

    {Word::asks, {"What it asks", "Ce qu'elle demande", "Wat zij vraagt", "Was sie verlangt"}},
    {Word::requires_, {"Requires", "Exige", "Vereist", "Verlangt"}},
    {Word::applies_when, {"Applies when", "S'applique quand", "Geldt wanneer", "Gilt, wenn"}},
    {Word::every_regime, {"every regime", "tous les régimes", "elk regime", "jedes Regime"}},
    {Word::if_it_fails, {"If it fails", "Si elle échoue", "Als zij niet vervuld is", "Wenn sie scheitert"}},
    {Word::refusal, {"refusal", "refus", "weigering", "Ablehnung"}},
    {Word::exceptions, {"Exceptions", "Exceptions", "Uitzonderingen", "Ausnahmen"}},
    {Word::evidence, {"Proof", "Preuves", "Bewijs", "Nachweise"}},
    {Word::stands_in, {"else", "à défaut", "anders", "ersatzweise"}},
    {Word::explained_when_met, {"Said when met", "Dit si remplie", "Gezegd indien vervuld", "Gesagt, wenn erfüllt"}},
    {Word::explained_when_not_met, {"Said when not", "Dit sinon", "Gezegd indien niet", "Gesagt, wenn nicht"}},
    {Word::question, {"Question", "Question", "Vraag", "Frage"}},
    {Word::accepted, {"Accepted", "Accepté", "Toegelaten", "Zulässig"}},
    {Word::changeable, {
        "People can change it.", "Les personnes peuvent le changer.", "Mensen kunnen het veranderen.",
        "Die Beteiligten können es ändern."}},
    {Word::options, {"Options", "Options", "Opties", "Möglichkeiten"}},
    {Word::preset, {"default", "par défaut", "standaard", "Voreinstellung"}},
    {Word::value_of, {"Value", "Valeur", "Waarde", "Wert"}},
    {Word::values_by_day, {"Values by the day from which they hold", "Valeurs selon le jour à partir duquel elles valent",
        "Waarden volgens de dag vanaf wanneer zij gelden", "Werte nach dem Tag, ab dem sie gelten"}},
    {Word::checked_until, {"Checked until", "Vérifié jusqu'au", "Gecontroleerd tot", "Geprüft bis"}},
    {Word::unit, {"Unit", "Unité", "Eenheid", "Einheit"}},
    {Word::euros, {"euros", "euros", "euro", "Euro"}},
    {Word::euros_a_month, {"euros per month", "euros par mois", "euro per maand", "Euro pro Monat"}},
    {Word::since, {"since", "depuis le", "sinds", "seit dem"}},
    {Word::note, {"Note", "Note", "Nota", "Anmerkung"}},
    {Word::sponsors, {"Sponsor", "Regroupant", "Gezinshereniger", "Zusammenführender"}},
    {Word::relations, {"Family member", "Membre de la famille", "Gezinslid", "Familienmitglied"}},
    {Word::everyone, {"any", "tous", "alle", "alle"}},
    {Word::level_family, {"about the whole file", "sur tout le dossier", "over het hele dossier", "über die ganze Akte"}},
    {Word::level_member, {
        "about each family member", "sur chaque membre de la famille", "over elk gezinslid", "über jedes Familienmitglied"}},
    {Word::definition, {"Definition", "Définition", "Definitie", "Definition"}},
    {Word::condition, {"Condition", "Condition", "Voorwaarde", "Voraussetzung"}},
    {Word::amount, {"Amount", "Montant", "Bedrag", "Betrag"}},
    {Word::reading, {"Contested reading", "Lecture contestée", "Betwiste lezing", "Umstrittene Lesart"}},
    {Word::route, {"Route", "Voie", "Weg", "Weg"}},
    {Word::fact, {"Fact", "Fait", "Feit", "Angabe"}},
    {Word::formality, {"Formality", "Formalité", "Formaliteit", "Formalität"}},
    {Word::document, {"Document", "Document", "Document", "Dokument"}},
    {Word::alternative, {"Alternative", "Autre voie", "Andere weg", "Anderer Weg"}},
    {Word::open_point, {"Open point", "Point ouvert", "Open punt", "Offener Punkt"}},
    {Word::source, {"Source", "Source", "Bron", "Quelle"}},
    {Word::written_in, {"Written in", "Écrit dans", "Geschreven in", "Geschrieben in"}},
    {Word::source_statute, {"legislation", "législation", "wetgeving", "Rechtsvorschrift"}},
    {Word::source_official, {"official", "source officielle", "officiële bron", "amtlich"}},
    {Word::source_court, {"case law", "jurisprudence", "rechtspraak", "Rechtsprechung"}},
    {Word::source_commentary, {"commentary", "commentaire", "commentaar", "Kommentar"}},
    {Word::source_press, {"press", "presse", "pers", "Presse"}},
    {Word::undated, {"undated", "non daté", "ongedateerd", "undatiert"}},

    {Word::papers, {"Papers to bring", "Documents à apporter", "Mee te brengen documenten", "Mitzubringende Unterlagen"}},
    {Word::paper_had, {"at hand", "disponible", "beschikbaar", "vorhanden"}},
    {Word::paper_needed, {"needed", "à obtenir", "nodig", "benötigt"}},
    {Word::paper_later, {
        "may follow after filing", "peut suivre après l'introduction", "mag na de indiening volgen", "darf nach Antragstellung folgen"}},
    {Word::proves, {"Proves", "Prouve", "Bewijst", "Belegt"}},
    {Word::or_instead, {"or", "ou", "of", "oder"}},
    {Word::paper_of_member, {
        "One for each family member", "Un par membre de la famille", "Eén per gezinslid", "Je Familienmitglied eines"}},
    {Word::paper_of_file, {"One for the whole file", "Un pour tout le dossier", "Eén voor het hele dossier", "Eines für die ganze Akte"}},
    {Word::may_follow_when, {
        "May follow after filing when", "Peut suivre après l'introduction quand", "Mag na de indiening volgen wanneer",
        "Darf nach Antragstellung folgen, wenn"}},
    {Word::template_papers, {
        "Papers at hand, by name, as in [passport, registered_lease]; the same key may stand with each member. The report says which are needed.",
        "Documents disponibles, par leur nom, comme [passport, registered_lease] ; la même clé peut figurer pour chaque membre. Le rapport dit lesquels il faut.",
        "Beschikbare documenten, met hun naam, zoals [passport, registered_lease]; dezelfde sleutel mag bij elk gezinslid staan. "
        "Het rapport zegt welke nodig zijn.",
        "Vorhandene Unterlagen, mit ihrem Namen, etwa [passport, registered_lease]; derselbe Schlüssel darf bei jedem Familienmitglied stehen. Der Bericht sagt, welche nötig sind."}},

    {Word::amounts_on, {"Amounts on {0}", "Montants au {0}", "Bedragen op {0}", "Beträge am {0}"}},
    {Word::thresholds, {"Income asked per month, application filed that day: {0}",
        "Revenu demandé par mois, demande introduite ce jour : {0}",
        "Gevraagd inkomen per maand, aanvraag op die dag: {0}", "Verlangtes Monatseinkommen, Antrag an diesem Tag: {0}"}},
    {Word::counted_persons, {"counted persons", "personnes comptées", "meegetelde personen", "gezählte Personen"}},
    {Word::all_readings, {"under every reading", "selon toutes les lectures", "volgens elke lezing", "nach jeder Lesart"}},
    {Word::amounts_in_force, {
        "Indexed amounts in force", "Montants indexés en vigueur", "Geldende geïndexeerde bedragen", "Geltende indexierte Beträge"}},
    {Word::not_known, {"not known", "non connu", "niet bekend", "nicht bekannt"}},

    {Word::template_intro, {
        "A profile for `reunify check`. Fill in what is known and leave the rest empty: what is missing is named, never guessed.",
        "Un profil pour `reunify check`. Remplissez ce qui est connu et laissez le reste vide : ce qui manque est nommé, jamais deviné.",
        "Een profiel voor `reunify check`. Vul in wat bekend is en laat de rest leeg: wat ontbreekt wordt genoemd, nooit geraden.",
        "Ein Profil für `reunify check`. Tragen Sie Bekanntes ein und lassen Sie den Rest leer: Fehlendes wird genannt, nie geraten."}},
    {Word::template_unknown, {"Repeat the block for each person to be joined.", "Répétez le bloc pour chaque personne.",
        "Herhaal het blok voor elke persoon.", "Wiederholen Sie den Block für jede Person."}},
    {Word::if_left_out, {"If left out", "À défaut", "Indien weggelaten", "Wenn leer"}},

    {Word::accepts_date, {"a day: 2026-12-31 or 31/12/2026", "un jour : 2026-12-31 ou 31/12/2026", "een dag: 2026-12-31 of 31/12/2026",
        "ein Tag: 2026-12-31 oder 31/12/2026"}},
    {Word::accepts_money, {"an amount in euros: 2131.28", "un montant en euros : 2131.28", "een bedrag in euro: 2131.28", "ein Betrag in Euro: 2131.28"}},
    {Word::accepts_count, {"a number: 2", "un nombre : 2", "een getal: 2", "eine Zahl: 2"}},
    {Word::accepts_yes_no, {"yes or no", "oui ou non", "ja of nee", "ja oder nein"}},
    {Word::accepts_text, {"any text", "un texte libre", "vrije tekst", "freier Text"}},
    {Word::accepts_choice, {"one of", "un de", "een van", "eines von"}},
    {Word::names_used, {"Names used", "Noms employés", "Gebruikte namen", "Verwendete Namen"}},
    {Word::also_listed, {
        "Other kinds: --kind {0}", "Autres genres : --kind {0}", "Andere soorten: --kind {0}", "Weitere Arten: --kind {0}"}},

    {Word::topic_means, {"Means", "Ressources", "Middelen", "Mittel"}},
    {Word::topic_housing, {"Housing", "Logement", "Huisvesting", "Wohnraum"}},
    {Word::topic_insurance, {"Insurance", "Assurance", "Verzekering", "Versicherung"}},
    {Word::topic_persons, {"Persons", "Personnes", "Personen", "Personen"}},
    {Word::topic_bond, {"Family bond", "Lien familial", "Gezinsband", "Familiäre Bindung"}},
    {Word::topic_time, {"Time", "Délais", "Termijnen", "Fristen"}},
    {Word::topic_procedure, {"Procedure", "Procédure", "Procedure", "Verfahren"}},
    {Word::topic_public_interest, {"Public interest", "Intérêt public", "Openbaar belang", "Öffentliches Interesse"}},

    {Word::month_ends, {"Month ends", "Fins de mois", "Maandeinden", "Monatsenden"}},
    {Word::month_end, {
        "{0} from {1} end on {2}: the month does not have that day, so its last day counts. The answer hangs on this rule.",
        "Le délai ({0} à partir du {1}) prend fin le {2} : le mois n'a pas ce jour, son dernier jour compte. "
        "La réponse tient à cette règle.",
        "De termijn ({0} vanaf {1}) eindigt op {2}: de maand heeft die dag niet, dus telt haar laatste dag. "
        "Het antwoord hangt van deze regel af.",
        "Die Frist ({0} ab dem {1}) endet am {2}: Der Monat hat diesen Tag nicht, also zählt sein letzter Tag. "
        "Die Antwort hängt von dieser Regel ab."}},
    {Word::row_counted, {
        "{0} row read, {1} evaluated, {2} rejected.",
        "Ligne lue : {0} ; évaluée : {1} ; rejetée : {2}.",
        "Gelezen rij: {0}; beoordeeld: {1}; geweigerd: {2}.",
        "Gelesene Zeile: {0}; ausgewertet: {1}; zurückgewiesen: {2}."}},
    {Word::rows_counted, {
        "{0} rows read, {1} evaluated, {2} rejected.",
        "Lignes lues : {0} ; évaluées : {1} ; rejetées : {2}.",
        "Gelezen rijen: {0}; beoordeeld: {1}; geweigerd: {2}.",
        "Gelesene Zeilen: {0}; ausgewertet: {1}; zurückgewiesen: {2}."}},
    {Word::rejects_in, {
        "Rejected rows, each with its reason: {0}", "Lignes rejetées, chacune avec son motif : {0}",
        "Geweigerde rijen, elk met de reden: {0}", "Zurückgewiesene Zeilen, jede mit ihrem Grund: {0}"}},
    {Word::most_often_missing, {
        "Most often missing: {0}.", "Ce qui manque le plus souvent : {0}.", "Ontbreekt het vaakst: {0}.", "Fehlt am häufigsten: {0}."}},
    {Word::unknown_column, {
        "Column `{0}` is not known and passes through untouched.", "La colonne `{0}` n'est pas connue et passe telle quelle.",
        "Kolom `{0}` is niet bekend en blijft onveranderd.", "Die Spalte `{0}` ist nicht bekannt und bleibt unverändert."}},
    {Word::nearest_name, {
        "The nearest known name is `{0}`.", "Le nom connu le plus proche est `{0}`.", "De dichtstbijzijnde bekende naam is `{0}`.",
        "Der nächstliegende bekannte Name ist `{0}`."}},
    {Word::absent_column, {
        "There is no column `{0}` ({1}): it is unknown in every row.",
        "Il n'y a pas de colonne `{0}` ({1}) : la donnée est inconnue dans chaque ligne.",
        "Er is geen kolom `{0}` ({1}): het gegeven is in elke rij onbekend.",
        "Es gibt keine Spalte `{0}` ({1}): Die Angabe ist in jeder Zeile unbekannt."}},
    {Word::replaced_columns, {
        "Results of an earlier run are left out, and written anew where asked for: {0}.",
        "Les résultats d'un calcul précédent ne sont pas repris, et sont réécrits s'ils sont demandés : {0}.",
        "Resultaten van een vorige berekening worden weggelaten, en opnieuw geschreven waar gevraagd: {0}.",
        "Ergebnisse einer früheren Auswertung entfallen und werden, wo verlangt, neu geschrieben: {0}."}},
    {Word::went_on_at, {
        "Went on at byte {0} of the input.", "Reprise à l'octet {0} de l'entrée.", "Verdergegaan vanaf byte {0} van de invoer.",
        "Fortgesetzt bei Byte {0} der Eingabe."}},
    {Word::blank_row, {
        "{0} blank line passed over.", "Ligne vide ignorée : {0}.", "Overgeslagen lege regel: {0}.",
        "Übergangene leere Zeile: {0}."}},
    {Word::blank_rows, {
        "{0} blank lines passed over.", "Lignes vides ignorées : {0}.", "Overgeslagen lege regels: {0}.",
        "Übergangene leere Zeilen: {0}."}},
    {Word::conditions_not_met, {
        "Which conditions are not met", "Quelles conditions ne sont pas remplies", "Welke voorwaarden niet vervuld zijn",
        "Welche Voraussetzungen nicht erfüllt sind"}},
    {Word::verdicts_heading, {"Verdicts", "Conclusions", "Besluiten", "Ergebnisse"}},
    {Word::progress_share, {"{0} %, {1} rows/s, {2} left", "{0} %, {1} lignes/s, reste {2}", "{0} %, {1} rijen/s, nog {2}", "{0} %, {1} Zeilen/s, noch {2}"}},
    {Word::progress_row, {"{0} row, {1} rows/s", "{0} ligne, {1} lignes/s", "{0} rij, {1} rijen/s", "{0} Zeile, {1} Zeilen/s"}},
    {Word::progress_rows, {"{0} rows, {1} rows/s", "{0} lignes, {1} lignes/s", "{0} rijen, {1} rijen/s", "{0} Zeilen, {1} Zeilen/s"}},
    {Word::and_, {"and", "et", "en", "und"}},
    {Word::or_, {"or", "ou", "of", "oder"}},
    {Word::yes, {"yes", "oui", "ja", "ja"}},
    {Word::no, {"no", "non", "nee", "nein"}},
    {Word::year, {"year", "an", "jaar", "Jahr"}},
    {Word::years, {"years", "ans", "jaar", "Jahre"}},
    {Word::month, {"month", "mois", "maand", "Monat"}},
    {Word::months, {"months", "mois", "maanden", "Monate"}},
    {Word::day, {"day", "jour", "dag", "Tag"}},
    {Word::days, {"days", "jours", "dagen", "Tage"}},
    {Word::hour, {"hour", "heure", "uur", "Stunde"}},
    {Word::hours, {"hours", "heures", "uur", "Stunden"}},
    {Word::minute, {"minute", "minute", "minuut", "Minute"}},
    {Word::minutes, {"minutes", "minutes", "minuten", "Minuten"}},
    {Word::second, {"second", "seconde", "seconde", "Sekunde"}},
    {Word::seconds, {"seconds", "secondes", "seconden", "Sekunden"}},
}};
// clang-format on

/// Every word has its row, in order from `first`.
template <std::size_t N>
constexpr bool complete(const std::array<Row, N>& table, std::size_t first) {
    for (std::size_t i = 0; i < N; ++i) {
        if (table[i].word != static_cast<Word>(first + i)) return false;
    }
    return true;
}
static_assert(complete(kTable, 0), "a word has no row of its own");

}  // namespace reunify::words
