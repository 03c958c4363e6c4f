#include "law/periods.h"

#include <algorithm>

#include "base/calendar.h"
#include "law/compose.h"
#include "law/rule_sentences.h"
#include "law/sentences.h"

namespace reunify::law {

namespace {

/// `from` and `until` as a truth; null where both are open.
feel::Expression filed_within(const RuleSet& rules, Lane from, Lane until) {
    const bool limited = is_known(from) || is_known(until);
    if (!limited || !rules.roles.filed_on) return nullptr;
    const feel::Expression filed = compose::symbol(rules, rules.facts[*rules.roles.filed_on].path);
    if (!filed) return nullptr;
    const feel::Expression since = is_known(from) ? compose::no_later(compose::day(from), filed) : nullptr;
    const feel::Expression till = is_known(until) ? compose::no_later(filed, compose::day(until)) : nullptr;
    if (!since || !till) return since ? since : till;
    return compose::all_of(since, till);
}

bool earlier(Lane a, Lane b) {
    return is_known(b) && (!is_known(a) || a < b);
}

}  // namespace

Period Periods::read(Reader& version) {
    const RuleSet& rules = version.draft().rules;
    Period period;
    period.regimes = version.words("in", rules.regimes, sentence::no_regime);
    period.from = version.date("from", false).value_or(kUnknown);
    period.until = version.date("until", false).value_or(kUnknown);
    const bool limited = is_known(period.from) || is_known(period.until);
    if (limited && !rules.roles.filed_on) version.fault(version.place().at, {sentence::days_without_fact, version.what(), "filed_on"});
    if (is_known(period.from) && is_known(period.until) && period.until < period.from) {
        version.fault(version.place().at, {sentence::until_before_from, version.what()});
    }
    period.days = filed_within(rules, period.from, period.until);
    for (const std::string& regime : period.regimes) stretches_.push_back({regime, period.from, period.until, version.place().at});
    return period;
}

void Periods::close() {
    const auto in_order = [](const Stretch& a, const Stretch& b) {
        return a.regime != b.regime ? a.regime < b.regime : earlier(a.from, b.from);
    };
    std::stable_sort(stretches_.begin(), stretches_.end(), in_order);
    for (std::size_t i = 1; i < stretches_.size(); ++i) {
        const Stretch& before = stretches_[i - 1];
        const Stretch& after = stretches_[i];
        if (before.regime != after.regime) continue;
        if (!is_known(before.until) || !is_known(after.from)) {
            rule_->fault(after.at, {sentence::version_already, rule_->what(), after.regime});
        } else if (after.from != before.until + 1) {
            const bool gap = after.from > before.until;
            rule_->fault(after.at,
                         {gap ? sentence::days_left_out : sentence::days_claimed_twice, rule_->what(), after.regime,
                          calendar::to_iso(before.until), calendar::to_iso(after.from)},
                         {sentence::day_after, calendar::to_iso(before.until + 1)});
        }
    }
}

}  // namespace reunify::law
