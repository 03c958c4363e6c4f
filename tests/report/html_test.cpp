#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <regex>
#include <set>

#include "report/bar_scale.h"
#include "report/checklist.h"
#include "report/html_style.h"
#include "report/html_writer.h"
#include "report/sign.h"
#include "tests/report/real_answers.h"
#include "words/say.h"

using namespace reunify;
using real_law::Case;

namespace {

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

struct Tag {
    std::string name;
    std::map<std::string, std::string> attributes;
    bool closes = false, is_empty = false;
};

/// `name="value" ...` after a tag's name; false where it is anything else.
bool read_attributes(std::string_view rest, Tag& tag) {
    while (!rest.empty()) {
        const std::size_t equals = rest.find("=\"");
        if (rest[0] != ' ' || equals == std::string_view::npos) return false;
        const std::size_t end = rest.find('"', equals + 2);
        if (end == std::string_view::npos) return false;
        const std::string name(rest.substr(1, equals - 1));
        if (name.empty() || name.find_first_of(" '<=") != std::string::npos || tag.attributes.contains(name)) return false;
        tag.attributes[name] = rest.substr(equals + 2, end - equals - 2);
        rest.remove_prefix(end + 1);
    }
    return true;
}

/// The tags of a page in order, read by a strict little grammar: a page that does not follow it fails.
std::vector<Tag> tags_of(const std::string& page) {
    std::vector<Tag> out;
    for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at)) {
        const std::size_t end = page.find('>', at);
        REQUIRE(end != std::string::npos);
        std::string inside = page.substr(at + 1, end - at - 1);
        at = end;
        if (inside == "!DOCTYPE html") continue;
        Tag tag;
        tag.closes = inside.starts_with('/');
        if (tag.closes) inside.erase(0, 1);
        tag.is_empty = inside.ends_with('/');
        if (tag.is_empty) inside.pop_back();
        const std::size_t space = inside.find(' ');
        tag.name = inside.substr(0, space);
        const bool whole = read_attributes(space == std::string::npos ? "" : std::string_view(inside).substr(space), tag);
        if (!whole || tag.name.empty() || inside.find('<') != std::string::npos) FAIL(inside);
        if (tag.name == "style" && !tag.closes) at = page.find("</style>", end);
        out.push_back(std::move(tag));
    }
    return out;
}

std::vector<std::string> named(const std::vector<Tag>& tags, std::string_view attribute) {
    std::vector<std::string> out;
    for (const Tag& tag : tags) {
        const auto found = tag.attributes.find(std::string(attribute));
        if (found != tag.attributes.end()) out.push_back(found->second);
    }
    return out;
}

