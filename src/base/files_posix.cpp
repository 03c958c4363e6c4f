#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include "base/files.h"

namespace reunify::files {

namespace {

constexpr unsigned kPermissions = 0777;

State state_in(const struct stat& found) {
    State out;
    out.kind = S_ISREG(found.st_mode) ? Kind::plain : S_ISDIR(found.st_mode) ? Kind::folder : Kind::other;
    out.size = static_cast<std::uint64_t>(found.st_size);
    out.seconds = found.st_mtim.tv_sec;
    out.nanoseconds = found.st_mtim.tv_nsec;
    out.device = found.st_dev;
    out.number = found.st_ino;
    out.permissions = found.st_mode & kPermissions;
    return out;
}

/// Repeats what a signal has interrupted.
template <class Call>
auto again(Call call) {
    for (;;) {
        const auto done = call();
        if (done >= 0 || errno != EINTR) return done;
    }
}

template <class Call>
bool write_all(std::string_view bytes, Call call) {
    while (!bytes.empty()) {
        const ssize_t wrote = again([&] { return call(bytes); });
        if (wrote < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(wrote));
    }
    return true;
}

}  // namespace

State state_of(const std::string& name) {
    struct stat found {};
    return ::stat(name.c_str(), &found) == 0 ? state_in(found) : State{};
}

State state_of(int file) {
    struct stat found {};
    return ::fstat(file, &found) == 0 ? state_in(found) : State{};
}

int open_to_read(const std::string& name) {
    return ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
}

int open_to_write(const std::string& name, Missing missing) {
    return ::open(name.c_str(), O_RDWR | (missing == Missing::is_made ? O_CREAT : 0) | O_CLOEXEC | O_NOFOLLOW, 0666);
}

int open_nameless() {
    const char* chosen = std::getenv("TMPDIR");
    std::string path = chosen != nullptr && *chosen != '\0' ? chosen : "/tmp";
    path += "/reunify.XXXXXX";
    const int file = ::mkostemp(path.data(), O_CLOEXEC);
    if (file >= 0) ::unlink(path.c_str());
    return file;
}

void close(int file) {
    ::close(file);
}

bool close_whole(int file) {
    return ::close(file) == 0;
}

std::ptrdiff_t read(int file, char* to, std::size_t most) {
    return again([&] { return ::read(file, to, most); });
}

std::ptrdiff_t read_at(int file, char* to, std::size_t most, std::uint64_t at) {
    return again([&] { return ::pread(file, to, most, static_cast<off_t>(at)); });
}

bool write(int file, std::string_view bytes) {
    return write_all(bytes, [&](std::string_view rest) { return ::write(file, rest.data(), rest.size()); });
}

bool write_at(int file, std::string_view bytes, std::uint64_t at) {
    const std::size_t size = bytes.size();
    return write_all(bytes, [&](std::string_view rest) {
        return ::pwrite(file, rest.data(), rest.size(), static_cast<off_t>(at + size - rest.size()));
    });
}

std::int64_t place(int file) {
    return ::lseek(file, 0, SEEK_CUR);
}

bool go_to(int file, std::uint64_t at) {
    return ::lseek(file, static_cast<off_t>(at), SEEK_SET) >= 0;
}

std::int64_t go_to_end(int file) {
    return ::lseek(file, 0, SEEK_END);
}

bool cut(int file, std::uint64_t length) {
    return ::ftruncate(file, static_cast<off_t>(length)) == 0;
}

bool keep(int file) {
    return ::fdatasync(file) == 0;
}

bool lock(int file) {
    return ::flock(file, LOCK_EX | LOCK_NB) == 0;
}

void permit(int file, unsigned permissions) {
    (void)::fchmod(file, permissions & kPermissions);
}

unsigned usual_permissions() {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666U & ~mask;
}

bool rename(const std::string& from, const std::string& to) {
    return std::rename(from.c_str(), to.c_str()) == 0;
}

bool rename_over(const std::string& from, const std::string& to, int& held) {
    // It stays locked until its name is that of the other.
    if (!rename(from, to)) return false;
    ::close(held);
    held = -1;
    return true;
}

bool is_writable(const std::string& name) {
    return ::access(name.c_str(), state_of(name).kind == Kind::folder ? W_OK | X_OK : W_OK) == 0;
}

bool is_held(const std::string&) {
    return false;
}

void ignore_readers_that_leave() {
    std::signal(SIGPIPE, SIG_IGN);
}

}  // namespace reunify::files
