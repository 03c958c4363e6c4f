#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/phrase.h"
#include "cases/family.h"

/// What members are called. One without a name of its own in the file is `member 1`: programs and command lines have it so in every
/// language, people read it in theirs, and what they type is understood in any of the four.
namespace reunify::cases {

/// Numbers count from 1.
std::string default_label(std::size_t number);

/// A label as people read it: `membre 1`; a name of the family's own stays as it is.
Phrase said_label(std::string_view label);

/// A label as it is compared: `Membre 1` is `member 1`.
std::string known_label(std::string_view label);

/// The member that a label names, counted from 0.
std::optional<std::size_t> member_called(const Family& family, std::string_view label);

/// The labels of a family for a message, and the one nearest to what was typed; empty if none is near.
Phrase one_of_labels(const Family& family);
std::string nearest_label(const Family& family, std::string_view typed);

}  // namespace reunify::cases
