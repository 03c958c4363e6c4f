#include "base/phrase.h"

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

std::string_view AnyPlural::form(Language language, std::uint64_t count) const {
    return (locale_of(language).is_one(count) ? one_ : other_).form(language);
}

std::string Phrase::in(Language language) const {
    if (!texts_.empty()) return texts_[static_cast<std::size_t>(language)];
    if (sentence_ == nullptr && plural_ == nullptr) return text_;
    std::vector<std::string> values;
    if (plural_ != nullptr) values.push_back(grouped(std::to_string(count_), language));
    for (const Phrase& value : values_) values.push_back(value.in(language));
    const std::string_view form = plural_ != nullptr ? plural_->form(language, count_) : sentence_->form(language);
    return filled(form, std::vector<std::string_view>(values.begin(), values.end()));
}

Phrase Phrase::value_of(std::string text) {
    return as_it_is(std::move(text));
}

Phrase as_it_is(std::string text) {
    Phrase phrase;
    phrase.text_ = std::move(text);
    return phrase;
}

Phrase in_words_of(const std::array<std::string, kLanguages.size()>& texts) {
    Phrase phrase;
    phrase.texts_.assign(texts.begin(), texts.end());
    return phrase;
}

}  // namespace reunify
