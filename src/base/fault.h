#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/phrase.h"

namespace reunify {

/// A place in a text. Lines and columns count from 1, columns in characters; line 0 means "the file as a whole".
struct Position {
    int line = 0;
    int column = 0;
    friend bool operator==(Position, Position) = default;
};

/// What is wrong with an input, said so that its author can mend it: what was found, where, what is accepted, the nearest known name.
/// A fault is a value, never an exception.
struct Fault {
    Phrase message;       ///< one sentence: what was found and why it cannot be used
    Phrase accepted;      ///< what is accepted instead; empty where the message says it
    std::string nearest;  ///< the nearest known name; empty if none is near
    std::string file;     ///< as the user named it; empty for a command line
    Position at{};
    std::string line;  ///< the text of the line, to be shown with a caret; empty if there is none to show
};

using Faults = std::vector<Fault>;

/// `file:line:column: message`, then the line with a caret, then `accepted: ...` and `did you mean ...?`; no newline at the end.
std::string describe(const Fault& fault, Language language = Language::en);

/// Every fault, one after the other, in the order of file, line and column.
std::string describe(const Faults& faults, Language language = Language::en);

/// A value, or the faults that prevented it. Never both; the faults are never empty.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Faults faults) : state_(std::in_place_index<1>, std::move(faults)) {}
    Result(Fault fault) : state_(std::in_place_index<1>, Faults{std::move(fault)}) {}

    explicit operator bool() const { return state_.index() == 0; }
    T& operator*() { return std::get<0>(state_); }
    const T& operator*() const { return std::get<0>(state_); }
    T* operator->() { return &std::get<0>(state_); }
    const T* operator->() const { return &std::get<0>(state_); }
    const Faults& faults() const { return std::get<1>(state_); }
    Faults& faults() { return std::get<1>(state_); }

private:
    std::variant<T, Faults> state_;
};

}  // namespace reunify
