#pragma once

#include <nlohmann/json_fwd.hpp>

#include "report/may_file.h"

namespace reunify::report {

/// What stands at the head of an answer, for programs: `sentence`, `if_filed_on` where no filing day was given, `warnings`.
void add_standing(nlohmann::ordered_json& out, const Standing& standing, const Writer& writer);

}  // namespace reunify::report
