#include <fmt/format.h>

#include <map>

#include "base/calendar.h"
#include "base/digest.h"
#include "cases/label.h"
#include "cases/value.h"
#include "report/layout.h"
#include "report/timeline.h"
#include "words/format.h"
#include "words/language.h"
#include "words/say.h"

namespace reunify::report {

using cases::said_label;

namespace {

constexpr std::size_t kLongestLine = 75;  ///< octets, RFC 5545 section 3.1

/// Of everything known but the filing day, so that an entry moves with the day instead of standing twice. Names and values as they are
/// written, in the order of the names: rules that are newer by a fact or a choice leave it as it was.
std::string digest_of_family(const Timeline& timeline) {
    std::vector<std::string> texts;
    const auto add = [&](const std::string& whose, const std::vector<Lane>& facts) {
        std::map<std::string_view, std::string> known;
        for (std::size_t f = 0; f < facts.size(); ++f) {
            const law::Fact& fact = timeline.rules.facts[f];
            if (facts[f] == kUnknown || fact.path.starts_with("application.")) continue;
            known[fact.path] = cases::write_value(fact, facts[f], timeline.rules.pool);
        }
        texts.push_back(whose);
        for (const auto& [path, value] : known) texts.push_back(fmt::format("{}={}", path, value));
    };
    add({}, timeline.family.facts);
    for (const cases::Member& member : timeline.family.members) add(member.label, member.facts);
    return digest_of({texts.begin(), texts.end()}).substr(0, 16);
}

/// A text of RFC 5545: section 3.3.11.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : words::plain_spaces(printable(text))) {
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        out += c;
    }
    return out;
}

/// One line, folded before an octet too many and never within a character.
void add_line(std::string& out, std::string_view line) {
    std::size_t room = kLongestLine;
    while (line.size() > room) {
        std::size_t cut = room;
        while (cut > 1 && (static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80U) --cut;
        out += line.substr(0, cut);
        out += "\r\n ";
        line.remove_prefix(cut);
        room = kLongestLine - 1;
    }
    out += line;
    out += "\r\n";
}

std::string basic(Lane day) {
    const auto [year, month, of_month] = calendar::split(day);
    return fmt::format("{:04}{:02}{:02}", year, month, of_month);
}

class Entries {
public:
    Entries(const Timeline& timeline, Language language)
        : digest_(digest_of_family(timeline)), stamp_(basic(timeline.course.assessed_on)), language_(language) {}

    void add(Lane day, std::string_view what, const std::string& summary) {
        add_line(text_, "BEGIN:VEVENT");
        add_line(text_, fmt::format("UID:{}-{}@reunify", digest_, what));
        add_line(text_, fmt::format("DTSTAMP:{}T000000Z", stamp_));
        add_line(text_, fmt::format("DTSTART;VALUE=DATE:{}", basic(day)));
        add_line(text_, fmt::format("DTEND;VALUE=DATE:{}", basic(day + 1)));
        add_line(text_, "SUMMARY:" + escaped(summary));
        add_line(text_, "DESCRIPTION:" + escaped(say::entry_note.in(language_)));
        add_line(text_, "TRANSP:TRANSPARENT");
        add_line(text_, "END:VEVENT");
    }

    const std::string& text() const { return text_; }

private:
    std::string digest_, stamp_, text_;
    Language language_;
};

}  // namespace

bool has_entries(const verdict::Timeline& course) {
    return earliest_to_file(course) || !last_days(course).empty();
}

std::string calendar_file(const Timeline& timeline, Language language) {
    const verdict::Timeline& course = timeline.course;
    Entries entries(timeline, language);
    if (const auto earliest = earliest_to_file(course)) entries.add(*earliest, "earliest", std::string(say::entry_earliest.in(language)));
    const std::vector<LastDay> days = last_days(course);
    for (std::size_t i = 0; i < days.size(); ++i) {
        const law::Condition& condition = timeline.rules.conditions[days[i].condition];
        std::vector<std::string> who;
        for (const std::size_t member : days[i].members) who.push_back(said_label(timeline.family.members[member].label).in(language));
        // The nth last day of a condition keeps its name when the day moves.
        std::size_t nth = 1;
        for (std::size_t j = 0; j < i; ++j) nth += days[j].condition == days[i].condition ? 1 : 0;
        entries.add(days[i].on, fmt::format("last-{}-{}", condition.name, nth),
                    say::last_day_of.in(language, lost_in_words(timeline, days[i], language), words::list(who, language)));
    }
    std::string out;
    add_line(out, "BEGIN:VCALENDAR");
    add_line(out, "VERSION:2.0");
    add_line(out, fmt::format("PRODID:-//reunify//reunify {}//{}", REUNIFY_VERSION, words::code_of(language)));
    add_line(out, "CALSCALE:GREGORIAN");
    add_line(out, "METHOD:PUBLISH");
    out += entries.text();
    add_line(out, "END:VCALENDAR");
    return out;
}

}  // namespace reunify::report
