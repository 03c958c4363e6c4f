#include "cli/program.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <new>
#include <optional>

#include "base/calendar.h"
#include "base/files.h"
#include "base/suggest.h"
#include "base/terminal.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/completion.h"
#include "cli/console.h"
#include "cli/help/frame.h"
#include "cli/help_text.h"
#include "cli/input.h"
#include "cli/manual_page.h"
#include "cli/sentences.h"
#include "words/language.h"

namespace reunify::cli {

namespace {

/// How the parser library calls a value that its option does not take: nothing, or no file (options.cpp).
constexpr std::string_view kNoValue = "ValidationError";

/// A command with the parser that recognises it.
struct Entry {
    std::unique_ptr<Command> command;
    CLI::App* app = nullptr;
    std::vector<OptionShape> options;
    const std::string* output = nullptr;  ///< the file that -o names
};

std::string version(const law::RuleSet& rules, Language language) {
    const Phrase checked{sentence::rules_checked, rules.id, rules.version, calendar::to_iso(rules.checked_on)};
    return fmt::format("reunify {}\n{}\n", REUNIFY_VERSION, checked.in(language));
}

/// The language to speak before the command line is understood, or where it cannot be: that of a --lang in it, else that of the locale.
Language language_of(int count, char** words) {
    constexpr std::string_view option = "--lang";
    for (int i = 1; i < count; ++i) {
        const std::string_view word = words[i];
        if (word == "--") break;
        std::optional<Language> asked;
        if (word == option && i + 1 < count) asked = words::language_of_locale(words[i + 1]);
        if (word.starts_with(option) && word.substr(option.size()).starts_with('=')) {
            asked = words::language_of_locale(word.substr(option.size() + 1));
        }
        if (asked) return *asked;
    }
    return words::language_of_environment();
}

bool asks_for_json(int count, char** words) {
    for (int i = 1; i < count; ++i) {
        const std::string_view word = words[i];
        if (word == "--") return false;
        if (word == "--format=json" || (word == "--format" && i + 1 < count && std::string_view(words[i + 1]) == "json")) return true;
    }
    return false;
}

/// As people type: options that every command has may stand before it, `help COMMAND` is `COMMAND --help`, and a file alone is checked.
void put_in_order(std::vector<char*>& words, char* check, const std::vector<std::string>& commands) {
    static std::string help_option = "--help";
    std::size_t at = 1;
    while (at < words.size()) {
        const std::string_view word = words[at];
        const bool whole = word.starts_with("--lang=") || word.starts_with("--rules=") || word.starts_with("--color=");
        const bool with_value = word == "--lang" || word == "--rules" || word == "--color";
        if (!whole && !with_value) break;
        at += with_value ? 2 : 1;
    }
    if (at >= words.size()) return;
    std::rotate(words.begin() + 1, words.begin() + static_cast<std::ptrdiff_t>(at), words.end());
    const std::string_view first = words[1];
    if (first == "help" && words.size() > 2) {
        words.erase(words.begin() + 1);
        words.push_back(help_option.data());
    } else if (std::find(commands.begin(), commands.end(), first) != commands.end()) {
        return;
    } else if (first == "-" || (!first.starts_with('-') && (first.find_first_of("./\\") != std::string_view::npos || is_file(words[1])))) {
        words.insert(words.begin() + 1, check);
    }
}

class CommandLine {
public:
    explicit CommandLine(Language language) : language_(language) {
        app_.description(said(help::frame::program_summary));
        prepare(app_);
        add(app_, make_check());
        add(app_, make_ask());
        add(app_, make_batch());
        add(app_, make_when());
        add(app_, make_whatif());
        add(app_, make_laws());
        add(app_, make_compare());
        add(app_, make_replay());
        add(app_, make_amounts());
        rules_ = app_.add_subcommand("rules", said(help::frame::rules_summary));
        rules_->group(said(help::frame::commands));
        prepare(*rules_);
        add(*rules_, make_rules_list());
        add(*rules_, make_rules_search());
        add(*rules_, make_rules_show());
        add(*rules_, make_rules_coverage());
        add(*rules_, make_rules_check());
        add(*rules_, make_rules_test());
        add(*rules_, make_rules_eval());
        add(app_, make_serve());
        add(app_, make_mcp());
        add(app_, make_template());
        add(app_, make_sql());
        add(app_, make_completion());
    }

