#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "base/calendar.h"
#include "base/floating.h"
#include "book/book.h"
#include "book/elements.h"
#include "book/sentences.h"
#include "book/xml.h"

/// Spreadsheets of OpenDocument 1.3, part 3: chapter 9 (tables), 19.385 (values of cells).
namespace reunify::book {

namespace {

constexpr const char* kContent = "content.xml";
constexpr const char* kManifest = "META-INF/manifest.xml";

bool parse_row(pugi::xml_document& document, std::string& text) {
    constexpr unsigned flags = pugi::parse_default | pugi::parse_ws_pcdata;
    return static_cast<bool>(document.load_buffer_inplace(text.data(), text.size(), flags, pugi::encoding_utf8));
}

std::uint32_t repeats(const pugi::xml_node& node, std::string_view name) {
    const char* number = xml::value(node, name);
    if (number == nullptr) return 1;
    return static_cast<std::uint32_t>(std::clamp<unsigned long>(std::strtoul(number, nullptr, 10), 1, kMostRows));
}

/// The text within a paragraph: blanks one after the other are one, those that count are elements.
void append_text(const pugi::xml_node& node, std::string& out) {
    for (const pugi::xml_node part : node.children()) {
        if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) {
            for (const char* c = part.value(); *c != '\0'; ++c) {
                const bool blank = *c == ' ' || *c == '\t' || *c == '\n' || *c == '\r';
                if (!blank) out += *c;
                if (blank && !out.empty() && out.back() != ' ') out += ' ';
            }
        } else if (xml::is(part, "s")) {
            out.append(std::min(repeats(part, "c"), kMostColumns), ' ');
        } else if (xml::is(part, "tab")) {
            out += '\t';
        } else if (xml::is(part, "line-break")) {
            out += '\n';
        } else if (!xml::is(part, "annotation") && !xml::is(part, "note")) {
            append_text(part, out);
        }
    }
}

std::string text_in_cell(const pugi::xml_node& cell) {
    std::string out;
    bool first = true;
    for (const pugi::xml_node part : cell.children()) {
        if (!xml::is(part, "p")) continue;
        if (!first) out += '\n';
        first = false;
        std::string paragraph;
        append_text(part, paragraph);
        out += paragraph;
    }
    return out;
}

/// A day as `office:date-value` has it, with or without a time.
Cell day_cell(std::string_view value) {
    Cell cell{Cell::Kind::text, std::string(value), 0, {}};
    int year = 0, month = 0, day = 0;
    const char* at = value.data();
    const bool shaped = value.size() >= 10 && std::from_chars(at, at + 4, year).ptr == at + 4 && at[4] == '-' &&
                        std::from_chars(at + 5, at + 7, month).ptr == at + 7 && at[7] == '-' &&
                        std::from_chars(at + 8, at + 10, day).ptr == at + 10;
    const auto read = shaped ? calendar::make(year, month, day) : std::nullopt;
    if (!read) return cell;
    if (const std::size_t time = cell.text.find('T'); time != std::string::npos) {
        cell.text[time] = ' ';
        cell.text.resize(std::min(cell.text.size(), time + 9));
        if (cell.text.ends_with(" 00:00:00")) cell.text.resize(time);
    }
    if (cell.text.size() > 10) return cell;
    cell.kind = Cell::Kind::date;
    cell.number = static_cast<double>(*read - *calendar::make(1899, 12, 30));
    cell.form = "dd/mm/yyyy";
    return cell;
}

/// False for a cell that cannot be.
bool read_cell(const pugi::xml_node& node, Cell& cell) {
    const std::string_view type = xml::text(node, "value-type");
    const bool error =
        xml::value(node, "value-type") != nullptr &&
        std::any_of(node.attributes().begin(), node.attributes().end(), [](const pugi::xml_attribute& attribute) {
            return std::string_view(attribute.name()) == "calcext:value-type" && std::string_view(attribute.value()) == "error";
        });
    if (type == "float" || type == "currency" || type == "percentage") {
        const std::string_view value = xml::text(node, "value");
        double number = 0;
        if (value.empty() || read_floating(value, number) != value.data() + value.size()) return false;
        if (!std::isfinite(number)) return false;
        cell = number_cell(number);
    } else if (type == "date") {
        cell = day_cell(xml::text(node, "date-value"));
    } else if (type == "boolean") {
        cell = truth_cell(xml::says_yes(xml::text(node, "boolean-value")));
    } else if (!type.empty()) {
        const char* written = xml::value(node, "string-value");
        cell = {error ? Cell::Kind::error : Cell::Kind::text, written != nullptr ? std::string(written) : text_in_cell(node), 0, {}};
        if (cell.text.empty()) cell.kind = Cell::Kind::empty;
    } else if (const char* formula = xml::value(node, "formula"); formula != nullptr) {
        cell = {Cell::Kind::formula, formula, 0, {}};
    } else {
        cell = {Cell::Kind::text, text_in_cell(node), 0, {}};
        if (cell.text.empty()) cell.kind = Cell::Kind::empty;
    }
    return true;
}

/// The styles of a document as far as they are asked for.
struct Styles {
    std::set<std::string, std::less<>> hidden_tables;
    std::map<std::string, double, std::less<>> column_widths;  ///< in characters
};

/// A length such as `2.5cm` in the characters of a column of Excel, which are seven of 96 points to an inch wide, with five around them.
double characters_of(std::string_view length) {
    double value = 0;
    const char* end = read_floating(length, value);
    const std::string_view unit(end, static_cast<std::size_t>(length.data() + length.size() - end));
    const double inches = unit == "in" ? value : unit == "cm" ? value / 2.54 : unit == "mm" ? value / 25.4 : unit == "pt" ? value / 72 : 0;
    return std::max(0.0, std::round((inches * 96 - 5) / 7 * 100) / 100);
}

void read_style(const pugi::xml_node& style, Styles& styles) {
    const std::string name(xml::text(style, "name"));
    if (xml::text(xml::child(style, "table-properties"), "display") == "false") styles.hidden_tables.insert(name);
    const std::string_view width = xml::text(xml::child(style, "table-column-properties"), "column-width");
    if (!width.empty()) styles.column_widths[name] = characters_of(width);
}

class DocumentRows final : public Rows {
public:
    /// The rows of the table that is the `table`-th of the document.
    DocumentRows(Archive& archive, std::size_t table, const Styles& styles)
        : archive_(archive), styles_(styles), elements_(archive, {"table-row"}, {"table", "table-column"}), before_(table + 1) {}

