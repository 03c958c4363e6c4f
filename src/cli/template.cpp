#include "cli/command.h"
#include "cli/common.h"
#include "cli/help/templates.h"
#include "cli/help/values.h"
#include "cli/sentences.h"
#include "report/template_text.h"

namespace reunify::cli {

namespace {

class Template final : public Command {
public:
    const char* name() const override { return "template"; }
    const Sentence<>& summary() const override { return help::templates::summary; }
    const Sentence<>& manual() const override { return help::templates::manual; }

    void declare(Options& options) override {
        common_.format = "text";  // of whatever kind the file is
        options.argument(help::values::kind, kind_, help::templates::kind, {Expected::Kind::words, {"profile", "csv"}});
        options.flag("--labels", labels_, help::templates::labels);
        add_output_file_option(options, common_);
        add_language_option(options, common_);
        add_rules_option(options, common_);
    }

    Exit run(Console& console) override {
        if (kind_.empty()) {
            return console.stop(
                advised({Exit::usage, sentence::needs_kind, as_it_is("profile, csv")}, {sentence::see, "reunify template --help"}));
        }
        if (kind_ != "profile" && kind_ != "csv") return console.stop(unknown_value(sentence::the_template, kind_, {"profile", "csv"}));
        const auto setting = setting_of(common_);
        if (!setting) return console.stop(setting.stop());
        console.print(kind_ == "csv" ? report::csv_template(*setting->rules, setting->language, labels_)
                                     : report::profile_template(*setting->rules, setting->language));
        return Exit::done;
    }

private:
    std::string kind_;
    bool labels_ = false;
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_template() {
    return std::make_unique<Template>();
}

}  // namespace reunify::cli