    Exit run(int typed_count, char** typed, Console& console) {
        std::vector<char*> ordered(typed, typed + typed_count);
        put_in_order(ordered, check_.data(), commands_of(app_));
        const int count = static_cast<int>(ordered.size());
        char** words = ordered.data();
        if (count > 1 && words[1] == kComplete) return complete({words + 2, words + count}, console);
        if (count > 1 && words[1] == kManual) return manual({words + 2, words + count}, console);
        if (count == 1 || (count == 2 && std::string_view(words[1]) == "help")) {
            console.print(help_of(app_));
            return Exit::done;
        }
        try {
            app_.parse(count, words);
        } catch (const CLI::CallForHelp&) {
            console.print(help_of(parsed()));
            return Exit::done;
        } catch (const CLI::CallForVersion&) {
            const auto rules = rules_of({});
            if (!rules) return console.stop(rules.stop());
            console.print(version(**rules, console.language()));
            return Exit::done;
        } catch (const CLI::ParseError& error) {
            // An option that nobody knows is the likelier slip than a value that it seems to lack.
            const bool swallowed = error.get_name() == kNoValue;
            if (const auto stop = leftover(parsed()); stop && !swallowed) return console.stop(*stop);
            return console.stop(advised({Exit::usage, sentence_of(error)}, hint(parsed())));
        }
        if (const auto stop = leftover(parsed())) return console.stop(*stop);
        for (Entry& entry : entries_) {
            if (entry.app != &parsed()) continue;
            if (entry.output != nullptr && !entry.output->empty() && *entry.output != "-" && !entry.output->ends_with(kCalendarEnding)) {
                if (const auto stop = over_input(*entry.output, count, words)) return console.stop(*stop);
                console.write_to(*entry.output);
            }
            return entry.command->run(console);
        }
        return console.stop(advised({Exit::usage, sentence::command_missing, one_of(commands_of(parsed()))}, hint(parsed())));
    }

private:
    std::string said(const Sentence<>& sentence) const { return std::string(sentence.in(language_)); }

    void prepare(CLI::App& app) const {
        app.allow_extras();
        // `/help` is a name of a file on every system.
        app.allow_windows_style_options(false);
        app.require_subcommand(0, 1);
        app.option_defaults()->group(said(help::frame::options));
        app.set_help_flag("--help,-h", said(help::frame::show_help));
        app.set_version_flag("--version", fmt::format("reunify {}", REUNIFY_VERSION), said(help::frame::show_version));
        app.get_formatter()->column_width(kHelpColumn);
        app.get_formatter()->label("REQUIRED", "");
        app.get_formatter()->label("Usage", said(help::frame::usage));
        app.get_formatter()->label("OPTIONS", said(help::frame::any_options));
        app.get_formatter()->label("SUBCOMMAND", said(help::frame::any_command));
        app.get_formatter()->label("Positionals", said(help::frame::arguments));
    }

    void add(CLI::App& parent, std::unique_ptr<Command> command) {
        CLI::App* app = parent.add_subcommand(command->name(), said(command->summary()));
        app->group(said(help::frame::commands));
        prepare(*app);
        Options options(*app, language_);
        command->declare(options);
        entries_.push_back({std::move(command), app, options.declared(), options.output_file()});
    }

    Exit complete(const std::vector<std::string>& words, Console& console) {
        const auto rules = rules_of({});
        if (!rules) return console.stop(rules.stop());
        console.print(completions(shape_of(app_), words, **rules, console.language()));
        return Exit::done;
    }

    Exit manual(const std::vector<std::string>& words, Console& console) {
        CLI::App* app = &app_;
        for (const std::string& word : words) {
            const std::vector<std::string> commands = commands_of(*app);
            if (std::find(commands.begin(), commands.end(), word) == commands.end())
                return console.stop(not_known(sentence::no_command, word, commands, *app));
            app = app->get_subcommand(word);
        }
        const auto rules = rules_of({});
        if (!rules) return console.stop(rules.stop());
        const ManualPage page{path_of(*app), said(manual_of(*app)), calendar::to_iso((*rules)->checked_on), shape_of(*app)};
        console.print(page.in_roff(language_));
        return Exit::done;
    }

