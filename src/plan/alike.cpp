#include "plan/alike.h"

#include <algorithm>

#include "feel/operation.h"
#include "plan/prune.h"

namespace reunify::plan {

namespace {

using feel::Operation;

/// What a program asks of the words of one fact.
class Questions {
public:
    Questions(const Program& program, std::size_t fact, const std::vector<Register>& roots)
        : program_(program), carries_(program.code.size(), false) {
        const std::vector<bool> needed = needed_for(program, roots);
        for (const Instruction& it : program.code) {
            if (needed[it.out]) look_at(it, fact);
        }
        for (const Register root : roots) other_use_ = other_use_ || carries(root);
    }

    bool are_all() const { return !other_use_; }

    bool tell_apart(Lane a, Lane b) const {
        return std::any_of(asked_.begin(), asked_.end(), [a, b](const std::vector<Lane>& words) {
            const auto is_in = [&words](Lane word) { return std::find(words.begin(), words.end(), word) != words.end(); };
            return is_in(a) != is_in(b);
        });
    }

private:
    bool carries(Register reg) const { return reg != kNone && carries_[reg]; }

    /// A word goes through where it is repeated, assumed or chosen; what asks for it makes a truth of it.
    void look_at(const Instruction& it, std::size_t fact) {
        if (it.source == Origin::fact) {
            carries_[it.out] = it.index == fact;
            return;
        }
        if (!carries(it.a) && !carries(it.b) && !carries(it.c)) return;
        const bool chooses = it.source == Origin::operation && it.operation == Operation::choose && !carries(it.a);
        if (it.source == Origin::spread || it.source == Origin::assume || chooses) {
            carries_[it.out] = true;
        } else if (it.source == Origin::operation && it.operation == Operation::one_of) {
            asked_.push_back(program_.sets[it.index]);
        } else if (it.source == Origin::operation && it.operation == Operation::equal && carries(it.a) != carries(it.b)) {
            const Instruction& other = program_.code[carries(it.a) ? it.b : it.a];
            other_use_ = other_use_ || other.source != Origin::constant;
            asked_.push_back({other.value});
        } else {
            other_use_ = true;
        }
    }

    const Program& program_;
    std::vector<bool> carries_;             ///< by register: whether it may hold the word of the fact
    std::vector<std::vector<Lane>> asked_;  ///< whether the word is one of these
    bool other_use_ = false;
};

}  // namespace

std::vector<Lane> words_told_apart(const Program& program, std::size_t fact, const std::vector<Register>& roots) {
    const Questions questions(program, fact, roots);
    std::vector<Lane> out;
    for (const law::Choice& choice : program.rules->facts[fact].choices) {
        const auto word = program.rules->pool.find(choice.name);
        if (!word) continue;
        const auto alike = [&](Lane other) { return !questions.tell_apart(*word, other); };
        if (!questions.are_all() || std::none_of(out.begin(), out.end(), alike)) out.push_back(*word);
    }
    return out;
}

std::vector<Lane> compared_with(const Program& program, std::size_t fact) {
    std::vector<bool> carries(program.code.size(), false);
    const auto carried = [&](Register reg) { return reg != kNone && carries[reg]; };
    std::vector<Lane> out;
    for (const Instruction& it : program.code) {
        const bool passes = it.source == Origin::spread || it.source == Origin::assume;
        carries[it.out] = it.source == Origin::fact ? it.index == fact : passes && carried(it.a);
        const bool compares = it.source == Origin::operation && (it.operation == Operation::equal || it.operation == Operation::less ||
                                                                 it.operation == Operation::less_or_equal);
        if (!compares || carried(it.a) == carried(it.b)) continue;
        const Instruction& other = program.code[carried(it.a) ? it.b : it.a];
        if (other.source == Origin::constant) out.push_back(other.value);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

}  // namespace reunify::plan
