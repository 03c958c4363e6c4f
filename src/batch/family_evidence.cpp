#include "batch/family_evidence.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "cases/folded.h"

namespace reunify::batch {

namespace {

/// Fewer cells that agree may do so by chance.
constexpr std::size_t kAgreeing = 3;

/// Rows that stand apart have so many chances to agree that more than a status is asked.
constexpr std::size_t kAgreeingApart = 2;

/// More rows are rather a country or an office than a family.
constexpr std::size_t kMostMembers = 12;

struct Row {
    std::uint64_t line = 0;
    std::vector<std::string> sponsor;  ///< what the row says of it, one way of writing it; empty: nothing
    std::string relation;
    std::vector<std::string> names;  ///< in the columns that no rule knows
};

/// How two rows speak of a sponsor.
struct Agreement {
    std::size_t same = 0;
    bool contradict = false;  ///< what one says the other says otherwise
    bool exact = true;        ///< neither says what the other leaves open
    bool left_open = true;    ///< the second says nothing at all, as below merged cells
};

Agreement agreement(const Row& above, const Row& row) {
    Agreement found;
    for (std::size_t i = 0; i < row.sponsor.size(); ++i) {
        const std::string &one = above.sponsor[i], &other = row.sponsor[i];
        found.same += !one.empty() && one == other ? 1 : 0;
        found.exact = found.exact && one == other;
        found.contradict = found.contradict || (!one.empty() && !other.empty() && one != other);
        found.left_open = found.left_open && other.empty();
    }
    const bool nothing = std::all_of(above.sponsor.begin(), above.sponsor.end(), [](const std::string& said) { return said.empty(); });
    found.left_open = found.left_open && !nothing;
    return found;
}

/// The rows of the chunk that are persons', as values.
class RowReader {
public:
    RowReader(const cases::Table& table, const law::RuleSet& rules) : table_(table) {
        for (std::size_t c = 0; c < table_.columns().size(); ++c) {
            const cases::Column& column = table_.columns()[c];
            const bool fact = column.role == cases::Column::Role::fact;
            if (column.role == cases::Column::Role::passed) candidates.push_back(c);
            if (fact && rules.facts[column.fact].level == Level::family) of_sponsor_.push_back(c);
            if (fact && column.fact == rules.roles.relation) relation_ = c;
        }
    }

    std::vector<Row> read(const Chunk& chunk, char delimiter) {
        std::vector<Row> rows;
        for (const csv::Record& record : chunk.records) {
            csv::split(record, delimiter, fields_);
            if (fields_.size() < table_.columns().size()) continue;
            faults_.clear();
            table_.read(fields_, 0, lanes_, faults_);
            const auto tells = [&](std::size_t column) { return is_known(lanes_[column]); };
            if (std::none_of(table_.telling().begin(), table_.telling().end(), tells)) continue;
            Row row;
            row.line = record.line;
            for (const std::size_t column : of_sponsor_) row.sponsor.push_back(said(column));
            if (relation_) row.relation = said(*relation_);
            for (const std::size_t column : candidates) row.names.push_back(seen(column));
            rows.push_back(std::move(row));
        }
        return rows;
    }

    std::vector<std::size_t> candidates;  ///< columns that no rule knows

private:
    std::string seen(std::size_t column) {
        const std::string value = csv::value_of(fields_[column]);
        return cases::fold(visible_name(value, scratch_));
    }
    std::string said(std::size_t column) { return is_known(lanes_[column]) ? fmt::format("={}", lanes_[column]) : seen(column); }

    cases::Table table_;
    std::vector<std::size_t> of_sponsor_;
    std::optional<std::size_t> relation_;
    std::vector<csv::Field> fields_;
    std::vector<Lane> lanes_;
    std::vector<cases::CellFault> faults_;
    std::string scratch_;
};

/// How a column would divide the list into families.
class Division {
public:
    Division(const std::vector<Row>& rows, std::size_t candidate) {
        const auto name = [&](std::size_t row) -> const std::string& { return rows[row].names[candidate]; };
        bool repeats = false, blank = false;
        for (std::size_t i = 1; i < rows.size(); ++i) {
            repeats = repeats || (!name(i).empty() && name(i) == name(i - 1));
            blank = blank || name(i).empty();
        }
        merged = blank && !repeats && !name(0).empty();
        std::map<std::string, std::size_t> last;  ///< row of each name
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const bool goes_on = i > 0 && (merged ? name(i).empty() : !name(i).empty() && name(i) == name(i - 1));
            const auto earlier = name(i).empty() ? last.end() : last.find(name(i));
            if (goes_on) {
                count(agreement(rows[i - 1], rows[i]), 1, rows[i].line, rows[i - 1].relation != rows[i].relation);
            } else {
                if (earlier != last.end()) {
                    apart = true;
                    const Agreement back = agreement(rows[earlier->second], rows[i]);
                    if (back.exact && back.same >= kAgreeing) ++coming_back;
                    count(agreement(rows[earlier->second], rows[i]), kAgreeingApart, rows[i].line, true);
                }
                relations_.emplace_back();
            }
            if (!name(i).empty()) last[name(i)] = i;
            ++relations_.back()[rows[i].relation];
        }
    }

