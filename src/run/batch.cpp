#include "run/batch.h"

#include <algorithm>

namespace reunify::run {

namespace {

constexpr std::size_t kFirstCapacity = 16;

std::size_t grown(std::size_t capacity, std::size_t rows) {
    return std::max({kFirstCapacity, capacity * 2, rows});
}

}  // namespace

Batch::Batch(const law::RuleSet& rules) : rules_(&rules), lanes_(rules.facts.size()), truths_(rules.facts.size()) {
    for (const law::Reading& reading : rules.readings) readings.push_back(reading.preset);
}

void Batch::clear() {
    for (std::size_t fact = 0; fact < rules_->facts.size(); ++fact) {
        const std::size_t rows = rules_->facts[fact].level == Level::member ? members() : families();
        std::fill_n(lanes_[fact].begin(), std::min(rows, lanes_[fact].size()), kUnknown);
        std::fill_n(truths_[fact].begin(), std::min(rows, truths_[fact].size()), Truth::unknown);
    }
    first_member_.assign(1, 0);
}

void Batch::reserve(Level level, std::size_t rows) {
    std::size_t& capacity = level == Level::member ? member_capacity_ : family_capacity_;
    if (rows <= capacity) return;
    capacity = grown(capacity, rows);
    for (std::size_t fact = 0; fact < rules_->facts.size(); ++fact) {
        if ((rules_->facts[fact].level == Level::member) != (level == Level::member)) continue;
        if (rules_->facts[fact].type == law::FactType::yes_no) {
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
    reserve(Level::member, row + 1);
    ++first_member_.back();
    return row;
}

void Batch::set(std::size_t fact, std::size_t row, Lane value) {
    if (rules_->facts[fact].type != law::FactType::yes_no) {
        lanes_[fact][row] = value;
    } else {
        truths_[fact][row] = value == kUnknown ? Truth::unknown : to_truth(value != 0);
    }
}

Lane Batch::get(std::size_t fact, std::size_t row) const {
    if (rules_->facts[fact].type != law::FactType::yes_no) return lanes_[fact][row];
    const Truth truth = truths_[fact][row];
    return truth == Truth::unknown ? kUnknown : Lane{truth == Truth::yes};
}

void Batch::copy(const Batch& other, Level level, std::size_t from, std::size_t to) {
    for (std::size_t fact = 0; fact < rules_->facts.size(); ++fact) {
        if ((rules_->facts[fact].level == Level::member) == (level == Level::member)) set(fact, to, other.get(fact, from));
    }
}

void Batch::append(const Batch& other, std::size_t family) {
    copy(other, Level::family, family, add_family());
    for (std::size_t member = other.first_member(family); member < other.first_member(family + 1); ++member) {
        copy(other, Level::member, member, add_member());
    }
}

}  // namespace reunify::run
