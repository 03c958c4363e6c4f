#include "sql/operations.h"

#include <array>
#include <string_view>

namespace reunify::sql {

namespace {

struct Row {
    feel::Operation operation;
    std::array<const char*, 3> by_dialect;
};

constexpr auto kSaid = std::to_array<Row>({
#define SAID(operation, duckdb, postgresql, spark) {feel::Operation::operation, {duckdb, postgresql, spark}},
#include "sql/operations.def"
});

/// By operation, so that a row that is left out or comes twice does not compile.
constexpr auto by_operation() {
    std::array<std::array<const char*, 3>, feel::kOperations.size()> table{};
    std::array<int, feel::kOperations.size()> rows{};
    for (const Row& row : kSaid) {
        table[static_cast<std::size_t>(row.operation)] = row.by_dialect;
        ++rows[static_cast<std::size_t>(row.operation)];
    }
    for (const int each : rows) {
        if (each != 1) throw "an operation has no row in sql/operations.def, or two";
    }
    return table;
}

constexpr auto kPatterns = by_operation();

}  // namespace

const char* pattern_of(feel::Operation operation, Dialect dialect) {
    return kPatterns[static_cast<std::size_t>(operation)][static_cast<std::size_t>(dialect)];
}

bool is_infix(const char* pattern) {
    const std::string_view text(pattern);
    return text.starts_with("NOT ") || text.starts_with("0 - ") || text[0] == '$' || text.ends_with("86400");
}

int times_written(const char* pattern, int argument) {
    const std::string_view text(pattern);
    int times = 0;
    for (std::size_t at = text.find('$'); at != std::string_view::npos && at + 1 < text.size(); at = text.find('$', at + 1)) {
        if (text[at + 1] == 'a' + argument || text[at + 1] == 'A' + argument) ++times;
    }
    return times;
}

}  // namespace reunify::sql
