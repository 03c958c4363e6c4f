#pragma once

#include "report/document.h"
#include "report/html_writer.h"

namespace reunify::report {

/// A bar for each row with the days under it, as inline SVG, and below it what each pattern means.
void write_bars(Html& out, const Bars& bars, Language language);

}  // namespace reunify::report
