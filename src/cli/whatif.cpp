#include "cli/help/whatif.h"

#include "cli/command.h"
#include "cli/family_command.h"

namespace reunify::cli {

namespace {

class WhatIf final : public Command {
public:
    const char* name() const override { return "whatif"; }
    const Sentence<>& summary() const override { return help::whatif::summary; }
    const Sentence<>& manual() const override { return help::whatif::manual; }

    void declare(Options& options) override { add_family_options(options, file_, common_); }

    Exit run(Console& console) override {
        auto asked = asked_of(name(), file_, common_);
        if (!asked) return console.stop(asked.stop());
        const api::Asked question = question_for(*asked);
        if (common_.sets.empty() && common_.left_out.empty()) {
            console.print(api::whatif(question));
            return Exit::done;
        }
        const auto after = changed(asked->family, common_, *asked->setting.rules);
        if (!after) return console.stop(after.stop());
        // Who is left out has no line of his own before and after: the two families stand side by side.
        console.print(common_.left_out.empty() ? api::whatif(question, *after)
                                               : api::side_by_side(question, file_, *after, file_ + changes_of(common_)));
        return Exit::done;
    }

private:
    std::string file_;
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_whatif() {
    return std::make_unique<WhatIf>();
}

}  // namespace reunify::cli
