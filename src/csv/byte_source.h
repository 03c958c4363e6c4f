#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/fault.h"

namespace reunify::csv {

/// The bytes of a file or of standard input (`-`) as text: unpacked where they are gzip (found by its first two bytes, several members
/// included), in UTF-8 where they are UTF-16. It can be read again from the beginning: what comes from a pipe is kept meanwhile in a file
/// without a name, which nobody else can open and which is gone when the program ends.
class ByteSource {
public:
    static Result<std::unique_ptr<ByteSource>> open(const std::string& name);

    /// What stands in memory, kept and read like what comes from a pipe.
    static Result<std::unique_ptr<ByteSource>> of_bytes(const std::string& name, std::string_view bytes);

    /// What was made of a file and stands in another, `file`, which is closed in the end. Its name and state are those of the original.
    static Result<std::unique_ptr<ByteSource>> stand_in(std::unique_ptr<ByteSource> original, int file);

    ~ByteSource();
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;

    const std::string& name() const;
    int file() const;                    ///< the open file; what is read from it directly does not count
    const ByteSource* original() const;  ///< nullptr where it stands in for none

    /// Reads up to `most` bytes; 0 only at the end.
    Result<std::size_t> read(char* to, std::size_t most);

    /// Goes back to the beginning.
    Result<bool> rewind();

    /// The length in bytes of the unpacked text, where it is known before reading: a plain file.
    std::optional<std::uint64_t> length() const;

    /// For progress: packed bytes taken so far, and how many there are (a regular file).
    std::uint64_t taken() const;
    std::optional<std::uint64_t> packed_length() const;

    /// Size and time of the last change, as found at opening: `1234@1700000000.5`. Empty for a pipe.
    const std::string& state() const;

    /// Who may read it and write to it, as `chmod` says it; none for a pipe.
    std::optional<unsigned> permissions() const;

    /// True where the file is no longer what it was at opening.
    bool changed() const;

private:
    struct State;
    explicit ByteSource(std::unique_ptr<State> state);
    static Result<std::unique_ptr<ByteSource>> begun(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace reunify::csv
