#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "cli/shape.h"
#include "law/ruleset.h"

/// Completion in a shell: the shell asks the program itself what may come next, so that it never knows less than --help.
namespace reunify::cli {

inline constexpr std::string_view kComplete = "complete";  ///< `reunify complete WORD...`: what the scripts call; not in --help

/// What the last word may become, given the words before it (without the program's name): one a line, a tab, what it means. The line
/// `:files` stands for the names of files. Words not finished are names of the rules' facts, readings and rules too.
std::string completions(const CommandShape& program, const std::vector<std::string>& words, const law::RuleSet& rules, Language language);

/// The script for `bash`, `zsh` or `fish`; empty for another shell.
std::string_view completion_script(std::string_view shell);

}  // namespace reunify::cli
