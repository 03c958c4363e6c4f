#include <array>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <map>

#include "base/floating.h"
#include "base/path.h"
#include "base/utf8.h"
#include "book/book.h"
#include "book/elements.h"
#include "book/sentences.h"
#include "book/xml.h"

/// Workbooks of Excel: ECMA-376 part 1, chapter 18 (SpreadsheetML).
namespace reunify::book {

namespace {

constexpr std::size_t kMostSharedText = 256 * 1024 * 1024;

/// The formats that have a number and no code of their own and show a day (18.8.30); those of East Asia show one too.
constexpr bool is_built_in_day(int format) {
    return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
}

std::string_view code_of_built_in(int format) {
    switch (format) {
        case 1:
            return "0";
        case 2:
            return "0.00";
        case 3:
            return "#,##0";
        case 4:
            return "#,##0.00";
        case 9:
            return "0%";
        case 10:
            return "0.00%";
        case 15:
            return "d-mmm-yy";
        case 16:
            return "d-mmm";
        case 17:
            return "mmm-yy";
        case 22:
            return "dd/mm/yyyy hh:mm";
        default:
            return is_built_in_day(format) ? "dd/mm/yyyy" : "";
    }
}

/// Characters that XML does not allow are written `_x000D_` (22.9.2.19).
std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned code = 0;
        const bool escaped = text[i] == '_' && i + 6 < text.size() && text[i + 1] == 'x' && text[i + 6] == '_' &&
                             std::from_chars(text.data() + i + 2, text.data() + i + 6, code, 16).ptr == text.data() + i + 6;
        if (!escaped) {
            out += text[i];
            continue;
        }
        if (code != 0) utf8::append(out, static_cast<char32_t>(code));
        i += 6;
    }
    return out;
}

/// The text of `si` or `is`: its runs one after the other, without what tells how to pronounce it.
std::string text_in_item(const pugi::xml_node& item) {
    std::string out;
    for (const pugi::xml_node part : item.children()) {
        if (xml::is(part, "t")) out += part.text().get();
        if (xml::is(part, "r")) out += xml::child(part, "t").text().get();
    }
    return out.find("_x") == std::string::npos ? out : unescaped(out);
}

/// The texts that cells share, one after the other.
struct SharedTexts {
    std::string all;
    std::vector<std::size_t> ends;
    std::string_view operator[](std::size_t i) const {
        const std::size_t begin = i == 0 ? 0 : ends[i - 1];
        return std::string_view(all).substr(begin, ends[i] - begin);
    }
};

struct Format {
    std::string code;
    bool day = false;
};

/// What the cells of all sheets refer to.
struct Shared {
    SharedTexts texts;
    std::vector<Format> formats;  ///< by style of cells
    bool since_1904 = false;
};

bool parse_part(pugi::xml_document& document, std::string& text) {
    constexpr unsigned flags = pugi::parse_default | pugi::parse_ws_pcdata_single;
    return static_cast<bool>(document.load_buffer_inplace(text.data(), text.size(), flags, pugi::encoding_utf8));
}

class ExcelRows final : public Rows {
public:
    ExcelRows(Archive& archive, const Shared& shared) : archive_(archive), shared_(shared), elements_(archive, {"row", "cols"}) {}

    Result<bool> next(Row& row) override {
        for (;;) {
            auto found = elements_.next(text_);
            if (!found || !*found) return found;
            if (!parse_part(document_, text_)) return archive_.damaged();
            const pugi::xml_node node = document_.document_element();
            if (xml::is(node, "cols")) {
                read_widths(node);
                continue;
            }
            if (!read_row(node, row)) return archive_.damaged();
            if (!row.cells.empty()) return true;
        }
    }

    const std::vector<Width>& widths() const override { return widths_; }

private:
    void read_widths(const pugi::xml_node& columns) {
        for (const pugi::xml_node column : columns.children()) {
            const auto number = [&](const char* name) { return std::strtoul(xml::text(column, name).data(), nullptr, 10); };
            if (xml::value(column, "min") == nullptr || xml::value(column, "max") == nullptr) continue;
            const auto first = number("min"), last = std::min<unsigned long>(number("max"), kMostColumns);
            if (first == 0 || last < first) continue;
            const char* width = xml::value(column, "width");
            widths_.push_back({static_cast<std::uint32_t>(first - 1), static_cast<std::uint32_t>(last - 1),
                               width == nullptr ? 0 : std::strtod(width, nullptr), xml::says_yes(xml::text(column, "hidden"))});
        }
    }

