#include "cli/family_command.h"

#include <fmt/format.h>

#include "cli/help/shared.h"
#include "cli/help/values.h"
#include "cli/input.h"
#include "cli/sentences.h"

namespace reunify::cli {

Outcome<Asked> asked_of(const std::string& command, const std::string& file, const Common& common) {
    if (file.empty()) {
        return advised({Exit::usage, {sentence::needs_file, command}}, {sentence::see, fmt::format("reunify {} --help", command)});
    }
    auto setting = setting_of(common);
    if (!setting) return setting.stop();
    auto question = question_of(common, *setting->rules);
    if (!question) return question.stop();
    auto family = read_family(file, *setting->rules);
    if (!family) return family.stop();
    return Asked{std::move(*setting), std::move(*question), std::move(*family), file, repeated(common)};
}

api::Asked question_for(const Asked& asked) {
    return {asked.setting.rules, asked.family, asked.question, manner_of(asked.setting), asked.file, asked.options};
}

void add_family_options(Options& options, std::string& file, Common& common) {
    options.argument(help::values::file, file, help::shared::family, kFile);
    add_output_options(options, common);
    add_case_options(options, common);
}

}  // namespace reunify::cli
