#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/phrase.h"

namespace reunify::cases {

/// A number as people and programs write it, or why it is none.
struct NumberText {
    std::int64_t value = 0;  ///< millionths
    Phrase wrong;            ///< empty if the number could be read
    Phrase accepted;         ///< only where there is more to say than what the fact accepts anyway
};

/// Decimal point or comma; thousands grouped by the other one, or by spaces; `1.5E3` as spreadsheets write it. `2.131` and `2,131` alone
/// may be grouped thousands or decimals and are refused. With `money`, a euro sign or `EUR` may stand on either side and two decimals at
/// most may matter; without it the number must be whole.
NumberText read_number(std::string_view text, bool money);

}  // namespace reunify::cases
