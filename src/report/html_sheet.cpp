#include "report/html_sheet.h"

#include <fmt/format.h>

#include "report/html_style.h"

namespace reunify::report {

using words::say;
using words::Word;

namespace {

/// The page carries all it needs; should a text ever slip through, the browser still loads and runs nothing.
constexpr std::string_view kPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

std::string_view class_of(Tone tone) {
    switch (tone) {
        case Tone::good:
            return "sign good";
        case Tone::bad:
            return "sign bad";
        case Tone::doubtful:
            return "sign doubt";
        case Tone::plain:
        case Tone::strong:
        case Tone::faint:
            break;
    }
    return "sign faint";
}

}  // namespace

void write_sign(Html& out, const Sign& sign) {
    out.element("span", sign.mark, {{"class", class_of(sign.tone)}, {"aria-hidden", "true"}});
    out.text(" ");
}

void write_paragraph(Html& out, std::string_view text, std::string_view kind) {
    if (text.empty()) return;
    if (kind.empty()) {
        out.element("p", text);
    } else {
        out.element("p", text, {{"class", kind}});
    }
}

void write_items(Html& out, const std::vector<std::string>& items) {
    out.open("ul");
    for (const std::string& item : items) out.element("li", item);
    out.close();
}

void Sheet::begin(std::string id, std::string heading, std::string_view kind) {
    body_.open("section", {{"class", kind}, {"aria-labelledby", id}});
    body_.element("h2", heading, {{"id", id}});
    contents_.push_back({std::move(id), std::move(heading)});
}

std::string Sheet::take(const Sign* sign) {
    Html page;
    page.open("html", {{"lang", kLanguageCodes[static_cast<std::size_t>(language_)]}});
    page.open("head");
    page.leaf("meta", {{"charset", "utf-8"}});
    page.leaf("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    page.leaf("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", kPolicy}});
    page.leaf("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
    page.leaf("meta", {{"name", "generator"}, {"content", "reunify " REUNIFY_VERSION}});
    page.element("title", fmt::format("{} – {}", title_, kicker_));
    page.style(kStyle);
    page.close();
    page.open("body");
    page.open("header");
    write_paragraph(page, kicker_, "kicker");
    page.open("h1");
    if (sign != nullptr) write_sign(page, *sign);
    page.element("span", title_);
    page.close();
    page.append(std::move(head_));
    page.close();
    if (contents_.size() > 1) {
        page.open("nav", {{"aria-labelledby", "contents"}});
        page.element("p", say(Word::contents, language_), {{"id", "contents"}, {"class", "nav-title"}});
        page.open("ul");
        for (const Entry& entry : contents_) {
            page.open("li");
            page.element("a", entry.heading, {{"href", "#" + entry.id}});
            page.close();
        }
        page.close();
        page.close();
    }
    page.open("main");
    page.append(std::move(body_));
    page.close();
    page.open("footer");
    page.append(std::move(foot_));
    return "<!DOCTYPE html>\n" + page.take();
}

}  // namespace reunify::report
