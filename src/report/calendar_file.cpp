#include <fmt/format.h>

#include <map>

#include "base/calendar.h"
#include "base/digest.h"
#include "cases/value.h"
#include "report/layout.h"
#include "report/may_file.h"
#include "report/next_dates.h"
#include "report/timeline.h"
#include "report/value.h"
#include "words/format.h"
#include "words/language.h"
#include "words/say.h"

namespace reunify::report {

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
    Entries(const Timeline& timeline, std::string note, const Writer& writer)
        : digest_(digest_of_family(timeline)), today_(timeline.course.assessed_on), note_(std::move(note)), writer_(writer) {}

    void add(const Deadline& deadline) {
        std::string summary = capital(words::series(deadline.said, writer_.language()));
        if (is_known(deadline.most)) summary += fmt::format(" ({})", words::days(deadline.day, deadline.most, writer_.language()));
        if (!deadline.assumed.empty()) summary += fmt::format(" ({})", deadline.assumed);
        add_line(text_, "BEGIN:VEVENT");
        add_line(text_, fmt::format("UID:{}-{}@reunify", digest_, deadline.id));
        add_line(text_, fmt::format("DTSTAMP:{}T000000Z", basic(today_)));
        add_line(text_, fmt::format("DTSTART;VALUE=DATE:{}", basic(deadline.day)));
        add_line(text_, fmt::format("DTEND;VALUE=DATE:{}", basic(deadline.day + 1)));
        add_line(text_, "SUMMARY:" + escaped(summary));
        add_line(text_, "DESCRIPTION:" + escaped(note_));
        add_line(text_, "TRANSP:TRANSPARENT");
        for (const Lane days : kAlarms) {
            if (deadline.day - days >= today_) add_alarm(days, summary);
        }
        add_line(text_, "END:VEVENT");
    }

    const std::string& text() const { return text_; }

private:
    void add_alarm(Lane days, const std::string& summary) {
        add_line(text_, "BEGIN:VALARM");
        add_line(text_, "ACTION:DISPLAY");
        add_line(text_, fmt::format("TRIGGER:-P{}D", days));
        add_line(text_, "DESCRIPTION:" + escaped(summary + in_time(days, writer_)));
        add_line(text_, "END:VALARM");
    }

    static constexpr Lane kAlarms[] = {30, 7};

    std::string digest_, text_;
    Lane today_;
    std::string note_;
    const Writer& writer_;
};

/// The deadlines of a course, and of the procedure where the answer to `check` is at hand.
std::vector<Deadline> entries_of(const Timeline& timeline, const Standing* standing, const Writer& writer) {
    if (standing != nullptr) return deadlines(standing->subject, timeline, writer);
    verdict::Assessment none;
    none.assessed_on = timeline.course.assessed_on;
    return deadlines({timeline.rules, timeline.family, none}, timeline, writer);
}

}  // namespace

std::string calendar_file(const Timeline& timeline, Language language, const Standing* standing) {
    const Writer writer(timeline.rules, language);
    std::string note(say::entry_note.in(language));
    if (standing != nullptr) note = headline_of(*standing, writer).sentence + " " + note;
    Entries entries(timeline, std::move(note), writer);
    for (const Deadline& deadline : entries_of(timeline, standing, writer)) entries.add(deadline);
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
