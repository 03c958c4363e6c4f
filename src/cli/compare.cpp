#include "cli/help/compare.h"

#include "cli/command.h"
#include "cli/family_command.h"
#include "cli/help/laws.h"
#include "cli/help/shared.h"
#include "cli/help/values.h"
#include "cli/input.h"
#include "cli/sentences.h"

namespace reunify::cli {

namespace {

/// One file under the laws that the rules compare.
Exit under_each_law(const std::string& command, const std::string& file, const Common& common, Console& console) {
    auto asked = asked_of(command, file, common);
    if (!asked) return console.stop(asked.stop());
    auto family = changed(std::move(asked->family), common, *asked->setting.rules);
    if (!family) return console.stop(family.stop());
    asked->family = std::move(*family);
    console.print(api::laws(question_for(*asked)));
    return Exit::done;
}

class Laws final : public Command {
public:
    const char* name() const override { return "laws"; }
    const Sentence<>& summary() const override { return help::laws::summary; }
    const Sentence<>& manual() const override { return help::laws::manual; }

    void declare(Options& options) override { add_family_options(options, file_, common_); }
    Exit run(Console& console) override { return under_each_law(name(), file_, common_, console); }

private:
    std::string file_;
    Common common_;
};

/// Two files side by side; with one file, `laws`, as this command was once called.
class Compare final : public Command {
public:
    const char* name() const override { return "compare"; }
    const Sentence<>& summary() const override { return help::compare::summary; }
    const Sentence<>& manual() const override { return help::compare::manual; }

    void declare(Options& options) override {
        options.arguments(help::values::file, files_, help::compare::files, kFile);
        add_output_options(options, common_);
        add_case_options(options, common_);
    }

    Exit run(Console& console) override {
        if (files_.size() > 2) return console.stop({Exit::usage, {sentence::one_too_many, files_[2]}});
        if (files_.size() < 2) return under_each_law(name(), files_.empty() ? std::string() : files_.front(), common_, console);
        auto asked = asked_of(name(), files_.front(), common_);
        if (!asked) return console.stop(asked.stop());
        const law::RuleSet& rules = *asked->setting.rules;
        auto given = read_family(files_.back(), rules);
        if (!given) return console.stop(given.stop());
        auto one = changed(std::move(asked->family), common_, rules);
        if (!one) return console.stop(one.stop());
        const auto other = changed(std::move(*given), common_, rules);
        if (!other) return console.stop(other.stop());
        asked->family = std::move(*one);
        console.print(api::side_by_side(question_for(*asked), files_.front(), *other, files_.back()));
        return Exit::done;
    }

private:
    std::vector<std::string> files_;
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_laws() {
    return std::make_unique<Laws>();
}

std::unique_ptr<Command> make_compare() {
    return std::make_unique<Compare>();
}

}  // namespace reunify::cli
