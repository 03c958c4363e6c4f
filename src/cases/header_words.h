#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reunify::cases {

/// The words of a header, folded: runs of letters and digits, and each `#`; capitals within a word start one (`caseId`). The signs of `N°`,
/// `Nº` and `№` part words and say nothing.
std::vector<std::string> header_words(std::string_view header);

}  // namespace reunify::cases
