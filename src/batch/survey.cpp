#include "batch/survey.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "batch/related_names.h"
#include "cases/date_text.h"
#include "cases/folded.h"

namespace reunify::batch {

namespace {

constexpr std::size_t kSwallowedNamed = 5;

/// Names in two spellings that are kept: memory stays flat.
constexpr std::size_t kSpellingsNamed = 10000;

/// So many records at the beginning show how the days of a list are written.
constexpr std::uint64_t kLookedAt = 1000;

/// Fewer cells that say the same of a sponsor may do so by chance.
constexpr std::size_t kSameOfSponsor = 3;

/// What spreadsheets and programs write where a formula or a look-up found no name, and people where they know none or mean the one above.
bool names_nobody(const NameHash& name) {
    constexpr auto as_written = std::to_array<std::string_view>(
        {"#N/A",   "#N/B",    "#NB",     "#NV",   "#REF!",   "#VERW!", "#BEZUG!", "#VALUE!", "#WAARDE!", "#VALEUR!", "#WERT!",
         "#NAME?", "#NAAM?",  "#NOM?",   "#NUM!", "#GETAL!", "#ZAHL!", "#DIV/0!", "#NULL!",  "#NOMBRE!", "#LEEG!",   "#SPILL!",
         "#CALC!", "Err:502", "Err:504", "None",  "Err:508", "NaN",    "nan",     "NaT",     "<NA>",     "NULL",     "null",
         "nil",    "N/A",     "n/a",     "s.o.",  "n.v.t.",  "nvt",    "entf.",   "unknown", "onbekend", "inconnu",  "unbekannt"});
    constexpr auto loosely = std::to_array<std::string_view>({"ditto",
                                                              "dito",
                                                              "dto.",
                                                              "do.",
                                                              "idem",
                                                              "id.",
                                                              "ibid.",
                                                              "ibidem",
                                                              "as above",
                                                              "see above",
                                                              "same as above",
                                                              "same",
                                                              "same case",
                                                              "same family",
                                                              "zie boven",
                                                              "zie hierboven",
                                                              "zie hoger",
                                                              "zelfde",
                                                              "dezelfde",
                                                              "hetzelfde",
                                                              "zelfde gezin",
                                                              "zelfde dossier",
                                                              "hetzelfde gezin",
                                                              "hetzelfde dossier",
                                                              "cf. supra",
                                                              "cfr. supra",
                                                              "voir ci-dessus",
                                                              "ci-dessus",
                                                              "voir plus haut",
                                                              "même",
                                                              "le même",
                                                              "la même",
                                                              "même dossier",
                                                              "même famille",
                                                              "siehe oben",
                                                              "wie oben",
                                                              "s. oben",
                                                              "dasselbe",
                                                              "dieselbe",
                                                              "derselbe",
                                                              "desgl.",
                                                              "gleiche Familie",
                                                              "selbe Familie"});
    const auto sorted = [](const auto& words, auto key) {
        std::vector<std::uint64_t> all;
        for (const std::string_view word : words) all.push_back(key(hash_name(word)));
        std::sort(all.begin(), all.end());
        return all;
    };
    static const auto exact = sorted(as_written, [](const NameHash& hash) { return hash.exact; });
    static const auto loose = sorted(loosely, [](const NameHash& hash) { return hash.loose; });
    return name.empty || std::binary_search(exact.begin(), exact.end(), name.exact) ||
           std::binary_search(loose.begin(), loose.end(), name.loose);
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
        const std::uint64_t found = ~(((word & low) + low) | word | low) >> 7;  // a one in each byte that is it
        count += static_cast<std::size_t>((found * ones) >> 56);
    }
    return count + static_cast<std::size_t>(std::count(begin, end, sought));
}

/// Whether something like `31.12.2026` stands in a record.
bool has_year_last(const csv::Record& record, char sign) {
    const auto is_digit = [&](const char* at) { return at < record.end && *at >= '0' && *at <= '9'; };
    const char* at = record.begin;
    while ((at = static_cast<const char*>(std::memchr(at, sign, static_cast<std::size_t>(record.end - at)))) != nullptr) {
        const std::size_t month = record.end - at > 3 && at[3] == sign ? 2 : record.end - at > 2 && at[2] == sign ? 1 : 0;
        if (month != 0 && is_digit(at + 1) && is_digit(at + month + 4)) return true;
        at += month == 0 ? 1 : month + 2;
    }
    return false;
}

}  // namespace

Survey::Survey(const cases::Table& table, const law::RuleSet& rules, const csv::Dialect& dialect)
    : table_(table), delimiter_(dialect.delimiter), may_swallow_(!dialect.sheet) {
    for (std::size_t c = 0; c < table.columns().size(); ++c) {
        const cases::Column& column = table.columns()[c];
        if (column.role != cases::Column::Role::fact) continue;
        if (rules.facts[column.fact].type == law::FactType::date) days_.push_back(c);
        if (rules.facts[column.fact].level == Level::family) of_sponsor_.push_back(c);
    }
}

