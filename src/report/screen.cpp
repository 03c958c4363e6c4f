#include "report/screen.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "report/check_document.h"
#include "report/checklist.h"
#include "report/may_file.h"
#include "report/value.h"
#include "words/format.h"

namespace reunify::report {

using verdict::PaperState;
using Weight = Blocks::Weight;

namespace {

constexpr std::size_t kMostDates = 3, kMostProposals = 2, kMostDoubts = 2;
constexpr Lane kSoon = 100;  ///< days that people count

std::string in_time(Lane days, const Writer& writer) {
    if (days == 0) return fmt::format(" ({})", writer.say(say::today));
    if (days > kSoon) return {};
    return fmt::format(" ({})", days == 1 ? writer.say(say::in_a_day) : writer.say(say::in_days, std::to_string(days)));
}

bool is_disputed(const verdict::MemberResult& member) {
    return std::any_of(member.readings.begin(), member.readings.end(), [](const verdict::ReadingResult& r) { return r.decisive; });
}

/// Members with the same verdict share a line.
void add_who(Blocks& blocks, const Subject& subject, const Writer& writer) {
    std::map<std::pair<verdict::Verdict, bool>, std::vector<std::string>> groups;
    for (const verdict::MemberResult& m : subject.result.members) groups[{m.verdict, is_disputed(m)}].push_back(m.label);
    List list{List::Kind::signs};
    for (const auto& [state, labels] : groups) {
        Item item = writer.judged(strong(writer.names_of(labels)), state.first);
        if (state.second) item = {strong(writer.names_of(labels)) + writer.after_label(writer.say(say::disputed)), {}, kDisputed};
        list.items.push_back(std::move(item));
    }
    blocks.add({std::move(list)});
}

/// What each coming day brings, by day; `whom` where it is not everybody.
class Dates {
public:
    Dates(const Checked& checked, const Writer& writer) : checked_(checked), writer_(writer) {
        const verdict::Timeline& course = checked.timeline.course;
        if (const auto earliest = earliest_to_file(course); earliest && *earliest > course.from)
            add(*earliest, writer.say(say::first_day), {});
        add_losses();
        add_formalities();
    }

    const std::map<Lane, std::vector<std::string>>& by_day() const { return days_; }

private:
    void add(Lane day, const std::string& what, const std::vector<std::size_t>& members) {
        if (day < checked_.subject.result.assessed_on) return;
        std::vector<std::string>& said = days_[day];
        const std::string whole = what + whom(members);
        if (std::find(said.begin(), said.end(), whole) == said.end()) said.push_back(whole);
    }

    std::string whom(const std::vector<std::size_t>& members) const {
        if (members.empty() || members.size() == checked_.subject.family.members.size()) return {};
        std::vector<std::string> labels;
        for (const std::size_t member : members) labels.push_back(checked_.subject.family.members[member].label);
        return fmt::format(" ({})", writer_.names_of(labels));
    }

    /// What is lost on one day for the same people is one line.
    void add_losses() {
        std::map<std::pair<Lane, std::vector<std::size_t>>, std::vector<std::string>> lost;
        for (const LastDay& day : last_days(checked_.timeline.course))
            lost[{day.on, day.members}].push_back(lost_in_words(checked_.timeline, day, writer_.language()));
        for (const auto& [where, titles] : lost) {
            add(where.first, writer_.say(say::last_day, writer_.series(titles)), where.second);
            last_days_.push_back(where.first);
        }
    }

    /// Days that the procedure sets, but for those that were just said.
    void add_formalities() {
        std::map<std::pair<Lane, std::size_t>, std::vector<std::size_t>> days;
        for (const verdict::FormalityResult& f : checked_.subject.result.formalities) {
            const law::Formality& rule = checked_.subject.rules.formalities[f.formality];
            if (rule.kind != Kind::date || !is_known(f.value) || is_moot(checked_.subject.result, rule, f)) continue;
            if (std::find(last_days_.begin(), last_days_.end(), f.value) != last_days_.end()) continue;
            std::vector<std::size_t>& members = days[{f.value, f.formality}];
            if (f.member) members.push_back(*f.member);
        }
        for (const auto& [where, members] : days)
            add(where.first, writer_.in(checked_.subject.rules.formalities[where.second].title), members);
    }

