#pragma once

#include <string>
#include <string_view>

namespace reunify::book {

/// Appends a text as XML holds it, in an element or in quotes. What XML does not allow is written `_x000B_`, as Excel does (22.9.2.19).
void append_xml(std::string& out, std::string_view text);

std::string xml_text(std::string_view text);

}  // namespace reunify::book
