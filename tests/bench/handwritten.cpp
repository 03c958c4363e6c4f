// The ten conditions that scripts rely on, written by hand for speed: the ceiling beside which `reunify batch` is measured, and a second opinion whose
// every verdict must be the same. Nothing of the program is used here; the law is in the code, as in any program that has no rules engine.
//
//   bench_handwritten IN OUT [--threads N] [--today DATE] [--read-only]
//
// Reads what bench_generate writes by default (sponsors with limited or unlimited stay and refugees, spouses and children, nothing quoted) and writes the rows
// with verdict, not_met, unknown and required_income behind them. Dates are days since 1970, money is in cents, truths have three values.
// --read-only: reads and splits, and judges nothing.

#include <algorithm>
#include <array>
#include <climits>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace {

[[noreturn]] void stop(const std::string& message) {
    std::fprintf(stderr, "bench_handwritten: %s\n", message.c_str());
    std::exit(1);
}

// ---------------------------------------------------------------- truths, days, months

/// Kleene's three values, in the order in which `and` is the lesser.
enum Truth : std::uint8_t { no, unknown, yes };

constexpr Truth both(Truth a, Truth b) { return a < b ? a : b; }
constexpr Truth either(Truth a, Truth b) { return a > b ? a : b; }
constexpr Truth opposite(Truth a) { return static_cast<Truth>(2 - a); }
constexpr Truth truth(bool value) { return value ? yes : no; }

/// What holds under a law that is not known: what all three laws agree on.
constexpr Truth agreed(Truth previous, Truth present, Truth eu) { return previous == present && present == eu ? previous : unknown; }

using Day = std::int32_t;
constexpr Day kNone = INT_MIN;

constexpr Truth at_most(Day a, Day b) { return a == kNone || b == kNone ? unknown : truth(a <= b); }
constexpr Truth before(Day a, Day b) { return a == kNone || b == kNone ? unknown : truth(a < b); }

constexpr int kFirstYear = 1900;
constexpr int kMonths = 12 * 250;

/// The first day of each month from 1900 on.
constexpr std::array<Day, kMonths + 1> month_starts() {
    std::array<Day, kMonths + 1> starts{};
    Day day = -25567;    // 1900-01-01
    for (int month = 0; month <= kMonths; ++month) {
        starts[static_cast<std::size_t>(month)] = day;
        const int year = kFirstYear + month / 12;
        const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        const int in_year = month % 12;
        day += lengths[static_cast<std::size_t>(in_year)] + (in_year == 1 && leap ? 1 : 0);
    }
    return starts;
}

constexpr std::array<Day, kMonths + 1> kStarts = month_starts();

constexpr Day start_of(int month) { return kStarts[static_cast<std::size_t>(month)]; }

/// A day that months are added to.
struct Date {
    Day day = kNone;
    int month = 0;           ///< since January 1900
    int day_of_month = 0;    ///< from 0

    /// The same day of the month so many months later, or the last where that month is shorter.
    Day plus_months(int months) const {
        if (day == kNone) return kNone;
        const int there = month + months;
        return std::min(start_of(there) + day_of_month, start_of(there + 1) - 1);
    }
};

constexpr Day day_of(int year, int month, int day) { return start_of((year - kFirstYear) * 12 + month - 1) + day - 1; }

constexpr Day kReform = day_of(2025, 8, 18);
constexpr Day kTransitionEnds = day_of(2027, 8, 18);
constexpr Day kSuspended = day_of(2026, 2, 26);

// ---------------------------------------------------------------- amounts, in cents; 0: not known

struct Amount {
    Day from;
    std::int64_t cents;
};

constexpr std::array kMinimumIncome{
    Amount{day_of(2011, 1, 1), 0},       Amount{day_of(2012, 12, 1), 150182}, Amount{day_of(2016, 6, 1), 153193}, Amount{day_of(2017, 6, 1), 156259},
    Amount{day_of(2018, 9, 1), 159381},  Amount{day_of(2020, 3, 1), 0},       Amount{day_of(2021, 9, 1), 165823}, Amount{day_of(2022, 1, 1), 0},
    Amount{day_of(2022, 3, 1), 172521},  Amount{day_of(2022, 4, 1), 180616},  Amount{day_of(2022, 5, 1), 0},      Amount{day_of(2022, 8, 1), 187913},
    Amount{day_of(2022, 11, 1), 0},      Amount{day_of(2022, 12, 1), 195499}, Amount{day_of(2023, 11, 1), 199418}, Amount{day_of(2024, 4, 1), 202988},
    Amount{day_of(2024, 5, 1), 207048},  Amount{day_of(2025, 2, 1), 211189},  Amount{day_of(2026, 1, 1), 215411}, Amount{day_of(2026, 4, 1), 218981},
    Amount{day_of(2026, 7, 1), 223361}};

