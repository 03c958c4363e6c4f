#include "cli/manual_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <utility>
#include <vector>

#include "cli/help/frame.h"

namespace reunify::cli {

namespace {

/// A line of text as it is: what roff would take for its own or print as another character is marked.
std::string plain(std::string_view text) {
    static const std::vector<std::pair<std::string_view, std::string_view>> marks{
        {"\\", "\\e"}, {"-", "\\-"}, {"'", "\\(aq"}, {"`", "\\(ga"}, {"\u00A0", "\\~"}};
    std::string out = text.starts_with('.') ? "\\&" : "";
    while (!text.empty()) {
        const auto mark = std::find_if(marks.begin(), marks.end(), [&](const auto& one) { return text.starts_with(one.first); });
        const bool marked = mark != marks.end();
        out += marked ? mark->second : text.substr(0, 1);
        text.remove_prefix(marked ? mark->first.size() : 1);
    }
    return out;
}

std::string bold(std::string_view text) {
    return "\\fB" + plain(text) + "\\fR";
}

std::string slanted(std::string_view text) {
    return "\\fI" + plain(text) + "\\fR";
}

/// Paragraphs are filled; commands to copy stay on lines of their own.
std::string paragraphs(const std::string& text) {
    std::string out;
    std::istringstream lines(text);
    bool example = false, fresh = true;
    for (std::string line; std::getline(lines, line);) {
        const bool indented = line.starts_with(' ');
        if (example && !indented) out += ".fi\n.RE\n";
        if (line.empty()) fresh = true;
        if (!line.empty()) {
            if (indented && !example) out += ".PP\n.RS 2\n.nf\n";
            if (!indented && (fresh || example)) out += ".PP\n";
            out += plain(indented ? line.substr(2) : line) + "\n";
            fresh = false;
        }
        example = indented;
    }
    return example ? out + ".fi\n.RE\n" : out;
}

std::string usage(const ManualPage& page, Language language) {
    std::string out = bold(page.command) + " [" + slanted(help::frame::any_options.in(language)) + "]";
    for (const OptionShape& option : page.shape.options) {
        if (option.by_place()) out += " " + slanted(option.names.front()) + (option.repeats ? "..." : "");
    }
    if (!page.shape.commands.empty()) out += " [" + slanted(help::frame::any_command.in(language)) + "]";
    return out + "\n";
}

std::string entry(const OptionShape& option) {
    std::string names;
    for (const std::string& name : option.names) names += (names.empty() ? "" : ", ") + (option.by_place() ? slanted(name) : bold(name));
    if (!option.shown.empty()) names += " " + slanted(option.shown);
    return fmt::format(".TP\n{}\n{}\n", names, plain(option.help));
}

}  // namespace

std::string ManualPage::in_roff(Language language) const {
    std::string name = command;
    std::replace(name.begin(), name.end(), ' ', '-');
    std::string out = fmt::format(".TH {} 1 {} \"reunify {}\" reunify\n", plain(name), plain(day), REUNIFY_VERSION);
    out += fmt::format(".SH {}\n{} \\- {}\n", help::frame::page_name.in(language), plain(name), plain(shape.summary));
    out += fmt::format(".SH {}\n{}", help::frame::page_synopsis.in(language), usage(*this, language));
    out += fmt::format(".SH {}\n{}", help::frame::page_description.in(language), paragraphs(description));
    for (const OptionShape& option : shape.options) {
        if (option.by_place()) out += entry(option);
    }
    if (!shape.commands.empty()) out += fmt::format(".SS {}\n", help::frame::page_commands.in(language));
    for (const CommandShape& each : shape.commands) out += fmt::format(".TP\n{}\n{}\n", bold(each.name), plain(each.summary));
    out += fmt::format(".SH {}\n", help::frame::any_options.in(language));
    for (const OptionShape& option : shape.options) {
        if (!option.by_place()) out += entry(option);
    }
    return out;
}

}  // namespace reunify::cli
