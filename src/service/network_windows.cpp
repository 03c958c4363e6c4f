// As many as are asked for at once: those of a service and what a queue of them may leave.
#define FD_SETSIZE 1024
#include <winsock2.h>
#include <ws2tcpip.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <map>
#include <thread>

#include "service/network.h"

namespace reunify::service {

namespace {

constexpr int kBacklog = 128;
constexpr std::size_t kMost = std::size_t{1} << 20;  ///< bytes that are received or sent at once

/// Before the first socket the library of sockets is told so, once.
void begin() {
    static const int begun = [] {
        WSADATA about;
        return WSAStartup(MAKEWORD(2, 2), &about);
    }();
    (void)begun;
}

/// An address in figures, of either family.
struct Address {
    sockaddr_storage storage{};
    int size = 0;
};

Address address_of(const std::string& text, int port) {
    begin();
    Address out;
    auto* four = reinterpret_cast<sockaddr_in*>(&out.storage);
    auto* six = reinterpret_cast<sockaddr_in6*>(&out.storage);
    if (inet_pton(AF_INET, text.c_str(), &four->sin_addr) == 1) {
        four->sin_family = AF_INET;
        four->sin_port = htons(static_cast<std::uint16_t>(port));
        out.size = sizeof *four;
    } else if (inet_pton(AF_INET6, text.c_str(), &six->sin6_addr) == 1) {
        six->sin6_family = AF_INET6;
        six->sin6_port = htons(static_cast<std::uint16_t>(port));
        out.size = sizeof *six;
    }
    return out;
}

SOCKET handle_of(Socket::Number number) {
    return static_cast<SOCKET>(number);
}

Socket owned(SOCKET handle) {
    return handle == INVALID_SOCKET ? Socket() : Socket(static_cast<Socket::Number>(handle));
}

std::ptrdiff_t done(int bytes) {
    if (bytes >= 0) return bytes;
    const int error = WSAGetLastError();
    return error == WSAEWOULDBLOCK || error == WSAEINTR ? Socket::kLater : Socket::kBroken;
}

void never_block(SOCKET handle) {
    u_long yes = 1;
    ioctlsocket(handle, FIONBIO, &yes);
}

int meaning(int error) {
    switch (error) {
        case WSAEADDRINUSE:
            return EADDRINUSE;
        case WSAEACCES:
            return EACCES;
        case WSAEADDRNOTAVAIL:
            return EADDRNOTAVAIL;
        case WSAEMFILE:
            return EMFILE;
        default:
            return error;
    }
}

bool holds(const fd_set& set, SOCKET handle) {
    return std::find(set.fd_array, set.fd_array + set.fd_count, handle) != set.fd_array + set.fd_count;
}

void add(fd_set& set, SOCKET handle) {
    if (set.fd_count < FD_SETSIZE) set.fd_array[set.fd_count++] = handle;
}

std::atomic<int> asked_to_end = 0;
std::atomic<Poller*> waiting = nullptr;

/// Called in a thread of its own. A window that is closed ends the program as it is.
BOOL WINAPI end_on_request(DWORD what) {
    if (what != CTRL_C_EVENT && what != CTRL_BREAK_EVENT) return FALSE;
    ++asked_to_end;
    if (Poller* poller = waiting) poller->wake();
    return TRUE;
}

}  // namespace

void Socket::close() {
    if (is_open()) closesocket(handle_of(std::exchange(number_, kNone)));
}

std::ptrdiff_t Socket::receive(char* to, std::size_t most) const {
    return done(recv(handle_of(number_), to, static_cast<int>(std::min(most, kMost)), 0));
}

std::ptrdiff_t Socket::send(std::string_view bytes) const {
    return done(::send(handle_of(number_), bytes.data(), static_cast<int>(std::min(bytes.size(), kMost)), 0));
}

void Socket::end() const {
    shutdown(handle_of(number_), SD_SEND);
}

Socket Socket::accept() const {
    Socket out = owned(::accept(handle_of(number_), nullptr, nullptr));
    if (out.is_open()) {
        never_block(handle_of(out.number_));
        const BOOL yes = TRUE;
        setsockopt(handle_of(out.number_), IPPROTO_TCP, TCP_NODELAY, reinterpret_cast<const char*>(&yes), sizeof yes);
    } else if (const int error = WSAGetLastError(); error != WSAEWOULDBLOCK && error != WSAECONNRESET) {
        // No sockets are left: the others must end first.
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return out;
}

int Socket::port() const {
    Address bound;
    bound.size = sizeof bound.storage;
    getsockname(handle_of(number_), reinterpret_cast<sockaddr*>(&bound.storage), &bound.size);
    if (bound.storage.ss_family == AF_INET) return ntohs(reinterpret_cast<sockaddr_in*>(&bound.storage)->sin_port);
    return ntohs(reinterpret_cast<sockaddr_in6*>(&bound.storage)->sin6_port);
}

bool is_address(const std::string& text) {
    return address_of(text, 0).size != 0;
}

Socket listen_at(const std::string& text, int port) {
    const Address address = address_of(text, port);
    Socket out = owned(WSASocketW(address.storage.ss_family, SOCK_STREAM, IPPROTO_TCP, nullptr, 0, WSA_FLAG_NO_HANDLE_INHERIT));
    const SOCKET handle = handle_of(out.number());
    never_block(handle);
    // Else another program could take the port beside this one.
    const BOOL yes = TRUE;
    setsockopt(handle, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, reinterpret_cast<const char*>(&yes), sizeof yes);
    if (bind(handle, reinterpret_cast<const sockaddr*>(&address.storage), address.size) == 0 && listen(handle, kBacklog) == 0) return out;
    const int error = WSAGetLastError();
    out.close();
    errno = meaning(error);
    return out;
}

/// Sockets by their names. What wakes the wait is a socket too, which sends to itself.
struct Poller::State {
    struct Watched {
        SOCKET handle = INVALID_SOCKET;
        Set wanted = 0;
        bool sends = false;  ///< bytes lie before the end, which is not seen therefore
    };
    std::map<std::uint64_t, Watched> watched;
    Socket woken;
    fd_set to_read{}, to_write{};

    /// Whether nothing will come any more; what there is stays for who reads it.
    static bool has_left(Watched& watched) {
        char next = 0;
        const std::ptrdiff_t got = done(recv(watched.handle, &next, 1, MSG_PEEK));
        watched.sends = got > 0;
        return got == 0 || got == Socket::kBroken;
    }
};

Poller::Poller() : state_(std::make_unique<State>()) {
    Address own = address_of("127.0.0.1", 0);
    state_->woken = owned(WSASocketW(AF_INET, SOCK_DGRAM, IPPROTO_UDP, nullptr, 0, WSA_FLAG_NO_HANDLE_INHERIT));
    const SOCKET handle = handle_of(state_->woken.number());
    bind(handle, reinterpret_cast<const sockaddr*>(&own.storage), own.size);
    own = address_of("127.0.0.1", state_->woken.port());
    connect(handle, reinterpret_cast<const sockaddr*>(&own.storage), own.size);
    never_block(handle);
    waiting = this;
    SetConsoleCtrlHandler(end_on_request, TRUE);
}

Poller::~Poller() {
    SetConsoleCtrlHandler(end_on_request, FALSE);
    waiting = nullptr;
}

const std::vector<Poller::Event>& Poller::wait(std::chrono::milliseconds most) {
    fd_set &to_read = state_->to_read, &to_write = state_->to_write;
    to_read.fd_count = to_write.fd_count = 0;
    const SOCKET woken = handle_of(state_->woken.number());
    add(to_read, woken);
    for (const auto& [name, each] : state_->watched) {
        if ((each.wanted & kReadable) != 0 || ((each.wanted & kLeft) != 0 && !each.sends)) add(to_read, each.handle);
        if ((each.wanted & kWritable) != 0) add(to_write, each.handle);
    }
    timeval time{};
    time.tv_sec = static_cast<long>(most.count() / 1000);
    time.tv_usec = static_cast<long>(most.count() % 1000 * 1000);
    events_.clear();
    if (select(0, &to_read, &to_write, nullptr, &time) <= 0) return events_;
    if (holds(to_read, woken)) {
        char thrown_away[64];
        while (recv(woken, thrown_away, sizeof thrown_away, 0) > 0) continue;
        events_.push_back({kWoken, 0});
    }
    for (int asked = asked_to_end.exchange(0); asked > 0; --asked) events_.push_back({kAskedToEnd, 0});
    for (auto& [name, each] : state_->watched) {
        Event event{name, 0};
        if (holds(to_write, each.handle)) event.happened |= kWritable;
        if (holds(to_read, each.handle)) {
            if ((each.wanted & kReadable) != 0)
                event.happened |= kReadable;
            else if (State::has_left(each))
                event.happened |= kLeft;
        }
        if (event.happened != 0) events_.push_back(event);
    }
    return events_;
}

void Poller::wake() {
    const char byte = 0;
    ::send(handle_of(state_->woken.number()), &byte, 1, 0);
}

Watch::Watch(Poller& poller, const Socket& socket, std::uint64_t name, Poller::Set wanted)
    : poller_(poller), number_(socket.number()), name_(name), wanted_(wanted) {
    poller_.state_->watched[name_] = {handle_of(number_), wanted_};
}

Watch::~Watch() {
    poller_.state_->watched.erase(name_);
}

void Watch::want(Poller::Set wanted) {
    if (wanted == wanted_) return;
    wanted_ = wanted;
    poller_.state_->watched[name_] = {handle_of(number_), wanted_};
}

}  // namespace reunify::service
