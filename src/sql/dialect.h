#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/lane.h"
#include "feel/typed.h"

namespace reunify::sql {

/// The engines that a script can be made for.
enum class Dialect : std::uint8_t { duckdb, postgresql, spark };

std::optional<Dialect> dialect_named(std::string_view name);
std::string_view name_of(Dialect dialect);
std::vector<std::string> dialect_names();

/// A name of the user's own, in the marks of the dialect.
std::string quoted(Dialect dialect, std::string_view name);

/// A name of the script's: as it is where the dialect takes it so.
std::string identifier(Dialect dialect, std::string_view name);

/// The user's table, with its schema if it names one: each part as it is where it is a name without marks, else in the marks of the
/// dialect.
std::string table_name(Dialect dialect, std::string_view text);

/// A text between single quotes.
std::string text_literal(Dialect dialect, std::string_view text);

/// The type of the columns of a kind: numbers are decimals with six places, months and seconds whole numbers.
std::string_view type_of(Dialect dialect, Kind kind);

/// A value of a kind; what is unknown, or an error, is NULL of the kind's type.
std::string literal(Dialect dialect, Kind kind, Lane value, const feel::Pool& pool);

/// What a text between `/*` or behind `--` may hold: nothing that ends the comment.
std::string comment(std::string_view text);

}  // namespace reunify::sql
