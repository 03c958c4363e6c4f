#include "batch/list_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/calendar.h"
#include "base/path.h"
#include "batch/sentences.h"
#include "batch/summary.h"
#include "batch/verdict_transitions.h"
#include "report/html_style.h"
#include "report/html_writer.h"
#include "report/sign.h"
#include "report/subject.h"
#include "report/value.h"
#include "words/format.h"
#include "words/say.h"

namespace reunify::batch {

namespace {

using report::Html;
using verdict::Verdict;

/// What the pages of the answers have not: bars of counts. What a bar says in colour stands beside it in words.
constexpr std::string_view kBarStyle = R"css(
.counts td{white-space:nowrap;text-align:right;overflow-wrap:normal}
.counts{table-layout:fixed}
.counts th{width:34%;hyphens:auto}
.counts .bar-cell{width:44%;white-space:normal;text-align:left}
.counts svg{display:block;width:100%;height:1.1rem}
svg .count{fill:var(--muted)}
@media screen and (max-width:34rem){
.counts,.counts tbody{display:block}
.counts caption{display:block}
.counts tr{display:grid;grid-template-columns:minmax(0,1fr) 8rem;gap:.1rem .6rem;padding:.45rem 0;border-bottom:1px solid var(--line)}
.counts th,.counts td{width:auto;padding:0;border:0}
.counts th{grid-column:1/-1}
.counts .bar-cell{width:auto}
}
@media (forced-colors:active){svg .count{fill:CanvasText}}
)css";

constexpr Lane kDaysCounted = 100;  ///< beyond, the date alone says more

constexpr std::size_t kMonthsShown = 12;

/// A count in parts: one for each verdict, or one alone.
struct Bar {
    std::string label;
    std::vector<std::uint64_t> parts;
};

std::string verdict_word(std::size_t verdict, Language language) {
    return std::string(report::word_of(static_cast<Verdict>(verdict)).in(language));
}

class ListPage {
public:
    ListPage(const Request& request, const Report& report, const law::RuleSet& rules)
        : request_(request), report_(report), rules_(rules), language_(request.language), day_(report.assessed_on) {}

    std::string take() {
        out_.open("html", {{"lang", kLanguageCodes[static_cast<std::size_t>(language_)]}});
        out_.head(title(), std::string(report::kStyle) + std::string(kBarStyle));
        out_.open("body", {{"data-page", "list"}});  // kPageOfList
        out_.open("header", {{"class", "band"}});
        out_.open("div", {{"class", "inner"}});
        out_.open("p", {{"class", "kicker"}});
        out_.element("span", rules_.title.in(language_));
        out_.close();
        out_.open("h1");
        out_.element("span", title());
        out_.close();
        if (request_.shard)
            out_.element("p", Phrase(sentence::page_of_part, request_.shard->index, request_.shard->count).in(language_),
                         {{"class", "lead"}});
        const std::uint64_t this_month = closing_in(month_of(day_));
        out_.element("p", Phrase(sentence::must_file_this_month, number(this_month)).in(language_), {{"class", "lead"}});
        out_.close();
        out_.close();
        out_.open("main", {{"class", "inner"}});
        write_dues();
        write_counts();
        write_moves();
        write_unreadable();
        write_summary();
        out_.close();
        out_.open("footer");
        out_.element("p", rules_.disclaimer.in(language_), {{"class", "note"}});
        return "<!DOCTYPE html>\n" + out_.take();
    }

private:
    std::string number(std::uint64_t count) const { return words::count(count, language_); }

    std::string title() const {
        const std::string list =
            request_.in == "-" ? std::string(sentence::sheet_of_list.in(language_)) : utf8_of(path_of(request_.in).filename());
        return Phrase(sentence::summary_of, list, words::date(day_, language_)).in(language_);
    }

    std::uint64_t closing_in(const std::string& month) const {
        const auto found = report_.overview.closing.find(month);
        return found == report_.overview.closing.end() ? 0 : found->second;
    }

    void section(std::string_view id, std::string_view heading, const std::function<void()>& inside) {
        out_.open("section", {{"aria-labelledby", id}});
        out_.element("h2", heading, {{"id", id}});
        inside();
        out_.close();
    }

