#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <variant>

#include "api/reunify.h"
#include "batch/batch_run.h"
#include "law/ruleset.h"
#include "text/document.h"
#include "verdict/assessment.h"

/// Lists of people, judged as `reunify batch` judges them.
namespace reunify::api {

std::variant<JudgedList, batch::Failure> judge(std::string rows, const ListOptions& list, const std::shared_ptr<const law::RuleSet>& rules,
                                               const verdict::Question& question, Language language);

/// The rows of a list as objects, written as CSV: a column for every key, in the order in which they first come.
reunify::Result<std::string> as_csv(const text::Document& document, const text::Node& rows);

/// What was judged as one object: `rows` and `rejects` as texts, or as lists of objects where the rows are JSON lines; a workbook is
/// {"base64"} and holds the rejects too, which stay empty.
nlohmann::ordered_json as_json(const JudgedList& judged, const ListOptions& list);

}  // namespace reunify::api
