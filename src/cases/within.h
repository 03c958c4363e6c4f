#pragma once

#include "base/lane.h"

namespace reunify::cases {

/// The limits of a fact that is known only between them: a year, a month, `2400..2600`.
struct Within {
    Lane least = kUnknown, most = kUnknown;  ///< both inclusive
    friend bool operator==(const Within&, const Within&) = default;
};

}  // namespace reunify::cases
