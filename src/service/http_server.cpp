#include "service/http_server.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/system_error.h"
#include "service/http_connection.h"
#include "service/network.h"
#include "service/sentences.h"
#include "service/workers.h"

namespace reunify::service {

namespace {

constexpr std::chrono::milliseconds kTick{250};  ///< between two looks at who is late
constexpr std::uint64_t kListener = Poller::kFirstName, kFirstClient = 16;

unsigned threads_for(unsigned wished) {
    return wished > 0 ? wished : std::max(2U, std::thread::hardware_concurrency());
}

}  // namespace

class HttpServer::Loop {
public:
    Loop(HttpLimits limits, Handler handler, Refusal refusal)
        : limits_(limits), handler_(std::move(handler)), refusal_(std::move(refusal)) {}

    Result<int> listen(const std::string& text, int port) {
        Fault fault;
        if (!is_address(text)) {
            fault.message = {sentence::no_address, text};
            fault.accepted = as_it_is("127.0.0.1, ::1, 0.0.0.0");
            return fault;
        }
        listener_ = listen_at(text, port);
        if (listener_.is_open()) return listener_.port();
        if (errno == EADDRINUSE)
            fault.message = {sentence::port_in_use, port, text};
        else
            fault.message = {sentence::cannot_listen, text, port, system_error(errno)};
        fault.accepted = sentence::another_port;
        return fault;
    }

    void run() {
        poller_.emplace();
        listening_.emplace(*poller_, listener_, kListener, Poller::kReadable);
        {
            Workers workers(
                threads_for(limits_.threads), [this](const HttpRequest& request) { return computed(request); },
                [this] { poller_->wake(); });
            workers_ = &workers;
            while (!stopping_ || !clients_.empty()) turn();
        }
        poller_.reset();
    }

    HttpCounts counts() const { return {answered_, refused_, microseconds_}; }

private:
    struct Client {
        Client(Poller& poller, Socket own, std::uint64_t name, const HttpLimits& limits)
            : socket(std::move(own)), watch(poller, socket, name, Poller::kReadable), connection(limits) {}

        Socket socket;
        Watch watch;
        HttpConnection connection;
        bool ended = false;  ///< the other side sends no more
    };
    using Clients = std::unordered_map<std::uint64_t, std::unique_ptr<Client>>;

    HttpAnswer computed(const HttpRequest& request) {
        const auto start = Clock::now();
        HttpAnswer answer = handler_(request);
        microseconds_ += static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start).count());
        ++(static_cast<int>(answer.status) < 400 ? answered_ : refused_);
        return answer;
    }

    void turn() {
        for (const Poller::Event& event : poller_->wait(kTick)) {
            if (event.name == kListener) accept_all();
            if (event.name == Poller::kWoken) collect();
            if (event.name == Poller::kAskedToEnd) stop();
            if (event.name >= kFirstClient) serve(event.name, event.happened);
        }
        const auto now = Clock::now();
        if (now - looked_ < kTick) return;
        looked_ = now;
        look_for_the_late(now);
    }

    void accept_all() {
        while (listener_.is_open()) {
            Socket socket = listener_.accept();
            if (!socket.is_open()) return;
            if (clients_.size() >= limits_.connections && !make_room()) {
                socket.send(in_http(refusal_(busy()), false, true));
                ++refused_;
                continue;
            }
            const std::uint64_t number = next_++;
            clients_.emplace(number, std::make_unique<Client>(*poller_, std::move(socket), number, limits_));
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

    void serve(std::uint64_t number, Poller::Set happened) {
        const auto found = clients_.find(number);
        if (found == clients_.end()) return;
        Client& client = *found->second;
        const bool computing = client.connection.state() == HttpConnection::State::computing;
        bool open = (happened & Poller::kBroken) == 0 || client.connection.state() == HttpConnection::State::reading;
        if (open && computing && (happened & Poller::kLeft) != 0) return expect_no_more(client);
        if (open && (happened & Poller::kReadable) != 0) open = receive(client);
        if (open) open = go_on(number, client);
        if (!open) leave(number);
    }

    /// The other side has ended while its answer is computed.
    void expect_no_more(Client& client) {
        client.connection.expect_within(limits_.patience);
        client.watch.want(0);
    }

    void leave(std::uint64_t number) {
        workers_->drop(number);
        clients_.erase(number);
    }

    /// Reads what is there. False where the connection is of no use any more.
    bool receive(Client& client) {
        const std::size_t before = client.connection.held();
        const std::ptrdiff_t got = client.socket.receive(buffer_.data(), buffer_.size());
        if (got < 0) return got == Socket::kLater;
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
        Poller::Set wanted = 0;
        if (connection.state() == HttpConnection::State::reading || connection.state() == HttpConnection::State::draining)
            wanted = Poller::kReadable;
        if (connection.state() == HttpConnection::State::computing) {
            if (client.ended)
                connection.expect_within(limits_.patience);
            else
                wanted = Poller::kLeft;
        }
        if (!connection.unsent().empty()) wanted |= Poller::kWritable;
        client.watch.want(wanted);
        return true;
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
            const std::ptrdiff_t sent = client.socket.send(connection.unsent());
            if (sent < 0) return sent == Socket::kLater;
            connection.sent(static_cast<std::size_t>(sent));
        }
        // Closed at once, an answer could be lost to who is still sending.
        if (connection.state() == HttpConnection::State::draining) client.socket.end();
        return true;
    }

    void collect() {
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
        if (stopping_) clients_.clear();
        stopping_ = true;
        listening_.reset();
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
    Socket listener_;
    std::optional<Poller> poller_;  ///< these while `run` does
    Workers* workers_ = nullptr;
    std::optional<Watch> listening_;
    Clients clients_;
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
