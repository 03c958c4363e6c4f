#include "interview/outlook.h"

#include <algorithm>

#include "verdict/columns.h"

namespace reunify::interview {

using verdict::Status;
using verdict::Verdict;

namespace {

/// What a condition that is open weighs beside a verdict that is, and one that fails where a later day may help.
constexpr double kOfCondition = 0.15, kOfLaterDay = 0.2;

bool shows(const law::Condition& condition, const std::string& name) {
    return std::any_of(condition.versions.begin(), condition.versions.end(), [&](const law::ConditionVersion& version) {
        return std::find(version.show.begin(), version.show.end(), name) != version.show.end();
    });
}

bool is_asked(Status status) {
    return status == Status::met || status == Status::not_met || status == Status::unknown;
}

}  // namespace

Outlook::Outlook(std::shared_ptr<const plan::Program> program) : program_(std::move(program)), run_(program_) {
    const law::RuleSet& rules = *program_->rules;
    for (const std::size_t definition : rules.results) {
        if (program_->layout.definitions[definition] == plan::kNone) continue;
        for (std::size_t c = 0; c < rules.conditions.size(); ++c) {
            if (shows(rules.conditions[c], rules.definitions[definition].name)) asked_.push_back({definition, c});
        }
    }
}

void Outlook::look(const run::Batch& batch) {
    run_.run(batch);
    verdict::verdicts(run_, verdicts_);
}

std::vector<std::size_t> Outlook::open_conditions(std::size_t family, std::size_t member) const {
    std::vector<std::size_t> out;
    const std::vector<plan::ConditionSlots>& conditions = program_->layout.conditions;
    for (std::size_t c = 0; c < conditions.size(); ++c) {
        if (verdict::truth_or(run_, conditions[c].fails, family, member, Truth::no) == Truth::unknown) out.push_back(c);
    }
    return out;
}

double Outlook::openness(std::size_t family) const {
    const run::Batch& batch = run_.batch();
    double open = 0;
    for (std::size_t m = batch.first_member(family); m < batch.first_member(family + 1); ++m) {
        if (verdicts_[m] == Verdict::undetermined) open += 1 + kOfCondition * static_cast<double>(open_conditions(family, m).size());
        if (verdicts_[m] == Verdict::not_eligible || verdicts_[m] == Verdict::not_yet) open += kOfLaterDay;
    }
    return open;
}

std::vector<Lane> Outlook::answer(std::size_t family) const {
    const run::Batch& batch = run_.batch();
    std::vector<Lane> out;
    for (std::size_t m = batch.first_member(family); m < batch.first_member(family + 1); ++m) {
        out.push_back(static_cast<Lane>(verdicts_[m]));
        if (verdicts_[m] != Verdict::undetermined) continue;
        const std::vector<std::size_t> open = open_conditions(family, m);
        out.push_back(static_cast<Lane>(open.size()));
        for (const std::size_t condition : open) out.push_back(static_cast<Lane>(condition));
    }
    add_figures(family, out);
    return out;
}

std::vector<Lane> Outlook::settled(std::size_t family) const {
    const run::Batch& batch = run_.batch();
    std::vector<Lane> out;
    for (std::size_t m = batch.first_member(family); m < batch.first_member(family + 1); ++m)
        out.push_back(static_cast<Lane>(verdicts_[m]));
    add_figures(family, out);
    return out;
}

void Outlook::add_figures(std::size_t family, std::vector<Lane>& out) const {
    for (const std::vector<Figured>& figures : {amounts(family), deadlines(family)}) {
        for (const Figured& figure : figures) {
            out.push_back(static_cast<Lane>(figure.index));
            out.push_back(static_cast<Lane>(figure.member));
        }
        const std::vector<Lane> values = values_of(run_, family, figures);
        out.insert(out.end(), values.begin(), values.end());
    }
}

std::vector<Figured> Outlook::amounts(std::size_t family) const {
    const run::Batch& batch = run_.batch();
    std::vector<Figured> out;
    for (const AskedAmount& asked : asked_) {
        for (std::size_t m = batch.first_member(family); m < batch.first_member(family + 1); ++m) {
            const verdict::State state = verdict::state_of(run_, asked.condition, family, m);
            if (!is_asked(state.status) || verdict::is_without_right(verdicts_[m])) continue;
            const plan::Register regime = program_->layout.regime;
            if (!state.version && regime != plan::kNone && verdict::value_of(run_, regime, family, m) == kUnknown) {
                // Which law asks it is not known yet.
                out.push_back({asked.definition, m - batch.first_member(family), regime});
                continue;
            }
            if (!state.version) continue;
            const law::RuleSet& rules = *program_->rules;
            const std::vector<std::string>& show = rules.conditions[asked.condition].versions[*state.version].show;
            if (std::find(show.begin(), show.end(), rules.definitions[asked.definition].name) == show.end()) continue;
            out.push_back({asked.definition, m - batch.first_member(family), program_->layout.definitions[asked.definition]});
        }
    }
    return out;
}

std::vector<Figured> Outlook::deadlines(std::size_t family) const {
    const run::Batch& batch = run_.batch();
    const std::size_t first = batch.first_member(family), last = batch.first_member(family + 1);
    std::vector<Figured> out;
    for (std::size_t f = 0; f < program_->layout.formalities.size(); ++f) {
        const law::Formality& formality = program_->rules->formalities[f];
        const plan::FormalitySlots& slots = program_->layout.formalities[f];
        if (formality.kind != Kind::date || first == last) continue;
        for (std::size_t m = first; m < (formality.level == Level::member ? last : first + 1); ++m) {
            const auto may_apply = [](Verdict verdict) { return !verdict::is_without_right(verdict); };
            const bool needs = formality.needs_right && std::none_of(verdicts_.begin() + static_cast<std::ptrdiff_t>(first),
                                                                     verdicts_.begin() + static_cast<std::ptrdiff_t>(last), may_apply);
            if (needs || verdict::truth_or(run_, slots.when, family, m, Truth::yes) != Truth::yes) continue;
            out.push_back({f, m - first, slots.value});
        }
    }
    return out;
}

std::vector<Lane> values_of(const run::Evaluator& run, std::size_t family, const std::vector<Figured>& figures) {
    std::vector<Lane> out;
    for (const Figured& figure : figures)
        out.push_back(verdict::value_of(run, figure.value, family, run.batch().first_member(family) + figure.member));
    return out;
}

}  // namespace reunify::interview
