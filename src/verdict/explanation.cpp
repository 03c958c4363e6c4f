#include "verdict/explanation.h"

#include <algorithm>

#include "verdict/columns.h"
#include "verdict/missing_facts.h"

namespace reunify::verdict {

namespace {

bool is_money(const law::RuleSet& rules, const std::string& name) {
    if (const auto definition = rules.definition(name)) return rules.definitions[*definition].money;
    if (const auto fact = rules.fact(name)) return rules.facts[*fact].type == law::FactType::money;
    return false;
}

/// A value of a run; what it lies between where that is all that is known.
struct Span {
    Lane value = kUnknown, most = kUnknown;
};

Span span_of(const run::Evaluator& run, plan::Register reg, std::size_t family, std::size_t member) {
    if (reg == plan::kNone) return {};
    const Lane value = value_of(run, reg, family, member);
    const Kind kind = run.program().columns[reg].kind;
    if (value != kUnknown || kind == Kind::boolean || kind == Kind::text) return {value};
    const auto limits = run.limits(reg, family, member);
    if (!limits) return {};
    return {limits->least, limits->least == limits->most ? kUnknown : limits->most};
}

std::vector<Figure> figures(const run::Evaluator& run, const law::ConditionVersion& version, const plan::VersionSlots& slots,
                            std::size_t family, std::size_t member) {
    const plan::Program& program = run.program();
    std::vector<Figure> out;
    for (std::size_t i = 0; i < version.show.size() && i < slots.show.size(); ++i) {
        if (slots.show[i] == plan::kNone) continue;
        Figure figure;
        figure.name = version.show[i];
        figure.kind = program.columns[slots.show[i]].kind;
        figure.money = is_money(*program.rules, figure.name);
        const Span span = span_of(run, slots.show[i], family, member);
        figure.value = span.value;
        figure.most = span.most;
        out.push_back(std::move(figure));
    }
    return out;
}

}  // namespace

FilledTemplate fill(const run::Evaluator& run, const law::Template& form, const std::vector<plan::Register>& registers, std::size_t family,
                    std::size_t member) {
    if (form.empty() || registers.size() != form.placeholders.size()) return {};
    FilledTemplate out{&form, {}, {}};
    for (const plan::Register reg : registers) {
        const Span span = span_of(run, reg, family, member);
        out.values.push_back(span.value);
        out.most.push_back(span.most);
    }
    return out;
}

ConditionResult explain(const run::Evaluator& run, MissingFacts& missing_facts, Provenance& provenance, std::size_t condition,
                        std::size_t family, std::size_t member, const run::Evaluator* within) {
    const State state = state_of(run, condition, family, member);
    ConditionResult out;
    out.condition = condition;
    out.version = state.version;
    out.status = state.status;
    out.exception = state.exception;
    out.missing = missing_of(missing_facts, run, condition, state, family, member);
    if (!state.version) return out;
    out.amounts = amounts_of(provenance, grounds_of(run.program().layout.conditions[condition], state.status), member);

    const law::ConditionVersion& version = run.program().rules->conditions[condition].versions[*state.version];
    const plan::VersionSlots& slots = run.program().layout.conditions[condition].versions[*state.version];
    // Whatever lies between the limits must leave the condition as it is here, for its figures to be said of all of it.
    const bool alike = within != nullptr && state_of(*within, condition, family, member).status == state.status;
    const run::Evaluator& from = alike ? *within : run;
    out.figures = figures(from, version, slots, family, member);
    if (state.status == Status::met) out.because = fill(from, version.met, slots.met, family, member);
    if (state.status == Status::not_met) out.because = fill(from, version.not_met, slots.not_met, family, member);
    return out;
}

namespace {

bool of_member(const plan::Program& program, plan::Register reg) {
    return reg != plan::kNone && program.columns[reg].level == Level::member;
}

FormalityResult result(const run::Evaluator& run, Provenance& provenance, std::size_t formality, std::size_t family, std::size_t member,
                       const run::Evaluator* within) {
    const plan::FormalitySlots& slots = run.program().layout.formalities[formality];
    const bool alike = within != nullptr && truth_or(*within, slots.when, family, member, Truth::yes) == Truth::yes;
    FormalityResult out;
    out.formality = formality;
    out.value = value_of(run, slots.value, family, member);
    out.explain = fill(alike ? *within : run, run.program().rules->formalities[formality].explain, slots.explain, family, member);
    out.amounts = amounts_of(provenance, {slots.value}, member);
    if (run.program().rules->formalities[formality].kind == Kind::date) out.days = assumed_days(provenance, slots.value, member);
    return out;
}

}  // namespace

std::vector<FormalityResult> formalities(const run::Evaluator& run, Provenance& provenance, std::size_t family,
                                         const run::Evaluator* within) {
    const plan::Program& program = run.program();
    const std::size_t first = run.batch().first_member(family);
    const std::size_t last = run.batch().first_member(family + 1);
    std::vector<FormalityResult> out;
    for (std::size_t f = 0; f < program.layout.formalities.size(); ++f) {
        const plan::FormalitySlots& slots = program.layout.formalities[f];
        if (slots.value == plan::kNone) continue;
        if (!of_member(program, slots.when) && !of_member(program, slots.value)) {
            if (truth_or(run, slots.when, family, first, Truth::yes) == Truth::yes)
                out.push_back(result(run, provenance, f, family, first, within));
            continue;
        }
        for (std::size_t m = first; m < last; ++m) {
            if (truth_or(run, slots.when, family, m, Truth::yes) != Truth::yes) continue;
            out.push_back(result(run, provenance, f, family, m, within));
            out.back().member = m - first;
        }
    }
    return out;
}

std::vector<std::size_t> open_points(const run::Evaluator& run, std::size_t family) {
    const plan::Program& program = run.program();
    const std::size_t first = run.batch().first_member(family);
    const std::size_t last = run.batch().first_member(family + 1);
    std::vector<std::size_t> out;
    for (std::size_t p = 0; p < program.layout.open_points.size(); ++p) {
        const plan::Register when = program.layout.open_points[p];
        bool holds = false;
        if (!of_member(program, when)) {
            holds = truth_or(run, when, family, first, Truth::yes) == Truth::yes;
        } else {
            for (std::size_t m = first; m < last && !holds; ++m) holds = run.truth(when, family, m) == Truth::yes;
        }
        if (holds) out.push_back(p);
    }
    return out;
}

namespace {

bool holds(const std::vector<std::size_t>& list, std::size_t one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

bool asks_for_proof(Status status) {
    return status == Status::met || status == Status::not_met || status == Status::unknown;
}

class Checklist {
public:
    Checklist(const run::Evaluator& run, const cases::Family& family)
        : run_(run), documents_(run.program().rules->documents), family_(family) {}

    void ask(std::size_t document, std::optional<std::size_t> condition, std::size_t member) {
        const plan::DocumentSlots& slots = run_.program().layout.documents[document];
        if (truth_or(run_, slots.when, 0, member, Truth::yes) == Truth::no) return;
        const std::size_t usual = documents_[document].alternative_to.value_or(document);
        const std::optional<std::size_t> whose = documents_[usual].of_member ? std::optional(member) : std::nullopt;
        const auto same = [&](const ChecklistItem& p) { return p.member == whose && usual_of(p) == usual; };
        auto paper = std::find_if(papers_.begin(), papers_.end(), same);
        if (paper == papers_.end()) paper = papers_.insert(papers_.end(), ChecklistItem{{}, whose, {}, PaperState::needed});
        if (!holds(paper->documents, document)) paper->documents.push_back(document);
        if (condition && !holds(paper->conditions, *condition)) paper->conditions.push_back(*condition);
        if (at_hand(document, member)) {
            paper->state = PaperState::had;
        } else if (paper->state == PaperState::needed && truth_or(run_, slots.later, 0, member, Truth::no) == Truth::yes) {
            paper->state = PaperState::later;
        }
    }

    std::vector<ChecklistItem> take() {
        for (ChecklistItem& paper : papers_) std::sort(paper.documents.begin(), paper.documents.end());
        std::stable_sort(papers_.begin(), papers_.end(),
                         [](const ChecklistItem& a, const ChecklistItem& b) { return a.member < b.member; });
        return std::move(papers_);
    }

private:
    std::size_t usual_of(const ChecklistItem& paper) const {
        return documents_[paper.documents.front()].alternative_to.value_or(paper.documents.front());
    }

    bool at_hand(std::size_t document, std::size_t member) const {
        return holds(family_.documents, document) || (documents_[document].of_member && holds(family_.members[member].documents, document));
    }

    const run::Evaluator& run_;
    const std::vector<law::Paper>& documents_;
    const cases::Family& family_;
    std::vector<ChecklistItem> papers_;
};

/// Papers that are asked for wherever their own `when` holds, such as the receipt of the contribution.
std::vector<std::size_t> papers_of_no_condition(const law::RuleSet& rules) {
    std::vector<bool> proves(rules.documents.size(), false);
    for (const law::Condition& condition : rules.conditions) {
        for (const law::ConditionVersion& version : condition.versions) {
            for (const std::size_t document : version.evidence) proves[document] = true;
        }
    }
    std::vector<std::size_t> out;
    for (std::size_t document = 0; document < proves.size(); ++document) {
        if (!proves[document]) out.push_back(document);
    }
    return out;
}

}  // namespace

std::string_view name_of(PaperState state) {
    switch (state) {
        case PaperState::had:
            return "had";
        case PaperState::later:
            return "later";
        case PaperState::needed:
            break;
    }
    return "needed";
}

std::vector<ChecklistItem> checklist(const run::Evaluator& run, const cases::Family& family, const std::vector<MemberResult>& members) {
    if (run.program().layout.documents.empty()) return {};
    Checklist list(run, family);
    const std::vector<std::size_t> of_none = papers_of_no_condition(*run.program().rules);
    for (std::size_t m = 0; m < members.size(); ++m) {
        if (is_without_right(members[m].verdict)) continue;
        for (const ConditionResult& result : members[m].conditions) {
            if (!result.version || !asks_for_proof(result.status)) continue;
            const law::Condition& condition = run.program().rules->conditions[result.condition];
            for (const std::size_t document : condition.versions[*result.version].evidence) list.ask(document, result.condition, m);
        }
        for (const std::size_t document : of_none) list.ask(document, std::nullopt, m);
    }
    return list.take();
}

}  // namespace reunify::verdict
