#include "plan/slice.h"

#include <utility>

#include "plan/prune.h"

namespace reunify::plan {

namespace {

/// Walks the whole program once and copies what follows the fact; what that reads of the rest becomes a column of the batch.
class Cut {
public:
    Cut(const Program& whole, std::size_t fact) : whole_(whole), day_(whole.layout.given[fact]), renamed_(whole.code.size(), kNone) {
        program_->rules = whole.rules;
        program_->sets = whole.sets;
        follows_ = depending_on(whole, day_);
    }

    Slice cut(const std::vector<Register>& roots) {
        add_column(day_);
        const std::vector<bool> needed = needed_for(whole_, roots);
        for (const Instruction& it : whole_.code) {
            if (it.out != day_ && needed[it.out] && follows_[it.out]) copy(it);
        }
        for (const Register root : roots) rename(root);
        find_touched(*program_);
        slice_.taken.front() = kNone;
        return std::move(slice_);
    }

    Register rename(Register reg) {
        if (reg == kNone) return kNone;
        if (renamed_[reg] == kNone) {
            if (whole_.columns[reg].level == Level::constant) {
                copy(whole_.code[reg]);
            } else {
                add_column(reg);
            }
        }
        return renamed_[reg];
    }

    const std::shared_ptr<Program>& program() const { return program_; }

private:
    void add_column(Register reg) {
        Instruction it;
        it.source = Source::fact;
        it.index = static_cast<std::uint32_t>(slice_.taken.size());
        slice_.taken.push_back(reg);
        slice_.columns.push_back(whole_.columns[reg]);
        emit(it, reg);
    }

    void copy(Instruction it) {
        const Register reg = it.out;
        for (Register* argument : {&it.a, &it.b, &it.c}) *argument = rename(*argument);
        emit(it, reg);
    }

    void emit(Instruction it, Register reg) {
        it.out = static_cast<Register>(program_->code.size());
        renamed_[reg] = it.out;
        program_->code.push_back(it);
        program_->columns.push_back(whole_.columns[reg]);
    }

    const Program& whole_;
    Register day_;
    std::vector<bool> follows_;
    std::vector<Register> renamed_;  ///< by register of the whole program
    std::shared_ptr<Program> program_ = std::make_shared<Program>();
    Slice slice_;
};

}  // namespace

Slice slice(const Program& whole, std::size_t fact, Asked asked) {
    const Layout& from = whole.layout;
    if (from.given[fact] == kNone) return {};
    std::vector<Register> roots{from.has_right, from.refused, from.waits};
    if (asked == Asked::verdict) roots.push_back(from.assessed);
    Cut cut(whole, fact);
    Slice out = cut.cut(roots);
    Layout& layout = cut.program()->layout;
    layout.given.assign(from.given.size(), kNone);
    layout.given[fact] = cut.rename(from.given[fact]);
    layout.has_right = cut.rename(from.has_right);
    layout.refused = cut.rename(from.refused);
    layout.waits = cut.rename(from.waits);
    if (asked == Asked::verdict) layout.assessed = cut.rename(from.assessed);
    out.program = cut.program();
    return out;
}

}  // namespace reunify::plan
