#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/exit.h"

namespace reunify::cli {

/// Writes a whole file: beside it first, then under its name, so that there is never half of one. A
/// file that is there is replaced where it is an earlier answer of this program, or empty; nothing else is lost. Nothing if all went well.
std::optional<Stop> write_file(const std::string& path, std::string_view text);

/// The same without looking at what is there: for whoever has looked.
std::optional<Stop> replace_file(const std::string& path, std::string_view text);

/// Whether nothing could be written there: tried without leaving anything.
std::optional<Stop> is_unwritable(const std::string& path);

/// Whether `write_file` would refuse it, whatever is written: to be asked before somebody has taken pains over what is to be written.
std::optional<Stop> refuses_to_replace(const std::string& path);

}  // namespace reunify::cli
