#include "verdict/inquiry.h"

#include "base/calendar.h"

namespace reunify::verdict {

std::vector<std::size_t> chosen_readings(const law::RuleSet& rules, const Question& question) {
    std::vector<std::size_t> options;
    for (const law::Reading& reading : rules.readings) options.push_back(reading.preset);
    for (const auto& [reading, option] : question.readings) options[reading] = option;
    return options;
}

Inquiry::Inquiry(const law::RuleSet& rules, const cases::Family& family, const Question& question) : batch(rules) {
    batch.readings = chosen_readings(rules, question);
    cases::append(batch, rules, family);
    const std::optional<std::size_t> fact = rules.fact("application.assessed_on");
    const Lane given = fact ? family.facts[*fact] : kUnknown;
    if (question.assessed_on) {
        assessed_on = *question.assessed_on;
    } else if (is_known(given)) {
        assessed_on = given;
    } else {
        assessed_on = calendar::today();
        assessed_today = true;
    }
    if (fact) batch.set(*fact, 0, assessed_on);
}

}  // namespace reunify::verdict
