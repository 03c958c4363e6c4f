#include "cli/command.h"
#include "cli/common.h"
#include "cli/completion.h"
#include "cli/help/completion.h"
#include "cli/help/values.h"
#include "cli/sentences.h"

namespace reunify::cli {

namespace {

class Completion final : public Command {
public:
    const char* name() const override { return "completion"; }
    const Sentence<>& summary() const override { return help::completion::summary; }
    const Sentence<>& manual() const override { return help::completion::manual; }

    void declare(Options& options) override {
        options.argument(help::values::shell, shell_, help::completion::shell, {Expected::Kind::words, kShells});
    }

    Exit run(Console& console) override {
        if (shell_.empty()) {
            return console.stop(
                advised({Exit::usage, sentence::needs_shell, as_it_is("bash, zsh, fish")}, {sentence::see, "reunify completion --help"}));
        }
        const std::string_view script = completion_script(shell_);
        if (script.empty()) return console.stop(unknown_value(sentence::the_shell, shell_, kShells));
        console.print(script);
        return Exit::done;
    }

private:
    inline static const std::vector<std::string> kShells{"bash", "zsh", "fish"};
    std::string shell_;
};

}  // namespace

std::unique_ptr<Command> make_completion() {
    return std::make_unique<Completion>();
}

}  // namespace reunify::cli
