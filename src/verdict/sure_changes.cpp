#include "verdict/sure_changes.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace reunify::verdict {

namespace {

using Option = std::pair<std::size_t, std::size_t>;  ///< a reading and one of its options

/// Those under which somebody is not eligible.
std::set<Option> less_good(const Assessment& result) {
    std::set<Option> out;
    for (const MemberResult& member : result.members) {
        for (const ReadingResult& reading : member.readings) {
            for (std::size_t o = 0; reading.decisive && o < reading.verdicts.size(); ++o) {
                if (reading.verdicts[o] != Verdict::eligible) out.emplace(reading.reading, o);
            }
        }
    }
    return out;
}

}  // namespace

std::vector<UnderReading> sure_changes(const std::shared_ptr<const plan::Program>& program, const cases::Family& family,
                                       const Question& question, const Assessment& result) {
    if (result.verdict != Verdict::eligible) return {};
    std::vector<UnderReading> out;
    for (const auto& [reading, option] : less_good(result)) {
        Question under = question;
        std::erase_if(under.readings, [r = reading](const Option& each) { return each.first == r; });
        under.readings.emplace_back(reading, option);
        std::vector<Proposal> proposals = nearest_changes(program, family, under).proposals;
        // What undoes the other option is of no use.
        const std::size_t chosen = chosen_readings(*program->rules, question)[reading];
        std::erase_if(proposals, [&, r = reading](const Proposal& proposal) {
            const auto fails_there = [&](const OtherReading& it) { return it.reading == r && it.option == chosen && !it.amount; };
            return std::any_of(proposal.other_readings.begin(), proposal.other_readings.end(), fails_there);
        });
        if (!proposals.empty()) out.push_back({reading, option, std::move(proposals)});
    }
    return out;
}

}  // namespace reunify::verdict
