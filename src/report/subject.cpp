#include "report/subject.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "cases/label.h"
#include "report/value.h"
#include "verdict/fewest_answers.h"
#include "words/format.h"

namespace reunify::report {

using verdict::Status;
using verdict::Verdict;

namespace {

bool is_plain(std::string_view label) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    };
    const bool number = std::all_of(label.begin(), label.end(), [](char c) { return c >= '0' && c <= '9'; });
    return !label.empty() && !number && std::all_of(label.begin(), label.end(), plain);
}

}  // namespace

const Sentence<>& word_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::eligible:
            return say::eligible;
        case Verdict::assessment_needed:
            return say::assessment_needed;
        case Verdict::undetermined:
            return say::undetermined;
        case Verdict::not_yet:
            return say::not_yet;
        case Verdict::not_eligible:
            return say::not_eligible;
        case Verdict::no_right:
            return say::no_right;
        case Verdict::outside:
            return say::outside;
    }
    return say::undetermined;
}

bool is_needless(const law::RuleSet& rules, const verdict::MemberResult& member) {
    return member.route && rules.routes[*member.route].not_needed;
}

const Sentence<>& word_of(const law::RuleSet& rules, const verdict::MemberResult& member) {
    return is_needless(rules, member) ? say::not_needed : word_of(member.verdict);
}

const Sentence<>& meaning_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::eligible:
            return say::eligible_means;
        case Verdict::assessment_needed:
            return say::assessment_needed_means;
        case Verdict::undetermined:
            return say::undetermined_means;
        case Verdict::not_yet:
            return say::not_yet_means;
        case Verdict::not_eligible:
            return say::not_eligible_means;
        case Verdict::no_right:
            return say::no_right_means;
        case Verdict::outside:
            return say::outside_means;
    }
    return say::undetermined_means;
}

const Sentence<>& word_of(Status status) {
    switch (status) {
        case Status::met:
            return say::met;
        case Status::not_met:
            return say::not_met;
        case Status::unknown:
            return say::unknown;
        case Status::exempt:
            return say::exempt;
        case Status::not_applicable:
            return say::not_applicable;
        case Status::suspended:
            return say::suspended;
        case Status::annulled:
            return say::annulled;
    }
    return say::unknown;
}

const Sentence<>& ways_of(const law::Route& route) {
    return route.outside ? say::turn_to : say::alternatives;
}

