#include "sql/outcome.h"

#include <fmt/format.h>

#include "sql/dialect.h"

namespace reunify::sql {

using plan::Register;
using verdict::Verdict;

std::string word_of(Dialect dialect, Verdict verdict) {
    return text_literal(dialect, verdict::name_of(verdict));
}

std::string verdict_of(const plan::Program& program, const Translator& translator, Dialect dialect, bool under) {
    const plan::Layout& layout = program.layout;
    const auto is = [&](Verdict verdict) { return word_of(dialect, verdict); };
    const auto say = [&](Register reg) { return translator.say(reg, under); };
    std::string out = "CASE", open;
    if (!translator.is_never(layout.outside)) out += fmt::format(" WHEN {} THEN {}", say(layout.outside), is(Verdict::outside));
    if (layout.has_right != plan::kNone) {
        out += fmt::format(" WHEN NOT {} THEN {}", say(layout.has_right), is(Verdict::no_right));
        open = say(layout.has_right) + " IS NULL";
    }
    for (const auto& [reg, verdict] : {std::pair{layout.refused, Verdict::not_eligible}, std::pair{layout.waits, Verdict::not_yet}}) {
        if (!translator.is_never(reg)) out += fmt::format(" WHEN {} THEN {}", say(reg), is(verdict));
    }
    for (const Register reg : {layout.refused, layout.waits, layout.assessed}) {
        if (!translator.is_never(reg)) open += fmt::format("{}{} IS NULL", open.empty() ? "" : " OR ", say(reg));
    }
    if (!open.empty()) out += fmt::format(" WHEN {} THEN {}", open, is(Verdict::undetermined));
    if (!translator.is_never(layout.assessed)) out += fmt::format(" WHEN {} THEN {}", say(layout.assessed), is(Verdict::assessment_needed));
    return out == "CASE" ? is(Verdict::eligible) : out + fmt::format(" ELSE {} END", is(Verdict::eligible));
}

std::string legal_basis_of(const plan::Program& program, const Translator& translator, Dialect dialect) {
    if (program.layout.route == plan::kNone) return "NULL";
    std::string out = "CASE " + translator.say(program.layout.route);
    for (const law::Route& route : program.rules->routes) {
        if (route.citation.law.empty()) continue;
        out += fmt::format(" WHEN {} THEN {}", text_literal(dialect, route.name), text_literal(dialect, route.citation.law));
    }
    return out + " END";
}

std::string conditions_where(const plan::Program& program, const Translator& translator, Dialect dialect, const char* state) {
    const law::RuleSet& rules = *program.rules;
    std::string out = "concat_ws(' '";
    for (std::size_t c = 0; c < rules.conditions.size(); ++c) {
        const Register fails = program.layout.conditions[c].fails;
        if (translator.is_never(fails)) continue;
        out += fmt::format(", CASE WHEN {}{} THEN {} END", translator.say(fails), state, text_literal(dialect, rules.conditions[c].name));
    }
    return out + ")";
}

}  // namespace reunify::sql
