#include "batch/family_register.h"

#include <utility>

namespace reunify::batch {

namespace {

/// A shelf this large is kept fuller and grows by less: there memory is dearer than time.
constexpr std::size_t kLarge = 4096;

constexpr std::uint16_t kTaken = 1;
constexpr std::uint16_t kRead = 0x8000;  ///< only names that may be read so stand there: `O1` at `1`
constexpr std::uint16_t kTwoSpellings = 1U << static_cast<unsigned>(Incomplete::two_spellings);

std::uint32_t low_of(std::uint64_t key) {
    return static_cast<std::uint32_t>(key);
}
std::uint16_t high_of(std::uint64_t key) {
    return static_cast<std::uint16_t>(key >> 32);
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

/// The slot of a key, a free one if it is new.
FamilyRegister::Shelf::Slot& FamilyRegister::slot_of(std::uint64_t key) {
    Shelf& shelf = shelves_[key >> 56];
    const std::size_t size = shelf.slots.size();
    if (shelf.used * 8 >= size * (size < kLarge ? 6 : 7)) shelf.grow();
    Shelf::Slot& slot = shelf.slots[shelf.find(low_of(key), high_of(key))];
    if (slot.state == 0) {
        slot.low = low_of(key);
        slot.high = high_of(key);
        slot.state = kTaken;
        ++shelf.used;
    }
    return slot;
}

const FamilyRegister::Shelf::Slot* FamilyRegister::found(std::uint64_t key) const {
    const Shelf& shelf = shelves_[key >> 56];
    if (key == 0 || shelf.slots.empty()) return nullptr;
    const Shelf::Slot& slot = shelf.slots[shelf.find(low_of(key), high_of(key))];
    return slot.state == 0 ? nullptr : &slot;
}

void FamilyRegister::mark_spelling(Shelf::Slot& slot) {
    slot.state |= kTwoSpellings;
    marks_ = true;
}

/// Puts a name at another of its keys; the line of a name found there that is written otherwise, 0 for none. `by_reading`: the name may be
/// read so, and is one with a name that is written so.
std::uint32_t FamilyRegister::meet(std::uint64_t key, bool by_reading, const NameHash& name, std::uint32_t line) {
    if (key == 0) return 0;
    Shelf::Slot& slot = slot_of(key);
    if (slot.line == 0) {
        slot.line = line;
        slot.spelling = spelling_of(name);
        if (by_reading) slot.state |= kRead;
        return 0;
    }
    const bool other = by_reading ? (slot.state & kRead) == 0 : slot.spelling != spelling_of(name);
    if (!other) return 0;
    mark_spelling(slot);
    return slot.line;
}

FamilyRegister::Entry FamilyRegister::add(const NameHash& name, std::uint32_t line) {
    if (line == 0) line = 1;
    Shelf::Slot& slot = slot_of(name.loose);
    Entry entry;
    if (slot.line != 0 && (slot.state & kRead) == 0) {
        entry = {slot.line, slot.spelling == spelling_of(name), 0};
        if (!entry.same_spelling) mark_spelling(slot);
    } else {
        if (slot.line != 0) {
            entry.other_line = slot.line;
            mark_spelling(slot);
        }
        slot.line = line;
        slot.spelling = spelling_of(name);
        slot.state = static_cast<std::uint16_t>(slot.state & ~kRead);
        ++families_;
    }
    if (name.turned == 0 && name.look == 0 && name.bare == 0) return entry;
    for (const std::uint32_t other :
         {meet(name.turned, false, name, line), meet(name.look, true, name, line), meet(name.bare, true, name, line)}) {
        if (other != 0 && entry.other_line == 0) entry.other_line = other;
    }
    return entry;
}

void FamilyRegister::mark(const NameHash& name, Incomplete reason) {
    if (name.loose == 0) return;
    Shelf::Slot& slot = slot_of(name.loose);
    slot.state = static_cast<std::uint16_t>(slot.state | 1U << static_cast<unsigned>(reason));
    marks_ = true;
}

unsigned FamilyRegister::reasons(const NameHash& name) const {
    const Shelf::Slot* slot = found(name.loose);
    unsigned reasons = slot == nullptr ? 0U : slot->state & ~static_cast<unsigned>(kTaken | kRead);
    for (const std::uint64_t key : {name.turned, name.look, name.bare}) {
        if (const Shelf::Slot* other = found(key)) reasons |= other->state & kTwoSpellings;
    }
    return reasons;
}

std::uint32_t FamilyRegister::first_line(const NameHash& name) const {
    const Shelf::Slot* slot = found(name.loose);
    return slot == nullptr || (slot->state & kRead) != 0 ? 0 : slot->line;
}

void FamilyRegister::fetch(const NameHash& name) const {
    const Shelf& shelf = shelves_[name.loose >> 56];
    if (!shelf.slots.empty()) __builtin_prefetch(&shelf.slots[shelf.start(low_of(name.loose))]);
}

}  // namespace reunify::batch
