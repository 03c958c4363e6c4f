#include "batch/rejects.h"

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

std::string rejects_header(char delimiter) {
    std::string header;
    for (const char* name : {"line", "record", "column", "raw", "reason", "accepted", "row"}) {
        if (!header.empty()) header += delimiter;
        header += name;
    }
    return header + "\n";
}

void append_reject(std::string& out, const Reject& reject, char delimiter) {
    out += std::to_string(reject.line);
    out += delimiter;
    out += std::to_string(reject.record);
    for (const std::string* cell : {&reject.column, &reject.raw, &reject.reason, &reject.accepted, &reject.row}) {
        out += delimiter;
        append_guarded(out, *cell, delimiter);
    }
    out += '\n';
}

}  // namespace reunify::batch
