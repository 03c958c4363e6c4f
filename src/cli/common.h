#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "api/answers.h"
#include "cases/family.h"
#include "cli/exit.h"
#include "cli/options.h"
#include "law/ruleset.h"
#include "report/document.h"
#include "verdict/assessment.h"

namespace reunify::cli {

/// What a report can be written as. Not every command writes all of them.
using Format = api::Form;

inline constexpr std::string_view kCalendarEnding = ".ics";

/// The options that commands share, as typed.
struct Common {
    std::vector<Format> formats{Format::text, Format::json, Format::html,
                                Format::markdown};  ///< what the command writes, the first if none is asked for
    std::string format;
    std::string language;
    std::string colour = "auto";
    std::string rules;      ///< a folder; empty: those built in
    std::string output;     ///< a file instead of standard output; its ending says the format where no other is asked for
    bool calendar = false;  ///< the command writes calendars too: `-o days.ics`
    std::string as_of;
    std::vector<std::string> readings;  ///< NAME=OPTION
    std::vector<std::string> sets;      ///< FACT=VALUE
    std::vector<std::string> left_out;  ///< labels of members
};

/// Some of them alone, for a command without the others.
void add_format_option(Options& options, Common& common);
void add_colour_option(Options& options, Common& common);

/// --format (one of `common.formats`), --output, --lang, --color, --rules.
void add_output_options(Options& options, Common& common);
void add_output_file_option(Options& options, Common& common);
void add_rules_option(Options& options, Common& common);
void add_language_option(Options& options, Common& common);

/// --as-of, --reading, --set, --without.
void add_case_options(Options& options, Common& common);

/// What was typed, made sense of; a wrong value is a stop with what is accepted.
Outcome<Format> format_of(const Common& common);
Outcome<Language> language_of(const Common& common);
Outcome<bool> wants_colour(const Common& common);
Outcome<Lane> day_of(const std::string& option, const std::string& typed);
Outcome<std::shared_ptr<const law::RuleSet>> rules_of(const Common& common);
Outcome<verdict::Question> question_of(const Common& common, const law::RuleSet& rules);

/// Applies every --set, in the order typed, then every --without.
Outcome<cases::Family> changed(cases::Family family, const Common& common, const law::RuleSet& rules);

/// The options with which the same is asked again, for a command that is proposed: ` --lang nl`; and the changes of the file that were
/// asked for: ` --set 'sponsor.married=yes' --without son`.
std::string repeated(const Common& common);
std::string changes_of(const Common& common);

/// All that a report needs, resolved together.
struct Setting {
    Format format = Format::text;
    bool json = false;  ///< the format is JSON
    bool colour = false;
    bool to_file = false;  ///< the answer goes to the file of -o
    int width = 80;
    Language language = Language::en;
    std::shared_ptr<const law::RuleSet> rules;
};
Outcome<Setting> setting_of(const Common& common);

/// How the setting wants an answer.
api::Manner manner_of(const Setting& setting);

/// A document in the format asked for. JSON is none of its forms. In a file it ends with what such a file is known by when it is written
/// anew.
std::string rendered(report::Document document, const Setting& setting);

/// A stop for a value that is none of the known ones, with the nearest.
Stop unknown_value(const Phrase& what, const std::string& typed, const std::vector<std::string>& known);

}  // namespace reunify::cli
