#include "sql/missing.h"

#include <fmt/format.h>

#include <algorithm>

#include "feel/operation.h"
#include "plan/prune.h"

namespace reunify::sql {

using feel::Operation;
using plan::Instruction;
using plan::Origin;
using plan::Register;

namespace {

bool is_logic(const Instruction& it) {
    return it.source == Origin::operation && feel::row_of(it.operation).unknown == feel::Unknown::kleene;
}

bool is_constant(const Instruction& it, Lane value) {
    return it.source == Origin::constant && it.value == value;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts) out += (out.empty() ? "" : " | ") + part;
    return parts.size() > 1 ? "(" + out + ")" : out;
}

}  // namespace

MissingColumns::MissingColumns(const plan::Program& program, Translator& translator, Dialect dialect)
    : program_(program), translator_(translator), dialect_(dialect) {
    for (const Instruction& it : program_.code) {
        if (it.source == Origin::fact) numbers_.emplace(it.index, 0);
    }
    std::size_t number = 0;
    for (auto& [fact, bit] : numbers_) bit = number++;
    words_ = (number + kBits - 1) / kBits;
    masks_.resize(words_);
    names_.resize(words_);
}

std::vector<ScriptColumn> MissingColumns::columns(const std::vector<Register>& roots) {
    const std::vector<bool> needed = plan::needed_for(program_, roots);
    for (word_ = 0; word_ < words_; ++word_) {
        for (Register reg = 0; reg < program_.code.size(); ++reg) {
            const bool own = needed[reg] && translator_.is_column(reg) && program_.code[reg].source != Origin::fact;
            if (!own) continue;
            Mask whole = made(reg);
            if (whole.text.empty()) {
                masks_[word_][reg] = {};
                continue;
            }
            ScriptColumn column;
            column.reg = reg;
            column.name = translator_.another_name(reg, words_ == 1 ? "_missing" : fmt::format("_missing_{}", word_ + 1));
            column.text = std::move(whole.text);
            column.layer = whole.layer + 1;
            names_[word_][reg] = column.name;
            masks_[word_][reg] = {identifier(dialect_, column.name), column.layer};
            made_.push_back(std::move(column));
        }
    }
    return std::move(made_);
}

std::string MissingColumns::names(const std::vector<Register>& roots) const {
    std::vector<std::string> by_word;
    for (std::size_t word = 0; word < words_; ++word) {
        std::string all;
        for (const Register root : roots) {
            const auto name = names_[word].find(translator_.same_as(root));
            if (name != names_[word].end()) all += (all.empty() ? "" : " | ") + identifier(dialect_, name->second);
        }
        by_word.push_back(all);
    }
    std::string out;
    for (const auto& [fact, number] : numbers_) {
        const std::string& all = by_word[number / kBits];
        if (all.empty()) continue;
        out += fmt::format(", CASE WHEN (({}) & {}) <> 0 THEN {} END", all, std::uint64_t{1} << (number % kBits),
                           text_literal(dialect_, program_.rules->facts[fact].path));
    }
    return out.empty() ? "''" : "concat_ws(' '" + out + ")";
}

const MissingColumns::Mask& MissingColumns::mask(Register reg) {
    reg = translator_.same_as(reg);
    const auto known = masks_[word_].find(reg);
    if (known != masks_[word_].end()) return known->second;
    Mask out = made(reg);
    return masks_[word_][reg] = std::move(out);
}

/// The value of a register as text; `alone` without parentheses.
std::string MissingColumns::value(Register reg, bool alone, Mask& into) {
    const Translator::Part part = translator_.part(reg);
    into.layer = std::max(into.layer, part.layer);
    return alone || !part.infix ? part.text : "(" + part.text + ")";
}

/// The mask of a register as a part of another; empty where it can only be 0.
std::string MissingColumns::take(Register reg, Mask& into) {
    const Mask& part = mask(reg);
    into.layer = std::max(into.layer, part.layer);
    return part.text;
}

MissingColumns::Mask MissingColumns::made(Register reg) {
    if (translator_.settled(reg)) return {};
    const Instruction& it = program_.code[reg];
    switch (it.source) {
        case Origin::fact:
            return of_fact(reg);
        case Origin::assume:
            return of_assumptions(reg);
        case Origin::spread:
            return mask(it.a);
        case Origin::reading:
        case Origin::constant:
            return {};
        case Origin::operation:
            break;
    }
    if (feel::is_aggregate(it.operation)) return of_family(reg);
    if (it.operation == Operation::choose || it.operation == Operation::choose_truth) return of_choices(reg);
    Mask out;
    std::vector<std::string> parts;
    if (is_logic(it)) {
        collect(reg, parts, out);
        if (parts.empty()) return {};
        return where_open(reg, joined(parts), std::move(out));
    }
    for (const Register argument : plan::arguments_of(it)) {
        if (argument == plan::kNone) continue;
        std::string part = take(argument, out);
        if (!part.empty() && std::find(parts.begin(), parts.end(), part) == parts.end()) parts.push_back(std::move(part));
    }
    out.text = joined(parts);
    return out;
}

