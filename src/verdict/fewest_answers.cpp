#include "verdict/fewest_answers.h"

#include <algorithm>
#include <map>
#include <utility>

#include "verdict/judge.h"
#include "verdict/tried_answers.h"

namespace reunify::verdict {

namespace {

/// More missing facts than that, or more answers to several together, are not tried.
constexpr std::size_t kMostWanted = 8, kMostTried = 12;

class FewestAnswers {
public:
    FewestAnswers(const std::shared_ptr<const plan::Program>& program, const cases::Family& family, const Question& question)
        : rules_(*program->rules), family_(family), case_(rules_, family, question), judge_(program, false) {}

    std::vector<Wanted> find(std::vector<Wanted> wanted) {
        if (wanted.empty() || wanted.size() > kMostWanted || !is_enough(wanted)) return {};
        for (std::size_t i = wanted.size(); i-- > 0 && wanted.size() > 1;) {
            std::vector<Wanted> fewer = wanted;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
            if (is_enough(fewer)) wanted = std::move(fewer);
        }
        return wanted;
    }

private:
    /// A family with answers filled in, and the answers to yes or no and to choices among them.
    struct Filled {
        cases::Family family;
        std::vector<Lane> chosen;
    };

    bool is_enough(const std::vector<Wanted>& wanted) {
        std::vector<Filled> filled{{family_, {}}};
        for (const Wanted& each : wanted) {
            const std::vector<Lane> tried = answers(each);
            const law::FactType type = rules_.facts[each.fact].type;
            const bool chosen = type == law::FactType::yes_no || type == law::FactType::choice;
            std::vector<Filled> next;
            for (const Filled& so_far : filled) {
                for (const Lane value : tried) {
                    next.push_back(so_far);
                    set(next.back().family, each, value);
                    if (chosen) next.back().chosen.push_back(value);
                }
            }
            filled = spread(std::move(next));
        }
        std::map<std::vector<Lane>, int> balance;  // more than half of what is not chosen must settle it
        const std::vector<bool> settled = settles(filled);
        for (std::size_t i = 0; i < filled.size(); ++i) balance[filled[i].chosen] += settled[i] ? 1 : -1;
        return std::all_of(balance.begin(), balance.end(), [](const auto& each) { return each.second > 0; });
    }

    /// Few enough, evenly taken.
    static std::vector<Filled> spread(std::vector<Filled> all) {
        if (all.size() <= kMostTried) return all;
        std::vector<Filled> out;
        for (std::size_t i = 0; i < kMostTried; ++i) out.push_back(std::move(all[i * all.size() / kMostTried]));
        return out;
    }

    void set(cases::Family& family, const Wanted& wanted, Lane value) const {
        (wanted.member ? family.members[*wanted.member].facts : family.facts)[wanted.fact] = value;
        (wanted.member ? family.members[*wanted.member].within : family.within).erase(wanted.fact);
    }

    std::vector<Lane> answers(const Wanted& wanted) const {
        const auto& limits = wanted.member ? family_.members[*wanted.member].within : family_.within;
        const auto within = limits.find(wanted.fact);
        return tried_answers(rules_, wanted.fact, within == limits.end() ? nullptr : &within->second, case_.assessed_on);
    }

    std::vector<bool> settles(const std::vector<Filled>& filled) {
        run::Batch batch(rules_);
        batch.readings = case_.batch.readings;
        for (const Filled& each : filled) {
            cases::append(batch, rules_, each.family);
            const std::size_t row = batch.families() - 1;
            if (const auto day = rules_.roles.assessed_on) batch.set(*day, row, case_.assessed_on);
            file_on_assessment(batch, rules_, row);
        }
        std::vector<Outcome> outcomes;
        judge_.judge(batch, outcomes);
        const auto open = [](const Outcome& outcome) { return outcome.verdict == Verdict::undetermined; };
        std::vector<bool> out;
        for (std::size_t row = 0; row < batch.families(); ++row)
            out.push_back(std::none_of(outcomes.begin() + batch.first_member(row), outcomes.begin() + batch.first_member(row + 1), open));
        return out;
    }

