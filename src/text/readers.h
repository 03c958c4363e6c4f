#pragma once

#include <string>

#include "text/document.h"

namespace reunify::text {

/// The two readers behind `parse`.
Parsed read_yaml(std::string name, std::string source);
Parsed read_json(std::string name, std::string source);

}  // namespace reunify::text
