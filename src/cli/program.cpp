#include "cli/program.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <exception>
#include <new>
#include <optional>

#include "base/calendar.h"
#include "base/suggest.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/completion.h"

namespace reunify::cli {

namespace {

constexpr const char* kProgramManual = R"(Checks whether a family can be reunited in Belgium under the law as it stands
on a given day, and explains every step.

  reunify check examples/worker_spouse_two_children.yaml
  reunify template profile > family.yaml      # a form to fill in, then: reunify check family.yaml

Exit status: 0 evaluated, whatever the verdict; 1 the input has errors; 2
wrong usage; 3 the rules have errors; 4 a file cannot be read or written.)";

constexpr const char* kRulesManual = R"(Looks into the law that the program applies: what it asks, where it stands,
how sure we are.

  reunify rules list --status refugee --relation spouse
  reunify rules show means_of_subsistence
  reunify rules eval 'amount("guaranteed_minimum_income", date("2025-12-01")) * 1.2')";

/// A command with the parser that recognises it.
struct Entry {
    std::unique_ptr<Command> command;
    CLI::App* app = nullptr;
    std::vector<OptionShape> options;
};

std::string version(const law::RuleSet& rules) {
    return fmt::format("reunify {}\nRules: {} {}, the law as checked on {}\n", REUNIFY_VERSION, rules.id, rules.version,
                       calendar::to_iso(rules.checked_on));
}

class CommandLine {
public:
    CommandLine() {
        prepare(app_);
        add(app_, make_check());
        add(app_, make_batch());
        add(app_, make_when());
        add(app_, make_whatif());
        add(app_, make_compare());
        add(app_, make_replay());
        add(app_, make_amounts());
        rules_ = app_.add_subcommand("rules", "Look into the rules: list, show, coverage, check, test, eval");
        rules_->group("Commands");
        prepare(*rules_);
        add(*rules_, make_rules_list());
        add(*rules_, make_rules_show());
        add(*rules_, make_rules_coverage());
        add(*rules_, make_rules_check());
        add(*rules_, make_rules_test());
        add(*rules_, make_rules_eval());
        add(app_, make_template());
        add(app_, make_completion());
    }

    Exit run(int count, char** words, Console& console) {
        if (count > 1 && words[1] == kComplete) return complete({words + 2, words + count}, console);
        try {
            app_.parse(count, words);
        } catch (const CLI::CallForHelp&) {
            console.print(help_of(parsed()));
            return Exit::done;
        } catch (const CLI::CallForVersion&) {
            const auto rules = rules_of({});
            if (!rules) return console.stop(rules.stop());
            console.print(version(**rules));
            return Exit::done;
        } catch (const CLI::ParseError& error) {
            // An option that nobody knows is the likelier slip than a value that it seems to lack.
            if (const auto stop = leftover(parsed())) return console.stop(*stop);
            return console.stop({Exit::usage, fmt::format("reunify: {}\n{}", sentence_of(error), hint(parsed()))});
        }
        if (const auto stop = leftover(parsed())) return console.stop(*stop);
        for (Entry& entry : entries_) {
            if (entry.app == &parsed()) return entry.command->run(console);
        }
        return console.stop({Exit::usage, fmt::format("reunify: a command is missing\n    accepted: {}\n{}",
                                                      list_names(commands_of(parsed())), hint(parsed()))});
    }

private:
    static void prepare(CLI::App& app) {
        app.allow_extras();
        app.require_subcommand(0, 1);
        app.set_help_flag("--help,-h", "Show this help");
        app.set_version_flag("--version", fmt::format("reunify {}", REUNIFY_VERSION), "Show the version");
        app.get_formatter()->column_width(26);
        app.get_formatter()->label("REQUIRED", "");
        app.get_formatter()->label("OPTIONS", "OPTIONS");
        app.get_formatter()->label("SUBCOMMAND", "COMMAND");
        app.get_formatter()->label("Positionals", "Arguments");
    }

    void add(CLI::App& parent, std::unique_ptr<Command> command) {
        CLI::App* app = parent.add_subcommand(command->name(), command->summary());
        app->group("Commands");
        prepare(*app);
        Options options(*app);
        command->declare(options);
        entries_.push_back({std::move(command), app, options.declared()});
    }

    Exit complete(const std::vector<std::string>& words, Console& console) {
        const auto rules = rules_of({});
        if (!rules) return console.stop(rules.stop());
        console.print(completions(shape_of(app_), words, **rules));
        return Exit::done;
    }

