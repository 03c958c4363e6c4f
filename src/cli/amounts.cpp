
#include "base/calendar.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/thresholds.h"
#include "report/amounts_report.h"

namespace reunify::cli {

namespace {

constexpr const char* kAmountsManual = R"(Shows the amounts on a day: the income asked of a family of one to six counted
persons under each reading, and every indexed amount with its sources.

  reunify amounts --on 2025-12-01
  reunify amounts --on 2026-04-01 --lang nl --format json

The income asked is what the rules answer for a worker with a spouse and
children, filed that day.)";

class Amounts final : public Command {
public:
    const char* name() const override { return "amounts"; }
    const char* summary() const override { return "Show the income thresholds and indexed amounts on a day"; }
    const char* manual() const override { return kAmountsManual; }

    void declare(Options& options) override {
        options.text("--on", on_, "The day, 2026-12-31 (else today)", "DATE");
        add_output_options(options, common_);
        options.text("--as-of", common_.as_of, "The law as it was known on this day (else the day of the amounts)", "DATE");
    }

    Exit run(Console& console) override {
        const auto setting = setting_of(common_);
        if (!setting) return console.stop(setting.stop());
        const auto on = on_.empty() ? Outcome<Lane>(calendar::today()) : day_of("--on", on_);
        if (!on) return console.stop(on.stop());
        const auto question = question_of(common_, *setting->rules);
        if (!question) return console.stop(question.stop());
        const auto thresholds = thresholds_on(setting->rules, *on, *question);
        console.print(setting->json ? report::amounts_json(*setting->rules, *on, thresholds, setting->language)
                                    : report::amounts_text(*setting->rules, *on, thresholds, setting->language, setting->colour));
        return Exit::done;
    }

private:
    std::string on_;
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_amounts() {
    return std::make_unique<Amounts>();
}

}  // namespace reunify::cli
