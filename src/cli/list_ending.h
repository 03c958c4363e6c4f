#pragma once

#include <optional>
#include <string>

#include "cli/exit.h"

namespace reunify::cli {

/// What a file of `batch` holds.
enum class ListFile : std::uint8_t { csv, json_lines, page };

/// Why a file of that name does not hold it: its ending, also before `.gz`, means something else. An ending that nobody knows may be
/// anything.
std::optional<Stop> other_ending(const std::string& name, ListFile holds);

}  // namespace reunify::cli
