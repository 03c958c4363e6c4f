#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/lane.h"
#include "law/ruleset.h"

/// A program: the rules as a flat list of instructions over columns. Each instruction writes one register of its own (static single
/// assignment), so every intermediate value of a run can be read afterwards and the explanation is read off the very run that gave the
/// verdict. Register r is written by `code[r]`. The arguments of an instruction are of its own level or constants; only `spread` and the
/// aggregates of a family's members go from one level to another.
namespace reunify::plan {

using Register = std::uint32_t;
inline constexpr Register kNone = ~Register{0};

/// What a register holds: a column of truths (kind boolean) or of lanes, at one level.
struct Column {
    Kind kind = Kind::number;
    Level level = Level::constant;
};

enum class Origin : std::uint8_t {
    operation,  ///< an operation of FEEL on a, b, c
    fact,       ///< the fact `index` as given in the batch
    reading,    ///< the option code of the reading `index`, the same for a whole batch unless the batch gives it by case
    constant,   ///< `value`
    assume,     ///< a unless unknown, else c where the truth b holds, else unknown (b, c: condition and value of an assumption)
    spread,     ///< a of family level or a constant, repeated for each member
};

struct Instruction {
    Origin source = Origin::operation;
    feel::Operation operation{};
    Register out = kNone, a = kNone, b = kNone, c = kNone;
    std::uint32_t index = 0;  ///< fact, reading, amount, or word set of one_of
    Lane value = 0;
};

/// Where the parts of the law landed. kNone where the rule has no such part; a `when` that the rule leaves out is the constant yes.
/// A register may be of a lower level than its rule (a condition that asks the same of every member): Evaluator::lane and truth read any
/// level.
struct ExceptionSlots {
    Register when = kNone;
};

struct VersionSlots {
    Register in_force = kNone;  ///< the member's regime is one of the version's
    Register applies = kNone;   ///< whatever the regime; a route with a right included
    Register required = kNone;
    std::vector<ExceptionSlots> exceptions;
    std::vector<Register> show;          ///< parallel to ConditionVersion::show; empty unless planned with texts
    std::vector<Register> met, not_met;  ///< placeholders of the templates; empty unless planned with texts
};

struct ConditionSlots {
    std::vector<VersionSlots> versions;
    Register applies = kNone;   ///< of the version in force, a route with a right included; a truth
    Register excepted = kNone;  ///< some exception of the version in force holds
    Register required = kNone;  ///< what the version in force requires
    Register fails = kNone;     ///< applies and not excepted and not required
};

struct FormalitySlots {
    Register when = kNone;
    Register value = kNone;
    std::vector<Register> explain;  ///< empty unless planned with texts
};

struct DocumentSlots {
    Register when = kNone;
    Register later = kNone;
};

struct Layout {
    std::vector<Register> facts;        ///< by fact: the value used (after assumptions); kNone if no rule asks it
    std::vector<Register> given;        ///< by fact: the value of the batch
    std::vector<Register> definitions;  ///< all of them if planned with texts, else those that something uses or that were asked for
    Register regime = kNone;            ///< member level, text
    Register route = kNone;             ///< member level, text: the name of the route
    Register has_right = kNone;         ///< member level, truth
    Register outside = kNone;           ///< member level, truth: the route is one that cannot be judged; kNone where the rules have none
    std::vector<ConditionSlots> conditions;
    std::vector<FormalitySlots> formalities;
    std::vector<Register> open_points;
    std::vector<DocumentSlots> documents;
    Register refused = kNone;   ///< some condition with `otherwise: refusal` fails; truths of member level
    Register waits = kNone;     ///< some condition with `otherwise: not_yet` fails
    Register assessed = kNone;  ///< some condition with `otherwise: individual_assessment` fails
};

struct Program {
    std::shared_ptr<const law::RuleSet> rules;
    std::vector<Column> columns;          ///< by register
    std::vector<Instruction> code;        ///< in an order in which each needs only earlier ones
    std::vector<std::vector<Lane>> sets;  ///< of one_of
    Layout layout;
    std::vector<std::vector<std::uint32_t>> touched_by;  ///< by reading: the instructions that depend on it, in order
};

struct Options {
    bool texts = true;                        ///< with the placeholders of explanations, the figures shown and every definition
    bool procedure = true;                    ///< with formalities, documents and open points
    std::vector<std::size_t> figures{};       ///< definitions to be read though nothing else uses them
    const law::Scenario* scenario = nullptr;  ///< of these rules: plan the law as it says
};

/// Compiles the rules. Equal parts are computed once; parts that nothing reads are left out.
std::shared_ptr<const Program> plan(std::shared_ptr<const law::RuleSet> rules, Options options = {});

/// Compiles single expressions against a rule set: their registers are returned in `roots`. For `rules eval`, templates and tests.
struct Loose {
    std::shared_ptr<const Program> program;
    std::vector<Register> roots;
};
Loose plan_expressions(std::shared_ptr<const law::RuleSet> rules, const std::vector<feel::Expression>& expressions);

/// One instruction a line, for tests and for people.
std::string dump(const Program& program);

}  // namespace reunify::plan
