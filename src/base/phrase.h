#pragma once

#include <array>
#include <cassert>
#include <concepts>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.h"

namespace reunify {

/// A sentence of the program in the four languages, with `{0}`, `{1}` ... where values go. One that lacks a translation, or whose slots
/// are not the same in each, does not compile.
class Sentence {
public:
    consteval Sentence(std::string_view en, std::string_view fr, std::string_view nl, std::string_view de) : text_{en, fr, nl, de} {
        for (const std::string_view text : text_) {
            if (text.empty()) throw "a translation is missing";
            if (slots_in(text) != slots_in(en)) throw "the slots of a translation are not those of the English sentence";
        }
    }

    constexpr std::string_view in(Language language) const { return text_[static_cast<std::size_t>(language)]; }

    /// How many values it takes.
    constexpr std::size_t slots() const {
        std::size_t count = 0;
        for (unsigned bits = slots_in(text_[0]); bits != 0; bits >>= 1U) ++count;
        return count;
    }

private:
    static constexpr unsigned slots_in(std::string_view text) {
        unsigned bits = 0;
        for (std::size_t i = 0; i + 2 < text.size(); ++i) {
            if (text[i] == '{' && text[i + 1] >= '0' && text[i + 1] <= '9' && text[i + 2] == '}') bits |= 1U << (text[i + 1] - '0');
        }
        return bits;
    }

    std::array<std::string_view, 4> text_;
};

/// A sentence with `{0}`, `{1}` ... replaced.
std::string filled(std::string_view form, std::span<const std::string_view> values);

/// A sentence with the values for its slots, in no language yet: what is wrong with an input is found long before it is known who reads
/// it. A value is a text, a number, or another phrase.
class Phrase {
public:
    Phrase() = default;

    /// The sentence must live as long as the program.
    template <class... Values>
    Phrase(const Sentence& sentence, Values&&... values) : sentence_(&sentence) {
        (values_.push_back(value_of(std::forward<Values>(values))), ...);
        assert(values_.size() == sentence.slots());
    }
    template <class... Values>
    Phrase(Sentence&& sentence, Values&&... values) = delete;

    std::string in(Language language) const;
    bool empty() const { return sentence_ == nullptr && text_.empty(); }

    /// Whether it says this in English.
    friend bool operator==(const Phrase& phrase, std::string_view english) { return phrase.in(Language::en) == english; }
    friend bool operator==(const Phrase& a, const Phrase& b) = default;

private:
    friend Phrase as_it_is(std::string text);
    template <class... Values>
    friend Phrase counted(std::size_t count, const Sentence& one, const Sentence& many, Values&&... values);

    static Phrase value_of(Phrase phrase) { return phrase; }
    static Phrase value_of(const Sentence& sentence) { return sentence; }
    static Phrase value_of(std::string text);
    static Phrase value_of(std::string_view text) { return value_of(std::string(text)); }
    static Phrase value_of(const char* text) { return value_of(std::string(text)); }
    template <std::integral Number>
    static Phrase value_of(Number number) {
        return value_of(std::to_string(number));
    }

    const Sentence& form_in(Language language) const;

    const Sentence* sentence_ = nullptr;
    const Sentence* singular_ = nullptr;  ///< said instead where the first value is a number that the language counts as one
    std::string text_;                    ///< where there is no sentence
    std::vector<Phrase> values_;
};

/// The sentence for one of something (in French for none too) or that for another number, which stands in `{0}`.
template <class... Values>
Phrase counted(std::size_t count, const Sentence& one, const Sentence& many, Values&&... values) {
    assert(one.slots() == many.slots());
    Phrase phrase(many, count, std::forward<Values>(values)...);
    phrase.singular_ = &one;
    return phrase;
}

/// A text that is the same in every language: a name, a path, a form such as `2026-12-31`.
Phrase as_it_is(std::string text);

}  // namespace reunify
