#include "batch/survey.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "cases/date_text.h"

namespace reunify::batch {

namespace {

constexpr std::size_t kSwallowedNamed = 5;

/// Names in two spellings that are kept: memory stays flat.
constexpr std::size_t kSpellingsNamed = 10000;

/// So many records at the beginning show how the days of a list are written.
constexpr std::uint64_t kLookedAt = 1000;

/// What spreadsheets and programs write where a formula or a look-up found no name, and people where they know none.
bool names_nobody(const NameHash& name) {
    static const auto hashes = [] {
        constexpr auto words = std::to_array<std::string_view>(
            {"#N/A",   "#N/B",    "#NB",      "#NV",     "#REF!",     "#VERW!",  "#BEZUG!", "#VALUE!",  "#WAARDE!", "#VALEUR!",
             "#WERT!", "#NAME?",  "#NAAM?",   "#NOM?",   "#DIV/0!",   "#NUM!",   "#GETAL!", "#NOMBRE!", "#ZAHL!",   "#NULL!",
             "#LEEG!", "#SPILL!", "#CALC!",   "Err:502", "Err:504",   "Err:508", "None",    "NaN",      "nan",      "NaT",
             "<NA>",   "NULL",    "null",     "nil",     "N/A",       "n/a",     "?",       "-",        "n.v.t.",   "nvt",
             "s.o.",   "entf.",   "onbekend", "inconnu", "unbekannt", "unknown"});
        std::array<std::uint64_t, words.size()> all{};
        for (std::size_t i = 0; i < words.size(); ++i) all[i] = hash_name(words[i]).exact;
        std::sort(all.begin(), all.end());
        return all;
    }();
    return std::binary_search(hashes.begin(), hashes.end(), name.exact);
}

/// How often a character stands in a text, eight at a time: this is asked of every row of a list.
std::size_t count_of(char sought, const char* begin, const char* end) {
    constexpr std::uint64_t ones = 0x0101010101010101ULL, low = 0x7F7F7F7F7F7F7F7FULL;
    const std::uint64_t pattern = ones * static_cast<unsigned char>(sought);
    std::size_t count = 0;
    for (; end - begin >= 8; begin += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, begin, sizeof word);
        word ^= pattern;
        count += static_cast<std::size_t>(std::popcount(~(((word & low) + low) | word | low)));
    }
    return count + static_cast<std::size_t>(std::count(begin, end, sought));
}

}  // namespace

Survey::Survey(const cases::Table& table, const law::RuleSet& rules, const csv::Dialect& dialect)
    : table_(table), delimiter_(dialect.delimiter), may_swallow_(!dialect.sheet) {
    for (std::size_t c = 0; c < table.columns().size(); ++c) {
        const cases::Column& column = table.columns()[c];
        if (column.role == cases::Column::Role::fact && rules.facts[column.fact].type == law::FactType::date) days_.push_back(c);
    }
}

void Survey::add(const Chunk& chunk) {
    rows_ += chunk.records.size();
    constexpr std::size_t ahead = 32;
    for (std::size_t family = 0; family < chunk.families.size(); ++family) {
        if (family + ahead < chunk.names.size()) families_.fetch(chunk.names[family + ahead]);
        add_family(chunk, family);
    }
}

void Survey::add_family(const Chunk& chunk, std::size_t family) {
    const Rows& rows = chunk.families[family];
    const NameHash& name = chunk.names[family];
    const bool goes_on = name.loose != 0 && name.exact == before_.exact;
    const bool nobody = names_nobody(name);
    if (nobody) {
        families_.add(name, static_cast<std::uint32_t>(chunk.records[rows.first].line));
        families_.mark(name, Incomplete::no_name);
        families_.mark(before_, Incomplete::no_name);
    } else if (name.loose == 0) {
        ++unnamed_;
        families_.mark(before_, Incomplete::no_name);
    } else {
        if (named_ + unnamed_ == 0) starts_named_ = true;
        ++named_;
        repeats_ += rows.count - 1;
        const auto earlier = families_.add(name, static_cast<std::uint32_t>(chunk.records[rows.first].line));
        if (rows.count > kMostRows || goes_on) {
            families_.mark(name, Incomplete::too_many_rows);
        } else if (earlier.line != 0) {
            families_.mark(name, earlier.same_spelling ? Incomplete::rows_apart : Incomplete::two_spellings);
            ++apart_;
        }
        const std::uint32_t respelled = earlier.same_spelling ? earlier.other_line : earlier.line;
        if (respelled != 0) note_spelling(chunk.records[rows.first], respelled);
        if (to_next_) families_.mark(name, *to_next_);
    }
    to_next_.reset();
    if (name.loose == 0 || nobody) to_next_ = Incomplete::no_name;
    for (std::uint32_t i = rows.first; i < rows.first + rows.count; ++i) {
        const csv::Record& record = chunk.records[i];
        if (record.lines > 1 && may_swallow_) look_into(record, name);
        look_at_days(record);
        if (!is_cut(record)) continue;
        // Its own name may stand in the wrong column.
        families_.mark(before_, Incomplete::row_cut);
        families_.mark(name, Incomplete::row_cut);
        to_next_ = Incomplete::row_cut;
    }
    before_ = name;
}

