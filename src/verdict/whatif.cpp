#include "verdict/whatif.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "verdict/assessment.h"
#include "verdict/beyond_help.h"
#include "verdict/candidate_changes.h"
#include "verdict/columns.h"
#include "verdict/filing_day_search.h"
#include "verdict/fillings.h"
#include "verdict/missing_facts.h"
#include "verdict/needless_members.h"
#include "verdict/proposals.h"

namespace reunify::verdict {

namespace {

/// Of three changes at once only those are tried that change something by themselves, and no more than that.
constexpr std::size_t kMostChangesOfThree = 24;

/// Changes that were found to do, with the amounts among them still as far off as they may be.
struct Candidate {
    Proposal proposal;
    std::vector<Narrowing> amounts;  ///< `varied`, `fails`, `does` and `step` of each
};

class Search {
public:
    Search(const std::shared_ptr<const plan::Program>& program, const cases::Family& family, const Question& question)
        : program_(program),
          rules_(*program->rules),
          case_(rules_, family, question),
          run_(program),
          days_(*program, plan::Asked::verdict),
          family_(family),
          eligibility_(program),
          filing_(filing_fact(rules_)) {
        run_.run(case_.batch);
        for (std::size_t m = 0; m < family.members.size(); ++m) routes_.push_back(route_of(run_, 0, m));
        if (const auto fact = rules_.roles.assessed_on) family_.facts[*fact] = case_.assessed_on;
        if (case_.filed_then) family_.facts[*rules_.roles.filed_on] = case_.assessed_on;
        const Used used = [this](std::size_t fact, std::size_t member) {
            const plan::Register reg = program_->layout.facts[fact];
            return value_of(run_, reg == plan::kNone ? program_->layout.given[fact] : reg, 0, member);
        };
        candidates_ = candidate_changes(*program_, family_, used, case_.assessed_on);
    }

    Nearest find() {
        Nearest out;
        out.assessed_on = case_.assessed_on;
        out.routes = routes_;
        const std::shared_ptr<const FilingDays> known_days = filing_days_of(program_);
        const FilingDays& days = *known_days;
        FilingDaySearch search(run_, days);
        TimedVerdicts settled = timed_verdicts(run_, search);
        Fillings(program_, days).settle(run_, settled);
        if (!settled.verdicts.empty()) out.verdict = *std::max_element(settled.verdicts.begin(), settled.verdicts.end());
        if (out.verdict == Verdict::eligible) return out;
        out.size = find_fewest(1, out.proposals);
        const auto leaves_out = [](const Proposal& proposal) {
            return std::any_of(proposal.changes.begin(), proposal.changes.end(), [](const Alteration& each) { return !each.fact; });
        };
        if (!out.proposals.empty() && std::all_of(out.proposals.begin(), out.proposals.end(), leaves_out) && beyond_help().empty()) {
            std::erase_if(candidates_, [](const CandidateChange& change) { return change.kind == CandidateChange::Kind::leave_out; });
            find_fewest(out.size + 1, out.for_all);
            keep_likeliest(out.for_all);
        }
        // What a proposal leaves unknown, or within its limits, does not matter to it.
        if (out.proposals.empty() || out.verdict == Verdict::undetermined) find_missing(out, false);
        // Where nothing helps, what is missing and could be changed is to be said first too: the filing day.
        if (out.proposals.empty()) find_missing(out, true);
        return out;
    }

    /// Members without a right or whose refusal nobody can change, each as left out; ascending.
    std::vector<Alteration> beyond_help() const {
        const BeyondHelp beyond(*program_);
        std::vector<Alteration> out;
        for (std::size_t m = 0; m < family_.members.size(); ++m) {
            const bool without_right = routes_[m] && rules_.routes[*routes_[m]].no_right;
            if (without_right || beyond.on(run_, 0, m)) out.push_back({std::nullopt, m, kUnknown, kUnknown});
        }
        return out;
    }

