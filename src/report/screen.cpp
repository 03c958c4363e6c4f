#include "report/screen.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "report/check_document.h"
#include "report/checklist.h"
#include "report/headline.h"
#include "report/may_file.h"
#include "report/next_dates.h"
#include "report/render.h"
#include "report/shell.h"
#include "report/sign.h"
#include "report/value.h"
#include "words/format.h"

namespace reunify::report {

using verdict::PaperState;
using Weight = Blocks::Weight;

namespace {

/// How many dates, proposals, papers, facts known within limits and assumptions are shown; `--full` has them all.
struct Room {
    std::size_t dates;
    std::size_t proposals;
    std::size_t papers;
    std::size_t ranges;
    std::size_t doubts = kUsualDoubts;
    Telling telling = Telling::screen;
};

/// From the most to what is left where disputed points and members without a right take their lines.
constexpr std::array kRooms{Room{6, 2, 40, 8, 40},
                            Room{4, 2, 20, 8, 12},
                            Room{4, 2, 12, 8, 6},
                            Room{4, 2, 12, 8, 4},
                            Room{4, 2, 10, 6, 3},
                            Room{3, 2, 8, 4, 2},
                            Room{3, 2, 6, 3, 2},
                            Room{3, 2, 4, 1, 2},
                            Room{3, 1, 3, 1, 2},
                            Room{2, 1, 3, 1, 1},
                            Room{2, 1, 2, 0, 1},
                            Room{3, 1, 3, 1, 2, Telling::terse},
                            Room{2, 1, 2, 0, 1, Telling::terse},
                            Room{2, 0, 3, 0, 1, Telling::terse},
                            Room{2, 0, 0, 0, 1, Telling::terse}};
constexpr std::ptrdiff_t kMostLines = 40;

std::vector<std::string> not_met(const Subject& subject, const verdict::MemberResult& member, const Writer& writer) {
    std::vector<std::string> titles;
    for (const verdict::ConditionResult& c : member.conditions) {
        if (c.status == verdict::Status::not_met && !is_without_right(member.verdict))
            titles.push_back(writer.in(subject.rules.conditions[c.condition].title));
    }
    return titles;
}

/// What none of them meets. Of a family that fares alike the headline says all of it.
std::vector<std::string> said_before(const Subject& subject, const Writer& writer) {
    const auto& members = subject.result.members;
    if (findings_of(subject.rules, subject.result).size() != 1 || members.empty()) return {};
    std::vector<std::string> common = not_met(subject, members.front(), writer);
    for (const verdict::MemberResult& m : members) {
        const std::vector<std::string> own = not_met(subject, m, writer);
        std::erase_if(common, [&](const std::string& title) { return std::find(own.begin(), own.end(), title) == own.end(); });
    }
    return common;
}

/// Members of whom the same is said share a line, with what is not met and was not said of all.
void add_who(Blocks& blocks, const Subject& subject, const Writer& writer) {
    using Said = std::tuple<verdict::Verdict, bool, bool, std::vector<std::string>>;
    const std::vector<std::string> before = said_before(subject, writer);
    std::map<Said, std::vector<std::string>> groups;
    for (const verdict::MemberResult& m : subject.result.members) {
        std::vector<std::string> titles = not_met(subject, m, writer);
        std::erase_if(titles, [&](const std::string& title) { return std::find(before.begin(), before.end(), title) != before.end(); });
        groups[{m.verdict, is_needless(subject.rules, m), is_disputed(m), std::move(titles)}].push_back(m.label);
    }
    List list{List::Kind::signs};
    for (const auto& [said, labels] : groups) {
        const auto& [verdict, needless, open, titles] = said;
        Item item = writer.judged(strong(writer.names_of(labels)), verdict);
        if (needless) item = {strong(writer.names_of(labels) + writer.after_label(writer.say(say::not_needed))), {}, kNeedless};
        if (open) item = disputed(strong(writer.names_of(labels)), writer);
        if (!titles.empty()) item.head += fmt::format(" ({})", writer.series(titles));
        list.items.push_back(std::move(item));
    }
    blocks.add({std::move(list)});
}

void add_help(Blocks& blocks, const Checked& checked, const Writer& writer, std::size_t most) {
    if (!checked.nearest) return;
    const Help help{checked.subject.rules, checked.subject.family, *checked.nearest};
    std::vector<std::string> lines = help_lines(help, writer.language());
    if (lines.size() > most) lines.resize(most);
    if (lines.empty()) return;
    Section section{"help", writer.say(lines.size() > 1 ? say::would_help_any : say::would_help), {}};
    section.blocks.lines(lines);
    blocks.add({std::move(section)});
}

/// `passport (3) · lease`; the longest lists end with how many more there are.
std::string papers_of(const Subject& subject, PaperState state, std::size_t most, const Writer& writer) {
    std::string out;
    std::size_t count = 0;
    for (const ChecklistLine& line : checklist(subject, writer.language())) {
        if (line.state != state) continue;
        if (++count > most) continue;
        std::string title = writer.in(subject.rules.documents[line.documents.front()].title);
        if (line.who.size() > 1) title += fmt::format(" ({})", line.who.size());
        out += (out.empty() ? "" : " · ") + title;
    }
    if (count > most) out += " · " + writer.say(say::some_more, std::to_string(count - most));
    return out;
}

/// Whether papers hang on a law that cannot be told yet.
bool is_incomplete(const Subject& subject) {
    const auto open = [](const verdict::ConditionResult& c) { return !c.version && c.status != verdict::Status::not_applicable; };
    return std::any_of(subject.result.members.begin(), subject.result.members.end(), [&](const verdict::MemberResult& m) {
        return !is_without_right(m.verdict) && std::any_of(m.conditions.begin(), m.conditions.end(), open);
    });
}

/// `Income that counts € 1,750.00; income asked € 2,846.75; € 1,096.75 short`; nothing for a condition that weighs no two sums.
std::string shortfall_of(const law::RuleSet& rules, const verdict::ConditionResult& c, Telling telling, const Writer& writer) {
    std::vector<std::string> said;
    std::vector<cases::Within> sums;
    const auto sum = [&](Lane least, Lane most) {
        return least == most ? words::money(least, writer.language())
                             : span_in_words(rules, Kind::number, true, least, most, writer.language());
    };
    for (const verdict::Figure& figure : c.figures) {
        const auto definition = rules.definition(figure.name);
        if (!definition || !figure.money || !is_known(figure.value) || sums.size() == 2) continue;
        const Lane most = is_known(figure.most) ? figure.most : figure.value;
        said.push_back(fmt::format("{} {}", writer.in(rules.definitions[*definition].title), sum(figure.value, most)));
        sums.push_back({figure.value, most});
    }
    if (sums.size() != 2) return {};
    const bool short_of = sums[0].most < sums[1].least;
    if (short_of && telling == Telling::terse) said.clear();
    if (short_of) said.push_back(writer.say(say::short_of, sum(sums[1].least - sums[0].most, sums[1].most - sums[0].least)));
    return writer.series(said);
}

/// Of what is not met, with whom it concerns where it is not everybody.
void add_shortfalls(Blocks& blocks, const Subject& subject, Telling telling, const Writer& writer) {
    std::vector<std::pair<std::string, std::vector<std::string>>> told;
    for (const verdict::MemberResult& m : subject.result.members) {
        for (const verdict::ConditionResult& c : m.conditions) {
            if (c.status != verdict::Status::not_met || is_without_right(m.verdict)) continue;
            const std::string said = shortfall_of(subject.rules, c, telling, writer);
            if (said.empty()) continue;
            auto known = std::find_if(told.begin(), told.end(), [&](const auto& each) { return each.first == said; });
            if (known == told.end()) known = told.insert(told.end(), {said, {}});
            known->second.push_back(m.label);
        }
    }
    for (const auto& [said, who] : told) {
        const bool all = who.size() == subject.result.members.size();
        blocks.paragraph(capital(all ? said + "." : fmt::format("{} ({}).", said, writer.names_of(who))));
    }
}

std::string cost_of(const Subject& subject, const Writer& writer) {
    std::vector<std::string> out;
    for (const verdict::FormalityResult& f : subject.result.formalities) {
        const law::Formality& rule = subject.rules.formalities[f.formality];
        const bool said_at_all = is_known(f.value) || !is_without_right(subject.result.verdict);
        if (!rule.money || !said_at_all || is_moot(subject.result, rule, f)) continue;
        const std::string sum = formality_in_words(subject.rules, f, writer.language());
        std::string said =
            is_known(f.value) ? fmt::format("{} {}", writer.in(rule.title), sum) : writer.labelled(writer.in(rule.title), sum);
        if (std::find(out.begin(), out.end(), said) == out.end()) out.push_back(std::move(said));
    }
    return writer.series(out);
}

void add_practical(Blocks& blocks, const Subject& subject, const Room& room, const Writer& writer) {
    Section section{"practical", writer.say(say::to_bring), {}};
    const bool so_far = is_incomplete(subject) || subject.result.verdict == verdict::Verdict::undetermined;
    section.blocks.field(writer.say(so_far ? say::needed_so_far : say::needed_at_filing),
                         papers_of(subject, PaperState::needed, room.papers, writer));
    section.blocks.field(writer.say(say::may_follow), papers_of(subject, PaperState::later, room.papers, writer));
    if (room.telling != Telling::terse)
        section.blocks.field(writer.say(say::at_hand), papers_of(subject, PaperState::had, room.papers, writer));
    section.blocks.field(writer.say(say::cost), cost_of(subject, writer));
    blocks.add({std::move(section)});
}

Document screen_with(const Room& room, const Checked& checked, const Writer& writer) {
    Document out = opened(checked, writer, room.dates, room.proposals, room.telling);
    add_no_right(out.body, checked.subject, writer, room.telling);
    add_missing(out.body, checked.subject, writer, room.telling);
    if (room.papers > 0) add_practical(out.body, checked.subject, room, writer);
    add_doubts(out.body, checked, writer, room.ranges, room.doubts);
    out.foot.note(known_until(checked.subject, writer) + " " + writer.say(say::no_advice));
    out.foot.note(writer.say(say::more, shell_word(checked.file) + checked.options));
    return out;
}

bool fits(const Document& screen) {
    const std::string text = in_text(screen);
    return std::count(text.begin(), text.end(), '\n') <= kMostLines;
}

}  // namespace

Document opened(const Checked& checked, const Writer& writer, std::size_t dates, std::size_t proposals, Telling telling) {
    const Subject& subject = checked.subject;
    const Headline headline = headline_of(checked.standing(), writer);
    Document out{writer.language(), writer.in(subject.rules.title), headline.sign, headline.sentence, {}, {}, {}};
    add_caveat(out.head, subject, writer);
    add_shortfalls(out.head, subject, telling, writer);
    add_who(out.head, subject, writer);
    add_dates(out.body, checked, writer, dates);
    add_help(out.body, checked, writer, proposals);
    return out;
}

Document screen_document(const Checked& checked, Language language) {
    const Writer writer(checked.subject.rules, language);
    Document out = screen_with(kRooms.front(), checked, writer);
    std::size_t room = 0;
    while (room + 1 < kRooms.size() && !fits(out)) out = screen_with(kRooms[++room], checked, writer);
    // Between two rooms some of what the larger one has may still find place.
    Room grown = kRooms[room];
    for (const auto part : {&Room::papers, &Room::dates, &Room::doubts}) {
        while (room > 0 && grown.*part < kRooms[room - 1].*part) {
            Room larger = grown;
            ++(larger.*part);
            Document longer = screen_with(larger, checked, writer);
            if (!fits(longer)) break;
            grown = larger;
            out = std::move(longer);
        }
    }
    return out;
}

}  // namespace reunify::report
