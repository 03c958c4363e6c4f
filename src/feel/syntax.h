#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/fault.h"

namespace reunify::feel {

enum class Sign : std::uint8_t {
    add,
    subtract,
    multiply,
    divide,
    power,
    equal,
    unequal,
    less,
    at_most,
    greater,
    at_least,
    conjunction,
    disjunction
};

struct Syntax;
using Tree = std::unique_ptr<Syntax>;

/// An expression as written: names not yet resolved, kinds not yet known.
struct Syntax {
    enum class Form : std::uint8_t {
        number,       ///< word: as written
        text,         ///< word: without quotes and escapes
        truth,        ///< word: `true` or `false`
        moment,       ///< word: what stands in @"..."
        name,         ///< word
        property,     ///< parts[0].word
        call,         ///< word(parts...); labels: the names of the arguments, or empty
        filter,       ///< parts[0][parts[1]]
        list,         ///< [parts...]
        tests,        ///< (parts...): several alternatives after `in`, or one that is a test
        range,        ///< parts[0] .. parts[1]
        test,         ///< sign parts[0], as in `in < 5`
        negative,     ///< -parts[0]
        binary,       ///< parts[0] sign parts[1]
        between,      ///< parts[0] between parts[1] and parts[2]
        membership,   ///< parts[0] in parts[1]
        conditional,  ///< if parts[0] then parts[1] else parts[2]
        some,         ///< some word in parts[0] satisfies parts[1]
        every
    };

    Form form = Form::name;
    Position at{};  ///< of an operator where there is one, else of the first character
    std::string word;
    Sign sign = Sign::add;
    std::vector<Tree> parts;
    std::vector<std::string> labels;
    bool open_start = false;  ///< of a range: without its first value
    bool open_end = false;
    int height = 1;
};

}  // namespace reunify::feel
