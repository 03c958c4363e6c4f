#pragma once

#include <string>
#include <utility>
#include <variant>

#include "base/fault.h"

namespace reunify::cli {

/// What the program's exit status says. Scripts rely on these numbers.
enum class Exit : int {
    done = 0,   ///< evaluated, whatever the verdict
    input = 1,  ///< the input has errors
    usage = 2,  ///< the command line is wrong
    rules = 3,  ///< the rules have errors, or a worked case fails
    file = 4,   ///< a file cannot be read or written
};

/// Why a command stops: the status, and what to say on standard error.
struct Stop {
    Exit exit = Exit::done;
    Phrase message{};
    Phrase accepted{};
    std::string nearest{};  ///< the nearest known name; empty if none is near
    Phrase advice{};        ///< a last line: `see: reunify check --help`
    Faults faults{};        ///< what was found in a file or on the command line: said before the message, or instead of it
};

/// A stop for which the faults say all.
inline Stop stopped_by(Exit exit, Faults faults) {
    Stop stop{exit};
    stop.faults = std::move(faults);
    return stop;
}

/// A stop with a last line that says where to read more.
inline Stop advised(Stop stop, Phrase advice) {
    stop.advice = std::move(advice);
    return stop;
}

/// A value, or the reason to stop.
template <class T>
class [[nodiscard]] Outcome {
public:
    Outcome(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Outcome(Stop stop) : state_(std::in_place_index<1>, std::move(stop)) {}

    explicit operator bool() const { return state_.index() == 0; }
    T& operator*() { return std::get<0>(state_); }
    const T& operator*() const { return std::get<0>(state_); }
    T* operator->() { return &std::get<0>(state_); }
    const T* operator->() const { return &std::get<0>(state_); }
    const Stop& stop() const { return std::get<1>(state_); }

private:
    std::variant<T, Stop> state_;
};

}  // namespace reunify::cli