constexpr std::array kReference{Amount{day_of(2025, 8, 18), 232307}, Amount{day_of(2026, 1, 1), 236952}, Amount{day_of(2026, 4, 1), 240879},
                                Amount{day_of(2026, 7, 1), 245697}};

constexpr std::array kPreviousReference{
    Amount{day_of(2013, 9, 1), 130778}, Amount{day_of(2015, 9, 1), 133394}, Amount{day_of(2016, 4, 1), 136062}, Amount{day_of(2016, 6, 1), 138783},
    Amount{day_of(2017, 6, 1), 141558}, Amount{day_of(2017, 9, 1), 142832}, Amount{day_of(2018, 7, 1), 147632}, Amount{day_of(2018, 9, 1), 150578},
    Amount{day_of(2020, 1, 1), 152461}, Amount{day_of(2020, 3, 1), 155509}, Amount{day_of(2021, 1, 1), 159688}, Amount{day_of(2021, 7, 1), 162883},
    Amount{day_of(2021, 9, 1), 166145}, Amount{day_of(2022, 1, 1), 173898}, Amount{day_of(2022, 3, 1), 0},      Amount{day_of(2022, 5, 1), 180932},
    Amount{day_of(2022, 8, 1), 184548}, Amount{day_of(2022, 11, 1), 0},     Amount{day_of(2023, 1, 1), 196900}, Amount{day_of(2023, 7, 1), 200832},
    Amount{day_of(2023, 11, 1), 204853}, Amount{day_of(2024, 5, 1), 208955}, Amount{day_of(2025, 2, 1), 213128}, Amount{day_of(2026, 3, 1), 217388},
    Amount{day_of(2026, 9, 1), 221747}};

/// The amount in force on a day: newest first, for most files are recent.
template <class Amounts>
std::int64_t in_force(const Amounts& amounts, Day day) {
    for (auto it = amounts.rbegin(); it != amounts.rend(); ++it) {
        if (it->from <= day) return it->cents;
    }
    return 0;
}

// ---------------------------------------------------------------- a family as given

enum class Status : std::uint8_t { unknown, limited_stay, unlimited_stay, refugee };
enum class Relation : std::uint8_t { unknown, spouse, child };
enum class Custody : std::uint8_t { unknown, sole, shared_with_consent, shared_without_consent, none };
enum class Permit : std::uint8_t { unknown, favoured, employed, without_favour };    // as far as the ten conditions tell them apart
enum class Place : std::uint8_t { unknown, abroad, belgium };

constexpr std::int64_t kNoMoney = -1;

struct Member {
    const char* begin = nullptr;
    const char* end = nullptr;    ///< the row as it stands in the file, without its line end
    Relation relation = Relation::unknown;
    Custody custody = Custody::unknown;
    Truth in_belgium = unknown;
    Truth risk = no;
    Day bond = kNone;
    Day eighteen = kNone, twenty_one = kNone;    ///< the birthdays
};

struct Family {
    Day filed_on = kNone, assessed_on = kNone;
    Day arrived = kNone, requested = kNone;
    Date filed, stay, decided, born;
    Status status = Status::unknown;
    Permit permit = Permit::unknown;
    Place filed_in = Place::unknown;
    std::int64_t income = kNoMoney;
    int dependants = -1;
    Truth housing = unknown, insurance = unknown;

    // What follows from them once and for all.
    Day eighteen = kNone, twenty_one = kNone;    ///< birthdays of the sponsor
    Day stay_half = kNone, stay_one = kNone, stay_two = kNone;
    Day decided_half = kNone, decided_one = kNone;
    bool all_relations_known = true;
};

// ---------------------------------------------------------------- the ten conditions

