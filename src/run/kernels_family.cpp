#include <algorithm>

#include "base/decimal.h"
#include "run/kernels.h"

namespace reunify::run {

using feel::Operation;

namespace {

__extension__ using Wide = __int128;

/// The state of what is counted, summed or compared so far over one family: an error or an unknown met is kept, error first.
template <Operation kOperation>
class Tally {
public:
    /// `chosen` is not no.
    void meet(Truth chosen, Lane value) {
        if (chosen != Truth::yes) {
            miss(chosen == Truth::error);
        } else if (!is_known(value)) {
            miss(value == kError);
        } else {
            add(value);
        }
    }

    Lane result() const {
        if (error_) return kError;
        if (unknown_) return kUnknown;
        if constexpr (kCompares) return any_ ? static_cast<Lane>(total_) : kUnknown;
        constexpr Wide most = std::numeric_limits<Lane>::max() - 1;
        return total_ > most || total_ < -most ? kError : static_cast<Lane>(total_);
    }

private:
    static constexpr bool kCompares = kOperation == Operation::least_member || kOperation == Operation::greatest_member;

    void miss(bool error) { (error ? error_ : unknown_) = true; }

    void add(Lane value) {
        if constexpr (kOperation == Operation::least_member) {
            total_ = any_ ? std::min(total_, Wide{value}) : value;
        } else if constexpr (kOperation == Operation::greatest_member) {
            total_ = any_ ? std::max(total_, Wide{value}) : value;
        } else {
            total_ += value;
        }
        any_ = true;
    }

    Wide total_ = 0;
    bool any_ = false;
    bool error_ = false;
    bool unknown_ = false;
};

template <Operation kOperation>
void tally(Grouping grouping, Lane* out, Truths chosen, Lanes value) {
    for (std::size_t family = 0; family < grouping.families; ++family) {
        Tally<kOperation> all;
        for (std::size_t member = grouping.first[family]; member < grouping.first[family + 1]; ++member) {
            if (chosen[member] == Truth::no) continue;
            all.meet(chosen[member], kOperation == Operation::count_members ? decimal::kOne : value[member]);
        }
        out[family] = all.result();
    }
}

/// One truth a family, from `none` on.
template <class F>
void fold(Grouping grouping, Truth* out, Truths a, Truth none, F join) {
    for (std::size_t family = 0; family < grouping.families; ++family) {
        Truth result = none;
        for (std::size_t member = grouping.first[family]; member < grouping.first[family + 1]; ++member) {
            result = join(result, a[member]);
        }
        out[family] = result;
    }
}

template <class T>
void repeat(Grouping grouping, T* out, Input<T> a) {
    if (a.same) {
        std::fill_n(out, grouping.first[grouping.families], *a.at);
        return;
    }
    const std::size_t members = grouping.first[grouping.families];
    const std::uint32_t* __restrict family_of = grouping.family_of;
    const T* __restrict value = a.at;
    T* __restrict to = out;
    for (std::size_t member = 0; member < members; ++member) to[member] = value[family_of[member]];
}

}  // namespace

namespace kernel {

void any_member(Grouping grouping, Truth* out, Truths a) {
    fold(grouping, out, a, Truth::no, either);
}

void every_member(Grouping grouping, Truth* out, Truths a) {
    fold(grouping, out, a, Truth::yes, both);
}

void count_members(Grouping grouping, Lane* out, Truths chosen) {
    tally<Operation::count_members>(grouping, out, chosen, {});
}

void sum_members(Grouping grouping, Lane* out, Truths chosen, Lanes value) {
    tally<Operation::sum_members>(grouping, out, chosen, value);
}

void least_member(Grouping grouping, Lane* out, Truths chosen, Lanes value) {
    tally<Operation::least_member>(grouping, out, chosen, value);
}

void greatest_member(Grouping grouping, Lane* out, Truths chosen, Lanes value) {
    tally<Operation::greatest_member>(grouping, out, chosen, value);
}

}  // namespace kernel

void spread(Grouping grouping, Truth* out, Truths a) {
    repeat(grouping, out, a);
}

void spread(Grouping grouping, Lane* out, Lanes a) {
    repeat(grouping, out, a);
}

}  // namespace reunify::run
