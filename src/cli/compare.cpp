#include "cli/help/compare.h"

#include "cli/command.h"
#include "cli/family_command.h"

namespace reunify::cli {

namespace {

class Compare final : public Command {
public:
    const char* name() const override { return "compare"; }
    const Sentence<>& summary() const override { return help::compare::summary; }
    const Sentence<>& manual() const override { return help::compare::manual; }

    void declare(Options& options) override { add_family_options(options, file_, common_); }

    Exit run(Console& console) override {
        auto asked = asked_of(name(), file_, common_);
        if (!asked) return console.stop(asked.stop());
        auto family = with_sets(std::move(asked->family), common_, *asked->setting.rules);
        if (!family) return console.stop(family.stop());
        asked->family = std::move(*family);
        console.print(api::laws(question_for(*asked)));
        return Exit::done;
    }

private:
    std::string file_;
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_compare() {
    return std::make_unique<Compare>();
}

}  // namespace reunify::cli
