#include "batch/seen_cases.h"

#include <utility>

namespace reunify::batch {

/// FNV-1a with a final mix (the finalizer of MurmurHash3): short names spread well, no table needed.
std::uint64_t SeenCases::hash(std::string_view name) {
    std::uint64_t h = 0xCBF29CE484222325ULL;
    for (const char c : name) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    h ^= h >> 33;
    h *= 0xFF51AFD7ED558CCDULL;
    h ^= h >> 33;
    h *= 0xC4CEB9FE1A85EC53ULL;
    return h ^ (h >> 33);
}

std::size_t SeenCases::Shelf::find(std::uint32_t want_low, std::uint16_t want_high, std::uint32_t spread) const {
    const std::size_t size = line.size();
    std::size_t at = start(spread);
    while (line[at] != 0 && (low[at] != want_low || high[at] != want_high)) at = at + 1 == size ? 0 : at + 1;
    return at;
}

void SeenCases::Shelf::grow() {
    Shelf larger;
    const std::size_t size = line.empty() ? 64 : line.size() + line.size() / 4;
    larger.low.resize(size);
    larger.high.resize(size);
    larger.line.resize(size);
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == 0) continue;
        const std::size_t at = larger.find(low[i], high[i], low[i]);
        larger.low[at] = low[i];
        larger.high[at] = high[i];
        larger.line[at] = line[i];
    }
    larger.used = used;
    *this = std::move(larger);
}

std::uint32_t SeenCases::add(std::uint64_t hash, std::uint32_t line) {
    Shelf& shelf = shelves_[hash >> 56];
    if (shelf.used * 5 >= shelf.line.size() * 4) shelf.grow();
    const auto low = static_cast<std::uint32_t>(hash);
    const auto high = static_cast<std::uint16_t>(hash >> 32);
    const std::size_t at = shelf.find(low, high, low);
    if (shelf.line[at] != 0) return shelf.line[at];
    shelf.low[at] = low;
    shelf.high[at] = high;
    shelf.line[at] = line == 0 ? 1 : line;
    ++shelf.used;
    return 0;
}

void SeenCases::fetch(std::uint64_t hash) const {
    const Shelf& shelf = shelves_[hash >> 56];
    if (shelf.line.empty()) return;
    const std::size_t at = shelf.start(static_cast<std::uint32_t>(hash));
    __builtin_prefetch(&shelf.line[at]);
    __builtin_prefetch(&shelf.low[at]);
    __builtin_prefetch(&shelf.high[at]);
}

}  // namespace reunify::batch
