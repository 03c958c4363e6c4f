#include "verdict/checklist.h"

#include <algorithm>

#include "verdict/value_of.h"

namespace reunify::verdict {

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

    void ask(std::size_t document, std::size_t condition, std::size_t member) {
        const plan::DocumentSlots& slots = run_.program().layout.documents[document];
        if (truth_or(run_, slots.when, 0, member, Truth::yes) == Truth::no) return;
        const std::size_t usual = documents_[document].alternative_to.value_or(document);
        const std::optional<std::size_t> whose = documents_[usual].of_member ? std::optional(member) : std::nullopt;
        const auto same = [&](const Paper& p) { return p.member == whose && usual_of(p) == usual; };
        auto paper = std::find_if(papers_.begin(), papers_.end(), same);
        if (paper == papers_.end()) paper = papers_.insert(papers_.end(), Paper{{}, whose, {}, PaperState::needed});
        if (!holds(paper->documents, document)) paper->documents.push_back(document);
        if (!holds(paper->conditions, condition)) paper->conditions.push_back(condition);
        if (at_hand(document, member)) {
            paper->state = PaperState::had;
        } else if (paper->state == PaperState::needed && truth_or(run_, slots.later, 0, member, Truth::no) == Truth::yes) {
            paper->state = PaperState::later;
        }
    }

    std::vector<Paper> take() {
        for (Paper& paper : papers_) std::sort(paper.documents.begin(), paper.documents.end());
        std::stable_sort(papers_.begin(), papers_.end(), [](const Paper& a, const Paper& b) { return a.member < b.member; });
        return std::move(papers_);
    }

private:
    std::size_t usual_of(const Paper& paper) const {
        return documents_[paper.documents.front()].alternative_to.value_or(paper.documents.front());
    }

    bool at_hand(std::size_t document, std::size_t member) const {
        return holds(family_.documents, document) || (documents_[document].of_member && holds(family_.members[member].documents, document));
    }

    const run::Evaluator& run_;
    const std::vector<law::Document>& documents_;
    const cases::Family& family_;
    std::vector<Paper> papers_;
};

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

std::vector<Paper> checklist(const run::Evaluator& run, const cases::Family& family, const std::vector<MemberResult>& members) {
    if (run.program().layout.documents.empty()) return {};
    Checklist list(run, family);
    for (std::size_t m = 0; m < members.size(); ++m) {
        if (members[m].verdict == Verdict::no_right) continue;
        for (const ConditionResult& result : members[m].conditions) {
            if (!result.version || !asks_for_proof(result.status)) continue;
            const law::Condition& condition = run.program().rules->conditions[result.condition];
            for (const std::size_t document : condition.versions[*result.version].evidence) list.ask(document, result.condition, m);
        }
    }
    return list.take();
}

}  // namespace reunify::verdict
