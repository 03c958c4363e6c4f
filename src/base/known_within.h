#pragma once

#include <span>
#include <string_view>

#include "base/language.h"

namespace reunify {

/// What stands before a day in a sentence, and the whole that stands for both where only its month, its year or two days around it are
/// known: `on`; `in {0}`, `in {0}`, `between {0} and {1}`.
struct KnownWithin {
    std::string_view before, month, year, days;
};

/// Those of a language: rows of src/words/languages.yaml.
std::span<const KnownWithin> known_within(Language language);

}  // namespace reunify
