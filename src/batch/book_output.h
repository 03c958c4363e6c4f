#pragma once

#include <functional>
#include <memory>
#include <string>
#include <variant>

#include "batch/batch_run.h"

namespace reunify::batch {

/// Whether an output of that name is a workbook.
bool is_book_name(const std::string& name);

/// `run` with a workbook as output. The rows and rejects are first written beside it (`OUT.rows`, with the journal of every run, so that a
/// run that breaks off goes on in the same way) and then put together with the cells of the input, row by row: of a workbook they keep what
/// they are, their columns keep their widths and rows and columns that were hidden stay so; of a CSV they are texts. The list is the first
/// sheet; behind it come the summary and the rows that are not readable. `codes`: names in place of words.
std::variant<Report, Failure> run_to_book(const Request& request, bool codes, std::shared_ptr<const law::RuleSet> rules,
                                          const std::function<void(const Progress&)>& progress);

/// Likewise in memory, of a list given as bytes (`request.list`); the workbook comes in `book`.
std::variant<Report, Failure> run_to_book(Request request, bool codes, std::shared_ptr<const law::RuleSet> rules, std::string& book);

}  // namespace reunify::batch
