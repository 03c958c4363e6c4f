#pragma once

#include <cstddef>

#include "base/lane.h"

/// Columns have two shapes: a value a row, or one value for all rows. The kernels are written once for both.
namespace reunify::run {

template <class T>
struct Input {
    const T* at = nullptr;
    bool same = false;  ///< `at` points at one value, the same for every row
    const T& operator[](std::size_t row) const { return at[same ? 0 : row]; }
};

using Lanes = Input<Lane>;
using Truths = Input<Truth>;

/// Kernels are compiled twice and the wider one is taken where the machine has it. Sanitizers run before such choices can be made.
#if defined(__x86_64__) && defined(__gnu_linux__) && defined(__OPTIMIZE__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define REUNIFY_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define REUNIFY_WIDE
#endif

/// out[i] = f(a[i]) for n rows.
template <class Out, class A, class F>
[[gnu::always_inline]] inline void map(std::size_t n, Out* __restrict out, Input<A> a, F f) {
    const A* __restrict x = a.at;
    for (std::size_t i = 0; i < n; ++i) out[i] = f(x[i]);
}

/// out[i] = f(a[i], b[i]); the same value is lifted out of the loop, so that each loop is plain enough for the compiler to widen.
template <class Out, class A, class B, class F>
[[gnu::always_inline]] inline void map(std::size_t n, Out* __restrict out, Input<A> a, Input<B> b, F f) {
    const A* __restrict x = a.at;
    const B* __restrict y = b.at;
    if (a.same) {
        const A one = *x;
        for (std::size_t i = 0; i < n; ++i) out[i] = f(one, y[i]);
    } else if (b.same) {
        const B one = *y;
        for (std::size_t i = 0; i < n; ++i) out[i] = f(x[i], one);
    } else {
        for (std::size_t i = 0; i < n; ++i) out[i] = f(x[i], y[i]);
    }
}

/// Strictness for lanes: what an operation gives if an argument is not known. Error wins over unknown.
inline Lane not_known(Lane a) {
    return a == kError ? kError : kUnknown;
}
inline Lane not_known(Lane a, Lane b) {
    return (a == kError) | (b == kError) ? kError : kUnknown;
}

/// A result within the lanes that stand for values, which are symmetric around zero; error otherwise.
inline Lane in_range(Lane result) {
    return (result > kError) & (result < std::numeric_limits<Lane>::max()) ? result : kError;
}

}  // namespace reunify::run
