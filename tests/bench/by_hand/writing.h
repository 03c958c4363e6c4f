#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "reading.h"
#include "verdict.h"

/// Results to cells.
namespace by_hand {

/// A buffer that is written into without asking for room at every piece.
class Output {
public:
    void room_for(std::size_t more) {
        if (used_ + more > bytes_.size()) bytes_.resize((used_ + more) * 2);
    }
    void put(const char* from, std::size_t size) {
        std::memcpy(bytes_.data() + used_, from, size);
        used_ += size;
    }
    void put(std::string_view text) { put(text.data(), text.size()); }
    void put(char c) { bytes_[used_++] = c; }
    std::string_view text() const { return {bytes_.data(), used_}; }
    void clear() { used_ = 0; }

private:
    std::vector<char> bytes_ = std::vector<char>(1024 * 1024);
    std::size_t used_ = 0;
};

inline void put_names(Output& out, const Fails& fails, Truth wanted) {
    bool first = true;
    for (std::size_t i = 0; i < kConditions; ++i) {
        if (fails[i] != wanted) continue;
        if (!first) out.put(' ');
        first = false;
        out.put(kNames[i]);
    }
}

inline void put_money(Output& out, std::int64_t cents) {
    std::array<char, 24> digits{};
    std::size_t at = digits.size();
    for (int i = 0; i < 3 || cents > 0; ++i) {
        if (i == 2) digits[--at] = '.';
        digits[--at] = static_cast<char>('0' + cents % 10);
        cents /= 10;
    }
    out.put(digits.data() + at, digits.size() - at);
}

inline void judge(Family& family, std::vector<Member>& members, const Layout& layout, Output& out) {
    complete(family, members, layout.today);
    const Judgment judgment(family, members, family.filed_on);
    const std::int64_t asked = judgment.required_income();
    for (const Member& member : members) {
        const Fails fails = judgment.all(member);
        const auto size = static_cast<std::size_t>(member.end - member.begin);
        out.room_for(size + 512);
        out.put(member.begin, size);
        out.put(layout.delimiter);
        out.put(verdict_of(family, members, member, fails));
        out.put(layout.delimiter);
        put_names(out, fails, yes);
        out.put(layout.delimiter);
        put_names(out, fails, unknown);
        out.put(layout.delimiter);
        if (asked != 0) put_money(out, asked);
        out.put('\n');
    }
}

}  // namespace by_hand