    /// False for a row that cannot be: rows go down and cells to the right.
    bool read_row(const pugi::xml_node& node, Row& row) {
        const char* number = xml::value(node, "r");
        row.number = number == nullptr ? above_ + 1 : static_cast<std::uint32_t>(std::strtoul(number, nullptr, 10));
        if (row.number <= above_ || row.number > kMostRows) return false;
        above_ = row.number;
        row.repeated = 1;
        row.hidden = xml::says_yes(xml::text(node, "hidden"));
        row.cells.clear();
        std::uint32_t column = 0;
        for (const pugi::xml_node cell : node.children()) {
            if (!xml::is(cell, "c")) continue;
            if (const char* name = xml::value(cell, "r"); name != nullptr) {
                const std::uint32_t named = column_of(name);
                if (named < column) return false;
                column = named;
            }
            if (column >= kMostColumns) return false;
            Cell read;
            if (!read_cell(cell, read)) return false;
            if (read.kind != Cell::Kind::empty) {
                row.cells.resize(column + 1);
                row.cells[column] = std::move(read);
            }
            ++column;
        }
        return true;
    }

    bool read_cell(const pugi::xml_node& node, Cell& cell) const {
        const std::string_view type = xml::text(node, "t");
        const pugi::xml_node formula = xml::child(node, "f");
        const std::string_view value = xml::child(node, "v").text().get();
        if (type == "inlineStr") {
            cell = {Cell::Kind::text, text_in_item(xml::child(node, "is")), 0, {}};
        } else if (value.empty()) {
            if (formula && type != "str") cell = {Cell::Kind::formula, std::string("=") + formula.text().get(), 0, {}};
        } else if (type == "s") {
            std::size_t index = 0;
            const auto end = value.data() + value.size();
            if (std::from_chars(value.data(), end, index).ptr != end || index >= shared_.texts.ends.size()) return false;
            cell = {Cell::Kind::text, std::string(shared_.texts[index]), 0, {}};
        } else if (type == "str") {
            cell = {Cell::Kind::text, value.find("_x") == std::string_view::npos ? std::string(value) : unescaped(value), 0, {}};
        } else if (type == "b") {
            cell = truth_cell(xml::says_yes(value));
        } else if (type == "e") {
            cell = {Cell::Kind::error, std::string(value), 0, {}};
        } else if (type == "d") {
            cell = {Cell::Kind::text, std::string(value), 0, {}};
        } else {
            return read_number(node, value, cell);
        }
        if (cell.kind == Cell::Kind::text && cell.text.empty()) cell.kind = Cell::Kind::empty;
        return true;
    }

    bool read_number(const pugi::xml_node& node, std::string_view value, Cell& cell) const {
        double number = 0;
        const auto end = value.data() + value.size();
        if (read_floating(value, number) != end || !std::isfinite(number)) return false;
        const char* style = xml::value(node, "s");
        const auto index = style == nullptr ? 0 : std::strtoul(style, nullptr, 10);
        const Format* format = index < shared_.formats.size() ? &shared_.formats[index] : nullptr;
        if (format != nullptr && format->day) {
            cell = serial_cell(number, shared_.since_1904, format->code);
        } else {
            cell = number_cell(number);
            if (format != nullptr) cell.form = format->code;
        }
        return true;
    }

    Archive& archive_;
    const Shared& shared_;
    Elements elements_;
    std::string text_;
    pugi::xml_document document_;
    std::uint32_t above_ = 0;
    std::vector<Width> widths_;
};

class ExcelBook final : public Book {
public:
    explicit ExcelBook(std::unique_ptr<Archive> archive) : Book(std::move(archive)) {}

    Result<bool> read() {
        auto relations = relations_of("");
        if (!relations) return relations.faults();
        std::string workbook = "xl/workbook.xml";
        for (const auto& [id, relation] : *relations) {
            if (relation.type.ends_with("/officeDocument")) workbook = relation.target;
        }
        if (!archive_->has(workbook)) return archive_->damaged();
        relations = relations_of(workbook);
        if (!relations) return relations.faults();
        auto done = read_workbook(workbook, *relations);
        for (const auto& [id, relation] : *relations) {
            if (done && relation.type.ends_with("/styles")) done = read_styles(relation.target);
            if (done && relation.type.ends_with("/sharedStrings")) done = read_texts(relation.target);
        }
        return done;
    }