MissingColumns::Mask MissingColumns::where_open(Register reg, const std::string& text, Mask out) {
    const std::string own = value(reg, false, out);
    out.text = fmt::format("CASE WHEN {} IS NULL THEN {} ELSE 0 END", own, text);
    return out;
}

MissingColumns::Mask MissingColumns::of_fact(Register reg) {
    const std::size_t number = numbers_.at(program_.code[reg].index);
    if (number / kBits != word_) return {};
    return where_open(reg, fmt::format("CAST({} AS BIGINT)", std::uint64_t{1} << (number % kBits)), {});
}

/// `a and b and c` written with many signs is one conjunction.
void MissingColumns::collect(Register reg, std::vector<std::string>& parts, Mask& into) {
    const Instruction& it = program_.code[reg];
    for (const Register argument : {it.a, it.b}) {
        const Register inner = translator_.same_as(argument);
        const Instruction& code = program_.code[inner];
        if (is_logic(code) && code.operation == it.operation && !translator_.is_column(inner)) {
            collect(inner, parts, into);
            continue;
        }
        std::string part = take(inner, into);
        if (!part.empty() && std::find(parts.begin(), parts.end(), part) == parts.end()) parts.push_back(std::move(part));
    }
}

/// Where an assumption holds but its value is unknown, that value is what is missing; where it cannot be said whether one holds, an answer
/// to that or to the fact itself would do.
MissingColumns::Mask MissingColumns::of_assumptions(Register reg) {
    Mask out;
    std::vector<std::string> parts, otherwise;
    std::string holds;
    bool always = false;
    Register given = reg;
    for (; program_.code[given].source == Origin::assume; given = program_.code[given].a) {
        const Instruction& it = program_.code[given];
        const bool sure = is_constant(program_.code[it.b], 1);
        always = always || sure;
        const std::string of_value = take(it.c, out);
        if (!of_value.empty()) {
            parts.push_back(sure ? of_value : fmt::format("CASE WHEN {} THEN {} ELSE 0 END", value(it.b, true, out), of_value));
        }
        if (sure) continue;
        holds += fmt::format(" WHEN {} THEN 0", value(it.b, true, out));
        const std::string of_test = take(it.b, out);
        if (!of_test.empty()) otherwise.push_back(of_test);
    }
    const std::string of_given = take(given, out);
    if (!of_given.empty()) otherwise.push_back(of_given);
    if (!always && !otherwise.empty()) {
        parts.push_back(holds.empty() ? joined(otherwise) : fmt::format("CASE{} ELSE {} END", holds, joined(otherwise)));
    }
    if (parts.empty()) return {};
    return where_open(reg, joined(parts), std::move(out));
}

/// The test where it is open, else the side that it takes.
MissingColumns::Mask MissingColumns::of_choices(Register reg) {
    Mask out;
    std::string ways;
    bool some = false;
    for (Register link = reg;;) {
        const Instruction& it = program_.code[link];
        const std::string test = take(it.a, out), yes = take(it.b, out);
        const std::string closed = value(it.a, false, out);
        ways += fmt::format(" WHEN {} IS NULL THEN {}", closed, test.empty() ? "0" : test);
        if (!yes.empty()) ways += fmt::format(" WHEN {} THEN {}", value(it.a, true, out), yes);
        some = some || !test.empty() || !yes.empty();
        if (translator_.is_swallowed(it.c)) {
            // What stands before is known to be no here: it was neither open nor, the whole being open, yes.
            link = it.c;
            continue;
        }
        const std::string no = take(it.c, out);
        if (yes.empty() && !no.empty()) ways += fmt::format(" WHEN {} THEN 0", value(it.a, true, out));
        some = some || !no.empty();
        ways += fmt::format(" ELSE {} END", no.empty() ? "0" : no);
        break;
    }
    if (!some) return {};
    const std::string own = value(reg, false, out);
    out.text = fmt::format("CASE WHEN {} IS NOT NULL THEN 0{}", own, ways);
    return out;
}

MissingColumns::Mask MissingColumns::of_family(Register reg) {
    const Instruction& it = program_.code[reg];
    Mask out;
    std::vector<std::string> parts;
    const std::string chosen = take(it.a, out);
    if (!chosen.empty()) parts.push_back(chosen);
    if (it.b != plan::kNone) {
        const std::string of_value = take(it.b, out);
        if (!of_value.empty()) parts.push_back(fmt::format("CASE WHEN {} THEN {} ELSE 0 END", value(it.a, true, out), of_value));
    }
    if (parts.empty()) return {};
    return where_open(reg, fmt::format("bit_or({}) OVER family", joined(parts)), std::move(out));
}

}  // namespace reunify::sql
