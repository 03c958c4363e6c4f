#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.h"

namespace reunify {

/// A sentence with `{0}`, `{1}` ... replaced.
std::string filled(std::string_view form, std::span<const std::string_view> values);

/// A text of the program in every language, with `{0}`, `{1}` ... where values go. The texts are in src/words/*.yaml; the build writes
/// their names into `<room>/sentences.h`.
class AnySentence {
public:
    using Texts = std::array<std::string_view, kLanguages.size()>;
    constexpr explicit AnySentence(const Texts& texts) : texts_(texts) {}

    /// As it is written, with its slots.
    constexpr std::string_view form(Language language) const { return texts_[static_cast<std::size_t>(language)]; }

private:
    Texts texts_;
};

/// A text and how many values it takes: with more or fewer it does not compile.
template <std::size_t Values = 0>
class Sentence : public AnySentence {
public:
    constexpr Sentence(const Texts& texts) : AnySentence(texts) {}
    Sentence(const Sentence&) = delete;

    std::string_view in(Language language) const requires(Values == 0) { return form(language); }
    template <std::convertible_to<std::string_view>... Filling>
    requires(Values > 0 && sizeof...(Filling) == Values) std::string in(Language language, const Filling&... values)
    const {
        const std::array<std::string_view, Values> texts{values...};
        return filled(form(language), texts);
    }
};

/// A sentence with the values for its slots, in no language yet: what is wrong with an input is found long before it is known who reads
/// it. A value is a text, a number, or another phrase.
class Phrase {
public:
    Phrase() = default;

    template <std::size_t Slots, class... Values>
    requires(sizeof...(Values) == Slots) Phrase(const Sentence<Slots>& sentence, Values&&... values) : sentence_(&sentence) {
        (values_.push_back(value_of(std::forward<Values>(values))), ...);
    }

    std::string in(Language language) const;
    bool empty() const { return sentence_ == nullptr && text_.empty(); }

    /// Whether it says this in English.
    friend bool operator==(const Phrase& phrase, std::string_view english) { return phrase.in(Language::en) == english; }
    friend bool operator==(const Phrase& a, const Phrase& b) = default;

private:
    friend Phrase as_it_is(std::string text);
    template <std::size_t Slots, class... Values>
    friend Phrase counted(std::size_t count, const Sentence<Slots>& one, const Sentence<Slots>& many, Values&&... values);

    static Phrase value_of(Phrase phrase) { return phrase; }
    static Phrase value_of(const Sentence<>& sentence) { return sentence; }
    static Phrase value_of(std::string text);
    static Phrase value_of(std::string_view text) { return value_of(std::string(text)); }
    static Phrase value_of(const char* text) { return value_of(std::string(text)); }
    template <std::integral Number>
    static Phrase value_of(Number number) {
        return value_of(std::to_string(number));
    }

    const AnySentence& form_in(Language language) const;

    const AnySentence* sentence_ = nullptr;
    const AnySentence* singular_ = nullptr;  ///< said instead where the language counts `count_` as one
    std::uint64_t count_ = 0;
    std::string text_;  ///< where there is no sentence
    std::vector<Phrase> values_;
};

/// The sentence for one of something (in French for none too) or that for another number, which stands in `{0}`.
template <std::size_t Slots, class... Values>
Phrase counted(std::size_t count, const Sentence<Slots>& one, const Sentence<Slots>& many, Values&&... values) {
    Phrase phrase(many, count, std::forward<Values>(values)...);
    phrase.singular_ = &one;
    phrase.count_ = count;
    return phrase;
}

/// A text that is the same in every language: a name, a path, a form such as `2026-12-31`.
Phrase as_it_is(std::string text);

}  // namespace reunify
