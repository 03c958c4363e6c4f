#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "csv/dialect.h"
#include "csv/scanner.h"

/// Any bytes are cut into records and fields: nothing of them is lost, a buffer cut in two gives the same records as far as they are whole,
/// and what is written can be read back.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace reunify::csv;
    const std::string text(reinterpret_cast<const char*>(bytes), size);
    const Dialect dialect = detect(std::string_view(text).substr(0, 64));
    if (dialect.header_at > text.size()) std::abort();
    (void)to_windows1252(from_windows1252(text));

    const char* begin = text.data();
    const char* end = begin + text.size();
    RecordScanner scanner(begin, end, dialect.delimiter, 1, true);
    std::vector<Record> records;
    Record record;
    const char* at = begin;
    while (scanner.next(record)) {
        if (record.begin != at || record.end < record.begin || record.end > end || scanner.rest() <= at) std::abort();
        at = scanner.rest();
        records.push_back(record);
    }
    if (at != end) std::abort();

    std::vector<Field> fields;
    const Record* before = nullptr;
    for (const Record& one : records) {
        std::vector<Field> going_on = fields;
        split(one, dialect.delimiter, fields);
        if (before != nullptr && !before->quoted && !one.quoted) {
            const std::size_t same = split_again(one, *before, dialect.delimiter, going_on);
            if (going_on.size() != fields.size() || same > fields.size()) std::abort();
            for (std::size_t i = 0; i < fields.size(); ++i) {
                if (going_on[i].text() != fields[i].text() || (i >= same && going_on[i].begin != fields[i].begin)) std::abort();
            }
        }
        before = &one;
        std::string again;
        std::vector<std::string> values;
        for (const Field& field : fields) {
            values.push_back(value_of(field));
            if (values.size() > 1) again += dialect.delimiter;
            append_field(again, values.back(), dialect.delimiter);
            (void)looks_like_formula(values.back());
        }
        if (dialect.delimiter == '"' || dialect.delimiter == '\n' || dialect.delimiter == '\r') continue;
        again += '\n';
        RecordScanner second(again.data(), again.data() + again.size(), dialect.delimiter, 1, true);
        Record copy;
        if (!second.next(copy)) std::abort();
        std::vector<Field> read;
        split(copy, dialect.delimiter, read);
        if (read.size() != values.size()) std::abort();
        for (std::size_t i = 0; i < read.size(); ++i) {
            if (value_of(read[i]) != values[i]) std::abort();
        }
    }

    RecordScanner half(begin, begin + text.size() / 2, dialect.delimiter, 1, false);
    for (std::size_t i = 0; half.next(record); ++i) {
        if (i >= records.size() || record.text() != records[i].text()) std::abort();
    }
    return 0;
}