    Result<bool> next(Row& row) override {
        for (;;) {
            auto found = elements_.next(text_);
            if (!found || !*found) return found;
            const bool wanted = before_ == 0;
            if (!wanted && !is_table()) continue;
            if (!parse_row(document_, text_)) return archive_.damaged();
            const pugi::xml_node node = document_.document_element();
            if (xml::is(node, "table-column")) {
                read_width(node);
                continue;
            }
            if (xml::is(node, "table")) {
                if (wanted) return false;
                --before_;
                continue;
            }
            if (!read_row(node, row)) return archive_.damaged();
            if (!row.cells.empty()) return true;
        }
    }

    const std::vector<Width>& widths() const override { return widths_; }

private:
    /// Rows of other tables need not be parsed.
    bool is_table() const { return xml::local(std::string_view(text_).substr(1, text_.find_first_of(" \t\r\n/>", 1) - 1)) == "table"; }

    void read_width(const pugi::xml_node& node) {
        const std::uint32_t first = widths_.empty() ? 0 : widths_.back().last + 1;
        if (first >= kMostColumns) return;
        const std::uint32_t last = std::min(first + repeats(node, "number-columns-repeated"), kMostColumns) - 1;
        const auto style = styles_.column_widths.find(xml::text(node, "style-name"));
        const std::string_view visible = xml::text(node, "visibility");
        widths_.push_back(
            {first, last, style == styles_.column_widths.end() ? 0 : style->second, !visible.empty() && visible != "visible"});
    }

