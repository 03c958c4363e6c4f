#pragma once

#include <span>

#include "feel/operation.h"
#include "tests/oracle/oracle.h"

namespace reunify::oracle {

inline constexpr Value kUnknownValue{Value::State::unknown, 0};
inline constexpr Value kErrorValue{Value::State::error, 0};

inline Value known(std::int64_t number) {
    return {Value::State::known, number};
}
inline Value known(bool truth) {
    return {Value::State::known, truth ? 1 : 0};
}

Value negation(Value a);
Value conjunction(Value a, Value b);
Value disjunction(Value a, Value b);
Value choose(Value test, Value yes, Value no);

/// Every operation on values that neither looks at members nor at amounts.
Value apply(feel::Operation operation, std::span<const Value> arguments);

}  // namespace reunify::oracle
