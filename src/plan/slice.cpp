#include "plan/slice.h"

#include <optional>
#include <utility>

#include "feel/operation.h"
#include "plan/prune.h"

namespace reunify::plan {

using feel::Operation;

namespace {

/// Walks the whole program once and copies what follows the varied registers; what that reads of the rest becomes a column of the batch.
class Cut {
public:
    Cut(const Program& whole, const std::vector<Register>& varied) : whole_(whole), ends_(whole.code.size()) {
        slice_.place_of.assign(whole.code.size(), kNone);
        program_->rules = whole.rules;
        program_->sets = whole.sets;
        for (const Register reg : varied) add_column(reg);
    }

    /// Makes it a span of the first varied register.
    void stretch() {
        const Register day = slice_.taken.front();
        Ends ends;
        for (Register* end : {&ends.first, &ends.last}) *end = add_column(kNone, whole_.columns[day]);
        ends_[day] = ends;
        Instruction it;
        it.source = Origin::constant;
        it.value = kUnknown;
        unknown_ = emit(it, {Kind::boolean, Level::constant});
    }

    Slice cut(std::size_t fact, Asked asked) {
        const Layout& from = whole_.layout;
        const std::vector<Register> roots = roots_of(from, asked);
        const std::vector<bool> needed = needed_for(whole_, roots);
        follows_.assign(whole_.code.size(), false);
        for (const Register reg : slice_.taken) {
            if (reg != kNone) follows_[reg] = true;
        }
        for (const Instruction& it : whole_.code) {
            if (follows_[it.out]) continue;
            for (const Register reg : arguments_of(it)) follows_[it.out] = follows_[it.out] || follows(reg);
            if (needed[it.out] && follows_[it.out]) copy(it);
        }
        Layout& layout = program_->layout;
        layout.given.assign(from.given.size(), kNone);
        layout.given[fact] = place(from.given[fact]);
        layout.has_right = place(from.has_right);
        layout.outside = place(from.outside);
        layout.refused = place(from.refused);
        layout.waits = place(from.waits);
        if (asked == Asked::verdict) layout.assessed = place(from.assessed);
        find_touched(*program_);
        slice_.program = std::move(program_);
        return std::move(slice_);
    }

private:
    /// Of a day that is later the later the varied day is: what it is on the first and on the last day of the span.
    struct Ends {
        Register first = kNone, last = kNone;
    };

    bool follows(Register reg) const { return reg != kNone && follows_[reg]; }
    bool rises(Register reg) const { return reg != kNone && ends_[reg].has_value(); }
    bool rises_or_stays(Register reg) const { return rises(reg) || !follows(reg); }

    Register place(Register reg) {
        if (reg == kNone) return kNone;
        if (slice_.place_of[reg] == kNone) {
            if (whole_.columns[reg].level == Level::constant) {
                copy(whole_.code[reg]);
            } else {
                add_column(reg);
            }
        }
        return slice_.place_of[reg];
    }

    void add_column(Register reg) { slice_.place_of[reg] = add_column(reg, whole_.columns[reg]); }

    Register add_column(Register reg, Column column) {
        Instruction it;
        it.source = Origin::fact;
        it.index = static_cast<std::uint32_t>(slice_.taken.size());
        slice_.taken.push_back(reg);
        slice_.columns.push_back(column);
        return emit(it, column);
    }

    void copy(const Instruction& it) {
        const Column column = whole_.columns[it.out];
        if (is_test(it)) {
            Instruction agreed;
            agreed.operation = Operation::choose_truth;
            agreed.a = unknown_;
            agreed.b = emit(with_ends(it, &Ends::first), column);
            agreed.c = emit(with_ends(it, &Ends::last), column);
            slice_.place_of[it.out] = emit(agreed, column);
            return;
        }
        Instruction same = it;
        for (Register* argument : {&same.a, &same.b, &same.c}) *argument = place(*argument);
        slice_.place_of[it.out] = emit(same, column);
        if (!is_rising(it)) return;
        Ends ends;
        ends.first = emit(with_ends(it, &Ends::first), column);
        ends.last = emit(with_ends(it, &Ends::last), column);
        ends_[it.out] = ends;
    }

    /// Whether it compares a day that rises with one that stays: between the ends of a span its answer turns once or never.
    bool is_test(const Instruction& it) const {
        const bool ordered =
            it.source == Origin::operation && (it.operation == Operation::less || it.operation == Operation::less_or_equal);
        return ordered && rises(it.a) != rises(it.b) && rises_or_stays(it.a) && rises_or_stays(it.b);
    }

    bool is_rising(const Instruction& it) const {
        if (it.source == Origin::spread) return rises(it.a);
        if (it.source != Origin::operation) return false;
        switch (it.operation) {
            case Operation::lesser:
            case Operation::greater:
                return (rises(it.a) || rises(it.b)) && rises_or_stays(it.a) && rises_or_stays(it.b);
            case Operation::add_months:
            case Operation::add_seconds:
                return rises(it.a) && !follows(it.b);
            default:
                return false;
        }
    }

    Instruction with_ends(Instruction it, Register Ends::*end) {
        for (Register* argument : {&it.a, &it.b, &it.c}) *argument = rises(*argument) ? (*ends_[*argument]).*end : place(*argument);
        return it;
    }

    Register emit(Instruction it, Column column) {
        it.out = static_cast<Register>(program_->code.size());
        program_->code.push_back(it);
        program_->columns.push_back(column);
        return it.out;
    }

    const Program& whole_;
    std::vector<bool> follows_;  ///< by register of the whole program, as the next
    std::vector<std::optional<Ends>> ends_;
    Register unknown_ = kNone;  ///< a truth that is never known
    std::shared_ptr<Program> program_ = std::make_shared<Program>();
    Slice slice_;
};

}  // namespace

std::vector<Register> roots_of(const Layout& layout, Asked asked) {
    std::vector<Register> roots{layout.has_right, layout.outside, layout.refused, layout.waits};
    if (asked == Asked::verdict) roots.push_back(layout.assessed);
    return roots;
}

Slice slice(const Program& whole, std::size_t fact, const std::vector<Register>& varied, Asked asked) {
    return Cut(whole, varied).cut(fact, asked);
}

Slice span(const Program& whole, std::size_t fact, Asked asked) {
    Cut cut(whole, {whole.layout.given[fact]});
    cut.stretch();
    return cut.cut(fact, asked);
}

}  // namespace reunify::plan
