#include "base/phrase.h"

#include "base/locale.h"

namespace reunify {

std::string filled(std::string_view form, std::span<const std::string_view> values) {
    std::string out;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool slot = form[i] == '{' && i + 2 < form.size() && form[i + 2] == '}' && form[i + 1] >= '0' && form[i + 1] <= '9';
        const auto index = slot ? static_cast<std::size_t>(form[i + 1] - '0') : 0;
        if (slot && index < values.size()) {
            out += values[index];
            i += 2;
        } else {
            out += form[i];
        }
    }
    return out;
}

std::string Phrase::in(Language language) const {
    if (sentence_ == nullptr) return text_;
    std::vector<std::string> values;
    for (const Phrase& value : values_) values.push_back(value.in(language));
    return filled(form_in(language).form(language), std::vector<std::string_view>(values.begin(), values.end()));
}

const AnySentence& Phrase::form_in(Language language) const {
    if (singular_ == nullptr) return *sentence_;
    return locale_of(language).is_one(count_) ? *singular_ : *sentence_;
}

Phrase Phrase::value_of(std::string text) {
    return as_it_is(std::move(text));
}

Phrase as_it_is(std::string text) {
    Phrase phrase;
    phrase.text_ = std::move(text);
    return phrase;
}

}  // namespace reunify
