#include "batch/family_reader.h"

#include <algorithm>

#include "base/utf8.h"
#include "batch/sentences.h"
#include "book/cell.h"
#include "cases/date_text.h"
#include "cases/folded.h"
#include "csv/dialect.h"
#include "csv/scanner.h"

namespace reunify::batch {

FamilyReader::FamilyReader(std::shared_ptr<const RunSettings> settings, cases::Table table)
    : settings_(std::move(settings)), rules_(*settings_->program->rules), table_(std::move(table)) {
    for (std::size_t c = 0; c < table_.columns().size(); ++c) {
        const cases::Column& column = table_.columns()[c];
        if (column.role != cases::Column::Role::fact) continue;
        (rules_.facts[column.fact].level == Level::member ? of_member_ : of_family_).push_back({c, column.fact});
    }
}

const Families& FamilyReader::read(const Chunk& chunk) {
    read_.families.clear();
    read_.rows.clear();
    read_.limited.clear();
    read_.of_family.resize(chunk.families.size() * of_family_.size());
    read_.of_member.resize(chunk.records.size() * of_member_.size());
    rejects_.clear();
    for (const Rows& rows : chunk.families) read_family(chunk, rows);
    return read_;
}

void FamilyReader::read_family(const Chunk& chunk, const Rows& rows) {
    const std::size_t family = read_.families.size();
    read_.families.push_back(
        {static_cast<std::uint32_t>(read_.rows.size()), rows.count, rows.incomplete, rows.again, false, rows.spelling});
    of_this_family_ = read_.of_family.data() + (read_.families.size() - 1) * of_family_.size();
    std::fill_n(of_this_family_, of_family_.size(), kUnknown);
    disputed_.assign(of_family_.size(), false);
    go_on_ = false;
    for (std::uint32_t i = rows.first; i < rows.first + rows.count; ++i) read_row(chunk, i, rows.first);
    if (rows.count == 1 && read_.rows.back().nobody) {
        reject_nobody(chunk);
        return;
    }
    set_apart_nobody(chunk);

    Incomplete& incomplete = read_.families[family].incomplete;
    if (incomplete != Incomplete::no) return;
    const auto first_row = read_.rows.begin() + read_.families[family].first_row;
    if (std::find(disputed_.begin(), disputed_.end(), true) != disputed_.end()) {
        incomplete = Incomplete::sponsor_disputed;
    } else if (std::any_of(first_row, first_row + read_.families[family].rows, [](const Families::Row& row) { return row.rejected; })) {
        incomplete = Incomplete::row_rejected;
    }
}

/// Whether the row read last says nothing that a title or a total would not.
bool FamilyReader::says_nothing() const {
    const std::vector<std::size_t>& telling = table_.telling();
    return std::all_of(telling.begin(), telling.end(), [&](std::size_t column) { return !is_known(lanes_[column]); });
}

/// Whether the row read last is the header once more, of lists that were put one below the other.
bool FamilyReader::is_header() const {
    for (std::size_t column = 0; column < fields_.size() && column < settings_->headers.size(); ++column) {
        if (csv::value_of(fields_[column]) != settings_->headers[column]) return false;
    }
    return true;
}

/// A row that stands alone and says nothing is a title or a total.
void FamilyReader::reject_nobody(const Chunk& chunk) {
    const Phrase reason = header_again_ ? Phrase(sentence::header_again) : Phrase(sentence::no_fact_in_row);
    reject(chunk, read_.rows.back().record, std::nullopt, "", reason, sentence::a_person_a_row);
    read_.families.back().incomplete = Incomplete::row_rejected;
    read_.families.back().nobody = true;
}

/// Totals below the last family of merged cells are not of that family.
void FamilyReader::set_apart_nobody(const Chunk& chunk) {
    Families::Family& family = read_.families.back();
    if (family.rows < 2 || !read_.rows.back().nobody) return;
    const std::uint32_t row = family.first_row + --family.rows;
    read_.families.push_back({row, 1, Incomplete::row_rejected});
    read_.of_family.resize(read_.of_family.size() + of_family_.size(), kUnknown);
    reject_nobody(chunk);
}

/// Cuts a row into cells; `same` is how many of the first say the same as in the row before. False: it is rejected.
bool FamilyReader::split(const Chunk& chunk, std::uint32_t index, std::uint32_t first, std::size_t& same) {
    const csv::Record& record = chunk.records[index];
    const std::size_t columns = table_.columns().size();
    same = 0;
    const char* stray = nullptr;
    if (go_on_ && index > first && !record.quoted) {
        same = csv::split_again(record, chunk.records[index - 1], settings_->dialect.delimiter, fields_);
    } else {
        stray = csv::split(record, settings_->dialect.delimiter, fields_);
    }
    if (record.unclosed != nullptr) {
        reject(chunk, index, std::nullopt, std::string(record.unclosed, std::min(record.end, record.unclosed + 40)),
               {sentence::mark_not_closed, record.unclosed - record.begin + 1}, sentence::closing_mark);
    } else if (stray != nullptr) {
        reject(chunk, index, std::nullopt, std::string(stray, std::min(record.end, stray + 20)),
               {sentence::behind_mark, stray - record.begin + 1}, sentence::delimiter_or_end);
    } else if (fields_.size() != columns && !table_.fits(fields_)) {
        reject(chunk, index, std::nullopt, "", Phrase(sentence::cells_counted, fields_.size(), columns), Phrase(sentence::cells, columns));
    }
    read_.rows.back().ragged = fields_.size() != columns;
    return !read_.rows.back().rejected;
}

void FamilyReader::read_row(const Chunk& chunk, std::uint32_t index, std::uint32_t first) {
    Lane* of_member = read_.of_member.data() + read_.rows.size() * of_member_.size();
    read_.rows.push_back({index});
    std::size_t same = 0;
    const bool whole = split(chunk, index, first, same);
    go_on_ = whole && !chunk.records[index].quoted && !read_.rows.back().ragged;
    if (!whole) {
        std::fill_n(of_member, of_member_.size(), kUnknown);
        return;
    }

    faults_.clear();
    table_.read(fields_, same, lanes_, faults_);
    header_again_ = !faults_.empty() && is_header();
    if (header_again_) {
        faults_.clear();
        std::fill(lanes_.begin(), lanes_.end(), kUnknown);
    }
    if (!settings_->month_first.empty()) reject_either_days(chunk, index);
    for (const cases::CellFault& fault : faults_) reject(chunk, index, fault.column, fault.raw, fault.reason, fault.accepted);
    if (index == first) {
        for (std::size_t p = 0; p < of_family_.size(); ++p) of_this_family_[p] = lanes_[of_family_[p].column];
    } else {
        std::size_t p = of_family_.size();
        while (p > 0 && of_family_[p - 1].column >= same) --p;
        for (; p < of_family_.size(); ++p) {
            const Lane value = lanes_[of_family_[p].column];
            if (is_known(value) && value != of_this_family_[p]) merge_family_fact(chunk, p, index, first);
        }
    }
    for (const Place& place : of_member_) *of_member++ = lanes_[place.column];
    for (const auto& [column, within] : table_.within())
        read_.limited.push_back({read_.families.size() - 1, read_.rows.size() - 1, table_.columns()[column].fact, within});
    if (says_nothing()) read_.rows.back().nobody = index == first || fields_[table_.case_column()].text().empty();
    go_on_ = go_on_ && !read_.rows.back().rejected;
}

/// Where some days of a column have the month first, nobody knows which way the others are meant.
void FamilyReader::reject_either_days(const Chunk& chunk, std::uint32_t index) {
    for (std::size_t c = 0; c < settings_->month_first.size() && c < fields_.size(); ++c) {
        if (!settings_->month_first[c] || cases::day_order(fields_[c].text()) != cases::DayOrder::either) continue;
        lanes_[c] = kUnknown;
        reject(chunk, index, c, csv::value_of(fields_[c]), {sentence::either_day, cases::quoted(fields_[c].text())}, sentence::year_first);
    }
    go_on_ = false;
}

/// What the rows of a family say of it must agree; a row that leaves it open says nothing. Where two disagree nobody knows which is right.
void FamilyReader::merge_family_fact(const Chunk& chunk, std::size_t place, std::uint32_t index, std::uint32_t first) {
    const std::size_t column = of_family_[place].column;
    Lane& merged = of_this_family_[place];
    if (!is_known(merged) && !disputed_[place]) {
        merged = lanes_[column];
        return;
    }
    disputed_[place] = true;
    merged = kUnknown;
    reject(chunk, index, column, csv::value_of(fields_[column]),
           {sentence::rows_disagree, settings_->headers[column], chunk.records[first].line}, sentence::same_or_empty);
}

void FamilyReader::reject(const Chunk& chunk, std::uint32_t index, std::optional<std::size_t> column, std::string raw, const Phrase& reason,
                          const Phrase& accepted) {
    const csv::Record& record = chunk.records[index];
    const Language language = settings_->format.language;
    if (!read_.rows.empty() && read_.rows.back().record == index) read_.rows.back().rejected = true;
    if (!rejects_.empty() && rejects_.back().record == chunk.first_record + index) {
        Reject& before = rejects_.back();
        if (!column) {
            before.reason = Phrase(sentence::and_also, before.reason, reason).in(language);
            before.accepted = Phrase(sentence::and_also, before.accepted, accepted).in(language);
            return;
        }
        const std::string& header = settings_->headers[*column];
        const bool utf8 = utf8::find_invalid(raw) == std::string_view::npos;
        const std::string shown = utf8 ? raw : csv::from_windows1252(raw);
        before.reason = Phrase(sentence::and_in_column, before.reason, header, shown, reason).in(language);
        if (settings_->dialect.sheet) before.cell += " " + book::cell_name(*column, record.line);
        before.accepted = Phrase(sentence::accepted_in_column, before.accepted, header, accepted).in(language);
        return;
    }
    Reject reject;
    reject.line = record.line;
    reject.record = chunk.first_record + index;
    if (column) reject.column = settings_->headers[*column];
    if (column && settings_->dialect.sheet) reject.cell = book::cell_name(*column, record.line);
    reject.raw = std::move(raw);
    reject.reason = reason.in(language);
    reject.accepted = accepted.in(language);
    reject.row = std::string(record.text());
    rejects_.push_back(std::move(reject));
}

}  // namespace reunify::batch
