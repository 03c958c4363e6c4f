#include "cli/help/replay.h"

#include "cli/command.h"
#include "cli/common.h"
#include "cli/help/values.h"
#include "cli/input.h"
#include "cli/sentences.h"

namespace reunify::cli {

namespace {

class ReplayCommand final : public Command {
public:
    const char* name() const override { return "replay"; }
    const Sentence<>& summary() const override { return help::replay::summary; }
    const Sentence<>& manual() const override { return help::replay::manual; }

    void declare(Options& options) override {
        options.argument(help::values::result, file_, help::replay::result, kFile);
        add_output_options(options, common_);
    }

    Exit run(Console& console) override {
        if (file_.empty()) return console.stop(advised({Exit::usage, sentence::needs_result}, {sentence::see, "reunify replay --help"}));
        const auto setting = setting_of(common_);
        if (!setting) return console.stop(setting.stop());
        auto text = read_input(file_);
        if (!text) return console.stop(text.stop());
        const auto saved = api::Saved::read(file_, std::move(*text), setting->rules);
        if (!saved) {
            Stop stop{Exit::input, {sentence::not_replayed, file_}};
            stop.faults = saved.faults();
            return console.stop(stop);
        }
        const api::Saved::Replayed replayed = saved->replay(manner_of(*setting));
        console.print(replayed.report);
        return replayed.altered ? Exit::input : Exit::done;
    }

private:
    std::string file_;
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_replay() {
    return std::make_unique<ReplayCommand>();
}

}  // namespace reunify::cli