    const law::RuleSet& rules_;
    const cases::Family& family_;
    SingleCase case_;
    Judge judge_;
};

}  // namespace

namespace {

/// Whose answer is wanted, and what.
class WantedFacts {
public:
    WantedFacts(const law::RuleSet& rules, const cases::Family& family, const Assessment& result)
        : rules_(rules), family_(family), result_(result) {}

    void add(std::size_t fact, std::size_t member) {
        Wanted wanted{fact, std::nullopt};
        if (rules_.facts[fact].level == Level::member) wanted.member = whose(fact, member);
        if (std::find(all_.begin(), all_.end(), wanted) == all_.end()) all_.push_back(wanted);
    }

    std::vector<Wanted> take() { return std::move(all_); }

private:
    /// What a member lacks may be another's: his own where he himself has to answer, else that of the first who has.
    std::size_t whose(std::size_t fact, std::size_t member) const {
        const std::vector<Wanted>& open = result_.members[member].open;
        const auto of = [&](std::size_t one) { return std::find(open.begin(), open.end(), Wanted{fact, one}) != open.end(); };
        if (of(member)) return member;
        for (std::size_t other = 0; other < family_.members.size(); ++other) {
            if (of(other)) return other;
        }
        for (std::size_t other = 0; other < family_.members.size() && !unknown(member, fact); ++other) member = other;
        return member;
    }

    bool unknown(std::size_t member, std::size_t fact) const { return !is_known(family_.members[member].facts[fact]); }

    const law::RuleSet& rules_;
    const cases::Family& family_;
    const Assessment& result_;
    std::vector<Wanted> all_;
};

}  // namespace

std::vector<Wanted> all_wanted(const law::RuleSet& rules, const cases::Family& family, const Assessment& result) {
    WantedFacts out(rules, family, result);
    for (std::size_t m = 0; m < result.members.size(); ++m) {
        const MemberResult& member = result.members[m];
        if (member.verdict == Verdict::no_right || member.verdict == Verdict::outside) continue;
        for (const std::size_t fact : member.missing) out.add(fact, m);
        if (member.verdict != Verdict::undetermined) continue;
        for (const ConditionResult& condition : member.conditions) {
            for (const std::size_t fact : condition.missing) out.add(fact, m);
        }
    }
    return out.take();
}

std::vector<Wanted> all_wanted_then(const law::RuleSet& rules, const cases::Family& family, const Assessment& result) {
    WantedFacts out(rules, family, result);
    for (std::size_t m = 0; m < result.members.size(); ++m) {
        for (const std::size_t fact : result.members[m].missing_then) out.add(fact, m);
    }
    std::vector<Wanted> then = out.take();
    const std::vector<Wanted> first = all_wanted(rules, family, result);
    std::erase_if(then, [&](const Wanted& each) { return std::find(first.begin(), first.end(), each) != first.end(); });
    return then;
}

std::vector<Wanted> fewest_answers(const std::shared_ptr<const plan::Program>& program, const cases::Family& family,
                                   const Question& question, const Assessment& result) {
    // Another member may be refused, or have no right, for certain.
    const auto open = [](const MemberResult& member) { return member.verdict == Verdict::undetermined; };
    if (std::none_of(result.members.begin(), result.members.end(), open)) return {};
    FewestAnswers search(program, family, question);
    std::vector<Wanted> wanted = all_wanted(*program->rules, family, result);
    if (std::vector<Wanted> found = search.find(wanted); !found.empty()) return found;
    const std::vector<Wanted> then = all_wanted_then(*program->rules, family, result);
    wanted.insert(wanted.end(), then.begin(), then.end());
    return then.empty() ? then : search.find(wanted);
}

}  // namespace reunify::verdict
