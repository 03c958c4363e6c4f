#include "report/next_dates.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/value.h"

namespace reunify::report {

using verdict::Status;

namespace {

constexpr Lane kSoon = 100;  ///< days that people count

using Members = std::vector<std::size_t>;

class Collected {
public:
    Collected(const Subject& subject, const Timeline& timeline, const Writer& writer)
        : subject_(subject), timeline_(timeline), writer_(writer) {
        const verdict::Timeline& course = timeline.course;
        if (const auto earliest = earliest_to_file(course); earliest && *earliest > course.from)
            add(*earliest, writer.say(say::first_day), waiting(), false, "earliest");
        add_losses();
        add_laws();
        add_formalities();
    }

    std::vector<Deadline> take() {
        std::vector<Deadline> out;
        for (auto& [days, deadline] : days_) out.push_back(std::move(deadline));
        return out;
    }

private:
    void add(Lane day, const std::string& what, const Members& members, bool loses, const std::string& id, Lane most = kUnknown) {
        if (std::max(day, most) < subject_.result.assessed_on) return;
        Deadline& deadline = days_[{day, most}];
        deadline.day = day;
        deadline.most = most;
        deadline.loses |= loses;
        if (deadline.id.empty()) deadline.id = id;
        const std::string whole = what + whom(members);
        if (std::find(deadline.said.begin(), deadline.said.end(), whole) == deadline.said.end()) deadline.said.push_back(whole);
    }

    std::string whom(const Members& members) const {
        if (members.empty() || members.size() == subject_.family.members.size()) return {};
        std::vector<std::string> labels;
        for (const std::size_t member : members) labels.push_back(subject_.family.members[member].label);
        return fmt::format(" ({})", writer_.names_of(labels));
    }

    Members waiting() const {
        Members out;
        for (std::size_t m = 0; m < subject_.result.members.size(); ++m) {
            if (subject_.result.members[m].verdict == verdict::Verdict::not_yet) out.push_back(m);
        }
        return out;
    }

    void add_losses() {
        for (const LostTogether& lost : losses_in_words(timeline_, writer_.language())) {
            add(lost.on, lost.said, lost.members, true, lost.id);
            last_days_.push_back(lost.on);
        }
    }

    /// A day on which another law begins to apply counts where it changes something, or where what is still to be met may be another sum
    /// then.
    void add_laws() {
        const auto is_eligible = [&](std::size_t m) { return subject_.result.members[m].verdict == verdict::Verdict::eligible; };
        for (const verdict::Change& change : timeline_.course.changes) {
            std::map<std::string, Members> laws;
            for (std::size_t i = 0; i < change.regime_of.size(); ++i) {
                if (change.causes.empty() && is_eligible(change.regime_of[i])) continue;
                if (!change.regimes[i].empty() && !timeline_.course.beyond_help[change.regime_of[i]])
                    laws[change.regimes[i]].push_back(change.regime_of[i]);
            }
            const bool more = std::find(last_days_.begin(), last_days_.end(), change.on - 1) != last_days_.end();
            for (const auto& [law, members] : laws) {
                const std::string title = regime_title(subject_.rules, law, writer_.language());
                add(change.on - 1, more ? writer_.say(say::next_law, title) : writer_.say(say::last_day_law, title), members, true,
                    "law-" + law);
            }
        }
    }

