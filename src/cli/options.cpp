#include "cli/options.h"

#include <CLI/CLI.hpp>

namespace reunify::cli {

const OptionShape& Options::note(const std::string& names, const Phrase& help, bool takes_value, bool repeats, const Expected& expected,
                                 const Phrase& shown) {
    declared_.push_back({CLI::detail::split(names, ','), help.in(language_), takes_value, repeats, expected, shown.in(language_)});
    return declared_.back();
}

void Options::text(const std::string& name, std::string& value, const Phrase& help, const Phrase& shown, const Expected& expected) {
    const OptionShape& option = note(name, help, true, false, expected, shown);
    CLI::Option* added = app_.add_option(name, value, option.help)->type_name(option.shown);
    // Nothing, as of a variable that is not set, is no value; and the next option is no file.
    const bool file = expected.kind == Expected::Kind::file;
    added->check(
        [file](const std::string& given) { return std::string(given.empty() || (file && given.starts_with("--")) ? "no value" : ""); });
}

void Options::output(std::string& file, const Phrase& help, const Phrase& shown) {
    text("-o,--output", file, help, shown, kFile);
    output_ = &file;
}

void Options::number(const std::string& name, int& value, const Phrase& help, const Phrase& shown) {
    const OptionShape& option = note(name, help, true, false, {}, shown);
    app_.add_option(name, value, option.help)->type_name(option.shown);
}

void Options::flag(const std::string& name, bool& value, const Phrase& help) {
    app_.add_flag(name, value, note(name, help, false, false, {}).help);
}

void Options::list(const std::string& name, std::vector<std::string>& values, const Phrase& help, const Phrase& shown,
                   const Expected& expected) {
    const OptionShape& option = note(name, help, true, true, expected, shown);
    app_.add_option(name, values, option.help)
        ->type_name(option.shown)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->expected(1)
        ->allow_extra_args(false);
}

void Options::argument(const Sentence<>& shown, std::string& value, const Phrase& help, const Expected& expected) {
    const std::string name(shown.in(language_));
    app_.add_option(name, value, note(name, help, true, false, expected).help)->type_name("");
}

void Options::arguments(const Sentence<>& shown, std::vector<std::string>& values, const Phrase& help, const Expected& expected) {
    const std::string name(shown.in(language_));
    app_.add_option(name, values, note(name, help, true, true, expected).help)->type_name("");
}

}  // namespace reunify::cli