    /// Members who need no application, each as left out; ascending.
    std::vector<Alteration> needless() const {
        std::vector<Alteration> out;
        for (std::size_t m = 0; m < routes_.size(); ++m) {
            if (routes_[m] && rules_.routes[*routes_[m]].not_needed) out.push_back({std::nullopt, m, kUnknown, kUnknown});
        }
        return out;
    }

    /// What is to be said where nobody needs an application.
    Nearest nothing_to_change() const {
        Nearest out;
        out.assessed_on = case_.assessed_on;
        out.routes = routes_;
        out.verdict = Verdict::outside;
        return out;
    }

    const std::vector<std::optional<std::size_t>>& routes() const { return routes_; }

    /// Takes those in again who are eligible with the other changes.
    void take_in(Proposal& proposal) {
        for (std::size_t i = proposal.changes.size(); i-- > 0;) {
            std::vector<Alteration> others = proposal.changes;
            others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
            if (proposal.changes[i].fact || others.empty()) continue;
            if (!eligibility_.of({with_changes(family_, others)}, case_.batch.readings).front()) continue;
            proposal.changes = std::move(others);
            if (proposal.measured && *proposal.measured > i) --*proposal.measured;
        }
    }

private:
    using Set = std::vector<std::size_t>;  ///< indexes of candidates_

    /// The proposals of the fewest changes, of so many at least; how many changes those are that were tried last.
    std::size_t find_fewest(std::size_t size, std::vector<Proposal>& proposals) {
        for (; size <= kMostTogether; ++size) {
            if (size == kMostTogether) keep_changes_that_matter();
            std::vector<Candidate> found = tried(sets_of(size));
            drop_needless(found, size);
            drop_larger(found);
            narrow_amounts(found);
            find_elsewhere(found);
            for (Candidate& candidate : found) proposals.push_back(std::move(candidate.proposal));
            if (!proposals.empty()) return size;
        }
        return kMostTogether;
    }

    /// Of a verdict that is certain, what is known within limits comes in where nothing else is missing.
    void find_missing(Nearest& out, bool changeable) const {
        MissingFacts missing_facts(run_);
        std::vector<std::size_t> limited;
        for (std::size_t m = 0; m < family_.members.size(); ++m) {
            for (const std::size_t fact : missing(missing_facts, run_, 0, m)) {
                if (rules_.facts[fact].changeable != changeable) continue;
                const bool within = out.verdict != Verdict::undetermined && case_.batch.has_bounds(fact);
                std::vector<std::size_t>& named = within ? limited : out.missing;
                if (std::find(named.begin(), named.end(), fact) == named.end()) named.push_back(fact);
            }
        }
        if (out.missing.empty()) out.missing = std::move(limited);
    }

    std::vector<Set> sets_of(std::size_t size) const {
        std::vector<Set> sets;
        Set set;
        const std::function<void(std::size_t)> extend = [&](std::size_t from) {
            if (set.size() == size) {
                sets.push_back(set);
                return;
            }
            for (std::size_t i = from; i < candidates_.size(); ++i) {
                if (!fits(set, candidates_[i])) continue;
                set.push_back(i);
                extend(i + 1);
                set.pop_back();
            }
        };
        extend(0);
        return sets;
    }

    bool fits(const Set& set, const CandidateChange& change) const {
        std::size_t left_out = change.kind == CandidateChange::Kind::leave_out ? 1 : 0;
        for (const std::size_t i : set) {
            if (exclude_each_other(candidates_[i], change)) return false;
            if (candidates_[i].kind == CandidateChange::Kind::leave_out) ++left_out;
        }
        return left_out == 0 || left_out < family_.members.size();
    }

