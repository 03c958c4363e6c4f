#include "batch/overview.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>
#include <utility>

#include "base/calendar.h"

namespace reunify::batch {

namespace {

void add_to(std::map<std::string, Overview::Verdicts>& counts, const std::map<std::string, Overview::Verdicts>& others) {
    for (const auto& [key, theirs] : others) {
        Overview::Verdicts& ours = counts[key];
        for (std::size_t v = 0; v < ours.size(); ++v) ours[v] += theirs[v];
    }
}

}  // namespace

std::string month_of(Lane day) {
    return calendar::to_iso(day).substr(0, 7);
}

void Overview::add(Due due) {
    if (!is_near(due.day)) return;
    const auto sooner = [](const Due& a, const Due& b) { return std::tie(a.day, a.line) < std::tie(b.day, b.line); };
    const auto place = std::upper_bound(next.begin(), next.end(), due, sooner);
    next.insert(place, std::move(due));
    if (next.size() > kMostDue) next.pop_back();
}

void Overview::add(Unreadable row) {
    if (unreadable.size() < kMostUnreadable) unreadable.push_back(std::move(row));
}

void Overview::add(const Overview& other) {
    add_to(by_status, other.by_status);
    add_to(by_month, other.by_month);
    for (const auto& [month, families] : other.closing) closing[month] += families;
    for (const Due& due : other.next) add(due);
    for (const Unreadable& row : other.unreadable) add(row);
}

std::string Overview::to_line() const {
    nlohmann::json dues = nlohmann::json::array();
    for (const Due& due : next) dues.push_back({due.day, due.line, due.family, due.who, due.verdict});
    nlohmann::json rows = nlohmann::json::array();
    for (const Unreadable& row : unreadable) rows.push_back({row.line, row.where, row.reason});
    return nlohmann::json{{"status", by_status}, {"month", by_month}, {"closing", closing}, {"next", dues}, {"unreadable", rows}}.dump(
        -1, ' ', false, nlohmann::json::error_handler_t::replace);
}

bool Overview::from_line(const std::string& line) {
    *this = {};
    if (line.empty()) return true;
    const auto read = nlohmann::json::parse(line, nullptr, false);
    if (!read.is_object()) return false;
    try {
        by_status = read.at("status").get<decltype(by_status)>();
        by_month = read.at("month").get<decltype(by_month)>();
        closing = read.at("closing").get<decltype(closing)>();
        for (const auto& it : read.at("next")) {
            next.push_back({it.at(0).get<Lane>(), it.at(1).get<std::uint64_t>(), it.at(2).get<std::string>(), it.at(3).get<std::string>(),
                            it.at(4).get<std::size_t>()});
            if (next.back().verdict >= kVerdicts) return false;
        }
        for (const auto& it : read.at("unreadable"))
            add(Unreadable{it.at(0).get<std::uint64_t>(), it.at(1).get<std::string>(), it.at(2).get<std::string>()});
    } catch (const nlohmann::json::exception&) {
        return false;
    }
    return true;
}

}  // namespace reunify::batch
