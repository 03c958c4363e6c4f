#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "base/fault.h"

namespace reunify::book {

/// The files within a zip archive, read one at a time. What unpacks to far more than it holds is refused: a sheet of real text packs to a
/// tenth, one made to fill a disk to a thousandth.
class Archive {
public:
    /// Of the open file `file`, which faults call `name`. The file must stay open.
    static Result<std::unique_ptr<Archive>> open(int file, const std::string& name);
    ~Archive();
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    bool has(const std::string& path) const;

    /// Goes to the beginning of a file within. The one before is left.
    Result<bool> start(const std::string& path);

    /// Reads on; 0 only at the end, where what was read is known to be what was packed.
    Result<std::size_t> read(char* to, std::size_t most);

    /// A whole file of at most 64 MiB.
    Result<std::string> text(const std::string& path);

    Fault damaged() const;  ///< names the file within that was read last
    Fault too_large() const;
    const std::string& name() const { return name_; }

private:
    Archive(void* zip, std::string name) : zip_(zip), name_(std::move(name)) {}
    void leave();

    void* zip_;
    std::string name_;
    bool within_ = false;
    std::string path_;                         ///< of the file within that was started last
    std::uint64_t packed_ = 0, unpacked_ = 0;  ///< of the file that is being read
};

}  // namespace reunify::book
