#include "report/caveats_text.h"

#include <fmt/format.h>

#include "words/format.h"

namespace reunify::report {

using words::say;
using words::Word;

namespace {

void write_option(Page& page, const SaidOption& option, Language language) {
    const std::string used = option.used ? fmt::format(" ({})", say(Word::used_here, language)) : std::string();
    const std::string line =
        words::labelled(language, fmt::format("{} ({}){}", option.label, option.name, used), say(word_of(option.verdict), language));
    page.item(option.used ? "*" : "-", line, 4);
    page.field(say(Word::read_by, language), option.read_by, 6);
}

}  // namespace

void write_missing(Page& page, const Answer& answer, Language language) {
    if (answer.missing.empty()) return;
    page.heading(say(Word::missing, language));
    std::size_t number = 0;
    for (const SaidMissing& fact : answer.missing) {
        const std::string who = fact.who.empty() ? std::string() : fmt::format(" [{}]", fact.who);
        page.item(fmt::format("{}.", ++number), fact.question + who, 2);
        page.paragraph(fact.path, 5, Tone::faint);
        page.field(say(Word::why_asked, language), fact.why, 5);
    }
    page.paragraph(say(Word::add_or_try, language, {answer.missing.front().path}), 2);
}

void write_readings(Page& page, const Subject& subject, const Answer& answer, Language language) {
    if (!answer.readings.empty()) page.heading(say(Word::readings, language));
    for (const SaidReading& reading : answer.readings) {
        page.item("-", fmt::format("{} ({})", reading.question, reading.name), 2, Tone::plain, Tone::strong);
        for (const SaidOption& option : reading.options) write_option(page, option, language);
        page.field(say(Word::chosen_because, language), reading.because, 4);
        page.paragraph(say(Word::fix_reading, language, {reading.name}), 4);
    }
    std::vector<std::string> names;
    for (const std::size_t index : answer.other_readings) names.push_back(subject.rules.readings[index].name);
    if (names.empty()) return;
    page.heading(say(Word::other_readings, language));
    page.paragraph(fmt::format("{}", fmt::join(names, ", ")), 2);
}

void write_list(Page& page, Word heading, const std::vector<std::string>& lines, Language language) {
    if (lines.empty()) return;
    page.heading(say(heading, language));
    for (const std::string& line : lines) page.item("-", line, 2);
}

}  // namespace reunify::report
