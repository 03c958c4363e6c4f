#include <algorithm>

#include "base/decimal.h"
#include "run/kernels.h"

namespace reunify::run {

using feel::Operation;

namespace {

__extension__ using Wide = __int128;

/// The state of what is summed so far over one family: an error or an unknown met is kept, error first.
class Tally {
public:
    void miss(bool error) { (error ? error_ : unknown_) = true; }

    void meet(Truth chosen, Lane value, Operation operation) {
        if (chosen == Truth::no) return;
        if (chosen != Truth::yes) {
            miss(chosen == Truth::error);
        } else if (!is_known(value)) {
            miss(value == kError);
        } else {
            add(value, operation);
        }
    }

    Lane result(Operation operation) const {
        if (error_) return kError;
        if (unknown_) return kUnknown;
        if (operation == Operation::least_member || operation == Operation::greatest_member) return any_ ? static_cast<Lane>(total_) : kUnknown;
        constexpr Wide most = std::numeric_limits<Lane>::max() - 1;
        return total_ > most || total_ < -most ? kError : static_cast<Lane>(total_);
    }

private:
    void add(Lane value, Operation operation) {
        if (operation == Operation::least_member) {
            total_ = any_ ? std::min(total_, Wide{value}) : value;
        } else if (operation == Operation::greatest_member) {
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

template <class T>
void repeat(Grouping grouping, T* out, Input<T> a) {
    if (a.same) {
        std::fill_n(out, grouping.first[grouping.families], *a.at);
        return;
    }
    for (std::size_t family = 0; family < grouping.families; ++family) {
        std::fill(out + grouping.first[family], out + grouping.first[family + 1], a.at[family]);
    }
}

}  // namespace

void gather(Operation operation, Grouping grouping, Truth* out, const Truth* a) {
    const bool any = operation == Operation::any_member;
    for (std::size_t family = 0; family < grouping.families; ++family) {
        Truth result = to_truth(!any);
        for (std::size_t member = grouping.first[family]; member < grouping.first[family + 1]; ++member) {
            result = any ? either(result, a[member]) : both(result, a[member]);
        }
        out[family] = result;
    }
}

void gather(Operation operation, Grouping grouping, Lane* out, const Truth* chosen, const Lane* value) {
    const bool count = operation == Operation::count_members;
    for (std::size_t family = 0; family < grouping.families; ++family) {
        Tally tally;
        for (std::size_t member = grouping.first[family]; member < grouping.first[family + 1]; ++member) {
            tally.meet(chosen[member], count ? decimal::kOne : value[member], operation);
        }
        out[family] = tally.result(operation);
    }
}

void spread(Grouping grouping, Truth* out, Truths a) { repeat(grouping, out, a); }

void spread(Grouping grouping, Lane* out, Lanes a) { repeat(grouping, out, a); }

}  // namespace reunify::run
