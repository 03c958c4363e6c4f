#include "batch/earlier_output.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <vector>

#include "base/path.h"
#include "batch/columns.h"
#include "book/book.h"
#include "book/sheet_text.h"
#include "csv/byte_source.h"
#include "csv/dialect.h"
#include "csv/scanner.h"
#include "verdict/assessment.h"

namespace reunify::batch {

namespace {

bool is_verdict(const std::string& cell) {
    for (std::size_t v = 0; v < verdict::kVerdicts; ++v) {
        if (cell == verdict::name_of(static_cast<verdict::Verdict>(v))) return true;
    }
    return false;
}

bool is_of_results(std::string_view head, const law::RuleSet& rules) {
    const std::vector<std::string> names = result_names(rules);
    if (head.starts_with("{")) {
        const std::string_view line = head.substr(0, head.find('\n'));
        return std::any_of(names.begin(), names.end(),
                           [&](const std::string& name) { return line.find(fmt::format("\"{}\":\"", name)) != std::string_view::npos; });
    }
    const csv::Dialect dialect = csv::detect(head);
    for (const char delimiter : {dialect.delimiter, ';', ',', '\t', '|'}) {
        csv::RecordScanner scanner(head.data() + dialect.header_at, head.data() + head.size(), delimiter, 1, true);
        csv::Record record;
        std::vector<csv::Field> fields;
        if (!scanner.next(record)) return false;
        csv::split(record, delimiter, fields);
        std::vector<std::string> cells;
        for (const csv::Field& field : fields) cells.push_back(csv::value_of(field));
        if (cells.size() < 2) continue;
        if (std::find(names.begin(), names.end(), cells.back()) != names.end()) return true;
        if (std::any_of(cells.begin(), cells.end(), [&](const std::string& cell) { return is_verdict(cell) || cell == rules.version; }))
            return true;
    }
    return false;
}

}  // namespace

bool is_earlier_output(const std::string& name, const law::RuleSet& rules) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path_of(name), error) || std::filesystem::file_size(path_of(name), error) == 0) return true;
    auto source = csv::ByteSource::open(name);
    if (!source) return false;
    if (book::is_book(**source)) {
        auto book = book::Book::open((*source)->file(), name);
        return book && !(*book)->list().empty();
    }
    constexpr std::size_t looked_at = 256 * 1024;
    std::string head(looked_at, '\0');
    std::size_t had = 0;
    while (had < head.size()) {
        auto got = (*source)->read(head.data() + had, head.size() - had);
        if (!got) return false;
        if (*got == 0) break;
        had += *got;
    }
    head.resize(had);
    return head.empty() || is_of_results(head, rules);
}

}  // namespace reunify::batch
