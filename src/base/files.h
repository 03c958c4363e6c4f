#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// What is asked of files, as this system does it (files_posix.cpp, files_windows.cpp). An open file is a small number, as in POSIX, never
/// left open to programs that are started; names are in UTF-8. What fails returns -1 or false and leaves why in `errno` (system_error.h).
namespace reunify::files {

enum class Kind : std::uint8_t {
    missing,  ///< nothing there, or nothing that can be looked at
    plain,
    folder,
    other,  ///< a device, a pipe
};

/// What is known of a file without opening it. Of a file that is not there all is 0.
struct State {
    Kind kind = Kind::missing;
    std::uint64_t size = 0;
    std::int64_t seconds = 0;  ///< since 1970, of the last change
    std::int64_t nanoseconds = 0;
    std::uint64_t device = 0, number = 0;  ///< the same for two names of one file only
    unsigned permissions = 0;              ///< those of POSIX, 0777; elsewhere 0666 or 0444
};

State state_of(const std::string& name);  ///< through links
State state_of(int file);

constexpr int kInput = 0, kOutput = 1, kErrors = 2;

int open_to_read(const std::string& name);

enum class Missing : std::uint8_t { fails, is_made };
/// To read and to write, from its beginning; no link is followed.
int open_to_write(const std::string& name, Missing missing);

/// A new file without a name, for its owner alone, which is gone when it is closed.
int open_nameless();

void close(int file);
bool close_whole(int file);  ///< false where what was written could not be kept after all

/// Some bytes, as many as come at once; 0 at the end.
std::ptrdiff_t read(int file, char* to, std::size_t most);
std::ptrdiff_t read_at(int file, char* to, std::size_t most, std::uint64_t at);
bool write(int file, std::string_view bytes);
bool write_at(int file, std::string_view bytes, std::uint64_t at);

/// Where the next byte is read or written; -1 in a pipe.
std::int64_t place(int file);
bool go_to(int file, std::uint64_t at);
/// To the end, which is how long the file is.
std::int64_t go_to_end(int file);

bool cut(int file, std::uint64_t length);
bool keep(int file);  ///< on the disk, whatever happens now

/// Keeps other processes that ask for the same from it, until it is closed; false where one does already.
bool lock(int file);

/// Whoever may read it and write it: permissions of POSIX; nothing is done where there are none.
void permit(int file, unsigned permissions);
/// Those of a new file of this process, at most.
unsigned usual_permissions();

/// Replaces what has the other name.
bool rename(const std::string& from, const std::string& to);
/// The same where `held` is open under the name `to`: it is closed.
bool rename_over(const std::string& from, const std::string& to, int& held);

/// Whether the user may write what has this name; in a folder: make files in it.
bool is_writable(const std::string& name);

/// Whether another program has it open and lets nobody replace it meanwhile, as Excel does on Windows.
bool is_held(const std::string& name);

/// A reader that goes away shall be an error of the write (EPIPE), not a silent death.
void ignore_readers_that_leave();

}  // namespace reunify::files
