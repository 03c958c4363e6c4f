#include "verdict/disputed_days.h"

#include <algorithm>

namespace reunify::verdict {

namespace {

/// Whether somebody's verdict hangs on the reading and is to wait under the option.
bool waits_under(const Assessment& result, std::size_t reading, std::size_t option) {
    return std::any_of(result.members.begin(), result.members.end(), [&](const MemberResult& member) {
        return std::any_of(member.readings.begin(), member.readings.end(), [&](const ReadingResult& r) {
            return r.reading == reading && r.decisive && option < r.verdicts.size() && r.verdicts[option] == Verdict::not_yet;
        });
    });
}

}  // namespace

void find_disputed_days(const std::shared_ptr<const plan::Program>& program, const cases::Family& family, const Question& question,
                        Assessment& result) {
    const law::RuleSet& rules = *program->rules;
    for (std::size_t reading = 0; reading < rules.readings.size(); ++reading) {
        for (std::size_t option = 0; option < rules.readings[reading].options.size(); ++option) {
            if (!waits_under(result, reading, option)) continue;
            Question under = question;
            std::erase_if(under.readings, [&](const auto& each) { return each.first == reading; });
            under.readings.emplace_back(reading, option);
            const Assessment then = assess(program, family, under);
            for (std::size_t m = 0; m < result.members.size(); ++m) {
                for (ReadingResult& r : result.members[m].readings) {
                    if (r.reading != reading) continue;
                    r.earliest.resize(r.verdicts.size());
                    r.earliest[option] = then.members[m].earliest_date;
                }
            }
        }
    }
}

}  // namespace reunify::verdict
