#include "interview/interviewer.h"

#include <algorithm>
#include <iterator>
#include <random>
#include <set>
#include <utility>

#include "base/calendar.h"
#include "interview/candidates.h"
#include "interview/confirmations.h"
#include "verdict/columns.h"
#include "verdict/fewest_answers.h"
#include "verdict/tried_answers.h"

namespace reunify::interview {

using verdict::Verdict;
using verdict::Wanted;

namespace {

/// Filing days that are tried, in months from the day of the assessment.
constexpr Lane kMonthsFromNow[] = {-24, -12, -6, -1, 1, 6, 12, 24};

/// The same is asked of one after the other; people are asked about one thing, and again about what they half know only where nothing else
/// helps.
constexpr double kSameFact = 1000, kSameMember = 1.3, kHalfKnown = 0.3;

/// So many answers to several questions together are tried.
constexpr std::size_t kTogether = 64;

/// A fact that may be asked.
struct Candidate {
    Wanted wanted;
    Hanging hanging{};
    bool blocked = true;  ///< wherever it keeps something open, something that nobody knows does too
    std::vector<std::size_t> places{};
    bool half_known = false;
    bool differs = false;  ///< two of its answers differ
    double gain = 0;       ///< by how much the family is less open, over its answers
};

bool holds(const std::vector<Wanted>& list, const Wanted& wanted) {
    return std::find(list.begin(), list.end(), wanted) != list.end();
}

/// One call: a family, what was said, and the answers that are tried.
class Choice {
public:
    Choice(const plan::Program& program, const cases::Family& family, const verdict::SingleCase& single_case, const Said& said,
           Outlook& outlook, run::Batch& tries)
        : rules_(*program.rules), family_(family), case_(single_case), said_(said), outlook_(outlook), tries_(tries) {}

    /// The candidates of some places that nobody has declined, in their order.
    std::vector<Candidate> candidates(const std::vector<Place>& places) const {
        std::vector<Candidate> out;
        for (std::size_t p = 0; p < places.size(); ++p) {
            const std::vector<Wanted> open = still_open(places[p]);
            const bool blocked = open.size() < places[p].facts.size();
            for (const Wanted& wanted : open) {
                auto found = std::find_if(out.begin(), out.end(), [&](const Candidate& other) { return other.wanted == wanted; });
                if (found == out.end()) found = out.insert(out.end(), Candidate{wanted, places[p].hanging});
                if (found->blocked && !blocked) found->hanging = places[p].hanging;
                found->blocked = found->blocked && blocked;
                found->places.push_back(p);
            }
        }
        return out;
    }

    /// The best question of some places under some readings; none where no answer to any of them can change anything.
    std::optional<Asking> best_of(const std::vector<Place>& places, const std::vector<std::size_t>& readings) {
        std::vector<Candidate> all = candidates(places);
        try_answers(all, readings);
        std::vector<std::optional<bool>> together(places.size());
        const auto matters = [&](std::size_t place) {
            if (!together[place]) together[place] = differ_together(still_open(places[place]), readings);
            return *together[place];
        };
        std::erase_if(all, [&](const Candidate& each) {
            return !each.differs && each.blocked && std::none_of(each.places.begin(), each.places.end(), matters);
        });
        if (all.empty()) return std::nullopt;
        const auto best =
            std::max_element(all.begin(), all.end(), [&](const Candidate& a, const Candidate& b) { return worth(a) < worth(b); });
        Asking out{false, best->wanted, best->hanging, {}};
        for (const Candidate& each : all) {
            if (each.wanted.fact == best->wanted.fact && !(each.wanted == best->wanted)) out.also.push_back(*each.wanted.member);
        }
        return out;
    }

    /// Whether some filing day comes to something else than another.
    bool filing_day_matters(std::size_t fact) {
        std::vector<Lane> days;
        for (const Lane months : kMonthsFromNow)
            days.push_back(calendar::add_months(case_.assessed_on, months).value_or(case_.assessed_on));
        tries_.clear();
        tries_.readings = case_.batch.readings;
        add(Wanted{fact, std::nullopt}, days);
        outlook_.look(tries_);
        for (std::size_t row = 1; row < tries_.families(); ++row) {
            if (outlook_.answer(row) != outlook_.answer(0)) return true;
        }
        return false;
    }

private:
    std::vector<Wanted> still_open(const Place& place) const {
        std::vector<Wanted> out;
        std::copy_if(place.facts.begin(), place.facts.end(), std::back_inserter(out), [&](const Wanted& wanted) {
            return !holds(said_.declined, wanted) && rules_.facts[wanted.fact].type != law::FactType::text;
        });
        return out;
    }

