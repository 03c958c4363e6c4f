#include "cases/header_words.h"

#include "cases/folded.h"

namespace reunify::cases {

std::vector<std::string> header_words(std::string_view header) {
    std::string spaced;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const bool capital = header[i] >= 'A' && header[i] <= 'Z';
        const bool behind_small = i > 0 && header[i - 1] >= 'a' && header[i - 1] <= 'z';
        if (capital && behind_small) spaced += ' ';
        spaced += header[i];
    }
    std::string folded = fold(spaced);
    // The signs of `N°`, `Nº` and `№` say nothing.
    for (const std::string_view sign : {"\xC2\xB0", "\xC2\xBA", "\xE2\x84\x96"}) {
        for (std::size_t at = folded.find(sign); at != std::string::npos; at = folded.find(sign)) folded.replace(at, sign.size(), 1, ' ');
    }
    std::vector<std::string> words(1);
    for (const char c : folded) {
        const bool of_word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if (of_word) {
            words.back() += c;
            continue;
        }
        if (c == '#') words.emplace_back("#");
        if (!words.back().empty()) words.emplace_back();
    }
    std::erase(words, "");
    return words;
}

}  // namespace reunify::cases
