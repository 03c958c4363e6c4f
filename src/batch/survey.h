#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "batch/chunk.h"
#include "batch/family_register.h"
#include "cases/table.h"

namespace reunify::batch {

/// What a first pass over the whole list finds out before anybody is judged: which families are not whole, wherever their rows stand. Of a
/// list it keeps some bytes a family, not its rows.
class Survey {
public:
    Survey(const cases::Table& table, const law::RuleSet& rules, const csv::Dialect& dialect);

    /// The next chunk of the list.
    void add(const Chunk& chunk);

    /// After the last chunk. Names that stand once, each with rows without a name below it, are merged cells of a spreadsheet: then a row
    /// without a name is of the family above.
    bool filled_down() const { return unnamed_ > 0 && named_ > 0 && repeats_ == 0 && apart_ == 0 && nobodys_ == 0 && starts_named_; }

    /// Why the family of that name is not whole. A row without a name is nobody's, or where cells were merged the rest of a family that no
    /// chunk holds.
    Incomplete of(const NameHash& name) const;

    /// Whether the rows of that name from `line` on are of a family that began before them.
    bool is_again(const NameHash& name, std::uint64_t line) const;

    /// Two names that are spellings of one, the first above the other.
    struct Respelled {
        std::uint32_t first = 0;  ///< line
        std::uint32_t other = 0;
        std::string other_name;
    };
    /// Which is on that line, by its place in the list of the first ten thousand; none for others.
    std::optional<std::size_t> respelled_on(std::uint64_t line) const;
    const std::vector<Respelled>& respelled() const { return respelled_; }

    /// Some family is not whole: `of` is worth asking.
    bool has_marks() const { return families_.has_marks() || unnamed_ > 0; }

    std::uint64_t rows() const { return rows_; }
    std::uint64_t unnamed() const { return unnamed_; }  ///< rows without a name

    /// By column: some of its days make sense only with the month first, so that `09/08/2026` may be either. Empty if none is so.
    const std::vector<bool>& month_first() const { return month_first_; }

    /// Cells that hold what looks like rows of the list, behind a quotation mark.
    struct Swallowed {
        std::uint64_t line = 0;
        std::uint64_t lines = 0;
    };
    const std::vector<Swallowed>& swallowed() const { return swallowed_; }  ///< the first of them

private:
    void add_family(const Chunk& chunk, std::size_t family);
    bool is_zero_of_formula(const NameHash& name);
    void note_spelling(const csv::Record& record, std::uint32_t first);
    void compare_with_before(const csv::Record& record, const NameHash& name);
    void look_into(const csv::Record& record, const NameHash& name);
    bool is_cut(const csv::Record& record);
    void look_at_days(const csv::Record& record);
    std::string_view case_of(const std::vector<csv::Field>& fields, std::string& kept) const;

    const cases::Table& table_;
    char delimiter_;
    bool may_swallow_;  ///< a quotation mark may draw rows into a cell: in a sheet none can
    FamilyRegister families_;
    NameHash before_;                    ///< of the family before
    std::optional<Incomplete> to_next_;  ///< what is wrong with the rows before may be wrong with the family that follows
    std::uint64_t rows_ = 0, named_ = 0, unnamed_ = 0, nobodys_ = 0, repeats_ = 0, apart_ = 0;
    csv::Record first_row_{};              ///< of the family before; its text is null where there is none
    std::string kept_row_;                 ///< its text, where its chunk is gone
    std::vector<std::size_t> of_sponsor_;  ///< columns of what families have in common
    bool starts_named_ = false;
    std::vector<Respelled> respelled_;
    std::unordered_map<std::uint64_t, std::size_t> respelled_by_line_;
    std::vector<Swallowed> swallowed_;
    std::vector<std::size_t> days_;  ///< columns of days
    std::uint64_t looked_at_ = 0;    ///< records whose days were looked at, whatever they are like
    bool marked_otherwise_ = false;  ///< days of this list are written with dots or dashes, the year last
    std::vector<bool> month_first_;
    std::vector<csv::Field> fields_, fields_before_;
    std::string scratch_;
};

}  // namespace reunify::batch
