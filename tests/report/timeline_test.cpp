#include "report/timeline.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "report/render.h"
#include "tests/report/real_answers.h"
#include "words/format.h"

using namespace reunify;
using report::Timeline;

namespace {

const law::RuleSet& rules() {
    return *real_law::program()->rules;
}

constexpr const char* kRefugee = R"(
application: {filed_on: 2026-01-15, assessed_on: 2026-01-15}
sponsor: {status: refugee, birth_date: 1985-01-01, arrived_on: 2024-03-01, protection_requested_on: 2024-03-02, stay_decided_on: 2025-11-20, status_decided_on: 2025-11-20, net_monthly_income: 0}
household: {dependants: 0, housing_adequate: no, health_insurance: no}
members:
  - {label: "Žofie, née; Δ", relation: spouse, birth_date: 1990-06-01, bond_since: 2014-05-10}
  - {label: daughter, relation: child, birth_date: 2010-06-01}
)";

const cases::Family& refugee() {
    static const cases::Family family = real_law::family("refugee", kRefugee);
    return family;
}

verdict::Timeline course(const cases::Family& family) {
    return verdict::timeline(real_law::program(), family, {});
}

bool contains(const std::string& text, std::string_view piece) {
    return text.find(piece) != std::string::npos;
}

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find("\r\n", at);
        REQUIRE(end != std::string::npos);
        out.push_back(text.substr(at, end - at));
        at = end + 2;
    }
    return out;
}

}  // namespace

TEST_CASE("the page tells each change with its cause, in every language") {
    const verdict::Timeline found = course(refugee());
    const Timeline timeline{rules(), refugee(), found};
    const std::string english = report::in_text(report::timeline_document(timeline, Language::en));
    CHECK(contains(english, "Earliest day to file: 15 January 2026 (Eligible)"));
    CHECK(contains(english, "21 May 2026"));
    CHECK(contains(english, "Daughter turns 18."));
    CHECK(contains(english, "20 May 2026: last day to file; after it this is asked too:"));
    CHECK(contains(report::in_text(report::timeline_document(timeline, Language::fr)), "Daughter atteint 18 ans."));
    CHECK(contains(report::in_text(report::timeline_document(timeline, Language::nl)), "15 januari 2026"));
    CHECK(contains(report::in_text(report::timeline_document(timeline, Language::de)), "15. Januar 2026"));
}

TEST_CASE("a bar has a sign at each stretch, with its first day below") {
    const verdict::Timeline found = course(refugee());
    const std::string page = report::in_text(report::timeline_document({rules(), refugee(), found}, Language::en));
    CHECK(contains(page, "✓█"));
    CHECK(contains(page, "✗·"));
    CHECK(contains(page, "\n15/01/2026"));
    CHECK(contains(page, "  21/05/2026"));
}

TEST_CASE("a stretch has its sign on the bar however short it is, and however many begin together") {
    verdict::Timeline found = course(refugee());
    const auto page_of = [&](std::vector<std::pair<const char*, verdict::Verdict>> turns) {
        found.changes.clear();
        found.members = {verdict::Verdict::not_eligible, verdict::Verdict::eligible};
        for (const auto& [day, verdict] : turns) {
            verdict::Change change;
            change.on = calendar::parse_iso(day).value();
            change.members = {verdict, verdict::Verdict::eligible};
            found.changes.push_back(change);
        }
        return report::in_text(report::timeline_document({rules(), refugee(), found}, Language::en));
    };
    using verdict::Verdict;
    // Twelve days are seen beside ten years, and five days far away or at the end as well.
    const std::string soon = page_of({{"2026-01-20", Verdict::eligible}, {"2026-02-01", Verdict::assessment_needed}});
    CHECK(std::regex_search(soon, std::regex("\n✗(·){3,}✓(█){3,}~(▓){10,}\n")));
    CHECK(contains(soon, "20/01/2026"));
    const std::string brief = page_of({{"2027-03-20", Verdict::eligible}, {"2027-03-25", Verdict::not_eligible}});
    CHECK(std::regex_search(brief, std::regex("\n✗(·){10,}✓(█)*✗(·){10,}\n")));
    const std::string last = page_of({{"2036-01-03", Verdict::eligible}, {"2036-01-05", Verdict::not_eligible}});
    CHECK(std::regex_search(last, std::regex("\n✗(·){10,}✓(█)*✗(·)*\n")));
}

TEST_CASE("no day is named where facts are missing from the first day on") {
    cases::Family family = refugee();
    family.facts[rules().fact("sponsor.status_decided_on").value()] = kUnknown;
    const verdict::Timeline found = course(family);
    CHECK(found.verdict == verdict::Verdict::undetermined);
    CHECK(report::earliest_to_file(found) == std::nullopt);
    const auto json = report::timeline_json({rules(), family, found}, Language::en);
    CHECK(json["earliest_date"].is_null());
    CHECK_FALSE(json["missing"].empty());
}

