#pragma once

#include <string>
#include <utility>
#include <variant>

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
    std::string message;
};

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
