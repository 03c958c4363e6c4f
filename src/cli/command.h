#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/phrase.h"
#include "cli/console.h"
#include "cli/exit.h"
#include "cli/options.h"

namespace reunify::cli {

/// One command of the program. All that its --help says stands in help/NAME.h, in the four languages.
class Command {
public:
    virtual ~Command() = default;

    virtual const char* name() const = 0;
    virtual const Sentence<>& summary() const = 0;  ///< one line, for the list of commands
    virtual const Sentence<>& manual() const = 0;   ///< what it is for, with examples

    /// Declares positionals and options on the command's own parser.
    virtual void declare(Options& options) = 0;
    virtual Exit run(Console& console) = 0;
};

std::unique_ptr<Command> make_check();
std::unique_ptr<Command> make_ask();
std::unique_ptr<Command> make_batch();
std::unique_ptr<Command> make_when();
std::unique_ptr<Command> make_whatif();
std::unique_ptr<Command> make_laws();
std::unique_ptr<Command> make_compare();
std::unique_ptr<Command> make_replay();
std::unique_ptr<Command> make_amounts();
std::unique_ptr<Command> make_serve();
std::unique_ptr<Command> make_mcp();
std::unique_ptr<Command> make_template();
std::unique_ptr<Command> make_sql();
std::unique_ptr<Command> make_completion();
std::unique_ptr<Command> make_rules_list();
std::unique_ptr<Command> make_rules_search();
std::unique_ptr<Command> make_rules_show();
std::unique_ptr<Command> make_rules_coverage();
std::unique_ptr<Command> make_rules_check();
std::unique_ptr<Command> make_rules_test();
std::unique_ptr<Command> make_rules_eval();

}  // namespace reunify::cli
