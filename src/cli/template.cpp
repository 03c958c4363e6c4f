
#include "cli/command.h"
#include "cli/common.h"
#include "cli/sentences.h"
#include "report/template_text.h"

namespace reunify::cli {

namespace {

constexpr const char* kTemplateManual = R"(Prints a form to fill in: a profile with every fact, its question and what it
accepts, or the header of a CSV.

  reunify template profile > family.yaml
  reunify template profile --lang nl
  reunify template csv --labels --lang fr

The profile can be checked as it is: what is empty is unknown.)";

class Template final : public Command {
public:
    const char* name() const override { return "template"; }
    const char* summary() const override { return "Print a profile or a CSV header to fill in"; }
    const char* manual() const override { return kTemplateManual; }

    void declare(Options& options) override {
        options.text("KIND", kind_, "profile or csv", "", {Expected::Kind::words, {"profile", "csv"}});
        options.flag("--labels", labels_, "CSV headers in the language instead of fact paths");
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
