#include "batch/verdict_transitions.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/layout.h"
#include "report/subject.h"
#include "verdict/columns.h"
#include "words/format.h"
#include "words/say.h"

namespace reunify::batch {

using verdict::Verdict;

namespace {

constexpr int kMoveWidth = 62;

std::size_t place(std::size_t step, std::size_t from, std::size_t to) {
    return (step * kVerdicts + from) * kVerdicts + to;
}

}  // namespace

std::vector<Step> steps_between(const law::RuleSet& rules) {
    std::vector<Step> steps;
    const std::size_t count = rules.scenarios.size();
    for (std::size_t s = 1; s < count; ++s) steps.push_back({s - 1, s});
    if (count > 2) steps.push_back({0, count - 1});
    return steps;
}

VerdictTransitions::VerdictTransitions(const std::vector<std::shared_ptr<const plan::Program>>& scenarios, bool as_given)
    : as_given_(as_given) {
    for (const auto& program : scenarios) laws_.push_back(std::make_unique<Law>(program));
    if (!scenarios.empty()) steps_ = steps_between(*scenarios.front()->rules);
}

void VerdictTransitions::count(const run::Batch& batch, const std::vector<bool>& whole, Tally& tally) {
    std::vector<std::vector<Verdict>> verdicts;
    for (const auto& law : laws_) {
        law->run.run(batch);
        if (as_given_) {
            verdict::verdicts(law->run, verdicts.emplace_back());
            continue;
        }
        verdict::TimedVerdicts timed = verdict::timed_verdicts(law->run, law->search, whole);
        law->fillings.settle(law->run, timed);
        verdicts.push_back(std::move(timed.verdicts));
    }
    for (std::size_t family = 0; family < batch.families(); ++family) {
        const std::size_t first = batch.first_member(family);
        const std::size_t last = batch.first_member(family + 1);
        if (!whole[family] || first == last) continue;
        ++tally.compared;
        const auto weakest = [&](std::size_t law) {
            const auto begin = verdicts[law].begin();
            return static_cast<std::size_t>(
                *std::max_element(begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(last)));
        };
        for (std::size_t s = 0; s < steps_.size(); ++s) ++tally.transitions[place(s, weakest(steps_[s].from), weakest(steps_[s].to))];
    }
}

std::vector<Moves> moves_of(const Tally& tally, const law::RuleSet& rules, Language language) {
    std::vector<Moves> out;
    const std::vector<Step> steps = steps_between(rules);
    for (std::size_t s = 0; s < steps.size(); ++s) {
        Moves moves{std::string(rules.scenarios[steps[s].from].title.in(language)),
                    std::string(rules.scenarios[steps[s].to].title.in(language)),
                    {},
                    {}};
        std::uint64_t moved = 0;
        for (std::size_t from = 0; from < kVerdicts; ++from) {
            for (std::size_t to = 0; to < kVerdicts; ++to) {
                const std::uint64_t count = tally.transitions[place(s, from, to)];
                if (count == 0) continue;
                const auto name = [&](std::size_t verdict) { return report::word_of(static_cast<Verdict>(verdict)).in(language); };
                moves.lines.push_back(
                    {from == to ? fmt::format("= {}", name(from)) : fmt::format("{} → {}", name(from), name(to)), count, from != to});
                if (from != to) moved += count;
            }
        }
        std::stable_sort(moves.lines.begin(), moves.lines.end(),
                         [](const Moves::Line& a, const Moves::Line& b) { return a.moved != b.moved ? a.moved : a.count > b.count; });
        moves.moved = say::families_moved.in(language, words::count(moved, language), words::count(tally.compared, language));
        out.push_back(std::move(moves));
    }
    return out;
}

std::string transitions_table(const Tally& tally, const law::RuleSet& rules, Language language) {
    const std::vector<Moves> steps = moves_of(tally, rules, language);
    if (steps.empty()) return std::string(say::no_scenarios.in(language)) + "\n";
    std::string out;
    for (const Moves& step : steps) {
        out += fmt::format("{}{}\n  → {}\n  {}\n", out.empty() ? "" : "\n", step.from, step.to, step.moved);
        for (const Moves::Line& line : step.lines) {
            const std::string padding(static_cast<std::size_t>(std::max(1, kMoveWidth - report::width_of(line.what))), ' ');
            out += fmt::format("    {}{}{:>10}\n", line.what, padding, words::count(line.count, language));
        }
    }
    return out + "\n" + std::string(say::families_whole.in(language)) + "\n";
}

}  // namespace reunify::batch
