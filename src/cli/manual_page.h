#pragma once

#include <string>
#include <string_view>

#include "base/language.h"
#include "cli/shape.h"

namespace reunify::cli {

/// `reunify manual WORD...`: the page of a command, for who installs the program; like `complete` not in --help.
inline constexpr std::string_view kManual = "manual";

/// A page of the manual (section 1, roff), from what --help is made of.
struct ManualPage {
    std::string command;      ///< `reunify rules show`
    std::string description;  ///< paragraphs; indented lines are commands to copy
    std::string day;          ///< of what the page describes
    CommandShape shape;

    std::string in_roff(Language language) const;
};

}  // namespace reunify::cli
