#pragma once

#include <string>
#include <string_view>

#include "cli/exit.h"

namespace reunify::cli {

/// Standard output and standard error. What is printed is held back and written at the end, or in large pieces; a write that fails (a
/// closed pipe, a full disk) is remembered and becomes the exit status.
class Console {
public:
    /// The language in which it is said why a command stops.
    explicit Console(Language language);

    Language language() const { return language_; }

    void print(std::string_view text);

    /// Writes what is held back now: somebody is to answer it.
    void show() {
        if (path_.empty()) flush();
    }

    /// Whether nobody reads standard output any more.
    bool is_closed() const;

    /// One message on standard error, with a newline.
    void complain(std::string_view message);

    /// Writes what is held back. The status given, or `file` with a message if the output could not be written.
    Exit finish(Exit exit);

    /// Says why, and returns the status.
    Exit stop(const Stop& why);

    /// What is printed goes to a file, written whole when all went well.
    void write_to(std::string path) { path_ = std::move(path); }

    /// Why a command stops, as `{"faults": [...]}`.
    std::string in_json(const Stop& why) const;

    /// Why a command stops is an object on standard output, as the C interface has it.
    void stop_in_json(bool json) { json_ = json; }

    static bool output_is_terminal();

    /// The columns of a line: those of the terminal, up to 100; 80 where there is none.
    static int output_width();

private:
    void flush();

    Language language_;
    std::string held_;
    std::string path_;
    bool json_ = false;
    int error_ = 0;  ///< errno of the first write that failed
};

}  // namespace reunify::cli