TEST_CASE("the answer for programs keeps its contract") {
    const verdict::Timeline found = course(refugee());
    const auto json = report::timeline_json({rules(), refugee(), found}, Language::en);
    CHECK(json["earliest_date"] == "2026-01-15");
    REQUIRE_FALSE(json["changes"].empty());
    for (const auto& change : json["changes"]) {
        CHECK(change.contains("on"));
        CHECK(change.contains("verdict"));
        CHECK_FALSE(change["because"].get<std::string>().empty());
    }
    CHECK(json["receipt"]["assessed_on"] == "2026-01-15");
}

TEST_CASE("the calendar keeps to RFC 5545: line ends, folding, escapes, all-day entries with names of their own") {
    const verdict::Timeline found = course(refugee());
    const std::string file = report::calendar_file({rules(), refugee(), found}, Language::de);
    std::set<std::string> names;
    std::size_t entries = 0;
    bool escaped = false;
    std::string whole;
    for (const std::string& line : lines(file)) {
        CHECK(line.size() <= 75);
        const bool folded = line.starts_with(" ");
        // A line never begins within a character.
        CHECK((static_cast<unsigned char>(line[folded ? 1 : 0]) & 0xC0U) != 0x80U);
        whole += folded ? line.substr(1) : "\n" + line;
        if (line == "BEGIN:VEVENT") ++entries;
    }
    std::istringstream unfolded(whole);
    for (std::string line; std::getline(unfolded, line);) {
        if (line.starts_with("UID:")) CHECK(names.insert(line).second);
        if (line.starts_with("DTSTART")) CHECK(line.starts_with("DTSTART;VALUE=DATE:20"));
        escaped = escaped || contains(line, "\\; ");
    }
    CHECK(entries == names.size());
    CHECK(entries >= 1);
    CHECK(contains(file, "TRIGGER:-P30D\r\n"));
    CHECK(contains(file, "TRIGGER:-P7D\r\n"));
    CHECK(escaped);
    CHECK(contains(file, "DTSTART;VALUE=DATE:20260520\r\n"));
    CHECK(contains(file, "DTSTAMP:20260115T000000Z\r\n"));
}

TEST_CASE("an entry keeps its name when another filing day is looked from") {
    cases::Family later = refugee();
    later.facts[rules().fact("application.filed_on").value()] += 10;
    const auto names = [](const std::string& file) {
        std::set<std::string> out;
        for (const std::string& line : lines(file)) {
            if (line.starts_with("UID:")) out.insert(line);
        }
        return out;
    };
    const verdict::Timeline one = course(refugee());
    const verdict::Timeline other = course(later);
    CHECK(names(report::calendar_file({rules(), refugee(), one}, Language::en)) ==
          names(report::calendar_file({rules(), later, other}, Language::fr)));
}

TEST_CASE("an entry keeps its name when newer rules have a fact or a choice more") {
    const auto names = [](const std::string& facts_before, const std::string& facts_after) {
        std::vector<law::RuleFile> files;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(REUNIFY_ROOT "/rules")) {
            const std::string path = entry.path().lexically_relative(REUNIFY_ROOT "/rules").generic_string();
            if (!path.ends_with(".yaml") || path.starts_with("cases/")) continue;
            std::ifstream stream(entry.path());
            std::string text{std::istreambuf_iterator<char>(stream), {}};
            if (path == "facts.yaml") {
                const std::size_t at = text.find(facts_before);
                REQUIRE(at != std::string::npos);
                text.replace(at, facts_before.size(), facts_after);
            }
            files.push_back({path, std::move(text)});
        }
        const auto parsed = law::parse_files(std::move(files));
        REQUIRE(parsed);
        const auto loaded = law::load(*parsed);
        REQUIRE(loaded);
        const auto document = text::parse("refugee", kRefugee);
        const cases::Family family = *cases::read_profile(**document, **loaded);
        const verdict::Timeline found = verdict::timeline(plan::plan(*loaded), family, {});
        std::set<std::string> out;
        for (const std::string& line : lines(report::calendar_file({**loaded, family, found}, Language::en))) {
            if (line.starts_with("UID:")) out.insert(line);
        }
        return out;
    };
    const std::string first = "  sponsor.status:\n";
    const std::string word = "{en: x, fr: x, nl: x, de: x}";
    const auto now = names(first, first);
    CHECK(now.size() >= 1);
    CHECK(now == names("      unlimited_stay: {", "      another_stay: " + word + "\n      unlimited_stay: {"));
    CHECK(now == names(first, "  sponsor.another: {type: money, label: " + word + ", ask: " + word + ", why: " + word + "}\n" + first));
}

/// Who is refused from then on loses nothing more: the age of the child, years later, is none.
TEST_CASE("What is lost on one day in the same way is one line, which says what it means") {
    for (const real_law::Case& each : real_law::assessed_examples()) {
        if (each.name != "refugee_within_window.yaml") continue;
        const std::vector<std::string> said = report::last_days_in_words(each.timeline(), Language::en);
        REQUIRE(said.size() == 1);
        CHECK(words::plain_spaces(said[0]) ==
              "15 March 2026: last day to file; after it this is asked too: Health insurance; Housing; Means of subsistence (spouse, elder "
              "child and younger child)");
    }
}
