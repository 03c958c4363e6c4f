#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/fault.h"

namespace reunify::csv {

/// The bytes of a file or of standard input (`-`), unpacked where they are gzip (found by its first two bytes, several members included).
class ByteSource {
public:
    static Result<std::unique_ptr<ByteSource>> open(const std::string& name);
    ~ByteSource();
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;

    /// Reads up to `most` bytes; 0 only at the end.
    Result<std::size_t> read(char* to, std::size_t most);

    /// Skips to an offset of the unpacked bytes, from the beginning; by reading where the source cannot seek.
    Result<bool> skip_to(std::uint64_t offset);

    /// The length in bytes of the unpacked text, where it is known before reading: a plain file.
    std::optional<std::uint64_t> length() const;

    /// For progress: packed bytes taken so far, and how many there are (a regular file).
    std::uint64_t taken() const;
    std::optional<std::uint64_t> packed_length() const;

    /// Size and time of the last change, as found at opening: `1234@1700000000.5`. Empty for standard input.
    const std::string& state() const;

    /// True where the file is no longer what it was at opening.
    bool changed() const;

private:
    struct State;
    explicit ByteSource(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace reunify::csv
