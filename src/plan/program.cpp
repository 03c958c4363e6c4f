#include "plan/program.h"

#include <fmt/format.h>

#include <array>
#include <iterator>

#include "feel/operation.h"
#include "plan/prune.h"

namespace reunify::plan {

namespace {

constexpr std::array<std::string_view, 6> kKinds{"number", "truth", "text", "date", "months", "seconds"};
constexpr std::array<std::string_view, 3> kLevels{"constant", "family", "member"};

std::string number_or_state(Lane value) {
    if (is_known(value)) return fmt::format("{}", value);
    return value == kUnknown ? "unknown" : "error";
}

std::string what(const Instruction& it, const Program& program) {
    const law::RuleSet& rules = *program.rules;
    switch (it.source) {
        case Origin::fact:
            return fmt::format("fact {}", rules.facts[it.index].path);
        case Origin::reading:
            return fmt::format("reading {}", rules.readings[it.index].name);
        case Origin::constant:
            return fmt::format("constant {}", number_or_state(it.value));
        case Origin::assume:
            return "assume";
        case Origin::spread:
            return "spread";
        case Origin::operation:
            break;
    }
    std::string text(feel::row_of(it.operation).name);
    if (it.operation == feel::Operation::amount) text += fmt::format(" {}", rules.scope.amounts[it.index]);
    if (it.operation == feel::Operation::one_of) {
        text += " {";
        for (const Lane value : program.sets[it.index]) text += (text.back() == '{' ? "" : " ") + number_or_state(value);
        text += "}";
    }
    return text;
}

}  // namespace

std::string dump(const Program& program) {
    std::string text;
    for (const Instruction& it : program.code) {
        const Column column = program.columns[it.out];
        fmt::format_to(std::back_inserter(text), "r{} {} {} = {}", it.out, kLevels[static_cast<std::size_t>(column.level)],
                       kKinds[static_cast<std::size_t>(column.kind)], what(it, program));
        for (const Register reg : arguments_of(it)) {
            if (reg != kNone) text += fmt::format(" r{}", reg);
        }
        text += '\n';
    }
    return text;
}

}  // namespace reunify::plan
