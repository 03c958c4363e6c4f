#pragma once

#include <optional>
#include <string_view>

#include "base/language.h"

namespace reunify::words {

/// `en`, `fr`, `nl`, `de`, case ignored.
std::optional<Language> language_of_code(std::string_view code);

/// The language of a locale name such as `fr_BE.UTF-8`; std::nullopt for another language, `C` and the empty name.
std::optional<Language> language_of_locale(std::string_view locale);

/// The first of LC_ALL, LC_MESSAGES and LANG that is set decides, as POSIX orders them, else what the system was set to; English where that
/// is none of the four.
Language language_of_environment();

std::string_view code_of(Language language);

}  // namespace reunify::words
