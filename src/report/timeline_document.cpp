#include <algorithm>
#include <optional>

#include "report/check_document.h"
#include "report/headline.h"
#include "report/may_file.h"
#include "report/timeline.h"
#include "report/writer.h"

namespace reunify::report {

using verdict::Verdict;
using Weight = Blocks::Weight;

namespace {

Bars::Row row_of(const std::string& label, const std::vector<Span>& spans, const Writer& writer) {
    Bars::Row row{label, {}};
    for (const Span& span : spans) {
        row.stretches.push_back({span.from, span.until, static_cast<std::size_t>(span.verdict), writer.say(word_of(span.verdict)),
                                 writer.say(say::from_until, writer.date(span.from), writer.date(span.until))});
    }
    return row;
}

/// Members who fare alike share a bar. None where no day differs from another.
std::optional<Bars> bars_of(const Timeline& timeline, const Writer& writer) {
    std::vector<std::pair<std::vector<Span>, std::vector<std::string>>> groups;
    bool differs = false;
    for (std::size_t m = 0; m < timeline.family.members.size(); ++m) {
        std::vector<Span> spans = spans_of(timeline.course, m);
        differs |= spans.size() > 1;
        auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& known) { return known.first == spans; });
        if (group == groups.end()) group = groups.insert(groups.end(), {std::move(spans), {}});
        group->second.push_back(timeline.family.members[m].label);
    }
    if (!differs) return std::nullopt;
    Bars bars{timeline.course.from, timeline.course.until, writer.say(say::timeline_caption), writer.say(say::timeline_picture), {}};
    for (const auto& [spans, labels] : groups) bars.rows.push_back(row_of(writer.names_of(labels), spans, writer));
    return bars;
}

void add_days(Blocks& blocks, const Timeline& timeline, const Writer& writer, const Standing* standing) {
    Weight weight = Weight::strong;
    std::vector<std::string> wanted;
    if (standing != nullptr) wanted = in_words(standing->subject, facts_missing(standing->subject), writer.language());
    for (const std::string& line : filing_day_in_words(timeline, writer.language(), std::move(wanted)))
        blocks.paragraph(line, std::exchange(weight, Weight::plain));
    if (auto bars = bars_of(timeline, writer)) blocks.add({std::move(*bars)});
}

void add_changes(Blocks& blocks, const Timeline& timeline, const Writer& writer) {
    Section changes{"changes", writer.say(say::timeline_changes), {}};
    List list{List::Kind::signs};
    for (const verdict::Change& change : timeline.course.changes) {
        Item item = judged(strong(writer.date(change.on)), change.members, timeline.family, writer);
        for (const std::string& sentence : change_in_words(timeline, change, writer.language())) item.body.paragraph(sentence);
        list.items.push_back(std::move(item));
    }
    if (list.items.empty()) changes.blocks.paragraph(writer.say(say::timeline_no_changes));
    changes.blocks.add({std::move(list)});
    blocks.add({std::move(changes)});
}

/// What the next dates of a check say already.
void add_last_days(Blocks& blocks, const Timeline& timeline, const Writer& writer) {
    writer.lines(blocks, "last-days", say::last_days, last_days_in_words(timeline, writer.language()));
    writer.lines(blocks, "open-amounts", say::stale_amounts, open_amounts_in_words(timeline, writer.language()));
}

std::string title_of(const Timeline& timeline, const Writer& writer) {
    return writer.say(say::timeline, writer.date(timeline.course.from), writer.date(timeline.course.until));
}

/// Where a disputed point decides on the verdict, the days are those of the reading followed.
std::string title_of(const Timeline& timeline, const Standing* standing, const Writer& writer) {
    const bool disputed = standing != nullptr && !decisive_readings(standing->subject.result).empty();
    return disputed ? writer.say(say::dates_as_read, title_of(timeline, writer)) : title_of(timeline, writer);
}

}  // namespace

void add_filing_days(Blocks& blocks, const Timeline& timeline, const Writer& writer, const Standing* standing) {
    Section section{"filing-days", writer.say(say::timeline_heading), {}};
    section.blocks.paragraph(title_of(timeline, standing, writer) + ".");
    if (timeline.course.from_assessment) section.blocks.paragraph(writer.say(say::timeline_from_assessment));
    add_days(section.blocks, timeline, writer, standing);
    add_changes(section.blocks, timeline, writer);
    blocks.add({std::move(section)});
}

Document timeline_document(const Timeline& timeline, Language language, const Standing* standing) {
    const Writer writer(timeline.rules, language);
    Document out{language, writer.in(timeline.rules.title), {}, title_of(timeline, writer), {}, {}, {}};
    if (standing != nullptr) {
        open_with(out, *standing, writer);
        out.body.paragraph(title_of(timeline, standing, writer) + ".");
    }
    if (timeline.course.from_assessment && standing == nullptr) out.head.paragraph(writer.say(say::timeline_from_assessment));
    if (timeline.family.members.empty()) out.head.paragraph(writer.say(say::nobody));
    add_days(out.body, timeline, writer, standing);
    add_changes(out.body, timeline, writer);
    add_last_days(out.body, timeline, writer);
    out.foot.paragraph(writer.in(timeline.rules.disclaimer));
    return out;
}

}  // namespace reunify::report
