#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/language.h"

namespace reunify {

/// The ways of a language: a row of src/words/languages.yaml, which says what each stands for.
struct Locale {
    std::string_view decimal, group, money, day, first_day;
    std::array<std::string_view, 12> months;
    std::uint64_t one_from, one_to;
    std::string_view space_before, space_after;

    bool is_one(std::uint64_t count) const { return one_from <= count && count <= one_to; }
};

const Locale& locale_of(Language language);

/// Digits with the language's mark between groups of three: `1,000,000`.
std::string grouped(std::string_view digits, Language language);

}  // namespace reunify
