#pragma once

#include "law/draft.h"
#include "law/reader.h"

/// One loader a kind of file. Each reads a document into the draft; what needs other rules first is left there as a step for
/// build_in_order.
namespace reunify::law {

void load_ruleset(Draft& draft, const text::Document& document);
void load_terms(Draft& draft, const text::Document& document);
void load_sources(Draft& draft, const text::Document& document);
void load_statute(Draft& draft, const text::Document& document);
void load_facts(Draft& draft, const text::Document& document);
void load_amount(Draft& draft, const text::Document& document);
void load_readings(Draft& draft, const text::Document& document);
void load_definitions(Draft& draft, const text::Document& document);
void load_routes(Draft& draft, const text::Document& document);

// These name definitions and routes, and come after build_in_order; conditions name documents, and come last.
void load_formalities(Draft& draft, const text::Document& document);
void load_condition(Draft& draft, const text::Document& document);
void load_scenarios(Draft& draft, const text::Document& document);
void load_thresholds(Draft& draft, const text::Document& document);

// Parts of facts.yaml beside the facts: what their paths begin with, what the program must know a fact for, the columns of a table, and
// what people also write.
void read_sections(Reader& file);
void read_roles(Reader& file);
void read_columns(Reader& file);
void read_synonyms(Reader& file);
/// The definitions that facts.yaml names as columns, once there are definitions.
void find_results(Draft& draft);

/// The names of things, as Reader::word takes them.
template <class Named>
std::vector<std::string_view> names_of(const std::vector<Named>& list) {
    std::vector<std::string_view> names;
    for (const Named& each : list) names.emplace_back(each.name);
    return names;
}

/// `amounts/fee.yaml` -> `fee`
std::string_view stem(const text::Document& document);

}  // namespace reunify::law
