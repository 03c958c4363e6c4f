#pragma once

#include <string>
#include <vector>

/// The command line as it can be typed: what --help, the manual pages and the completions of the shells are made from.
namespace reunify::cli {

/// What may stand after an option or as an argument.
struct Expected {
    enum class Kind { anything, words, file, folder, fact, status, relation, regime, reading, rule };
    Kind kind = Kind::anything;
    std::vector<std::string> words{};  ///< of Kind::words
};
inline const Expected kFile{Expected::Kind::file};
inline const Expected kFolder{Expected::Kind::folder};
inline const Expected kFact{Expected::Kind::fact};        ///< FACT=VALUE
inline const Expected kReading{Expected::Kind::reading};  ///< NAME=OPTION
inline const Expected kRule{Expected::Kind::rule};        ///< the name of any rule

struct OptionShape {
    std::vector<std::string> names;  ///< `-o`, `--output`; an argument by its place has one without dashes
    std::string help;
    bool takes_value = true;
    bool repeats = false;
    Expected expected;
    std::string shown{};  ///< how the value is named; empty for an argument by its place, and a flag

    bool by_place() const { return !names.front().starts_with('-'); }
};

struct CommandShape {
    std::string name;
    std::string summary;
    std::vector<OptionShape> options;
    std::vector<CommandShape> commands;
};

}  // namespace reunify::cli
