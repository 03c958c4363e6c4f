#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "amounts.h"
#include "family.h"

/// The ten conditions of the law.
namespace by_hand {

enum Condition : std::uint8_t {
    child_under_18,
    custody,
    durable_relationship,
    health_insurance,
    housing,
    means_of_subsistence,
    minimum_age,
    prior_bond,
    public_order,
    waiting_period,
    kConditions
};

constexpr std::array<std::string_view, kConditions> kNames{
    "child_under_18",       "custody",     "durable_relationship", "health_insurance", "housing",
    "means_of_subsistence", "minimum_age", "prior_bond",           "public_order",     "waiting_period"};

using Fails = std::array<Truth, kConditions>;

enum class Law : std::uint8_t { previous, present, unknown };

/// A family on one filing day: its own, or a later one that is tried.
class Judgment {
public:
    Judgment(const Family& family, const std::vector<Member>& members, Day filed_on) : f_(family), members_(members), filed_on_(filed_on) {
        law_ = law();
        window_end_ = law_ == Law::previous ? f_.decided_one : law_ == Law::present ? f_.decided_half : kNone;
        status_known_ = f_.status != Status::unknown;
        refugee_ = status_known_ ? truth(f_.status == Status::refugee) : unknown;
        for (const Member& member : members_) {
            // A person whose relation or right is open counts neither way.
            const Truth counts =
                status_known_ && member.relation != Relation::unknown ? minor_child(member) : either(minor_child(member), unknown);
            only_minor_children_ = both(only_minor_children_, counts);
        }
    }

    /// What fails of all ten for one member.
    Fails all(const Member& m) const {
        Fails fails = refusals(m);
        fails[means_of_subsistence] = means(m);
        return fails;
    }

    /// What fails of the nine that mean refusal.
    Fails refusals(const Member& m) const {
        const Truth has_right = truth_of_right(m);
        const Truth bond = before(m.bond, f_.arrived);
        const Truth window = protection_window(bond);
        const Truth accompanying = accompanies(m, bond);
        const Truth open_parent = parent_of_belgian(m);
        const Truth excepted = window_exceptions(window, accompanying, bond, open_parent);

        Fails fails{};
        fails[child_under_18] = fails_age_of_child(m, has_right);
        fails[custody] = fails_custody(m, has_right, open_parent);
        fails[durable_relationship] = m.relation == Relation::unknown ? unknown : no;
        fails[health_insurance] = fails_household(f_.insurance, has_right, excepted);
        fails[housing] = fails_household(f_.housing, has_right, excepted);
        fails[means_of_subsistence] = no;
        fails[minimum_age] = fails_age_of_partner(m, has_right, bond, accompanying);
        fails[prior_bond] = fails_prior_bond(m, bond);
        fails[public_order] = both(has_right, both(opposite(minor(m)), m.risk));
        fails[waiting_period] = fails_waiting(has_right, bond, accompanying);
        return fails;
    }

    /// In cents; 0 where it is not known.
    std::int64_t required_income() const {
        if (filed_on_ == kNone || law_ == Law::unknown) return 0;
        if (law_ == Law::previous) return in_force(kPreviousReference, filed_on_);
        if (!f_.all_relations_known || !status_known_ || f_.dependants < 0) return 0;
        const bool still_2025 = filed_on_ >= day_of(2026, 1, 1) && filed_on_ < day_of(2026, 3, 1);
        const Day day = still_2025 ? day_of(2025, 12, 31) : filed_on_;
        const auto further = std::max<std::int64_t>(0, static_cast<std::int64_t>(members_.size()) + f_.dependants - 1);
        if (further == 0) return in_force(kReference, day);
        const std::int64_t minimum = in_force(kMinimumIncome, day);
        return minimum == 0 ? 0 : ((11 + further) * minimum + 5) / 10;
    }

private:
    Law law() const {
        if (f_.status == Status::unknown || filed_on_ == kNone) return Law::unknown;
        if (filed_on_ < kReform) return Law::previous;
        if (filed_on_ >= kTransitionEnds) return Law::present;
        if (f_.stay.day == kNone) return Law::unknown;
        return f_.stay.day < kReform ? Law::previous : Law::present;
    }

