#include "report/reasons.h"

#include <algorithm>

#include "cases/label.h"
#include "report/sentence.h"

namespace reunify::report {

using cases::said_label;
using verdict::ConditionResult;
using verdict::MemberResult;
using verdict::Status;
using verdict::Verdict;

namespace {

/// What holds for one more member is one reason with one more name.
void add(std::vector<Reason>& reasons, Status status, const std::string& title, const std::string& why, const std::string& who,
         std::optional<Verdict> verdict = std::nullopt, bool needless = false) {
    for (Reason& reason : reasons) {
        if (reason.status == status && reason.titles.front() == title && reason.why == why) {
            reason.who.push_back(who);
            return;
        }
    }
    reasons.push_back({status, {title}, why, {who}, verdict, needless});
}

/// Conditions that are unknown for want of the same facts, for the same people, are one reason.
std::vector<Reason> merged(const std::vector<Reason>& reasons) {
    std::vector<Reason> out;
    for (const Reason& reason : reasons) {
        const auto same = [&](const Reason& other) {
            return reason.status == Status::unknown && other.status == Status::unknown && other.why == reason.why &&
                   other.who == reason.who;
        };
        const auto known = std::find_if(out.begin(), out.end(), same);
        if (known == out.end()) {
            out.push_back(reason);
        } else {
            known->titles.push_back(reason.titles.front());
        }
    }
    return out;
}

}  // namespace

std::vector<Reason> reasons_of(const Subject& subject, Language language) {
    const law::RuleSet& rules = subject.rules;
    std::vector<Reason> reasons;
    for (const Status status : {Status::not_met, Status::unknown}) {
        for (const MemberResult& m : subject.result.members) {
            const std::string who = said_label(m.label).in(language);
            if (is_without_right(m.verdict)) {
                const law::Route* route = m.route ? &rules.routes[*m.route] : nullptr;
                if (status == Status::not_met && route != nullptr)
                    add(reasons, status, route->title.in(language), route->because.in(language), who, m.verdict, route->not_needed);
                continue;
            }
            for (const ConditionResult& c : m.conditions) {
                if (c.status == status)
                    add(reasons, status, rules.conditions[c.condition].title.in(language), because(rules, c, language), who);
            }
        }
    }
    return merged(reasons);
}

}  // namespace reunify::report
