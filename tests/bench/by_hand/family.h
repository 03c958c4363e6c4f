#pragma once

#include <cstdint>

#include "day.h"

/// A family as given.
namespace by_hand {

enum class Status : std::uint8_t { unknown, limited_stay, unlimited_stay, refugee };
enum class Relation : std::uint8_t { unknown, spouse, child };
enum class Custody : std::uint8_t { unknown, sole, shared_with_consent, shared_without_consent, none };
enum class Permit : std::uint8_t { unknown, favoured, employed, without_favour };  // as far as the ten conditions tell them apart
enum class Place : std::uint8_t { unknown, abroad, belgium };

constexpr std::int64_t kNoMoney = -1;

struct Member {
    const char* begin = nullptr;
    const char* end = nullptr;  ///< the row as it stands in the file, without its line end
    Relation relation = Relation::unknown;
    Custody custody = Custody::unknown;
    Truth in_belgium = unknown;
    Truth risk = no;
    Day bond = kNone;
    Day eighteen = kNone, twenty_one = kNone;  ///< the birthdays
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
    Day eighteen = kNone, twenty_one = kNone;  ///< birthdays of the sponsor
    Day stay_half = kNone, stay_one = kNone, stay_two = kNone;
    Day decided_half = kNone, decided_one = kNone;
    bool all_relations_known = true;
};

}  // namespace by_hand
