#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/lane.h"
#include "batch/tally.h"

namespace reunify::batch {

/// What a list looks like from afar: verdicts by the sponsor's status and by the month of filing, and whose last day to file is the
/// nearest. As small as the calendar, however long the list.
struct Overview {
    using Verdicts = std::array<std::uint64_t, kVerdicts>;

    /// The nearest last day of a family.
    struct Due {
        Lane day = kUnknown;
        std::uint64_t line = 0;  ///< of the list, where the family begins
        std::string family;      ///< its name; empty where families have none
        std::string who;         ///< the relations of those whose day it is
        std::size_t verdict = 0;
    };
    static constexpr std::size_t kMostDue = 100;

    /// A row that cannot be read.
    struct Unreadable {
        std::uint64_t line = 0;
        std::string where;  ///< the cell in a sheet, else the header of its column; empty if the row as a whole is at fault
        std::string reason;
    };
    static constexpr std::size_t kMostUnreadable = 25;

    std::map<std::string, Verdicts> by_status;     ///< by the name of the choice; empty: unknown
    std::map<std::string, Verdicts> by_month;      ///< `2026-12`; empty: no day, or not the whole day, is given
    std::map<std::string, std::uint64_t> closing;  ///< families by the month of their nearest last day
    std::vector<Due> next;                         ///< ascending by day and line, at most kMostDue
    std::vector<Unreadable> unreadable;            ///< the first of them, at most kMostUnreadable

    bool is_near(Lane day) const { return next.size() < kMostDue || day < next.back().day; }
    void add(Due due);
    void add(Unreadable row);
    void add(const Overview& other);  ///< of the rows that follow

    /// As one line of text, and back; false if the line is none of those. An empty line is an empty overview.
    std::string to_line() const;
    bool from_line(const std::string& line);
};

/// `2026-12`.
std::string month_of(Lane day);

}  // namespace reunify::batch
