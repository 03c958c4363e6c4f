#include "law/expressions.h"
#include "law/loaders.h"
#include "law/names.h"
#include "law/reader.h"
#include "law/rule_sentences.h"
#include "law/sentences.h"
#include "law/templates.h"

namespace reunify::law {

using text::Node;

namespace {

void read_formality(Draft& draft, const text::Document& document, const Node::Entry& entry) {
    if (!take_name(draft, document, entry.key_at, entry.key)) return;
    Reader reader(draft, document, entry.value, {sentence::the_formality, entry.key});
    Formality formality;
    formality.name = entry.key;
    formality.place = {document.name, entry.key_at};
    formality.title = reader.wording("title");
    formality.money = reader.flag("money");
    formality.needs_right = reader.flag("needs_right");
    formality.when = reader.expression("when", Kind::boolean, false);
    formality.value = reader.expression("value", formality.money ? std::optional<Kind>(Kind::number) : std::nullopt);
    if (formality.value) {
        formality.kind = formality.value->kind;
        formality.level = std::max(formality.value->level, formality.when ? formality.when->level : Level::constant);
    }
    const Node* explain = reader.optional("explain");
    if (explain != nullptr) formality.explain = read_template(draft, document, *explain, {sentence::key_of, "explain", reader.what()});
    formality.citation = reader.citation(Cites::law_and_sources);
    formality.judgment = reader.judgment();
    reader.close();
    draft.rules.formalities.push_back(std::move(formality));
}

void read_document(Draft& draft, const text::Document& document, const Node::Entry& entry) {
    Reader reader(draft, document, entry.value, {sentence::the_document, entry.key});
    if (!is_name(entry.key)) reader.fault(entry.key_at, {sentence::no_name, entry.key}, sentence::small_letters);
    Paper paper;
    paper.name = entry.key;
    paper.place = {document.name, entry.key_at};
    paper.title = reader.wording("title");
    for (const Node& item : reader.items("also", false)) paper.also.emplace_back(item.scalar);
    paper.stands_in = reader.wording("stands_in", false);
    paper.of_member = reader.flag("of_member");
    paper.when = reader.expression("when", Kind::boolean, false);
    paper.later = reader.expression("later", Kind::boolean, false);
    paper.alternative_to = reader.name("alternative_to", draft.documents, sentence::no_document);
    // Of three papers of which one suffices, the others name the first.
    while (paper.alternative_to && draft.rules.documents[*paper.alternative_to].alternative_to)
        paper.alternative_to = draft.rules.documents[*paper.alternative_to].alternative_to;
    paper.sources = reader.names("sources", draft.sources, sentence::no_source);
    reader.close();
    if (!draft.documents.add(paper.name, draft.rules.documents.size())) {
        reader.fault(entry.key_at, {sentence::document_already, paper.name});
    }
    draft.rules.documents.push_back(std::move(paper));
}

void read_open_point(Draft& draft, const text::Document& document, const Node::Entry& entry) {
    Reader reader(draft, document, entry.value, {sentence::the_open_point, entry.key});
    OpenPoint point;
    point.name = entry.key;
    point.place = {document.name, entry.key_at};
    if (!is_name(entry.key)) reader.fault(entry.key_at, {sentence::no_name, entry.key}, sentence::small_letters);
    for (const OpenPoint& other : draft.rules.open_points) {
        if (other.name == point.name) reader.fault(entry.key_at, {sentence::open_point_already, point.name});
    }
    point.when = reader.expression("when", Kind::boolean, false);
    point.text = reader.wording("text");
    point.citation = reader.citation(Cites::if_any);
    point.warns = reader.flag("warns");
    reader.close();
    draft.rules.open_points.push_back(std::move(point));
}

}  // namespace

void load_formalities(Draft& draft, const text::Document& document) {
    Reader file(draft, document, document.root, sentence::file_of_formalities);
    for (const Node::Entry& entry : file.entries("formalities", false)) read_formality(draft, document, entry);
    for (const Node::Entry& entry : file.entries("documents", false)) read_document(draft, document, entry);
    for (const Node::Entry& entry : file.entries("open_points", false)) read_open_point(draft, document, entry);
    file.close();
}

}  // namespace reunify::law
