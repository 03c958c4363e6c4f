#include "report/caveats_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "report/sentence.h"
#include "report/value.h"
#include "words/format.h"

namespace reunify::report {

using words::say;
using words::Word;

namespace {

/// The path by which `--set` reaches a member's fact.
std::string path_of(const law::Fact& fact, const std::string& label) {
    if (fact.level != Level::member) return fact.path;
    return fmt::format("members[{}].{}", label, fact.path.substr(fact.path.find('.') + 1));
}

void write_option(Page& page, const Subject& subject, std::size_t reading, std::size_t option, Language language) {
    const law::ReadingOption& rule = subject.rules.readings[reading].options[option];
    const bool chosen = subject.result.readings.size() > reading && subject.result.readings[reading] == option;
    const std::string verdict(say(word_of(family_verdict_under(subject.result, reading, option)), language));
    const std::string used = chosen ? fmt::format(" ({})", say(Word::used_here, language)) : std::string();
    page.item(chosen ? "*" : "-", fmt::format("{} ({}){}: {}", rule.label.in(language), rule.name, used, verdict), 4);
    page.field(say(Word::read_by, language), rule.read_by.in(language), 6);
}

}  // namespace

void write_missing(Page& page, const Subject& subject, Language language) {
    std::set<std::string> said;
    std::size_t number = 0;
    std::string first;
    for (const verdict::MemberResult& m : subject.result.members) {
        for (const std::size_t index : m.missing) {
            const law::Fact& fact = subject.rules.facts[index];
            const std::string path = path_of(fact, m.label);
            if (!said.insert(path).second) continue;
            if (number == 0) {
                page.heading(say(Word::missing, language));
                first = path;
            }
            const std::string who = fact.level == Level::member ? fmt::format(" [{}]", m.label) : std::string();
            page.item(fmt::format("{}.", ++number), fmt::format("{}{}", fact.question.in(language), who), 2);
            page.paragraph(path, 5, Tone::faint);
            page.field(say(Word::why_asked, language), fact.why.in(language), 5);
        }
    }
    if (number > 0) page.paragraph(say(Word::add_or_try, language, {first}), 2);
}

void write_assumptions(Page& page, const Subject& subject, Language language) {
    const verdict::Assessment& result = subject.result;
    if (result.assumptions.empty() && !result.assessed_today) return;
    page.heading(say(Word::assumptions, language));
    if (result.assessed_today) page.item("-", say(Word::assessed_today, language, {words::date(result.assessed_on, language)}), 2);
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
        if (a.member) known->who.push_back(result.members[*a.member].label);
    }
    for (const Line& line : lines) {
        const std::string who = line.who.empty() ? std::string() : fmt::format(" ({})", words::list(line.who, language));
        page.item("-", fmt::format("{}{}: {}. {}", line.label, who, line.value, capital(line.because)), 2);
    }
}

void write_readings(Page& page, const Subject& subject, Language language) {
    const std::vector<std::size_t> decisive = decisive_readings(subject.result);
    if (!decisive.empty()) page.heading(say(Word::readings, language));
    for (const std::size_t index : decisive) {
        const law::Reading& reading = subject.rules.readings[index];
        page.item("-", fmt::format("{} ({})", reading.question.in(language), reading.name), 2, Tone::plain, Tone::strong);
        for (std::size_t option = 0; option < reading.options.size(); ++option) write_option(page, subject, index, option, language);
        page.field(say(Word::chosen_because, language), reading.because.in(language), 4);
        page.paragraph(say(Word::fix_reading, language, {reading.name}), 4);
    }
    std::set<std::size_t> others;
    for (const verdict::MemberResult& m : subject.result.members) {
        for (const verdict::ReadingResult& r : m.readings) others.insert(r.reading);
    }
    std::string names;
    for (const std::size_t index : others) {
        if (std::find(decisive.begin(), decisive.end(), index) != decisive.end()) continue;
        names += (names.empty() ? "" : ", ") + subject.rules.readings[index].name;
    }
    if (names.empty()) return;
    page.heading(say(Word::other_readings, language));
    page.paragraph(names, 2);
}

void write_leaves_open(Page& page, const Subject& subject, Language language) {
    const std::vector<OpenCondition> open = open_conditions(subject);
    if (open.empty() && subject.result.leaves_open.empty()) return;
    page.heading(say(Word::leaves_open, language));
    for (const OpenCondition& condition : open) page.item("-", condition.version->leaves_open.in(language), 2);
    for (const std::size_t index : subject.result.leaves_open) page.item("-", subject.rules.open_points[index].text.in(language), 2);
}

void write_month_ends(Page& page, const Subject& subject, Language language) {
    if (subject.result.month_ends.empty()) return;
    page.heading(say(Word::month_ends, language));
    for (const verdict::MonthEnd& end : subject.result.month_ends) {
        page.item("-", say(Word::month_end, language,
                           {words::months(end.months, language), words::date(end.from, language), words::date(end.until, language)}), 2);
    }
}

void write_stale_amounts(Page& page, const Subject& subject, Language language) {
    if (subject.result.stale.empty()) return;
    page.heading(say(Word::stale_amounts, language));
    for (const verdict::StaleAmount& stale : subject.result.stale) {
        const law::Amount& amount = subject.rules.amounts[stale.amount];
        const std::string line =
            say(Word::stale_amount, language,
                {amount.title.in(language), words::date(amount.checked_until, language), words::date(stale.on, language)});
        page.item("-", line, 2);
    }
}

}  // namespace reunify::report
