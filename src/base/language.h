#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace reunify {

/// The languages of Belgium and English: everything that people read is there in each of them.
enum class Language : std::uint8_t { en, fr, nl, de };
inline constexpr std::array<Language, 4> kLanguages{Language::en, Language::fr, Language::nl, Language::de};
inline constexpr std::array<std::string_view, 4> kLanguageCodes{"en", "fr", "nl", "de"};

}  // namespace reunify