    Result<std::unique_ptr<Rows>> rows(std::size_t sheet) override {
        auto started = archive_->start(sheets_[sheet].path);
        if (!started) return started.faults();
        return std::unique_ptr<Rows>(std::make_unique<ExcelRows>(*archive_, shared_));
    }

private:
    struct Relation {
        std::string type, target;
    };
    using Relations = std::map<std::string, Relation>;

    /// What a part refers to, by id; targets as paths within the archive.
    Result<Relations> relations_of(const std::string& part) {
        const std::filesystem::path path = path_of(part);
        const std::filesystem::path folder = path.parent_path();
        const std::string name = utf8_of(folder / "_rels" / path_of(utf8_of(path.filename()) + ".rels"));
        auto text = archive_->text(name);
        if (!text) return text.faults();
        pugi::xml_document document;
        if (!parse_part(document, *text)) return archive_->damaged();
        Relations relations;
        for (const pugi::xml_node node : document.document_element().children()) {
            const std::string target(xml::text(node, "Target"));
            const std::filesystem::path to = target.starts_with('/') ? path_of(target.substr(1)) : folder / path_of(target);
            relations[std::string(xml::text(node, "Id"))] = {std::string(xml::text(node, "Type")), utf8_of(to.lexically_normal())};
        }
        return relations;
    }

    Result<bool> read_workbook(const std::string& path, const Relations& relations) {
        auto text = archive_->text(path);
        if (!text) return text.faults();
        pugi::xml_document document;
        if (!parse_part(document, *text)) return archive_->damaged();
        const pugi::xml_node root = document.document_element();
        shared_.since_1904 = xml::says_yes(xml::text(xml::child(root, "workbookPr"), "date1904"));
        for (const pugi::xml_node name : xml::child(root, "definedNames").children()) {
            if (xml::text(name, "name") == kListName) list_ = sheet_of(name.text().get());
        }
        for (const pugi::xml_node sheet : xml::child(root, "sheets").children()) {
            const auto relation = relations.find(std::string(xml::text(sheet, "id")));
            if (relation == relations.end() || !relation->second.type.ends_with("/worksheet")) continue;
            const std::string_view state = xml::text(sheet, "state");
            sheets_.push_back({std::string(xml::text(sheet, "name")), !state.empty() && state != "visible", relation->second.target});
        }
        return true;
    }

    Result<bool> read_styles(const std::string& path) {
        auto text = archive_->text(path);
        if (!text) return text.faults();
        pugi::xml_document document;
        if (!parse_part(document, *text)) return archive_->damaged();
        const pugi::xml_node root = document.document_element();
        std::map<int, std::string> codes;
        const auto id = [](const pugi::xml_node& node) {
            const char* number = xml::value(node, "numFmtId");
            return number == nullptr ? 0 : std::atoi(number);
        };
        for (const pugi::xml_node format : xml::child(root, "numFmts").children()) codes[id(format)] = xml::text(format, "formatCode");
        for (const pugi::xml_node style : xml::child(root, "cellXfs").children()) {
            if (!xml::is(style, "xf")) continue;
            const auto own = codes.find(id(style));
            if (own != codes.end()) {
                shared_.formats.push_back({own->second, shows_a_day(own->second)});
            } else {
                shared_.formats.push_back({std::string(code_of_built_in(id(style))), is_built_in_day(id(style))});
            }
        }
        return true;
    }

    Result<bool> read_texts(const std::string& path) {
        auto started = archive_->start(path);
        if (!started) return started;
        Elements elements(*archive_, {"si"});
        std::string text;
        pugi::xml_document document;
        for (;;) {
            auto found = elements.next(text);
            if (!found) return found;
            if (!*found) return true;
            if (!parse_part(document, text)) return archive_->damaged();
            shared_.texts.all += text_in_item(document.document_element());
            shared_.texts.ends.push_back(shared_.texts.all.size());
            if (shared_.texts.all.size() + shared_.texts.ends.size() * sizeof(std::size_t) > kMostSharedText) return archive_->too_large();
        }
    }

    Shared shared_;
};

}  // namespace

Result<std::unique_ptr<Book>> open_excel(std::unique_ptr<Archive> archive) {
    auto book = std::make_unique<ExcelBook>(std::move(archive));
    auto read = book->read();
    if (!read) return read.faults();
    return std::unique_ptr<Book>(std::move(book));
}

}  // namespace reunify::book
