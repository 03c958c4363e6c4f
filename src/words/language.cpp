#include "words/language.h"

#include <cstdlib>

#include "base/terminal.h"

namespace reunify::words {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::optional<Language> language_of_code(std::string_view code) {
    if (code.size() != 2) return std::nullopt;
    for (std::size_t i = 0; i < kLanguages.size(); ++i) {
        if (lower(code[0]) == kLanguageCodes[i][0] && lower(code[1]) == kLanguageCodes[i][1]) return kLanguages[i];
    }
    return std::nullopt;
}

std::optional<Language> language_of_locale(std::string_view locale) {
    return language_of_code(locale.substr(0, locale.find_first_of("_-.@")));
}

Language language_of_environment() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0') return language_of_locale(value).value_or(Language::en);
    }
    return language_of_locale(terminal::locale()).value_or(Language::en);
}

std::string_view code_of(Language language) {
    return kLanguageCodes[static_cast<std::size_t>(language)];
}

}  // namespace reunify::words
