#include "verdict/tried_answers.h"

#include <algorithm>

#include "base/calendar.h"
#include "base/decimal.h"

namespace reunify::verdict {

namespace {

/// Months before filing that stand for a day nobody gave: of a birth, and of anything else.
constexpr Lane kAges[] = {10 * 12, 25 * 12, 35 * 12, 50 * 12, 65 * 12};
constexpr Lane kAgo[] = {2, 12, 30, 60, 120};
constexpr Lane kTriedSums[] = {500, 1500, 2500, 4000};
constexpr Lane kTriedCounts[] = {0, 1, 3};

}  // namespace

std::vector<Lane> tried_answers(const law::RuleSet& rules, std::size_t fact, const cases::Within* limits, Lane around) {
    const law::Fact& asked = rules.facts[fact];
    std::vector<Lane> out;
    if (limits != nullptr) {
        const Lane step = asked.type == law::FactType::count ? decimal::kOne : asked.type == law::FactType::money ? decimal::kOne / 100 : 1;
        out = {limits->least, limits->least + (limits->most - limits->least) / 2 / step * step, limits->most};
    } else if (asked.type == law::FactType::yes_no) {
        out = {0, 1};
    } else if (asked.type == law::FactType::choice) {
        for (const law::Choice& choice : asked.choices) {
            if (const auto word = rules.pool.find(choice.name)) out.push_back(*word);
        }
    } else if (asked.type == law::FactType::date) {
        const bool birth = fact == rules.roles.born_on || fact == rules.roles.sponsor_born_on;
        for (const Lane months : birth ? kAges : kAgo) out.push_back(calendar::add_months(around, -months).value_or(around));
    } else if (asked.type == law::FactType::money) {
        for (const Lane sum : kTriedSums) out.push_back(sum * decimal::kOne);
    } else if (asked.type == law::FactType::count) {
        for (const Lane count : kTriedCounts) out.push_back(count * decimal::kOne);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

}  // namespace reunify::verdict
