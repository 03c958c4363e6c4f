#include "population.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace bench {

namespace {

using Words = std::vector<std::string_view>;

const Words kStatuses{"limited_stay", "unlimited_stay", "refugee"};
const Words kAllStatuses{"unlimited_stay",       "limited_stay",    "refugee", "subsidiary_protection",
                         "temporary_protection", "stateless",       "belgian", "belgian_free_movement",
                         "eu_citizen",           "asylum_applicant"};
const Words kPermits{"single_permit",  "eu_blue_card",  "intra_corporate_transfer", "researcher",
                     "highly_skilled", "posted_worker", "athlete_or_coach",         "student",
                     "self_employed",  "other"};
const Words kAllRelations{"spouse",
                          "equivalent_partner",
                          "registered_partner",
                          "de_facto_partner",
                          "child",
                          "child_of_partner",
                          "disabled_adult_child",
                          "adult_descendant",
                          "parent",
                          "ascendant",
                          "sibling",
                          "other"};
const Words kCustody{"sole", "sole", "sole", "shared_with_consent", "shared_with_consent", "shared_without_consent", "none"};

std::int64_t days(int year, unsigned month, unsigned day) {
    return std::chrono::sys_days{std::chrono::year{year} / month / day}.time_since_epoch().count();
}

std::int64_t plus_months(std::int64_t day, int months) {
    using namespace std::chrono;
    const year_month_day from{sys_days{std::chrono::days{day}}};
    const year_month_day to = from + std::chrono::months{months};
    return (to.ok() ? sys_days{to} : sys_days{to.year() / to.month() / last}).time_since_epoch().count();
}

/// What the law asks of one person on a day, and of which minimum income each further person adds a tenth; in cents.
struct Reference {
    std::int64_t from, minimum, single, previous;
};

const std::vector<Reference> kReferences{{days(2023, 1, 1), 195499, 215049, 196900}, {days(2024, 5, 1), 207048, 227753, 208955},
                                         {days(2025, 2, 1), 211189, 232307, 213128}, {days(2026, 3, 1), 215411, 236952, 217388},
                                         {days(2026, 4, 1), 218981, 240879, 217388}, {days(2026, 7, 1), 223361, 245697, 217388},
                                         {days(2026, 9, 1), 223361, 245697, 221747}};

const std::vector<std::int64_t> kFilingThresholds{days(2025, 8, 18), days(2025, 8, 18), days(2027, 8, 18),
                                                  days(2026, 1, 1),  days(2026, 2, 26), days(2026, 3, 1),
                                                  days(2026, 4, 1),  days(2026, 7, 1),  days(2026, 9, 1)};

}  // namespace

std::size_t column(std::string_view name) {
    return static_cast<std::size_t>(std::find(kColumns.begin(), kColumns.end(), name) - kColumns.begin());
}

std::uint64_t Random::next() {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

std::int64_t Random::from_to(std::int64_t least, std::int64_t most) {
    return least + static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(most - least + 1));
}

struct Population::Sponsor {
    std::int64_t filed_on = 0, born = 0, arrived = 0, stay = 0, decided = 0, requested = 0;
    std::string status;
    bool only_first_row = false;
    bool protected_person() const {
        return status == "refugee" || status == "subsidiary_protection" || status == "temporary_protection" || status == "stateless";
    }
};

std::string Population::date(std::int64_t day) const {
    const std::chrono::year_month_day ymd{std::chrono::sys_days{std::chrono::days{day}}};
    std::array<char, 32> text{};
    const int y = static_cast<int>(ymd.year());
    const auto m = static_cast<unsigned>(ymd.month());
    const auto d = static_cast<unsigned>(ymd.day());
    if (style_.day_first) {
        std::snprintf(text.data(), text.size(), "%02u/%02u/%04d", d, m, y);
    } else {
        std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", y, m, d);
    }
    return text.data();
}

std::string Population::money(std::int64_t cents) const {
    std::string digits = std::to_string(cents / 100);
    digits += style_.decimal_comma ? ',' : '.';
    digits += static_cast<char>('0' + cents % 100 / 10);
    digits += static_cast<char>('0' + cents % 10);
    return digits;
}

std::string Population::known(std::string cell) {
    return random_.chance(3) ? std::string() : cell;
}

/// A day of birth for someone of `least` to `most` years; one in ten turns 18 or 21 on that day, the day before or after.
std::int64_t Population::of_age(std::int64_t on, int least, int most) {
    if (random_.chance(10)) return around(plus_months(on, random_.chance(50) ? -18 * 12 : -21 * 12));
    return on - random_.from_to(least * 365, most * 365);
}

std::int64_t Population::income(std::int64_t filed_on, std::size_t members) {
    if (!random_.chance(10)) return random_.from_to(120'000, 420'000);
    const Reference* reference = &kReferences.front();
    for (const Reference& it : kReferences) {
        if (it.from <= filed_on) reference = &it;
    }
    const auto further = random_.from_to(static_cast<std::int64_t>(members) - 1, static_cast<std::int64_t>(members) + 2);
    const std::int64_t points = ((11 + further) * reference->minimum + 5) / 10;
    const std::array<std::int64_t, 6> thresholds{reference->previous, reference->single, points, points, 232'307, 274'546};
    const std::int64_t threshold = random_.one_of(thresholds);
    return around(threshold);
}