/// The relative luminance of `#rrggbb`, as WCAG 2 defines it.
double luminance(const std::string& colour) {
    const auto channel = [&](std::size_t at) {
        const double share = std::stoi(colour.substr(at, 2), nullptr, 16) / 255.0;
        return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

double contrast(const std::string& a, const std::string& b) {
    const double high = std::max(luminance(a), luminance(b)), low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

/// The colours by day, then those by night.
std::array<std::map<std::string, std::string>, 2> colours() {
    static const std::regex kColour("--([a-z]+):(#[0-9a-f]{6})");
    const std::string style(report::kStyle);
    const std::size_t night = style.find("prefers-color-scheme:dark");
    std::array<std::map<std::string, std::string>, 2> out;
    for (std::sregex_iterator each(style.begin(), style.end(), kColour), end; each != end; ++each)
        out[static_cast<std::size_t>(each->position()) < night ? 0 : 1][(*each)[1]] = (*each)[2];
    return out;
}

/// The members' stretches, those alike once; none where no day differs from another.
std::vector<std::vector<report::Span>> bars_of(const Case& each) {
    std::vector<std::vector<report::Span>> out;
    bool differs = false;
    for (std::size_t m = 0; m < each.family.members.size(); ++m) {
        const std::vector<report::Span> spans = report::spans_of(each.course, m);
        differs |= spans.size() > 1;
        if (std::find(out.begin(), out.end(), spans) == out.end()) out.push_back(spans);
    }
    return differs ? out : std::vector<std::vector<report::Span>>();
}

}  // namespace

TEST_CASE("Every page of every example is well formed, in every language") {
    for (const Case& each : real_law::assessed_examples()) {
        for (const Language language : kLanguages) {
            CAPTURE(each.name);
            const std::vector<Tag> tags = tags_of(each.html(language));
            std::vector<std::string> open;
            for (const Tag& tag : tags) {
                if (tag.closes) {
                    if (open.empty() || open.back() != tag.name) FAIL("</" << tag.name << "> closes nothing");
                    open.pop_back();
                } else if (!tag.is_empty) {
                    open.push_back(tag.name);
                }
            }
            CHECK(open.empty());
        }
    }
}

TEST_CASE("A page names its language, its landmarks and one heading of the first level; no level is left out") {
    for (const Case& each : real_law::assessed_examples()) {
        for (const Language language : kLanguages) {
            CAPTURE(each.name);
            const std::string page = each.html(language);
            const std::vector<Tag> tags = tags_of(page);
            CHECK(tags.front().name == "html");
            CHECK(tags.front().attributes.at("lang") == kLanguageCodes[static_cast<std::size_t>(language)]);
            int level = 0;
            std::map<std::string, int> seen;
            for (const Tag& tag : tags) {
                if (tag.closes) continue;
                ++seen[tag.name];
                if (tag.name.size() != 2 || tag.name[0] != 'h' || tag.name == "hr") continue;
                const int next = tag.name[1] - '0';
                CHECK(next <= level + 1);
                level = next;
            }
            for (const char* once : {"h1", "header", "main", "footer", "nav"}) CHECK_MESSAGE(seen[once] == 1, once);
            CHECK(count(page.substr(0, page.find("</head>")), "<title>") == 1);
        }
    }
}

TEST_CASE("Every anchor that something points to is there, and once") {
    for (const Case& each : real_law::assessed_examples()) {
        CAPTURE(each.name);
        const std::vector<Tag> tags = tags_of(each.html(Language::fr));
        const std::vector<std::string> ids = named(tags, "id");
        const std::set<std::string> known(ids.begin(), ids.end());
        CHECK(known.size() == ids.size());
        for (const std::string& address : named(tags, "href")) {
            if (address.starts_with('#')) CHECK_MESSAGE(known.contains(address.substr(1)), address);
        }
        for (const std::string& fill : named(tags, "fill")) CHECK_MESSAGE(known.contains(fill.substr(5, fill.size() - 6)), fill);
        for (const std::string& labels : named(tags, "aria-labelledby")) {
            std::istringstream words(labels);
            for (std::string id; words >> id;) CHECK_MESSAGE(known.contains(id), id);
        }
    }
}

TEST_CASE("A page loads and runs nothing") {
    static const std::set<std::string> kLoading{"script", "link",  "img",    "iframe", "object", "embed", "video",
                                                "audio",  "track", "source", "use",    "image",  "base",  "form"};
    static const std::set<std::string> kAddresses{"src", "srcset", "xlink:href", "action", "background", "poster", "style"};
    for (const Case& each : real_law::assessed_examples()) {
        CAPTURE(each.name);
        const std::string page = each.html(Language::de);
        for (const Tag& tag : tags_of(page)) {
            if (kLoading.contains(tag.name)) FAIL_CHECK(tag.name);
            for (const auto& [name, value] : tag.attributes) {
                const bool loads = kAddresses.contains(name) || name.starts_with("on") || (name == "href" && tag.name != "a");
                if (loads) FAIL_CHECK(name << ": " << value);
            }
        }
        CHECK(!contains(report::kStyle, "url("));
        CHECK(!contains(report::kStyle, "@import"));
        CHECK(!contains(report::kStyle, "@font-face"));
        CHECK(contains(page, "Content-Security-Policy"));
    }
}

TEST_CASE("Links lead to the sources, and nowhere that is no web address") {
    for (const Case& each : real_law::assessed_examples()) {
        for (const Tag& tag : tags_of(each.html())) {
            const auto href = tag.attributes.find("href");
            if (href == tag.attributes.end()) continue;
            const std::string& address = href->second;
            const bool safe = address.starts_with('#') || address.starts_with("https://") || address.starts_with("http://");
            CHECK_MESSAGE(safe, address);
        }
    }
}

TEST_CASE("What a file says is shown as it is, never as markup") {
    const Case given = real_law::hostile();
    for (const Language language : kLanguages) {
        const std::string page = given.html(language);
        CHECK(!contains(page, "<script"));
        CHECK(!contains(page, "alert(1)</"));
        CHECK(contains(page, "&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;"));
        tags_of(page);
    }
    CHECK(report::escaped("a<b>&\"'\x01\x7f") == "a&lt;b&gt;&amp;&quot;&#39;  ");
    report::Html out;
    out.element("p", "<", {{"title", "\"><script>"}});
    CHECK(out.take() == "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;</p>\n");
}

TEST_CASE("Every condition of every member is named with its state, in every language") {
    const law::RuleSet& rules = *real_law::program()->rules;
    for (const Case& each : real_law::assessed_examples()) {
        for (const Language language : kLanguages) {
            CAPTURE(each.name);
            const std::string page = each.html(language);
            std::size_t at = 0;
            for (std::size_t m = 0; m < each.result.members.size(); ++m) {
                at = page.find("id=\"member-" + std::to_string(m + 1) + "\"", at);
                REQUIRE(at != std::string::npos);
                const std::string section = page.substr(at, page.find("</section>", at) - at);
                const verdict::MemberResult& member = each.result.members[m];
                if (member.verdict == verdict::Verdict::no_right) continue;
                for (const verdict::ConditionResult& c : member.conditions) {
                    const std::string title = report::escaped(rules.conditions[c.condition].title.in(language));
                    CHECK_MESSAGE(contains(section, title), title);
                    CHECK_MESSAGE(contains(section, report::sign_of(c.status).mark), title);
                }
                CHECK(count(section, "<li class=\"hang\">") > 0);
            }
        }
    }
}

TEST_CASE("A table names its columns and rows, a box to tick its word, a picture its text") {
    for (const Case& each : real_law::assessed_examples()) {
        const std::string page = each.html(Language::nl);
        CAPTURE(each.name);
        std::size_t tables = 0;
        for (const Tag& tag : tags_of(page)) {
            if (tag.name == "th" && !tag.closes) CHECK(tag.attributes.contains("scope"));
            if (tag.name == "table" && !tag.closes) ++tables;
        }
        CHECK(count(page, "<caption>") == tables);
        CHECK(count(page, "<label class=\"tick\"><input type=\"checkbox\"") == count(page, "type=\"checkbox\""));
        const std::size_t pictures = bars_of(each).empty() ? 0 : 1;
        CHECK(count(page, "<svg role=\"img\"") == pictures);
        CHECK(count(page, "<desc id=\"bars-text\">") == pictures);
        CHECK(count(page, report::escaped(say::timeline_picture.in(Language::nl))) == pictures);
    }
}

TEST_CASE("The picture has the stretches of every member, those alike once, each with its own pattern, and they fill the width") {
    std::size_t pictures = 0;
    for (const Case& each : real_law::assessed_examples()) {
        CAPTURE(each.name);
        const std::string page = each.html();
        double width = 0;
        std::size_t bars = 0, spans = 0;
        for (const Tag& tag : tags_of(page)) {
            if (tag.name != "rect" || tag.closes || tag.is_empty) continue;
            width += std::stod(tag.attributes.at("width"));
            CHECK(tag.attributes.at("fill").starts_with("url(#v-"));
            ++bars;
        }
        const auto expected = bars_of(each);
        for (const std::vector<report::Span>& row : expected) spans += row.size();
        CHECK(bars == spans);
        CHECK(width == doctest::Approx(100.0 * static_cast<double>(expected.size())).epsilon(0.001));
        pictures += expected.empty() ? 0 : 1;
    }
    CHECK(pictures > 2);
}

TEST_CASE("Three weeks are seen beside ten years, in order, and all fill the bar") {
    report::Bars bars{0, 3652, {}, {}, {}};
    bars.rows.push_back({"a", {{0, 20, 0, {}, {}}, {21, 3652, 4, {}, {}}}});
    bars.rows.push_back({"b", {{0, 2000, 0, {}, {}}, {2001, 3652, 4, {}, {}}}});
    const report::BarScale scale(bars);
    CHECK(scale.turns() == std::vector<Lane>{0, 21, 2001});
    CHECK(scale.at(0) == 0);
    CHECK(scale.at(21) > 0.1);
    CHECK(scale.at(2001) > scale.at(21));
    CHECK(scale.at(3653) == 1);
    CHECK(report::day_in_figures(0, Language::de) == "01.01.1970");
}

TEST_CASE("Every missing answer has a line to write on, the questions count on from person to person, and there is room for notes") {
    std::size_t asked = 0;
    for (const Case& each : real_law::assessed_examples()) {
        const std::string page = each.html();
        const std::size_t missing = report::facts_missing(each.subject()).size();
        CHECK(count(page, "class=\"answer\"") == missing);
        CHECK(count(page, "<textarea") == 1);
        if (missing > 0) CHECK(contains(page, "class=\"questions\" start=\"1\""));
        asked += missing;
    }
    CHECK(asked > 1);
}

TEST_CASE("The file and the day run at the head of every sheet, whatever the file is called") {
    const Case& each = real_law::assessed_examples().front();
    report::Checked checked{each.subject(), each.timeline()};
    checked.file = "some/where/a\"}</style>b.yaml";
    const std::string page = report::in_html(report::check_document(checked, Language::en));
    CHECK(contains(page, "@top-left{content:\"style\\3e b.yaml · "));
    CHECK(count(page, "</style>") == 1);
    tags_of(page);
}

TEST_CASE("Every colour of a text stands out from every ground, by day and by night: WCAG AA, 4.5 to 1") {
    for (const auto& known : colours()) {
        REQUIRE(known.size() >= 12);
        for (const char* ground : {"paper", "tint", "goodtint", "badtint", "doubttint"}) {
            for (const char* ink : {"ink", "muted", "good", "bad", "doubt", "link"}) {
                const double ratio = contrast(known.at(ink), known.at(ground));
                CHECK_MESSAGE(ratio >= 4.5, ink, " on ", ground, ": ", ratio);
            }
        }
    }
    CHECK(contrast("#000000", "#ffffff") == doctest::Approx(21));
}

TEST_CASE("Only the colours that were measured are used") {
    const std::string style(report::kStyle);
    std::string rest = std::regex_replace(style, std::regex("--[a-z]+:#[0-9a-f]{6}"), "");
    CHECK(!contains(rest, "#"));
    CHECK(!contains(rest, "rgb"));
    CHECK(!contains(rest, "opacity"));
    static const std::regex kUse(R"((?:^|[;{ ])(?:color|fill):([^;}]+))");
    for (std::sregex_iterator each(rest.begin(), rest.end(), kUse), end; each != end; ++each) {
        const std::string value = (*each)[1];
        const bool measured =
            std::regex_match(value, std::regex(R"(var\(--(ink|muted|good|bad|doubt|link|paper)\)|inherit|Canvas(Text)?)"));
        CHECK_MESSAGE(measured, value);
    }
}

TEST_CASE("Every paper has a box, ticked where it is at hand, and its state in words") {
    for (const Case& each : real_law::assessed_examples()) {
        CAPTURE(each.name);
        for (const Language language : kLanguages) {
            const std::string page = each.html(language);
            const auto lines = report::checklist(each.subject(), Language::en);
            std::size_t had = 0;
            for (const report::ChecklistLine& line : lines) {
                if (line.state == verdict::PaperState::had) ++had;
                for (const std::size_t document : line.documents)
                    CHECK(contains(page, report::escaped(real_law::program()->rules->documents[document].title.in(language))));
                CHECK(contains(page, report::escaped(report::word_of(line.state).in(language)) + "</span></label>"));
            }
            CHECK(count(page, "type=\"checkbox\"") == lines.size());
            CHECK(count(page, "checked=\"checked\"") == had);
        }
    }
}

TEST_CASE("A paper at hand is ticked") {
    const Case given = real_law::assessed("at hand", real_law::family("at hand", R"(
application: {filed_on: 2025-12-01}
sponsor: {status: limited_stay, birth_date: 1988-04-02, stay_decided_on: 2025-09-01, status_decided_on: 2025-09-01, net_monthly_income: 2760}
household: {dependants: 0, housing_adequate: yes, health_insurance: yes}
documents: [registered_lease]
members: [{label: spouse, relation: spouse, birth_date: 1990-01-01, bond_since: 2015-01-01}]
)"));
    CHECK(count(given.html(), "checked=\"checked\"") == 1);
    CHECK(contains(given.html(), "at hand</span></label>"));
    CHECK(contains(given.markdown(), "- [x] "));
}

TEST_CASE("The filing days alone stand in the same frame") {
    const Case& first = real_law::assessed_examples().front();
    for (const Language language : kLanguages) {
        const std::string page = report::in_html(report::timeline_document(first.timeline(), language));
        const std::vector<Tag> tags = tags_of(page);
        CHECK(tags.front().attributes.at("lang") == kLanguageCodes[static_cast<std::size_t>(language)]);
        CHECK(count(page, "<h1>") == 1);
        CHECK(count(page, "<svg role=\"img\"") == 1);
    }
}