void Survey::add(const Chunk& chunk) {
    rows_ += chunk.records.size();
    if (!table_.has_cases()) {
        for (const csv::Record& record : chunk.records) {
            if (record.lines > 1 && may_swallow_) look_into(record, {});
            look_at_days(record);
        }
        return;
    }
    constexpr std::size_t ahead = 32;
    for (std::size_t family = 0; family < chunk.families.size(); ++family) {
        if (family + ahead < chunk.names.size()) families_.fetch(chunk.names[family + ahead]);
        add_family(chunk, family);
    }
    if (first_row_.begin == nullptr) return;
    kept_row_ = first_row_.text();
    first_row_.begin = kept_row_.data();
    first_row_.end = kept_row_.data() + kept_row_.size();
}

void Survey::add_family(const Chunk& chunk, std::size_t family) {
    const Rows& rows = chunk.families[family];
    const NameHash& name = chunk.names[family];
    const bool goes_on = name.loose != 0 && name.exact == before_.exact;
    const bool nobody = names_nobody(name) || is_zero_of_formula(name);
    if (nobody) {
        ++nobodys_;
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
        if (respelled == 0 && earlier.line == 0) compare_with_before(chunk.records[rows.first], name);
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
    if (nobody) first_row_ = csv::Record();
    if (!nobody && name.loose != 0) first_row_ = chunk.records[rows.first];
}

/// The family that a row names; `kept` holds it where it is not as it stands there.
std::string_view Survey::case_of(const std::vector<csv::Field>& fields, std::string& kept) const {
    if (table_.case_column() >= fields.size()) return {};
    const csv::Field& field = fields[table_.case_column()];
    if (!field.quoted || field.text().find('"') == std::string_view::npos) return visible_name(field.text(), kept);
    std::string scratch;
    kept = std::string(visible_name(csv::value_of(field), scratch));
    return kept;
}

/// `0` among names with letters: what a spreadsheet program shows where a formula refers to an empty cell.
bool Survey::is_zero_of_formula(const NameHash& name) {
    static const std::uint64_t zero = hash_name("0").exact;
    if (name.exact != zero || first_row_.begin == nullptr) return false;
    csv::split(first_row_, delimiter_, fields_before_);
    const std::string_view before = case_of(fields_before_, scratch_);
    return !std::all_of(before.begin(), before.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A family beside one of a related name, of which the first row says the same of the sponsor, may be a part of it.
void Survey::compare_with_before(const csv::Record& record, const NameHash& name) {
    if (first_row_.begin == nullptr || first_row_.unclosed != nullptr || record.unclosed != nullptr) return;
    csv::split(first_row_, delimiter_, fields_before_);
    csv::split(record, delimiter_, fields_);
    std::size_t same = 0;
    bool left_open = true;
    for (const std::size_t column : of_sponsor_) {
        if (column >= fields_.size() || column >= fields_before_.size()) break;
        const std::string_view says = cases::trimmed(fields_[column].text()), said = cases::trimmed(fields_before_[column].text());
        left_open = left_open && says.empty();
        if (says.empty() || said.empty()) continue;
        if (says != said) return;
        ++same;
    }
    if (same < kSameOfSponsor && same < of_sponsor_.size() && !left_open) return;
    std::string kept;
    const std::string_view before = case_of(fields_before_, kept);
    if (!are_related(case_of(fields_, scratch_), before)) return;
    families_.mark(hash_name(before), Incomplete::two_spellings);
    families_.mark(name, Incomplete::two_spellings);
    ++apart_;
    note_spelling(record, static_cast<std::uint32_t>(first_row_.line));
}

void Survey::note_spelling(const csv::Record& record, std::uint32_t first) {
    if (respelled_.size() >= kSpellingsNamed) return;
    csv::split(record, delimiter_, fields_);
    if (table_.case_column() >= fields_.size()) return;
    const auto line = static_cast<std::uint32_t>(record.line);
    respelled_by_line_.try_emplace(first, respelled_.size());
    respelled_by_line_.try_emplace(line, respelled_.size());
    respelled_.push_back({first, line, std::string(case_of(fields_, scratch_))});
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
            if (table_.has_cases()) families_.mark(hash_name(case_of(fields_, scratch_)), Incomplete::row_swallowed);
            ++found;
        }
        line = end == record.end ? end : end + 1;
    }
    if (found == 0) return;
    families_.mark(name, Incomplete::row_swallowed);
    if (swallowed_.size() < kSwallowedNamed) swallowed_.push_back({record.line, record.lines});
}

/// Days of the year first, as nearly all lists have them, are passed over without being cut into cells.
void Survey::look_at_days(const csv::Record& record) {
    const auto has_one = [&](char sign) { return has_year_last(record, sign); };
    if (!marked_otherwise_ && looked_at_ >= kLookedAt && !has_one('/') && !has_one('.') && !has_one('-')) return;
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
