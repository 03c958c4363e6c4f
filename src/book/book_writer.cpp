#include "book/book_writer.h"

#include <fmt/format.h>
#include <minizip/zip.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>

#include "base/system_error.h"
#include "book/sentences.h"
#include "book/xml_text.h"
#include "book/zip_file.h"

namespace reunify::book {

namespace {

constexpr std::size_t kAtOnce = 1024 * 1024;
constexpr const char* kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr const char* kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr const char* kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr const char* kPackage = "http://schemas.openxmlformats.org/package/2006";

/// A sheet's name within a formula.
std::string quoted(std::string_view name) {
    std::string out = "'";
    for (const char c : name) out += c == '\'' ? std::string("''") : std::string(1, c);
    return out + "'";
}

std::string absolute(std::uint32_t column, std::uint32_t row) {
    const std::string name = cell_name(column, row);
    const std::size_t digits = name.find_first_of("0123456789");
    return "$" + name.substr(0, digits) + "$" + name.substr(digits);
}

}  // namespace

Result<std::unique_ptr<BookWriter>> BookWriter::open(int file, const std::string& name) {
    zlib_filefunc64_def functions = open_file_functions();
    std::unique_ptr<BookWriter> writer(new BookWriter(zipOpen2_64(&file, APPEND_STATUS_CREATE, nullptr, &functions), name));
    if (writer->zip_ == nullptr) return writer->not_written();
    return writer;
}

BookWriter::~BookWriter() {
    if (zip_ != nullptr) zipClose(zip_, nullptr);
}

Fault BookWriter::not_written() const {
    return {{sentence::book_not_written, system_error(errno)}, {}, {}, name_, {}, {}};
}

std::string BookWriter::free_name(std::string_view wanted) const {
    constexpr std::size_t most = 31;
    std::string name;
    std::size_t characters = 0;
    for (const char c : wanted) {
        const bool begins = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        if (begins && ++characters > most) break;
        const bool allowed = static_cast<unsigned char>(c) >= 0x20 && std::string_view("[]:*?/\\").find(c) == std::string_view::npos;
        name += allowed ? c : ' ';
    }
    const auto edge = [](char c) { return c == ' ' || c == '\''; };
    while (!name.empty() && edge(name.back())) name.pop_back();
    while (!name.empty() && edge(name.front())) name.erase(0, 1);
    if (name.empty()) name = "1";
    const auto taken = [&](const std::string& one) {
        return std::any_of(sheets_.begin(), sheets_.end(), [&](const Written& sheet) { return sheet.beginning.name == one; });
    };
    std::string free = name;
    for (int number = 2; taken(free); ++number) {
        const std::string behind = fmt::format(" ({})", number);
        std::string front = name;
        while (front.size() + behind.size() > most) {
            do {
                front.pop_back();
            } while (!front.empty() && (static_cast<unsigned char>(front.back()) & 0xC0) == 0x80);
        }
        free = front + behind;
    }
    return free;
}

Result<bool> BookWriter::begin_part(const std::string& path) {
    zip_fileinfo when{};
    // The first day that a zip archive knows: the same rows make the same bytes.
    when.tmz_date.tm_year = 1980;
    when.tmz_date.tm_mday = 1;
    const int opened = zipOpenNewFileInZip(zip_, path.c_str(), &when, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED, Z_BEST_SPEED);
    if (opened != ZIP_OK) return not_written();
    text_ = kDeclaration;
    return true;
}

Result<bool> BookWriter::flush() {
    if (zipWriteInFileInZip(zip_, text_.data(), static_cast<unsigned>(text_.size())) != ZIP_OK) return not_written();
    text_.clear();
    return true;
}

Result<bool> BookWriter::part(const std::string& path, std::string_view text) {
    auto done = begin_part(path);
    if (!done) return done;
    text_ += text;
    done = flush();
    if (done && zipCloseFileInZip(zip_) != ZIP_OK) return not_written();
    return done;
}

Result<bool> BookWriter::begin_sheet(const SheetBeginning& beginning) {
    sheets_.push_back({beginning, 0, 0});
    row_ = 0;
    auto begun = begin_part(fmt::format("xl/worksheets/sheet{}.xml", sheets_.size()));
    if (!begun) return begun;
    text_ +=
        fmt::format(R"(<worksheet xmlns="{}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"{}>)",
                    kMain, sheets_.size() == 1 ? R"( tabSelected="1")" : "");
    if (beginning.header > 0) {
        text_ += fmt::format(R"(<pane ySplit="{}" topLeftCell="{}" activePane="bottomLeft" state="frozen"/>)", beginning.header,
                             cell_name(0, beginning.header + 1));
    }
    text_ += "</sheetView></sheetViews>";
    if (!beginning.widths.empty()) {
        text_ += "<cols>";
        for (const Width& width : beginning.widths) {
            text_ += fmt::format(R"(<col min="{}" max="{}" width="{}"{}{}/>)", width.first + 1, width.last + 1,
                                 width.characters > 0 ? width.characters : 9.14, width.characters > 0 ? R"( customWidth="1")" : "",
                                 width.hidden ? R"( hidden="1")" : "");
        }
        text_ += "</cols>";
    }
    text_ += "<sheetData>";
    return true;
}

void BookWriter::begin_row(std::uint32_t number, bool hidden) {
    row_ = number;
    sheets_.back().last_row = number;
    text_ += fmt::format(R"(<row r="{}"{}>)", number, hidden ? R"( hidden="1")" : "");
}

void BookWriter::begin_cell(std::uint32_t column, std::size_t style) {
    sheets_.back().last_column = std::max(sheets_.back().last_column, column);
    text_ += "<c r=\"";
    text_ += cell_name(column, row_);
    text_ += '"';
    if (style != 0) text_ += fmt::format(R"( s="{}")", style);
}

void BookWriter::text(std::uint32_t column, std::string_view text, Look look) {
    if (text.empty() && look == Look::plain) return;
    begin_cell(column, styles_.of(look));
    if (text.empty()) {
        text_ += "/>";
        return;
    }
    const auto characters = std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
    too_long_ = too_long_ || static_cast<std::size_t>(characters) > kMostOfCell;
    text_ += R"( t="inlineStr"><is><t xml:space="preserve">)";
    append_xml(text_, text);
    text_ += "</t></is></c>";
}

void BookWriter::number(std::uint32_t column, double value, std::string_view form, Look look) {
    begin_cell(column, styles_.of(look, form));
    text_ += fmt::format("><v>{}</v></c>", value);
}

void BookWriter::cell(std::uint32_t column, const Cell& cell, Look look) {
    switch (cell.kind) {
        case Cell::Kind::empty:
            return text(column, {}, look);
        case Cell::Kind::number:
        case Cell::Kind::date:
            return number(column, cell.number, cell.form, look);
        case Cell::Kind::truth:
            begin_cell(column, styles_.of(look));
            text_ += fmt::format(R"( t="b"><v>{}</v></c>)", cell.text == "true" ? 1 : 0);
            return;
        case Cell::Kind::error:
            begin_cell(column, styles_.of(look));
            text_ += R"( t="e"><v>)";
            append_xml(text_, cell.text);
            text_ += "</v></c>";
            return;
        case Cell::Kind::text:
        case Cell::Kind::formula:
            return text(column, cell.text, look);
    }
}

Result<bool> BookWriter::end_row() {
    text_ += "</row>";
    if (too_long_) return Fault{{sentence::cell_too_long, row_, kMostOfCell}, sentence::written_as_csv, {}, name_, {}, {}};
    return text_.size() < kAtOnce ? Result<bool>(true) : flush();
}

Result<bool> BookWriter::end_sheet() {
    const Written& sheet = sheets_.back();
    text_ += "</sheetData>";
    if (sheet.beginning.header > 0) {
        text_ += fmt::format(R"(<autoFilter ref="{}:{}"/>)", cell_name(0, sheet.beginning.header),
                             cell_name(sheet.last_column, std::max(sheet.last_row, sheet.beginning.header)));
    }
    // On paper as wide as a sheet of A4 laid across, however many pages long, each with its number.
    text_ += R"(<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>)";
    text_ += R"(<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>)";
    text_ += R"(<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>)";
    auto done = flush();
    if (done && zipCloseFileInZip(zip_) != ZIP_OK) return not_written();
    return done;
}

std::string BookWriter::workbook() const {
    std::string out = fmt::format(R"(<workbook xmlns="{}" xmlns:r="{}"><bookViews><workbookView/></bookViews><sheets>)", kMain, kOffice);
    for (std::size_t i = 0; i < sheets_.size(); ++i)
        out += fmt::format(R"(<sheet name="{}" sheetId="{}" r:id="rId{}"/>)", xml_text(sheets_[i].beginning.name), i + 1, i + 1);
    out += "</sheets><definedNames>";
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
        const Written& sheet = sheets_[i];
        const std::uint32_t header = sheet.beginning.header;
        if (header == 0) continue;
        out += fmt::format(R"(<definedName name="_xlnm._FilterDatabase" localSheetId="{}" hidden="1">{}!{}:{}</definedName>)", i,
                           xml_text(quoted(sheet.beginning.name)), absolute(0, header),
                           absolute(sheet.last_column, std::max(sheet.last_row, header)));
    }
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
        const Written& sheet = sheets_[i];
        const std::uint32_t header = sheet.beginning.header;
        if (header == 0) continue;
        // The header stands on every page.
        out += fmt::format(R"(<definedName name="_xlnm.Print_Titles" localSheetId="{}">{}!${}:${}</definedName>)", i,
                           xml_text(quoted(sheet.beginning.name)), header, header);
    }
    for (const Written& sheet : sheets_) {
        if (!sheet.beginning.list) continue;
        out += fmt::format(R"(<definedName name="{}">{}!{}</definedName>)", kListName, xml_text(quoted(sheet.beginning.name)),
                           absolute(0, std::max<std::uint32_t>(1, sheet.beginning.header)));
    }
    return out + "</definedNames></workbook>";
}

