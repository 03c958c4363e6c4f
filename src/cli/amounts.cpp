#include "cli/help/amounts.h"

#include "base/calendar.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/help/values.h"

namespace reunify::cli {

namespace {

class Amounts final : public Command {
public:
    const char* name() const override { return "amounts"; }
    const Sentence<>& summary() const override { return help::amounts::summary; }
    const Sentence<>& manual() const override { return help::amounts::manual; }

    void declare(Options& options) override {
        options.text("--on", on_, help::amounts::on, help::values::date);
        add_output_options(options, common_);
        options.text("--as-of", common_.as_of, help::amounts::as_of, help::values::date);
    }

    Exit run(Console& console) override {
        const auto setting = setting_of(common_);
        if (!setting) return console.stop(setting.stop());
        const auto on = on_.empty() ? Outcome<Lane>(calendar::today()) : day_of("--on", on_);
        if (!on) return console.stop(on.stop());
        const auto question = question_of(common_, *setting->rules);
        if (!question) return console.stop(question.stop());
        console.print(api::amounts(setting->rules, *on, *question, manner_of(*setting)));
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