std::vector<std::size_t> decisive_readings(const verdict::Assessment& result) {
    std::vector<std::size_t> found;
    for (const verdict::MemberResult& member : result.members) {
        for (const verdict::ReadingResult& reading : member.readings) {
            if (reading.decisive) found.push_back(reading.reading);
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<std::string> depends_on(const Subject& subject) {
    std::vector<std::string> out;
    for (const std::size_t reading : decisive_readings(subject.result)) out.push_back(subject.rules.readings[reading].name);
    return out;
}

Verdict family_verdict_under(const Subject& subject, std::size_t reading, std::size_t option) {
    const verdict::Assessment& result = subject.result;
    Verdict weakest = result.members.empty() ? result.verdict : Verdict::eligible;
    for (const verdict::MemberResult& member : result.members) {
        if (is_needless(subject.rules, member)) continue;
        Verdict own = member.verdict;
        for (const verdict::ReadingResult& r : member.readings) {
            if (r.reading == reading && option < r.verdicts.size()) own = r.verdicts[option];
        }
        weakest = std::max(weakest, own);
    }
    return weakest;
}

std::vector<std::size_t> idle_readings(const verdict::Assessment& result) {
    const std::vector<std::size_t> decisive = decisive_readings(result);
    std::set<std::size_t> others;
    for (const verdict::MemberResult& m : result.members) {
        for (const verdict::ReadingResult& r : m.readings) {
            if (std::find(decisive.begin(), decisive.end(), r.reading) == decisive.end()) others.insert(r.reading);
        }
    }
    return {others.begin(), others.end()};
}

namespace {

std::vector<MissingFact> missing_of(const std::vector<verdict::Wanted>& wanted) {
    std::vector<MissingFact> out;
    for (const verdict::Wanted& each : wanted) out.push_back({each.fact, each.member.value_or(0)});
    return out;
}

/// Of more than that those that matter at once come first.
constexpr std::size_t kMostInOneList = 12;

std::vector<verdict::Wanted> all_that_can_matter(const Subject& subject) {
    std::vector<verdict::Wanted> all = verdict::all_wanted(subject.rules, subject.family, subject.result);
    const std::vector<verdict::Wanted> then = verdict::all_wanted_then(subject.rules, subject.family, subject.result);
    all.insert(all.end(), then.begin(), then.end());
    return all;
}

}  // namespace

std::vector<MissingFact> facts_missing(const Subject& subject) {
    if (!subject.result.fewest.empty()) return missing_of(subject.result.fewest);
    std::vector<verdict::Wanted> all = all_that_can_matter(subject);
    if (all.size() > kMostInOneList) all = verdict::all_wanted(subject.rules, subject.family, subject.result);
    return missing_of(all);
}

std::optional<std::size_t> most_missing(const Subject& subject) {
    const bool some_later = !verdict::all_wanted_then(subject.rules, subject.family, subject.result).empty();
    if (!subject.result.fewest.empty() || !some_later) return std::nullopt;
    return all_that_can_matter(subject).size();
}

std::vector<MissingFact> facts_wanted_after(const Subject& subject) {
    const std::vector<MissingFact> first = facts_missing(subject);
    std::vector<MissingFact> rest = missing_of(all_that_can_matter(subject));
    std::erase_if(rest, [&](const MissingFact& each) { return std::find(first.begin(), first.end(), each) != first.end(); });
    return rest;
}

std::vector<std::string> in_words(const Subject& subject, const std::vector<MissingFact>& missing, Language language) {
    std::vector<std::pair<std::size_t, std::vector<std::string>>> shared;
    for (const MissingFact& each : missing) {
        auto known = std::find_if(shared.begin(), shared.end(), [&](const auto& other) { return other.first == each.fact; });
        if (known == shared.end()) known = shared.insert(shared.end(), {each.fact, {}});
        if (subject.rules.facts[each.fact].level == Level::member)
            known->second.push_back(cases::said_label(subject.family.members[each.member].label).in(language));
    }
    std::vector<std::string> out;
    for (const auto& [fact, who] : shared) {
        const bool all = who.empty() || who.size() == subject.family.members.size();
        const std::string& label = subject.rules.facts[fact].label.in(language);
        out.push_back(all ? label : fmt::format("{} ({})", label, words::list(who, language)));
    }
    return out;
}

std::optional<std::string> given_in_words(const law::RuleSet& rules, std::size_t fact, const std::vector<Lane>& facts,
                                          const std::map<std::size_t, cases::Within>& within, Language language) {
    if (is_known(facts[fact])) return fact_in_words(rules, rules.facts[fact], facts[fact], language);
    const auto limits = within.find(fact);
    if (limits == within.end()) return std::nullopt;
    return range_in_words(rules, rules.facts[fact], limits->second.least, limits->second.most, language);
}

std::optional<std::string> given_range(const Subject& subject, const MissingFact& missing, Language language) {
    const law::Fact& fact = subject.rules.facts[missing.fact];
    const auto& within = fact.level == Level::member ? subject.family.members[missing.member].within : subject.family.within;
    const auto limits = within.find(missing.fact);
    if (limits == within.end()) return std::nullopt;
    return range_in_words(subject.rules, fact, limits->second.least, limits->second.most, language);
}

std::vector<std::string> facts_within_limits(const Subject& subject, Language language) {
    std::vector<std::string> out;
    const auto add = [&](std::size_t fact, std::size_t member) {
        std::string label = subject.rules.facts[fact].label.in(language);
        if (subject.rules.facts[fact].level == Level::member)
            label += fmt::format(" ({})", cases::said_label(subject.family.members[member].label).in(language));
        out.push_back(say::labelled_range.in(language, label, *given_range(subject, {fact, member}, language)));
    };
    for (const auto& [fact, limits] : subject.family.within) add(fact, 0);
    for (std::size_t m = 0; m < subject.family.members.size(); ++m) {
        for (const auto& [fact, limits] : subject.family.members[m].within) add(fact, m);
    }
    return out;
}

std::vector<OpenCondition> open_conditions(const Subject& subject) {
    std::vector<OpenCondition> found;
    for (const verdict::MemberResult& member : subject.result.members) {
        for (const verdict::ConditionResult& c : member.conditions) {
            const bool asked = c.status == Status::met || c.status == Status::not_met || c.status == Status::unknown;
            if (!asked || !c.version) continue;
            const law::ConditionVersion* version = &subject.rules.conditions[c.condition].versions[*c.version];
            const auto same = [&](const OpenCondition& open) { return open.version == version; };
            if (version->leaves_open.empty() || std::any_of(found.begin(), found.end(), same)) continue;
            found.push_back({c.condition, version});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const OpenCondition& a, const OpenCondition& b) { return a.condition < b.condition; });
    return found;
}

std::string path_of(const law::Fact& fact, const cases::Family& family, std::size_t member) {
    if (fact.level != Level::member) return fact.path;
    const std::string& label = family.members[member].label;
    return fmt::format("members[{}].{}", is_plain(label) ? label : std::to_string(member), fact.path.substr(fact.path.find('.') + 1));
}

std::string relation_name(const law::RuleSet& rules, const verdict::MemberResult& member) {
    return is_known(member.relation) ? rules.pool.word(member.relation) : std::string();
}

std::string relation_label(const law::RuleSet& rules, const verdict::MemberResult& member, Language language) {
    const auto fact = rules.roles.relation;
    if (!fact) return relation_name(rules, member);
    return fact_in_words(rules, rules.facts[*fact], member.relation, language);
}

}  // namespace reunify::report
