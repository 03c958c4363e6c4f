#pragma once

#include <set>
#include <string>
#include <vector>

#include "report/writer.h"

namespace reunify::report {

/// What pages of rules have in common: expressions with the titles of the names in them, citations, and the sources at the end.
class RuleWriter : public Writer {
public:
    RuleWriter(const law::RuleSet& rules, Language language);

    /// The name, the title and what kind of rule it is.
    void open(std::string_view name, std::string_view title, std::string_view kind);

    /// What stands under the title.
    Blocks& blocks() { return page_.body; }

    /// `label: EXPRESSION`; nothing for a null expression.
    void expression(Blocks& blocks, const Sentence<>& label, const feel::Expression& expression);
    void citation(Blocks& blocks, const law::Citation& citation);
    void source(std::size_t index) { sources_.insert(index); }

    /// A section for a version, under the title of the regimes in which it is in force, with its first and last filing day if it has any.
    Section version(const law::Period& period);
    void add(Section section) { page_.body.add({std::move(section)}); }

    /// Titles of the names used, the sources in full, and the file where the rule stands.
    Document close(const law::Place& place);

private:
    void note_symbols(const feel::Node& node);
    std::string title_of(std::size_t symbol) const;
    /// `Aliens Act art. 10: in force from 18 August 2025 [law-18-07-2025]`.
    std::string stands(const law::StatuteText& text) const;
    void add_names();

    Document page_;
    std::set<std::size_t> symbols_;
    std::set<std::size_t> amounts_;
    std::set<std::size_t> sources_;
    std::size_t versions_ = 0;
};

/// The pages that are long enough for a file of their own.
void write_condition_page(RuleWriter& out, const law::Condition& condition);
void write_fact_page(RuleWriter& out, const law::Fact& fact);

}  // namespace reunify::report
