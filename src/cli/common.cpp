#include "cli/common.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>

#include "base/calendar.h"
#include "base/path.h"
#include "base/suggest.h"
#include "base/terminal.h"
#include "cases/date_text.h"
#include "cases/profile.h"
#include "cases/value.h"
#include "cli/console.h"
#include "cli/help/shared.h"
#include "cli/help/values.h"
#include "cli/input.h"
#include "cli/sentences.h"
#include "law/load.h"
#include "report/render.h"
#include "report/shell.h"
#include "words/language.h"
#include "words/say.h"

namespace reunify::cli {

namespace {

/// `NAME=OPTION` to the places of both in the rules.
Outcome<std::pair<std::size_t, std::size_t>> reading_of(const std::string& typed, const law::RuleSet& rules) {
    const std::size_t equals = typed.find('=');
    if (equals == std::string::npos) return Stop{Exit::usage, {sentence::reading_form, typed}};
    const std::string name = typed.substr(0, equals);
    const std::string option = typed.substr(equals + 1);
    std::vector<std::string> names;
    for (const law::Reading& reading : rules.readings) names.push_back(reading.name);
    const auto index = rules.reading(name);
    if (!index) return unknown_value(sentence::the_reading, name, names);
    std::vector<std::string> options;
    for (std::size_t i = 0; i < rules.readings[*index].options.size(); ++i) {
        options.push_back(rules.readings[*index].options[i].name);
        if (options.back() == option) return std::pair{*index, i};
    }
    return unknown_value({sentence::the_option, name}, option, options);
}

std::string name_of(Format format) {
    switch (format) {
        case Format::text:
            return "text";
        case Format::json:
            return "json";
        case Format::html:
            return "html";
        case Format::markdown:
            return "markdown";
    }
    return {};
}

std::vector<std::string> names_of(const std::vector<Format>& formats) {
    std::vector<std::string> names;
    for (const Format format : formats) names.push_back(name_of(format));
    return names;
}

}  // namespace

Stop unknown_value(const Phrase& what, const std::string& typed, const std::vector<std::string>& known) {
    return {Exit::usage, {sentence::not_known, what, typed}, one_of(known, 40), nearest_label(typed, known)};
}

void add_language_option(Options& options, Common& common) {
    options.text("--lang", common.language, help::shared::language, help::values::language,
                 {Expected::Kind::words, {kLanguageCodes.begin(), kLanguageCodes.end()}});
}

void add_rules_option(Options& options, Common& common) {
    options.text("--rules", common.rules, help::shared::rules, help::values::folder, kFolder);
}

void add_output_file_option(Options& options, Common& common) {
    options.output(common.output, help::shared::output, help::values::output);
}

void add_format_option(Options& options, Common& common) {
    const std::vector<std::string> names = names_of(common.formats);
    const std::vector<std::string> others(names.begin() + 1, names.end());
    const Sentence<2>& formats = others.size() == 1 ? help::shared::default_or : help::shared::default_and;
    options.text("--format", common.format, {formats, names.front(), one_of(others)}, help::values::format, {Expected::Kind::words, names});
}

void add_colour_option(Options& options, Common& common) {
    options.text("--color", common.colour, help::shared::colour, help::values::when, {Expected::Kind::words, {"auto", "always", "never"}});
}

void add_output_options(Options& options, Common& common) {
    add_format_option(options, common);
    add_output_file_option(options, common);
    add_language_option(options, common);
    add_colour_option(options, common);
    add_rules_option(options, common);
}

void add_case_options(Options& options, Common& common) {
    options.text("--as-of", common.as_of, help::shared::as_of, help::values::date);
    options.list("--reading", common.readings, help::shared::reading, help::values::reading, kReading);
    options.list("--set", common.sets, help::shared::set, help::values::fact, kFact);
    options.list("--without", common.left_out, help::shared::without, help::values::label);
}

namespace {

struct Ending {
    std::string_view ending;
    Format format;
};
constexpr std::array<Ending, 7> kEndings{{{".txt", Format::text},
                                          {".text", Format::text},
                                          {".json", Format::json},
                                          {".html", Format::html},
                                          {".htm", Format::html},
                                          {".md", Format::markdown},
                                          {".markdown", Format::markdown}}};

/// The format that the name of the file asks for.
Outcome<Format> format_by_ending(const Common& common) {
    const std::string ending = utf8_of(path_of(common.output).extension());
    if (ending.empty() || (common.calendar && ending == kCalendarEnding)) return common.formats.front();
    std::vector<std::string> known;
    for (const Ending& each : kEndings) {
        const auto& formats = common.formats;
        if (std::find(formats.begin(), formats.end(), each.format) == formats.end()) continue;
        if (each.ending == ending) return each.format;
        known.emplace_back(each.ending);
    }
    if (common.calendar) known.emplace_back(kCalendarEnding);
    return Stop{Exit::usage, {sentence::no_such_ending, common.output}, one_of(known), {}};
}

}  // namespace

Outcome<Format> format_of(const Common& common) {
    if (common.format.empty() && !common.output.empty()) return format_by_ending(common);
    if (common.format.empty()) return common.formats.front();
    for (const Format format : common.formats) {
        if (name_of(format) == common.format) return format;
    }
    return unknown_value(sentence::the_format, common.format, names_of(common.formats));
}

Outcome<Language> language_of(const Common& common) {
    if (common.language.empty()) return words::language_of_environment();
    if (const auto language = words::language_of_locale(common.language)) return *language;
    return unknown_value(sentence::the_language, common.language, {kLanguageCodes.begin(), kLanguageCodes.end()});
}

Outcome<bool> wants_colour(const Common& common) {
    if (common.colour == "always") return true;
    if (common.colour == "never") return false;
    if (common.colour != "auto") return unknown_value(sentence::the_colour, common.colour, {"auto", "always", "never"});
    const char* no_colour = std::getenv("NO_COLOR");
    const bool refused = no_colour != nullptr && *no_colour != '\0';
    return !refused && terminal::has_colours() && common.output.empty() && Console::output_is_terminal();
}

Outcome<Lane> day_of(const std::string& option, const std::string& typed) {
    const cases::DateText day = cases::read_date(typed);
    if (day.wrong.empty()) return day.value;
    return Stop{Exit::usage, {sentence::of_option, option, day.wrong}, sentence::a_day, day.nearest};
}

Outcome<std::shared_ptr<const law::RuleSet>> rules_of(const Common& common) {
    const auto refuse = [](const Faults& faults) {
        Stop stop{Exit::rules, Phrase(sentence::rule_errors, faults.size())};
        stop.faults = faults;
        return stop;
    };
    if (common.rules.empty()) {
        auto rules = law::load(law::built_in());
        if (!rules) return refuse(rules.faults());
        return *rules;
    }
    if (!is_folder(common.rules)) return Stop{Exit::file, {sentence::no_rules_folder, common.rules}};
    auto files = law::read_folder(common.rules);
    if (!files) return refuse(files.faults());
    auto rules = law::load(*files);
    if (!rules) return refuse(rules.faults());
    return *rules;
}

namespace {

/// --as-of, within what the day of an assessment may be.
Outcome<Lane> day_asked(const Common& common, const law::RuleSet& rules) {
    constexpr std::string_view option = "--as-of";
    auto day = day_of(std::string(option), common.as_of);
    if (!day || !rules.roles.assessed_on) return day;
    const auto read = cases::read_value(rules, *rules.roles.assessed_on, common.as_of);
    if (read.wrong.empty()) return day;
    return Stop{Exit::usage, {sentence::of_option, option, read.wrong}, sentence::a_day, read.nearest};
}

}  // namespace

Outcome<verdict::Question> question_of(const Common& common, const law::RuleSet& rules) {
    verdict::Question question;
    if (!common.as_of.empty()) {
        const auto day = day_asked(common, rules);
        if (!day) return day.stop();
        question.assessed_on = *day;
    }
    for (const std::string& typed : common.readings) {
        const auto reading = reading_of(typed, rules);
        if (!reading) return reading.stop();
        question.readings.push_back(*reading);
    }
    return question;
}

Outcome<cases::Family> changed(cases::Family family, const Common& common, const law::RuleSet& rules) {
    Faults faults;
    std::optional<Lane> today;
    if (!common.as_of.empty()) {
        const auto day = day_asked(common, rules);
        if (!day) return day.stop();
        today = *day;
    }
    for (const std::string& assignment : common.sets) {
        for (Fault& fault : cases::set_fact(family, assignment, rules, today)) {
            fault.message = {sentence::set_option, std::move(fault.message)};
            faults.push_back(std::move(fault));
        }
    }
    for (const std::string& member : common.left_out) {
        for (Fault& fault : cases::leave_out(family, member)) {
            fault.message = {sentence::without_option, std::move(fault.message)};
            faults.push_back(std::move(fault));
        }
    }
    if (!faults.empty()) return stopped_by(Exit::usage, std::move(faults));
    return family;
}

namespace {

void add_typed(std::string& out, const char* option, const std::string& typed) {
    if (!typed.empty()) out += fmt::format(" {} {}", option, report::shell_word(typed));
}

}  // namespace

std::string repeated(const Common& common) {
    std::string out;
    add_typed(out, "--lang", common.language);
    add_typed(out, "--rules", common.rules);
    add_typed(out, "--as-of", common.as_of);
    for (const std::string& reading : common.readings) add_typed(out, "--reading", reading);
    return out;
}

std::string changes_of(const Common& common) {
    std::string out;
    for (const std::string& set : common.sets) add_typed(out, "--set", set);
    for (const std::string& member : common.left_out) add_typed(out, "--without", member);
    return out;
}

Outcome<Setting> setting_of(const Common& common) {
    Setting setting;
    const auto format = format_of(common);
    if (!format) return format.stop();
    const auto language = language_of(common);
    if (!language) return language.stop();
    const auto colour = wants_colour(common);
    if (!colour) return colour.stop();
    auto rules = rules_of(common);
    if (!rules) return rules.stop();
    setting.format = *format;
    setting.json = *format == Format::json;
    setting.language = *language;
    setting.colour = *colour;
    setting.to_file = !common.output.empty();
    if (common.output.empty()) setting.width = Console::output_width();
    setting.rules = *rules;
    return setting;
}

api::Manner manner_of(const Setting& setting) {
    return {setting.format, setting.language, setting.colour, setting.width};
}

std::string rendered(report::Document document, const Setting& setting) {
    if (setting.to_file && document.foot.empty()) document.foot.note(say::no_advice.in(setting.language));
    return api::rendered(document, manner_of(setting));
}

}  // namespace reunify::cli
