#include <fcntl.h>
#include <io.h>
#include <windows.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>

#include "base/files.h"

namespace reunify::files {

namespace {

constexpr DWORD kShared = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
/// As much as is read or written at once.
constexpr std::size_t kMost = std::size_t{1} << 30;

std::wstring wide(std::string_view text) {
    std::wstring out(static_cast<std::size_t>(MultiByteToWideChar(CP_UTF8, 0, text.data(), static_cast<int>(text.size()), nullptr, 0)),
                     L'\0');
    MultiByteToWideChar(CP_UTF8, 0, text.data(), static_cast<int>(text.size()), out.data(), static_cast<int>(out.size()));
    return out;
}

std::string narrow(std::wstring_view text) {
    std::string out(
        static_cast<std::size_t>(WideCharToMultiByte(CP_UTF8, 0, text.data(), static_cast<int>(text.size()), nullptr, 0, nullptr, nullptr)),
        '\0');
    WideCharToMultiByte(CP_UTF8, 0, text.data(), static_cast<int>(text.size()), out.data(), static_cast<int>(out.size()), nullptr, nullptr);
    return out;
}

HANDLE handle_of(int file) {
    return reinterpret_cast<HANDLE>(_get_osfhandle(file));
}

/// What the last call says in the words of `errno`.
int meaning(DWORD error) {
    switch (error) {
        case ERROR_FILE_NOT_FOUND:
        case ERROR_PATH_NOT_FOUND:
        case ERROR_INVALID_NAME:
        case ERROR_BAD_PATHNAME:
        case ERROR_BAD_NETPATH:
        case ERROR_BAD_NET_NAME:
        case ERROR_INVALID_DRIVE:
            return ENOENT;
        case ERROR_ACCESS_DENIED:
            return EACCES;
        case ERROR_SHARING_VIOLATION:
        case ERROR_LOCK_VIOLATION:
        case ERROR_USER_MAPPED_FILE:
            return EBUSY;
        case ERROR_WRITE_PROTECT:
            return EROFS;
        case ERROR_DISK_FULL:
        case ERROR_HANDLE_DISK_FULL:
            return ENOSPC;
        case ERROR_BROKEN_PIPE:
        case ERROR_NO_DATA:
        case ERROR_PIPE_NOT_CONNECTED:
            return EPIPE;
        case ERROR_INVALID_HANDLE:
            return EBADF;
        case ERROR_TOO_MANY_OPEN_FILES:
            return EMFILE;
        case ERROR_FILENAME_EXCED_RANGE:
            return ENAMETOOLONG;
        default:
            return EIO;
    }
}

/// For `return failed() == 0` and `return failed()`.
int failed() {
    errno = meaning(GetLastError());
    return -1;
}

State state_in(HANDLE handle) {
    State out;
    if (GetFileType(handle) != FILE_TYPE_DISK) {
        out.kind = Kind::other;
        return out;
    }
    BY_HANDLE_FILE_INFORMATION found{};
    if (GetFileInformationByHandle(handle, &found) == 0) return out;
    constexpr std::uint64_t ticks = 10'000'000, until_1970 = 11'644'473'600;
    const auto joined = [](DWORD high, DWORD low) { return (std::uint64_t{high} << 32) | low; };
    const std::uint64_t changed = joined(found.ftLastWriteTime.dwHighDateTime, found.ftLastWriteTime.dwLowDateTime);
    out.kind = (found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0 ? Kind::folder : Kind::plain;
    out.size = joined(found.nFileSizeHigh, found.nFileSizeLow);
    out.seconds = static_cast<std::int64_t>(changed / ticks) - static_cast<std::int64_t>(until_1970);
    out.nanoseconds = static_cast<std::int64_t>(changed % ticks) * 100;
    out.device = found.dwVolumeSerialNumber;
    out.number = joined(found.nFileIndexHigh, found.nFileIndexLow);
    out.permissions = (found.dwFileAttributes & FILE_ATTRIBUTE_READONLY) != 0 ? 0444 : 0666;
    return out;
}

int opened(HANDLE handle, int flags) {
    if (handle == INVALID_HANDLE_VALUE) return failed();
    const int file = _open_osfhandle(reinterpret_cast<intptr_t>(handle), flags | _O_BINARY | _O_NOINHERIT);
    if (file < 0) CloseHandle(handle);
    return file;
}

/// What is typed into a console, as UTF-8: read as bytes, only what its own code page has would come.
std::ptrdiff_t read_typed(HANDLE console, char* to, std::size_t most) {
    static std::string typed;
    if (typed.empty()) {
        std::array<wchar_t, 4096> units{};
        DWORD got = 0;
        if (ReadConsoleW(console, units.data(), static_cast<DWORD>(units.size()), &got, nullptr) == 0) return failed();
        constexpr wchar_t end = 26;  // Ctrl-Z
        if (got == 0 || units[0] == end) return 0;
        typed = narrow({units.data(), got});
    }
    const std::size_t size = std::min(most, typed.size());
    std::copy_n(typed.begin(), size, to);
    typed.erase(0, size);
    return static_cast<std::ptrdiff_t>(size);
}

/// Where the system is told to read or write, instead of where the file stands.
OVERLAPPED at_place(std::uint64_t at) {
    OVERLAPPED out{};
    out.Offset = static_cast<DWORD>(at);
    out.OffsetHigh = static_cast<DWORD>(at >> 32);
    return out;
}

std::int64_t moved(int file, std::int64_t by, DWORD from) {
    LARGE_INTEGER distance{}, now{};
    distance.QuadPart = by;
    if (SetFilePointerEx(handle_of(file), distance, &now, from) == 0) return failed();
    return now.QuadPart;
}

bool write_some(int file, std::string_view& bytes, OVERLAPPED* place) {
    DWORD wrote = 0;
    if (WriteFile(handle_of(file), bytes.data(), static_cast<DWORD>(std::min(bytes.size(), kMost)), &wrote, place) == 0)
        return failed() == 0;
    bytes.remove_prefix(wrote);
    return true;
}

}  // namespace

State state_of(const std::string& name) {
    // A folder opens only as if to back it up.
    const HANDLE handle = CreateFileW(wide(name).c_str(), 0, kShared, nullptr, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr);
    if (handle == INVALID_HANDLE_VALUE) return {};
    const State out = state_in(handle);
    CloseHandle(handle);
    return out;
}

State state_of(int file) {
    return state_in(handle_of(file));
}

int open_to_read(const std::string& name) {
    const int file = opened(CreateFileW(wide(name).c_str(), GENERIC_READ, kShared, nullptr, OPEN_EXISTING, 0, nullptr), _O_RDONLY);
    if (file < 0 && state_of(name).kind == Kind::folder) errno = EISDIR;
    return file;
}

int open_to_write(const std::string& name, Missing missing) {
    const DWORD making = missing == Missing::is_made ? OPEN_ALWAYS : OPEN_EXISTING;
    return opened(
        CreateFileW(wide(name).c_str(), GENERIC_READ | GENERIC_WRITE, kShared, nullptr, making, FILE_FLAG_OPEN_REPARSE_POINT, nullptr),
        _O_RDWR);
}

int open_nameless() {
    std::array<wchar_t, MAX_PATH + 1> folder{};
    if (GetTempPathW(static_cast<DWORD>(folder.size()), folder.data()) == 0) return failed();
    std::array<wchar_t, MAX_PATH + 1> name{};
    if (GetTempFileNameW(folder.data(), L"reu", 0, name.data()) == 0) return failed();
    return opened(CreateFileW(name.data(), GENERIC_READ | GENERIC_WRITE, 0, nullptr, CREATE_ALWAYS,
                              FILE_ATTRIBUTE_TEMPORARY | FILE_FLAG_DELETE_ON_CLOSE, nullptr),
                  _O_RDWR);
}

void close(int file) {
    _close(file);
}

bool close_whole(int file) {
    return _close(file) == 0;
}

std::ptrdiff_t read(int file, char* to, std::size_t most) {
    const HANDLE handle = handle_of(file);
    DWORD mode = 0, got = 0;
    if (file == kInput && GetConsoleMode(handle, &mode) != 0) return read_typed(handle, to, most);
    if (ReadFile(handle, to, static_cast<DWORD>(std::min(most, kMost)), &got, nullptr) != 0) return static_cast<std::ptrdiff_t>(got);
    // The other end of a pipe is closed: that is its end.
    return GetLastError() == ERROR_BROKEN_PIPE ? 0 : failed();
}

std::ptrdiff_t read_at(int file, char* to, std::size_t most, std::uint64_t at) {
    const std::int64_t before = place(file);
    OVERLAPPED where = at_place(at);
    DWORD got = 0;
    const bool done = ReadFile(handle_of(file), to, static_cast<DWORD>(std::min(most, kMost)), &got, &where) != 0;
    const DWORD error = GetLastError();
    // The system moves to where it has read.
    if (before >= 0) go_to(file, static_cast<std::uint64_t>(before));
    if (done) return static_cast<std::ptrdiff_t>(got);
    if (error == ERROR_HANDLE_EOF) return 0;
    errno = meaning(error);
    return -1;
}

bool write(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        if (!write_some(file, bytes, nullptr)) return false;
    }
    return true;
}

bool write_at(int file, std::string_view bytes, std::uint64_t at) {
    const std::int64_t before = place(file);
    const std::size_t size = bytes.size();
    bool good = true;
    while (good && !bytes.empty()) {
        OVERLAPPED where = at_place(at + size - bytes.size());
        good = write_some(file, bytes, &where);
    }
    const int error = errno;
    if (before >= 0) go_to(file, static_cast<std::uint64_t>(before));
    errno = error;
    return good;
}

std::int64_t place(int file) {
    return GetFileType(handle_of(file)) == FILE_TYPE_DISK ? moved(file, 0, FILE_CURRENT) : -1;
}

bool go_to(int file, std::uint64_t at) {
    return moved(file, static_cast<std::int64_t>(at), FILE_BEGIN) >= 0;
}

std::int64_t go_to_end(int file) {
    return moved(file, 0, FILE_END);
}

bool cut(int file, std::uint64_t length) {
    const std::int64_t before = place(file);
    if (!go_to(file, length)) return false;
    const bool done = SetEndOfFile(handle_of(file)) != 0 || failed() == 0;
    return go_to(file, static_cast<std::uint64_t>(before)) && done;
}

bool keep(int file) {
    return FlushFileBuffers(handle_of(file)) != 0 || failed() == 0;
}

bool lock(int file) {
    // A lock keeps others from reading what it covers: it covers what is never written.
    OVERLAPPED where = at_place(std::uint64_t{1} << 62);
    return LockFileEx(handle_of(file), LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &where) != 0 || failed() == 0;
}

void permit(int, unsigned) {}

unsigned usual_permissions() {
    return 0666;
}

bool rename(const std::string& from, const std::string& to) {
    if (MoveFileExW(wide(from).c_str(), wide(to).c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) != 0) return true;
    const DWORD error = GetLastError();
    // What another program has open is said to be forbidden, like what the user may not write.
    const State there = state_of(to);
    const bool open_elsewhere = error == ERROR_ACCESS_DENIED && there.kind == Kind::plain && (there.permissions & 0222U) != 0;
    errno = open_elsewhere ? EBUSY : meaning(error);
    return false;
}

bool rename_over(const std::string& from, const std::string& to, int& held) {
    // What is open under a name cannot be replaced.
    _close(held);
    held = -1;
    return rename(from, to);
}

bool is_writable(const std::string& name) {
    const State there = state_of(name);
    if (there.kind == Kind::folder) return true;
    const HANDLE handle = CreateFileW(wide(name).c_str(), GENERIC_WRITE, kShared, nullptr, OPEN_EXISTING, 0, nullptr);
    if (handle == INVALID_HANDLE_VALUE) return failed() == 0;
    CloseHandle(handle);
    return true;
}

bool is_held(const std::string& name) {
    const HANDLE handle = CreateFileW(wide(name).c_str(), DELETE, kShared, nullptr, OPEN_EXISTING, 0, nullptr);
    if (handle == INVALID_HANDLE_VALUE) return GetLastError() == ERROR_SHARING_VIOLATION;
    CloseHandle(handle);
    return false;
}

void ignore_readers_that_leave() {}

}  // namespace reunify::files
