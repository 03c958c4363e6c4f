#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "judgment.h"

/// From conditions to a verdict, later filing days looked at.
namespace by_hand {

inline bool any(const Fails& fails, Truth value) {
    return std::find(fails.begin(), fails.end(), value) != fails.end();
}

/// True where no later filing day can help: told apart from the rest without trying days.
inline bool is_final(const Family& f, const Member& m, const Fails& fails) {
    // Without the day of the stay decision nobody knows which law applies to the days of the transition, and so what it refuses.
    const bool law_stays_known = f.stay.day != kNone || f.filed_on >= kTransitionEnds;
    if (fails[public_order] == yes) return true;
    if (!law_stays_known) return false;
    const bool never_exempt = f.status == Status::limited_stay || f.status == Status::unlimited_stay;
    if (never_exempt && (fails[housing] == yes || fails[health_insurance] == yes)) return true;
    const bool grown_up = m.eighteen != kNone && m.eighteen <= f.filed_on;
    return grown_up && fails[child_under_18] == yes;
}

/// True if on some day within ten years nothing means refusal: the days on which something can change are tried one by one.
inline bool is_curable(const Family& f, const std::vector<Member>& members, const Member& m) {
    const Day last = f.filed.plus_months(120);
    const auto cures = [&](Day day) {
        if (day == kNone || day <= f.filed_on || day > last) return false;
        return !any(Judgment(f, members, day).refusals(m), yes);
    };
    const auto after = [](Day day) { return day == kNone ? kNone : day + 1; };
    for (const Day day : {f.stay_one, f.stay_two, m.eighteen, m.twenty_one, f.eighteen, f.twenty_one, kReform, kTransitionEnds,
                          after(f.decided_half), after(f.decided_one)}) {
        if (cures(day)) return true;
    }
    for (const Member& other : members) {
        if (&other != &m && cures(other.eighteen)) return true;
    }
    return false;
}

inline std::string_view verdict_of(const Family& f, const std::vector<Member>& members, const Member& m, const Fails& fails) {
    if (f.status == Status::unknown || m.relation == Relation::unknown) return "undetermined";
    const Truth means = fails[means_of_subsistence];
    Fails refusals = fails;
    refusals[means_of_subsistence] = no;
    if (any(refusals, yes)) {
        if (f.filed_on == kNone || is_final(f, m, fails)) return "not_eligible";
        return is_curable(f, members, m) ? "not_yet" : "not_eligible";
    }
    if (any(fails, unknown)) return "undetermined";
    return means == yes ? "assessment_needed" : "eligible";
}

}  // namespace by_hand
