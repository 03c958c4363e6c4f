#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "base/lane.h"
#include "text/document.h"

namespace reunify::proof {

/// Reading the maps of one file with a fault for whatever is not as it should be.
class CaseFile {
public:
    CaseFile(const text::Document& document, Faults& faults) : document_(document), faults_(faults) {}

    /// Faults for keys that nothing reads, and for a node that is no map. `what` is what the map stands for: "a worked case".
    bool check_keys(const text::Node& map, const Phrase& what, const std::vector<std::string>& known) const;
    /// The text under a key; empty if there is none. A list or a map in its place is a fault.
    std::string text(const text::Node& map, std::string_view key) const;
    /// A day under a key, unknown if there is none.
    Lane day(const text::Node& map, std::string_view key) const;
    /// The place of a name in a list of names, or a fault. `what` is what bears the name: sentence::the_fact.
    std::optional<std::size_t> name(const text::Node& scalar, const Sentence<>& what, const std::vector<std::string>& known) const;

    void fault(Position at, Phrase message, Phrase accepted = {}, std::string nearest = {}) const;
    void add(Faults faults) const;

    const text::Document& document() const { return document_; }

private:
    const text::Document& document_;
    Faults& faults_;
};

}  // namespace reunify::proof
