#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/fault.h"
#include "csv/byte_source.h"
#include "csv/scanner.h"

namespace reunify::csv {

/// The records of a file one after the other; what is in memory is about the longest of them.
class RecordFile {
public:
    static Result<RecordFile> open(const std::string& name, char delimiter);
    static Result<RecordFile> of_bytes(const std::string& name, std::string_view bytes, char delimiter);

    /// The cells of the next record; false at the end.
    Result<bool> next(std::vector<std::string>& cells);

private:
    RecordFile(std::unique_ptr<ByteSource> source, char delimiter) : source_(std::move(source)), delimiter_(delimiter) {}

    std::unique_ptr<ByteSource> source_;
    char delimiter_;
    std::string bytes_;
    std::size_t at_ = 0;  ///< where the next record starts in them
    bool ended_ = false;
    std::vector<Field> fields_;
};

}  // namespace reunify::csv
