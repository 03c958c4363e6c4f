#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "law/ruleset.h"
#include "report/page.h"

namespace reunify::report {

/// What pages of rules have in common: expressions with the titles of the names in them, citations, and the sources at the end.
class RuleWriter {
public:
    RuleWriter(const law::RuleSet& rules, Language language, bool colour) : rules_(rules), language_(language), page_(language, colour) {}

    /// The name, the title and what kind of rule it is.
    void open(std::string_view name, std::string_view title, std::string_view kind);

    /// `label: EXPRESSION`; nothing for a null expression.
    void expression(std::string_view label, const feel::Expression& expression, int indent);
    void citation(const law::Citation& citation, int indent);
    void source(std::size_t index) { sources_.insert(index); }

    /// The regimes a version is in force under, as a heading.
    void version_heading(const law::Period& period);

    /// Titles of the names used, the sources in full, and the file where the rule stands.
    std::string close(const law::Place& place);

    Page& page() { return page_; }
    const law::RuleSet& rules() const { return rules_; }
    Language language() const { return language_; }

private:
    void note_symbols(const feel::Node& node);
    std::string title_of(std::size_t symbol) const;
    void write_names();
    void write_sources();

    const law::RuleSet& rules_;
    Language language_;
    Page page_;
    std::set<std::size_t> symbols_;
    std::set<std::size_t> amounts_;
    std::set<std::size_t> sources_;
};

/// The pages that are long enough for a file of their own.
void write_condition_page(RuleWriter& out, const law::Condition& condition);
void write_fact_page(RuleWriter& out, const law::Fact& fact);

}  // namespace reunify::report
