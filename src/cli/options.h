#pragma once

#include <string>
#include <vector>

#include "cli/shape.h"

namespace CLI {
class App;
}

namespace reunify::cli {

/// Declares the options of one command. The parser library stays behind this door: its templates take long to compile, and one file that
/// knows them is enough. A name with dashes is an option, one without an argument by its place. `shown` names the value in --help,
/// `expected` is offered by completion.
class Options {
public:
    explicit Options(CLI::App& app) : app_(app) {}

    void text(const std::string& name, std::string& value, const std::string& help, const std::string& shown,
              const Expected& expected = {});
    void number(const std::string& name, int& value, const std::string& help, const std::string& shown);
    void flag(const std::string& name, bool& value, const std::string& help);

    /// May be repeated; each time one value.
    void list(const std::string& name, std::vector<std::string>& values, const std::string& help, const std::string& shown,
              const Expected& expected = {});

    const std::vector<OptionShape>& declared() const { return declared_; }

    /// All the arguments that are left; by its place.
    void rest(const std::string& name, std::vector<std::string>& values, const std::string& help, const Expected& expected = {});

private:
    void note(const std::string& names, const std::string& help, bool takes_value, bool repeats, const Expected& expected);

    CLI::App& app_;
    std::vector<OptionShape> declared_;
};

}  // namespace reunify::cli