    /// Whether a change alone changes the state of any condition.
    bool matters(const CandidateChange& change) const {
        if (change.kind == CandidateChange::Kind::filing_day || change.kind == CandidateChange::Kind::leave_out) return true;
        run::Batch batch(rules_);
        batch.readings = case_.batch.readings;
        cases::append(batch, rules_, with_changes(family_, change.changes));
        run::Evaluator run(program_);
        run.run(batch);
        for (std::size_t m = 0; m < family_.members.size(); ++m) {
            for (std::size_t c = 0; c < rules_.conditions.size(); ++c) {
                if (status_of(run, c, 0, m) != status_of(run_, c, 0, m)) return true;
            }
        }
        return false;
    }

    void keep_changes_that_matter() {
        std::erase_if(candidates_, [this](const CandidateChange& change) { return !matters(change); });
        if (candidates_.size() > kMostChangesOfThree) candidates_.resize(kMostChangesOfThree);
    }

    /// The sets that do.
    std::vector<Candidate> tried(const std::vector<Set>& sets) {
        std::vector<Candidate> plain, dated;
        for (const Set& set : sets) {
            Candidate candidate;
            bool day = false;
            for (const std::size_t i : set) add_change(candidates_[i], candidate, day);
            (day ? dated : plain).push_back(std::move(candidate));
        }
        std::vector<cases::Family> rows;
        for (const Candidate& candidate : plain) rows.push_back(with_changes(family_, candidate.proposal.changes));
        const std::vector<bool> eligible = eligibility_.of(rows, case_.batch.readings);
        std::vector<Candidate> out;
        for (std::size_t i = 0; i < plain.size(); ++i) {
            if (eligible[i]) out.push_back(std::move(plain[i]));
        }
        for (std::size_t i = 0; i < dated.size(); i += kFamiliesAtOnce) {
            const auto last = dated.begin() + static_cast<std::ptrdiff_t>(std::min(dated.size(), i + kFamiliesAtOnce));
            find_days({dated.begin() + static_cast<std::ptrdiff_t>(i), last}, out);
        }
        return out;
    }

    static void add_change(const CandidateChange& change, Candidate& candidate, bool& day) {
        std::vector<Alteration>& changes = candidate.proposal.changes;
        if (change.kind == CandidateChange::Kind::amount) {
            candidate.amounts.push_back({{}, changes.size(), change.fails, change.changes.front().after, change.step});
            if (!candidate.proposal.measured) {
                candidate.proposal.measured = changes.size();
                candidate.proposal.floor = change.changes.front().after > change.fails;
            }
        }
        day = day || change.kind == CandidateChange::Kind::filing_day;
        changes.insert(changes.end(), change.changes.begin(), change.changes.end());
    }

    /// The filing day nearest to the one given, later and, where it still lies ahead, earlier. What is known within limits is looked at at
    /// each end of them, and a day is one for all that lies between.
    void find_days(const std::vector<Candidate>& candidates, std::vector<Candidate>& out) {
        if (!cases::has_limits(family_)) return find_days(candidates, family_, out);
        std::vector<Candidate> found;
        find_days(candidates, cases::with_least(family_), found);
        find_days(candidates, cases::with_most(family_), found);
        std::vector<cases::Family> rows;
        for (const Candidate& candidate : found) rows.push_back(with_changes(family_, candidate.proposal.changes));
        const std::vector<bool> eligible = eligibility_.of(rows, case_.batch.readings);
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (eligible[i]) out.push_back(std::move(found[i]));
        }
    }

    void find_days(const std::vector<Candidate>& candidates, const cases::Family& family, std::vector<Candidate>& out) {
        const Lane given = family.facts[*filing_];
        const Lane from = is_known(given) ? std::min(given, case_.assessed_on) : case_.assessed_on;
        run::Batch batch(rules_);
        batch.readings = case_.batch.readings;
        std::vector<std::size_t> families;
        for (const Candidate& candidate : candidates) {
            std::vector<Alteration> changes = candidate.proposal.changes;
            set_day(changes, from);
            families.push_back(batch.families());
            cases::append(batch, rules_, with_changes(family, changes));
        }
        run::Evaluator run(program_);
        run.run(batch);
        FilingDaySearch search(run, days_);
        search.look(families, batch.readings, {});
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            std::optional<Lane> earlier, later;
            for (const FilingDaySearch::Stretch& stretch : search.eligible(i)) {
                if (is_known(given) && stretch.last < given) earlier = stretch.last;
                if ((!is_known(given) || stretch.first > given) && !later) later = stretch.first;
            }
            for (const std::optional<Lane>& day : {later, earlier}) {
                if (!day) continue;
                out.push_back(candidates[i]);
                set_day(out.back().proposal.changes, *day);
            }
        }
    }

