#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Connections over TCP that never block, and the wait for many of them, as this system does it (network_posix.cpp, network_windows.cpp).
namespace reunify::service {

/// One end of a connection, or where new ones come in. Closed with its owner.
class Socket {
public:
    using Number = std::intptr_t;

    Socket() = default;
    explicit Socket(Number number) : number_(number) {}
    Socket(Socket&& other) noexcept : number_(std::exchange(other.number_, kNone)) {}
    Socket& operator=(Socket&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Socket() { close(); }

    Number number() const { return number_; }
    bool is_open() const { return number_ != kNone; }
    void close();

    /// Bytes that were received or sent, as many as go at once; 0 where the other side sends no more.
    static constexpr std::ptrdiff_t kLater = -1, kBroken = -2;
    std::ptrdiff_t receive(char* to, std::size_t most) const;
    std::ptrdiff_t send(std::string_view bytes) const;
    /// The other side learns that nothing more is sent.
    void end() const;

    /// Who has come; not open where nobody has.
    Socket accept() const;
    int port() const;

private:
    static constexpr Number kNone = -1;
    Number number_ = kNone;
};

/// Whether a text is an address in figures, such as 127.0.0.1 or ::1.
bool is_address(const std::string& text);
/// Waits at such an address for connections; port 0 takes any. Not open where it cannot: errno says why.
Socket listen_at(const std::string& address, int port);

/// Tells what happens at many sockets. While there is one, a request of the system to end (Ctrl-C, a signal) is told too, instead of ending
/// the program.
class Poller {
public:
    using Set = std::uint32_t;
    static constexpr Set kReadable = 1, kWritable = 2;
    static constexpr Set kLeft = 4;    ///< the other side sends no more
    static constexpr Set kBroken = 8;  ///< told whether it is wanted or not
    struct Event {
        std::uint64_t name = 0;
        Set happened = 0;
    };
    /// Names that are no socket's: `wake` was called; the program was asked to end, which is told as often as it is asked.
    static constexpr std::uint64_t kWoken = 0, kAskedToEnd = 1, kFirstName = 2;

    Poller();
    ~Poller();
    Poller(const Poller&) = delete;
    Poller& operator=(const Poller&) = delete;

    /// What happened; nothing where `most` is over before.
    const std::vector<Event>& wait(std::chrono::milliseconds most);
    void wake();  ///< from any thread

private:
    friend class Watch;
    struct State;
    std::unique_ptr<State> state_;
    std::vector<Event> events_;
};

/// A socket that a poller watches as long as there is this. The socket is closed after it.
class Watch {
public:
    Watch(Poller& poller, const Socket& socket, std::uint64_t name, Poller::Set wanted);
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;
    ~Watch();

    void want(Poller::Set wanted);

private:
    Poller& poller_;
    Socket::Number number_;
    std::uint64_t name_;
    Poller::Set wanted_;
};

}  // namespace reunify::service
