#include "batch/seen_cases.h"

#include <utility>

namespace reunify::batch {

namespace {

/// A shelf this large is kept fuller and grows by less: there memory is dearer than time.
constexpr std::size_t kLarge = 4096;

}  // namespace

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

std::size_t SeenCases::Shelf::find(std::uint32_t want_low, std::uint16_t want_high) const {
    const std::size_t size = entries.size();
    std::size_t at = start(want_low);
    while (entries[at].line != 0 && (entries[at].low != want_low || entries[at].high != want_high)) at = at + 1 == size ? 0 : at + 1;
    return at;
}

void SeenCases::Shelf::grow() {
    Shelf larger;
    const std::size_t size = entries.size();
    larger.entries.resize(size == 0 ? 64 : size < kLarge ? 2 * size : size + size / 8);
    for (const Entry& entry : entries) {
        if (entry.line != 0) larger.entries[larger.find(entry.low, entry.high)] = entry;
    }
    larger.used = used;
    *this = std::move(larger);
}

std::uint32_t SeenCases::add(std::uint64_t hash, std::uint32_t line) {
    Shelf& shelf = shelves_[hash >> 56];
    const std::size_t size = shelf.entries.size();
    if (shelf.used * 8 >= size * (size < kLarge ? 6 : 7)) shelf.grow();
    const auto low = static_cast<std::uint32_t>(hash);
    const auto high = static_cast<std::uint16_t>(hash >> 32);
    Shelf::Entry& entry = shelf.entries[shelf.find(low, high)];
    if (entry.line != 0) return entry.line;
    entry = {low, line == 0 ? 1 : line, high};
    ++shelf.used;
    return 0;
}

void SeenCases::fetch(std::uint64_t hash) const {
    const Shelf& shelf = shelves_[hash >> 56];
    if (!shelf.entries.empty()) __builtin_prefetch(&shelf.entries[shelf.start(static_cast<std::uint32_t>(hash))]);
}

}  // namespace reunify::batch
