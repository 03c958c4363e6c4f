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
#include "base/locale.h"

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

/// A text that counts: `{0}` is the number, and each language has a form for one (whichever counts it takes for one) and a form for the
/// others.
class AnyPlural {
public:
    constexpr AnyPlural(const AnySentence::Texts& one, const AnySentence::Texts& other) : one_(one), other_(other) {}
    std::string_view form(Language language, std::uint64_t count) const;

private:
    AnySentence one_, other_;
};

/// With the number first, then the other values.
template <std::size_t Values>
class Plural : public AnyPlural {
public:
    using AnyPlural::AnyPlural;
    Plural(const Plural&) = delete;

    template <std::convertible_to<std::string_view>... Filling>
    requires(sizeof...(Filling) + 1 == Values) std::string in(Language language, std::uint64_t count, const Filling&... values)
    const {
        const std::string number = grouped(std::to_string(count), language);
        const std::array<std::string_view, Values> texts{number, values...};
        return filled(form(language, count), texts);
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

    template <std::size_t Slots, std::integral Count, class... Values>
    requires(sizeof...(Values) + 1 == Slots) Phrase(const Plural<Slots>& plural, Count count, Values&&... values)
        : plural_(&plural), count_(static_cast<std::uint64_t>(count)) {
        (values_.push_back(value_of(std::forward<Values>(values))), ...);
    }

    std::string in(Language language) const;
    bool empty() const { return sentence_ == nullptr && plural_ == nullptr && text_.empty() && texts_.empty(); }

    /// Whether it says this in English.
    friend bool operator==(const Phrase& phrase, std::string_view english) { return phrase.in(Language::en) == english; }
    friend bool operator==(const Phrase& a, const Phrase& b) = default;

private:
    friend Phrase as_it_is(std::string text);
    friend Phrase in_words_of(const std::array<std::string, kLanguages.size()>& texts);

    static Phrase value_of(Phrase phrase) { return phrase; }
    static Phrase value_of(const Sentence<>& sentence) { return sentence; }
    static Phrase value_of(std::string text);
    static Phrase value_of(std::string_view text) { return value_of(std::string(text)); }
    static Phrase value_of(const char* text) { return value_of(std::string(text)); }
    template <std::integral Number>
    static Phrase value_of(Number number) {
        return value_of(std::to_string(number));
    }

    const AnySentence* sentence_ = nullptr;
    const AnyPlural* plural_ = nullptr;
    std::uint64_t count_ = 0;         ///< the first value of a plural
    std::string text_;                ///< where there is no sentence
    std::vector<std::string> texts_;  ///< by language, where it is a text of the rules
    std::vector<Phrase> values_;
};

/// A text that is the same in every language: a name, a path, a form such as `2026-12-31`.
Phrase as_it_is(std::string text);

/// A text that the rules give in every language: the label of a fact or of a choice.
Phrase in_words_of(const std::array<std::string, kLanguages.size()>& texts);

}  // namespace reunify
