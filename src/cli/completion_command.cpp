#include "cli/command.h"
#include "cli/common.h"
#include "cli/completion.h"
#include "cli/sentences.h"

namespace reunify::cli {

namespace {

constexpr const char* kCompletionManual = R"(Prints the script by which a shell completes commands, options, facts, readings
and rules.

  source <(reunify completion bash)
  reunify completion zsh > ~/.zfunc/_reunify
  reunify completion fish > ~/.config/fish/completions/reunify.fish)";

class Completion final : public Command {
public:
    const char* name() const override { return "completion"; }
    const char* summary() const override { return "Print the completion script of a shell"; }
    const char* manual() const override { return kCompletionManual; }

    void declare(Options& options) override { options.text("SHELL", shell_, "bash, zsh or fish", "", {Expected::Kind::words, kShells}); }

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