    /// Every status and relation of this population gives a right.
    Truth truth_of_right(const Member& m) const { return status_known_ && m.relation != Relation::unknown ? yes : unknown; }

    static Truth is(const Member& m, Relation relation) {
        return m.relation == Relation::unknown ? unknown : truth(m.relation == relation);
    }

    Truth minor(const Member& m) const { return opposite(at_most(m.eighteen, filed_on_)); }

    /// A refugee's child that was a minor when protection was asked for counts as one for a year after the recognition.
    Truth counted_as_minor(const Member& m) const {
        const Day end = law_ == Law::unknown ? kNone : f_.decided_one;
        return both(both(is(m, Relation::child), refugee_), both(before(f_.requested, m.eighteen), at_most(filed_on_, end)));
    }

    Truth minor_child(const Member& m) const { return both(is(m, Relation::child), either(minor(m), counted_as_minor(m))); }

    Truth protection_window(Truth bond) const {
        if (law_ != Law::unknown) return both(both(refugee_, bond), at_most(filed_on_, window_end_));
        return refugee_ == no || bond == no ? no : unknown;
    }

    Truth accompanies(const Member& m, Truth bond) const {
        const Truth present = law_ == Law::unknown ? unknown : truth(law_ == Law::present);
        return both(both(present, refugee_), both(m.in_belgium, bond));
    }

    /// Open only for a relation and a status both unknown, where the sponsor is not grown up: it might be the parent of a Belgian child.
    Truth parent_of_belgian(const Member& m) const {
        if (status_known_ || m.relation != Relation::unknown) return no;
        return both(unknown, opposite(at_most(f_.eighteen, filed_on_)));
    }

    /// Subsidiary protection is not in this population: open only where the status is.
    Truth subsidiary_rules_suspended() const {
        if (status_known_) return no;
        return both(unknown, at_most(kSuspended, f_.assessed_on));
    }

    /// What frees from housing and insurance, and, with more, from the means.
    Truth window_exceptions(Truth window, Truth accompanying, Truth bond, Truth open_parent) const {
        const Truth previous = either(window, open_parent);
        if (law_ == Law::previous) return previous;
        const Truth revived = both(subsidiary_rules_suspended(), both(bond, at_most(filed_on_, window_end_)));
        const Truth present = either(either(accompanying, previous), revived);
        return law_ == Law::present ? present : agreed(previous, present, no);
    }

    Truth fails_household(Truth has, Truth has_right, Truth excepted) const {
        const Truth applies = law_ == Law::unknown ? unknown : has_right;
        const Truth required = law_ == Law::unknown ? agreed(has, has, yes) : has;
        return both(applies, both(opposite(excepted), opposite(required)));
    }

    Truth means(const Member& m) const {
        const Truth bond = before(m.bond, f_.arrived);
        const Truth window = protection_window(bond);
        const Truth accompanying = accompanies(m, bond);
        const Truth parent = parent_of_belgian(m);
        const Truth presumed = income_presumed(m);
        const Truth spared = status_known_ ? truth(f_.status != Status::limited_stay) : unknown;
        const Truth previous = either(either(window, parent), either(both(spared, only_minor_children_), presumed));
        const Truth revived = both(subsidiary_rules_suspended(), both(bond, at_most(filed_on_, window_end_)));
        const Truth present = either(either(accompanying, window), either(either(parent, presumed), revived));
        const Truth excepted = law_ == Law::previous ? previous : law_ == Law::present ? present : agreed(previous, present, no);
        const std::int64_t asked = required_income();
        const Truth enough = f_.income == kNoMoney || asked == 0 ? unknown : truth(f_.income >= asked);
        const Truth applies = law_ == Law::unknown ? unknown : truth_of_right(m);
        return both(applies, both(opposite(excepted), opposite(enough)));
    }

