#include "plan/slice.h"

#include <utility>

#include "plan/prune.h"

namespace reunify::plan {

namespace {

/// Walks the whole program once and copies what follows the varied registers; what that reads of the rest becomes a column of the batch.
class Cut {
public:
    Cut(const Program& whole, const std::vector<Register>& varied) : whole_(whole), renamed_(whole.code.size(), kNone) {
        program_->rules = whole.rules;
        program_->sets = whole.sets;
        for (const Register reg : varied) add_column(reg);
    }

    Slice cut(const std::vector<Register>& roots) {
        const std::vector<bool> needed = needed_for(whole_, roots);
        std::vector<bool> follows(whole_.code.size(), false);
        for (const Register reg : slice_.taken) follows[reg] = true;
        for (const Instruction& it : whole_.code) {
            if (renamed_[it.out] != kNone) continue;
            for (const Register reg : arguments_of(it)) follows[it.out] = follows[it.out] || (reg != kNone && follows[reg]);
            if (needed[it.out] && follows[it.out]) copy(it);
        }
        for (const Register root : roots) rename(root);
        find_touched(*program_);
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
    std::vector<Register> renamed_;  ///< by register of the whole program
    std::shared_ptr<Program> program_ = std::make_shared<Program>();
    Slice slice_;
};

}  // namespace

std::vector<Register> roots_of(const Layout& layout, Asked asked) {
    std::vector<Register> roots{layout.has_right, layout.refused, layout.waits};
    if (asked == Asked::verdict) roots.push_back(layout.assessed);
    return roots;
}

Slice slice(const Program& whole, std::size_t fact, const std::vector<Register>& varied, Asked asked) {
    const Layout& from = whole.layout;
    Cut cut(whole, varied);
    Slice out = cut.cut(roots_of(from, asked));
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
