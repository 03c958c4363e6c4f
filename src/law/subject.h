#pragma once

#include <string_view>

#include "base/phrase.h"

namespace reunify::law {

/// What is read, as messages call it: `the fact {0}` with its name. One is made for everything that is read, so it is only looked at, and
/// put into words, where something is wrong.
class Subject {
public:
    /// What the name is a view of must live as long as the subject. A sentence without a slot does not say it.
    Subject(const Sentence<>& sentence, std::string_view name = {}) : plain_(&sentence), name_(name) {}
    Subject(const Sentence<1>& sentence, std::string_view name) : named_(&sentence), name_(name) {}
    /// A part of another one, which must live as long: `{0} of {1}`.
    Subject(const Sentence<2>& sentence, std::string_view name, const Subject& whole) : part_(&sentence), name_(name), whole_(&whole) {}

    std::string_view name() const { return name_; }

    operator Phrase() const {
        if (part_ != nullptr) return {*part_, name_, Phrase(*whole_)};
        return named_ != nullptr ? Phrase(*named_, name_) : Phrase(*plain_);
    }

private:
    const Sentence<>* plain_ = nullptr;  ///< one of the three is there
    const Sentence<1>* named_ = nullptr;
    const Sentence<2>* part_ = nullptr;
    std::string_view name_;
    const Subject* whole_ = nullptr;
};

}  // namespace reunify::law
