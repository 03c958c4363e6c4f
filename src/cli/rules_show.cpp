#include "base/suggest.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/sentences.h"
#include "report/rule_page.h"

namespace reunify::cli {

namespace {

constexpr const char* kRulesShowManual = R"(Shows one rule as a page: what it asks, its versions side by side, exceptions,
articles, sources, how sure we are and what it leaves open. A rule is a
condition, definition, amount, reading, route, fact, formality, document,
alternative, open point or source.

  reunify rules show means_of_subsistence
  reunify rules show ten_percent_base --lang fr
  reunify rules show sponsor.status)";

class RulesShow final : public Command {
public:
    const char* name() const override { return "show"; }
    const char* summary() const override { return "Show one rule as a page"; }
    const char* manual() const override { return kRulesShowManual; }

    void declare(Options& options) override {
        options.text("ID", id_, "The name of the rule, as `reunify rules list` gives it", "", kRule);
        add_language_option(options, common_);
        options.text("--color", common_.colour, "auto (default), always or never", "WHEN",
                     {Expected::Kind::words, {"auto", "always", "never"}});
        add_rules_option(options, common_);
    }

    Exit run(Console& console) override {
        if (id_.empty()) return console.stop(advised({Exit::usage, sentence::needs_rule}, {sentence::see, "reunify rules list"}));
        const auto setting = setting_of(common_);
        if (!setting) return console.stop(setting.stop());
        const auto page = report::rule_page(*setting->rules, id_, setting->language, setting->colour);
        if (page) {
            console.print(*page);
            return Exit::done;
        }
        const std::string nearest = nearest_name(id_, report::rule_names(*setting->rules));
        return console.stop(advised({Exit::usage, {sentence::no_rule, id_}, {}, nearest}, {sentence::see, "reunify rules list"}));
    }

private:
    std::string id_;
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_rules_show() {
    return std::make_unique<RulesShow>();
}

}  // namespace reunify::cli