Result<bool> BookWriter::finish() {
    const std::string kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    std::string types =
        fmt::format(R"(<Types xmlns="{}/content-types"><Default Extension="xml" ContentType="application/xml"/>)", kPackage);
    types += fmt::format(R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)");
    types += fmt::format(R"(<Override PartName="/xl/workbook.xml" ContentType="{}.sheet.main+xml"/>)", kind);
    types += fmt::format(R"(<Override PartName="/xl/styles.xml" ContentType="{}.styles+xml"/>)", kind);
    std::string relations = fmt::format(R"(<Relationships xmlns="{}/relationships">)", kPackage);
    const std::string empty = relations;
    for (std::size_t i = 1; i <= sheets_.size(); ++i) {
        types += fmt::format(R"(<Override PartName="/xl/worksheets/sheet{}.xml" ContentType="{}.worksheet+xml"/>)", i, kind);
        relations += fmt::format(R"(<Relationship Id="rId{}" Type="{}/worksheet" Target="worksheets/sheet{}.xml"/>)", i, kOffice, i);
    }
    relations +=
        fmt::format(R"(<Relationship Id="rId{}" Type="{}/styles" Target="styles.xml"/></Relationships>)", sheets_.size() + 1, kOffice);
    auto done = part("xl/workbook.xml", workbook());
    if (done) done = part("xl/_rels/workbook.xml.rels", relations);
    if (done) done = part("xl/styles.xml", styles_.xml());
    if (done)
        done = part(
            "_rels/.rels",
            empty + fmt::format(R"(<Relationship Id="rId1" Type="{}/officeDocument" Target="xl/workbook.xml"/></Relationships>)", kOffice));
    if (done) done = part("[Content_Types].xml", types + "</Types>");
    if (!done) return done;
    const int closed = zipClose(zip_, nullptr);
    zip_ = nullptr;
    if (closed != ZIP_OK) return not_written();
    return true;
}

}  // namespace reunify::book
