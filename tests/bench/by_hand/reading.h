#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "family.h"

/// Cells to facts.
namespace by_hand {

[[noreturn]] inline void stop(const std::string& message) {
    std::fprintf(stderr, "bench_handwritten: %s\n", message.c_str());
    std::exit(1);
}

enum Column : std::uint8_t {
    case_name,
    filed_on,
    filed_in,
    assessed_on,
    status,
    permit,
    sponsor_born,
    arrived_on,
    stay_on,
    decided_on,
    requested_on,
    income,
    dependants,
    housing_adequate,
    insured,
    relation,
    born,
    bond_since,
    in_belgium,
    custody_of,
    risk,
    kColumns
};

constexpr std::array<std::string_view, kColumns> kHeaders{"case",
                                                          "application.filed_on",
                                                          "application.filed_in",
                                                          "application.assessed_on",
                                                          "sponsor.status",
                                                          "sponsor.permit",
                                                          "sponsor.birth_date",
                                                          "sponsor.arrived_on",
                                                          "sponsor.stay_decided_on",
                                                          "sponsor.status_decided_on",
                                                          "sponsor.protection_requested_on",
                                                          "sponsor.net_monthly_income",
                                                          "household.dependants",
                                                          "household.housing_adequate",
                                                          "household.health_insurance",
                                                          "member.relation",
                                                          "member.birth_date",
                                                          "member.bond_since",
                                                          "member.in_belgium_during_procedure",
                                                          "member.custody",
                                                          "member.public_order_risk"};

constexpr std::size_t kMostCells = 64;
constexpr std::uint8_t kPassed = 255;

struct Layout {
    std::array<std::uint8_t, kMostCells> column_at{};  ///< by cell: the column, or kPassed
    std::size_t cells = 0;
    std::size_t case_at = 0;
    char delimiter = ',';
    Day today = kNone;
};

inline int digit(char c) {
    if (c < '0' || c > '9') stop("found a character where a digit must stand");
    return c - '0';
}

inline Date date_of(std::string_view cell) {
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

inline Truth truth_of(std::string_view cell) {
    if (cell.empty()) return unknown;
    if (cell == "yes") return yes;
    if (cell == "no") return no;
    stop("cannot read " + std::string(cell));
}

inline Status status_of(std::string_view cell) {
    if (cell.empty()) return Status::unknown;
    if (cell == "limited_stay") return Status::limited_stay;
    if (cell == "unlimited_stay") return Status::unlimited_stay;
    if (cell == "refugee") return Status::refugee;
    stop("does not know the status " + std::string(cell));
}

inline Permit permit_of(std::string_view cell) {
    if (cell.empty()) return Permit::unknown;
    if (cell == "other" || cell == "student" || cell == "self_employed") return Permit::without_favour;
    if (cell == "single_permit" || cell == "posted_worker") return Permit::employed;
    for (const std::string_view favoured :
         {"highly_skilled", "eu_blue_card", "intra_corporate_transfer", "researcher", "athlete_or_coach"}) {
        if (cell == favoured) return Permit::favoured;
    }
    stop("does not know the permit " + std::string(cell));
}

inline Relation relation_of(std::string_view cell) {
    if (cell.empty()) return Relation::unknown;
    if (cell == "spouse") return Relation::spouse;
    if (cell == "child") return Relation::child;
    stop("does not know the relation " + std::string(cell));
}

inline Custody custody_word(std::string_view cell) {
    if (cell.empty()) return Custody::unknown;
    if (cell == "sole") return Custody::sole;
    if (cell == "shared_with_consent") return Custody::shared_with_consent;
    if (cell == "shared_without_consent") return Custody::shared_without_consent;
    if (cell == "none") return Custody::none;
    stop("does not know the custody " + std::string(cell));
}

inline Place place_of(std::string_view cell) {
    if (cell.empty()) return Place::unknown;
    if (cell == "abroad") return Place::abroad;
    if (cell == "belgium") return Place::belgium;
    stop("does not know the place " + std::string(cell));
}

/// The same fact in a further row of a family must be the same, or open.
template <class T>
inline void merge(T& into, T value, T open) {
    if (value == open) return;
    if (into != open && into != value) stop("found rows of a family that disagree");
    into = value;
}

inline void merge(Date& into, const Date& value) {
    if (value.day == kNone) return;
    if (into.day != kNone && into.day != value.day) stop("found rows of a family that disagree");
    into = value;
}

void merge(Day& into, Day value) {
    merge(into, value, kNone);
}

/// Cuts a row into cells. False if it has not as many as the header.
inline bool split(const char* at, const char* end, const Layout& layout, std::array<std::string_view, kColumns>& cells) {
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

inline void read_row(const std::array<std::string_view, kColumns>& cells, Family& f, Member& m) {
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
inline void complete(Family& f, std::vector<Member>& members, Day today) {
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

}  // namespace by_hand
