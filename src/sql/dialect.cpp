#include "sql/dialect.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/calendar.h"
#include "base/decimal.h"

namespace reunify::sql {

namespace {

constexpr std::array<std::string_view, 3> kNames{"duckdb", "postgresql", "spark"};

// By dialect and kind: number, boolean, text, date, months, seconds.
constexpr std::array<std::array<std::string_view, 6>, 3> kTypes{{{"DECIMAL(18,6)", "BOOLEAN", "VARCHAR", "DATE", "INTEGER", "BIGINT"},
                                                                 {"numeric", "boolean", "text", "date", "integer", "bigint"},
                                                                 {"DECIMAL(18,6)", "BOOLEAN", "STRING", "DATE", "INT", "BIGINT"}}};

// Words that some dialect keeps for itself, of those that rules are likely to use as names.
constexpr auto kReserved = std::to_array<std::string_view>(
    {"all",     "and",    "any",  "as",    "asc",    "between", "both",    "case",    "cast",       "check",  "column",  "cross",
     "current", "date",   "desc", "do",    "else",   "end",     "except",  "false",   "for",        "from",   "full",    "grant",
     "group",   "having", "in",   "inner", "is",     "join",    "lateral", "left",    "like",       "limit",  "natural", "not",
     "null",    "offset", "on",   "only",  "or",     "order",   "outer",   "primary", "references", "right",  "select",  "table",
     "then",    "to",     "true", "union", "unique", "user",    "using",   "when",    "where",      "window", "with"});

std::string doubled(std::string_view text, char mark) {
    std::string out(1, mark);
    for (const char c : text) {
        if (c == mark) out += c;
        out += c;
    }
    return out + mark;
}

bool is_plain(std::string_view name) {
    const auto starts = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
    const auto goes_on = [&](char c) { return starts(c) || (c >= '0' && c <= '9'); };
    return !name.empty() && starts(name[0]) && std::all_of(name.begin(), name.end(), goes_on) &&
           std::find(kReserved.begin(), kReserved.end(), name) == kReserved.end();
}

}  // namespace

std::optional<Dialect> dialect_named(std::string_view name) {
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end()) return std::nullopt;
    return static_cast<Dialect>(found - kNames.begin());
}

std::string_view name_of(Dialect dialect) {
    return kNames[static_cast<std::size_t>(dialect)];
}

std::vector<std::string> dialect_names() {
    return {kNames.begin(), kNames.end()};
}

std::string quoted(Dialect dialect, std::string_view name) {
    return doubled(name, dialect == Dialect::spark ? '`' : '"');
}

std::string identifier(Dialect dialect, std::string_view name) {
    return is_plain(name) ? std::string(name) : quoted(dialect, name);
}

std::string table_name(Dialect dialect, std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t dot = std::min(text.find('.', at), text.size());
        const std::string_view part = text.substr(at, dot - at);
        std::string small(part);
        std::transform(small.begin(), small.end(), small.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        const char mark = dialect == Dialect::spark ? '`' : '"';
        const bool marked = part.size() > 2 && part.front() == mark && part.back() == mark &&
                            part.substr(1, part.size() - 2).find(mark) == std::string_view::npos;
        out += (out.empty() ? "" : ".") + (marked || is_plain(small) ? std::string(part) : quoted(dialect, part));
        at = dot + 1;
    }
    return out;
}

std::string text_literal(Dialect dialect, std::string_view text) {
    if (dialect != Dialect::spark) return doubled(text, '\'');
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    return out + "'";
}

std::string_view type_of(Dialect dialect, Kind kind) {
    return kTypes[static_cast<std::size_t>(dialect)][static_cast<std::size_t>(kind)];
}

std::string literal(Dialect dialect, Kind kind, Lane value, const feel::Pool& pool) {
    if (!is_known(value)) return fmt::format("CAST(NULL AS {})", type_of(dialect, kind));
    switch (kind) {
        case Kind::number:
            return decimal::to_string(value);
        case Kind::boolean:
            return value != 0 ? "TRUE" : "FALSE";
        case Kind::text:
            return text_literal(dialect, pool.word(value));
        case Kind::date:
            return fmt::format("DATE '{}'", calendar::to_iso(value));
        case Kind::months:
        case Kind::seconds:
            break;
    }
    return fmt::format("{}", value);
}

std::string comment(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool ends = !out.empty() && ((out.back() == '*' && c == '/') || (out.back() == '/' && c == '*'));
        if (ends) out += ' ';
        out += c == '\n' || c == '\r' ? ' ' : c;
    }
    return out;
}

}  // namespace reunify::sql
