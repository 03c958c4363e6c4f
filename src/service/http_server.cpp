#include "service/http_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/system_error.h"
#include "service/descriptor.h"
#include "service/http_connection.h"
#include "service/sentences.h"
#include "service/workers.h"

namespace reunify::service {

namespace {

constexpr int kBacklog = 128;
constexpr int kTick = 250;  ///< milliseconds between two looks at who is late
constexpr std::uint64_t kListener = 0, kWake = 1, kSignals = 2, kFirstClient = 16;

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

int port_of(int socket) {
    Address bound;
    bound.size = sizeof bound.storage;
    getsockname(socket, reinterpret_cast<sockaddr*>(&bound.storage), &bound.size);
    if (bound.storage.ss_family == AF_INET) return ntohs(reinterpret_cast<sockaddr_in*>(&bound.storage)->sin_port);
    return ntohs(reinterpret_cast<sockaddr_in6*>(&bound.storage)->sin6_port);
}

unsigned threads_for(unsigned wished) {
    return wished > 0 ? wished : std::max(2U, std::thread::hardware_concurrency());
}

}  // namespace

class HttpServer::Loop {
public:
    Loop(HttpLimits limits, Handler handler, Refusal refusal)
        : limits_(limits),
          handler_(std::move(handler)),
          refusal_(std::move(refusal)),
          epoll_(epoll_create1(EPOLL_CLOEXEC)),
          wake_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {}