    /// A file given is not written over.
    static std::optional<Stop> over_input(const std::string& output, int count, char** words) {
        for (int i = 1; i < count; ++i) {
            const std::string_view before = words[i - 1];
            if (before == "-o" || before == "--output" || !is_same_file(output, words[i])) continue;
            return Stop{Exit::usage, {sentence::over_input, output}, sentence::another_file};
        }
        return std::nullopt;
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

    /// What the parser library says, such as "--lang: 1 required LANG missing", in words of ours.
    static Phrase sentence_of(const CLI::ParseError& error) {
        const std::string theirs = error.what();
        const std::size_t dash = theirs.find('-');
        if (dash == std::string::npos) return sentence::not_understood;
        const std::string option = theirs.substr(dash, theirs.find_first_of(": =", dash) - dash);
        if (error.get_name() == kNoValue) return {sentence::needs_value, option};
        if (error.get_name() == "ArgumentMismatch") {
            if (theirs.find("flag override") != std::string::npos) return {sentence::takes_no_value, option};
            return {theirs.find("At Most") != std::string::npos ? sentence::given_twice : sentence::needs_value, option};
        }
        if (error.get_name() != "ConversionError") return sentence::not_understood;
        return {theirs.starts_with("Could not convert") ? sentence::no_number : sentence::takes_no_value, option};
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

    Phrase hint(const CLI::App& app) const { return {sentence::see, fmt::format("{} --help", path_of(app))}; }

    /// The list of commands wants one line, the command's own page its manual.
    std::string help_of(CLI::App& app) {
        app.description(said(manual_of(app)) + "\n");
        return help_in_lines(app.help(app.get_parent() == nullptr ? "" : path_of(*app.get_parent()), CLI::AppFormatMode::Normal),
                             Console::output_width());
    }

    const Sentence<>& manual_of(const CLI::App& app) const {
        for (const Entry& entry : entries_) {
            if (entry.app == &app) return entry.command->manual();
        }
        return &app == rules_ ? help::frame::rules : help::frame::program;
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
        if (rest.empty()) return std::nullopt;
        // A command that nobody knows comes before its options, which nobody knows either.
        const std::vector<std::string> commands = commands_of(app);
        const auto is_option = [](const std::string& word) { return word.size() > 1 && word.starts_with('-'); };
        if (!commands.empty() && !is_option(rest.front())) return not_known(sentence::no_command, rest.front(), commands, app);
        const auto option = std::find_if(rest.begin(), rest.end(), is_option);
        if (option != rest.end()) return not_known(sentence::no_option, option->substr(0, option->find('=')), options_of(app), app);
        return advised({Exit::usage, {sentence::one_too_many, rest.front()}}, hint(app));
    }

    Stop not_known(const Sentence<1>& message, const std::string& word, const std::vector<std::string>& known, const CLI::App& app) const {
        const std::string nearest = nearest_name(word, known);
        Stop stop{Exit::usage, {message, word}};
        if (nearest.empty()) stop.accepted = one_of(known, 20);
        stop.nearest = nearest;
        return advised(std::move(stop), hint(app));
    }

    Language language_;
    std::string check_ = "check";
    CLI::App app_{"", "reunify"};
    CLI::App* rules_ = nullptr;
    std::vector<Entry> entries_;
};

/// What was said can be read until somebody has read it.
void keep_window(Console& console) {
    console.complain(sentence::press_enter.in(console.language()));
    char byte = 0;
    while (files::read(files::kInput, &byte, 1) == 1 && byte != '\n') continue;
}

}  // namespace

int run(int typed_count, char** typed_words) {
    terminal::begin();
    std::vector<std::string> words = terminal::arguments(typed_count, typed_words);
    // A double click: the page, and a window that says how to stop.
    const bool own_window = words.size() == 1 && terminal::has_own_window();
    if (own_window) words.insert(words.end(), {"serve", "--open"});
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    const int count = static_cast<int>(pointers.size());
    char** typed = pointers.data();
    Console console(language_of(count, typed));
    console.stop_in_json(asks_for_json(count, typed));
    // The last resort: whatever a library throws, people read a sentence, never a type name.
    try {
        CommandLine line(console.language());
        if (own_window) console.complain(sentence::this_window.in(console.language()));
        const Exit exit = line.run(count, typed, console);
        const int status = static_cast<int>(console.finish(exit));
        if (own_window && status != 0) keep_window(console);
        return status;
    } catch (const std::bad_alloc&) {
        return static_cast<int>(console.stop({Exit::input, sentence::no_memory}));
    } catch (const std::exception&) {
        return static_cast<int>(console.stop({Exit::input, sentence::went_wrong}));
    }
}

}  // namespace reunify::cli
