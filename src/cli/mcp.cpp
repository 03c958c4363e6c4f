#include "cli/help/mcp.h"

#include <cstdio>
#include <iostream>

#include "cli/command.h"
#include "cli/common.h"
#include "service/mcp_server.h"

namespace reunify::cli {

namespace {

class Mcp final : public Command {
public:
    const char* name() const override { return "mcp"; }
    const Sentence<>& summary() const override { return help::mcp::summary; }
    const Sentence<>& manual() const override { return help::mcp::manual; }

    void declare(Options& options) override {
        common_.format = "text";
        add_language_option(options, common_);
        add_rules_option(options, common_);
    }

    Exit run(Console& console) override {
        const auto setting = setting_of(common_);
        if (!setting) return console.stop(setting.stop());
        const service::McpSession session(setting->rules, setting->language);
        // Each answer goes out at once: who asked waits for it. Standard output belongs to the protocol.
        service::McpServer server(session, [](const std::string& answer) {
            std::fputs(answer.c_str(), stdout);
            std::fputc('\n', stdout);
            return std::fflush(stdout) == 0;
        });
        std::string line;
        while (std::getline(std::cin, line)) {
            if (line.find_first_not_of(" \t\r") != std::string::npos && !server.take(line)) break;
        }
        return server.finish() ? Exit::done : Exit::file;
    }

private:
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_mcp() {
    return std::make_unique<Mcp>();
}

}  // namespace reunify::cli