    bool merged = false;          ///< a name stands in the first row of a family only
    bool apart = false;           ///< a name comes back
    std::size_t agreeing = 0;     ///< rows that go on with the family and the sponsor of a row above
    std::size_t against = 0;      ///< rows that go on with the family, and not with the sponsor
    std::size_t mixed = 0;        ///< of those agreeing: rows of another relation
    std::size_t coming_back = 0;  ///< rows that go on with a family further up, word for word the same of the sponsor
    std::uint64_t line = 0;       ///< of the first row agreeing

    /// Small groups, each in one place, about half of them or more with a relation that no group has twice beside another: spouse and
    /// children. What has two spouses in a group divides the list by country, or by clerk.
    bool looks_like_families() const {
        std::map<std::string, std::size_t> most;
        std::size_t rows = 0, in_groups = 0, groups = 0, largest = 0, of_family = 0;
        for (const auto& group : relations_) {
            for (const auto& [relation, times] : group) most[relation] = std::max(most[relation], times);
        }
        for (const auto& group : relations_) {
            std::size_t size = 0;
            bool once = false;
            for (const auto& [relation, times] : group) {
                size += times;
                once = once || most[relation] == 1;
            }
            rows += size;
            largest = std::max(largest, size);
            if (size < 2) continue;
            in_groups += size;
            ++groups;
            of_family += once && group.size() > 1 ? 1 : 0;
        }
        return !apart && against == 0 && relations_.size() > 1 && largest <= kMostMembers && 3 * in_groups >= rows && groups > 0 &&
               2 * of_family >= groups;
    }

private:
    void count(const Agreement& found, std::size_t enough, std::uint64_t at, bool other_relation) {
        const bool agree = !found.contradict && (found.same >= enough || found.left_open);
        against += found.contradict ? 1 : 0;
        agreeing += agree ? 1 : 0;
        mixed += agree && other_relation ? 1 : 0;
        if (agree && line == 0) line = at;
    }

    std::vector<std::map<std::string, std::size_t>> relations_;  ///< of each group: how often each
};

}  // namespace

FamilyEvidence family_evidence(const Chunk& chunk, const cases::Table& table, const law::RuleSet& rules, char delimiter) {
    RowReader reader(table, rules);
    const std::vector<Row> rows = reader.read(chunk, delimiter);
    FamilyEvidence evidence;
    for (std::size_t i = 1; i < rows.size() && evidence.line == 0; ++i) {
        const Agreement found = agreement(rows[i - 1], rows[i]);
        if ((found.exact && found.same >= kAgreeing) || (found.left_open && found.same == 0 && rows[i].sponsor.size() > 1))
            evidence.line = rows[i].line;
    }
    if (rows.empty()) return evidence;
    const auto another = [&](const Row& row) { return row.sponsor != rows.front().sponsor; };
    const bool several_sponsors = std::any_of(rows.begin(), rows.end(), another);

    std::size_t most = 0;
    std::uint64_t line = 0;
    for (std::size_t candidate = 0; candidate < reader.candidates.size(); ++candidate) {
        const std::size_t column = reader.candidates[candidate];
        const std::string& header = table.columns()[column].header;
        const Division division(rows, candidate);
        const bool person = cases::names_person(header) && division.agreeing > division.against && (!division.merged || division.mixed > 0);
        const bool sponsor = evidence.line != 0 && division.against == 0;
        const bool comes_back = several_sponsors && division.coming_back > 0 && division.against == 0;
        if (division.agreeing <= most || !(person || sponsor || comes_back || division.looks_like_families())) continue;
        most = division.agreeing;
        line = division.line;
        evidence.column.reset();
        if (!header.empty()) evidence.column = column;
        evidence.merged = division.merged;
    }
    if (evidence.line == 0) evidence.line = line;
    return evidence;
}

}  // namespace reunify::batch
