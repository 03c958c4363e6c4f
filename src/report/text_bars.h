#pragma once

#include <string>
#include <vector>

#include "report/document.h"

namespace reunify::report {

/// Bars as lines of at most 80 columns: for each row its label and a sign for two months, then the years, then what each sign means. An
/// empty line is a gap. A sign of its own marks where a stretch begins, so that none is lost however short it is; none of it needs colour.
std::vector<std::string> bars_in_text(const Bars& bars, Language language);

}  // namespace reunify::report