Population::Sponsor Population::sponsor() {
    Sponsor it;
    it.filed_on = random_.from_to(days(2024, 1, 1), days(2028, 12, 31));
    if (random_.chance(10)) it.filed_on = around(random_.one_of(kFilingThresholds));
    it.status = random_.one_of(full_ ? kAllStatuses : kStatuses);
    it.born = of_age(it.filed_on, 19, 60);
    it.stay = it.filed_on - random_.from_to(1, 6 * 365);
    if (random_.chance(10)) {
        const std::array<std::int64_t, 4> thresholds{days(2025, 8, 18), plus_months(it.filed_on, -6), plus_months(it.filed_on, -12),
                                                     plus_months(it.filed_on, -24)};
        it.stay = around(random_.one_of(thresholds));
    }
    it.decided = it.stay;
    if (it.protected_person()) {
        if (random_.chance(50)) it.decided = it.filed_on - random_.from_to(1, 400);
        if (random_.chance(10)) it.decided = around(plus_months(it.filed_on, random_.chance(50) ? -6 : -12));
        if (random_.chance(80)) it.stay = it.decided;
        it.requested = it.decided - random_.from_to(90, 900);
        it.arrived = it.requested - random_.from_to(0, 30);
    } else {
        if (it.status == "unlimited_stay") it.decided = it.stay + random_.from_to(0, 5 * 365);
        it.arrived = it.stay - random_.from_to(0, 400);
        if (it.status == "belgian" && random_.chance(60)) it.arrived = it.born;
    }
    it.only_first_row = random_.chance(5);
    return it;
}

/// What every row of a family says.
Row Population::shared_cells(const Sponsor& sponsor, std::size_t members) {
    Row row(kColumns.size());
    const auto set = [&](std::string_view name, std::string cell) { row[column(name)] = known(std::move(cell)); };
    set("application.filed_on", date(sponsor.filed_on));
    set("application.filed_in", random_.chance(75) ? "abroad" : "belgium");
    set("application.assessed_on", date(sponsor.filed_on + random_.from_to(0, 270)));
    set("sponsor.status", sponsor.status);
    set("sponsor.permit", sponsor.status == "limited_stay" ? std::string(random_.one_of(kPermits)) : "other");
    set("sponsor.birth_date", date(sponsor.born));
    set("sponsor.arrived_on", date(sponsor.arrived));
    set("sponsor.stay_decided_on", date(sponsor.stay));
    set("sponsor.status_decided_on", date(sponsor.decided));
    set("sponsor.protection_requested_on", sponsor.protected_person() ? date(sponsor.requested) : "");
    set("sponsor.net_monthly_income", money(income(sponsor.filed_on, members)));
    set("household.dependants", std::to_string(std::max<std::int64_t>(0, random_.from_to(-2, 3))));
    set("household.housing_adequate", random_.chance(88) ? "yes" : "no");
    set("household.health_insurance", random_.chance(93) ? "yes" : "no");
    return row;
}

void Population::fill_member(Row& row, const Sponsor& sponsor, std::size_t place) {
    const auto set = [&](std::string_view name, std::string cell) { row[column(name)] = known(std::move(cell)); };
    const bool first = place == 0 && random_.chance(70);
    const std::string relation(full_ ? random_.one_of(kAllRelations) : std::string_view(first ? "spouse" : "child"));
    const bool child = relation == "child" || relation == "child_of_partner";
    const std::int64_t born = child ? of_age(sponsor.filed_on, 0, 20) : of_age(sponsor.filed_on, 18, 60);
    std::int64_t bond = sponsor.arrived + random_.from_to(-8 * 365, 3 * 365);
    if (random_.chance(10)) bond = around(random_.chance(50) ? sponsor.arrived : sponsor.stay);
    row[column("member.label")] = relation + " " + std::to_string(place + 1);
    set("member.relation", relation);
    set("member.birth_date", date(born));
    set("member.bond_since", child && random_.chance(70) ? std::string() : date(bond));
    set("member.in_belgium_during_procedure", random_.chance(20) ? "yes" : "no");
    set("member.custody", child || relation == "parent" ? std::string(random_.one_of(kCustody)) : "");
    set("member.public_order_risk", random_.chance(2) ? "yes" : "no");
}

std::vector<Row> Population::family(std::size_t most) {
    const auto members = std::min(most, static_cast<std::size_t>(random_.from_to(1, 4)));
    const Sponsor it = sponsor();
    const Row shared = shared_cells(it, members);
    std::array<char, 32> name{};
    std::snprintf(name.data(), name.size(), "F%08llu", static_cast<unsigned long long>(++number_));

    std::vector<Row> rows;
    for (std::size_t place = 0; place < members; ++place) {
        Row row = place > 0 && it.only_first_row ? Row(kColumns.size()) : shared;
        row[column("case")] = name.data();
        fill_member(row, it, place);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace bench
