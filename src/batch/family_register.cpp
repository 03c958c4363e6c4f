#include "batch/family_register.h"

#include <utility>

namespace reunify::batch {

namespace {

/// A shelf this large is kept fuller and grows by less: there memory is dearer than time.
constexpr std::size_t kLarge = 4096;

constexpr std::uint16_t kTaken = 1;

std::uint32_t low_of(const NameHash& name) {
    return static_cast<std::uint32_t>(name.loose);
}
std::uint16_t high_of(const NameHash& name) {
    return static_cast<std::uint16_t>(name.loose >> 32);
}
std::uint8_t spelling_of(const NameHash& name) {
    return static_cast<std::uint8_t>(name.exact);
}

}  // namespace

std::size_t FamilyRegister::Shelf::find(std::uint32_t want_low, std::uint16_t want_high) const {
    const std::size_t size = slots.size();
    std::size_t at = start(want_low);
    while (slots[at].state != 0 && (slots[at].low != want_low || slots[at].high != want_high)) at = at + 1 == size ? 0 : at + 1;
    return at;
}

void FamilyRegister::Shelf::grow() {
    Shelf larger;
    const std::size_t size = slots.size();
    larger.slots.resize(size == 0 ? 64 : size < kLarge ? 2 * size : size + size / 8);
    for (const Slot& slot : slots) {
        if (slot.state != 0) larger.slots[larger.find(slot.low, slot.high)] = slot;
    }
    larger.used = used;
    *this = std::move(larger);
}

/// The slot of a name, a free one if it is new.
FamilyRegister::Shelf::Slot& FamilyRegister::slot_of(const NameHash& name) {
    Shelf& shelf = shelves_[name.loose >> 56];
    const std::size_t size = shelf.slots.size();
    if (shelf.used * 8 >= size * (size < kLarge ? 6 : 7)) shelf.grow();
    Shelf::Slot& slot = shelf.slots[shelf.find(low_of(name), high_of(name))];
    if (slot.state == 0) {
        slot.low = low_of(name);
        slot.high = high_of(name);
        slot.state = kTaken;
        ++shelf.used;
    }
    return slot;
}

FamilyRegister::Entry FamilyRegister::add(const NameHash& name, std::uint32_t line) {
    Shelf::Slot& slot = slot_of(name);
    const std::uint32_t before = slot.line;
    if (before != 0) return {before, slot.spelling == spelling_of(name)};
    slot.line = line == 0 ? 1 : line;
    slot.spelling = spelling_of(name);
    ++families_;
    return {};
}

void FamilyRegister::mark(const NameHash& name, Incomplete reason) {
    if (name.loose == 0) return;
    Shelf::Slot& slot = slot_of(name);
    slot.state = static_cast<std::uint16_t>(slot.state | 1U << static_cast<unsigned>(reason));
    marks_ = true;
}

unsigned FamilyRegister::reasons(const NameHash& name) const {
    const Shelf& shelf = shelves_[name.loose >> 56];
    if (shelf.slots.empty()) return 0;
    return shelf.slots[shelf.find(low_of(name), high_of(name))].state & ~static_cast<unsigned>(kTaken);
}

std::uint32_t FamilyRegister::first_line(const NameHash& name) const {
    const Shelf& shelf = shelves_[name.loose >> 56];
    return shelf.slots.empty() ? 0 : shelf.slots[shelf.find(low_of(name), high_of(name))].line;
}

void FamilyRegister::fetch(const NameHash& name) const {
    const Shelf& shelf = shelves_[name.loose >> 56];
    if (!shelf.slots.empty()) __builtin_prefetch(&shelf.slots[shelf.start(low_of(name))]);
}

}  // namespace reunify::batch
