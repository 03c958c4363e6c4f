#include "csv/record_file.h"

#include <utility>

namespace reunify::csv {

namespace {

constexpr std::size_t kAtOnce = 1024 * 1024;

}  // namespace

Result<RecordFile> RecordFile::open(const std::string& name, char delimiter) {
    auto source = ByteSource::open(name);
    if (!source) return source.faults();
    return RecordFile(std::move(*source), delimiter);
}

Result<RecordFile> RecordFile::of_bytes(const std::string& name, std::string_view bytes, char delimiter) {
    auto source = ByteSource::of_bytes(name, bytes);
    if (!source) return source.faults();
    return RecordFile(std::move(*source), delimiter);
}

Result<bool> RecordFile::next(std::vector<std::string>& cells) {
    Record record;
    for (;;) {
        RecordScanner scanner(bytes_.data() + at_, bytes_.data() + bytes_.size(), delimiter_, 1, ended_);
        if (scanner.next(record)) {
            split(record, delimiter_, fields_);
            cells.resize(fields_.size());
            for (std::size_t i = 0; i < fields_.size(); ++i) cells[i] = value_of(fields_[i]);
            at_ = static_cast<std::size_t>(scanner.rest() - bytes_.data());
            return true;
        }
        if (ended_) return false;
        bytes_.erase(0, at_);
        at_ = 0;
        const std::size_t had = bytes_.size();
        bytes_.resize(had + kAtOnce);
        auto got = source_->read(bytes_.data() + had, kAtOnce);
        if (!got) return got.faults();
        bytes_.resize(had + *got);
        ended_ = *got == 0;
    }
}

}  // namespace reunify::csv
