#pragma once

#include <string>
#include <vector>

#include "base/phrase.h"
#include "cli/shape.h"

namespace CLI {
class App;
}

namespace reunify::cli {

/// Declares the options of one command, with their help in a language. The parser library stays behind this door: its templates take long
/// to compile, and one file that knows them is enough. `shown` names the value in --help, `expected` is offered by completion.
class Options {
public:
    Options(CLI::App& app, Language language) : app_(app), language_(language) {}

    void text(const std::string& name, std::string& value, const Phrase& help, const Phrase& shown, const Expected& expected = {});
    void number(const std::string& name, int& value, const Phrase& help, const Phrase& shown);
    void flag(const std::string& name, bool& value, const Phrase& help);

    /// `-o FILE`: where the command's output goes instead of standard output.
    void output(std::string& file, const Phrase& help, const Phrase& shown);

    /// May be repeated; each time one value.
    void list(const std::string& name, std::vector<std::string>& values, const Phrase& help, const Phrase& shown,
              const Expected& expected = {});

    /// A value by its place, and all the values that are left.
    void argument(const Sentence<>& shown, std::string& value, const Phrase& help, const Expected& expected = {});
    void arguments(const Sentence<>& shown, std::vector<std::string>& values, const Phrase& help, const Expected& expected = {});

    const std::vector<OptionShape>& declared() const { return declared_; }
    const std::string* output_file() const { return output_; }  ///< nullptr for a command without that option

private:
    /// Keeps what completion and the manual must know. `shown` is empty for an argument by its place, and a flag.
    const OptionShape& note(const std::string& names, const Phrase& help, bool takes_value, bool repeats, const Expected& expected,
                            const Phrase& shown = {});

    CLI::App& app_;
    Language language_;
    std::vector<OptionShape> declared_;
    const std::string* output_ = nullptr;
};

}  // namespace reunify::cli
