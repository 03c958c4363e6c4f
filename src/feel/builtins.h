#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/lane.h"
#include "feel/operation.h"

namespace reunify::feel {

/// One way to call a function (FUNCTION and WAY in feel/operations.def). A name may have several.
struct Builtin {
    enum class Form : std::uint8_t {
        plain,     ///< `operation` on arguments of kind `takes`
        digits,    ///< likewise, the second argument being a number of decimals, 0 if it may be missing and is
        absolute,  ///< likewise, a number or a duration
        to_date,   ///< of a text or a date
        duration,
        weekday,  ///< the English name of a day
        month,    ///< the English name of a month
        amount,
        count,  ///< from here on: of a list
        contains,
        lesser,  ///< of a list or of any number of arguments
        greater,
        sum,
        mean,
        product,
        all,
        any
    };

    std::string_view name;
    Form form = Form::plain;
    std::array<std::string_view, 3> parameters{};  ///< empty where there are fewer
    std::size_t least = 1;                         ///< how many arguments it needs
    Operation operation = Operation::negation;
    Kind takes = Kind::number;
    Kind gives = Kind::number;

    std::size_t most() const;
    bool variadic() const { return form >= Form::lesser; }
};

/// The ways to call a function; empty if there is none of this name.
std::vector<const Builtin*> builtins_named(std::string_view name);

/// `date(from)`, `round half up(n, scale)`, `min(list)`.
std::string signature(const Builtin& builtin);

/// The names of all functions, each once.
const std::vector<std::string>& builtin_names();

/// Whether FEEL has a function of this name that is outside the subset.
bool is_outside_subset(std::string_view name);

/// The names that contain spaces, those outside the subset included: the lexer keeps each as one token.
const std::vector<std::string_view>& spaced_names();

}  // namespace reunify::feel
