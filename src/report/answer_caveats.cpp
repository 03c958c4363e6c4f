#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cases/label.h"
#include "report/answer.h"
#include "report/value.h"
#include "words/format.h"

namespace reunify::report {

using cases::said_label;
using words::say;
using words::Word;

namespace {

/// The path by which `--set` reaches a member's fact.
std::string path_of(const law::Fact& fact, const std::string& label) {
    if (fact.level != Level::member) return fact.path;
    return fmt::format("members[{}].{}", label, fact.path.substr(fact.path.find('.') + 1));
}

}  // namespace

std::vector<SaidMissing> said_missing(const Subject& subject, Language language) {
    std::vector<SaidMissing> out;
    std::set<std::string> said;
    for (const verdict::MemberResult& m : subject.result.members) {
        for (const std::size_t index : m.missing) {
            const law::Fact& fact = subject.rules.facts[index];
            const std::string path = path_of(fact, m.label);
            if (!said.insert(path).second) continue;
            const std::string who = fact.level == Level::member ? said_label(m.label).in(language) : std::string();
            out.push_back({fact.question.in(language), who, path, fact.why.in(language)});
        }
    }
    return out;
}

std::vector<std::string> said_assumptions(const Subject& subject, Language language) {
    const verdict::Assessment& result = subject.result;
    // The same fact assumed alike for several members is one line.
    struct Line {
        std::string label, value, because;
        std::vector<std::string> who;
    };
    std::vector<Line> lines;
    for (const verdict::Assumed& a : result.assumptions) {
        const law::Fact& fact = subject.rules.facts[a.fact];
        Line line{fact.label.in(language),
                  fact_in_words(subject.rules, fact, a.value, language),
                  fact.assumed[a.assumption].because.in(language),
                  {}};
        const auto same = [&](const Line& l) {
            return l.label == line.label && l.value == line.value && l.because == line.because && !l.who.empty();
        };
        auto known = std::find_if(lines.begin(), lines.end(), same);
        if (known == lines.end()) known = lines.insert(lines.end(), std::move(line));
        if (a.member) known->who.push_back(said_label(result.members[*a.member].label).in(language));
    }
    std::vector<std::string> out;
    if (result.assessed_today) out.push_back(say(Word::assessed_today, language, {words::date(result.assessed_on, language)}));
    for (const Line& line : lines) {
        const std::string who = line.who.empty() ? std::string() : fmt::format(" ({})", words::list(line.who, language));
        out.push_back(words::labelled(language, line.label + who, fmt::format("{}. {}", line.value, capital(line.because))));
    }
    return out;
}

std::vector<SaidReading> said_readings(const Subject& subject, Language language) {
    std::vector<SaidReading> out;
    for (const std::size_t index : decisive_readings(subject.result)) {
        const law::Reading& reading = subject.rules.readings[index];
        SaidReading said{reading.name, reading.question.in(language), reading.because.in(language), {}};
        for (std::size_t option = 0; option < reading.options.size(); ++option) {
            const law::ReadingOption& rule = reading.options[option];
            const bool used = subject.result.readings.size() > index && subject.result.readings[index] == option;
            said.options.push_back(
                {rule.name, rule.label.in(language), rule.read_by.in(language), used, family_verdict_under(subject.result, index, option)});
        }
        out.push_back(std::move(said));
    }
    return out;
}

std::vector<std::size_t> other_readings(const Subject& subject) {
    const std::vector<std::size_t> decisive = decisive_readings(subject.result);
    std::set<std::size_t> others;
    for (const verdict::MemberResult& m : subject.result.members) {
        for (const verdict::ReadingResult& r : m.readings) {
            if (std::find(decisive.begin(), decisive.end(), r.reading) == decisive.end()) others.insert(r.reading);
        }
    }
    return {others.begin(), others.end()};
}

}  // namespace reunify::report
