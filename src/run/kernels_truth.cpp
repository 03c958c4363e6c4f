#include "run/kernels.h"

namespace reunify::run {

namespace {

// The codes of Truth, as bytes: the loops below are arithmetic on bytes, thirty-two rows at a time.
constexpr std::uint8_t kNo = 0, kErr = 1, kOpen = 2, kYes = 3;

constexpr std::uint8_t code(Truth t) {
    return static_cast<std::uint8_t>(t);
}
constexpr Truth truth(int code) {
    return static_cast<Truth>(code);
}

inline Truth flip(Truth t) {
    return truth((code(t) == kNo) | (code(t) == kYes) ? kYes - code(t) : code(t));
}
inline Truth least(Truth a, Truth b) {
    return code(a) < code(b) ? a : b;
}

inline Truth same(Truth a, Truth b) {
    const int strict = (code(a) == kErr) | (code(b) == kErr) ? kErr : kOpen;
    const int answer = code(a) == code(b) ? kYes : kNo;
    const bool open = (code(a) == kErr) | (code(a) == kOpen) | (code(b) == kErr) | (code(b) == kOpen);
    return truth(open ? strict : answer);
}

inline Truth pick(Truth test, Truth yes, Truth no) {
    const bool agree = (yes == no) & ((code(yes) == kYes) | (code(yes) == kNo));
    const int open = agree ? code(yes) : kOpen;
    const int closed = code(test) == kYes ? code(yes) : code(no);
    const int sound = code(test) == kOpen ? open : closed;
    return truth(code(test) == kErr ? kErr : sound);
}

inline Lane pick(Truth test, Lane yes, Lane no) {
    const Lane open = (yes == no) & is_known(yes) ? yes : kUnknown;
    const Lane closed = test == Truth::yes ? yes : no;
    const Lane sound = test == Truth::unknown ? open : closed;
    return test == Truth::error ? kError : sound;
}

inline Truth fallback(Truth given, Truth when, Truth value) {
    const int assumed = when == Truth::yes ? code(value) : kOpen;
    return truth(given == Truth::unknown ? assumed : code(given));
}

inline Lane fallback(Lane given, Truth when, Lane value) {
    const Lane assumed = when == Truth::yes ? value : kUnknown;
    return given == kUnknown ? assumed : given;
}

/// A kernel of three inputs, each a column or one value. `first` and `third` are of one type in every use.
template <class T, class F>
[[gnu::always_inline]] inline void map_choice(std::size_t n, T* __restrict out, Truths test, Input<T> yes, Input<T> no, F f) {
    const Truth* __restrict t = test.at;
    if (test.same) {
        const Truth one = *t;
        map(n, out, yes, no, [one, f](T y, T z) { return f(one, y, z); });
    } else if (yes.same) {
        const T one = *yes.at;
        map(n, out, test, no, [one, f](Truth x, T z) { return f(x, one, z); });
    } else if (no.same) {
        const T one = *no.at;
        map(n, out, test, yes, [one, f](Truth x, T y) { return f(x, y, one); });
    } else {
        const T* __restrict y = yes.at;
        const T* __restrict z = no.at;
        for (std::size_t i = 0; i < n; ++i) out[i] = f(t[i], y[i], z[i]);
    }
}

template <class F>
[[gnu::always_inline]] inline void map_comparison(std::size_t n, Truth* out, Lanes a, Lanes b, F holds) {
    map(n, out, a, b, [holds](Lane x, Lane y) {
        const int strict = (x == kError) | (y == kError) ? kErr : kOpen;
        const int answer = holds(x, y) ? kYes : kNo;
        return truth(is_known(x) & is_known(y) ? answer : strict);
    });
}

}  // namespace

namespace kernel {

REUNIFY_WIDE void negation(std::size_t n, Truth* out, Truths a) {
    map(n, out, a, [](Truth x) { return flip(x); });
}

REUNIFY_WIDE void conjunction(std::size_t n, Truth* out, Truths a, Truths b) {
    map(n, out, a, b, [](Truth x, Truth y) { return least(x, y); });
}

REUNIFY_WIDE void disjunction(std::size_t n, Truth* out, Truths a, Truths b) {
    map(n, out, a, b, [](Truth x, Truth y) { return flip(least(flip(x), flip(y))); });
}

REUNIFY_WIDE void same_truth(std::size_t n, Truth* out, Truths a, Truths b) {
    map(n, out, a, b, [](Truth x, Truth y) { return same(x, y); });
}

REUNIFY_WIDE void choose_truth(std::size_t n, Truth* out, Truths test, Truths yes, Truths no) {
    map_choice(n, out, test, yes, no, [](Truth x, Truth y, Truth z) { return pick(x, y, z); });
}

REUNIFY_WIDE void choose(std::size_t n, Lane* out, Truths test, Lanes yes, Lanes no) {
    map_choice(n, out, test, yes, no, [](Truth x, Lane y, Lane z) { return pick(x, y, z); });
}

REUNIFY_WIDE void equal(std::size_t n, Truth* out, Lanes a, Lanes b) {
    map_comparison(n, out, a, b, [](Lane x, Lane y) { return x == y; });
}

REUNIFY_WIDE void less(std::size_t n, Truth* out, Lanes a, Lanes b) {
    map_comparison(n, out, a, b, [](Lane x, Lane y) { return x < y; });
}

REUNIFY_WIDE void less_or_equal(std::size_t n, Truth* out, Lanes a, Lanes b) {
    map_comparison(n, out, a, b, [](Lane x, Lane y) { return x <= y; });
}

REUNIFY_WIDE void one_of(std::size_t n, Truth* out, Lanes a, const std::vector<Lane>& words) {
    map(n, out, a, [](Lane x) { return truth(is_known(x) ? kNo : x == kError ? kErr : kOpen); });
    for (const Lane word : words) {
        const Lane* __restrict x = a.at;
        Truth* __restrict hit = out;
        for (std::size_t i = 0; i < n; ++i) hit[i] = x[i] == word ? Truth::yes : hit[i];
    }
}

}  // namespace kernel

REUNIFY_WIDE void assume(std::size_t n, Truth* out, Truths given, Truths when, Truths value) {
    map_choice(n, out, when, given, value, [](Truth w, Truth g, Truth v) { return fallback(g, w, v); });
}

REUNIFY_WIDE void assume(std::size_t n, Lane* out, Lanes given, Truths when, Lanes value) {
    map_choice(n, out, when, given, value, [](Truth w, Lane g, Lane v) { return fallback(g, w, v); });
}

}  // namespace reunify::run
