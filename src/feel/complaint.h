#pragma once

#include <string>
#include <string_view>

#include "base/fault.h"
#include "base/lane.h"

/// The words in which faults of expressions are told.
namespace reunify::feel {

/// A fault at a place of an expression, with the text of the line it stands on.
Fault fault_at(std::string_view source, Position at, Phrase message, Phrase accepted = {}, std::string nearest = {});

/// A piece of an expression in backquotes, cut to 40 characters.
std::string quoted(std::string_view piece);

/// `a number`, `a date`, `a years and months duration`.
const Sentence<>& a_kind(Kind kind);

}  // namespace reunify::feel
