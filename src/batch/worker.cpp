#include "batch/worker.h"

#include <algorithm>

#include "batch/sentences.h"
#include "csv/dialect.h"
#include "csv/scanner.h"
#include "text/utf8.h"

namespace reunify::batch {

namespace {

/// Members judged at once: enough for the columns to pay, few enough for them to stay in the cache.
constexpr std::size_t kMembersAtOnce = 512;

}  // namespace

Worker::Worker(std::shared_ptr<const Order> order, cases::Table table)
    : order_(std::move(order)),
      rules_(*order_->program->rules),
      table_(std::move(table)),
      judge_(order_->program, asks_for(order_->format.columns, ResultColumn::What::depends_on)),
      moves_(order_->scenarios),
      writer_(order_->program->rules, order_->format, order_->dialect, order_->headers),
      batch_(rules_),
      assessed_on_(rules_.fact("application.assessed_on")) {
    for (std::size_t c = 0; c < table_.columns().size(); ++c) {
        const cases::Column& column = table_.columns()[c];
        if (column.role == cases::Column::Role::fact) places_.push_back({c, column.fact, rules_.facts[column.fact].level == Level::member});
    }
    for (const std::string& regime : rules_.regimes) regimes_.push_back(rules_.pool.find(regime).value_or(kError));
}

Piece Worker::work(const Chunk& chunk) {
    Piece piece;
    piece.sequence = chunk.sequence;
    piece.input_end = chunk.end;
    piece.tally = Tally(rules_);
    for (const Rows& rows : chunk.families) piece.tally.read += rows.count;
    piece.tally.blank = chunk.blank_lines;
    piece.tally.families = chunk.families.size();
    piece.output.reserve(chunk.bytes.size() + chunk.bytes.size() / 2);

    table_.forget();
    batch_.clear();
    rows_.clear();
    rejects_.clear();
    for (const Rows& rows : chunk.families) {
        read_family(chunk, rows);
        if (rows_.size() >= kMembersAtOnce) write_batch(chunk, piece);
    }
    if (!rows_.empty()) write_batch(chunk, piece);

    piece.tally.rejected = rejects_.size();
    for (const Reject& reject : rejects_) append_reject(piece.rejects, reject, order_->dialect);
    return piece;
}

void Worker::read_family(const Chunk& chunk, const Rows& rows) {
    if (rows.seen_on_line != 0 || rows.count > kMostRows) {
        for (std::uint32_t i = rows.first; i < rows.first + rows.count; ++i) {
            csv::split(chunk.records[i], order_->dialect.delimiter, fields_);
            const std::size_t column = table_.case_column();
            const std::string name = column < fields_.size() ? csv::value_of(fields_[column]) : std::string();
            if (rows.seen_on_line != 0) {
                reject(chunk, i, column, name, {sentence::family_apart, rows.seen_on_line}, sentence::family_together);
            } else {
                reject(chunk, i, column, name, {sentence::too_many_rows, rows.count}, {sentence::most_rows, kMostRows});
            }
        }
        return;
    }
    const std::size_t family = batch_.add_family();
    batch_.readings = order_->readings;
    disputed_.assign(table_.columns().size(), false);
    family_lanes_.assign(table_.columns().size(), kUnknown);
    for (std::uint32_t i = rows.first; i < rows.first + rows.count; ++i) read_row(chunk, i, family, rows.first);
    if (assessed_on_ && (order_->assessed_on_wins || !is_known(batch_.lane(*assessed_on_, family)))) {
        batch_.set(*assessed_on_, family, order_->assessed_on);
    }
}

void Worker::read_row(const Chunk& chunk, std::uint32_t index, std::size_t family, std::uint32_t first) {
    const csv::Record& record = chunk.records[index];
    const char* stray = csv::split(record, order_->dialect.delimiter, fields_);
    const std::size_t member = batch_.add_member();
    rows_.push_back({index, false});

    const std::size_t columns = table_.columns().size();
    if (record.unclosed != nullptr) {
        reject(chunk, index, std::nullopt, std::string(record.unclosed, std::min(record.end, record.unclosed + 40)),
               {sentence::mark_not_closed, record.unclosed - record.begin + 1}, sentence::closing_mark);
    } else if (stray != nullptr) {
        reject(chunk, index, std::nullopt, std::string(stray, std::min(record.end, stray + 20)),
               {sentence::behind_mark, stray - record.begin + 1}, sentence::delimiter_or_end);
    } else if (fields_.size() != columns) {
        reject(chunk, index, std::nullopt, "", {sentence::cell_count, fields_.size(), columns}, {sentence::cells, columns});
    }
    if (rows_.back().rejected) return;

    faults_.clear();
    table_.read(fields_, lanes_, faults_);
    for (const cases::CellFault& fault : faults_) reject(chunk, index, fault.column, fault.raw, fault.reason, fault.accepted);
    for (const Place& place : places_) {
        const Lane value = lanes_[place.column];
        if (!is_known(value)) continue;
        if (place.of_member) {
            batch_.set(place.fact, member, value);
        } else if (value != family_lanes_[place.column]) {
            merge_family_fact(chunk, place.column, index, first, family);
        }
    }
}

/// What the rows of a family say of it must agree; a row that leaves it open says nothing. Where two disagree nobody knows which is right.
void Worker::merge_family_fact(const Chunk& chunk, std::size_t column, std::uint32_t index, std::uint32_t first, std::size_t family) {
    const Lane value = lanes_[column];
    const std::size_t fact = table_.columns()[column].fact;
    const Lane before = batch_.get(fact, family);
    if (!is_known(before) && !disputed_[column]) {
        batch_.set(fact, family, value);
        family_lanes_[column] = value;
        return;
    }
    disputed_[column] = true;
    family_lanes_[column] = kUnknown;
    batch_.set(fact, family, kUnknown);
    reject(chunk, index, column, csv::value_of(fields_[column]),
           {sentence::rows_disagree, rules_.facts[fact].path, chunk.records[first].line}, sentence::same_or_empty);
}

void Worker::reject(const Chunk& chunk, std::uint32_t index, std::optional<std::size_t> column, std::string raw, Phrase reason,
                    Phrase accepted) {
    const csv::Record& record = chunk.records[index];
    const Language language = order_->format.language;
    if (!rows_.empty() && rows_.back().record == index) rows_.back().rejected = true;
    if (!rejects_.empty() && rejects_.back().record == chunk.first_record + index) {
        Reject& before = rejects_.back();
        const std::string& header = column ? order_->headers[*column] : std::string();
        const bool utf8 = text::find_invalid_utf8(raw) == std::string_view::npos;
        const std::string shown = utf8 ? raw : csv::from_windows1252(raw);
        before.reason = Phrase(sentence::and_in_column, before.reason, header, shown, reason).in(language);
        before.accepted = Phrase(sentence::accepted_in_column, before.accepted, header, accepted).in(language);
        return;
    }
    Reject reject;
    reject.line = record.line;
    reject.record = chunk.first_record + index;
    if (column) reject.column = order_->headers[*column];
    reject.raw = std::move(raw);
    reject.reason = reason.in(language);
    reject.accepted = accepted.in(language);
    reject.row = std::string(record.text());
    rejects_.push_back(std::move(reject));
}

void Worker::write_batch(const Chunk& chunk, Piece& piece) {
    judge_.judge(batch_, outcomes_);
    Tally& tally = piece.tally;
    std::size_t member = 0;
    for (std::size_t family = 0; family < batch_.families(); ++family) {
        for (; member < batch_.first_member(family + 1); ++member) {
            if (rows_[member].rejected) continue;
            const csv::Record& record = chunk.records[rows_[member].record];
            const bool needs_cells = order_->format.form == RowFormat::Form::jsonl || !order_->format.verbatim;
            if (needs_cells) csv::split(record, order_->dialect.delimiter, fields_);
            const verdict::Outcome& outcome = outcomes_[member];
            writer_.append(piece.output, record, fields_, outcome, judge_, family, member);

            ++tally.evaluated;
            ++tally.verdicts[static_cast<std::size_t>(outcome.verdict)];
            for (std::uint64_t bits = outcome.not_met; bits != 0; bits &= bits - 1)
                ++tally.not_met[static_cast<std::size_t>(__builtin_ctzll(bits))];
            if (outcome.unknown != 0 || !is_known(outcome.route)) {
                for (const std::size_t fact : judge_.open_facts(outcome, family, member)) ++tally.missing[fact];
            }
            const auto regime = std::find(regimes_.begin(), regimes_.end(), outcome.regime);
            ++tally.regimes[static_cast<std::size_t>(regime - regimes_.begin())];
        }
    }
    if (!order_->scenarios.empty()) count_moves(tally);
    batch_.clear();
    rows_.clear();
}

void Worker::count_moves(Tally& tally) {
    std::vector<bool> whole(batch_.families(), true);
    for (std::size_t family = 0; family < batch_.families(); ++family) {
        for (std::size_t m = batch_.first_member(family); m < batch_.first_member(family + 1); ++m)
            whole[family] = whole[family] && !rows_[m].rejected;
    }
    moves_.count(batch_, whole, tally);
}

}  // namespace reunify::batch
