#pragma once

#include <nlohmann/json_fwd.hpp>

#include "report/subject.h"

/// The answer for programs. Keys, statuses, days and figures are the same in every language; only sentences (`sentence`, `because`, `text`,
/// `title`) follow it. Keys stay; new ones may be added. Amounts of money are texts with two decimals, days ISO 8601, what is not known is
/// null.
namespace reunify::report {

/// `sentence` answers `may we file?` (may_file.h); without one there is none.
nlohmann::ordered_json json(const Subject& subject, Language language, std::string sentence = {});

/// What the answer rests on, so that it can be computed again years later: versions, digests, the day, the facts as read, every reading.
nlohmann::ordered_json receipt(const Subject& subject);

/// Two spaces of indentation and a newline at the end. Texts from outside that are not UTF-8 are mended, never thrown at.
std::string write(const nlohmann::ordered_json& value);

}  // namespace reunify::report
