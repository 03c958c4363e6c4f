#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "batch/columns.h"
#include "batch/row_writer.h"
#include "csv/dialect.h"
#include "plan/program.h"

namespace reunify::batch {

/// What all workers of a run share and none changes.
struct RunSettings {
    std::shared_ptr<const plan::Program> program;
    csv::Dialect dialect;
    std::vector<std::string> headers;
    std::vector<bool> month_first;  ///< by column: its days may have the month first; empty if none has
    RowFormat format;
    bool packed = false;                                          ///< the output is gzip
    std::vector<std::size_t> readings;                            ///< the option of each reading
    Lane assessed_on = 0;                                         ///< --as-of, else today
    bool assessed_on_wins = false;                                ///< --as-of was given: it wins over a column
    bool last_days = false;                                       ///< until when each can file is looked for
    bool as_given = false;                                        ///< neither later days nor answers to what is missing are tried
    bool overview = false;                                        ///< the list is seen from afar too
    std::optional<std::size_t> case_column;                       ///< none where each row is a family
    std::vector<std::shared_ptr<const plan::Program>> scenarios;  ///< under which families are compared; empty: they are not
};

}  // namespace reunify::batch
