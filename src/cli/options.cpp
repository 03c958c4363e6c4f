#include "cli/options.h"

#include <CLI/CLI.hpp>

namespace reunify::cli {

void Options::text(const std::string& name, std::string& value, const std::string& help, const std::string& shown) {
    app_.add_option(name, value, help)->type_name(shown);
}

void Options::number(const std::string& name, int& value, const std::string& help, const std::string& shown) {
    app_.add_option(name, value, help)->type_name(shown);
}

void Options::flag(const std::string& name, bool& value, const std::string& help) { app_.add_flag(name, value, help); }

void Options::list(const std::string& name, std::vector<std::string>& values, const std::string& help, const std::string& shown) {
    app_.add_option(name, values, help)->type_name(shown)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->expected(1)->allow_extra_args(false);
}

}  // namespace reunify::cli