    const Checked& checked_;
    const Writer& writer_;
    std::map<Lane, std::vector<std::string>> days_;
    std::vector<Lane> last_days_;
};

void add_dates(Blocks& blocks, const Checked& checked, const Writer& writer) {
    List list;
    const Dates dates(checked, writer);
    for (const auto& [day, said] : dates.by_day()) {
        if (list.items.size() == kMostDates) break;
        const std::string when = writer.date(day) + in_time(day - checked.subject.result.assessed_on, writer);
        list.items.push_back({strong(when) + writer.after_label(writer.series(said)), {}});
    }
    Section section{"dates", writer.say(say::next_dates), {}};
    section.blocks.add({std::move(list)});
    blocks.add({std::move(section)});
}

void add_help(Blocks& blocks, const Checked& checked, const Writer& writer) {
    if (!checked.nearest) return;
    const Help help{checked.subject.rules, checked.subject.family, *checked.nearest};
    Section section{"help", writer.say(say::would_help), {}};
    std::vector<std::string> lines = help_lines(help, writer.language());
    if (lines.size() > kMostProposals) lines.resize(kMostProposals);
    section.blocks.lines(lines);
    blocks.add({std::move(section)});
}

/// `passport (3) · lease`.
std::string papers_of(const Subject& subject, PaperState state, const Writer& writer) {
    std::string out;
    for (const ChecklistLine& line : checklist(subject, writer.language())) {
        if (line.state != state) continue;
        std::string title = writer.in(subject.rules.documents[line.documents.front()].title);
        if (line.who.size() > 1) title += fmt::format(" ({})", line.who.size());
        out += (out.empty() ? "" : " · ") + title;
    }
    return out;
}

std::string cost_of(const Subject& subject, const Writer& writer) {
    std::vector<std::string> out;
    for (const verdict::FormalityResult& f : subject.result.formalities) {
        const law::Formality& rule = subject.rules.formalities[f.formality];
        if (!rule.money || !is_known(f.value) || is_moot(subject.result, rule, f)) continue;
        std::string said = fmt::format("{} {}", writer.in(rule.title), words::money(f.value, writer.language()));
        if (std::find(out.begin(), out.end(), said) == out.end()) out.push_back(std::move(said));
    }
    return writer.series(out);
}

void add_practical(Blocks& blocks, const Subject& subject, const Writer& writer) {
    Section section{"practical", writer.say(say::to_bring), {}};
    section.blocks.paragraph(papers_of(subject, PaperState::needed, writer));
    section.blocks.field(writer.say(say::may_follow), papers_of(subject, PaperState::later, writer));
    section.blocks.field(writer.say(say::cost), cost_of(subject, writer));
    blocks.add({std::move(section)});
}

void add_doubts(Blocks& blocks, const Checked& checked, const Writer& writer) {
    const Subject& subject = checked.subject;
    std::vector<std::string> lines;
    for (const verdict::Assumed& each : checked.doubts) {
        const law::Fact& fact = subject.rules.facts[each.fact];
        const std::string what = writer.labelled(writer.in(fact.label), fact_in_words(subject.rules, fact, each.value, writer.language()));
        if (std::find(lines.begin(), lines.end(), what) == lines.end()) lines.push_back(what);
    }
    if (lines.size() > kMostDoubts) lines.resize(kMostDoubts);
    if (!lines.empty()) lines = {writer.say(say::assumed, writer.series(lines))};
    if (subject.result.explained_by_least)
        lines.push_back(writer.say(say::within_limits, writer.series(facts_within_limits(subject, writer.language()))));
    const bool undisputed = decisive_readings(subject.result).empty();
    if (undisputed && !idle_readings(subject.result).empty()) lines.push_back(writer.say(say::idle_disputes));
    if (!subject.result.stale.empty()) {
        Lane until = subject.rules.amounts[subject.result.stale.front().amount].checked_until;
        for (const verdict::StaleAmount& stale : subject.result.stale)
            until = std::min(until, subject.rules.amounts[stale.amount].checked_until);
        lines.push_back(writer.say(say::amounts_until, writer.date(until)));
    }
    writer.lines(blocks, "doubts", say::doubts, lines);
}

}  // namespace

Document opened(const Checked& checked, const Writer& writer) {
    const Subject& subject = checked.subject;
    const Headline headline = headline_of(subject, checked.timeline.course, writer);
    Document out{writer.language(), writer.in(subject.rules.title), headline.sign, headline.sentence, {}, {}, {}};
    if (subject.result.filed_then) out.head.paragraph(writer.say(say::if_filed_on, writer.date(subject.result.assessed_on)), Weight::lead);
    if (const auto ending = ending_of(checked.timeline.course)) {
        std::vector<std::string> titles;
        for (const std::size_t condition : ending->conditions) titles.push_back(writer.in(subject.rules.conditions[condition].title));
        if (!titles.empty()) out.head.paragraph(writer.say(say::after_that, writer.series(titles)), Weight::lead);
    }
    add_caveat(out.head, subject, writer);
    add_who(out.head, subject, writer);
    add_dates(out.body, checked, writer);
    add_help(out.body, checked, writer);
    return out;
}

Document screen_document(const Checked& checked, Language language) {
    const Writer writer(checked.subject.rules, language);
    Document out = opened(checked, writer);
    add_no_right(out.body, checked.subject, writer);
    add_missing(out.body, checked.subject, writer, false);
    if (checked.subject.result.verdict != verdict::Verdict::undetermined) add_practical(out.body, checked.subject, writer);
    add_doubts(out.body, checked, writer);
    const verdict::Assessment& result = checked.subject.result;
    out.foot.note(writer.say(say::known_until, writer.date(checked.subject.rules.known_until), writer.date(result.assessed_on)) + " " +
                  writer.say(say::no_advice));
    out.foot.note(writer.say(say::more, checked.file));
    return out;
}

}  // namespace reunify::report
