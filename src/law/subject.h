#pragma once

#include <string_view>

#include "base/phrase.h"

namespace reunify::law {

/// What is read, as messages call it: `the fact {0}` with its name. One is made for everything that is read, so it is only looked at, and
/// put into words, where something is wrong.
class Subject {
public:
    /// The sentence and what the name is a view of must live as long as the subject. A sentence without a slot has no name.
    Subject(const Sentence& sentence, std::string_view name = {}) : sentence_(&sentence), name_(name) {}
    /// A part of another one, which must live as long: `{0} of {1}`.
    Subject(const Sentence& sentence, std::string_view name, const Subject& whole) : sentence_(&sentence), name_(name), whole_(&whole) {}

    std::string_view name() const { return name_; }

    operator Phrase() const {
        if (whole_ != nullptr) return {*sentence_, name_, Phrase(*whole_)};
        return sentence_->slots() == 0 ? Phrase(*sentence_) : Phrase(*sentence_, name_);
    }

private:
    const Sentence* sentence_;
    std::string_view name_;
    const Subject* whole_ = nullptr;
};

}  // namespace reunify::law