    /// Days that the procedure sets, but for the last days that were just said.
    void add_formalities() {
        std::map<std::tuple<Lane, Lane, std::size_t>, Members> days;
        std::map<std::pair<Lane, Lane>, std::string> assumed;
        for (const verdict::FormalityResult& f : subject_.result.formalities) {
            const law::Formality& rule = subject_.rules.formalities[f.formality];
            if (rule.kind != Kind::date || !is_known(f.value) || is_moot(subject_.result, rule, f)) continue;
            if (f.member && timeline_.course.beyond_help[*f.member]) continue;
            if (std::find(last_days_.begin(), last_days_.end(), f.value) != last_days_.end()) continue;
            Members& members = days[{f.value, f.is_span() ? f.most : kUnknown, f.formality}];
            if (f.member) members.push_back(*f.member);
            if (!f.days.empty()) assumed[{f.value, f.is_span() ? f.most : kUnknown}] = assumed_in_words(f.days);
        }
        for (const auto& [where, members] : days) {
            const auto& [day, most, formality] = where;
            add(day, writer_.in(subject_.rules.formalities[formality].title), members, false, subject_.rules.formalities[formality].name,
                most);
        }
        for (const auto& [when, said] : assumed) {
            if (const auto found = days_.find(when); found != days_.end()) found->second.assumed = said;
        }
    }

    std::string assumed_in_words(const std::vector<verdict::Assumed>& days) const {
        std::vector<std::string> said;
        for (const verdict::Assumed& day : days) {
            std::string one = fmt::format("{} {}", writer_.in(subject_.rules.facts[day.fact].label), writer_.date(day.value));
            if (day.member) one += whom({*day.member});
            said.push_back(std::move(one));
        }
        return writer_.say(say::day_assumed, words::series(said, writer_.language()));
    }

    const Subject& subject_;
    const Timeline& timeline_;
    const Writer& writer_;
    std::map<std::pair<Lane, Lane>, Deadline> days_;  ///< by the day, or the first and the last that it may be
    std::vector<Lane> last_days_;
};

/// The nearest `limit`, those that lose something before the others.
std::vector<Deadline> most_urgent(std::vector<Deadline> all, std::size_t limit) {
    // One more takes the room of saying that there is one more.
    if (limit == 0 || all.size() <= limit + 1) return all;
    std::stable_sort(all.begin(), all.end(), [](const Deadline& a, const Deadline& b) { return a.loses > b.loses; });
    all.resize(limit);
    std::sort(all.begin(), all.end(), [](const Deadline& a, const Deadline& b) { return a.day < b.day; });
    return all;
}

}  // namespace

std::string in_time(Lane days, const Writer& writer) {
    if (days == 0) return fmt::format(" ({})", writer.say(say::today));
    if (days < 0 || days > kSoon) return {};
    return fmt::format(" ({})", days == 1 ? writer.say(say::in_a_day) : writer.say(say::in_days, std::to_string(days)));
}

std::vector<Deadline> deadlines(const Subject& subject, const Timeline& timeline, const Writer& writer) {
    return Collected(subject, timeline, writer).take();
}

void add_dates(Blocks& blocks, const Checked& checked, const Writer& writer, std::size_t limit) {
    List list;
    const Lane today = checked.subject.result.assessed_on;
    std::vector<Deadline> all = deadlines(checked.subject, checked.timeline, writer);
    const std::size_t count = all.size();
    std::string assumed;  // said once
    for (const Deadline& each : most_urgent(std::move(all), limit)) {
        const std::string day = is_known(each.most) ? words::days(each.day, each.most, writer.language())
                                                    : writer.date(each.day) + in_time(each.day - today, writer);
        const bool told = each.assumed.empty() || each.assumed == assumed;
        if (!told) assumed = each.assumed;
        list.items.push_back(
            {strong(day) + writer.after_label(writer.series(each.said)) + (told ? "" : fmt::format(" ({})", assumed)), {}});
    }
    if (list.items.size() < count && !list.items.empty())
        list.items.push_back({say::more_dates.in(writer.language(), count - list.items.size()), {}});
    const Lane filed = checked.timeline.course.from;
    std::string heading = filed < today ? writer.say(say::next_dates) : writer.say(say::next_dates_if_filed, writer.date(filed));
    if (!decisive_readings(checked.subject.result).empty()) heading = writer.say(say::dates_as_read, heading);
    Section section{"dates", std::move(heading), {}};
    section.blocks.add({std::move(list)});
    blocks.add({std::move(section)});
}

}  // namespace reunify::report