    /// Whether answers to several questions together come to something else than others.
    bool differ_together(const std::vector<Wanted>& facts, const std::vector<std::size_t>& readings) {
        if (facts.size() < 2) return false;  // tried alone already
        std::vector<std::vector<Lane>> answers;
        for (const Wanted& wanted : facts) {
            const law::Fact& fact = rules_.facts[wanted.fact];
            const cases::Within* limits = limits_of(wanted);
            answers.push_back(verdict::tried_answers(rules_, wanted.fact, limits, case_.assessed_on));
            const bool amount = fact.type == law::FactType::money || fact.type == law::FactType::count;
            if (amount && limits == nullptr && fact.most) answers.back().push_back(*fact.most);
        }
        tries_.clear();
        tries_.readings = readings;
        std::mt19937 random(static_cast<std::uint32_t>(facts.size()));  // the same every time
        for (std::size_t row = 0; row < kTogether; ++row) {
            tries_.append(case_.batch, 0);
            for (std::size_t i = 0; i < facts.size(); ++i) set(row, facts[i], answers[i][random() % answers[i].size()]);
        }
        outlook_.look(tries_);
        const std::vector<Lane> first = outlook_.answer(0);
        for (std::size_t row = 1; row < kTogether; ++row) {
            if (outlook_.answer(row) != first) return true;
        }
        return false;
    }

    const cases::Within* limits_of(const Wanted& wanted) const {
        const auto& within = wanted.member ? family_.members[*wanted.member].within : family_.within;
        const auto found = within.find(wanted.fact);
        return found == within.end() ? nullptr : &found->second;
    }

    void add(const Wanted& wanted, const std::vector<Lane>& values) {
        for (const Lane value : values) {
            tries_.append(case_.batch, 0);
            set(tries_.families() - 1, wanted, value);
        }
    }

    void set(std::size_t row, const Wanted& wanted, Lane value) {
        tries_.set(wanted.fact, wanted.member ? tries_.first_member(row) + *wanted.member : row, value);
    }

    void try_answers(std::vector<Candidate>& candidates, const std::vector<std::size_t>& readings) {
        tries_.clear();
        tries_.readings = readings;
        tries_.append(case_.batch, 0);
        std::vector<std::size_t> ends{1};
        for (Candidate& each : candidates) {
            const cases::Within* limits = limits_of(each.wanted);
            each.half_known = limits != nullptr;
            add(each.wanted, verdict::tried_answers(rules_, each.wanted.fact, limits, case_.assessed_on));
            ends.push_back(tries_.families());
        }
        outlook_.look(tries_);
        const double open = outlook_.openness(0);
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            double left = 0;
            const std::vector<Lane> first = ends[i] < ends[i + 1] ? outlook_.answer(ends[i]) : std::vector<Lane>();
            for (std::size_t row = ends[i]; row < ends[i + 1]; ++row) {
                left += outlook_.openness(row);
                candidates[i].differs = candidates[i].differs || outlook_.answer(row) != first;
            }
            if (ends[i] < ends[i + 1]) candidates[i].gain = open - left / static_cast<double>(ends[i + 1] - ends[i]);
        }
    }

    double worth(const Candidate& each) const {
        double out = std::max(each.gain, 0.01);
        if (said_.last && said_.last->fact == each.wanted.fact) out *= kSameFact;
        if (said_.last && said_.last->member == each.wanted.member) out *= kSameMember;
        return each.half_known ? out * kHalfKnown : out;
    }

