#include "cli/help/serve.h"

#include <fmt/format.h>

#include <cstdlib>
#include <optional>

#include "cli/browser.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/help/values.h"
#include "cli/sentences.h"
#include "service/guard.h"
#include "service/service.h"

namespace reunify::cli {

namespace {

constexpr int kHighestPort = 65535;
constexpr std::size_t kShortestToken = 16;

class Serve final : public Command {
public:
    const char* name() const override { return "serve"; }
    const Sentence<>& summary() const override { return help::serve::summary; }
    const Sentence<>& manual() const override { return help::serve::manual; }

    void declare(Options& options) override {
        common_.format = "text";
        options.number("--port", port_, help::serve::port, help::values::port);
        options.text("--bind", address_, help::serve::bind, help::values::address);
        options.text("--token", token_, help::serve::token, help::values::token);
        options.flag("--open", open_, help::serve::open);
        add_language_option(options, common_);
        add_rules_option(options, common_);
    }

    Exit run(Console& console) override {
        if (port_ < 0 || port_ > kHighestPort) return console.stop({Exit::usage, {sentence::no_port, port_}, as_it_is("0-65535")});
        if (address_ == "localhost") address_ = "127.0.0.1";
        if (const char* given = std::getenv("REUNIFY_TOKEN"); token_.empty() && given != nullptr) token_ = given;
        if (token_.empty() && !service::is_loopback(address_))
            return console.stop(
                advised({Exit::usage, sentence::needs_token, as_it_is("--token, REUNIFY_TOKEN")}, {sentence::see, "reunify serve --help"}));
        if (!token_.empty() && token_.size() < kShortestToken)
            return console.stop({Exit::usage, sentence::token_too_short, sentence::token_form});
        const auto setting = setting_of(common_);
        if (!setting) return console.stop(setting.stop());

        std::optional<service::Service> service;
        service::HttpServer server(
            {}, [&](const service::HttpRequest& request) { return service->answer(request); },
            [&](const service::Refused& refused) { return service->refusal(refused); });
        const auto port = server.listen(address_, port_);
        if (!port) return console.stop(stopped_by(Exit::file, port.faults()));
        service.emplace(setting->rules, setting->language, service::Guard(*port, token_), [&] { return server.counts(); });
        const std::string host = address_.find(':') == std::string::npos ? address_ : "[" + address_ + "]";
        const std::string page = fmt::format("http://{}:{}/", host, *port);
        console.complain(sentence::serving.in(setting->language, page));
        if (open_) show_in_browser(token_.empty() ? page : page + "#token=" + token_);
        server.run();
        const service::HttpCounts counts = server.counts();
        const std::uint64_t all = counts.answered + counts.refused;
        const double each = all == 0 ? 0.0 : static_cast<double>(counts.microseconds) / static_cast<double>(all) / 1000.0;
        console.complain(sentence::served.in(setting->language, std::to_string(counts.answered), std::to_string(counts.refused),
                                             fmt::format("{:.2f}", each)));
        return Exit::done;
    }

private:
    int port_ = 8766;
    std::string address_ = "127.0.0.1", token_;
    bool open_ = false;
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_serve() {
    return std::make_unique<Serve>();
}

}  // namespace reunify::cli