    void set_day(std::vector<Alteration>& changes, Lane day) const {
        for (Alteration& change : changes) {
            if (change.fact == filing_) change.after = day;
        }
    }

    /// The same change for several members may be more than is needed: whoever need not change is left as he is.
    void drop_needless(std::vector<Candidate>& candidates, std::size_t size) {
        for (Candidate& candidate : candidates) {
            std::vector<Alteration>& changes = candidate.proposal.changes;
            for (std::size_t i = changes.size(); i-- > 0 && changes.size() > size;) {
                const bool amount = std::any_of(candidate.amounts.begin(), candidate.amounts.end(),
                                                [i](const Narrowing& each) { return each.varied == i; });
                std::vector<Alteration> fewer = changes;
                fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
                if (amount || !eligibility_.of({with_changes(family_, fewer)}, case_.batch.readings).front()) continue;
                changes = std::move(fewer);
                for (Narrowing& each : candidate.amounts) each.varied -= each.varied > i ? 1 : 0;
                if (candidate.proposal.measured && *candidate.proposal.measured > i) --*candidate.proposal.measured;
            }
        }
    }

    /// Leaves out what asks more than another candidate: the same and something besides.
    static void drop_larger(std::vector<Candidate>& candidates) {
        const auto same = [](const Alteration& a, const Alteration& b) {
            return a.fact == b.fact && a.member == b.member && a.after == b.after;
        };
        const auto larger = [&](const Candidate& one, const Candidate& other) {
            const std::size_t mine = one.proposal.changes.size(), others = other.proposal.changes.size();
            if (mine < others || (mine == others && &one <= &other)) return false;
            return std::all_of(other.proposal.changes.begin(), other.proposal.changes.end(), [&](const Alteration& change) {
                return std::any_of(one.proposal.changes.begin(), one.proposal.changes.end(),
                                   [&](const Alteration& own) { return same(own, change); });
            });
        };
        std::vector<bool> gone;
        for (const Candidate& one : candidates) {
            gone.push_back(std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& other) { return larger(one, other); }));
        }
        std::size_t kept = 0;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            if (gone[i]) continue;
            if (kept != i) candidates[kept] = std::move(candidates[i]);
            ++kept;
        }
        candidates.resize(kept);
    }

    /// One amount of each candidate after the other, the others as far as they have come.
    void narrow_amounts(std::vector<Candidate>& candidates) {
        for (std::size_t nth = 0; nth < kMostTogether; ++nth) {
            std::vector<Narrowing> searches;
            std::vector<std::size_t> owners;
            for (std::size_t i = 0; i < candidates.size(); ++i) {
                if (nth >= candidates[i].amounts.size()) continue;
                searches.push_back(candidates[i].amounts[nth]);
                searches.back().changes = candidates[i].proposal.changes;
                owners.push_back(i);
            }
            narrow(eligibility_, family_, case_.batch.readings, searches);
            for (std::size_t s = 0; s < searches.size(); ++s) candidates[owners[s]].proposal.changes = searches[s].changes;
        }
    }

    void find_elsewhere(std::vector<Candidate>& candidates) {
        if (candidates.empty()) return;
        for (std::size_t r = 0; r < rules_.readings.size(); ++r) {
            if (r >= program_->touched_by.size() || program_->touched_by[r].empty()) continue;
            for (std::size_t o = 0; o < rules_.readings[r].options.size(); ++o) {
                if (o != case_.batch.readings[r]) look_elsewhere(candidates, r, o);
            }
        }
    }

    void look_elsewhere(std::vector<Candidate>& candidates, std::size_t reading, std::size_t option) {
        std::vector<std::size_t> readings = case_.batch.readings;
        readings[reading] = option;
        // Of each candidate: as proposed; with its amount a step nearer; at the far end; as it is.
        std::vector<cases::Family> rows;
        for (const Candidate& candidate : candidates) {
            std::vector<Alteration> changes = candidate.proposal.changes;
            rows.push_back(with_changes(family_, changes));
            if (!candidate.proposal.measured) continue;
            const Narrowing& amount = candidate.amounts.front();
            Lane& value = changes[amount.varied].after;
            const Lane nearer = value + (amount.does > amount.fails ? -amount.step : amount.step);
            for (const Lane other : {nearer, amount.does, amount.fails}) {
                value = other;
                rows.push_back(with_changes(family_, changes));
            }
        }
        const std::vector<bool> eligible = eligibility_.of(rows, readings);
        std::vector<Narrowing> searches;
        std::vector<std::size_t> owners;
        std::size_t row = 0;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            Proposal& proposal = candidates[i].proposal;
            const std::size_t at = row;
            row += proposal.measured ? 4 : 1;
            const bool same = eligible[at] && (!proposal.measured || !eligible[at + 1]);
            if (same) continue;
            if (!proposal.measured || (!eligible[at] && !eligible[at + 2])) {
                proposal.other_readings.push_back({reading, option, std::nullopt});
            } else if (eligible[at + 3]) {
                proposal.other_readings.push_back({reading, option, candidates[i].amounts.front().fails});
            } else {
                searches.push_back(candidates[i].amounts.front());
                searches.back().changes = proposal.changes;
                owners.push_back(i);
            }
        }
        narrow(eligibility_, family_, readings, searches);
        for (std::size_t s = 0; s < searches.size(); ++s)
            candidates[owners[s]].proposal.other_readings.push_back({reading, option, searches[s].does});
    }

    std::shared_ptr<const plan::Program> program_;
    const law::RuleSet& rules_;
    SingleCase case_;
    run::Evaluator run_;
    FilingDays days_;
    cases::Family family_;
    Eligibility eligibility_;
    std::optional<std::size_t> filing_;
    std::vector<CandidateChange> candidates_;
    std::vector<std::optional<std::size_t>> routes_;
};

}  // namespace

