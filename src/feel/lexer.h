#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"

namespace reunify::feel {

/// The longest expression that is read, in bytes.
inline constexpr std::size_t kLongestExpression = 64 * 1024;

struct Token {
    enum class Form : std::uint8_t {
        name,    ///< `sponsor`, `and`, `round half up`: keywords too, the parser tells them apart
        number,  ///< `12.5`, `.5`, `1.2E-3`
        text,    ///< `"refugee"`
        moment,  ///< `@"2026-12-31"`
        sign,    ///< `<=`, `..`, `(`
        end
    };

    Form form = Form::end;
    std::string word;  ///< a name with single spaces, a number or sign as written, a text without quotes and escapes
    Position at{};
};

/// Cuts an expression into tokens; the last one is the end. Comments (`// ...`, `/* ... */`) are left out. A function's name that contains
/// spaces is one token where an opening parenthesis follows. Faults: text that is too long or no UTF-8, characters that do not belong to
/// the language.
Result<std::vector<Token>> lex(std::string_view source);

}  // namespace reunify::feel
