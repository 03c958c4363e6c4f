#include "batch/rejects.h"

#include <fstream>

#include "csv/scanner.h"

namespace reunify::batch {

namespace {

/// A cell of text from outside: a formula in it must not run when the file of rejects is opened in a spreadsheet program.
void append_guarded(std::string& out, std::string_view value, char delimiter) {
    if (csv::looks_like_formula(value)) {
        csv::append_field(out, "'" + std::string(value), delimiter);
    } else {
        csv::append_field(out, value, delimiter);
    }
}

}  // namespace

std::string rejects_header(const csv::Dialect& input) {
    std::string header;
    for (const char* name : {"line", "record", "column", "raw", "reason", "accepted", "row"}) {
        if (!header.empty()) header += input.delimiter;
        header += name;
    }
    return header + "\n";
}

bool is_of_rejects(const std::string& name) {
    std::ifstream file(name, std::ios::binary);
    std::string first;
    if (!file || !std::getline(file, first)) return true;
    const std::size_t at = first.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    return first.compare(at, 4, "line") == 0 && first.find("accepted") != std::string::npos;
}

void append_reject(std::string& out, const Reject& reject, const csv::Dialect& input) {
    const auto encoded = [&](const std::string& text) {
        return input.encoding == csv::Encoding::windows1252 ? csv::to_windows1252(text) : text;
    };
    out += std::to_string(reject.line);
    out += input.delimiter;
    out += std::to_string(reject.record);
    for (const std::string& cell : {encoded(reject.column), reject.raw, encoded(reject.reason), encoded(reject.accepted), reject.row}) {
        out += input.delimiter;
        append_guarded(out, cell, input.delimiter);
    }
    out += '\n';
}

}  // namespace reunify::batch
