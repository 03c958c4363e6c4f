#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <thread>

#include "service/descriptor.h"
#include "service/network.h"

namespace reunify::service {

namespace {

constexpr int kBacklog = 128;

/// An address in figures, of either family.
struct Address {
    sockaddr_storage storage{};
    socklen_t size = 0;
};

Address address_of(const std::string& text, int port) {
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

int descriptor_of(Socket::Number number) {
    return static_cast<int>(number);
}

bool is_for_later(int error) {
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

std::uint32_t in_epoll(Poller::Set set) {
    std::uint32_t out = 0;
    if ((set & Poller::kReadable) != 0) out |= EPOLLIN;
    if ((set & Poller::kWritable) != 0) out |= EPOLLOUT;
    if ((set & Poller::kLeft) != 0) out |= EPOLLRDHUP;
    return out;
}

Poller::Set of_epoll(std::uint32_t events) {
    Poller::Set out = 0;
    if ((events & (EPOLLIN | EPOLLHUP)) != 0) out |= Poller::kReadable;
    if ((events & EPOLLOUT) != 0) out |= Poller::kWritable;
    if ((events & EPOLLRDHUP) != 0) out |= Poller::kLeft;
    if ((events & (EPOLLERR | EPOLLHUP)) != 0) out |= Poller::kBroken;
    return out;
}

}  // namespace

void Socket::close() {
    if (is_open()) ::close(descriptor_of(std::exchange(number_, kNone)));
}

std::ptrdiff_t Socket::receive(char* to, std::size_t most) const {
    const ssize_t got = recv(descriptor_of(number_), to, most, 0);
    return got >= 0 ? got : is_for_later(errno) ? kLater : kBroken;
}

std::ptrdiff_t Socket::send(std::string_view bytes) const {
    const ssize_t sent = ::send(descriptor_of(number_), bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    return sent >= 0 ? sent : is_for_later(errno) ? kLater : kBroken;
}

void Socket::end() const {
    shutdown(descriptor_of(number_), SHUT_WR);
}

Socket Socket::accept() const {
    Socket out(accept4(descriptor_of(number_), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (out.is_open()) {
        const int yes = 1;
        setsockopt(descriptor_of(out.number_), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    } else if (!is_for_later(errno) && errno != ECONNABORTED) {
        // No descriptors are left: the others must end first.
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return out;
}

int Socket::port() const {
    Address bound;
    bound.size = sizeof bound.storage;
    getsockname(descriptor_of(number_), reinterpret_cast<sockaddr*>(&bound.storage), &bound.size);
    if (bound.storage.ss_family == AF_INET) return ntohs(reinterpret_cast<sockaddr_in*>(&bound.storage)->sin_port);
    return ntohs(reinterpret_cast<sockaddr_in6*>(&bound.storage)->sin6_port);
}

bool is_address(const std::string& text) {
    return address_of(text, 0).size != 0;
}

Socket listen_at(const std::string& text, int port) {
    const Address address = address_of(text, port);
    Socket out(socket(address.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    const int number = descriptor_of(out.number());
    const int yes = 1;
    setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (bind(number, reinterpret_cast<const sockaddr*>(&address.storage), address.size) == 0 && listen(number, kBacklog) == 0) return out;
    const int error = errno;
    out.close();
    errno = error;
    return out;
}

struct Poller::State {
    Descriptor epoll, woken, signals;
    sigset_t before{};

    void control(int how, Socket::Number number, std::uint64_t name, std::uint32_t events) const {
        epoll_event event{};
        event.events = events;
        event.data.u64 = name;
        epoll_ctl(epoll.number(), how, descriptor_of(number), &event);
    }
};

Poller::Poller() : state_(std::make_unique<State>()) {
    // The signals are read from a descriptor, so no thread may be interrupted by them.
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ending, &state_->before);
    state_->epoll = Descriptor(epoll_create1(EPOLL_CLOEXEC));
    state_->woken = Descriptor(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC));
    state_->signals = Descriptor(signalfd(-1, &ending, SFD_NONBLOCK | SFD_CLOEXEC));
    state_->control(EPOLL_CTL_ADD, state_->woken.number(), kWoken, EPOLLIN);
    state_->control(EPOLL_CTL_ADD, state_->signals.number(), kAskedToEnd, EPOLLIN);
}

Poller::~Poller() {
    pthread_sigmask(SIG_SETMASK, &state_->before, nullptr);
}

const std::vector<Poller::Event>& Poller::wait(std::chrono::milliseconds most) {
    std::array<epoll_event, 64> events;
    const int count = epoll_wait(state_->epoll.number(), events.data(), static_cast<int>(events.size()), static_cast<int>(most.count()));
    events_.clear();
    for (int i = 0; i < count; ++i) {
        const epoll_event& event = events[static_cast<std::size_t>(i)];
        std::uint64_t woken = 0;
        signalfd_siginfo signal{};
        if (event.data.u64 == kWoken) {
            [[maybe_unused]] const auto got = read(state_->woken.number(), &woken, sizeof woken);
            events_.push_back({kWoken, 0});
        } else if (event.data.u64 == kAskedToEnd) {
            while (read(state_->signals.number(), &signal, sizeof signal) == sizeof signal) events_.push_back({kAskedToEnd, 0});
        } else {
            events_.push_back({event.data.u64, of_epoll(event.events)});
        }
    }
    return events_;
}

void Poller::wake() {
    const std::uint64_t one = 1;
    // The counter cannot be full: it is read at every turn.
    [[maybe_unused]] const auto written = write(state_->woken.number(), &one, sizeof one);
}

Watch::Watch(Poller& poller, const Socket& socket, std::uint64_t name, Poller::Set wanted)
    : poller_(poller), number_(socket.number()), name_(name), wanted_(wanted) {
    poller_.state_->control(EPOLL_CTL_ADD, number_, name_, in_epoll(wanted_));
}

Watch::~Watch() {
    poller_.state_->control(EPOLL_CTL_DEL, number_, name_, 0);
}

void Watch::want(Poller::Set wanted) {
    if (wanted == wanted_) return;
    wanted_ = wanted;
    poller_.state_->control(EPOLL_CTL_MOD, number_, name_, in_epoll(wanted_));
}

}  // namespace reunify::service
