#pragma once

#include <optional>
#include <string_view>

#include "base/lane.h"

namespace reunify::cases {

struct DayInWords {
    Lane day = 0;
    bool weekday_agrees = true;  ///< the day of the week that is said, if any, is that of the day
};

/// A day written with the name of its month in one of the four languages, with or without a weekday: `1 februari 1990`, `1er décembre
/// 2025`, `lundi 1 déc. 2025`, `01-Dec-2025`, `December 1, 2025`. None for another text or for a day that the calendar does not have.
std::optional<DayInWords> read_date_in_words(std::string_view text);

/// `today`, `aujourd'hui`, `vandaag` or `heute`.
bool means_today(std::string_view text);

/// The text without a time of day at its end, whatever it is.
std::string_view without_time(std::string_view text);

/// The text without a time of day at its end, where that is midnight (`2025-12-01 00:00:00`), as databases write days.
std::string_view without_midnight(std::string_view text);

}  // namespace reunify::cases