    Truth income_presumed(const Member& m) const {
        if (f_.permit != Permit::favoured || f_.filed_in != Place::abroad) return no;
        const Truth limited = status_known_ ? truth(f_.status == Status::limited_stay) : unknown;
        return both(limited, both(at_most(filed_on_, f_.stay_half), before(m.bond, f_.stay.day)));
    }

    Truth fails_age_of_partner(const Member& m, Truth has_right, Truth bond, Truth accompanying) const {
        const Truth partner = both(has_right, is(m, Relation::spouse));
        const Truth applies = law_ == Law::unknown ? agreed(partner, partner, m.relation == Relation::unknown ? unknown : no) : partner;
        if (applies == no) return no;
        const Truth both_21 = both(at_most(m.twenty_one, filed_on_), at_most(f_.twenty_one, filed_on_));
        const Truth both_18 = both(at_most(m.eighteen, filed_on_), at_most(f_.eighteen, filed_on_));
        const Truth eighteen_is_enough = law_ == Law::present                                       ? accompanying
                                         : law_ == Law::previous && m.relation != Relation::unknown ? bond
                                                                                                    : unknown;
        return both(applies, opposite(either(both_21, both(both_18, eighteen_is_enough))));
    }

    Truth fails_age_of_child(const Member& m, Truth has_right) const {
        const Truth child = is(m, Relation::child);
        if (child == no) return no;
        const Truth is_minor = minor(m);
        Truth required = either(is_minor, counted_as_minor(m));
        Truth excepted = no;
        if (!status_known_ || law_ == Law::unknown) {
            const Truth dependent = both(child, is_minor) == yes ? yes : unknown;
            const Truth of_belgian = status_known_ ? no : both(unknown, both(opposite(is_minor), dependent));
            const Truth of_21 = at_most(m.twenty_one, filed_on_);
            required = agreed(required, required, opposite(of_21));
            excepted = agreed(of_belgian, of_belgian, both(of_21, dependent));
        }
        return both(both(has_right, child), both(opposite(excepted), opposite(required)));
    }

    Truth fails_custody(const Member& m, Truth has_right, Truth open_parent) const {
        const Truth minor_here = both(is(m, Relation::child), minor(m));
        const Truth consents =
            m.custody == Custody::unknown ? unknown : truth(m.custody == Custody::sole || m.custody == Custody::shared_with_consent);
        if (law_ != Law::unknown) return both(both(has_right, either(minor_here, open_parent)), opposite(consents));
        const Truth some = m.custody == Custody::unknown ? unknown : truth(m.custody != Custody::none);
        const auto chosen = [&](Truth parent) { return parent == no || some == consents ? consents : unknown; };
        const Truth open_route = truth_of_right(m) == yes ? no : unknown;
        const Truth here = both(has_right, either(minor_here, open_parent));
        const Truth applies = agreed(here, here, both(has_right, either(minor_here, open_route)));
        const Truth required = agreed(chosen(open_parent), chosen(open_parent), chosen(open_route));
        return both(applies, opposite(required));
    }

    Truth fails_prior_bond(const Member& m, Truth bond) const {
        if (truth_of_right(m) == yes || law_ == Law::present || bond == yes) return no;
        return unknown;
    }

    Truth fails_waiting(Truth has_right, Truth bond, Truth accompanying) const {
        if (status_known_ && f_.status != Status::unlimited_stay) return no;
        if (law_ == Law::unknown) return unknown;
        const Truth one_year = at_most(f_.stay_one, filed_on_);
        if (law_ == Law::previous) {
            const Truth common_child = f_.all_relations_known ? no : unknown;
            return both(has_right, both(opposite(either(bond, common_child)), opposite(one_year)));
        }
        const Truth waited = either(at_most(f_.stay_two, filed_on_), both(bond, one_year));
        return both(has_right, both(opposite(either(accompanying, only_minor_children_)), opposite(waited)));
    }

    const Family& f_;
    const std::vector<Member>& members_;
    Day filed_on_;
    Law law_ = Law::unknown;
    Day window_end_ = kNone;
    bool status_known_ = false;
    Truth refugee_ = unknown;
    Truth only_minor_children_ = yes;
};

}  // namespace by_hand
