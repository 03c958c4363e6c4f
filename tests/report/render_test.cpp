#include "report/render.h"

#include <regex>

#include "report/coverage.h"
#include "report/rule_page.h"
#include "tests/report/real_answers.h"
#include "words/format.h"

/// What is said in one form is said in all.
using namespace reunify;
using report::Block;
using report::Blocks;

namespace {

std::string collapsed(const std::string& text) {
    return std::regex_replace(words::plain_spaces(text), std::regex("\\s+"), " ");
}

/// The texts of a document, block by block; of a picture only what its rows are called.
void gather(const Blocks& blocks, std::vector<std::string>& out, bool for_page);

struct Gather {
    std::vector<std::string>& out;
    bool for_page;  ///< on which nobody types
    void operator()(const report::Paragraph& paragraph) const {
        const bool typed = paragraph.weight == Blocks::Weight::typed || paragraph.weight == Blocks::Weight::code;
        if (!(typed && for_page)) out.push_back(paragraph.text.plain());
    }
    void operator()(const report::Field& field) const {
        out.push_back(field.label);
        out.push_back(field.text.plain());
    }
    void operator()(const report::List& list) const {
        for (const report::Item& item : list.items) {
            out.push_back(item.head.plain());
            gather(item.body, out, for_page);
        }
    }
    void operator()(const report::Table& table) const {
        out.push_back(table.caption);
        for (const report::Table::Row& row : table.rows) {
            out.push_back(row.label);
            for (const std::string& cell : row.cells) out.push_back(cell);
        }
    }
    void operator()(const report::Bars& bars) const {
        for (const report::Bars::Row& row : bars.rows) {
            out.push_back(row.label);
            for (const report::Bars::Stretch& stretch : row.stretches) out.push_back(stretch.word);
        }
    }
    void operator()(const report::Section& section) const {
        out.push_back(section.heading.plain());
        gather(section.blocks, out, for_page);
    }
};

void gather(const Blocks& blocks, std::vector<std::string>& out, bool for_page) {
    for (const Block& block : blocks.all()) std::visit(Gather{out, for_page}, block.is);
}

std::vector<std::string> said_in(const report::Document& document, bool for_page) {
    std::vector<std::string> out{document.title.plain()};
    for (const Blocks* blocks : {&document.head, &document.body, &document.annex, &document.foot}) gather(*blocks, out, for_page);
    return out;
}

/// No heading without anything below it; those of the text that are nearest to the margin, in which a heading is followed by a line at
/// once.
void check_headings(const Blocks& blocks, const std::string& text) {
    for (const Block& block : blocks.all()) {
        const auto* section = std::get_if<report::Section>(&block.is);
        if (section == nullptr) continue;
        CHECK_MESSAGE(!section->blocks.empty(), section->heading.plain());
        const std::string heading = words::plain_spaces(section->heading.plain()) + "\n\n";
        CHECK_MESSAGE(text.find("\n" + heading) == std::string::npos, heading);
        check_headings(section->blocks, text);
    }
}

std::string without_tags(const std::string& page) {
    std::string text = std::regex_replace(page.substr(page.find("<body")), std::regex("<[^>]*>"), "");
    for (const auto& [reference, sign] : {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}})
        text = std::regex_replace(text, std::regex(reference), sign);
    return text;
}

std::string without_marks(const std::string& letter) {
    return std::regex_replace(std::regex_replace(letter, std::regex("\\*\\*"), ""), std::regex("\\\\"), "");
}

void check_all_forms(const report::Document& document) {
    const std::string text = collapsed(report::in_text(document)), page = collapsed(without_tags(report::in_html(document))),
                      letter = collapsed(without_marks(report::in_markdown(document)));
    for (const std::string& each : said_in(document, true)) {
        const std::string said = collapsed(each);
        CHECK_MESSAGE(page.find(said) != std::string::npos, "page: ", said);
    }
    for (const std::string& each : said_in(document, false)) {
        const std::string said = collapsed(each);
        const bool address = said.starts_with("http");
        CHECK_MESSAGE(text.find(said) != std::string::npos, "text: ", said);
        if (!address || said.find(' ') == std::string::npos) CHECK_MESSAGE(letter.find(said) != std::string::npos, "letter: ", said);
    }
}

}  // namespace

TEST_CASE("An answer says the same in the terminal, on the page and in the e-mail") {
    for (const real_law::Case& each : real_law::assessed_examples()) {
        for (const Language language : kLanguages) {
            CAPTURE(each.name);
            check_all_forms(each.document(language));
            check_all_forms(report::timeline_document(each.timeline(), language));
        }
    }
}

TEST_CASE("No heading stands alone, and a heading right below another follows it at once") {
    for (const real_law::Case& each : real_law::assessed_examples()) {
        for (const Language language : kLanguages) {
            CAPTURE(each.name);
            for (const report::Document& document : {each.document(language), report::timeline_document(each.timeline(), language)}) {
                const std::string text = report::in_text(document);
                for (const Blocks* blocks : {&document.body, &document.annex, &document.foot}) check_headings(*blocks, text);
            }
        }
    }
}

TEST_CASE("A page names nothing that is typed: no option, and no fact by its key") {
    const std::regex typed("--[a-z]+|reunify [a-z]+ |\\b(application|sponsor|household|members?)(\\[[^\\]]*\\])?\\.[a-z_]+");
    std::vector<real_law::Case> all = real_law::assessed_examples();
    all.push_back(real_law::assessed("open", real_law::half_known_partner()));
    for (const real_law::Case& each : all) {
        for (const Language language : kLanguages) {
            CAPTURE(each.name);
            const std::string page = without_tags(each.html(language));
            std::smatch found;
            CHECK_MESSAGE(!std::regex_search(page, found, typed), found.str());
        }
    }
    CHECK(std::regex_search(all.back().text(), typed));
}

TEST_CASE("What is known only within limits and does not decide is named in every form") {
    const real_law::Case each = real_law::assessed("limits", real_law::family("limits", R"(
application: {filed_on: 12/2026}
sponsor: {status: refugee, birth_date: 1980, arrived_on: 2019, protection_requested_on: 2019, stay_decided_on: 2020, status_decided_on: 2020,
          net_monthly_income: about 4000}
household: {dependants: 0, housing_adequate: yes, health_insurance: yes}
members:
  - {label: wife, relation: spouse, birth_date: 1990, bond_since: 2014, bond_proof: official}
)"));
    REQUIRE(each.result.explained_by_least);
    for (const Language language : kLanguages) {
        const report::Document document = each.document(language);
        check_all_forms(document);
        for (const std::string& given : report::facts_within_limits(each.subject(), language))
            CHECK_MESSAGE(collapsed(report::in_text(document)).find(collapsed(given)) != std::string::npos, given);
    }
}

TEST_CASE("Every page of the rules says the same in every form") {
    const law::RuleSet& rules = *real_law::program_with_texts()->rules;
    for (const std::string& name : report::rule_names(rules)) {
        CAPTURE(name);
        check_all_forms(report::rule_page(rules, name, Language::fr).value());
    }
    check_all_forms(report::coverage_document(rules, report::coverage_of(rules), Language::de));
}

TEST_CASE("A document that lacks a block in one form is found out") {
    report::Document document;
    document.title = "title";
    document.body.paragraph("said");
    CHECK(said_in(document, true) == std::vector<std::string>{"title", "said"});
    report::Document other;
    other.title = "title";
    CHECK(report::in_text(other).find("said") == std::string::npos);
}
