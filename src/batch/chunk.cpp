#include "batch/chunk.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "base/utf8.h"
#include "batch/survey.h"
#include "cases/folded.h"
#include "cases/look_alike.h"

namespace reunify::batch {

namespace {

constexpr std::size_t kChunk = 1024 * 1024;
constexpr std::size_t kHead = 64 * 1024;

/// Names of families that are not what they look like: more are not listed.
constexpr std::size_t kOddNames = 5;

/// A line of nothing but delimiters, quotation marks and blanks (no-break spaces too), as spreadsheet programs leave behind the last row.
bool is_blank(const csv::Record& record, char delimiter) {
    for (const char* c = record.begin; c < record.end; ++c) {
        if (*c == delimiter || *c == ' ' || *c == '\t' || *c == '"') continue;
        const std::size_t space = cases::leading_space({c, static_cast<std::size_t>(record.end - c)});
        if (space == 0) return false;
        c += space - 1;
    }
    return true;
}

}  // namespace

Result<bool> ChunkReader::fill(Bytes& bytes, std::size_t target) {
    while (!ended_ && bytes.size() < target) {
        const std::size_t had = bytes.size();
        bytes.resize(target);
        auto got = source_->read(bytes.data() + had, target - had);
        if (!got) return got.faults();
        bytes.resize(had + *got);
        if (*got == 0) ended_ = true;
    }
    return true;
}

/// The cells of a record without what cannot be seen.
std::vector<std::string> ChunkReader::names_in(const csv::Record& record) {
    csv::split(record, dialect_.delimiter, fields_);
    std::vector<std::string> names;
    for (const csv::Field& field : fields_) {
        const std::string value = csv::value_of(field);
        names.emplace_back(visible_name(value, visible_));
    }
    return names;
}

/// A header may hold more of another mark within its names than of the delimiter.
void ChunkReader::choose_delimiter(const Known& known) {
    if (dialect_.separator_line) return;
    char best = dialect_.delimiter;
    std::size_t most = 0;
    const char found = dialect_.delimiter;
    for (const char delimiter : {found, ';', '\t', ',', '|'}) {
        dialect_.delimiter = delimiter;
        csv::RecordScanner scanner(carried_.data() + dialect_.header_at, carried_.data() + carried_.size(), delimiter, 1, true);
        csv::Record record;
        const std::size_t count = scanner.next(record) ? known(names_in(record)) : 0;
        if (count > most) best = delimiter;
        most = std::max(most, count);
    }
    dialect_.delimiter = best;
}

/// Titles stand above many headers.
void ChunkReader::look_for_header(const Known& known) {
    constexpr int looked_at = 30;
    if (known(headers_) > 1) return;
    for (const char delimiter : {dialect_.delimiter, ';', '\t', ',', '|'}) {
        const char kept = std::exchange(dialect_.delimiter, delimiter);
        csv::RecordScanner scanner(carried_.data(), carried_.data() + carried_.size(), delimiter, line_, ended_);
        csv::Record record;
        for (int i = 0; i < looked_at && likely_header_ == 0 && scanner.next(record); ++i) {
            if (known(names_in(record)) > 1) likely_header_ = record.line;
        }
        dialect_.delimiter = kept;
        if (likely_header_ != 0) return;
    }
}

/// A sheet may have titles and empty rows above its header: the first row that names facts, else the first that holds anything.
void ChunkReader::find_header_of_sheet(const Known& known) {
    constexpr int looked_at = 60;
    dialect_ = {';', csv::Encoding::utf8, true, false, false, sizeof("\xEF\xBB\xBF") - 1, 1, true};
    csv::RecordScanner scanner(carried_.data() + dialect_.header_at, carried_.data() + carried_.size(), dialect_.delimiter, 1, ended_);
    csv::Record record;
    std::size_t most = 0;
    bool found = false;
    for (int row = 1; row <= looked_at && scanner.next(record); ++row) {
        if (is_blank(record, dialect_.delimiter)) continue;
        const std::size_t count = known(names_in(record));
        if (found && (count < 2 || count <= most)) continue;
        found = true;
        most = std::max<std::size_t>(count, 1);
        dialect_.header_at = static_cast<std::size_t>(record.begin - carried_.data());
        dialect_.header_line = row;
    }
}

Result<ChunkReader> ChunkReader::open(std::unique_ptr<csv::ByteSource> source, const Known& known) {
    ChunkReader reader(std::move(source));
    auto filled = reader.fill(reader.carried_, kHead);
    if (!filled) return filled.faults();
    const std::string_view head(reader.carried_.data(), reader.carried_.size());
    reader.kind_ = csv::kind_of(head);
    if (!reader.is_text()) return reader;
    const bool sheet = reader.source_->original() != nullptr;
    if (sheet) {
        reader.find_header_of_sheet(known);
    } else {
        reader.dialect_ = csv::detect(head);
        reader.choose_delimiter(known);
    }
    // A header longer than the head: read on until it is whole or plainly no header.
    for (std::size_t target = kHead;; target *= 2) {
        const char* begin = reader.carried_.data() + reader.dialect_.header_at;
        const char* end = reader.carried_.data() + reader.carried_.size();
        csv::RecordScanner scanner(begin, end, reader.dialect_.delimiter, static_cast<std::uint64_t>(reader.dialect_.header_line),
                                   reader.ended_);
        csv::Record header;
        if (scanner.next(header)) {
            const char* stray = csv::split(header, reader.dialect_.delimiter, reader.fields_);
            reader.header_text_ = std::string(header.text());
            reader.dialect_.crlf = !sheet && header.end + 1 < scanner.rest() && *header.end == '\r';
            reader.header_swallows_ = stray != nullptr || header.unclosed != nullptr;
            for (const csv::Field& field : reader.fields_) {
                const std::string value = csv::value_of(field);
                const bool rows = csv::count_line_ends(value) > 0 && value.find(reader.dialect_.delimiter) != std::string::npos;
                reader.header_swallows_ = reader.header_swallows_ || (rows && !sheet);
            }
            reader.headers_ = reader.names_in(header);
            reader.offset_ = static_cast<std::uint64_t>(scanner.rest() - reader.carried_.data());
            reader.line_ = sheet ? static_cast<std::uint64_t>(reader.dialect_.header_line) + 1 : scanner.line();
            reader.rows_at_ = reader.offset_;
            reader.rows_line_ = reader.line_;
            reader.carried_.erase(reader.carried_.begin(), reader.carried_.begin() + static_cast<std::ptrdiff_t>(reader.offset_));
            if (!sheet) reader.look_for_header(known);
            break;
        }
        if (reader.ended_) break;
        auto more = reader.fill(reader.carried_, target * 2);
        if (!more) return more.faults();
    }
    return reader;
}

Result<bool> ChunkReader::start_again(const Survey& survey) {
    auto done = source_->rewind();
    if (!done) return done;
    survey_ = &survey;
    ended_ = false;
    carried_.clear();
    done = fill(carried_, rows_at_ + kHead);
    if (!done) return done;
    carried_.erase(carried_.begin(), carried_.begin() + static_cast<std::ptrdiff_t>(std::min<std::uint64_t>(rows_at_, carried_.size())));
    offset_ = rows_at_;
    line_ = rows_line_;
    record_ = 1;
    sequence_ = 0;
    return true;
}

/// What the family column says, without what cannot be seen.
std::string_view ChunkReader::case_of(const csv::Record& record) {
    if (!record.quoted) {
        const char* at = record.begin;
        for (std::size_t column = 0;; ++column) {
            const auto* end = static_cast<const char*>(std::memchr(at, dialect_.delimiter, static_cast<std::size_t>(record.end - at)));
            if (end == nullptr) end = record.end;
            if (column == *case_column_) return visible_name({at, static_cast<std::size_t>(end - at)}, visible_);
            if (end == record.end) return {};
            at = end + 1;
        }
    }
    csv::split(record, dialect_.delimiter, fields_);
    if (*case_column_ >= fields_.size()) return {};
    const csv::Field& field = fields_[*case_column_];
    if (!field.quoted || field.text().find('"') == std::string_view::npos) return visible_name(field.text(), visible_);
    unquoted_case_ = csv::value_of(field);
    return visible_name(unquoted_case_, visible_);
}

void ChunkReader::note_hidden(const csv::Record& record, std::string_view seen) {
    if (!odd_names_.empty()) return;
    csv::split(record, dialect_.delimiter, fields_);
    if (*case_column_ >= fields_.size()) return;
    auto character = cases::invisible_in(csv::value_of(fields_[*case_column_]));
    if (character) odd_names_.push_back({record.line, std::string(seen), std::move(*character), false});
}

/// Of a name that is written in two ways: by which character, where that cannot be seen at once.
void ChunkReader::note_look(const csv::Record& record) {
    if (odd_names_.size() > kOddNames) return;
    const std::string seen(case_of(record));
    auto character = cases::full_width_in(seen);
    if (!character) character = cases::look_alike_in(seen);
    if (character) odd_names_.push_back({record.line, seen, std::move(*character), true});
}

/// How else the name of a family is written, and where. The first of two has been read before the other.
void ChunkReader::note_spelling(Chunk& chunk, Rows& rows) {
    const csv::Record& record = chunk.records[rows.first];
    const auto place = survey_->respelled_on(record.line);
    if (!place) return;
    const Survey::Respelled& both = survey_->respelled()[*place];
    const std::string name(case_of(record));
    first_names_.resize(survey_->respelled().size());
    rows.spelling = static_cast<std::uint32_t>(chunk.spellings.size());
    if (both.first == record.line) {
        first_names_[*place] = name;
        chunk.spellings.push_back({record.line, name, both.other, both.other_name});
        return;
    }
    // Three spellings: the first has been noted with the second.
    const std::string& first = first_names_[survey_->respelled_on(both.first).value_or(*place)];
    chunk.spellings.push_back({record.line, name, both.first, first});
    if (spellings_.size() < kOddNames) spellings_.push_back(chunk.spellings.back());
}

/// Puts the next record into the family of the one before, or into one of its own: those of one name stand together, an empty name belongs
/// to no other row, or to the one above where cells were merged.
void ChunkReader::add_record(Chunk& chunk, const csv::Record& record) {
    const auto index = static_cast<std::uint32_t>(chunk.records.size());
    chunk.records.push_back(record);
    if (case_column_) {
        const std::size_t same = current_.same;
        const bool alike = same != 0 && !record.quoted && static_cast<std::size_t>(record.end - record.begin) > same &&
                           std::memcmp(record.begin, chunk.records[index - 1].begin, same) == 0;
        if (alike) {
            ++chunk.families.back().count;
            return;
        }
        const std::string_view name = case_of(record);
        const bool of_record = name.data() >= record.begin && name.data() < record.end;
        // The name ends where its cell does, or blanks are between.
        const char* behind = of_record ? name.data() + name.size() : nullptr;
        current_.same = record.quoted || name.empty() || behind == nullptr || behind == record.end || *behind != dialect_.delimiter
                            ? 0
                            : static_cast<std::size_t>(behind + 1 - record.begin);
        const bool goes_on = name.empty() ? survey_ != nullptr && survey_->filled_down() : name == current_.name;
        if (index > 0 && goes_on) {
            ++chunk.families.back().count;
            return;
        }
        current_.name = name;
        if (!of_record) current_.name = current_.kept = std::string(name);
        if (!of_record && survey_ == nullptr) note_hidden(record, current_.name);
        if (survey_ == nullptr || survey_->has_marks()) chunk.names.push_back(hash_name(name));
    }
    chunk.families.push_back({index, 1, Incomplete::no});
    current_.blank_before = chunk.blank_lines;
}

/// How many records the chunk may keep: its last family may go on in what is not read yet.
std::size_t ChunkReader::whole_families(Chunk& chunk) const {
    const bool may_go_on = case_column_ && !ended_ && !chunk.families.empty() && chunk.families.back().count <= kMostRows;
    if (!may_go_on) return chunk.records.size();
    const std::size_t kept = chunk.families.back().first;
    chunk.families.pop_back();
    if (!chunk.names.empty()) chunk.names.pop_back();
    return kept;
}

/// Says of each family why it is not whole, as the survey found.
void ChunkReader::mark_families(Chunk& chunk) {
    if (survey_ == nullptr || !survey_->has_marks()) return;
    for (std::size_t i = 0; i < chunk.families.size(); ++i) {
        Rows& rows = chunk.families[i];
        rows.incomplete = rows.count > kMostRows ? Incomplete::too_many_rows : survey_->of(chunk.names[i]);
        rows.again = survey_->is_again(chunk.names[i], chunk.records[rows.first].line);
        if (rows.incomplete != Incomplete::two_spellings) continue;
        note_look(chunk.records[rows.first]);
        note_spelling(chunk, rows);
    }
}

/// Leaves only the families that start in the range.
void ChunkReader::keep_range(Chunk& chunk) const {
    if (chunk.begin >= from_ && chunk.end <= to_) return;
    std::vector<Rows> kept;
    for (const Rows& rows : chunk.families) {
        const std::uint64_t at = chunk.begin + static_cast<std::uint64_t>(chunk.records[rows.first].begin - chunk.bytes.data());
        if (at >= from_ && at < to_) kept.push_back(rows);
    }
    chunk.families = std::move(kept);
    chunk.blank_lines = 0;
}

Result<std::optional<Chunk>> ChunkReader::next() {
    for (;;) {
        if (offset_ >= to_) return std::optional<Chunk>();
        auto chunk = cut();
        if (!chunk || !*chunk) return chunk;
        keep_range(**chunk);
        if ((*chunk)->families.empty() && (*chunk)->blank_lines == 0) continue;
        (*chunk)->sequence = sequence_++;
        return chunk;
    }
}

Result<std::optional<Chunk>> ChunkReader::cut() {
    Chunk chunk;
    chunk.bytes = std::move(carried_);
    carried_.clear();
    std::size_t target = kChunk;
    for (;;) {
        auto filled = fill(chunk.bytes, std::max(target, chunk.bytes.size() + 1));
        if (!filled) return filled.faults();
        if (chunk.bytes.empty()) return std::optional<Chunk>();

        const char* begin = chunk.bytes.data();
        csv::RecordScanner scanner(begin, begin + chunk.bytes.size(), dialect_.delimiter, line_, ended_);
        chunk.records.clear();
        chunk.families.clear();
        chunk.blank_lines = 0;
        chunk.names.clear();
        current_ = {};
        chunk.records.reserve(usual_records_);
        csv::Record record;
        std::uint64_t row = line_;
        while (scanner.next(record)) {
            if (dialect_.sheet) record.line = row++;
            if (is_blank(record, dialect_.delimiter)) {
                ++chunk.blank_lines;
            } else {
                add_record(chunk, record);
            }
        }
        const char* rest = scanner.rest();
        std::uint64_t next_line = dialect_.sheet ? row : scanner.line();
        const std::size_t kept = whole_families(chunk);
        usual_records_ = chunk.records.size() + chunk.records.size() / 8;
        const bool only_blank_lines = chunk.records.empty() && rest > begin;
        if (kept == 0 && !ended_ && !only_blank_lines) {
            target *= 2;
            continue;
        }
        if (kept < chunk.records.size()) {
            rest = chunk.records[kept].begin;
            next_line = chunk.records[kept].line;
            chunk.records.resize(kept);
            chunk.blank_lines = current_.blank_before;  // those below come again
        }
        if (case_column_) mark_families(chunk);
        chunk.first_record = record_;
        record_ += chunk.records.size();
        chunk.begin = offset_;
        chunk.end = offset_ + static_cast<std::uint64_t>(rest - begin);
        carried_.assign(rest, begin + chunk.bytes.size());
        offset_ = chunk.end;
        line_ = next_line;
        return std::optional<Chunk>(std::move(chunk));
    }
}

}  // namespace reunify::batch
