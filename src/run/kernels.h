#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "feel/operation.h"
#include "run/input.h"

/// One kernel an operation: it goes over n rows and writes one column. feel/operations.def says what the operations mean. Inputs have as
/// many rows as the output or are the same for all; where all inputs are, n is 1.
namespace reunify::run {

/// The values of an amount, ascending by day.
struct Table {
    std::vector<Lane> from;
    std::vector<Lane> value;
};

/// Which members belong to which family: `first[f]` to `first[f + 1]`.
struct Grouping {
    std::size_t families = 0;
    const std::uint32_t* first = nullptr;
    const std::uint32_t* family_of = nullptr;  ///< by member
};

/// How a kernel takes an argument of its signature, and what it goes over.
template <class Argument>
struct Taken {
    using type = Input<Argument>;
    using extent = std::size_t;
};
template <class T>
struct Taken<feel::Each<T>> {
    using type = Input<T>;
    using extent = Grouping;  ///< its members give one row a family
};
template <>
struct Taken<feel::Words> {
    using type = const std::vector<Lane>&;
};
template <>
struct Taken<feel::Values> {
    using type = const Table&;
};

template <class Signature>
struct KernelOf;
template <class Out, class First, class... Rest>
struct KernelOf<Out(First, Rest...)> {
    using type = void(typename Taken<First>::extent, Out* out, typename Taken<First>::type, typename Taken<Rest>::type...);
};

/// `void add(std::size_t n, Lane* out, Lanes a, Lanes b)` and so on, one a row of the table. Who is not chosen by the first input of an
/// aggregate has no value that is read.
namespace kernel {
using feel::Each;
using feel::Values;
using feel::Words;
#define OPERATION(name, signature, ...) KernelOf<signature>::type name;
#include "feel/operations.def"
}  // namespace kernel

/// The value given, else an assumption where its condition holds (Origin::assume).
void assume(std::size_t n, Truth* out, Truths given, Truths when, Truths value);
void assume(std::size_t n, Lane* out, Lanes given, Truths when, Lanes value);

/// The value of each family, repeated for its members (Origin::spread).
void spread(Grouping grouping, Truth* out, Truths a);
void spread(Grouping grouping, Lane* out, Lanes a);

}  // namespace reunify::run