enum Condition : std::uint8_t {
    child_under_18, custody, durable_relationship, health_insurance, housing, means_of_subsistence, minimum_age, prior_bond, public_order, waiting_period, kConditions
};

constexpr std::array<std::string_view, kConditions> kNames{"child_under_18", "custody", "durable_relationship", "health_insurance", "housing",
                                                           "means_of_subsistence", "minimum_age", "prior_bond", "public_order", "waiting_period"};

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
            const Truth counts = status_known_ && member.relation != Relation::unknown ? minor_child(member) : either(minor_child(member), unknown);
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
        const Truth excepted = window_exceptions(m, window, accompanying, bond, open_parent);

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
        fails[waiting_period] = fails_waiting(m, has_right, bond, accompanying);
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

    static Truth is(const Member& m, Relation relation) { return m.relation == Relation::unknown ? unknown : truth(m.relation == relation); }

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
        const Day decision = filed_on_ == kNone ? kNone : std::max(filed_on_, f_.assessed_on);
        return both(unknown, at_most(kSuspended, decision));
    }

    /// What frees from housing and insurance, and, with more, from the means.
    Truth window_exceptions(const Member&, Truth window, Truth accompanying, Truth bond, Truth open_parent) const {
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
        const Truth eighteen_is_enough = law_ == Law::present ? accompanying : law_ == Law::previous && m.relation != Relation::unknown ? bond : unknown;
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
        const Truth consents = m.custody == Custody::unknown ? unknown : truth(m.custody == Custody::sole || m.custody == Custody::shared_with_consent);
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

    Truth fails_waiting(const Member& m, Truth has_right, Truth bond, Truth accompanying) const {
        if (status_known_ && f_.status != Status::unlimited_stay) return no;
        if (law_ == Law::unknown) return unknown;
        const Truth one_year = at_most(f_.stay_one, filed_on_);
        if (law_ == Law::previous) {
            const Truth common_child = m.relation == Relation::spouse ? no : unknown;
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

bool any(const Fails& fails, Truth value) {
    return std::find(fails.begin(), fails.end(), value) != fails.end();
}

/// True where no later filing day can help: told apart from the rest without trying days.
bool is_final(const Family& f, const Member& m, const Fails& fails) {
    const bool never_exempt = f.status == Status::limited_stay || f.status == Status::unlimited_stay;
    if (never_exempt && (fails[housing] == yes || fails[health_insurance] == yes)) return true;
    const bool grown_up = m.eighteen != kNone && m.eighteen <= f.filed_on;
    return fails[public_order] == yes || (grown_up && fails[child_under_18] == yes);
}

/// True if on some day within ten years nothing means refusal: the days on which something can change are tried one by one.
bool is_curable(const Family& f, const std::vector<Member>& members, const Member& m) {
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

std::string_view verdict_of(const Family& f, const std::vector<Member>& members, const Member& m, const Fails& fails) {
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

// ---------------------------------------------------------------- reading

enum Column : std::uint8_t {
    case_name, filed_on, filed_in, assessed_on, status, permit, sponsor_born, arrived_on, stay_on, decided_on, requested_on, income, dependants, housing_adequate, insured,
    relation, born, bond_since, in_belgium, custody_of, risk, kColumns
};

constexpr std::array<std::string_view, kColumns> kHeaders{
    "case", "application.filed_on", "application.filed_in", "application.assessed_on", "sponsor.status", "sponsor.permit", "sponsor.birth_date",
    "sponsor.arrived_on", "sponsor.stay_decided_on", "sponsor.status_decided_on", "sponsor.protection_requested_on", "sponsor.net_monthly_income",
    "household.dependants", "household.housing_adequate", "household.health_insurance", "member.relation", "member.birth_date", "member.bond_since",
    "member.in_belgium_during_procedure", "member.custody", "member.public_order_risk"};

constexpr std::size_t kMostCells = 64;
constexpr std::uint8_t kPassed = 255;

struct Layout {
    std::array<std::uint8_t, kMostCells> column_at{};    ///< by cell: the column, or kPassed
    std::size_t cells = 0;
    std::size_t case_at = 0;
    char delimiter = ',';
    Day today = kNone;
};

int digit(char c) {
    if (c < '0' || c > '9') stop("found a character where a digit must stand");
    return c - '0';
}

Date date_of(std::string_view cell) {
    if (cell.empty()) return {};
    if (cell.size() != 10 || cell[4] != '-' || cell[7] != '-') stop("cannot read the date " + std::string(cell));
    const int year = digit(cell[0]) * 1000 + digit(cell[1]) * 100 + digit(cell[2]) * 10 + digit(cell[3]);
    const int month = digit(cell[5]) * 10 + digit(cell[6]);
    const int day = digit(cell[8]) * 10 + digit(cell[9]);
    if (year < kFirstYear || year > 2100 || month < 1 || month > 12 || day < 1) stop("cannot read the date " + std::string(cell));
    Date date;
    date.month = (year - kFirstYear) * 12 + month - 1;
    date.day_of_month = day - 1;
    date.day = start_of(date.month) + date.day_of_month;
    if (date.day >= start_of(date.month + 1)) stop("cannot read the date " + std::string(cell));
    return date;
}

std::int64_t cents_of(std::string_view cell) {
    if (cell.empty()) return kNoMoney;
    std::int64_t whole = 0;
    std::size_t i = 0;
    while (i < cell.size() && cell[i] != '.') whole = whole * 10 + digit(cell[i++]);
    if (cell.size() != i + 3) stop("cannot read the amount " + std::string(cell));
    return whole * 100 + digit(cell[i + 1]) * 10 + digit(cell[i + 2]);
}

Truth truth_of(std::string_view cell) {
    if (cell.empty()) return unknown;
    if (cell == "yes") return yes;
    if (cell == "no") return no;
    stop("cannot read " + std::string(cell));
}

Status status_of(std::string_view cell) {
    if (cell.empty()) return Status::unknown;
    if (cell == "limited_stay") return Status::limited_stay;
    if (cell == "unlimited_stay") return Status::unlimited_stay;
    if (cell == "refugee") return Status::refugee;
    stop("does not know the status " + std::string(cell));
}

Permit permit_of(std::string_view cell) {
    if (cell.empty()) return Permit::unknown;
    if (cell == "other" || cell == "student" || cell == "self_employed") return Permit::without_favour;
    if (cell == "single_permit" || cell == "posted_worker") return Permit::employed;
    for (const std::string_view favoured : {"highly_skilled", "eu_blue_card", "intra_corporate_transfer", "researcher", "athlete_or_coach"}) {
        if (cell == favoured) return Permit::favoured;
    }
    stop("does not know the permit " + std::string(cell));
}

Relation relation_of(std::string_view cell) {
    if (cell.empty()) return Relation::unknown;
    if (cell == "spouse") return Relation::spouse;
    if (cell == "child") return Relation::child;
    stop("does not know the relation " + std::string(cell));
}

Custody custody_word(std::string_view cell) {
    if (cell.empty()) return Custody::unknown;
    if (cell == "sole") return Custody::sole;
    if (cell == "shared_with_consent") return Custody::shared_with_consent;
    if (cell == "shared_without_consent") return Custody::shared_without_consent;
    if (cell == "none") return Custody::none;
    stop("does not know the custody " + std::string(cell));
}

Place place_of(std::string_view cell) {
    if (cell.empty()) return Place::unknown;
    if (cell == "abroad") return Place::abroad;
    if (cell == "belgium") return Place::belgium;
    stop("does not know the place " + std::string(cell));
}

/// The same fact in a further row of a family must be the same, or open.
template <class T>
void merge(T& into, T value, T open) {
    if (value == open) return;
    if (into != open && into != value) stop("found rows of a family that disagree");
    into = value;
}

void merge(Date& into, const Date& value) {
    if (value.day == kNone) return;
    if (into.day != kNone && into.day != value.day) stop("found rows of a family that disagree");
    into = value;
}

void merge(Day& into, Day value) { merge(into, value, kNone); }

/// Cuts a row into cells. False if it has not as many as the header.
bool split(const char* at, const char* end, const Layout& layout, std::array<std::string_view, kColumns>& cells) {
    std::size_t i = 0;
    for (;;) {
        const char* next = at;
        while (next < end && *next != layout.delimiter) ++next;
        if (i == layout.cells) return false;
        const std::uint8_t column = layout.column_at[i++];
        if (column != kPassed) cells[column] = {at, static_cast<std::size_t>(next - at)};
        if (next == end) return i == layout.cells;
        at = next + 1;
    }
}

void read_row(const std::array<std::string_view, kColumns>& cells, Family& f, Member& m) {
    merge(f.filed, date_of(cells[filed_on]));
    merge(f.filed_in, place_of(cells[filed_in]), Place::unknown);
    merge(f.assessed_on, date_of(cells[assessed_on]).day);
    merge(f.status, status_of(cells[status]), Status::unknown);
    merge(f.permit, permit_of(cells[permit]), Permit::unknown);
    merge(f.born, date_of(cells[sponsor_born]));
    merge(f.arrived, date_of(cells[arrived_on]).day);
    merge(f.stay, date_of(cells[stay_on]));
    merge(f.decided, date_of(cells[decided_on]));
    merge(f.requested, date_of(cells[requested_on]).day);
    merge(f.income, cents_of(cells[income]), kNoMoney);
    int persons = -1;
    if (!cells[dependants].empty()) {
        persons = 0;
        for (const char c : cells[dependants]) persons = persons * 10 + digit(c);
    }
    merge(f.dependants, persons, -1);
    merge(f.housing, truth_of(cells[housing_adequate]), unknown);
    merge(f.insurance, truth_of(cells[insured]), unknown);

    m.relation = relation_of(cells[relation]);
    const Date birth = date_of(cells[born]);
    m.eighteen = birth.plus_months(18 * 12);
    m.twenty_one = birth.plus_months(21 * 12);
    m.bond = date_of(cells[bond_since]).day;
    if (m.bond == kNone && m.relation == Relation::child) m.bond = birth.day;
    m.in_belgium = truth_of(cells[in_belgium]);
    m.custody = custody_word(cells[custody_of]);
    if (m.custody == Custody::unknown && m.relation == Relation::child) m.custody = Custody::sole;
    m.risk = cells[risk].empty() ? no : truth_of(cells[risk]);
}

/// What is taken where nothing is given, in the order in which one rests on the other, and what follows.
void complete(Family& f, std::vector<Member>& members, Day today) {
    f.filed_on = f.filed.day;
    if (f.filed_in == Place::unknown) f.filed_in = Place::abroad;
    if (f.assessed_on == kNone) f.assessed_on = today;
    if (f.born.day == kNone) f.born = {day_of(1980, 1, 1), (1980 - kFirstYear) * 12, 0};
    if (f.stay.day == kNone && (f.status == Status::limited_stay || f.status == Status::refugee)) f.stay = f.decided;
    if (f.stay.day == kNone && f.status == Status::unlimited_stay && f.decided.day != kNone && f.decided.day < kReform) f.stay = f.decided;
    if (f.arrived == kNone && f.status == Status::refugee) f.arrived = f.requested;
    if (f.arrived == kNone && f.status == Status::limited_stay) f.arrived = f.stay.day;
    f.eighteen = f.born.plus_months(18 * 12);
    f.twenty_one = f.born.plus_months(21 * 12);
    f.stay_half = f.stay.plus_months(6);
    f.stay_one = f.stay.plus_months(12);
    f.stay_two = f.stay.plus_months(24);
    f.decided_half = f.decided.plus_months(6);
    f.decided_one = f.decided.plus_months(12);
    for (Member& member : members) {
        if (member.in_belgium == unknown && f.filed_in == Place::abroad) member.in_belgium = no;
        f.all_relations_known = f.all_relations_known && member.relation != Relation::unknown;
    }
}

// ---------------------------------------------------------------- writing

/// A buffer that is written into without asking for room at every piece.
class Output {
public:
    void room_for(std::size_t more) {
        if (used_ + more > bytes_.size()) bytes_.resize((used_ + more) * 2);
    }
    void put(const char* from, std::size_t size) {
        std::memcpy(bytes_.data() + used_, from, size);
        used_ += size;
    }
    void put(std::string_view text) { put(text.data(), text.size()); }
    void put(char c) { bytes_[used_++] = c; }
    std::string_view text() const { return {bytes_.data(), used_}; }
    void clear() { used_ = 0; }

private:
    std::vector<char> bytes_ = std::vector<char>(1024 * 1024);
    std::size_t used_ = 0;
};

void put_names(Output& out, const Fails& fails, Truth wanted) {
    bool first = true;
    for (std::size_t i = 0; i < kConditions; ++i) {
        if (fails[i] != wanted) continue;
        if (!first) out.put(' ');
        first = false;
        out.put(kNames[i]);
    }
}

void put_money(Output& out, std::int64_t cents) {
    std::array<char, 24> digits{};
    std::size_t at = digits.size();
    for (int i = 0; i < 3 || cents > 0; ++i) {
        if (i == 2) digits[--at] = '.';
        digits[--at] = static_cast<char>('0' + cents % 10);
        cents /= 10;
    }
    out.put(digits.data() + at, digits.size() - at);
}

void judge(Family& family, std::vector<Member>& members, const Layout& layout, Output& out) {
    complete(family, members, layout.today);
    const Judgment judgment(family, members, family.filed_on);
    const std::int64_t asked = judgment.required_income();
    for (const Member& member : members) {
        const Fails fails = judgment.all(member);
        const auto size = static_cast<std::size_t>(member.end - member.begin);
        out.room_for(size + 512);
        out.put(member.begin, size);
        out.put(layout.delimiter);
        out.put(verdict_of(family, members, member, fails));
        out.put(layout.delimiter);
        put_names(out, fails, yes);
        out.put(layout.delimiter);
        put_names(out, fails, unknown);
        out.put(layout.delimiter);
        if (asked != 0) put_money(out, asked);
        out.put('\n');
    }
}

// ---------------------------------------------------------------- a part of the file

struct Part {
    const char* begin = nullptr;
    const char* end = nullptr;
    Output out;
    std::uint64_t rows = 0;
    std::uint64_t cells = 0;
};

const char* line_end(const char* at, const char* end) {
    const auto* found = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
    return found == nullptr ? end : found;
}

void work(Part& part, const Layout& layout, bool read_only) {
    std::array<std::string_view, kColumns> cells;
    Family family;
    std::vector<Member> members;
    std::string_view name;
    for (const char* at = part.begin; at < part.end;) {
        const char* end = line_end(at, part.end);
        if (!split(at, end, layout, cells)) stop("found a row that has not as many cells as the header");
        ++part.rows;
        part.cells += cells[risk].size();
        if (!read_only) {
            if (cells[case_name] != name) {
                if (!members.empty()) judge(family, members, layout, part.out);
                family = Family();
                members.clear();
                name = cells[case_name];
            }
            Member& member = members.emplace_back();
            member.begin = at;
            member.end = end;
            read_row(cells, family, member);
        }
        at = end + 1;
    }
    if (!members.empty()) judge(family, members, layout, part.out);
}

std::string_view case_of(const char* at, const char* end, const Layout& layout) {
    for (std::size_t i = 0;; ++i) {
        const auto* next = static_cast<const char*>(std::memchr(at, layout.delimiter, static_cast<std::size_t>(end - at)));
        if (next == nullptr) next = end;
        if (i == layout.case_at) return {at, static_cast<std::size_t>(next - at)};
        if (next == end) stop("found a row without a case");
        at = next + 1;
    }
}

/// The start of the first family that begins behind `from`; `end` if none does.
const char* family_behind(const char* from, const char* end, const Layout& layout) {
    const char* at = std::min(line_end(from, end) + 1, end);
    if (at == end) return end;
    const char* stops = line_end(at, end);
    const std::string_view name = case_of(at, stops, layout);
    while (at < end) {
        stops = line_end(at, end);
        if (case_of(at, stops, layout) != name) return at;
        at = std::min(stops + 1, end);
    }
    return end;
}

/// The start of a family near the end, before which all families are whole; `begin` if there is none.
const char* whole_families(const char* begin, const char* end, const Layout& layout) {
    const auto* newline = static_cast<const char*>(::memrchr(begin, '\n', static_cast<std::size_t>(end - begin)));
    if (newline == nullptr) return begin;
    end = newline + 1;
    for (std::size_t back = 4096;; back *= 4) {
        if (back >= static_cast<std::size_t>(end - begin)) return begin;
        const char* last = end;
        for (const char* at = end - back; (at = family_behind(at, end, layout)) != end;) last = at;
        if (last != end) return last;
    }
}

Layout layout_of(std::string_view header) {
    Layout layout;
    layout.delimiter = header.find(';') != std::string_view::npos ? ';' : ',';
    std::size_t found = 0;
    while (true) {
        const std::size_t end = header.find(layout.delimiter);
        const std::string_view name = header.substr(0, end);
        const auto column = static_cast<std::size_t>(std::find(kHeaders.begin(), kHeaders.end(), name) - kHeaders.begin());
        if (layout.cells == kMostCells) stop("found too many columns");
        if (column == case_name) layout.case_at = layout.cells;
        if (column < kColumns) ++found;
        layout.column_at[layout.cells++] = column < kColumns ? static_cast<std::uint8_t>(column) : kPassed;
        if (end == std::string_view::npos) break;
        header.remove_prefix(end + 1);
    }
    if (found != kColumns) stop("misses a column");
    return layout;
}

void write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t done = ::write(fd, bytes.data(), bytes.size());
        if (done < 0) stop("cannot write");
        bytes.remove_prefix(static_cast<std::size_t>(done));
    }
}

struct Order {
    std::string in, out;
    std::size_t threads = 1;
    Day today = kNone;
    bool read_only = false;
};

Order read_order(int count, char** words) {
    Order order;
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        if (word == "--read-only") {
            order.read_only = true;
        } else if (word == "--threads" && i + 1 < count) {
            order.threads = std::strtoull(words[++i], nullptr, 10);
        } else if (word == "--today" && i + 1 < count) {
            order.today = date_of(words[++i]).day;
        } else {
            (order.in.empty() ? order.in : order.out) = word;
        }
    }
    if (order.in.empty() || (order.out.empty() && !order.read_only) || order.threads == 0) stop("needs IN OUT");
    if (order.today == kNone) order.today = static_cast<Day>(std::time(nullptr) / 86400);
    return order;
}

}  // namespace

int main(int count, char** words) {
    const Order order = read_order(count, words);
    const int in = ::open(order.in.c_str(), O_RDONLY);
    if (in < 0) stop("cannot open " + order.in);
    const int out = order.read_only ? -1 : ::open(order.out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (!order.read_only && out < 0) stop("cannot open " + order.out);

    std::vector<char> buffer(order.threads * 2 * 1024 * 1024);
    std::vector<Part> parts(order.threads);
    Layout layout;
    std::size_t kept = 0;
    bool header = true;
    for (bool ended = false; !ended;) {
        const ssize_t got = ::read(in, buffer.data() + kept, buffer.size() - kept);
        if (got < 0) stop("cannot read");
        const char* begin = buffer.data();
        const char* end = begin + kept + got;
        ended = got == 0;
        if (header) {
            const char* stops = line_end(begin, end);
            layout = layout_of({begin, static_cast<std::size_t>(stops - begin)});
            layout.today = order.today;
            header = false;
            if (out >= 0) write_all(out, std::string(begin, stops) + layout.delimiter + "verdict" + layout.delimiter + "not_met" + layout.delimiter + "unknown" + layout.delimiter + "required_income\n");
            begin = std::min(stops + 1, end);
        }
        const char* whole = ended ? end : whole_families(begin, end, layout);
        if (!ended && whole == buffer.data() && end == buffer.data() + buffer.size()) stop("found a family that is too long");
        const std::size_t share = static_cast<std::size_t>(whole - begin) / order.threads;
        for (std::size_t i = 0; i < order.threads; ++i) {
            parts[i].begin = i == 0 ? begin : parts[i - 1].end;
            const char* wanted = begin + share * (i + 1);
            parts[i].end = i + 1 == order.threads ? whole : wanted <= parts[i].begin ? parts[i].begin : family_behind(wanted, whole, layout);
        }
        std::vector<std::thread> others;
        for (std::size_t i = 1; i < order.threads; ++i) others.emplace_back([&, i] { work(parts[i], layout, order.read_only); });
        work(parts[0], layout, order.read_only);
        for (std::thread& thread : others) thread.join();
        for (Part& part : parts) {
            if (out >= 0) write_all(out, part.out.text());
            part.out.clear();
        }
        kept = static_cast<std::size_t>(end - whole);
        std::memmove(buffer.data(), whole, kept);
    }
    std::uint64_t rows = 0;
    for (const Part& part : parts) rows += part.rows;
    std::fprintf(stderr, "%llu rows\n", static_cast<unsigned long long>(rows));
    return 0;
}
