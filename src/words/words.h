#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

/// The program's own sentences in the four languages; the rules carry theirs. A word without one of its translations does not compile.
namespace reunify::words {

// clang-format off
enum class Word : std::uint16_t {
    // verdicts: a name, then a sentence that says what it means
    eligible, assessment_needed, undetermined, not_yet, not_eligible, no_right,
    eligible_means, assessment_needed_means, undetermined_means, not_yet_means, not_eligible_means, no_right_means,
    // the state of a condition
    met, not_met, unknown, exempt, not_applicable, suspended,
    // headings of the report
    verdict, why, missing, assumptions, readings, other_readings, formalities, leaves_open, stale_amounts, sources, receipt,
    // lines of the report
    nobody,             ///< the file has no member
    depends_on,         ///< {0}: titles of readings
    law_applied, filed_from, filed_until, legal_basis, no_legal_basis, alternatives, earliest_day, no_earliest_day,
    for_all,
    same_as,            ///< {0}: label of the member where it was explained
    cannot_say,         ///< {0}: facts not given
    holds_anyway,       ///< met, and no single law is known to apply
    fails_anyway,       ///< likewise, not met
    cannot_say_yet,     ///< unknown, and no fact is to blame
    opens_assessment, time_cures, exempt_because, suspended_because, does_not_apply, judgment, confidence,
    confidence_high, confidence_medium, confidence_low,
    why_asked, add_or_try,   ///< {0}: a path
    assessed_today,     ///< {0}: a day
    assessed_on,        ///< {0}: a day
    used_here, read_by, chosen_because, fix_reading,   ///< {0}: a reading
    stale_amount,       ///< {0} title, {1} the day checked, {2} the day used
    rules_version, rules_digest, program_version, readings_used, day_of_assessment, replay_hint,
    // pages of the rules
    asks, requires_, applies_when, every_regime, if_it_fails, refusal, exceptions, evidence, stands_in,
    explained_when_met, explained_when_not_met, question, accepted, changeable, options, preset, value_of, values_by_day,
    checked_until, unit, euros, euros_a_month, since, note, sponsors, relations, everyone, level_family, level_member,
    definition, condition, amount, reading, route, fact, formality, document, alternative, open_point, source,
    written_in,
    source_statute, source_official, source_court, source_commentary, source_press, undated,
    // papers
    papers, paper_had, paper_needed, paper_later, proves, or_instead, paper_of_member, paper_of_file, may_follow_when, template_papers,
    // amounts
    amounts_on,         ///< {0}: a day
    thresholds,         ///< {0}: the law applied
    counted_persons, all_readings, amounts_in_force, not_known,
    // the template
    template_intro, template_unknown, if_left_out,
    accepts_date, accepts_money, accepts_count, accepts_yes_no, accepts_text, accepts_choice,
    names_used, also_listed,   ///< {0}: kinds with their counts
    // topics of conditions
    topic_means, topic_housing, topic_insurance, topic_persons, topic_bond, topic_time, topic_procedure, topic_public_interest,
    month_ends,
    month_end,          ///< {0} a period, {1} its first day, {2} its last day
    // the summary of a batch
    row_counted, rows_counted,   ///< {0} read, {1} evaluated, {2} rejected
    rejects_in,         ///< {0}: a file
    most_often_missing, ///< {0}: labels of facts with counts
    unknown_column,     ///< {0}: a header
    nearest_name,       ///< {0}: a path
    absent_column,      ///< {0}: a path, {1}: its label
    replaced_columns,   ///< {0}: headers
    went_on_at,         ///< {0}: a number of bytes
    blank_row, blank_rows,   ///< {0}: a number
    conditions_not_met, verdicts_heading,
    progress_share,     ///< {0} per cent, {1} rows a second, {2} time left
    progress_row, progress_rows,   ///< {0} rows, {1} rows a second
    // small words
    and_, or_, yes, no, year, years, month, months, day, days, hour, hours, minute, minutes, second, seconds,
    // timeline, nearest changes, comparison and replay: rows in table_actions.h
    timeline,                   ///< {0}, {1}: days
    timeline_from_assessment, timeline_step, timeline_changes, timeline_no_changes,
    earliest_to_file,           ///< {0}: a day, {1}: a verdict
    eligible_from,              ///< {0}: a day
    no_day_to_file,
    no_day_for_want_of,         ///< {0}: facts
    last_days,
    last_day_of,                ///< {0}: a condition, {1}: members
    amount_open_from,           ///< {0}: an amount, {1}, {2}: days
    law_from_now,               ///< {0}: a law, {1}: members
    route_from_now,             ///< {0}: a route, {1}: members
    route_lost_now,             ///< {0}: members
    met_from_now,               ///< {0}: a condition, {1}: members
    not_met_from_now, exempt_from_now, suspended_from_now, not_asked_from_now, unknown_from_now,
    exemption_begins,           ///< {0}: an exception
    exemption_ends,             ///< {0}: an exception
    suspension_begins,          ///< {0}: an exception
    suspension_ends,            ///< {0}: an exception
    turns_age, turn_age,        ///< {0}: one, or several; {1}: years
    the_sponsor,
    limit_after,                ///< {0}: a title, {1}: a period, {2}: a day
    amount_from_now,            ///< {0}: an amount, {1}, {2}: money
    limit_on,                   ///< {0}: a title, {1}: a day
    entry_earliest, entry_note,
    no_entries,                 ///< {0}: a file
    changes_not_needed, changes_one,
    changes_together,           ///< {0}: a number
    changes_none,               ///< {0}: a number
    changes_for_want_of,        ///< {0}: facts
    change_to,                  ///< {0}: a fact, {1}, {2}: values
    change_at_least, change_at_most,
    change_given_at_least,      ///< {0}: a fact, {1}: a value
    change_given_at_most, change_given,
    change_leave_out,           ///< {0}: a member
    change_day_passed,
    under_reading,              ///< {0}: a reading, {1}: a value
    not_enough_under,           ///< {0}: a reading
    not_needed_under,           ///< {0}: a reading
    see_whole,                  ///< {0}: options
    before_and_after, no_difference, compared_laws,
    as_it_stands,               ///< {0}: a law
    what_differs, nothing_differs, no_scenarios,
    one_family_moved, family_moved, families_moved,   ///< {0} of {1} families: one of several, of one, of several
    families_whole, replay_confirmed, replay_same, replay_changed, replay_broken, replay_altered,
    replay_then,                ///< {0}: rules
    replay_now,                 ///< {0}: rules
    replay_reading_gone,        ///< {0}: a reading
    // reports as a page and as an e-mail: rows in table_reports.h
    contents, family_members, timeline_heading, timeline_caption, timeline_picture, filing_days,
    from_until,                 ///< {0}, {1}: days
    from_day,
    what_changes, family_result,
    count_
};
// clang-format on

/// The word in a language.
std::string_view say(Word word, Language language);

/// The sentence with `{0}`, `{1}` ... replaced.
std::string say(Word word, Language language, std::initializer_list<std::string_view> values);

/// `a`, `a and b`, `a, b and c`.
std::string list(const std::vector<std::string>& items, Language language, Word last = Word::and_);

}  // namespace reunify::words