Nearest nearest_changes(const std::shared_ptr<const plan::Program>& program, const cases::Family& family, const Question& question) {
    Search search(program, family, question);
    if (const std::vector<Alteration> needless = search.needless(); !needless.empty()) {
        if (needless.size() == family.members.size()) return search.nothing_to_change();
        // Who needs no application stands in nobody's way: what helps the others is asked of them alone.
        Nearest found = nearest_changes(program, with_changes(family, needless), question);
        count_in(found.proposals, needless);
        count_in(found.for_all, needless);
        leave_out_those_harmed(program, family, question, needless, found);
        found.routes = search.routes();
        return found;
    }
    Nearest found = search.find();
    const std::vector<Alteration> blocked = found.proposals.empty() ? search.beyond_help() : std::vector<Alteration>();
    if (found.verdict == Verdict::eligible || blocked.empty() || blocked.size() == family.members.size()) return found;
    // Nothing helps everybody: what helps the others is told of an application without those whom nothing helps.
    Nearest others = Search(program, with_changes(family, blocked), question).find();
    if (others.verdict == Verdict::eligible) others.proposals.emplace_back();
    count_in(others.proposals, blocked);
    for (Proposal& proposal : others.proposals) {
        proposal.changes.insert(proposal.changes.begin(), blocked.begin(), blocked.end());
        if (proposal.measured) *proposal.measured += blocked.size();
        search.take_in(proposal);
    }
    found.size = others.size + blocked.size();
    found.proposals = std::move(others.proposals);
    return found;
}

}  // namespace reunify::verdict
