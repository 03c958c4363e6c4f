#include "batch/worker.h"

#include <algorithm>

#include "base/utf8.h"
#include "csv/gzip.h"
#include "report/value.h"
#include "words/format.h"

namespace reunify::batch {

namespace {

/// Members judged at once: enough for the columns to pay, few enough for them to stay in the cache.
constexpr std::size_t kMembersAtOnce = 1024;

/// Fewer are judged together with others that are less like them.
constexpr std::size_t kFewMembers = 96;

std::optional<std::size_t> place_of(const std::vector<Place>& places, const std::optional<std::size_t>& fact) {
    for (std::size_t p = 0; fact && p < places.size(); ++p) {
        if (places[p].fact == *fact) return p;
    }
    return std::nullopt;
}

}  // namespace

Worker::Worker(std::shared_ptr<const RunSettings> settings, cases::Table table)
    : settings_(std::move(settings)),
      rules_(*settings_->program->rules),
      reader_(settings_, std::move(table)),
      steering_(plan::steering(*settings_->program)),
      family_choice_(place_of(reader_.of_family(), steering_.family)),
      day_(place_of(reader_.of_family(), steering_.day)),
      member_choice_(place_of(reader_.of_member(), steering_.member)),
      judge_(settings_->program, asks_for(settings_->format.columns, ResultColumn::What::depends_on), settings_->as_given),
      transitions_(settings_->scenarios, settings_->as_given),
      writer_(settings_->program->rules, settings_->format, settings_->dialect, settings_->headers),
      batch_(rules_),
      assessed_on_(rules_.roles.assessed_on),
      assessed_on_given_(place_of(reader_.of_family(), assessed_on_).has_value()),
      status_(place_of(reader_.of_family(), rules_.roles.status)),
      filed_on_(place_of(reader_.of_family(), rules_.roles.filed_on)) {
    if (settings_->last_days) last_days_.emplace(judge_.run(), *settings_->program);
    for (const std::string& regime : rules_.regimes) regimes_.push_back(rules_.pool.find(regime).value_or(kError));
    batch_.readings = settings_->readings;
}

Piece Worker::work(const Chunk& chunk) {
    Piece piece;
    piece.sequence = chunk.sequence;
    piece.input_end = chunk.end;
    piece.tally = Tally(rules_);
    for (const Rows& rows : chunk.families) piece.tally.read += rows.count;
    piece.tally.blank = chunk.blank_lines;

    chunk_ = &chunk;
    read_ = &reader_.read(chunk);
    count_families(piece.tally);
    results_.clear();
    result_of_.resize(read_->rows.size());
    withhold(piece);
    take_turns();
    for (std::size_t first = 0; first < turns_.size();) {
        std::size_t last = first;
        std::size_t members = 0;
        for (; last < turns_.size() && members < kMembersAtOnce; ++last) {
            if (members >= kFewMembers && turns_[last].likeness != turns_[last - 1].likeness) break;
            members += read_->families[turns_[last].family].rows;
        }
        judge(first, last, piece);
        first = last;
    }

    piece.output.reserve(chunk.bytes.size() + results_.size() + 2 * result_of_.size());
    for (std::size_t row = 0; row < read_->rows.size(); ++row) {
        if (read_->rows[row].rejected) continue;
        const Span span = result_of_[row];
        const std::string_view result = results_.text().substr(span.begin, span.end - span.begin);
        writer_.append_row(piece.output, chunk.records[read_->rows[row].record], result, read_->rows[row].ragged);
    }
    if (settings_->packed && !piece.output.empty()) piece.output = csv::gzip(piece.output);
    piece.tally.rejected = reader_.rejects().size();
    for (const Reject& reject : reader_.rejects()) {
        append_reject(piece.rejects, reject, settings_->dialect);
        if (settings_->overview)
            piece.overview.add(Overview::Unreadable{reject.line, reject.cell.empty() ? reject.column : reject.cell, reject.reason});
    }
    return piece;
}

/// How many families there are and of how many; titles and totals are none.
void Worker::count_families(Tally& tally) const {
    for (const Families::Family& family : read_->families) {
        if (family.nobody) continue;
        tally.families += family.again ? 0 : 1;
        tally.largest_family = std::max<std::uint64_t>(tally.largest_family, family.rows);
        const bool least = tally.smallest_family == 0 || family.rows < tally.smallest_family;
        if (least && !family.again) tally.smallest_family = family.rows;
    }
}

/// What a family has in common with others: its choice and between which borders its day lies. Those of whom any of it is not known stand
/// apart, for what is unknown goes every way.
std::uint64_t Worker::likeness(std::size_t family) const {
    constexpr std::uint64_t open = ~std::uint64_t{0};
    const Lane* of_family = read_->of_family.data() + family * reader_.of_family().size();
    std::uint64_t out = 0;
    if (family_choice_) {
        if (!is_known(of_family[*family_choice_])) return open;
        out = static_cast<std::uint64_t>(of_family[*family_choice_]) << 16;
    }
    if (day_) {
        const Lane day = of_family[*day_];
        if (!is_known(day)) return open;
        const std::vector<Lane>& borders = steering_.borders;
        out |= static_cast<std::uint64_t>(std::upper_bound(borders.begin(), borders.end(), day) - borders.begin());
    }
    if (!member_choice_) return out;
    const Families::Family& it = read_->families[family];
    for (std::size_t row = it.first_row; row < it.first_row + it.rows; ++row) {
        if (!is_known(read_->of_member[row * reader_.of_member().size() + *member_choice_])) return open;
    }
    return out;
}

/// Writes the results of those who are not judged, for their family is not whole.
void Worker::withhold(Piece& piece) {
    Tally& tally = piece.tally;
    for (const Families::Family& family : read_->families) {
        if (family.incomplete == Incomplete::no) continue;
        bool anybody = false;
        for (std::size_t row = family.first_row; row < family.first_row + family.rows; ++row) {
            if (read_->rows[row].rejected) continue;
            anybody = true;
            result_of_[row].begin = results_.size();
            const bool spelled = family.spelling != Rows::kAsWritten;
            writer_.append_withheld(results_, family.incomplete, spelled ? &chunk_->spellings[family.spelling] : nullptr);
            result_of_[row].end = results_.size();
            ++tally.evaluated;
            ++tally.verdicts[static_cast<std::size_t>(verdict::Verdict::undetermined)];
            ++tally.regimes.back();
            ++tally.withheld[static_cast<std::size_t>(family.incomplete)];
            count_verdict(static_cast<std::size_t>(&family - read_->families.data()), verdict::Verdict::undetermined, piece.overview);
        }
        tally.withheld_families += anybody && !family.again ? 1 : 0;
    }
}

void Worker::take_turns() {
    turns_.clear();
    for (std::size_t family = 0; family < read_->families.size(); ++family) {
        if (read_->families[family].incomplete != Incomplete::no) continue;
        turns_.push_back({likeness(family), static_cast<std::uint32_t>(family)});
    }
    std::stable_sort(turns_.begin(), turns_.end(), [](const Turn& a, const Turn& b) { return a.likeness < b.likeness; });
}

/// Has the column of a fact filled from a row on, by its kind: `each` is given where its values go and what makes one of a value read.
template <class Each>
void Worker::fill_column(std::size_t fact, std::size_t row, Each each) {
    if (rules_.facts[fact].type == law::FactType::yes_no) {
        each(batch_.truths(fact) + row, [](Lane value) { return value == kUnknown ? Truth::unknown : to_truth(value != 0); });
    } else {
        each(batch_.lanes(fact) + row, [](Lane value) { return value; });
    }
}

/// Puts the families of some turns into the batch, column by column.
void Worker::fill(std::size_t first, std::size_t last) {
    batch_.restart();
    for (std::size_t turn = first; turn < last; ++turn) {
        batch_.add_family();
        batch_.add_members(read_->families[turns_[turn].family].rows);
    }
    // Few at a time, so that what was read of them stays in the cache from one column to the next.
    constexpr std::size_t few = 64;
    for (std::size_t turn = first; turn < last; turn += few) fill_some(turn, std::min(turn + few, last), turn - first);
    for (const Families::Limited& cell : read_->limited) {
        for (std::size_t turn = first; turn < last; ++turn) {
            if (turns_[turn].family == cell.family) bound(cell, turn - first);
        }
    }
    if (!assessed_on_) return;
    for (std::size_t family = 0; family < batch_.families(); ++family) {
        Lane& day = batch_.lane(*assessed_on_, family);
        if (!assessed_on_given_ || settings_->assessed_on_wins || !is_known(day)) day = settings_->assessed_on;
        verdict::file_on_assessment(batch_, rules_, family);
    }
}

/// Where everybody's verdict is the same all over what is known only within limits, it is explained by the least value, as check does; but
/// for families of which the least itself is not judged so, since it contradicts another fact.
void Worker::explain_by_least() {
    const std::vector<run::Bounds> taken = take_least();
    if (taken.empty()) return;
    const std::vector<verdict::Outcome> before = outcomes_;
    judge_.judge(batch_, outcomes_);
    std::vector<bool> differs(batch_.families());
    std::vector<std::size_t> family_of(batch_.members());
    for (std::size_t family = 0; family < batch_.families(); ++family) {
        for (std::size_t m = batch_.first_member(family); m < batch_.first_member(family + 1); ++m) {
            family_of[m] = family;
            if (outcomes_[m].verdict != before[m].verdict || outcomes_[m].earliest != before[m].earliest) differs[family] = true;
        }
    }
    bool some = false;
    for (const run::Bounds& bounds : taken) {
        if (!differs[rules_.facts[bounds.fact].level == Level::member ? family_of[bounds.row] : bounds.row]) continue;
        batch_.set(bounds.fact, bounds.row, kUnknown);
        some = true;
    }
    if (some) judge_.judge(batch_, outcomes_);
    // What another reading comes to must hold for all that lies between the limits.
    for (std::size_t m = 0; m < outcomes_.size(); ++m) outcomes_[m].depends = before[m].depends;
}

/// Sets the least of what is known within limits of the families of whom nobody is undetermined. Gives what was set.
std::vector<run::Bounds> Worker::take_least() {
    std::vector<run::Bounds> taken;
    std::vector<run::Bounds> limits;
    for (const std::vector<run::Bounds>& of_fact : batch_.bounds()) limits.insert(limits.end(), of_fact.begin(), of_fact.end());
    for (std::size_t family = 0; !limits.empty() && family < batch_.families(); ++family) {
        const std::size_t first = batch_.first_member(family), last = batch_.first_member(family + 1);
        const auto open = [](const verdict::Outcome& it) { return it.verdict == verdict::Verdict::undetermined; };
        if (!batch_.is_bounded(family)) continue;
        if (std::any_of(outcomes_.begin() + static_cast<std::ptrdiff_t>(first), outcomes_.begin() + static_cast<std::ptrdiff_t>(last),
                        open))
            continue;
        for (const run::Bounds& bounds : limits) {
            const bool of_member = rules_.facts[bounds.fact].level == Level::member;
            const bool here = of_member ? bounds.row >= first && bounds.row < last : bounds.row == family;
            if (!here || is_known(batch_.get(bounds.fact, bounds.row))) continue;
            batch_.set(bounds.fact, bounds.row, bounds.least);
            taken.push_back(bounds);
        }
    }
    return taken;
}

/// Hands on a cell that gives only limits, of a family of the batch.
void Worker::bound(const Families::Limited& cell, std::size_t family) {
    const bool of_member = rules_.facts[cell.fact].level == Level::member;
    const std::size_t row = of_member ? batch_.first_member(family) + cell.row - read_->families[cell.family].first_row : family;
    if (!of_member && is_known(batch_.get(cell.fact, row))) return;
    batch_.bound({cell.fact, row, cell.within.least, cell.within.most});
}

/// Fills the rows of the batch from `family` on.
void Worker::fill_some(std::size_t first, std::size_t last, std::size_t family) {
    const std::size_t of_family = reader_.of_family().size();
    for (std::size_t p = 0; p < of_family; ++p) {
        const Lane* values = read_->of_family.data() + p;
        fill_column(reader_.of_family()[p].fact, family, [&](auto* to, auto value_of) {
            for (std::size_t turn = first; turn < last; ++turn) *to++ = value_of(values[turns_[turn].family * of_family]);
        });
    }
    const std::size_t of_member = reader_.of_member().size();
    for (std::size_t p = 0; p < of_member; ++p) {
        const Lane* values = read_->of_member.data() + p;
        fill_column(reader_.of_member()[p].fact, batch_.first_member(family), [&](auto* to, auto value_of) {
            for (std::size_t turn = first; turn < last; ++turn) {
                const Families::Family& rows = read_->families[turns_[turn].family];
                const Lane* value = values + rows.first_row * of_member;
                for (std::size_t row = 0; row < rows.rows; ++row, value += of_member) *to++ = value_of(*value);
            }
        });
    }
}

/// Judges the families of some turns and writes their results.
void Worker::judge(std::size_t first, std::size_t last, Piece& piece) {
    fill(first, last);
    judge_.judge(batch_, outcomes_);
    explain_by_least();
    if (last_days_) last_days_->find(outcomes_);
    for (std::size_t family = 0; family < batch_.families(); ++family) {
        std::size_t row = read_->families[turns_[first + family].family].first_row;
        for (std::size_t member = batch_.first_member(family); member < batch_.first_member(family + 1); ++member, ++row) {
            if (read_->rows[row].rejected) continue;
            result_of_[row].begin = results_.size();
            writer_.append_result(results_, outcomes_[member], judge_, family, member);
            result_of_[row].end = results_.size();
        }
    }
    count(first, piece);
    if (!settings_->scenarios.empty()) count_transitions(first, last, piece.tally);
}

/// Counts the members of the batch, whose first family has turn `first`.
void Worker::count(std::size_t first, Piece& piece) {
    Tally& tally = piece.tally;
    for (std::size_t family = 0; family < batch_.families(); ++family) {
        const Families::Row* row = &read_->rows[read_->families[turns_[first + family].family].first_row];
        for (std::size_t member = batch_.first_member(family); member < batch_.first_member(family + 1); ++member, ++row) {
            if (row->rejected) continue;
            const verdict::Outcome& outcome = outcomes_[member];
            ++tally.evaluated;
            ++tally.verdicts[static_cast<std::size_t>(outcome.verdict)];
            for (std::uint64_t bits = outcome.not_met; bits != 0; bits &= bits - 1) {
                ++tally.not_met[static_cast<std::size_t>(__builtin_ctzll(bits))];
            }
            const auto regime = std::find(regimes_.begin(), regimes_.end(), outcome.regime);
            ++tally.regimes[static_cast<std::size_t>(regime - regimes_.begin())];
            for (const std::size_t fact : judge_.open_facts(outcome, family, member)) ++tally.missing[fact];
            count_verdict(turns_[first + family].family, outcome.verdict, piece.overview);
        }
        note_last_day(turns_[first + family].family, family, piece.overview);
    }
}

void Worker::count_verdict(std::size_t family, verdict::Verdict verdict, Overview& overview) const {
    if (!settings_->overview) return;
    const Lane* said = read_->of_family.data() + family * reader_.of_family().size();
    const Lane status = status_ ? said[*status_] : kUnknown;
    const Lane day = filed_on_ ? said[*filed_on_] : kUnknown;
    const auto nth = static_cast<std::size_t>(verdict);
    ++overview.by_status[is_known(status) ? std::string(rules_.pool.word(status)) : std::string()][nth];
    ++overview.by_month[is_known(day) ? month_of(day) : std::string()][nth];
}

/// The nearest last day among those of a family, which has a place in the batch.
void Worker::note_last_day(std::size_t family, std::size_t place, Overview& overview) const {
    if (!settings_->overview) return;
    const std::size_t first = batch_.first_member(place), last = batch_.first_member(place + 1);
    Overview::Due due;
    verdict::Verdict weakest = verdict::Verdict::eligible;
    for (std::size_t m = first; m < last; ++m) {
        weakest = std::max(weakest, outcomes_[m].verdict);
        if (is_known(outcomes_[m].last) && (!is_known(due.day) || outcomes_[m].last < due.day)) due.day = outcomes_[m].last;
    }
    if (!is_known(due.day)) return;
    ++overview.closing[month_of(due.day)];
    if (!overview.is_near(due.day)) return;
    const Language language = settings_->format.language;
    std::vector<std::string> who;
    const auto relation = rules_.roles.relation;
    for (std::size_t m = first; relation && m < last; ++m) {
        if (outcomes_[m].last == due.day)
            who.push_back(report::fact_in_words(rules_, rules_.facts[*relation], batch_.get(*relation, m), language));
    }
    due.who = words::list(who, language);
    due.verdict = static_cast<std::size_t>(weakest);
    const csv::Record& record = chunk_->records[read_->rows[read_->families[family].first_row].record];
    due.line = record.line;
    due.family = family_name(record);
    overview.add(std::move(due));
}

std::string Worker::family_name(const csv::Record& record) const {
    if (!settings_->case_column) return {};
    std::vector<csv::Field> fields;
    csv::split(record, settings_->dialect.delimiter, fields);
    if (*settings_->case_column >= fields.size()) return {};
    const std::string name = csv::value_of(fields[*settings_->case_column]);
    return utf8::find_invalid(name) == std::string_view::npos ? name : csv::from_windows1252(name);
}

void Worker::count_transitions(std::size_t first, std::size_t last, Tally& tally) {
    std::vector<bool> whole(last - first, true);
    for (std::size_t turn = first; turn < last; ++turn) {
        const Families::Family& family = read_->families[turns_[turn].family];
        for (std::size_t row = 0; row < family.rows; ++row) {
            whole[turn - first] = whole[turn - first] && !read_->rows[family.first_row + row].rejected;
        }
    }
    transitions_.count(batch_, whole, tally);
}

}  // namespace reunify::batch
