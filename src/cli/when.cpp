#include "cli/help/when.h"

#include <set>

#include "cli/command.h"
#include "cli/family_command.h"
#include "cli/help/values.h"
#include "cli/input.h"
#include "cli/sentences.h"
#include "cli/write_file.h"
#include "report/timeline.h"
#include "verdict/timeline.h"
#include "words/format.h"
#include "words/say.h"

namespace reunify::cli {

namespace {

class When final : public Command {
public:
    const char* name() const override { return "when"; }
    const Sentence<>& summary() const override { return help::when::summary; }
    const Sentence<>& manual() const override { return help::when::manual; }

    void declare(Options& options) override {
        common_.calendar = true;
        add_family_options(options, file_, common_);
        options.text("--ics", calendar_, help::when::ics, help::values::output, kFile);
    }

    Exit run(Console& console) override {
        auto asked = asked_of(name(), file_, common_);
        if (!asked) return console.stop(asked.stop());
        const law::RuleSet& rules = *asked->setting.rules;
        const auto family = changed(std::move(asked->family), common_, rules);
        if (!family) return console.stop(family.stop());

        const bool printed = calendar_ == "-";
        if (printed && !common_.output.empty())
            return console.stop({Exit::usage, {sentence::over_answer, calendar_}, sentence::another_file});
        const bool only_calendar = printed || common_.output.ends_with(kCalendarEnding);
        std::set<std::string> calendars{printed ? std::string() : calendar_};
        if (only_calendar && !printed) calendars.insert(common_.output);
        calendars.erase("");
        for (const std::string& path : calendars) {
            if (is_same_file(path, file_)) return console.stop({Exit::usage, {sentence::over_input, path}, sentence::another_file});
            if (!only_calendar && is_same_place(path, common_.output))
                return console.stop({Exit::usage, {sentence::over_answer, path}, sentence::another_file});
        }
        asked->family = *family;
        const api::Asked question = question_for(*asked);
        const api::Found found = api::found(question);
        for (const std::string& path : calendars) {
            const std::string calendar = api::calendar(question, found);
            if (const auto stop = write_file(path, calendar)) return console.stop(*stop);
            if (calendar.find("BEGIN:VEVENT") == std::string::npos)
                complain_of_no_entries(console, {rules, *family, found.course}, path, asked->setting.language);
        }
        if (printed) console.print(api::calendar(question, found));
        if (!only_calendar) console.print(api::when(question, found));
        return Exit::done;
    }

private:
    static void complain_of_no_entries(Console& console, const report::Timeline& timeline, const std::string& path, Language language) {
        std::string said = say::no_entries.in(language, path);
        for (const std::string& why : report::filing_day_in_words(timeline, language)) said += " " + why;
        console.complain(words::plain_spaces(std::move(said)));
    }

    std::string file_;
    std::string calendar_;
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_when() {
    return std::make_unique<When>();
}

}  // namespace reunify::cli
