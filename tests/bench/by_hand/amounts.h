#pragma once

#include <array>
#include <cstdint>

#include "day.h"

/// The indexed amounts, in cents; 0 where one is not known.
namespace by_hand {

struct Amount {
    Day from;
    std::int64_t cents;
};

constexpr std::array kMinimumIncome{
    Amount{day_of(2011, 1, 1), 0},      Amount{day_of(2012, 12, 1), 150182}, Amount{day_of(2016, 6, 1), 153193},
    Amount{day_of(2017, 6, 1), 156259}, Amount{day_of(2018, 9, 1), 159381},  Amount{day_of(2020, 3, 1), 0},
    Amount{day_of(2021, 9, 1), 165823}, Amount{day_of(2022, 1, 1), 0},       Amount{day_of(2022, 3, 1), 172521},
    Amount{day_of(2022, 4, 1), 180616}, Amount{day_of(2022, 5, 1), 0},       Amount{day_of(2022, 8, 1), 187913},
    Amount{day_of(2022, 11, 1), 0},     Amount{day_of(2022, 12, 1), 195499}, Amount{day_of(2023, 11, 1), 199418},
    Amount{day_of(2024, 4, 1), 202988}, Amount{day_of(2024, 5, 1), 207048},  Amount{day_of(2025, 2, 1), 211189},
    Amount{day_of(2026, 1, 1), 215411}, Amount{day_of(2026, 4, 1), 218981},  Amount{day_of(2026, 7, 1), 223361}};

constexpr std::array kReference{Amount{day_of(2025, 8, 18), 232307}, Amount{day_of(2026, 1, 1), 236952}, Amount{day_of(2026, 4, 1), 240879},
                                Amount{day_of(2026, 7, 1), 245697}};

constexpr std::array kPreviousReference{
    Amount{day_of(2013, 9, 1), 130778}, Amount{day_of(2015, 9, 1), 133394}, Amount{day_of(2016, 4, 1), 136062},
    Amount{day_of(2016, 6, 1), 138783}, Amount{day_of(2017, 6, 1), 141558}, Amount{day_of(2017, 9, 1), 142832},
    Amount{day_of(2018, 7, 1), 147632}, Amount{day_of(2018, 9, 1), 150578}, Amount{day_of(2020, 1, 1), 152461},
    Amount{day_of(2020, 3, 1), 155509}, Amount{day_of(2021, 1, 1), 159688}, Amount{day_of(2021, 7, 1), 162883},
    Amount{day_of(2021, 9, 1), 166145}, Amount{day_of(2022, 1, 1), 173898}, Amount{day_of(2022, 3, 1), 0},
    Amount{day_of(2022, 5, 1), 180932}, Amount{day_of(2022, 8, 1), 184548}, Amount{day_of(2022, 11, 1), 0},
    Amount{day_of(2023, 1, 1), 196900}, Amount{day_of(2023, 7, 1), 200832}, Amount{day_of(2023, 11, 1), 204853},
    Amount{day_of(2024, 5, 1), 208955}, Amount{day_of(2025, 2, 1), 213128}, Amount{day_of(2026, 3, 1), 217388},
    Amount{day_of(2026, 9, 1), 221747}};

/// The amount in force on a day: newest first, for most files are recent.
template <class Amounts>
std::int64_t in_force(const Amounts& amounts, Day day) {
    for (auto it = amounts.rbegin(); it != amounts.rend(); ++it) {
        if (it->from <= day) return it->cents;
    }
    return 0;
}

}  // namespace by_hand
