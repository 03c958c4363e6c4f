#include "run/batch.h"

#include <algorithm>
#include <utility>

namespace reunify::run {

namespace {

constexpr std::size_t kFirstCapacity = 16;

std::size_t grown(std::size_t capacity, std::size_t rows) {
    return std::max({kFirstCapacity, capacity * 2, rows});
}

/// A column a fact. Of its kind only matters whether it holds truths.
std::vector<plan::Column> columns_of(const law::RuleSet& rules) {
    std::vector<plan::Column> columns;
    for (const law::Fact& fact : rules.facts) {
        columns.push_back({fact.type == law::FactType::yes_no ? Kind::boolean : Kind::number,
                           fact.level == Level::member ? Level::member : Level::family});
    }
    return columns;
}

bool is_before(const Bounds& bounds, std::size_t row) {
    return bounds.row < row;
}

template <class T>
void repeat(const T* from, std::size_t rows, std::size_t copies, T* to) {
    if (rows == 1) {
        std::fill_n(to, copies, *from);
        return;
    }
    // What stands there already is doubled: few long copies, not many short ones.
    const std::size_t all = rows * copies;
    std::copy_n(from, std::min(rows, all), to);
    for (std::size_t done = rows; done < all; done *= 2) std::copy_n(to, std::min(done, all - done), to + done);
}

}  // namespace

Batch::Batch(const law::RuleSet& rules) : Batch(rules, columns_of(rules)) {}

Batch::Batch(const law::RuleSet& rules, std::vector<plan::Column> columns)
    : columns_(std::move(columns)), lanes_(columns_.size()), truths_(columns_.size()), same_(columns_.size(), false) {
    for (const law::Reading& reading : rules.readings) readings.push_back(reading.preset);
}

void Batch::clear() {
    for (std::size_t fact = 0; fact < columns_.size(); ++fact) {
        const std::size_t rows = columns_[fact].level == Level::member ? members() : families();
        std::fill_n(lanes_[fact].begin(), std::min(rows, lanes_[fact].size()), kUnknown);
        std::fill_n(truths_[fact].begin(), std::min(rows, truths_[fact].size()), Truth::unknown);
    }
    restart();
}

void Batch::restart() {
    bounds_.clear();
    bounded_.clear();
    first_member_.assign(1, 0);
    same_.assign(columns_.size(), false);
    left_.clear();
}

void Batch::leave_to(std::size_t first, std::function<void(std::size_t)> fill) {
    fill_ = std::move(fill);
    left_.assign(columns_.size(), false);
    std::fill(left_.begin() + static_cast<std::ptrdiff_t>(first), left_.end(), true);
}

void Batch::fill(std::size_t fact) const {
    left_[fact] = false;
    fill_(fact);
}

void Batch::set_all(std::size_t fact, Lane value) {
    lanes_[fact].front() = value;
    same_[fact] = true;
}

void Batch::set_all(std::size_t fact, Truth value) {
    truths_[fact].front() = value;
    same_[fact] = true;
}

void Batch::reserve(Level level, std::size_t rows) {
    std::size_t& capacity = level == Level::member ? member_capacity_ : family_capacity_;
    if (rows <= capacity) return;
    capacity = grown(capacity, rows);
    for (std::size_t fact = 0; fact < columns_.size(); ++fact) {
        if (columns_[fact].level != level) continue;
        if (columns_[fact].kind == Kind::boolean) {
            truths_[fact].resize(capacity, Truth::unknown);
        } else {
            lanes_[fact].resize(capacity, kUnknown);
        }
    }
}

std::size_t Batch::add_family() {
    const std::size_t row = families();
    reserve(Level::family, row + 1);
    first_member_.push_back(first_member_.back());
    return row;
}

std::size_t Batch::add_member() {
    const std::size_t row = members();
    add_members(1);
    return row;
}

void Batch::add_members(std::size_t count) {
    reserve(Level::member, members() + count);
    first_member_.back() += static_cast<std::uint32_t>(count);
}

void Batch::set(std::size_t fact, std::size_t row, Lane value) {
    if (columns_[fact].kind != Kind::boolean) {
        lanes_[fact][row] = value;
    } else {
        truths_[fact][row] = value == kUnknown ? Truth::unknown : to_truth(value != 0);
    }
}

Lane Batch::get(std::size_t fact, std::size_t row) const {
    if (columns_[fact].kind != Kind::boolean) return lanes_[fact][row];
    const Truth truth = truths_[fact][row];
    return truth == Truth::unknown ? kUnknown : Lane{truth == Truth::yes};
}

void Batch::bound(const Bounds& bounds) {
    bounds_.resize(columns_.size());
    std::vector<Bounds>& rows = bounds_[bounds.fact];
    const auto at = std::lower_bound(rows.begin(), rows.end(), bounds.row, is_before);
    if (at != rows.end() && at->row == bounds.row) {
        *at = bounds;
    } else {
        rows.insert(at, bounds);
    }
    std::size_t family = bounds.row;
    if (columns_[bounds.fact].level == Level::member)
        family =
            static_cast<std::size_t>(std::upper_bound(first_member_.begin(), first_member_.end(), bounds.row) - first_member_.begin()) - 1;
    if (family >= bounded_.size()) bounded_.resize(family + 1, false);
    bounded_[family] = true;
}

const Bounds* Batch::bounds_of(std::size_t fact, std::size_t row) const {
    if (!has_bounds(fact)) return nullptr;
    const auto at = std::lower_bound(bounds_[fact].begin(), bounds_[fact].end(), row, is_before);
    return at == bounds_[fact].end() || at->row != row ? nullptr : &*at;
}

void Batch::append(const Batch& other, std::size_t family, std::size_t copies) {
    const std::size_t row = families(), member = members();
    const std::size_t width = other.first_member(family + 1) - other.first_member(family);
    reserve(Level::family, row + copies);
    reserve(Level::member, member + width * copies);
    for (std::size_t copy = 0; copy < copies; ++copy) {
        add_family();
        add_members(width);
    }
    for (std::size_t fact = 0; fact < columns_.size(); ++fact) {
        const bool of_member = columns_[fact].level == Level::member;
        const std::size_t from = of_member ? other.first_member(family) : family, to = of_member ? member : row;
        const std::size_t rows = of_member ? width : 1;
        if (columns_[fact].kind == Kind::boolean) {
            repeat(other.truths_[fact].data() + from, rows, copies, truths_[fact].data() + to);
        } else {
            repeat(other.lanes_[fact].data() + from, rows, copies, lanes_[fact].data() + to);
        }
        if (!other.is_bounded(family)) continue;
        const std::vector<Bounds>& all = other.bounds_[fact];
        const auto first = std::lower_bound(all.begin(), all.end(), from, is_before);
        const std::vector<Bounds> limits(first, std::lower_bound(first, all.end(), from + rows, is_before));
        for (std::size_t copy = 0; copy < copies; ++copy) {
            for (const Bounds& each : limits) bound({fact, to + copy * rows + each.row - from, each.least, each.most});
        }
    }
}

}  // namespace reunify::run
