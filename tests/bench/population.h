#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Made-up families for measuring and testing: the same seed gives the same bytes on every machine. Knows no code of the program.
namespace bench {

/// The columns of every file, in order.
inline constexpr std::array<std::string_view, 22> kColumns{"case",
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
                                                           "member.label",
                                                           "member.relation",
                                                           "member.birth_date",
                                                           "member.bond_since",
                                                           "member.in_belgium_during_procedure",
                                                           "member.custody",
                                                           "member.public_order_risk"};

std::size_t column(std::string_view name);

/// How cells are written.
struct Style {
    char delimiter = ',';
    bool decimal_comma = false;
    bool day_first = false;  ///< 31/12/2026
    bool crlf = false;
    bool bom = false;
};

/// SplitMix64 (Steele, Lea and Flood 2014): small, and the same everywhere, unlike the distributions of the standard library.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next();
    std::int64_t from_to(std::int64_t least, std::int64_t most);  ///< both included
    bool chance(int percent) { return from_to(1, 100) <= percent; }
    template <class List>
    auto one_of(const List& list) {
        return *(list.begin() + from_to(0, static_cast<std::int64_t>(list.size()) - 1));
    }

private:
    std::uint64_t state_;
};

using Row = std::vector<std::string>;  ///< a cell a column

/// Families of one to four rows. Three cells in a hundred are left empty; one date or income in ten lies on a threshold of the law, or a
/// day or a cent beside it. In one family in twenty only the first row says what is the same for all, as people fill in lists.
class Population {
public:
    /// `full`: every status of the sponsor and every relation; else limited stay, unlimited stay and refugees, with spouses and children.
    Population(std::uint64_t seed, bool full, const Style& style) : random_(seed), full_(full), style_(style) {}

    /// The next family, of at most `most` rows.
    std::vector<Row> family(std::size_t most);

private:
    struct Sponsor;
    Sponsor sponsor();
    Row shared_cells(const Sponsor& sponsor, std::size_t members);
    void fill_member(Row& row, const Sponsor& sponsor, std::size_t place);

    std::int64_t around(std::int64_t value) { return value + random_.from_to(-1, 1); }  ///< a day or a cent beside it, or itself
    std::int64_t of_age(std::int64_t on, int least, int most);
    std::int64_t income(std::int64_t filed_on, std::size_t members);
    std::string known(std::string cell);
    std::string date(std::int64_t day) const;
    std::string money(std::int64_t cents) const;

    Random random_;
    bool full_;
    Style style_;
    std::uint64_t number_ = 0;
};

}  // namespace bench