    Result<int> listen(const std::string& text, int port) {
        const Address address = address_of(text, port);
        Fault fault;
        if (address.size == 0) {
            fault.message = {sentence::no_address, text};
            fault.accepted = as_it_is("127.0.0.1, ::1, 0.0.0.0");
            return fault;
        }
        listener_ = Descriptor(socket(address.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
        const int yes = 1;
        setsockopt(listener_.number(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        if (bind(listener_.number(), reinterpret_cast<const sockaddr*>(&address.storage), address.size) == 0 &&
            ::listen(listener_.number(), kBacklog) == 0)
            return port_of(listener_.number());
        if (errno == EADDRINUSE)
            fault.message = {sentence::port_in_use, port, text};
        else
            fault.message = {sentence::cannot_listen, text, port, system_error(errno)};
        fault.accepted = sentence::another_port;
        return fault;
    }

    void run() {
        // The signals are read from a descriptor, so no thread may be interrupted by them.
        sigset_t ending, before;
        sigemptyset(&ending);
        sigaddset(&ending, SIGTERM);
        sigaddset(&ending, SIGINT);
        pthread_sigmask(SIG_BLOCK, &ending, &before);
        signals_ = Descriptor(signalfd(-1, &ending, SFD_NONBLOCK | SFD_CLOEXEC));
        watch(listener_.number(), kListener, EPOLLIN);
        watch(wake_.number(), kWake, EPOLLIN);
        watch(signals_.number(), kSignals, EPOLLIN);
        {
            Workers workers(
                threads_for(limits_.threads), [this](const HttpRequest& request) { return computed(request); }, [this] { wake(); });
            workers_ = &workers;
            while (!stopping_ || !clients_.empty()) turn();
        }
        pthread_sigmask(SIG_SETMASK, &before, nullptr);
    }

    HttpCounts counts() const { return {answered_, refused_, microseconds_}; }

private:
    struct Client {
        Descriptor socket;
        HttpConnection connection;
        std::uint32_t watched = EPOLLIN;
        bool ended = false;  ///< the other side sends no more
    };
    using Clients = std::unordered_map<std::uint64_t, std::unique_ptr<Client>>;

    void watch(int descriptor, std::uint64_t number, std::uint32_t events) {
        epoll_event event{};
        event.events = events;
        event.data.u64 = number;
        epoll_ctl(epoll_.number(), EPOLL_CTL_ADD, descriptor, &event);
    }

    void wake() {
        const std::uint64_t one = 1;
        // The counter cannot be full: it is read at every turn.
        [[maybe_unused]] const auto written = write(wake_.number(), &one, sizeof one);
    }

    HttpAnswer computed(const HttpRequest& request) {
        const auto start = Clock::now();
        HttpAnswer answer = handler_(request);
        microseconds_ += static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start).count());
        ++(static_cast<int>(answer.status) < 400 ? answered_ : refused_);
        return answer;
    }

    void turn() {
        std::array<epoll_event, 64> events;
        const int count = epoll_wait(epoll_.number(), events.data(), static_cast<int>(events.size()), kTick);
        for (int i = 0; i < count; ++i) {
            const epoll_event& event = events[static_cast<std::size_t>(i)];
            if (event.data.u64 == kListener) accept_all();
            if (event.data.u64 == kWake) collect();
            if (event.data.u64 == kSignals) stop();
            if (event.data.u64 >= kFirstClient) serve(event.data.u64, event.events);
        }
        const auto now = Clock::now();
        if (now - looked_ < std::chrono::milliseconds(kTick)) return;
        looked_ = now;
        look_for_the_late(now);
    }

    void accept_all() {
        while (listener_.is_open()) {
            Descriptor socket(accept4(listener_.number(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
            if (!socket.is_open()) {
                const bool nobody = errno == EAGAIN || errno == EWOULDBLOCK || errno == ECONNABORTED || errno == EINTR;
                if (!nobody) usleep(1000);  // no descriptors left: the others must end first
                return;
            }
            const int yes = 1;
            setsockopt(socket.number(), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
            if (clients_.size() >= limits_.connections && !make_room()) {
                const std::string said = in_http(refusal_(busy()), false, true);
                [[maybe_unused]] const auto sent = send(socket.number(), said.data(), said.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
                ++refused_;
                continue;
            }
            const std::uint64_t number = next_++;
            watch(socket.number(), number, EPOLLIN);
            clients_.emplace(number, std::make_unique<Client>(Client{std::move(socket), HttpConnection(limits_)}));
        }
    }

    /// Who holds a connection and asks nothing gives way: first who has never asked, the one that came first before the others.
    bool make_room() {
        const Clients::value_type* idle = nullptr;
        const auto rank = [](const Clients::value_type& each) {
            return std::pair(each.second->connection.state() == HttpConnection::State::reading && !each.second->connection.is_new(),
                             each.first);
        };
        for (const Clients::value_type& each : clients_) {
            const HttpConnection& connection = each.second->connection;
            const bool asks_nothing =
                connection.state() == HttpConnection::State::draining || connection.is_new() || connection.between_requests();
            if (asks_nothing && (idle == nullptr || rank(each) < rank(*idle))) idle = &each;
        }
        if (idle == nullptr) return false;
        if (idle->second->connection.state() == HttpConnection::State::reading) {
            refuse(*idle->second, busy());
            send_all(*idle->second);
        }
        clients_.erase(idle->first);
        return true;
    }

    static Refused busy() {
        Refused out;
        out.status = HttpStatus::unavailable;
        out.fault.message = sentence::too_busy;
        out.fault.file = "http";
        return out;
    }

    void serve(std::uint64_t number, std::uint32_t events) {
        const auto found = clients_.find(number);
        if (found == clients_.end()) return;
        Client& client = *found->second;
        const bool computing = client.connection.state() == HttpConnection::State::computing;
        bool open = (events & (EPOLLERR | EPOLLHUP)) == 0 || client.connection.state() == HttpConnection::State::reading;
        if (open && computing && (events & EPOLLRDHUP) != 0) return expect_no_more(number, client);
        if (open && (events & (EPOLLIN | EPOLLHUP)) != 0) open = receive(client);
        if (open) open = go_on(number, client);
        if (!open) leave(number);
    }

    /// The other side has ended while its answer is computed.
    void expect_no_more(std::uint64_t number, Client& client) {
        client.connection.expect_within(limits_.patience);
        listen_for(number, client, 0);
    }

    void leave(std::uint64_t number) {
        workers_->drop(number);
        clients_.erase(number);
    }

    /// Reads what is there. False where the connection is of no use any more.
    bool receive(Client& client) {
        const std::size_t before = client.connection.held();
        const auto got = recv(client.socket.number(), buffer_.data(), buffer_.size(), 0);
        if (got < 0) return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
        if (got == 0) {
            client.ended = true;
            return client.connection.state() != HttpConnection::State::draining;
        }
        client.connection.take({buffer_.data(), static_cast<std::size_t>(got)});
        waiting_ += client.connection.held() - before;
        return !client.connection.is_at_end();
    }

    /// Takes the next request and sends what is to be sent, as far as that goes. False where the connection is at its end.
    bool go_on(std::uint64_t number, Client& client) {
        HttpConnection& connection = client.connection;
        for (;;) {
            const std::size_t before = connection.held();
            auto next = connection.next();
            waiting_ += connection.held() - before;
            if (next) {
                if (auto* refused = std::get_if<Refused>(&*next))
                    refuse(client, *refused);
                else
                    workers_->ask(number, std::move(std::get<HttpRequest>(*next)));
            } else if (connection.state() == HttpConnection::State::reading && waiting_ > limits_.bytes_waiting && connection.held() > 0) {
                refuse(client, busy());
            }
            const bool answered = connection.state() == HttpConnection::State::writing;
            if (!send_all(client)) return false;
            const auto state = connection.state();
            if (answered && state == HttpConnection::State::reading && connection.held() > 0) continue;
            if (state == HttpConnection::State::reading && (client.ended || (stopping_ && connection.between_requests()))) return false;
            if (state == HttpConnection::State::draining && (client.ended || stopping_)) return false;
            break;
        }
        std::uint32_t wanted = 0;
        if (connection.state() == HttpConnection::State::reading || connection.state() == HttpConnection::State::draining) wanted = EPOLLIN;
        if (connection.state() == HttpConnection::State::computing) {
            if (client.ended)
                connection.expect_within(limits_.patience);
            else
                wanted = EPOLLRDHUP;
        }
        if (!connection.unsent().empty()) wanted |= EPOLLOUT;
        listen_for(number, client, wanted);
        return true;
    }

    void listen_for(std::uint64_t number, Client& client, std::uint32_t wanted) {
        if (wanted == client.watched) return;
        epoll_event event{};
        event.events = client.watched = wanted;
        event.data.u64 = number;
        epoll_ctl(epoll_.number(), EPOLL_CTL_MOD, client.socket.number(), &event);
    }

    void refuse(Client& client, const Refused& refused) {
        const std::size_t before = client.connection.held();
        ++refused_;
        client.connection.answer(refusal_(refused), true);
        waiting_ += client.connection.held() - before;
    }

    static bool send_all(Client& client) {
        HttpConnection& connection = client.connection;
        while (!connection.unsent().empty()) {
            const std::string_view unsent = connection.unsent();
            const auto sent = send(client.socket.number(), unsent.data(), unsent.size(), MSG_NOSIGNAL);
            if (sent < 0) return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
            connection.sent(static_cast<std::size_t>(sent));
        }
        // Closed at once, an answer could be lost to who is still sending.
        if (connection.state() == HttpConnection::State::draining) shutdown(client.socket.number(), SHUT_WR);
        return true;
    }

    void collect() {
        std::uint64_t count = 0;
        [[maybe_unused]] const auto got = read(wake_.number(), &count, sizeof count);
        for (Workers::Done& done : workers_->collect()) {
            const auto found = clients_.find(done.connection);
            if (found == clients_.end()) continue;
            Client& client = *found->second;
            if (client.connection.state() != HttpConnection::State::computing) continue;  // its time was over
            client.connection.answer(done.answer, stopping_ || client.ended);
            if (!go_on(done.connection, client)) leave(done.connection);
        }
    }

    /// The first signal lets answers end; the second does not.
    void stop() {
        signalfd_siginfo signal{};
        while (read(signals_.number(), &signal, sizeof signal) == sizeof signal) {
            if (stopping_) clients_.clear();
            stopping_ = true;
        }
        listener_.close();
        std::erase_if(clients_, [](const auto& each) {
            const auto state = each.second->connection.state();
            return state == HttpConnection::State::reading || state == HttpConnection::State::draining;
        });
    }

    void look_for_the_late(Clock::time_point now) {
        std::vector<std::uint64_t> over;
        for (const auto& [number, client] : clients_) {
            HttpConnection& connection = client->connection;
            if (connection.deadline() > now) continue;
            const bool computing = connection.state() == HttpConnection::State::computing;
            const bool waits = computing || (connection.state() == HttpConnection::State::reading && !connection.between_requests());
            if (computing) workers_->drop(number);
            if (waits) refuse(*client, connection.too_slow());
            if (!waits || !go_on(number, *client)) over.push_back(number);
        }
        for (const std::uint64_t number : over) leave(number);
        waiting_ = 0;
        for (const auto& [number, client] : clients_) waiting_ += client->connection.held();
    }

    HttpLimits limits_;
    Handler handler_;
    Refusal refusal_;
    Descriptor epoll_, wake_, listener_, signals_;
    Clients clients_;
    Workers* workers_ = nullptr;  ///< while `run` does
    std::uint64_t next_ = kFirstClient;
    std::size_t waiting_ = 0;  ///< bytes of the requests that are being read; of those who left, until the next look
    bool stopping_ = false;
    Clock::time_point looked_{};
    std::array<char, 64 << 10> buffer_;
    std::atomic<std::uint64_t> answered_ = 0, refused_ = 0, microseconds_ = 0;
};

HttpServer::HttpServer(HttpLimits limits, Handler handler, Refusal refusal)
    : loop_(std::make_unique<Loop>(limits, std::move(handler), std::move(refusal))) {}

HttpServer::~HttpServer() = default;

Result<int> HttpServer::listen(const std::string& address, int port) {
    return loop_->listen(address, port);
}

void HttpServer::run() {
    loop_->run();
}

HttpCounts HttpServer::counts() const {
    return loop_->counts();
}

}  // namespace reunify::service
