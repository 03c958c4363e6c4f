#include "report/html_writer.h"

#include <algorithm>
#include <array>

#include "report/layout.h"

namespace reunify::report {

namespace {

/// The page carries all it needs; should a text ever slip through, the browser still loads and runs nothing.
constexpr std::string_view kPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// Elements that stand within a line: a line break after them would be a space in the text.
bool is_inline(std::string_view tag) {
    static constexpr std::array<std::string_view, 9> kInline{"a", "b", "code", "label", "small", "span", "strong", "tspan", "bdi"};
    return std::find(kInline.begin(), kInline.end(), tag) != kInline.end();
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : printable(text)) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

void Html::tag(std::string_view tag, Attributes attributes, std::string_view end) {
    out_ += '<';
    out_ += tag;
    for (const auto& [name, value] : attributes) {
        out_ += ' ';
        out_ += name;
        out_ += "=\"";
        out_ += escaped(value);
        out_ += '"';
    }
    out_ += end;
}

void Html::open(std::string_view name, Attributes attributes) {
    tag(name, attributes, ">");
    open_.emplace_back(name);
}

void Html::close() {
    const std::string name = std::move(open_.back());
    open_.pop_back();
    out_ += "</";
    out_ += name;
    out_ += '>';
    if (!is_inline(name)) out_ += '\n';
}

void Html::text(std::string_view text) {
    out_ += escaped(text);
}

void Html::element(std::string_view name, std::string_view content, Attributes attributes) {
    open(name, attributes);
    text(content);
    close();
}

void Html::leaf(std::string_view name, Attributes attributes) {
    tag(name, attributes, "/>");
    if (name != "input") out_ += '\n';
}

void Html::head(std::string_view title, std::string_view sheet) {
    open("head");
    leaf("meta", {{"charset", "utf-8"}});
    leaf("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    leaf("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", kPolicy}});
    leaf("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
    leaf("meta", {{"name", "generator"}, {"content", "reunify " REUNIFY_VERSION}});
    element("title", title);
    out_ += "<style>";
    out_ += sheet;
    out_ += "</style>\n";
    close();
}

void Html::append(Html piece) {
    out_ += piece.take();
}

std::string Html::take() {
    while (!open_.empty()) close();
    return std::move(out_);
}

}  // namespace reunify::report
