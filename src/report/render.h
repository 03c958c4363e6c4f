#pragma once

#include <string>

#include "report/document.h"

/// Documents as people read them. A renderer knows blocks and no law.
namespace reunify::report {

/// For a terminal, in lines of at most `width` columns; no-break spaces become spaces.
std::string in_text(const Document& document, bool colour = false, int width = 80);

/// GitHub-flavoured Markdown in short lines, for an e-mail.
std::string in_markdown(const Document& document);

/// A page in one file that loads nothing and runs nothing, readable at 360 pixels and printable on A4.
std::string in_html(const Document& document);

}  // namespace reunify::report