    bool read_row(const pugi::xml_node& node, Row& row) {
        row.number = above_ + 1;
        row.repeated = repeats(node, "number-rows-repeated");
        const std::string_view visible = xml::text(node, "visibility");
        row.hidden = !visible.empty() && visible != "visible";
        row.cells.clear();
        std::uint64_t column = 0;
        for (const pugi::xml_node cell : node.children()) {
            const bool covered = xml::is(cell, "covered-table-cell");
            if (!covered && !xml::is(cell, "table-cell")) continue;
            const std::uint32_t times = repeats(cell, "number-columns-repeated");
            Cell read;
            if (!covered && !read_cell(cell, read)) return false;
            if (read.kind != Cell::Kind::empty) {
                if (column + times > kMostColumns) return false;
                row.cells.resize(column + times);
                std::fill(row.cells.begin() + static_cast<std::ptrdiff_t>(column), row.cells.end(), read);
            }
            column += times;
        }
        if (!row.cells.empty() && above_ + std::uint64_t{row.repeated} > kMostRows) return false;
        above_ = static_cast<std::uint32_t>(std::min<std::uint64_t>(above_ + std::uint64_t{row.repeated}, kMostRows));
        return true;
    }

    Archive& archive_;
    const Styles& styles_;
    Elements elements_;
    std::string text_;
    pugi::xml_document document_;
    std::size_t before_;  ///< so many tables begin until it is the one
    std::uint32_t above_ = 0;
    std::vector<Width> widths_;
};

class DocumentBook final : public Book {
public:
    explicit DocumentBook(std::unique_ptr<Archive> archive) : Book(std::move(archive)) {}

    Result<bool> read() {
        if (archive_->has(kManifest)) {
            auto manifest = archive_->text(kManifest);
            if (!manifest) return manifest.faults();
            if (manifest->find("encryption-data") != std::string::npos)
                return Fault{sentence::password, sentence::without_password, {}, archive_->name(), {}, {}};
        }
        auto started = archive_->start(kContent);
        if (!started) return started;
        Elements elements(*archive_, {"style"}, {"table", "spreadsheet", "named-range"});
        std::string text;
        bool spreadsheet = false;
        for (;;) {
            auto found = elements.next(text);
            if (!found) return found;
            if (!*found) break;
            pugi::xml_document document;
            if (!parse_row(document, text)) return archive_->damaged();
            const pugi::xml_node node = document.document_element();
            spreadsheet = spreadsheet || xml::is(node, "spreadsheet");
            if (xml::is(node, "style")) read_style(node, styles_);
            if (xml::is(node, "table"))
                sheets_.push_back(
                    {std::string(xml::text(node, "name")), styles_.hidden_tables.contains(xml::text(node, "style-name")), kContent});
            if (xml::is(node, "named-range") && xml::text(node, "name") == kListName)
                list_ = sheet_of(xml::text(node, "cell-range-address"));
        }
        if (!spreadsheet) return Fault{sentence::no_workbook, sentence::workbook_or_csv, {}, archive_->name(), {}, {}};
        return true;
    }

    Result<std::unique_ptr<Rows>> rows(std::size_t sheet) override {
        auto started = archive_->start(kContent);
        if (!started) return started.faults();
        return std::unique_ptr<Rows>(std::make_unique<DocumentRows>(*archive_, sheet, styles_));
    }

private:
    Styles styles_;
};

}  // namespace

Result<std::unique_ptr<Book>> open_document(std::unique_ptr<Archive> archive) {
    auto book = std::make_unique<DocumentBook>(std::move(archive));
    auto read = book->read();
    if (!read) return read.faults();
    return std::unique_ptr<Book>(std::move(book));
}

}  // namespace reunify::book
