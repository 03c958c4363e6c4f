#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace reunify::csv {

enum class Encoding : std::uint8_t { utf8, windows1252 };

/// How a CSV file is written: found from its beginning, never asked.
struct Dialect {
    char delimiter = ',';
    Encoding encoding = Encoding::utf8;
    bool bom = false;             ///< starts with the UTF-8 byte order mark
    bool separator_line = false;  ///< starts with Excel's `sep=;` line
    bool crlf = false;            ///< lines end in CR LF
    std::size_t header_at = 0;    ///< offset of the header: behind the mark and the `sep=` line
    int header_line = 1;
    bool sheet = false;  ///< made of the sheet of a workbook: lines are counted by records, as rows of the sheet
};

/// The dialect of a file from its first bytes (64 KiB are plenty). The delimiter is the one of `;`, tab and `,` that stands most often in
/// the header outside quotes, `;` before tab before `,` where they stand equally often; a `sep=` line settles it. A text that is not UTF-8
/// is Windows-1252.
Dialect detect(std::string_view head);

/// Windows-1252 bytes as UTF-8; the five bytes without a character become U+FFFD.
std::string from_windows1252(std::string_view bytes);

/// UTF-8 as Windows-1252; characters that it does not have become `?`.
std::string to_windows1252(std::string_view text);

}  // namespace reunify::csv
