#include "batch/rejects.h"

#include <fstream>

#include "base/utf8.h"
#include "csv/scanner.h"

namespace reunify::batch {

namespace {

std::string in_utf8(const std::string& text) {
    return utf8::find_invalid(text) == std::string_view::npos ? text : csv::from_windows1252(text);
}

}  // namespace

std::string rejects_header(const csv::Dialect& input) {
    std::string header;
    for (const char* name : {"line", "record", "column", "raw", "reason", "accepted", "row"}) {
        if (!header.empty()) header += input.delimiter;
        header += name;
    }
    if (input.sheet) header += std::string(1, input.delimiter) + "cell";
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
    out += std::to_string(reject.line);
    out += input.delimiter;
    out += std::to_string(reject.record);
    for (const std::string& cell : {reject.column, in_utf8(reject.raw), reject.reason, reject.accepted, in_utf8(reject.row)}) {
        out += input.delimiter;
        csv::append_field(out, cell, input.delimiter);
    }
    if (input.sheet) (out += input.delimiter) += reject.cell;
    out += '\n';
}

}  // namespace reunify::batch
