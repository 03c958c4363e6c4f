#include "cli/help/when.h"

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
        const auto family = with_sets(std::move(asked->family), common_, rules);
        if (!family) return console.stop(family.stop());

        const bool only_calendar = common_.output.ends_with(kCalendarEnding);
        if (only_calendar) calendar_ = common_.output;
        asked->family = *family;
        const api::Asked question = question_for(*asked);
        const api::Found found = api::found(question);
        if (!calendar_.empty()) {
            if (is_same_file(calendar_, file_))
                return console.stop({Exit::usage, {sentence::over_input, calendar_}, sentence::another_file});
            const std::string calendar = api::calendar(question, found);
            if (const auto stop = write_file(calendar_, calendar)) return console.stop(*stop);
            if (calendar.find("BEGIN:VEVENT") == std::string::npos)
                complain_of_no_entries(console, {rules, *family, found.course}, asked->setting.language);
        }
        if (!only_calendar) console.print(api::when(question, found));
        return Exit::done;
    }

private:
    void complain_of_no_entries(Console& console, const report::Timeline& timeline, Language language) const {
        std::string said = say::no_entries.in(language, calendar_);
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
