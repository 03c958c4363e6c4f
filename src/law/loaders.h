#pragma once

#include "law/draft.h"

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

/// `amounts/fee.yaml` -> `fee`
std::string_view stem(const text::Document& document);

}  // namespace reunify::law
