#include "book/cell_styles.h"

#include <fmt/format.h>

#include <array>

#include "book/xml_text.h"

namespace reunify::book {

namespace {

/// Numbers of formats up to here have codes of their own.
constexpr std::size_t kFirstForm = 164;

struct Paint {
    const char* ground;  ///< empty: none
    const char* ink;
    bool bold;
    const char* alignment;
};

/// By look. What a colour says stands in words beside it.
constexpr std::array<Paint, kLooks> kPaints{{{"", "FF000000", false, ""},
                                             {"FFE7E6E6", "FF000000", true, R"(<alignment vertical="top" wrapText="1"/>)"},
                                             {"", "FF000000", true, ""},
                                             {"FFC6EFCE", "FF006100", false, ""},
                                             {"FFFFEB9C", "FF7F4F00", false, ""},
                                             {"FFDDEBF7", "FF1F3864", false, ""},
                                             {"FFFFC7CE", "FF9C0006", false, ""},
                                             {"FFEDEDED", "FF3A3A3A", false, ""},
                                             {"", "FF000000", false, R"(<alignment vertical="top" wrapText="1"/>)"}}};

}  // namespace

CellStyles::CellStyles() {
    of(Look::plain);
}

std::size_t CellStyles::of(Look look, std::string_view form) {
    auto& numbers = numbers_[static_cast<std::size_t>(look)];
    const auto found = numbers.find(form);
    if (found != numbers.end()) return found->second;
    const std::size_t number = styles_.size();
    styles_.emplace_back(look, std::string(form));
    numbers.emplace(form, number);
    return number;
}

std::string CellStyles::xml() const {
    std::vector<std::string> forms;
    std::string cells;
    for (const auto& [look, form] : styles_) {
        std::size_t number = 0;
        if (!form.empty()) {
            std::size_t place = 0;
            while (place < forms.size() && forms[place] != form) ++place;
            if (place == forms.size()) forms.push_back(form);
            number = kFirstForm + place;
        }
        const auto paint = static_cast<std::size_t>(look);
        cells += fmt::format(
            R"(<xf numFmtId="{}" fontId="{}" fillId="{}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1")", number,
            paint, *kPaints[paint].ground == '\0' ? 0 : paint + 1);
        cells += *kPaints[paint].alignment == '\0' ? "/>" : fmt::format(R"( applyAlignment="1">{}</xf>)", kPaints[paint].alignment);
    }
    std::string out = R"(<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)";
    if (!forms.empty()) {
        out += fmt::format(R"(<numFmts count="{}">)", forms.size());
        for (std::size_t i = 0; i < forms.size(); ++i)
            out += fmt::format(R"(<numFmt numFmtId="{}" formatCode="{}"/>)", kFirstForm + i, xml_text(forms[i]));
        out += "</numFmts>";
    }
    out += fmt::format(R"(<fonts count="{}">)", kPaints.size());
    for (const Paint& paint : kPaints)
        out += fmt::format(R"(<font>{}<sz val="11"/><color rgb="{}"/><name val="Calibri"/><family val="2"/></font>)",
                           paint.bold ? "<b/>" : "", paint.ink);
    // The first two fills are what the format says they are (18.8.20).
    out += fmt::format(
        R"(</fonts><fills count="{}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>)",
        kPaints.size() + 1);
    for (std::size_t i = 1; i < kPaints.size(); ++i) {
        const bool none = *kPaints[i].ground == '\0';
        out += none ? R"(<fill><patternFill patternType="none"/></fill>)"
                    : fmt::format(R"(<fill><patternFill patternType="solid"><fgColor rgb="{}"/></patternFill></fill>)", kPaints[i].ground);
    }
    return out +
           fmt::format(
               R"(</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="{}">{}</cellXfs>)",
               styles_.size(), cells) +
           R"(<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>)";
}

}  // namespace reunify::book
