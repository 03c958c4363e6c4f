#include "cases/odd_character.h"

#include <fmt/format.h>

#include "cases/sentences.h"

namespace reunify::cases {

namespace {

bool is_control(char c) {
    const bool white = c >= '\t' && c <= '\r';
    return (static_cast<unsigned char>(c) < 0x20 && !white) || c == 0x7F;
}

}  // namespace

std::size_t leading_invisible(std::string_view text) {
    if (!text.empty() && is_control(text.front())) return 1;
    if (text.starts_with("\xC2\xAD")) return 2;
    if (text.starts_with("\xEF\xBB\xBF")) return 3;
    if (text.size() < 3 || text[0] != '\xE2') return 0;
    const auto last = static_cast<unsigned char>(text[2]);
    if (text[1] == '\x80' && ((last >= 0x8B && last <= 0x8F) || (last >= 0xAA && last <= 0xAE))) return 3;
    return text[1] == '\x81' && last >= 0xA0 && last <= 0xA4 ? 3 : 0;
}

std::optional<OddCharacter> invisible_in(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t size = leading_invisible(text.substr(i));
        if (size == 0) continue;
        if (size == 1) {
            const Sentence<>& control = text[i] == '\0' ? sentence::nul_character : sentence::control_character;
            return OddCharacter{control, fmt::format("U+{:04X}", static_cast<unsigned>(static_cast<unsigned char>(text[i])))};
        }
        const auto byte = [&](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(text[i + at])); };
        const unsigned code =
            size == 2 ? (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F) : (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
        const Sentence<>& name = code == 0xAD                                          ? sentence::soft_hyphen
                                 : code == 0xFEFF                                      ? sentence::byte_order_mark
                                 : code == 0x200C || code == 0x200D || code == 0x2060  ? sentence::joiner
                                 : code == 0x200B || (code > 0x2060 && code <= 0x2064) ? sentence::zero_width_space
                                                                                       : sentence::directional_mark;
        return OddCharacter{name, fmt::format("U+{:04X}", code)};
    }
    return std::nullopt;
}

std::optional<OddCharacter> full_width_in(std::string_view text) {
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        const auto byte = [&](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(text[i + at])); };
        if (byte(0) != 0xEF || (byte(1) != 0xBC && byte(1) != 0xBD)) continue;
        const unsigned code = 0xF000U | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
        if (code >= 0xFF01 && code <= 0xFF5E) return OddCharacter{sentence::full_width_character, fmt::format("U+{:04X}", code)};
    }
    return std::nullopt;
}

std::string without_invisible(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t size = leading_invisible(text.substr(i));
        if (size == 0) out += text[i];
        i += size == 0 ? 1 : size;
    }
    return out;
}

}  // namespace reunify::cases
