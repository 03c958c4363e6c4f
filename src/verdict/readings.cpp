#include "verdict/readings.h"

#include <algorithm>
#include <utility>

#include "verdict/columns.h"
#include "verdict/value_of.h"

namespace reunify::verdict {

namespace {

/// Whether a reading can change anything at all.
bool matters(const plan::Program& program, std::size_t reading) {
    return reading < program.touched_by.size() && !program.touched_by[reading].empty();
}

/// Families in which some member may not file yet, under one option or another.
class Waiting {
public:
    explicit Waiting(const run::Batch& batch) : batch_(batch), waits_(batch.families(), false) {}

    void add(const std::vector<Verdict>& verdicts) {
        for (std::size_t family = 0; family < waits_.size(); ++family) {
            const auto from = verdicts.begin() + batch_.first_member(family);
            const auto to = verdicts.begin() + batch_.first_member(family + 1);
            waits_[family] = waits_[family] || std::any_of(from, to, may_improve);
        }
    }

    bool waits(std::size_t family) const { return waits_[family]; }

private:
    const run::Batch& batch_;
    std::vector<bool> waits_;
};

/// Turns the verdicts of those whom time helps.
void look_ahead(const Ahead& ahead, const run::Batch& batch, std::vector<Verdict>& verdicts) {
    for (std::size_t i = 0; i < ahead.families().size(); ++i) {
        const std::size_t first = batch.first_member(ahead.families()[i]);
        const std::size_t last = batch.first_member(ahead.families()[i] + 1);
        for (std::size_t m = first; m < last; ++m) {
            if (verdicts[m] == Verdict::not_eligible && ahead.first_good(i, m - first)) verdicts[m] = Verdict::not_yet;
        }
    }
}

/// Calls `visit` for every reading and option that is not the batch's own and that anything depends on; `leave` after the options of each
/// reading.
template <class Visit, class Leave>
void for_each_option(const plan::Program& program, const run::Batch& batch, Visit visit, Leave leave) {
    for (std::size_t r = 0; r < program.rules->readings.size(); ++r) {
        if (!matters(program, r)) continue;
        for (std::size_t o = 0; o < program.rules->readings[r].options.size(); ++o) {
            if (o != batch.readings[r]) visit(r, o);
        }
        leave(r);
    }
}

/// Everything about a member that a reader of the result sees, to tell whether a reading touches it.
std::vector<Lane> trace(const run::Evaluator& run, std::size_t member) {
    const plan::Layout& layout = run.program().layout;
    std::vector<Lane> out;
    const auto value = [&](plan::Register reg) { out.push_back(reg == plan::kNone ? 0 : value_of(run, reg, 0, member)); };
    value(layout.regime);
    value(layout.route);
    value(layout.has_right);
    for (std::size_t c = 0; c < layout.conditions.size(); ++c) {
        const State state = state_of(run, c, 0, member);
        out.push_back(static_cast<Lane>(state.status));
        out.push_back(state.exception ? static_cast<Lane>(*state.exception) : -1);
        if (!state.version || state.status == Status::not_applicable) continue;
        for (const plan::Register reg : layout.conditions[c].versions[*state.version].show) value(reg);
    }
    for (const plan::FormalitySlots& formality : layout.formalities) {
        value(formality.when);
        if (truth_or(run, formality.when, 0, member, Truth::yes) == Truth::yes) value(formality.value);
    }
    return out;
}

}  // namespace

namespace {

/// Looks ahead for some families of the run under every option: `out` holds their verdicts as read from the columns.
void settle_options(run::Evaluator& run, Ahead& ahead, std::vector<std::size_t> families, Contest& out) {
    const plan::Program& program = run.program();
    const run::Batch& batch = run.batch();
    ahead.look(std::move(families));
    const auto settle_option = [&](std::size_t r, std::size_t o) {
        if (!ahead.touched_by(r)) return false;
        run.vary(r, o);
        const bool more = ahead.vary(r, o);
        look_ahead(ahead, batch, out.verdicts[r][o]);
        return more;
    };
    const auto go_back = [&](std::size_t r) {
        if (!ahead.touched_by(r)) return;
        run.reset(r);
        ahead.reset(r);
    };
    const auto as_chosen = [&](std::size_t r, std::size_t o) {
        if (!ahead.touched_by(r)) look_ahead(ahead, batch, out.verdicts[r][o]);
    };
    for (bool more = true; more;) {
        // More days can only turn more verdicts, so going over all again needs no undoing.
        settle(ahead, batch, out.chosen);
        for_each_option(program, batch, as_chosen, [](std::size_t) {});
        more = false;
        for_each_option(program, batch, [&](std::size_t r, std::size_t o) { more = settle_option(r, o) || more; }, go_back);
        if (more) ahead.grow();
    }
}

}  // namespace

Contest contest(run::Evaluator& run, Ahead& ahead, const Seen& seen) {
    const plan::Program& program = run.program();
    const run::Batch& batch = run.batch();
    Contest out;
    verdicts(run, out.chosen.verdicts);
    out.chosen.earliest.resize(batch.members());
    out.chosen.families.resize(batch.families());
    Waiting waiting(batch);
    waiting.add(out.chosen.verdicts);
    for (const law::Reading& reading : program.rules->readings) out.verdicts.emplace_back(reading.options.size());
    const auto look = [&](std::size_t r, std::size_t o) {
        run.vary(r, o);
        verdicts(run, out.verdicts[r][o]);
        waiting.add(out.verdicts[r][o]);
        if (seen) seen(r, o);
    };
    for_each_option(program, batch, look, [&](std::size_t r) { run.reset(r); });

    std::vector<std::size_t> families;
    for (std::size_t family = 0; family < batch.families(); ++family) {
        if (waiting.waits(family)) families.push_back(family);
    }
    if (!families.empty()) settle_options(run, ahead, std::move(families), out);
    for (std::vector<std::vector<Verdict>>& options : out.verdicts) {
        for (std::vector<Verdict>& option : options) {
            if (option.empty()) option = out.chosen.verdicts;
        }
    }
    return out;
}

Contested contested(run::Evaluator& run, Ahead& ahead) {
    const law::RuleSet& rules = *run.program().rules;
    const std::size_t members = run.batch().first_member(1);
    std::vector<std::vector<Lane>> before;
    for (std::size_t m = 0; m < members; ++m) before.push_back(trace(run, m));
    std::vector<std::vector<bool>> touched(rules.readings.size(), std::vector<bool>(members, false));
    Contest all = contest(run, ahead, [&](std::size_t reading, std::size_t) {
        for (std::size_t m = 0; m < members; ++m) {
            if (!touched[reading][m]) touched[reading][m] = trace(run, m) != before[m];
        }
    });

    Contested out{std::move(all.chosen), std::vector<std::vector<ReadingResult>>(members)};
    for (std::size_t r = 0; r < rules.readings.size(); ++r) {
        for (std::size_t m = 0; m < members; ++m) {
            ReadingResult result;
            result.reading = r;
            result.chosen = run.batch().readings[r];
            for (const std::vector<Verdict>& option : all.verdicts[r]) result.verdicts.push_back(option[m]);
            result.decisive =
                std::any_of(result.verdicts.begin(), result.verdicts.end(), [&](Verdict v) { return v != result.verdicts[0]; });
            if (touched[r][m] || result.decisive) out.readings[m].push_back(std::move(result));
        }
    }
    return out;
}

}  // namespace reunify::verdict
