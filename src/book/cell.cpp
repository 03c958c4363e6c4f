#include "book/cell.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/calendar.h"
#include "base/lane.h"

namespace reunify::book {

namespace {

constexpr double kSecondsOfDay = 86400;

}  // namespace

std::string cell_name(std::size_t column, std::uint64_t row) {
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    }
    return letters + std::to_string(row);
}

std::uint32_t column_of(std::string_view name) {
    std::uint32_t column = 0;
    for (const char c : name) {
        const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (!letter) break;
        column = column * 26 + static_cast<std::uint32_t>((c | 0x20) - 'a' + 1);
        if (column > kMostColumns) return kMostColumns;
    }
    return column == 0 ? kMostColumns : column - 1;
}

/// Fifteen digits are what a spreadsheet program shows of a number; more say how a computer keeps it.
Cell number_cell(double value) {
    Cell cell{Cell::Kind::number, fmt::format("{:.15g}", value), value, {}};
    // A number has no mark of thousands: `1.234` is one and a bit.
    const std::size_t point = cell.text.find('.');
    if (point != std::string::npos && cell.text.size() - point == 4 && cell.text.find('e') == std::string::npos) cell.text += '0';
    return cell;
}

Cell serial_cell(double serial, bool since_1904, std::string_view form) {
    constexpr double last_day = 2958465;  // of the year 9999
    constexpr double no_day = 60;         // 29 February 1900
    const double whole = std::floor(serial);
    if (!(whole >= 0 && whole <= last_day)) {
        Cell cell = number_cell(serial);
        cell.form = form;
        return cell;
    }
    Cell cell{Cell::Kind::date, {}, serial, form};
    const Lane start = since_1904 ? *calendar::make(1904, 1, 1) : *calendar::make(1899, 12, whole < no_day ? 31 : 30);
    cell.text = calendar::to_iso(start + static_cast<Lane>(whole));
    if (!since_1904 && whole == no_day) cell.text = "1900-02-29";
    if (!since_1904 && whole == 0) cell.text = "1900-01-00";
    if (since_1904) cell.number += 1462;
    const auto second = static_cast<int>(std::lround((serial - whole) * kSecondsOfDay));
    if (second > 0) cell.text += fmt::format(" {:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
    return cell;
}

Cell truth_cell(bool value) {
    return {Cell::Kind::truth, value ? "true" : "false", value ? 1.0 : 0.0, {}};
}

bool shows_a_day(std::string_view form) {
    bool quoted = false, bracket = false;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const char c = form[i];
        if (quoted) {
            quoted = c != '"';
        } else if (bracket) {
            bracket = c != ']';
        } else if (c == '"') {
            quoted = true;
        } else if (c == '[') {
            bracket = true;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == ';') {
            return false;  // what follows is of negative numbers
        } else if (c == 'd' || c == 'D' || c == 'y' || c == 'Y') {
            return true;
        }
    }
    return false;
}

}  // namespace reunify::book
