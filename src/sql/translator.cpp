#include "sql/translator.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/decimal.h"
#include "feel/operation.h"
#include "plan/prune.h"
#include "sql/operations.h"
#include "sql/sentences.h"

namespace reunify::sql {

using feel::Operation;
using plan::Instruction;
using plan::Origin;
using plan::Register;

namespace {

constexpr std::size_t kShort = 60;  ///< characters that are rather written twice than given a name

constexpr std::size_t kLongestStem = 38;

/// What binds least in a pattern; `equal` for all that binds more than AND and OR.
Operation sign_of(std::string_view pattern) {
    if (pattern.find(" OR $") != std::string_view::npos) return Operation::disjunction;
    return pattern.find(" AND $") != std::string_view::npos ? Operation::conjunction : Operation::equal;
}

bool is_choice(const Instruction& it) {
    return it.source == Origin::operation && it.operation == Operation::choose;
}

}  // namespace

Translator::Translator(const plan::Program& program, Dialect dialect, Names names)
    : program_(program), rules_(*program.rules), dialect_(dialect), names_(std::move(names)) {
    for (const std::string& name : names_.name) {
        if (!name.empty()) taken_.push_back(name);
    }
    const std::size_t size = program_.code.size();
    layer_.assign(size, 0);
    fold();
    swallow_links();
    count_uses();
    name_owners();
}

/// A value spread over the members stands in the row of each member anyway.
Register Translator::same_as(Register reg) const {
    while (program_.code[reg].source == Origin::spread && !is_column(reg)) reg = program_.code[reg].a;
    return reg;
}

std::optional<bool> Translator::settled(Register reg) const {
    return reg == plan::kNone ? std::nullopt : truths_[same_as(reg)];
}

/// Conditions without an exception, and regimes for which nothing is asked, leave much that is the same in every row.
void Translator::fold() {
    truths_.assign(program_.code.size(), std::nullopt);
    for (const Instruction& it : program_.code) {
        std::optional<bool>& out = truths_[it.out];
        const bool truth = program_.columns[it.out].kind == Kind::boolean;
        if (!truth) continue;
        if (it.source == Origin::constant && is_known(it.value)) out = it.value != 0;
        if (it.source == Origin::spread) out = settled(it.a);
        if (it.source != Origin::operation) continue;
        const std::optional<bool> a = settled(it.a), b = settled(it.b), c = settled(it.c);
        if (it.operation == Operation::negation && a) out = !*a;
        if (it.operation == Operation::conjunction && (a == false || b == false)) out = false;
        if (it.operation == Operation::conjunction && a == true && b == true) out = true;
        if (it.operation == Operation::disjunction && (a == true || b == true)) out = true;
        if (it.operation == Operation::disjunction && a == false && b == false) out = false;
        if (it.operation == Operation::choose_truth && b && b == c) out = b;
    }
}

/// What a choice between the same on both sides comes to.
Register Translator::plain(Register reg) const {
    reg = same_as(reg);
    const Instruction& it = program_.code[reg];
    const bool chooses = it.source == Origin::operation && (it.operation == Operation::choose || it.operation == Operation::choose_truth);
    return chooses && !is_column(reg) && plain(it.b) == plain(it.c) ? plain(it.b) : reg;
}

/// `if a then "x" else if b then "y" ...`: the choices within are written with the first one.
bool Translator::is_link(Register reg) const {
    const Instruction& it = program_.code[reg];
    return is_choice(it) && program_.code[it.b].source == Origin::constant;
}

void Translator::swallow_links() {
    std::vector<int> readers(program_.code.size(), 0), as_rest(program_.code.size(), 0);
    for (const Instruction& it : program_.code) {
        for (const Register reg : plan::arguments_of(it)) {
            if (reg != plan::kNone) ++readers[reg];
        }
        if (is_link(it.out) && is_link(it.c)) ++as_rest[it.c];
    }
    swallowed_.assign(program_.code.size(), false);
    for (Register reg = 0; reg < swallowed_.size(); ++reg) swallowed_[reg] = as_rest[reg] == 1 && readers[reg] == 1 && !is_column(reg);
}

void Translator::count_uses() {
    uses_.assign(program_.code.size(), 0);
    for (const Instruction& it : program_.code) {
        const auto arguments = plan::arguments_of(it);
        const char* pattern = it.source == Origin::operation ? pattern_of(it.operation, dialect_) : nullptr;
        for (int i = 0; i < 3; ++i) {
            const Register reg = arguments[static_cast<std::size_t>(i)];
            if (reg == plan::kNone) continue;
            uses_[same_as(reg)] += pattern == nullptr ? 1 : times_written(pattern, i);
        }
    }
}

void Translator::name_owners() {
    owner_.assign(program_.code.size(), plan::kNone);
    for (Register reg = static_cast<Register>(program_.code.size()); reg-- > 0;) {
        const Register owner = is_column(reg) ? reg : owner_[reg];
        for (const Register argument : plan::arguments_of(program_.code[reg])) {
            if (argument != plan::kNone && owner != plan::kNone) owner_[argument] = std::min(owner_[argument], owner);
        }
    }
}

bool Translator::needs_column(Register reg, const Said& said) const {
    const Instruction& it = program_.code[reg];
    if (it.source == Origin::constant || it.source == Origin::spread || swallowed_[reg]) return false;
    if (it.source == Origin::operation && feel::is_aggregate(it.operation)) return true;
    return uses_[reg] > 1 && said.text.size() > kShort;
}

Result<std::vector<ScriptColumn>> Translator::columns(const std::vector<Register>& roots) {
    const std::vector<bool> needed = plan::needed_for(program_, roots);
    std::vector<ScriptColumn> out;
    for (Register reg = 0; reg < program_.code.size(); ++reg) {
        const Instruction& it = program_.code[reg];
        if (!needed[reg] || it.source == Origin::fact || it.source == Origin::reading || swallowed_[reg]) continue;
        Said said = expression(reg);
        if (!is_column(reg)) {
            if (!needs_column(reg, said)) continue;
            const std::string owner = owner_[reg] == plan::kNone ? "law" : names_.name[owner_[reg]];
            names_.name[reg] = free_name(owner + "_part", taken_);
        }
        out.push_back(column_of(reg, std::move(said), layer_));
    }
    if (!faults_.empty()) return faults_;
    return out;
}

std::vector<ScriptColumn> Translator::columns_under(const Variant& variant, const std::vector<Register>& roots) {
    variant_ = variant;
    ++variants_;
    said_.clear();
    other_name_.assign(program_.code.size(), {});
    touched_.assign(program_.code.size(), false);
    for (const std::uint32_t at : program_.touched_by[variant.reading]) touched_[at] = true;
    const std::vector<bool> needed = plan::needed_for(program_, roots);
    std::vector<std::size_t> layers = layer_;
    std::vector<ScriptColumn> out;
    for (Register reg = 0; reg < program_.code.size(); ++reg) {
        if (!needed[reg] || !touched_[reg] || !is_column(reg) || program_.code[reg].source == Origin::reading) continue;
        Said said = expression(reg);
        const std::string own = fmt::format("_if_{}", variants_);
        other_name_[reg] = another_name(reg, own);
        ScriptColumn column = column_of(reg, std::move(said), layers);
        column.notes.clear();
        out.push_back(std::move(column));
    }
    return out;
}

ScriptColumn Translator::column_of(Register reg, Said said, std::vector<std::size_t>& layers) {
    ScriptColumn column;
    column.reg = reg;
    column.name = variant_ ? other_name_[reg] : names_.name[reg];
    column.text = cast(program_.columns[reg].kind, std::move(said.text));
    column.notes = names_.notes[reg];
    for (const Register read : said.reads) column.layer = std::max(column.layer, layers[read]);
    layers[reg] = ++column.layer;
    return column;
}

Translator::Part Translator::part(Register reg) {
    const Said& one = said(same_as(reg));
    Part out{one.text, one.infix, 0};
    for (const Register read : one.reads) out.layer = std::max(out.layer, layer_[read]);
    return out;
}

std::string Translator::another_name(Register reg, const std::string& ending) {
    return free_name(names_.name[reg].substr(0, kLongestStem) + ending, taken_);
}

bool Translator::is_never(Register reg) const {
    if (reg == plan::kNone) return true;
    return settled(reg) == false;
}

std::string Translator::say(Register reg, bool under) const {
    reg = same_as(reg);
    const Instruction& it = program_.code[reg];
    if (it.source == Origin::constant) return constant(program_.columns[reg].kind, it.value);
    return identifier(dialect_, under && !other_name_[reg].empty() ? other_name_[reg] : names_.name[reg]);
}

const Translator::Said& Translator::said(Register reg) {
    const auto known = said_.find(reg);
    if (known != said_.end()) return known->second;
    Said out;
    const Instruction& it = program_.code[reg];
    if (is_column(reg) && !settled(reg)) {
        if (it.source == Origin::reading && variant_ && variant_->reading == it.index) {
            out.text = text_literal(dialect_, rules_.readings[it.index].options[variant_->option].name);
        } else {
            out.text = identifier(dialect_, variant_ && !other_name_[reg].empty() ? other_name_[reg] : names_.name[reg]);
            out.reads.push_back(reg);
        }
    } else {
        out = expression(reg);
    }
    return said_.emplace(reg, std::move(out)).first->second;
}

Translator::Said Translator::expression(Register reg) {
    const Instruction& it = program_.code[reg];
    Said out;
    if (const auto plain = settled(reg)) {
        out.text = *plain ? "TRUE" : "FALSE";
        return out;
    }
    switch (it.source) {
        case Origin::constant:
            out.text = constant(program_.columns[reg].kind, it.value);
            break;
        case Origin::assume: {
            const Instruction& when = program_.code[it.b];
            const bool always = when.source == Origin::constant && when.value == 1;
            const char* pattern = always ? "COALESCE($A, $C)" : "COALESCE($A, CASE WHEN $B THEN $C END)";
            out.text = filled(pattern, it, program_.columns[reg].kind, out);
            break;
        }
        case Origin::spread:
            out = said(it.a);
            break;
        case Origin::operation:
            out = operation(reg);
            break;
        case Origin::fact:
        case Origin::reading:
            break;
    }
    return out;
}

Translator::Said Translator::operation(Register reg) {
    const Instruction& it = program_.code[reg];
    const char* pattern = pattern_of(it.operation, dialect_);
    if (pattern == nullptr) {
        unsayable(it.operation, reg);
        return {};
    }
    if (is_link(reg)) return choices(reg);
    if (auto plain = shorter(it)) return std::move(*plain);
    Said out;
    pattern = constant_last(it, pattern);
    out.text = filled(pattern, it, program_.columns[reg].kind, out);
    out.infix = is_infix(pattern);
    out.sign = sign_of(pattern);
    return out;
}

/// What an operation comes to where some argument is settled: `if a then b else no` is `a and b`, known or not.
std::optional<Translator::Said> Translator::shorter(const Instruction& it) {
    const std::optional<bool> a = settled(it.a), b = settled(it.b), c = settled(it.c);
    const auto with = [&](const char* pattern) {
        Said out;
        out.text = filled(pattern, it, Kind::boolean, out);
        out.infix = true;
        out.sign = sign_of(pattern);
        return out;
    };
    switch (it.operation) {
        case Operation::conjunction:
        case Operation::disjunction:
            if (a) return said(same_as(it.b));
            if (b) return said(same_as(it.a));
            break;
        case Operation::choose:
            if (plain(it.b) == plain(it.c)) return said(plain(it.b));
            break;
        case Operation::choose_truth:
            if (plain(it.b) == plain(it.c)) return said(plain(it.b));
            if (b == true && c == false) return said(same_as(it.a));
            if (c == false) return with("$a AND $b");
            if (c == true) return with("NOT $a OR $b");
            if (b == false) return with("NOT $a AND $c");
            if (b == true) return with("$a OR $c");
            break;
        case Operation::one_of:
            if (program_.sets[it.index].size() == 1) return with("$a = $values");
            break;
        default:
            break;
    }
    return std::nullopt;
}

/// The program has its own order for what is compared; people write the constant last.
const char* Translator::constant_last(const Instruction& it, const char* pattern) const {
    if (it.b == plan::kNone || program_.code[same_as(it.a)].source != Origin::constant) return pattern;
    if (it.operation == Operation::equal || it.operation == Operation::same_truth) return "$b = $a";
    if (it.operation == Operation::less) return "$b > $a";
    return it.operation == Operation::less_or_equal ? "$b >= $a" : pattern;
}

/// A chain of choices among words. Where a test is open, its word is the answer only if all that may come after it says the same.
Translator::Said Translator::choices(Register reg) {
    Said out;
    out.text = "CASE";
    for (Register link = reg;;) {
        const Instruction& it = program_.code[link];
        const Lane word = program_.code[it.b].value;
        const std::string test = argument(it.a, true, Operation::choose, out);
        const std::string closed = argument(it.a, false, Operation::choose, out);
        const std::string value = constant(program_.columns[link].kind, word);
        const std::string rest = certain(it.c, word, out);
        out.text += fmt::format(" WHEN {} THEN {}", test, value);
        if (rest == "FALSE") {
            out.text += fmt::format(" WHEN {} IS NULL THEN NULL", closed);
        } else {
            out.text += fmt::format(" WHEN {} IS NULL THEN CASE WHEN {} THEN {} END", closed, rest, value);
        }
        link = it.c;
        if (swallowed_[link]) continue;
        out.text += fmt::format(" ELSE {} END", argument(link, true, Operation::choose, out));
        return out;
    }
}

/// That a rest of a chain surely comes to a word; never open itself.
std::string Translator::certain(Register link, Lane word, Said& into) {
    const Instruction& it = program_.code[link];
    if (it.source == Origin::constant) return is_known(word) && it.value == word ? "TRUE" : "FALSE";
    const std::string value = constant(program_.columns[link].kind, word);
    if (!swallowed_[link]) return fmt::format("COALESCE({} = {}, FALSE)", argument(link, false, Operation::equal, into), value);
    const std::string rest = certain(it.c, word, into);
    const std::string test = argument(it.a, false, Operation::negation, into);
    if (program_.code[it.b].value == word)
        return rest == "FALSE" ? fmt::format("COALESCE({}, FALSE)", test) : fmt::format("(COALESCE({}, FALSE) OR {})", test, rest);
    return rest == "FALSE" ? "FALSE" : fmt::format("(NOT COALESCE({}, TRUE) AND {})", test, rest);
}

std::string Translator::argument(Register reg, bool bare, Operation within, Said& into) {
    const Said& part = said(same_as(reg));
    into.reads.insert(into.reads.end(), part.reads.begin(), part.reads.end());
    if (bare || !part.infix) return part.text;
    const bool logic = within == Operation::conjunction || within == Operation::disjunction;
    if (logic && (part.sign == Operation::equal || part.sign == within)) return part.text;
    return "(" + part.text + ")";
}

std::string Translator::filled(const char* pattern, const Instruction& it, Kind kind, Said& into) {
    std::string out;
    const std::string_view text(pattern);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '$') {
            out += text[at];
            continue;
        }
        const std::string_view rest = text.substr(at + 1);
        if (rest.starts_with("values")) {
            out += values_of(it, into);
            at += 6;
            continue;
        }
        const char what = rest[0];
        ++at;
        const Operation within = it.source == Origin::operation ? it.operation : Operation::choose;
        if (what == 't') out += type_of(dialect_, kind);
        if (what == 'n' || what == 'u' || what == 'h') out += digits_of(it.b, what);
        if (what == 'a' || what == 'A') out += argument(it.a, what == 'A', within, into);
        if (what == 'b' || what == 'B') out += argument(it.b, what == 'B', within, into);
        if (what == 'c' || what == 'C') out += argument(it.c, what == 'C', within, into);
    }
    return out;
}

