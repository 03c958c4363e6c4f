#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/phrase.h"
#include "batch/chunk.h"
#include "batch/rejects.h"
#include "batch/run_settings.h"
#include "cases/table.h"

namespace reunify::batch {

/// A column of the file that is a fact, and where its values stand.
struct Place {
    std::size_t column = 0;
    std::size_t fact = 0;
};

/// What the rows of a chunk say, as values: of each family once, and of each of its rows.
struct Families {
    struct Family {
        std::uint32_t first_row = 0;
        std::uint32_t rows = 0;
        Incomplete incomplete = Incomplete::no;  ///< why nobody of it is judged
        bool again = false;                      ///< it began before
        bool nobody = false;                     ///< a title or a total
        std::uint32_t spelling = Rows::kAsWritten;
    };
    struct Row {
        std::uint32_t record = 0;  ///< index in the chunk
        bool rejected = false;
        bool ragged = false;  ///< empty cells at its end are too many or missing
        bool nobody = false;  ///< no fact stands in it, nor a name that others of the family have
    };
    /// A cell that gives only limits; its value is unknown.
    struct Limited {
        std::size_t family = 0, row = 0, fact = 0;
        cases::Within within;
    };
    std::vector<Family> families;
    std::vector<Row> rows;
    std::vector<Limited> limited;
    std::vector<Lane> of_family;  ///< a value a family and place of family level, or more
    std::vector<Lane> of_member;  ///< a value a row and place of member level, or more
};

/// Reads the families of a chunk from their rows. One a thread.
///
/// A row that cannot be read is rejected with its reason. Nobody of its family is judged then: half a family is judged too well.
class FamilyReader {
public:
    FamilyReader(std::shared_ptr<const RunSettings> settings, cases::Table table);

    /// The families of the chunk; valid until the next call.
    const Families& read(const Chunk& chunk);

    const std::vector<Place>& of_family() const { return of_family_; }
    const std::vector<Place>& of_member() const { return of_member_; }

    /// The rows of the chunk that were rejected.
    const std::vector<Reject>& rejects() const { return rejects_; }

private:
    void read_family(const Chunk& chunk, const Rows& rows);
    void read_row(const Chunk& chunk, std::uint32_t index, std::uint32_t first);
    bool split(const Chunk& chunk, std::uint32_t index, std::uint32_t first, std::size_t& same);
    void reject_either_days(const Chunk& chunk, std::uint32_t index);
    bool says_nothing() const;
    bool is_header() const;
    void reject_nobody(const Chunk& chunk);
    void set_apart_nobody(const Chunk& chunk);
    void merge_family_fact(const Chunk& chunk, std::size_t place, std::uint32_t index, std::uint32_t first);
    void reject(const Chunk& chunk, std::uint32_t index, std::optional<std::size_t> column, std::string raw, const Phrase& reason,
                const Phrase& accepted);

    std::shared_ptr<const RunSettings> settings_;
    const law::RuleSet& rules_;
    cases::Table table_;
    std::vector<Place> of_family_, of_member_;  ///< ascending by column

    Families read_;
    std::vector<Reject> rejects_;
    std::vector<csv::Field> fields_;
    std::vector<Lane> lanes_;  ///< by column, of the row read last
    std::vector<cases::CellFault> faults_;
    Lane* of_this_family_ = nullptr;  ///< what the rows of the present family have said so far, by place of family level
    std::vector<bool> disputed_;      ///< by place of family level: rows of the present family disagree
    bool header_again_ = false;
    bool go_on_ = false;  ///< the next row may be read from where it differs from this one
};

}  // namespace reunify::batch
