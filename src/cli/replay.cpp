#include "cli/help/replay.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/calendar.h"
#include "cases/profile.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/help/values.h"
#include "cli/input.h"
#include "cli/sentences.h"
#include "plan/program.h"
#include "report/json.h"
#include "report/replay_report.h"
#include "text/document.h"

namespace reunify::cli {

namespace {

/// A result as saved: the answer, and what its receipt says.
struct Saved {
    nlohmann::ordered_json answer;
    cases::Family family;
    verdict::Question question;
    report::Replay replay;
};

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
        auto saved = read(*setting->rules);
        if (!saved) return console.stop(saved.stop());

        const verdict::Assessment result = verdict::assess(plan::plan(setting->rules), saved->family, saved->question);
        const auto now = report::json({*setting->rules, saved->family, result}, setting->language);
        saved->replay.changes = report::changes_between(saved->answer, now);
        console.print(setting->json ? report::write(report::replay_json(saved->replay))
                                    : rendered(report::replay_document(saved->replay, setting->language), *setting));
        return saved->replay.altered() ? Exit::input : Exit::done;
    }

private:
    Stop refuse(const Faults& faults) const {
        Stop stop{Exit::input, {sentence::not_replayed, file_}};
        stop.faults = faults;
        return stop;
    }

    static Fault no_result(const text::Document& document, Position at, const Sentence<>& message) {
        return document.fault(at, message, sentence::result_printed);
    }

    Outcome<Saved> read(const law::RuleSet& rules) const {
        auto text = read_input(file_);
        if (!text) return text.stop();
        const auto document = text::parse_json(file_, *text);
        if (!document) return refuse(document.faults());
        const text::Node* receipt = (*document)->root.find("receipt");
        const text::Node* inputs = receipt == nullptr ? nullptr : receipt->find("inputs");
        if (inputs == nullptr || (*document)->root.find("verdict") == nullptr) {
            return refuse({no_result(**document, (*document)->root.at, sentence::no_result)});
        }
        auto family = cases::read_profile(**document, *inputs, rules);
        if (!family) return refuse(family.faults());

        const auto scalar = [&](std::string_view key) {
            const text::Node* node = receipt->find(key);
            return node == nullptr ? std::string() : std::string(node->scalar);
        };
        verdict::Question question;
        question.assessed_on = calendar::parse_iso(scalar("assessed_on"));
        if (!question.assessed_on) return refuse({no_result(**document, receipt->at, sentence::no_day_assessed)});
        report::Replay replay{rules, scalar("rules_version"), scalar("rules_sha256"), scalar("program_version"), {}, {}};
        if (const text::Node* readings = receipt->find("readings")) add_readings(*readings, rules, question, replay);
        auto answer = nlohmann::ordered_json::parse(*text, nullptr, false);
        return Saved{std::move(answer), std::move(*family), std::move(question), std::move(replay)};
    }

    static void add_readings(const text::Node& readings, const law::RuleSet& rules, verdict::Question& question, report::Replay& replay) {
        for (const text::Node::Entry& entry : readings.entries) {
            const auto reading = rules.reading(entry.key);
            std::optional<std::size_t> option;
            for (std::size_t o = 0; reading && o < rules.readings[*reading].options.size(); ++o) {
                if (rules.readings[*reading].options[o].name == entry.value.scalar) option = o;
            }
            if (option) {
                question.readings.emplace_back(*reading, *option);
            } else {
                replay.lost_readings.push_back(fmt::format("{}={}", entry.key, entry.value.scalar));
            }
        }
    }

    std::string file_;
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_replay() {
    return std::make_unique<ReplayCommand>();
}

}  // namespace reunify::cli
