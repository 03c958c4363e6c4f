#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "report/document.h"
#include "report/may_file.h"

/// Two families, or two versions of a file, beside one another: the facts given that are not alike, and what comes out otherwise.
namespace reunify::report {

struct Side {
    std::string name;  ///< the file
    Standing standing;
    const Subject& subject() const { return standing.subject; }
};

Document side_by_side_document(const Side& one, const Side& other, Language language);

/// `{"files": [{"file", "answer": <as check>}, ...]}`
nlohmann::ordered_json side_by_side_json(const Side& one, const Side& other, Language language);

}  // namespace reunify::report
