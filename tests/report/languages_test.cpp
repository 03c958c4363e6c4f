#include <regex>

#include "report/amounts_report.h"
#include "report/coverage.h"
#include "report/rule_list.h"
#include "report/rule_page.h"
#include "tests/report/real_answers.h"

/// What every report has in common in a language: how it sets its marks, and that nothing is left in English.
using namespace reunify;

namespace {

const law::RuleSet& rules() {
    return *real_law::program_with_texts()->rules;
}

/// All that is said about the examples and the rules, as it is printed.
std::vector<std::string> texts(Language language) {
    std::vector<std::string> out;
    for (const real_law::Case& each : real_law::assessed_examples()) {
        out.push_back(each.text(language));
        out.push_back(each.markdown(language));
    }
    for (const std::string& name : report::rule_names(rules()))
        out.push_back(report::in_text(report::rule_page(rules(), name, language).value()));
    out.push_back(report::in_text(report::coverage_document(rules(), report::coverage_of(rules()), language)));
    out.push_back(report::in_text(report::condition_list(rules(), report::listed_conditions(rules(), {}), language)));
    out.push_back(report::in_text(report::amounts_document(rules(), calendar::parse_iso("2026-11-22").value(), {}, language)));
    return out;
}

/// The first lines that have what is looked for.
std::string lines_with(const std::vector<std::string>& texts, const std::regex& wrong) {
    std::string found;
    for (const std::string& text : texts) {
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line) && found.size() < 800;) {
            if (std::regex_search(line, wrong)) found += line + "\n";
        }
    }
    return found;
}

}  // namespace

TEST_CASE("French sets a space before colons and semicolons, the other languages none") {
    const std::regex without_space("[^ \\xA0][:;]( |$)");
    CHECK(lines_with(texts(Language::fr), without_space) == "");
    CHECK(lines_with(texts(Language::en), without_space) != "");
    for (const Language language : {Language::en, Language::nl, Language::de})
        CHECK(lines_with(texts(language), std::regex(" [:;]( |$)")) == "");
}

TEST_CASE("People read the labels of units, relations and other ways, not their names") {
    for (const Language language : kLanguages) {
        const std::string page = report::in_text(report::rule_page(rules(), "guaranteed_minimum_income", language).value());
        CHECK(page.find("EUR/month") == std::string::npos);
        const std::string coverage = report::in_text(report::coverage_document(rules(), report::coverage_of(rules()), language));
        for (const char* name : {"equivalent_partner", "child_of_partner", "humanitarian_visa", "register_or_marry"})
            CHECK_MESSAGE(coverage.find(name) == std::string::npos, name);
    }
}

TEST_CASE("The notes of amounts and the sources of a page follow the language") {
    const auto page = [](const char* name, Language language) {
        return report::in_text(report::rule_page(rules(), name, language).value());
    };
    CHECK(page("guaranteed_minimum_income", Language::nl).find("overschrijding van de spilindex in december 2025") != std::string::npos);
    CHECK(page("cc-24-2026", Language::fr).find("(26 février 2026 ; jurisprudence)") != std::string::npos);
    CHECK(page("cc-24-2026", Language::de).find("gelesen in EMN Belgien") != std::string::npos);
    CHECK(page("ibz-log-old", Language::de).find("Ausländeramt (undatiert; amtlich)") != std::string::npos);
}
