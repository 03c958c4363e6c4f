#include "batch/summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>
#include <vector>

#include "base/suggest.h"
#include "batch/sentences.h"
#include "report/layout.h"
#include "report/value.h"
#include "words/format.h"
#include "words/say.h"

namespace reunify::batch {

namespace {

constexpr std::size_t kMostMissingNamed = 5;
constexpr int kLabelWidth = 40;
constexpr int kBarWidth = 24;

constexpr std::array<const Sentence<>*, kVerdicts> kVerdictWords{
    &say::eligible, &say::assessment_needed, &say::undetermined, &say::not_yet, &say::not_eligible, &say::no_right, &say::outside};

using Pairs = std::vector<std::pair<std::string, std::uint64_t>>;

Pairs largest_first(Pairs counts) {
    counts.erase(std::remove_if(counts.begin(), counts.end(), [](const auto& entry) { return entry.second == 0; }), counts.end());
    std::stable_sort(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    return counts;
}

Pairs verdict_counts(const Tally& tally, Language language) {
    Pairs counts;
    for (std::size_t v = 0; v < tally.verdicts.size(); ++v) counts.emplace_back(kVerdictWords[v]->in(language), tally.verdicts[v]);
    return counts;
}

Pairs missing_counts(const Tally& tally, const law::RuleSet& rules, Language language) {
    Pairs missing;
    for (std::size_t f = 0; f < rules.facts.size(); ++f) missing.emplace_back(rules.facts[f].label.in(language), tally.missing[f]);
    return largest_first(std::move(missing));
}

std::string table(std::string_view heading, const Pairs& counts, std::uint64_t of, Language language) {
    std::string out = fmt::format("{}\n", heading);
    std::uint64_t most = 1;
    for (const auto& [label, count] : counts) most = std::max(most, count);
    for (const auto& [label, count] : counts) {
        const std::string shown = report::wrap(label, kLabelWidth).front();
        const auto blocks = static_cast<int>(count * static_cast<std::uint64_t>(kBarWidth) / most);
        const int length = count > 0 ? std::max(1, blocks) : 0;
        std::string bar;
        for (int i = 0; i < length; ++i) bar += "█";
        const std::string padding(static_cast<std::size_t>(std::max(0, kLabelWidth - report::width_of(shown))), ' ');
        const std::uint64_t share = of == 0 ? 0 : (count * 1000 + of / 2) / of;
        out += fmt::format("  {}{} {:>9} {:>4}% {}\n", shown, padding, words::count(count, language), (share + 5) / 10, bar);
    }
    return out;
}

/// A header on one line, also where it holds line ends.
std::string on_a_line(std::string header) {
    std::replace_if(
        header.begin(), header.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return header;
}

/// The columns that no rule knows: those that may be meant otherwise a line each, the others in one.
std::string unknown_columns(const Report& report, const law::RuleSet& rules, Language language) {
    constexpr std::size_t most = 10;
    std::string out;
    std::vector<std::string> others;
    for (const cases::UnknownColumn& column : report.unknown_columns) {
        if (column.header.empty()) continue;
        const std::string header = on_a_line(column.header);
        if (column.facts.size() == 1) {
            out += say::unknown_column.in(language, header) + " " +
                   say::nearest_name.in(language, rules.facts[column.facts.front()].label.in(language)) + "\n";
        } else if (!column.facts.empty()) {
            std::vector<std::string> labels;
            for (const std::size_t fact : column.facts) labels.push_back(fmt::format("`{}`", rules.facts[fact].label.in(language)));
            out += say::column_of_several.in(language, header, one_of(labels).in(language)) + "\n";
        } else if (column.nearest.empty() || others.size() > most) {
            others.push_back(fmt::format("`{}`", header));
        } else {
            const auto fact = language == Language::en ? std::nullopt : rules.fact(column.nearest);
            const std::string nearest = fact ? rules.facts[*fact].label.in(language) : column.nearest;
            out += say::unknown_column.in(language, header) + " " + say::nearest_name.in(language, nearest) + "\n";
        }
    }
    if (others.size() == 1) out += say::unknown_column.in(language, others.front().substr(1, others.front().size() - 2)) + "\n";
    if (others.size() < 2) return out;
    std::string named =
        fmt::format("{}", fmt::join(others.begin(), others.begin() + static_cast<std::ptrdiff_t>(std::min(most, others.size())), ", "));
    if (others.size() > most) named += fmt::format(" ... ({})", words::count(others.size(), language));
    out += say::unknown_columns.in(language, named) + "\n";
    return out;
}

/// Which rows were taken for a family, and what was odd about it.
std::string families(const Report& report, Language language) {
    const Tally& tally = report.tally;
    if (tally.read == 0) return "";
    std::string swallowed;
    for (const Survey::Swallowed& cell : report.swallowed)
        swallowed += Phrase(sentence::swallowed, cell.line, cell.line + cell.lines - 1).in(language) + "\n";
    if (report.family_column.empty()) return std::string(sentence::no_families.in(language)) + "\n" + swallowed;
    const auto number = [&](std::uint64_t count) { return words::count(count, language); };
    const Phrase persons = tally.smallest_family == tally.largest_family
                               ? Phrase(sentence::persons, tally.largest_family)
                               : Phrase(sentence::persons_between, number(tally.smallest_family), number(tally.largest_family));
    std::string out = Phrase(sentence::families_by_column, tally.families, persons, on_a_line(report.family_column)).in(language) + "\n";
    if (report.filled_down) out += Phrase(sentence::filled_down, report.family_column, number(report.unnamed)).in(language) + "\n";
    for (const ChunkReader::OddName& odd : report.odd_names) {
        const Sentence<4>& said = odd.counts ? sentence::odd_name_wide : sentence::odd_name_hidden;
        out += Phrase(said, number(odd.line), odd.seen, odd.character.name, odd.character.code).in(language) + "\n";
    }
    return out + swallowed;
}

/// Who was not judged, and why.
std::string withheld(const Tally& tally, const std::vector<TwoSpellings>& spellings, Language language) {
    const std::uint64_t all = std::accumulate(tally.withheld.begin(), tally.withheld.end(), std::uint64_t{0});
    if (all == 0) return "";
    const auto persons = [](std::uint64_t count) { return Phrase(sentence::persons, count); };
    std::string out = Phrase(sentence::withheld, tally.withheld_families, persons(all)).in(language) + "\n";
    for (std::size_t reason = 1; reason < kIncomplete; ++reason) {
        if (tally.withheld[reason] == 0) continue;
        const Phrase why = reason_of(static_cast<Incomplete>(reason));
        out += Phrase(sentence::withheld_for, why, persons(tally.withheld[reason])).in(language) + "\n";
        if (static_cast<Incomplete>(reason) != Incomplete::two_spellings) continue;
        for (const TwoSpellings& both : spellings) out += "    " + said(both).in(language) + "\n";
    }
    return out;
}

/// Which sheet was read, and which of its cells hold no value.
std::string of_sheet(const book::SheetNotes& notes, Language language) {
    if (notes.sheet.empty()) return "";
    const auto number = [&](std::uint64_t count) { return words::count(count, language); };
    std::string out = Phrase(sentence::sheet_read, notes.sheet).in(language) + "\n";
    if (notes.errors > 0) out += Phrase(sentence::error_cells, number(notes.errors), notes.first_error).in(language) + "\n";
    if (notes.formulas > 0)
        out += Phrase(sentence::formulas_without_value, number(notes.formulas), notes.first_formula).in(language) + "\n";
    return out;
}

}  // namespace

std::string summary(const Report& report, const law::RuleSet& rules, Language language) {
    const Tally& tally = report.tally;
    std::string out = of_sheet(report.sheet, language);
    for (const cases::FoundColumn& column : report.found_columns)
        out +=
            Phrase(sentence::column_found, on_a_line(column.header), in_words_of(rules.facts[column.fact].label.text)).in(language) + "\n";
    out += unknown_columns(report, rules, language);
    for (const std::size_t fact : report.absent_facts)
        out += (fact == rules.roles.filed_on ? say::absent_filing_day : say::absent_column)
                   .in(language, rules.facts[fact].path, rules.facts[fact].label.in(language)) +
               "\n";
    std::string replaced;
    for (const std::string& name : report.replaced_columns) replaced += fmt::format("{}`{}`", replaced.empty() ? "" : ", ", name);
    if (!replaced.empty()) out += say::replaced_columns.in(language, replaced) + "\n";
    if (report.resumed_at > 0) out += say::went_on_at.in(language, std::to_string(report.resumed_at)) + "\n";
    out +=
        say::rows_counted.in(language, tally.read, words::count(tally.evaluated, language), words::count(tally.rejected, language)) + "\n";
    if (tally.blank > 0) out += say::blank_rows.in(language, tally.blank) + "\n";

    out += families(report, language);

    std::string verdicts;
    for (const auto& [label, count] : verdict_counts(tally, language)) {
        if (count > 0)
            verdicts +=
                (verdicts.empty() ? "" : words::semicolon(language)) + words::labelled(language, label, words::count(count, language));
    }
    if (!verdicts.empty()) out += verdicts + ".\n";
    out += withheld(tally, report.spellings, language);

    Pairs missing = missing_counts(tally, rules, language);
    if (missing.size() > kMostMissingNamed) missing.resize(kMostMissingNamed);
    std::string named;
    for (const auto& [label, count] : missing)
        named += fmt::format("{}{} ({})", named.empty() ? "" : ", ", label, words::count(count, language));
    if (!named.empty()) out += say::most_often_missing.in(language, named) + "\n";
    if (!report.rejects.empty()) out += say::rejects_in.in(language, report.rejects) + "\n";
    return out;
}

AllCounts counts_of(const Tally& tally, const law::RuleSet& rules, Language language) {
    Pairs conditions, regimes;
    for (std::size_t c = 0; c < rules.conditions.size(); ++c)
        conditions.emplace_back(rules.conditions[c].title.in(language), tally.not_met[c]);
    for (std::size_t r = 0; r < rules.regimes.size(); ++r)
        regimes.emplace_back(report::regime_title(rules, rules.regimes[r], language), tally.regimes[r]);
    regimes.emplace_back(say::unknown.in(language), tally.regimes.back());
    return {{std::string(say::verdicts_heading.in(language)), verdict_counts(tally, language)},
            {std::string(say::conditions_not_met.in(language)), largest_first(std::move(conditions))},
            {std::string(say::law_applied.in(language)), largest_first(std::move(regimes))},
            {std::string(sentence::column_missing.in(language)), missing_counts(tally, rules, language)}};
}

std::string tables(const Tally& tally, const law::RuleSet& rules, Language language) {
    const AllCounts all = counts_of(tally, rules, language);
    std::string out;
    for (const Counts* counts : {&all.verdicts, &all.not_met, &all.regimes}) {  // the summary names what is most often missing
        if (!out.empty()) out += "\n";
        out += table(counts->heading, counts->counts, tally.evaluated, language);
    }
    return out;
}

}  // namespace reunify::batch
