#include "verdict/proposals.h"

#include <algorithm>

namespace reunify::verdict {

void keep_likeliest(std::vector<Proposal>& proposals) {
    std::vector<Proposal> kept;
    for (Proposal& proposal : proposals) {
        const auto same = [&](const Proposal& other) {
            return std::equal(other.changes.begin(), other.changes.end(), proposal.changes.begin(), proposal.changes.end(),
                              [](const Alteration& a, const Alteration& b) { return a.fact == b.fact && a.member == b.member; });
        };
        if (std::none_of(kept.begin(), kept.end(), same)) kept.push_back(std::move(proposal));
    }
    const auto given = [](const Proposal& proposal) {
        return std::count_if(proposal.changes.begin(), proposal.changes.end(),
                             [](const Alteration& each) { return is_known(each.before); });
    };
    std::stable_sort(kept.begin(), kept.end(), [&](const Proposal& a, const Proposal& b) { return given(a) < given(b); });
    proposals = std::move(kept);
}

void count_in(std::vector<Proposal>& proposals, const std::vector<Alteration>& left_out) {
    for (Proposal& proposal : proposals) {
        for (Alteration& change : proposal.changes) {
            for (const Alteration& out : left_out) {
                if (change.member && *out.member <= *change.member) ++*change.member;
            }
        }
    }
}

cases::Family with_changes(cases::Family family, const std::vector<Alteration>& changes) {
    std::vector<std::size_t> left_out;
    for (const Alteration& change : changes) {
        if (!change.fact) {
            left_out.push_back(*change.member);
        } else {
            (change.member ? family.members[*change.member].facts : family.facts)[*change.fact] = change.after;
            (change.member ? family.members[*change.member].within : family.within).erase(*change.fact);
        }
    }
    std::sort(left_out.rbegin(), left_out.rend());
    for (const std::size_t member : left_out) family.members.erase(family.members.begin() + static_cast<std::ptrdiff_t>(member));
    return family;
}

}  // namespace reunify::verdict
