#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/lane.h"
#include "base/language.h"
#include "words/say.h"

/// Figures and days as people of a language write them. Spaces inside a figure or a day are no-break spaces (U+00A0), so that a line never
/// ends in the middle of an amount; `plain_spaces` turns them into spaces where the text is finished.
namespace reunify::words {

/// `2,745.46`, `2 745,46`, `2.745,46`: groups of three and the language's decimal mark, as many decimals as the number has.
std::string number(Lane millionths, Language language);

/// `1 000 000` of something, with plain spaces.
std::string count(std::uint64_t count, Language language);

/// Two decimals and the euro sign: `€ 2,745.46`, `2 745,46 €`, `€ 2.745,46`, `2.745,46 €`.
std::string money(Lane millionths, Language language);

/// `20 February 2026`, `20 février 2026`, `20 februari 2026`, `20. Februar 2026`.
std::string date(Lane day, Language language);

/// From a day to another, both included: `1 to 28 August 2027`, `du 1er mars au 21 juin 2025`, `2 januari 2025 tot en met 3 maart 2026`; a
/// whole month or year by its name.
std::string days(Lane first, Lane last, Language language);

/// The first of two days, without what the last one says too: `1`, `1 March`.
std::string first_of_days(Lane first, Lane last, Language language);

/// The day, the month or the year of a publication: `2026-02-20` as above, `2026-02` as `February 2026`, `2026` as it is; `undated`.
std::string date_published(std::string_view date, Language language);

/// `2 years 6 months`; `0 months` for none.
std::string months(Lane months, Language language);

/// `10 days 12 hours`; `0 days` for none.
std::string seconds(Lane seconds, Language language);

/// `a`, `a and b`, `a, b and c`.
std::string list(const std::vector<std::string>& items, Language language, const Sentence<>& last = say::and_);

std::string yes_no(bool value, Language language);

/// What stands between a label and what it names: `: `, in French with a no-break space before it.
std::string colon(Language language);

/// `label: text`; without a text `label:`.
std::string labelled(Language language, std::string_view label, std::string_view text = {});

/// What stands between two statements of one line: `; `, in French with a no-break space before it.
std::string semicolon(Language language);

/// `a; b; c`.
std::string series(const std::vector<std::string>& items, Language language);

std::string plain_spaces(std::string text);

}  // namespace reunify::words
