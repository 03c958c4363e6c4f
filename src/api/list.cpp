#include "api/list.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_map>
#include <utility>
#include <vector>

#include "api/sentences.h"
#include "base/base64.h"
#include "batch/book_output.h"
#include "batch/summary.h"
#include "csv/scanner.h"

namespace reunify::api {

using Json = nlohmann::ordered_json;
using text::Node;

namespace {

constexpr char kDelimiter = ',';

Json objects_of_lines(const std::string& lines) {
    Json out = Json::array();
    for (std::size_t at = 0, end = 0; at < lines.size(); at = end + 1) {
        end = std::min(lines.find('\n', at), lines.size());
        out.push_back(Json::parse(lines.begin() + static_cast<std::ptrdiff_t>(at), lines.begin() + static_cast<std::ptrdiff_t>(end)));
    }
    return out;
}

/// Rejects as objects. They are delimited as the list is, which stands behind their first header, `line`; its number and that of the
/// record are numbers.
Json objects_of_rejects(const std::string& text) {
    Json out = Json::array();
    constexpr std::string_view first = "line";
    const std::size_t start = text.find(first);
    if (start == std::string::npos) return out;
    const char delimiter = text[start + first.size()];
    csv::RecordScanner scanner(text.data() + start, text.data() + text.size(), delimiter, 1, true);
    csv::Record record;
    std::vector<csv::Field> fields;
    std::vector<std::string> header;
    while (scanner.next(record)) {
        csv::split(record, delimiter, fields);
        if (header.empty()) {
            for (const csv::Field& field : fields) header.push_back(csv::value_of(field));
            continue;
        }
        Json& object = out.emplace_back(Json::object());
        for (std::size_t i = 0; i < std::min(header.size(), fields.size()); ++i) {
            const std::string cell = csv::value_of(fields[i]);
            const bool number = header[i] == first || header[i] == "record";
            object[header[i]] = number ? Json(std::stoull(cell)) : Json(cell);
        }
    }
    return out;
}

}  // namespace

std::variant<JudgedList, batch::Failure> judge(std::string rows, const ListOptions& list, const std::shared_ptr<const law::RuleSet>& rules,
                                               const verdict::Question& question, Language language) {
    std::string columns;
    for (const std::string& column : list.columns) columns += (columns.empty() ? "" : ",") + column;
    auto asked = batch::request_for(*rules, columns, list.explain, list.family);
    if (!asked) return batch::Failure{batch::Failure::Kind::usage, asked.faults()};
    JudgedList judged;
    batch::Request& request = *asked;
    request.in = "rows";
    request.list = std::move(rows);
    request.out.clear();
    request.form = list.json_lines ? batch::RowFormat::Form::jsonl : batch::RowFormat::Form::csv;
    request.language = language;
    request.assessed_on = question.assessed_on;
    request.readings = question.readings;
    request.threads = list.threads;
    request.rows = list.taker ? list.taker : [&](std::string_view some) { judged.rows += some; };
    request.rejected = [&](std::string_view some) { judged.rejects += some; };
    auto done = list.workbook ? batch::run_to_book(request, false, rules, judged.rows) : batch::run(request, rules, {});
    if (auto* failure = std::get_if<batch::Failure>(&done)) return std::move(*failure);
    const auto& report = std::get<batch::Report>(done);
    judged.summary = batch::summary(report, *rules, language);
    judged.read = report.tally.read;
    judged.evaluated = report.tally.evaluated;
    judged.rejected = report.tally.rejected;
    judged.families = report.tally.families;
    judged.withheld_families = report.tally.withheld_families;
    for (std::size_t v = 0; v < report.tally.verdicts.size(); ++v)
        judged.verdicts[std::string(verdict::name_of(static_cast<verdict::Verdict>(v)))] = report.tally.verdicts[v];
    return judged;
}

reunify::Result<std::string> as_csv(const text::Document& document, const Node& rows) {
    Faults faults;
    std::vector<std::string_view> header;
    std::unordered_map<std::string_view, std::size_t> places;
    for (const Node& row : rows.items) {
        if (row.form != Node::Form::map) faults.push_back(document.fault(row.at, sentence::row_is_no_object, sentence::row_as_object));
        for (const Node::Entry& cell : row.entries) {
            if (places.emplace(cell.key, header.size()).second) header.push_back(cell.key);
            const bool plain = cell.value.form == Node::Form::scalar || cell.value.form == Node::Form::nothing;
            if (!plain) faults.push_back(document.fault(cell.value.at, {sentence::cell_is_no_value, cell.key}, sentence::row_as_object));
        }
    }
    if (!faults.empty()) return faults;
    std::string out;
    const auto write = [&](const std::vector<std::string_view>& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0) out += kDelimiter;
            csv::append_field(out, cells[i], kDelimiter);
        }
        out += '\n';
    };
    write(header);
    for (const Node& row : rows.items) {
        std::vector<std::string_view> cells(header.size());
        for (const Node::Entry& cell : row.entries) cells[places[cell.key]] = cell.value.scalar;
        write(cells);
    }
    return out;
}

Json as_json(const JudgedList& judged, const ListOptions& list) {
    const bool json_lines = list.json_lines;
    const Json rows = list.workbook ? Json{{"base64", to_base64(judged.rows)}}
                      : json_lines  ? objects_of_lines(judged.rows)
                                    : Json(judged.rows);
    Json out = {{"rows", rows},
                {"rejects", json_lines ? objects_of_rejects(judged.rejects) : Json(judged.rejects)},
                {"counts",
                 {{"read", judged.read},
                  {"evaluated", judged.evaluated},
                  {"rejected", judged.rejected},
                  {"families", judged.families},
                  {"withheld_families", judged.withheld_families},
                  {"verdicts", judged.verdicts}}},
                {"summary", judged.summary}};
    return out;
}

}  // namespace reunify::api
