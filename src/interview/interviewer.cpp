#include "interview/interviewer.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <random>
#include <set>
#include <utility>

#include "base/calendar.h"
#include "interview/candidates.h"
#include "interview/confirmations.h"
#include "plan/alike.h"
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
constexpr double kSameFact = 1000, kSameMember = 1.3, kHalfKnown = 0.3, kMayBeAssumed = 0.01;

/// So many ways to answer everything else are tried for a question that alone turns nothing, so many at a time; what is assumed is answered
/// otherwise one time in a few.
constexpr std::size_t kWays = 256, kWaysAtOnce = 16, kRarely = 4, kFewMembers = 4;

/// Of the days on which something turns so many are tried.
constexpr std::size_t kFewDays = 12;

/// A fact that may be asked.
struct Candidate {
    Wanted wanted;
    Hanging hanging{};
    bool blocked = true;  ///< wherever it keeps something open, something that nobody knows does too: told where it is not
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
           Outlook& outlook, run::Batch& tries, verdict::TurningDays& days)
        : program_(program),
          rules_(*program.rules),
          family_(family),
          case_(single_case),
          said_(said),
          outlook_(outlook),
          tries_(tries),
          days_(days) {}

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
        while (!all.empty()) {
            const auto best =
                std::max_element(all.begin(), all.end(), [&](const Candidate& a, const Candidate& b) { return worth(a) < worth(b); });
            if (!best->differs && !turns_with_others(*best, places, readings)) {
                all.erase(best);
                continue;
            }
            Asking out{false, best->wanted, best->hanging, {}};
            for (const Candidate& each : all) {
                if (each.wanted.fact == best->wanted.fact && !(each.wanted == best->wanted)) out.also.push_back(*each.wanted.member);
            }
            return out;
        }
        return std::nullopt;
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

    /// Whether two answers to a question come to something else, for some answers to others: to those that stand beside it, or to all.
    bool turns_with_others(const Candidate& each, const std::vector<Place>& places, const std::vector<std::size_t>& readings) {
        std::vector<Wanted> beside;
        for (const std::size_t place : each.places) {
            for (const Wanted& other : still_open(places[place])) {
                if (!(other == each.wanted) && !holds(beside, other)) beside.push_back(other);
            }
        }
        const std::vector<Wanted> others = everything_open(each.wanted);
        const std::vector<Lane> answers = answers_to(each.wanted);
        std::mt19937 random(static_cast<std::uint32_t>(each.wanted.fact));  // the same every time
        // Of a large family fewer ways are tried: each takes as long as it has members.
        const std::size_t ways = std::max(kWaysAtOnce, kWays / std::max<std::size_t>(1, family_.members.size() / kFewMembers));
        for (std::size_t tried = 0; tried < ways && answers.size() > 1; tried += kWaysAtOnce) {
            tries_.clear();
            tries_.readings = readings;
            for (std::size_t way = 0; way < kWaysAtOnce; ++way) {
                const std::size_t first = tries_.families();
                tries_.append(case_.batch, 0, answers.size());
                for (std::size_t i = 0; i < answers.size(); ++i) set(first + i, each.wanted, answers[i]);
                const bool all = way % 2 != 0 || beside.empty();
                for (const Wanted& other : all ? others : beside) {
                    const bool assumed = !rules_.facts[other.fact].assumed.empty();
                    if (assumed && all && random() % kRarely != 0) continue;
                    const std::vector<Lane>& values = answers_to(other);
                    if (values.empty()) continue;
                    const Lane value = values[random() % values.size()];
                    for (std::size_t i = 0; i < answers.size(); ++i) set(first + i, other, value);
                }
            }
            outlook_.look(tries_);
            std::vector<Lane> before;
            for (std::size_t row = 0; row < tries_.families(); ++row) {
                std::vector<Lane> here = outlook_.settled(row);
                if (row % answers.size() != 0 && here != before) return true;
                before = std::move(here);
            }
        }
        return false;
    }

    /// All that is not known and that nobody has declined, but for one.
    std::vector<Wanted> everything_open(const Wanted& but) const {
        std::vector<Wanted> out;
        for (std::size_t fact = 0; fact < rules_.facts.size(); ++fact) {
            if (rules_.facts[fact].type == law::FactType::text || fact == rules_.roles.assessed_on) continue;
            const bool own = rules_.facts[fact].level == Level::member;
            for (std::size_t m = 0; m < (own ? family_.members.size() : 1); ++m) {
                const Wanted wanted{fact, own ? std::optional(m) : std::nullopt};
                const std::size_t row = own ? case_.batch.first_member(0) + m : 0;
                if (!(wanted == but) && !holds(said_.declined, wanted) && !is_known(case_.batch.get(fact, row))) out.push_back(wanted);
            }
        }
        return out;
    }

    const std::vector<Lane>& answers_to(const Wanted& wanted) {
        const auto [at, fresh] = answers_.try_emplace({wanted.fact, wanted.member});
        if (fresh) {
            const auto filing = rules_.roles.filed_on;
            const Lane filed = filing ? case_.batch.lane(*filing, 0) : kUnknown;
            const Lane around = is_known(filed) ? filed : case_.assessed_on;
            at->second = verdict::tried_answers(rules_, wanted.fact, limits_of(wanted), around);
            const law::FactType type = rules_.facts[wanted.fact].type;
            if (limits_of(wanted) == nullptr && type == law::FactType::date) {
                const std::vector<Lane> turns = few(days_.of({wanted.fact, wanted.member.value_or(0)}, 0));
                at->second.insert(at->second.end(), turns.begin(), turns.end());
            }
            if (limits_of(wanted) == nullptr && (type == law::FactType::money || type == law::FactType::count)) {
                const std::vector<Lane> limits = plan::compared_with(program_, wanted.fact);
                at->second.insert(at->second.end(), limits.begin(), limits.end());
            }
        }
        return at->second;
    }

    static std::vector<Lane> few(std::vector<Lane> all) {
        std::vector<Lane> out;
        for (std::size_t i = 0; i < std::min(all.size(), kFewDays); ++i)
            out.push_back(all[i * all.size() / std::min(all.size(), kFewDays)]);
        return out;
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
            each.half_known = limits_of(each.wanted) != nullptr;
            add(each.wanted, answers_to(each.wanted));
            ends.push_back(tries_.families());
        }
        outlook_.look(tries_);
        const double open = outlook_.openness(0);
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            double left = 0;
            const std::vector<Lane> first = ends[i] < ends[i + 1] ? outlook_.settled(ends[i]) : std::vector<Lane>();
            for (std::size_t row = ends[i]; row < ends[i + 1]; ++row) {
                left += outlook_.openness(row);
                candidates[i].differs = candidates[i].differs || outlook_.settled(row) != first;
            }
            if (ends[i] < ends[i + 1]) candidates[i].gain = open - left / static_cast<double>(ends[i + 1] - ends[i]);
        }
    }

    double worth(const Candidate& each) const {
        double out = std::max(each.gain, 0.01);
        // Whose vague answer came just now has said what he knows.
        const bool again = said_.last && *said_.last == each.wanted;
        if (said_.last && !again && said_.last->fact == each.wanted.fact) out *= kSameFact;
        if (said_.last && !again && said_.last->member == each.wanted.member) out *= kSameMember;
        // What other answers may make plain comes after them.
        if (!rules_.facts[each.wanted.fact].assumed.empty()) out *= kMayBeAssumed;
        return each.half_known ? out * kHalfKnown : out;
    }

    const plan::Program& program_;
    const law::RuleSet& rules_;
    const cases::Family& family_;
    const verdict::SingleCase& case_;
    const Said& said_;
    Outlook& outlook_;
    run::Batch& tries_;
    verdict::TurningDays& days_;
    std::map<std::pair<std::size_t, std::optional<std::size_t>>, std::vector<Lane>> answers_;
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
    : program_(std::move(program)), outlook_(program_), tries_(*program_->rules), run_(program_), days_(run_) {}

Step Interviewer::next(const cases::Family& family, const verdict::Question& question, const Said& said) {
    const law::RuleSet& rules = *program_->rules;
    Step step;
    step.answer = verdict::assess(program_, family, question);
    const verdict::SingleCase single_case(rules, family, question);
    outlook_.look(single_case.batch);
    run_.run(single_case.batch);
    if ((step.question = opening(*program_, family, outlook_.run(), said))) return step;

    const Places places(rules, family);
    std::vector<Place> figures = places.of_figures(outlook_.run(), outlook_.amounts(0), Hanging::On::amount);
    append(figures, places.of_figures(outlook_.run(), outlook_.deadlines(0), Hanging::On::deadline));
    const std::vector<Place> now = places.of_verdicts(step.answer), then = places.of_verdicts_then(step.answer);
    Choice choice(*program_, family, single_case, said, outlook_, tries_, days_);
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