    CommandShape shape_of(const CLI::App& app) const {
        CommandShape shape{app.get_name(), app.get_description(), {}, {}};
        for (const Entry& entry : entries_) {
            if (entry.app == &app) shape.options = entry.options;
        }
        for (const CLI::Option* option : {app.get_help_ptr(), app.get_version_ptr()}) {
            OptionShape flag{{}, option->get_description(), false, false, {}};
            for (const std::string& name : option->get_lnames()) flag.names.push_back("--" + name);
            for (const std::string& name : option->get_snames()) flag.names.push_back("-" + name);
            shape.options.push_back(std::move(flag));
        }
        for (const CLI::App* inner : app.get_subcommands([](const CLI::App*) { return true; })) shape.commands.push_back(shape_of(*inner));
        return shape;
    }

    /// The parser library says "--lang: 1 required LANG missing".
    static std::string sentence_of(const CLI::ParseError& error) {
        const std::string theirs = error.what();
        const std::size_t colon = theirs.find(':');
        if (error.get_name() != "ArgumentMismatch" || colon == std::string::npos) return theirs;
        return fmt::format("`{}` needs a value", theirs.substr(0, colon));
    }

    /// The innermost command that was recognised.
    CLI::App& parsed() {
        CLI::App* app = &app_;
        while (!app->get_subcommands().empty()) app = app->get_subcommands().front();
        return *app;
    }

    std::string path_of(const CLI::App& app) const {
        if (&app == &app_) return "reunify";
        return fmt::format("{} {}", app.get_parent() == nullptr ? "reunify" : path_of(*app.get_parent()), app.get_name());
    }

    std::string hint(const CLI::App& app) const { return fmt::format("    see: {} --help", path_of(app)); }

    /// The list of commands wants one line, the command's own page its manual.
    std::string help_of(CLI::App& app) {
        if (&app == rules_) app.description(fmt::format("{}\n", kRulesManual));
        if (&app == &app_) app.description(fmt::format("{}\n", kProgramManual));
        for (const Entry& entry : entries_) {
            if (entry.app == &app) app.description(fmt::format("{}\n", entry.command->manual()));
        }
        return app.help(app.get_parent() == nullptr ? "" : path_of(*app.get_parent()), CLI::AppFormatMode::Normal);
    }

    static std::vector<std::string> commands_of(CLI::App& app) {
        std::vector<std::string> names;
        for (const CLI::App* sub : app.get_subcommands([](CLI::App*) { return true; })) names.push_back(sub->get_name());
        return names;
    }

    static std::vector<std::string> options_of(CLI::App& app) {
        std::vector<std::string> names;
        for (const CLI::Option* option : app.get_options()) {
            for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
        }
        return names;
    }

    std::optional<Stop> leftover(CLI::App& app) const {
        std::vector<std::string> rest = app.remaining();
        for (const CLI::App* outer = app.get_parent(); outer != nullptr; outer = outer->get_parent()) {
            const std::vector<std::string> more = outer->remaining();
            rest.insert(rest.end(), more.begin(), more.end());
        }
        std::erase(rest, "--");
        for (const std::string& word : rest) {
            if (word.size() > 1 && word.starts_with('-')) return not_known("option", word.substr(0, word.find('=')), options_of(app), app);
        }
        if (rest.empty()) return std::nullopt;
        const std::vector<std::string> commands = commands_of(app);
        if (!commands.empty()) return not_known("command", rest.front(), commands, app);
        return Stop{Exit::usage, fmt::format("reunify: `{}` is one argument too many\n{}", rest.front(), hint(app))};
    }

    Stop not_known(const char* what, const std::string& word, const std::vector<std::string>& known, const CLI::App& app) const {
        const std::string nearest = nearest_name(word, known);
        const std::string proposal =
            nearest.empty() ? fmt::format("    accepted: {}", list_names(known, 20)) : fmt::format("    did you mean `{}`?", nearest);
        return {Exit::usage, fmt::format("reunify: there is no {} `{}`\n{}\n{}", what, word, proposal, hint(app))};
    }

    CLI::App app_{"", "reunify"};
    CLI::App* rules_ = nullptr;
    std::vector<Entry> entries_;
};

}  // namespace

int run(int count, char** words) {
    Console console;
    // The last resort: whatever a library throws, people read a sentence, never a type name.
    try {
        CommandLine line;
        const Exit exit = line.run(count, words, console);
        return static_cast<int>(console.finish(exit));
    } catch (const std::bad_alloc&) {
        console.complain("reunify: there is not enough memory for this input");
    } catch (const std::exception&) {
        console.complain(
            "reunify: something went wrong inside the program; nothing was evaluated. Please report the command and the file.");
    }
    return static_cast<int>(Exit::input);
}

}  // namespace reunify::cli
