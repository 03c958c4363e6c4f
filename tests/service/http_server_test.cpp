#include "service/http_server.h"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <atomic>
#include <csignal>
#include <string>
#include <thread>

#include "base/stop.h"
#include "service/descriptor.h"

using namespace reunify;
using namespace reunify::service;

namespace {

std::string answer_to(int port, const std::string& request) {
    const Descriptor made(socket(AF_INET, SOCK_STREAM, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(connect(made.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    REQUIRE(send(made.number(), request.data(), request.size(), 0) == static_cast<ssize_t>(request.size()));
    std::string all;
    char buffer[4096];
    for (ssize_t got = recv(made.number(), buffer, sizeof buffer, 0); got > 0; got = recv(made.number(), buffer, sizeof buffer, 0))
        all.append(buffer, static_cast<std::size_t>(got));
    return all;
}

}  // namespace

TEST_CASE("an answer that takes longer than it may is stopped, and who asked is told so") {
    HttpLimits limits;
    limits.threads = 1;
    limits.answer_time = std::chrono::seconds(1);
    std::atomic<int> stopped = 0;
    HttpServer server(
        limits,
        [&](const HttpRequest& request) -> HttpAnswer {
            try {
                while (request.path == "/long") throw_if_stopped();
            } catch (const Stopped&) {
                ++stopped;
                throw;
            }
            return {HttpStatus::ok, "text/plain", "short"};
        },
        [](const Refused& refused) {
            return HttpAnswer{refused.status, "text/plain", refused.fault.message.in(Language::en)};
        });
    auto port = server.listen("127.0.0.1", 0);
    REQUIRE(port);
    // The signal that ends the service goes to its own thread.
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);
    std::thread serving([&] { server.run(); });
    const std::string rest = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    const std::string late = answer_to(*port, "GET /long" + rest);
    CHECK(late.find("503") != std::string::npos);
    CHECK(late.find("the answer was not there within 1 seconds") != std::string::npos);
    CHECK(answer_to(*port, "GET /short" + rest).find("short") != std::string::npos);
    CHECK(stopped == 1);
    kill(getpid(), SIGTERM);
    serving.join();
}