    /// Whose last day is the nearest, and how many have theirs in each of the next months.
    void write_dues() {
        section("next", sentence::nearest_last_days.in(language_), [&] {
            const Overview& overview = report_.overview;
            if (overview.next.empty()) {
                out_.element("p", sentence::no_last_days.in(language_));
                return;
            }
            out_.element("p", sentence::last_days_mean.in(language_), {{"class", "note"}});
            out_.open("ul", {{"class", "signs"}});
            for (auto first = overview.next.begin(); first != overview.next.end();) {
                const auto last = std::find_if(first, overview.next.end(), [&](const Overview::Due& due) { return due.day != first->day; });
                write_day({&*first, static_cast<std::size_t>(last - first)});
                first = last;
            }
            out_.close();
            std::uint64_t all = 0, shown = 0;
            for (const auto& [month, families] : overview.closing) all += families;
            write_later(all - overview.next.size());
            std::vector<Bar> bars;
            for (const auto& [month, families] : overview.closing) {
                if (bars.size() == kMonthsShown) break;
                bars.push_back({words::date_published(month, language_), {families}});
                shown += families;
            }
            write_bars(sentence::last_days_by_month.in(language_), bars, all);
            write_later(all - shown);
        });
    }

    void write_later(std::uint64_t families) {
        if (families > 0) out_.element("p", Phrase(sentence::more_last_days, number(families)).in(language_));
    }

    /// Those whose last day is the same.
    void write_day(std::span<const Overview::Due> dues) {
        const Lane days = dues.front().day - day_;
        std::string day = words::date(dues.front().day, language_);
        if (days == 0) day += fmt::format(" ({})", say::today.in(language_));
        if (days == 1) day += fmt::format(" ({})", say::in_a_day.in(language_));
        if (days > 1 && days <= kDaysCounted) day += fmt::format(" ({})", say::in_days.in(language_, std::to_string(days)));
        out_.open("li");
        out_.element("p", day, {{"class", "strong"}});
        for (const Overview::Due& due : dues) write(due);
        out_.close();
    }

    void write(const Overview::Due& due) {
        out_.open("div", {{"class", "hang"}});
        out_.element("span", report::sign_of(static_cast<Verdict>(due.verdict)).mark, {{"class", "sign"}, {"aria-hidden", "true"}});
        const std::string line = Phrase(sentence::in_line, number(due.line)).in(language_);
        std::vector<std::string> said{due.family.empty() ? line : fmt::format("{} ({})", due.family, line)};
        if (!due.who.empty()) said.push_back(due.who);
        said.push_back(verdict_word(due.verdict, language_));
        out_.element("p", words::series(said, language_));
        out_.close();
    }

    void write_counts() {
        const Tally& tally = report_.tally;
        const AllCounts all = counts_of(tally, rules_, language_);
        section("verdicts", all.verdicts.heading, [&] {
            std::vector<Bar> bars;
            for (std::size_t v = 0; v < all.verdicts.counts.size(); ++v) {
                Bar bar{all.verdicts.counts[v].first, std::vector<std::uint64_t>(kVerdicts)};
                bar.parts[v] = all.verdicts.counts[v].second;
                bars.push_back(std::move(bar));
            }
            write_bars(sentence::people_counted.in(language_), bars, tally.evaluated);
        });
        write_plain("reasons", all.not_met);
        write_by("status", sentence::by_status.in(language_), report_.overview.by_status, [&](const std::string& name) {
            return name.empty() ? std::string(say::unknown.in(language_))
                                : report::label_of_choice(rules_, rules_.roles.status, name, language_);
        });
        write_by("month", sentence::by_month.in(language_), report_.overview.by_month, [&](const std::string& month) {
            return month.empty() ? std::string(sentence::no_filing_day.in(language_)) : words::date_published(month, language_);
        });
        write_plain("missing", all.missing);
        write_plain("law", all.regimes);
    }

    void write_plain(std::string_view id, const Counts& counts) {
        if (counts.counts.empty()) return;
        section(id, counts.heading, [&] {
            std::vector<Bar> bars;
            for (const auto& [label, count] : counts.counts) bars.push_back({label, {count}});
            write_bars(sentence::people_counted.in(language_), bars, report_.tally.evaluated);
        });
    }

    void write_by(std::string_view id, std::string_view heading, const std::map<std::string, Overview::Verdicts>& counts,
                  const std::function<std::string(const std::string&)>& label_of) {
        if (counts.empty()) return;
        section(id, heading, [&] {
            std::vector<Bar> bars;
            for (const auto& [key, verdicts] : counts) bars.push_back({label_of(key), {verdicts.begin(), verdicts.end()}});
            write_bars(sentence::people_counted.in(language_), bars, report_.tally.evaluated);
        });
    }

    /// A row a bar: its label, its count with its share, and the bar, whose parts are said below in words.
    void write_bars(std::string_view caption, const std::vector<Bar>& bars, std::uint64_t of) {
        std::uint64_t most = 1;
        const auto total = [](const Bar& bar) {
            std::uint64_t sum = 0;
            for (const std::uint64_t part : bar.parts) sum += part;
            return sum;
        };
        for (const Bar& bar : bars) most = std::max(most, total(bar));
        // On a phone rows are laid out as boxes, which are a table still to a screen reader.
        out_.open("table", {{"class", "counts"}, {"role", "table"}});
        out_.element("caption", caption);
        out_.open("tbody", {{"role", "rowgroup"}});
        for (const Bar& bar : bars) {
            out_.open("tr", {{"role", "row"}});
            out_.element("th", bar.label, {{"scope", "row"}, {"role", "rowheader"}});
            out_.open("td", {{"class", "bar-cell"}, {"role", "cell"}});
            write_bar(bar, most);
            out_.close();
            out_.element("td", fmt::format("{} ({} %)", number(total(bar)), of == 0 ? 0 : (total(bar) * 100 + of / 2) / of),
                         {{"role", "cell"}});
            out_.close();
        }
        out_.close();
        out_.close();
    }

