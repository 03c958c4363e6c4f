#include "report/markdown.h"

#include <doctest/doctest.h>

#include <regex>

#include "report/layout.h"
#include "report/sentence.h"
#include "tests/report/real_answers.h"

using namespace reunify;
using real_law::Case;

namespace {

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> out;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) out.push_back(line);
    return out;
}

}  // namespace

TEST_CASE("Signs that Markdown takes for markup stand behind a backslash, ordinary text stays as it is") {
    CHECK(report::in_markdown("Aliens Act art. 10 § 1, 4° (a-b) 10 %") == "Aliens Act art. 10 § 1, 4° (a-b) 10 %");
    CHECK(report::in_markdown("ten_percent_base") == "ten_percent_base");
    CHECK(report::in_markdown("_x_ *y* `z` <b> [l](u) a|b ~~s~~") == "\\_x\\_ \\*y\\* \\`z\\` \\<b\\> \\[l\\](u) a\\|b \\~\\~s\\~\\~");
    CHECK(report::in_markdown("https://x www.x a@b &amp;") == "https\\://x www\\.x a\\@b \\&amp;");
}

TEST_CASE("A line never begins a list, a heading or a quotation that nobody meant") {
    report::Document letter;
    letter.body.lines({"# no heading", "- no list", "31. January"});
    const std::string full(76, 'a');
    letter.body.paragraph(full + " 1. January");
    letter.body.paragraph(full + " 2026) and more");
    CHECK(report::in_markdown(letter) ==
          "- \\# no heading\n- \\- no list\n- 31\\. January\n\n" + full + "\n1\\. January\n\n" + full + "\n2026) and more\n");
}

TEST_CASE("An e-mail has short lines, one title, and no markup from the file") {
    for (const Case& each : real_law::assessed_examples()) {
        for (const Language language : kLanguages) {
            CAPTURE(each.name);
            const std::string letter = each.markdown(language);
            std::size_t titles = 0;
            for (const std::string& line : lines_of(letter)) {
                if (line.starts_with("# ")) ++titles;
                const bool free = line.starts_with("#") || line.starts_with("  <http");
                if (!free) CHECK_MESSAGE(report::width_of(line) <= 82, line);
                CHECK_MESSAGE(!line.ends_with(' '), line);
            }
            CHECK(titles == 1);
            CHECK(letter.ends_with('\n'));
            CHECK(!letter.ends_with("\n\n"));
        }
    }
    const std::string letter = real_law::hostile().markdown();
    CHECK(contains(letter, "\\<script\\>alert(1)\\</script\\>"));
    for (const std::string& line : lines_of(letter)) {
        if (line.starts_with("  <http") || line.starts_with("- [")) continue;
        for (std::size_t at = 0; at < line.size(); ++at) {
            const bool markup = std::string_view("<>[]`|").find(line[at]) != std::string_view::npos;
            if (markup) CHECK_MESSAGE((at > 0 && line[at - 1] == '\\'), line);
        }
    }
}

TEST_CASE("Every condition that is asked is in the e-mail") {
    std::size_t failed = 0;
    const law::RuleSet& rules = *real_law::program()->rules;
    for (const Case& each : real_law::assessed_examples()) {
        std::string flat = each.markdown();
        for (std::size_t at = 0; at < flat.size(); ++at) {
            if (flat[at] == '\n') flat[at] = ' ';
        }
        flat = std::regex_replace(flat, std::regex(" +"), " ");
        for (const verdict::MemberResult& member : each.result.members) {
            if (member.verdict == verdict::Verdict::no_right) continue;
            for (const verdict::ConditionResult& c : member.conditions) {
                const law::Condition& condition = rules.conditions[c.condition];
                CHECK_MESSAGE(contains(flat, report::in_markdown(condition.title.in(Language::en))), each.name);
                if (c.status != verdict::Status::not_met) continue;
                // Where it fails, with the article too.
                ++failed;
                const law::Citation said =
                    report::of_sponsor(rules, condition.versions[c.version.value()].citation, each.family, each.result);
                CHECK_MESSAGE(contains(flat, report::in_markdown(said.law_in_words.in(Language::en))), each.name);
            }
        }
    }
    CHECK(failed > 5);
}