void Survey::note_spelling(const csv::Record& record, std::uint32_t first) {
    if (respelled_.size() >= kSpellingsNamed) return;
    csv::split(record, delimiter_, fields_);
    if (table_.case_column() >= fields_.size()) return;
    const auto line = static_cast<std::uint32_t>(record.line);
    const std::string name = csv::value_of(fields_[table_.case_column()]);
    respelled_by_line_.try_emplace(first, respelled_.size());
    respelled_by_line_.try_emplace(line, respelled_.size());
    respelled_.push_back({first, line, std::string(visible_name(name, scratch_))});
}

std::optional<std::size_t> Survey::respelled_on(std::uint64_t line) const {
    const auto found = respelled_by_line_.find(line);
    if (found == respelled_by_line_.end()) return std::nullopt;
    return found->second;
}

/// Looks for rows of the list in a record that runs over several lines.
void Survey::look_into(const csv::Record& record, const NameHash& name) {
    std::uint64_t found = 0;
    const char* line = record.begin;
    while (line < record.end) {
        const char* end = std::find_if(line, record.end, [](char c) { return c == '\n' || c == '\r'; });
        if (line != record.begin && static_cast<std::size_t>(std::count(line, end, delimiter_)) + 1 == table_.columns().size()) {
            csv::split({line, end, 1, 1, false, nullptr}, delimiter_, fields_);
            families_.mark(hash_name(visible_name(fields_[table_.case_column()].text(), scratch_)), Incomplete::row_swallowed);
            ++found;
        }
        line = end == record.end ? end : end + 1;
    }
    if (found == 0) return;
    families_.mark(name, Incomplete::row_swallowed);
    if (swallowed_.size() < kSwallowedNamed) swallowed_.push_back({record.line, record.lines});
}

/// Days of the year first, as nearly all lists have them, are passed over: their records hold no slash.
void Survey::look_at_days(const csv::Record& record) {
    const bool slash = std::memchr(record.begin, '/', static_cast<std::size_t>(record.end - record.begin)) != nullptr;
    if (!slash && !marked_otherwise_ && looked_at_ >= kLookedAt) return;
    ++looked_at_;
    csv::split(record, delimiter_, fields_);
    for (const std::size_t column : days_) {
        if (column >= fields_.size()) return;
        const std::string_view text = fields_[column].text();
        const cases::DayOrder order = cases::day_order(text);
        if (order != cases::DayOrder::clear && text.find('/') == std::string_view::npos) marked_otherwise_ = true;
        if (order != cases::DayOrder::month_first) continue;
        month_first_.resize(table_.columns().size());
        month_first_[column] = true;
    }
}

/// Whether a record has not the cells of the header, or none that can be told apart.
bool Survey::is_cut(const csv::Record& record) {
    if (record.unclosed != nullptr) return true;
    if (!record.quoted) {
        const auto cells = count_of(delimiter_, record.begin, record.end) + 1;
        if (cells == table_.columns().size()) return false;
    }
    const char* stray = csv::split(record, delimiter_, fields_);
    return stray != nullptr || !table_.fits(fields_);
}

bool Survey::is_again(const NameHash& name, std::uint64_t line) const {
    if (name.loose == 0) return filled_down();
    const std::uint32_t first = families_.first_line(name);
    if (first != 0 && first != static_cast<std::uint32_t>(line)) return true;
    const auto respelled = respelled_on(line);
    return respelled && respelled_[*respelled].other == line;
}

Incomplete Survey::of(const NameHash& name) const {
    if (name.loose == 0) return filled_down() ? Incomplete::too_many_rows : Incomplete::no_name;
    unsigned reasons = families_.reasons(name);
    if (filled_down()) reasons &= ~(1U << static_cast<unsigned>(Incomplete::no_name));
    for (std::size_t reason = 1; reason < kIncomplete; ++reason) {
        if ((reasons >> reason & 1U) != 0) return static_cast<Incomplete>(reason);
    }
    return Incomplete::no;
}

}  // namespace reunify::batch
