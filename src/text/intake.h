#pragma once

#include <memory>
#include <string>

#include "base/fault.h"
#include "text/document.h"

namespace reunify::text {

/// A document that holds its source and no tree yet, once the source is fit for a parser: at most 16 MiB of UTF-8 without NUL bytes and
/// other control characters. A byte order mark is taken off.
Result<std::shared_ptr<Document>> take_in(std::string name, std::string source);

}  // namespace reunify::text
