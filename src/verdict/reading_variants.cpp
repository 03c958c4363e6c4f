#include "verdict/reading_variants.h"

#include <algorithm>
#include <utility>

#include "verdict/columns.h"
#include "verdict/touched.h"

namespace reunify::verdict {

namespace {

/// Whether a reading can change anything at all.
bool matters(const plan::Program& program, std::size_t reading) {
    return reading < program.touched_by.size() && !program.touched_by[reading].empty();
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

std::vector<Status> statuses(const run::Evaluator& run, std::size_t member) {
    std::vector<Status> out;
    for (std::size_t c = 0; c < run.program().layout.conditions.size(); ++c) out.push_back(status_of(run, c, 0, member));
    return out;
}

/// Turns the verdicts of those whom time helps.
void look_ahead(const FilingDaySearch& search, const run::Batch& batch, std::vector<Verdict>& verdicts) {
    for (std::size_t i = 0; i < search.families(); ++i) {
        const std::size_t first = batch.first_member(search.family(i));
        const std::size_t last = batch.first_member(search.family(i) + 1);
        for (std::size_t m = first; m < last; ++m) {
            verdicts[m] = timed(verdicts[m], search.later(i, m - first));
        }
    }
}

/// Whether a later day may help some member of a family who is refused or must wait.
bool may_be_helped(const run::Batch& batch, std::size_t family, const std::vector<Verdict>& now, const std::vector<bool>& beyond_help) {
    for (std::size_t m = batch.first_member(family); m < batch.first_member(family + 1); ++m) {
        // Whether a wait ever ends is to be looked for in any case.
        if (now[m] == Verdict::not_yet || (may_improve(now[m]) && !beyond_help[m])) return true;
    }
    return false;
}

/// Members whom no later day helps whatever the readings say: most of those refused, told at once for all options.
std::vector<bool> members_beyond_help(run::Evaluator& run, FilingDaySearch& search) {
    const run::Batch& batch = run.batch();
    if (!run.readings_can_open()) return std::vector<bool>(batch.members(), false);
    std::vector<Verdict> now;
    verdicts(run, now);
    std::vector<std::size_t> families;
    for (std::size_t family = 0; family < batch.families(); ++family) {
        const auto first = now.begin() + static_cast<std::ptrdiff_t>(batch.first_member(family));
        const auto last = now.begin() + static_cast<std::ptrdiff_t>(batch.first_member(family + 1));
        if (std::any_of(first, last, may_improve)) families.push_back(family);
    }
    run.open_readings();
    std::vector<bool> out = search.beyond_help(std::move(families));
    run.close_readings();
    return out;
}

/// The last word on a run that stands under an option: where later days rest on the same as under the chosen ones, they bring the same.
void settle_option(const run::Evaluator& run, FilingDaySearch& search, const Touched& touched, const std::vector<std::size_t>& readings,
                   const std::vector<bool>& beyond_help, const TimedVerdicts& chosen, std::vector<Verdict>& verdicts) {
    const run::Batch& batch = run.batch();
    std::vector<std::size_t> families;
    for (std::size_t family = 0; family < batch.families(); ++family) {
        const std::size_t first = batch.first_member(family);
        const std::size_t last = batch.first_member(family + 1);
        if (!may_be_helped(batch, family, verdicts, beyond_help)) continue;
        if (touched.changed(family)) {
            families.push_back(family);
            continue;
        }
        for (std::size_t m = first; m < last; ++m) {
            verdicts[m] = timed(verdicts[m], chosen.later[m]);
        }
    }
    for (std::size_t i = 0; i < families.size(); i += kFamiliesAtOnce) {
        const auto first = families.begin() + static_cast<std::ptrdiff_t>(i);
        search.look({first, first + static_cast<std::ptrdiff_t>(std::min(kFamiliesAtOnce, families.size() - i))}, readings, verdicts);
        look_ahead(search, batch, verdicts);
    }
}

/// Of whom something can be said under the chosen readings only because all fillings agree, an option is asked in the same way.
void fill_option(const run::Evaluator& run, Fillings& fillings, AgreedEnds& ends, const std::vector<std::size_t>& readings,
                 const ReadingVariants& all, const std::vector<bool>& steady, std::vector<Verdict>& verdicts) {
    using Kind = AgreedEnds::Answer::Kind;
    std::vector<bool> among(verdicts.size(), false);
    const auto some = [&] { return std::find(among.begin(), among.end(), true) != among.end(); };
    const auto ask = [&](std::size_t m) {
        const AgreedEnds::Answer answer = ends.of(m);
        if (answer.kind == Kind::one) verdicts[m] = answer.verdict;
        among[m] = answer.kind == Kind::open;
    };
    for (std::size_t m = 0; m < among.size(); ++m) {
        if (steady[m]) verdicts[m] = all.agreed[m]->verdict;
        if (all.agreed[m] && verdicts[m] == Verdict::undetermined && !steady[m]) ask(m);
    }
    if (!some()) return;
    TimedVerdicts under = all.chosen;
    under.verdicts = verdicts;
    fillings.leave_plainly_open(run, under, among);
    ends.look_ahead(among);
    for (std::size_t m = 0; m < among.size(); ++m) {
        if (among[m]) ask(m);
    }
    if (!some()) return;
    under.verdicts = verdicts;
    const std::vector<std::optional<Agreement>> agreed = fillings.agree(run, under, readings, among);
    for (std::size_t m = 0; m < among.size(); ++m) {
        if (agreed[m]) verdicts[m] = agreed[m]->verdict;
    }
}

}  // namespace

ReadingVariants reading_variants(run::Evaluator& run, FilingDaySearch& search, Fillings& fillings, const Seen& seen) {
    const plan::Program& program = run.program();
    const run::Batch& batch = run.batch();
    ReadingVariants out;
    const std::vector<bool> beyond_help = members_beyond_help(run, search);
    std::vector<Verdict> now;
    verdicts(run, now);
    std::vector<bool> wanted(batch.families(), false);
    for (std::size_t family = 0; family < batch.families(); ++family) wanted[family] = may_be_helped(batch, family, now, beyond_help);
    out.chosen = timed_verdicts(run, search, wanted);
    out.agreed = fillings.settle(run, out.chosen);
    out.decisive = fillings.decisive();
    const std::vector<bool> steady = fillings.steady(batch);
    AgreedEnds& ends = fillings.ends(batch, steady);
    for (std::size_t r = 0; r < program.rules->readings.size(); ++r) {
        std::vector<std::vector<Verdict>>& options =
            out.verdicts.emplace_back(program.rules->readings[r].options.size(), out.chosen.verdicts);
        if (!matters(program, r)) continue;
        const Touched touched(run, search.days(), r);
        std::vector<std::size_t> readings = batch.readings;
        for (std::size_t o = 0; o < options.size(); ++o) {
            if (o == batch.readings[r]) continue;
            readings[r] = o;
            run.vary(r, o);
            verdicts(run, options[o]);
            settle_option(run, search, touched, readings, beyond_help, out.chosen, options[o]);
            ends.vary(r, o);
            fill_option(run, fillings, ends, readings, out, steady, options[o]);
            if (seen) seen(r, o);
        }
        run.reset(r);
        ends.reset(r);
    }
    return out;
}

TouchingReadings touching_readings(run::Evaluator& run, FilingDaySearch& search, Fillings& fillings) {
    const law::RuleSet& rules = *run.program().rules;
    const std::size_t members = run.batch().first_member(1);
    std::vector<std::vector<Lane>> before;
    std::vector<std::vector<Status>> stood;
    for (std::size_t m = 0; m < members; ++m) {
        before.push_back(trace(run, m));
        stood.push_back(statuses(run, m));
    }
    std::vector<std::vector<std::vector<std::size_t>>> hung_on(
        members, std::vector<std::vector<std::size_t>>(run.program().layout.conditions.size()));
    std::vector<std::vector<bool>> touched(rules.readings.size(), std::vector<bool>(members, false));
    ReadingVariants all = reading_variants(run, search, fillings, [&](std::size_t reading, std::size_t) {
        for (std::size_t m = 0; m < members; ++m) {
            if (!touched[reading][m]) touched[reading][m] = trace(run, m) != before[m];
            const std::vector<Status> stands = statuses(run, m);
            for (std::size_t c = 0; c < stands.size(); ++c) {
                std::vector<std::size_t>& on = hung_on[m][c];
                if (stands[c] != stood[m][c] && (on.empty() || on.back() != reading)) on.push_back(reading);
            }
        }
    });

    TouchingReadings out{std::move(all.chosen), std::move(all.agreed), std::move(all.decisive),
                         std::vector<std::vector<ReadingResult>>(members), std::move(hung_on)};
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
