#include "verdict/facts_that_matter.h"

#include "cases/family.h"
#include "run/evaluator.h"
#include "verdict/assessment.h"
#include "verdict/columns.h"

namespace reunify::verdict {

namespace {

using plan::Origin;
using plan::Register;

/// Follows what is unknown about a family back to its facts, through everything that could come to matter: of a choice both sides.
class Walk {
public:
    explicit Walk(const run::Evaluator& run)
        : run_(run), members_(run.batch().members()), seen_(run.program().code.size() * (members_ + 1)) {
        found_.assign(members_ + 1, std::vector<bool>(run.program().rules->facts.size(), false));
        for (std::size_t m = 0; m < members_; ++m) {
            visit(run.program().layout.has_right, m);
            for (const plan::ConditionSlots& slots : run.program().layout.conditions) visit(slots.fails, m);
        }
    }

    bool of_family(std::size_t fact) const { return found_[members_][fact]; }
    bool of_member(std::size_t member, std::size_t fact) const { return found_[member][fact]; }

private:
    void visit(Register reg, std::size_t member) {
        if (reg == plan::kNone || value_of(run_, reg, 0, member) != kUnknown) return;
        const bool own = run_.program().columns[reg].level == Level::member;
        const std::size_t place = own ? member : members_;
        if (seen_[reg * (members_ + 1) + place]) return;
        seen_[reg * (members_ + 1) + place] = true;
        const plan::Instruction& code = run_.program().code[reg];
        if (code.source == Origin::fact) {
            found_[place][code.index] = true;
            return;
        }
        const bool gathers = !own && code.source == Origin::operation;
        for (const Register argument : {code.a, code.b, code.c}) {
            if (argument == plan::kNone) continue;
            const bool of_members = gathers && run_.program().columns[argument].level == Level::member;
            for (std::size_t m = of_members ? 0 : member; m < (of_members ? members_ : member + 1); ++m) visit(argument, m);
        }
    }

    const run::Evaluator& run_;
    std::size_t members_;
    std::vector<bool> seen_;                ///< by register and member; the last for those of the family
    std::vector<std::vector<bool>> found_;  ///< likewise
};

cases::Family sketch(const law::RuleSet& rules, Lane status, const std::vector<Lane>& relations, Lane filed_on) {
    cases::Family family(rules);
    if (rules.roles.status) family.facts[*rules.roles.status] = status;
    for (const auto role : {rules.roles.filed_on, rules.roles.assessed_on}) {
        if (role) family.facts[*role] = filed_on;
    }
    for (const Lane relation : relations) {
        family.members.push_back({"", std::vector<Lane>(rules.facts.size(), kUnknown)});
        if (rules.roles.relation) family.members.back().facts[*rules.roles.relation] = relation;
    }
    return family;
}

/// Whether each assumption of a fact can come to hold: they hang one upon the other, the last outermost.
std::vector<bool> assumptions_of(const run::Evaluator& run, std::size_t fact, std::size_t member) {
    const plan::Program& program = run.program();
    std::vector<bool> out(program.rules->facts[fact].assumed.size(), true);
    Register reg = program.layout.facts[fact];
    for (std::size_t i = out.size(); reg != plan::kNone && i-- > 0 && program.code[reg].source == Origin::assume;) {
        const plan::Instruction& code = program.code[reg];
        out[i] = run.truth(code.b, 0, member) != Truth::no;
        reg = code.a;
    }
    return out;
}

}  // namespace

FactsThatMatter facts_that_matter(const std::shared_ptr<const plan::Program>& program, Lane status, const std::vector<Lane>& relations,
                                  Lane filed_on) {
    const law::RuleSet& rules = *program->rules;
    const cases::Family family = sketch(rules, status, relations, filed_on);
    FactsThatMatter out{std::vector<bool>(rules.facts.size(), false),
                        std::vector<std::vector<bool>>(relations.size(), std::vector<bool>(rules.facts.size(), false)),
                        {},
                        std::vector<std::vector<std::vector<bool>>>(relations.size())};
    run::Evaluator run(program);
    const auto look = [&](const cases::Family& at, std::optional<std::size_t> only) {
        const SingleCase single_case(rules, at, {});
        run.run(single_case.batch);
        const Walk walk(run);
        for (std::size_t fact = 0; fact < rules.facts.size(); ++fact) {
            if (!only) {
                out.assumed_of_family.push_back(assumptions_of(run, fact, 0));
                for (std::size_t m = 0; m < relations.size(); ++m) out.assumed_of_member[m].push_back(assumptions_of(run, fact, m));
            }
            if (only && *only != fact) continue;
            if (walk.of_family(fact)) out.of_family[fact] = true;
            for (std::size_t m = 0; m < relations.size(); ++m) {
                if (walk.of_member(m, fact)) out.of_member[m][fact] = true;
            }
        }
    };
    look(family, std::nullopt);
    // What is assumed is asked where it would matter if it were open, all else being assumed still: limits are what keeps it open.
    for (std::size_t fact = 0; fact < rules.facts.size(); ++fact) {
        if (rules.facts[fact].assumed.empty()) continue;
        cases::Family open = family;
        if (rules.facts[fact].level != Level::member) open.within[fact] = {0, 1};
        for (cases::Member& member : open.members) {
            if (rules.facts[fact].level == Level::member) member.within[fact] = {0, 1};
        }
        look(open, fact);
    }
    for (const auto role : {rules.roles.status, rules.roles.filed_on}) {
        if (role) out.of_family[*role] = true;
    }
    for (std::vector<bool>& facts : out.of_member) {
        if (rules.roles.relation) facts[*rules.roles.relation] = true;
    }
    return out;
}

}  // namespace reunify::verdict
