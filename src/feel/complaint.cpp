#include "feel/complaint.h"

#include <utility>

namespace reunify::feel {

Fault fault_at(std::string_view source, Position at, std::string message, std::string accepted, std::string nearest) {
    std::string_view line = source;
    for (int i = 1; i < at.line; ++i) {
        const std::size_t end = line.find('\n');
        line = end == std::string_view::npos ? std::string_view{} : line.substr(end + 1);
    }
    line = line.substr(0, line.find('\n'));
    Fault fault;
    fault.message = in_english(std::move(message));
    fault.accepted = in_english(std::move(accepted));
    fault.nearest = std::move(nearest);
    fault.at = at;
    fault.line = std::string(line);
    return fault;
}

std::string quoted(std::string_view piece) {
    constexpr int longest = 40;
    std::size_t end = 0;
    int characters = 0;
    while (end < piece.size() && characters < longest) {
        ++end;
        while (end < piece.size() && (static_cast<unsigned char>(piece[end]) & 0xC0) == 0x80) ++end;
        ++characters;
    }
    std::string out = "`";
    out += piece.substr(0, end);
    if (end < piece.size()) out += "...";
    out += '`';
    return out;
}

std::string_view a_kind(Kind kind) {
    switch (kind) {
        case Kind::number:
            return "a number";
        case Kind::boolean:
            return "a truth (true or false)";
        case Kind::text:
            return "a text";
        case Kind::date:
            return "a date";
        case Kind::months:
            return "a years and months duration";
        case Kind::seconds:
            return "a days and time duration";
    }
    return "a value";
}

}  // namespace reunify::feel
