#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "base/lane.h"
#include "law/ruleset.h"
#include "plan/program.h"

namespace reunify::run {

/// A fact that is known only within limits, both inclusive: its column says unknown, and nothing may be assumed for it.
struct Bounds {
    std::size_t fact = 0;
    std::size_t row = 0;  ///< a family or a member, by the level of the fact
    Lane least = kUnknown, most = kUnknown;
};

/// Cases side by side: one column a fact, one row a family or a family member. Facts not given are unknown.
/// References and pointers into columns hold until the next row is added. Not shared between threads: columns may be filled when read.
class Batch {
public:
    explicit Batch(const law::RuleSet& rules);

    /// Columns other than facts, for a program that is a slice of another (plan/slice.h): below, `fact` then means a place in `columns`.
    Batch(const law::RuleSet& rules, std::vector<plan::Column> columns);

    /// Forgets the rows, keeps the memory.
    void clear();

    /// Forgets the rows but not what stands in them: for a batch whose every column is then filled anew.
    void restart();

    /// Forgets the families behind the first `families`.
    void keep(std::size_t families) { first_member_.resize(families + 1); }

    /// Adds a family with all facts unknown and no member; returns its row. Members added next belong to it.
    std::size_t add_family();
    /// Adds a member to the last family; returns its row.
    std::size_t add_member();
    void add_members(std::size_t count);

    std::size_t families() const { return first_member_.size() - 1; }
    std::size_t members() const { return first_member_.back(); }
    std::uint32_t first_member(std::size_t family) const { return first_member_[family]; }

    /// A fact of lanes (anything but yes_no). `row` is a family or a member, by the level of the fact.
    Lane& lane(std::size_t fact, std::size_t row) { return lanes_[fact][row]; }
    Lane lane(std::size_t fact, std::size_t row) const { return lanes_[fact][row]; }
    Truth& truth(std::size_t fact, std::size_t row) { return truths_[fact][row]; }
    Truth truth(std::size_t fact, std::size_t row) const { return truths_[fact][row]; }

    /// Where the members of each family start; families() + 1 entries, the last is members().
    const std::uint32_t* first_members() const { return first_member_.data(); }

    const Lane* lanes(std::size_t fact) const { return lanes_[fact].data(); }
    const Truth* truths(std::size_t fact) const { return truths_[fact].data(); }
    Lane* lanes(std::size_t fact) { return lanes_[fact].data(); }
    Truth* truths(std::size_t fact) { return truths_[fact].data(); }

    /// Gives a column one value for all rows until the rows are forgotten; it is then not to be set by row.
    void set_all(std::size_t fact, Lane value);
    void set_all(std::size_t fact, Truth value);
    bool is_same(std::size_t fact) const { return same_[fact]; }

    /// Leaves all columns from `first` on to be filled when they are first asked for, by `fill`, until the rows are forgotten.
    void leave_to(std::size_t first, std::function<void(std::size_t)> fill);

    /// Fills a column that was left to be filled.
    void complete(std::size_t fact) const {
        if (!left_.empty() && left_[fact]) fill(fact);
    }

    /// Sets a fact from its declared type's lane: 0/1/kUnknown for yes_no.
    void set(std::size_t fact, std::size_t row, Lane value);
    Lane get(std::size_t fact, std::size_t row) const;

    /// Limits within which an unknown fact lies; they fall with the rows.
    void bound(const Bounds& bounds);
    /// By fact, each in the order of its rows; empty if no fact has any.
    const std::vector<std::vector<Bounds>>& bounds() const { return bounds_; }
    /// Whether some row knows a fact within limits only.
    bool has_bounds(std::size_t fact) const { return !bounds_.empty() && !bounds_[fact].empty(); }
    /// Whether some fact of a family or of a member of it has such limits.
    bool is_bounded(std::size_t family) const { return family < bounded_.size() && bounded_[family]; }
    /// Those of one fact in one row; nullptr for none.
    const Bounds* bounds_of(std::size_t fact, std::size_t row) const;

    /// Appends copies of family `family` of `other` with its members.
    void append(const Batch& other, std::size_t family, std::size_t copies = 1);

    /// The option (index in Reading::options) used for each reading by this batch; the presets unless changed. `clear` leaves it. As many
    /// as there are options means that none is chosen: the reading is unknown.
    std::vector<std::size_t> readings;

private:
    void fill(std::size_t fact) const;
    void reserve(Level level, std::size_t rows);

    // Columns are as long as the capacity of their level, and unknown beyond the rows in use: a new row costs nothing.
    std::vector<plan::Column> columns_;       ///< by fact
    std::vector<std::vector<Lane>> lanes_;    ///< by fact
    std::vector<std::vector<Truth>> truths_;  ///< by fact
    std::vector<bool> same_;                  ///< by fact: the first row stands for all
    mutable std::vector<bool> left_;          ///< by fact: still to be filled; empty if none ever was
    std::function<void(std::size_t)> fill_;
    std::vector<std::uint32_t> first_member_{0};
    std::vector<std::vector<Bounds>> bounds_;  ///< few: most facts are known or not
    std::vector<bool> bounded_;                ///< by family, as far as the last with bounds
    std::size_t family_capacity_ = 0;
    std::size_t member_capacity_ = 0;
};

}  // namespace reunify::run