/// The words of a membership, or an amount's values from the last one back.
std::string Translator::values_of(const Instruction& it, Said& into) {
    std::string out;
    if (it.operation == Operation::one_of) {
        const Kind kind = program_.columns[it.a].kind;
        for (const Lane value : program_.sets[it.index]) {
            if (is_known(value)) out += (out.empty() ? "" : ", ") + constant(kind, value);
        }
        return out.empty() ? constant(kind, kUnknown) : out;
    }
    const std::string day = argument(it.a, false, Operation::less_or_equal, into);
    const auto amount = rules_.amount(rules_.scope.amounts[it.index]);
    if (!amount || rules_.amounts[*amount].values.empty()) return fmt::format("WHEN FALSE THEN {}", constant(Kind::number, kUnknown));
    const std::vector<law::AmountValue>& values = rules_.amounts[*amount].values;
    for (auto value = values.rbegin(); value != values.rend(); ++value) {
        if (!out.empty()) out += ' ';
        out += fmt::format("WHEN {} >= {} THEN {}", day, constant(Kind::date, value->from), constant(Kind::number, value->value));
    }
    return out;
}

/// How many digits to round to, or one unit of the last of them, or half of that.
std::string Translator::digits_of(Register reg, char what) {
    const Instruction& it = program_.code[reg];
    const bool whole = it.source == Origin::constant && is_known(it.value) && it.value % decimal::kOne == 0;
    const Lane digits = whole ? it.value / decimal::kOne : 0;
    if (!whole || digits < 0 || digits > decimal::kDigits) {
        faults_.push_back({.message = sentence::digits_must_be_written, .accepted = {}, .nearest = {}, .file = {}, .line = {}});
        return "0";
    }
    if (what == 'n') return fmt::format("{}", digits);
    Lane unit = decimal::kOne;
    for (Lane i = 0; i < digits; ++i) unit /= 10;
    return what == 'u' ? decimal::to_string(unit) : decimal::to_string(unit / 2);
}

std::string Translator::constant(Kind kind, Lane value) const {
    return literal(dialect_, kind, value, rules_.pool);
}

/// A column of numbers has six decimals, whatever it was made of.
std::string Translator::cast(Kind kind, std::string text) const {
    if (kind != Kind::number || dialect_ == Dialect::postgresql) return text;
    return fmt::format("TRY_CAST({} AS {})", text, type_of(dialect_, kind));
}

void Translator::unsayable(Operation operation, Register reg) {
    const feel::OperationRow& row = feel::row_of(operation);
    Fault fault;
    fault.message = {sentence::cannot_be_said, row.spelling, name_of(dialect_)};
    if (owner_[reg] != plan::kNone || is_column(reg)) {
        fault.message = {sentence::cannot_be_said_of, row.spelling, name_of(dialect_), names_.name[is_column(reg) ? reg : owner_[reg]]};
    }
    const auto same = [&](const Fault& other) { return other.message == fault.message; };
    if (std::none_of(faults_.begin(), faults_.end(), same)) faults_.push_back(std::move(fault));
}

}  // namespace reunify::sql
