#include "cli/help/rules_eval.h"

#include "cases/label.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/evaluation.h"
#include "cli/help/values.h"
#include "cli/input.h"
#include "cli/sentences.h"

namespace reunify::cli {

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string line = text.substr(at, end - at);
        if (line.ends_with('\r')) line.pop_back();
        lines.push_back(std::move(line));
        at = end + 1;
    }
    return lines;
}

class RulesEval final : public Command {
public:
    const char* name() const override { return "eval"; }
    const Sentence<>& summary() const override { return help::rules_eval::summary; }
    const Sentence<>& manual() const override { return help::rules_eval::manual; }

    void declare(Options& options) override {
        options.argument(help::values::expression, expression_, help::rules_eval::expression);
        options.flag("--stdin", from_stdin_, help::rules_eval::from_stdin);
        options.text("--profile", profile_, help::rules_eval::profile, help::values::file, kFile);
        options.text("--member", member_, help::rules_eval::member, help::values::label);
        add_case_options(options, common_);
        add_language_option(options, common_);
        add_rules_option(options, common_);
    }

    Exit run(Console& console) override {
        if (from_stdin_ == !expression_.empty()) {
            return console.stop(advised({Exit::usage, sentence::needs_expression}, {sentence::see, "reunify rules eval --help"}));
        }
        if (from_stdin_ && profile_ == "-") return console.stop({Exit::usage, sentence::input_read_twice});
        const auto language = language_of(common_);
        if (!language) return console.stop(language.stop());
        const auto rules = rules_of(common_);
        if (!rules) return console.stop(rules.stop());
        const auto question = question_of(common_, **rules);
        if (!question) return console.stop(question.stop());
        auto given = profile_.empty() ? Outcome<cases::Family>(cases::Family(**rules)) : read_family(profile_, **rules);
        if (!given) return console.stop(given.stop());
        const auto family = changed(std::move(*given), common_, **rules);
        if (!family) return console.stop(family.stop());
        const auto member = member_of(*family);
        if (!member) return console.stop(member.stop());
        const auto expressions = expressions_asked();
        if (!expressions) return console.stop(expressions.stop());
        const std::vector<Answer> answers = evaluate(*rules, *expressions, *family, *member, *question);
        return from_stdin_ ? print(console, answers, *language) : print(console, answers.front(), *language);
    }

private:
    Outcome<std::size_t> member_of(const cases::Family& family) const {
        if (member_.empty()) return std::size_t{0};
        if (const auto called = cases::member_called(family, member_)) return *called;
        return Stop{Exit::usage,
                    {sentence::not_known, sentence::the_member, member_},
                    cases::one_of_labels(family),
                    cases::nearest_label(family, member_)};
    }

    Outcome<std::vector<std::string>> expressions_asked() const {
        if (!from_stdin_) return std::vector<std::string>{expression_};
        const auto text = read_input("-");
        if (!text) return text.stop();
        return lines_of(*text);
    }

    static Exit print(Console& console, const Answer& answer, Language language) {
        if (answer.failed()) {
            console.complain(answer.faults.empty() ? line_of(answer, language) : describe(answer.faults, language));
            return Exit::input;
        }
        console.print(answer.value + "\n");
        return Exit::done;
    }

    static Exit print(Console& console, const std::vector<Answer>& answers, Language language) {
        bool failed = false;
        for (const Answer& answer : answers) {
            console.print(line_of(answer, language) + "\n");
            failed = failed || answer.failed();
        }
        return failed ? Exit::input : Exit::done;
    }

    std::string expression_, profile_, member_;
    bool from_stdin_ = false;
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_rules_eval() {
    return std::make_unique<RulesEval>();
}

}  // namespace reunify::cli