    const law::RuleSet& rules_;
    const cases::Family& family_;
    const verdict::SingleCase& case_;
    const Said& said_;
    Outlook& outlook_;
    run::Batch& tries_;
};

/// Options of readings under which somebody's verdict is open that is certain as the law is read.
std::set<std::pair<std::size_t, std::size_t>> open_readings(const verdict::Assessment& result) {
    std::set<std::pair<std::size_t, std::size_t>> out;
    for (const verdict::MemberResult& member : result.members) {
        if (member.verdict == Verdict::undetermined) continue;
        for (const verdict::ReadingResult& reading : member.readings) {
            for (std::size_t option = 0; option < reading.verdicts.size(); ++option) {
                if (reading.verdicts[option] == Verdict::undetermined) out.emplace(reading.reading, option);
            }
        }
    }
    return out;
}

/// What every interview begins with: the choices on which the routes turn.
std::optional<Asking> opening(const plan::Program& program, const cases::Family& family, const run::Evaluator& run, const Said& said) {
    const law::Roles& roles = program.rules->roles;
    const auto ask = [&](std::size_t fact, std::optional<std::size_t> member) -> std::optional<Asking> {
        const Wanted wanted{fact, member};
        const plan::Register used = program.layout.facts[fact];
        if (used == plan::kNone || holds(said.declined, wanted)) return std::nullopt;
        if (is_known(verdict::value_of(run, used, 0, member.value_or(0)))) return std::nullopt;
        return Asking{false, wanted, std::nullopt, {}};
    };
    if (roles.status) {
        if (auto asking = ask(*roles.status, std::nullopt)) return asking;
    }
    if (roles.relation && (family.members.empty() || !said.everybody))
        return Asking{true, {*roles.relation, std::nullopt}, std::nullopt, {}};
    for (std::size_t m = 0; roles.relation && m < family.members.size(); ++m) {
        if (auto asking = ask(*roles.relation, m)) return asking;
    }
    return std::nullopt;
}

void append(std::vector<Place>& all, std::vector<Place> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

Interviewer::Interviewer(std::shared_ptr<const plan::Program> program)
    : program_(std::move(program)), outlook_(program_), tries_(*program_->rules) {}

Step Interviewer::next(const cases::Family& family, const verdict::Question& question, const Said& said) {
    const law::RuleSet& rules = *program_->rules;
    Step step;
    step.answer = verdict::assess(program_, family, question);
    const verdict::SingleCase single_case(rules, family, question);
    outlook_.look(single_case.batch);
    if ((step.question = opening(*program_, family, outlook_.run(), said))) return step;

    const Places places(rules, family);
    std::vector<Place> figures = places.of_figures(outlook_.run(), outlook_.amounts(0), Hanging::On::amount);
    append(figures, places.of_figures(outlook_.run(), outlook_.deadlines(0), Hanging::On::deadline));
    const std::vector<Place> now = places.of_verdicts(step.answer), then = places.of_verdicts_then(step.answer);
    Choice choice(*program_, family, single_case, said, outlook_, tries_);
    const std::vector<std::size_t>& readings = single_case.batch.readings;

    std::vector<Place> all = now;
    append(all, then);
    append(all, figures);
    const auto filing = rules.roles.filed_on;
    const Wanted filing_day{filing.value_or(0), std::nullopt};
    if (filing && step.answer.filed_then && !holds(said.declined, filing_day)) {
        if (choice.filing_day_matters(*filing)) step.question = Asking{false, filing_day, std::nullopt, {}};
        all.push_back({{}, {filing_day}});
    }
    step.about = choice.candidates(all).size();
    if (step.question) return step;

    if ((step.question = choice.best_of(now, readings))) return step;
    outlook_.look(single_case.batch);
    std::vector<Place> others = then;
    append(others, places.of_assumptions(outlook_.run(), said.declined));
    if ((step.question = choice.best_of(others, readings))) return step;
    for (const auto& [reading, option] : open_readings(step.answer)) {
        verdict::Question otherwise = question;
        otherwise.readings.emplace_back(reading, option);
        const verdict::Assessment result = verdict::assess(program_, family, otherwise);
        step.question = choice.best_of(places.of_verdicts(result), verdict::chosen_readings(rules, otherwise));
        if (step.question) return step;
    }
    if ((step.question = choice.best_of(figures, readings))) return step;
    step.about = 0;
    step.confirm = to_confirm(program_, family, question, step.answer);
    verdict::Assessment open = step.answer;
    for (verdict::MemberResult& member : open.members) {
        if (member.verdict != Verdict::undetermined) member.missing.clear();
    }
    step.find_out = verdict::all_wanted(rules, family, open);
    std::erase_if(step.confirm, [&](const verdict::Assumed& each) { return holds(said.declined, Wanted{each.fact, each.member}); });
    return step;
}

}  // namespace reunify::interview
