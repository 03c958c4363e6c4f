#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "feel/operation.h"
#include "run/input.h"

/// One kernel a group of operations: each goes over n rows and writes one column. feel/operation.h says what the operations mean. Inputs
/// have as many rows as the output or are the same for all; where all inputs are, n is 1.
namespace reunify::run {

/// negation, conjunction, disjunction, same_truth.
void combine(feel::Operation operation, std::size_t n, Truth* out, Truths a, Truths b);

/// choose_truth and choose.
void choose(std::size_t n, Truth* out, Truths test, Truths yes, Truths no);
void choose(std::size_t n, Lane* out, Truths test, Lanes yes, Lanes no);

/// The value given, else an assumption where its condition holds (Source::assume).
void assume(std::size_t n, Truth* out, Truths given, Truths when, Truths value);
void assume(std::size_t n, Lane* out, Lanes given, Truths when, Lanes value);

/// equal, less, less_or_equal.
void compare(feel::Operation operation, std::size_t n, Truth* out, Lanes a, Lanes b);

/// one_of.
void find(std::size_t n, Truth* out, Lanes a, const std::vector<Lane>& words);

/// odd, even.
void parity(feel::Operation operation, std::size_t n, Truth* out, Lanes a);

/// lesser, greater and the arithmetic of numbers and durations, `add` to `ceiling`.
void compute(feel::Operation operation, std::size_t n, Lane* out, Lanes a, Lanes b);

/// From `make_date` to `seconds_part`: the calendar, and the parts of days and durations.
void reckon(feel::Operation operation, std::size_t n, Lane* out, Lanes a, Lanes b, Lanes c);

/// The values of an amount, ascending by day.
struct Table {
    std::vector<Lane> from;
    std::vector<Lane> value;
};

/// amount.
void look_up(std::size_t n, Lane* out, Lanes day, const Table& table);

/// Which members belong to which family: `first[f]` to `first[f + 1]`.
struct Grouping {
    std::size_t families = 0;
    const std::uint32_t* first = nullptr;
    const std::uint32_t* family_of = nullptr;  ///< by member
};

/// any_member, every_member: one truth a family from one a member.
void gather(feel::Operation operation, Grouping grouping, Truth* out, Truths a);

/// count_members, sum_members, least_member, greatest_member; `value` is not read by count_members, nor for who is not chosen.
void gather(feel::Operation operation, Grouping grouping, Lane* out, Truths chosen, Lanes value);

/// The value of each family, repeated for its members (Source::spread).
void spread(Grouping grouping, Truth* out, Truths a);
void spread(Grouping grouping, Lane* out, Lanes a);

}  // namespace reunify::run
