#include "cli/options.h"

#include <CLI/CLI.hpp>

namespace reunify::cli {

void Options::note(const std::string& names, const std::string& help, bool takes_value, bool repeats, const Expected& expected) {
    declared_.push_back({CLI::detail::split(names, ','), help, takes_value, repeats, expected});
}

void Options::text(const std::string& name, std::string& value, const std::string& help, const std::string& shown,
                   const Expected& expected) {
    app_.add_option(name, value, help)->type_name(shown);
    note(name, help, true, false, expected);
}

void Options::number(const std::string& name, int& value, const std::string& help, const std::string& shown) {
    app_.add_option(name, value, help)->type_name(shown);
    note(name, help, true, false, {});
}

void Options::flag(const std::string& name, bool& value, const std::string& help) {
    app_.add_flag(name, value, help);
    note(name, help, false, false, {});
}

void Options::list(const std::string& name, std::vector<std::string>& values, const std::string& help, const std::string& shown,
                   const Expected& expected) {
    app_.add_option(name, values, help)
        ->type_name(shown)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->expected(1)
        ->allow_extra_args(false);
    note(name, help, true, true, expected);
}

void Options::rest(const std::string& name, std::vector<std::string>& values, const std::string& help, const Expected& expected) {
    app_.add_option(name, values, help)->type_name("");
    note(name, help, true, true, expected);
}

}  // namespace reunify::cli