    void write_bar(const Bar& bar, std::uint64_t most) {
        std::vector<std::string> said;
        const bool verdicts = bar.parts.size() == kVerdicts;
        for (std::size_t v = 0; verdicts && v < kVerdicts; ++v) {
            if (bar.parts[v] > 0) said.push_back(words::labelled(language_, verdict_word(v, language_), number(bar.parts[v])));
        }
        out_.open("svg", {{"aria-hidden", "true"}, {"width", "100%"}, {"height", "18"}});
        std::uint64_t before = 0;
        for (std::size_t v = 0; v < bar.parts.size(); ++v) {
            if (bar.parts[v] == 0) continue;
            const auto share = [&](std::uint64_t part) {
                return fmt::format("{:.3f}%", 100.0 * static_cast<double>(part) / static_cast<double>(most));
            };
            out_.leaf("rect", {{"class", verdicts ? "bar" : "count"},
                               {"x", share(before)},
                               {"y", "1"},
                               {"width", share(bar.parts[v])},
                               {"height", "16"},
                               {"fill", verdicts ? fill_of(v) : std::string("currentColor")}});
            before += bar.parts[v];
        }
        out_.close();
        // A bar of one verdict is named by its label already.
        if (said.size() > 1) out_.element("small", words::series(said, language_), {{"class", "note"}});
    }

    /// What nobody knows yet is grey: it is no doubt about the law.
    static std::string fill_of(std::size_t verdict) {
        if (static_cast<Verdict>(verdict) == Verdict::undetermined) return "var(--muted)";
        switch (report::sign_of(static_cast<Verdict>(verdict)).tone) {
            case report::Tone::good:
                return "var(--good)";
            case report::Tone::bad:
                return "var(--bad)";
            default:
                return "var(--doubt)";
        }
    }

    void write_moves() {
        if (!request_.compare) return;
        section("moves", sentence::moves_heading.in(language_), [&] {
            const std::vector<Moves> steps = moves_of(report_.tally, rules_, language_);
            for (const Moves& step : steps) {
                out_.element("h3", fmt::format("{} → {}", step.from, step.to));
                std::vector<Bar> bars;
                for (const Moves::Line& line : step.lines) bars.push_back({line.what, {line.count}});
                write_bars(step.moved, bars, report_.tally.compared);
            }
            out_.element("p", steps.empty() ? say::no_scenarios.in(language_) : say::families_whole.in(language_), {{"class", "note"}});
        });
    }

    /// The first rows that cannot be read, and how many more there are.
    void write_unreadable() {
        const std::vector<Overview::Unreadable>& rows = report_.overview.unreadable;
        if (rows.empty()) return;
        section("unreadable", sentence::sheet_of_rejects.in(language_), [&] {
            out_.open("ul", {{"class", "signs"}});
            for (const Overview::Unreadable& row : rows) {
                const std::string line = Phrase(sentence::in_line, number(row.line)).in(language_);
                out_.open("li");
                out_.element("p", row.where.empty() ? line : words::series({line, row.where}, language_), {{"class", "strong"}});
                out_.element("p", row.reason);
                out_.close();
            }
            out_.close();
            const std::uint64_t others = report_.tally.rejected - rows.size();
            if (others > 0) out_.element("p", Phrase(sentence::more_unreadable, others).in(language_));
            if (!report_.rejects.empty()) out_.element("p", say::rejects_in.in(language_, report_.rejects), {{"class", "note"}});
        });
    }

    void write_summary() {
        section("summary", sentence::sheet_of_summary.in(language_), [&] {
            out_.open("ul");
            const std::string text = summary(report_, rules_, language_);
            for (std::size_t at = 0; at < text.size();) {
                const std::size_t end = std::min(text.find('\n', at), text.size());
                out_.element("li", std::string_view(text).substr(at, end - at));
                at = end + 1;
            }
            out_.close();
        });
    }

    const Request& request_;
    const Report& report_;
    const law::RuleSet& rules_;
    const Language language_;
    const Lane day_;
    Html out_;
};

}  // namespace

std::string list_page(const Request& request, const Report& report, const law::RuleSet& rules) {
    return ListPage(request, report, rules).take();
}

}  // namespace reunify::batch
