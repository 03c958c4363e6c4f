#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fault.h"
#include "base/lane.h"
#include "cases/cell.h"
#include "cases/family_column.h"
#include "csv/scanner.h"
#include "law/ruleset.h"

namespace reunify::cases {

/// What a column of a CSV file is for.
struct Column {
    enum class Role : std::uint8_t { passed, fact, case_id, label };
    Role role = Role::passed;
    std::size_t fact = 0;
    std::string header;  ///< as written in the file, in UTF-8
};

/// A column known by words that are no name of its fact and mean no other.
struct FoundColumn {
    std::string header;
    std::size_t fact = 0;
};

/// A column that no rule knows: it passes through untouched.
struct UnknownColumn {
    std::string header;
    std::string nearest;               ///< the nearest name of a fact; empty if none is near
    std::vector<std::size_t> facts{};  ///< that it may be meant for: which one must be said
};

/// Why a row cannot be used: the column and what stands there.
struct CellFault {
    std::size_t column = 0;
    std::string raw;
    Phrase reason;
    Phrase accepted;
};

/// The columns of one CSV file and what their cells mean. Headers are fact paths (`sponsor.status`) or the facts' labels in any of the four
/// languages; `case` (or `Dossiernr.`, `Aktenzeichen`) names the family. Cells are read by the declared type of the fact. Not shared
/// between threads: it remembers cells already seen.
class Table {
public:
    /// Faults: two columns for one fact; a column is missing that the rules need, for no row can be judged without it; two columns that may
    /// say which rows are a family, or none of the name asked for.
    static Result<Table> bind(const std::string& file, int line, const std::vector<std::string>& headers,
                              std::shared_ptr<const law::RuleSet> rules, const FamilyColumn& family = {});

    /// How many of the names are those of facts, or mean one.
    static std::size_t known_names(const std::vector<std::string>& names, const law::RuleSet& rules);

    const std::vector<Column>& columns() const { return columns_; }
    const std::vector<UnknownColumn>& unknown_columns() const { return unknown_; }
    const std::vector<FoundColumn>& found_columns() const { return found_; }
    /// Facts on which most answers hang (those that the rules expect) and for which there is no column: unknown in every row.
    const std::vector<std::size_t>& absent() const { return absent_; }
    /// The columns in which a row is seen to be a person's, those without which nobody can be judged first: days, choices, yes or no.
    /// Titles and totals have texts and numbers.
    const std::vector<std::size_t>& telling() const { return telling_; }
    bool has_cases() const { return case_column_ >= 0; }
    std::size_t case_column() const { return static_cast<std::size_t>(case_column_); }
    /// Without a family column: a header that is nearly the name of one.
    std::optional<std::size_t> nearly_case_column() const { return nearly_case_; }

    /// Whether the cells of a record are those of the header: what is too many is empty, and what is missing at its end is no fact.
    bool fits(const std::vector<csv::Field>& fields) const;

    /// Reads the cells of one record: `lanes[i]` becomes the value of column i (unknown for one that is not a fact, and for a bad cell,
    /// which is reported). The first `from` columns are known to say what `lanes` says.
    void read(const std::vector<csv::Field>& fields, std::size_t from, std::vector<Lane>& lanes, std::vector<CellFault>& faults);

    /// Of the record read last: the columns whose value is known only within limits, and unknown beside them.
    const std::vector<std::pair<std::size_t, Within>>& within() const { return within_; }

private:
    /// A column that is a fact.
    struct Reader {
        std::size_t column = 0;
        CellReader cells;
    };

    /// A column whose header speaks of members of some relations only.
    struct OfSome {
        std::size_t column = 0;
        std::vector<std::size_t> relations;
    };

    Faults find_case_column(const std::string& file, int line, const FamilyColumn& family);
    void refuse_others(const std::vector<csv::Field>& fields, const std::vector<Lane>& lanes, std::vector<CellFault>& faults);
    bool read_quoted(Reader& reader, const csv::Field& field, Lane& lane);

    std::shared_ptr<const law::RuleSet> rules_;
    std::vector<Column> columns_;
    std::vector<UnknownColumn> unknown_;
    std::vector<FoundColumn> found_;
    std::vector<OfSome> of_some_;
    std::size_t relation_ = 0;  ///< the column of the relation, where there are columns of some relations only
    std::vector<std::size_t> absent_, telling_;
    std::vector<std::pair<std::size_t, Within>> within_;
    std::vector<Reader> readers_;  ///< ascending by column
    Phrase reason_, accepted_;     ///< of the cell read last that could not be read
    std::ptrdiff_t case_column_ = -1;
    std::optional<std::size_t> nearly_case_;
};

}  // namespace reunify::cases
