#pragma once

#include "base/decimal.h"
#include "base/lane.h"

namespace reunify::cases {

/// The limits of a fact that is known only between them: a year, a month, `2400..2600`.
struct Within {
    Lane least = kUnknown, most = kUnknown;  ///< both inclusive
    friend bool operator==(const Within&, const Within&) = default;
};

/// Above what anybody earns or counts: the most of `min. 2400`.
inline constexpr Lane kPlenty = 1'000'000 * decimal::kOne;

}  // namespace reunify::cases
