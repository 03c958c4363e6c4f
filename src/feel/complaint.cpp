#include "feel/complaint.h"

#include <utility>

#include "feel/sentences.h"

namespace reunify::feel {

Fault fault_at(std::string_view source, Position at, Phrase message, Phrase accepted, std::string nearest) {
    std::string_view line = source;
    for (int i = 1; i < at.line; ++i) {
        const std::size_t end = line.find('\n');
        line = end == std::string_view::npos ? std::string_view{} : line.substr(end + 1);
    }
    line = line.substr(0, line.find('\n'));
    Fault fault;
    fault.message = std::move(message);
    fault.accepted = std::move(accepted);
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

const Sentence<>& a_kind(Kind kind) {
    switch (kind) {
        case Kind::number:
            return sentence::number;
        case Kind::boolean:
            return sentence::truth;
        case Kind::text:
            return sentence::text;
        case Kind::date:
            return sentence::date;
        case Kind::months:
            return sentence::months;
        case Kind::seconds:
            return sentence::seconds;
    }
    return sentence::value;
}

}  // namespace reunify::feel
