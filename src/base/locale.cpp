#include "base/locale.h"

namespace reunify {

std::string grouped(std::string_view digits, Language language) {
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) out += locale_of(language).group;
        out += digits[i];
    }
    return out;
}

}  // namespace reunify
