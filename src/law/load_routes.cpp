#include <algorithm>

#include "law/compose.h"
#include "law/expressions.h"
#include "law/loaders.h"
#include "law/reader.h"
#include "law/rule_sentences.h"
#include "law/sentences.h"

namespace reunify::law {

using text::Node;

namespace {

void read_alternatives(Reader& file) {
    Draft& draft = file.draft();
    for (const Node::Entry& entry : file.entries("alternatives", false)) {
        Reader reader(draft, file.document(), entry.value, {sentence::the_alternative, entry.key});
        if (!is_name(entry.key)) reader.fault(entry.key_at, {sentence::no_name, entry.key}, sentence::small_letters);
        Alternative alternative;
        alternative.name = entry.key;
        alternative.title = reader.wording("title");
        alternative.citation = reader.citation(Cites::if_any);
        alternative.place = {file.document().name, entry.key_at};
        reader.close();
        draft.alternatives.add(alternative.name, draft.rules.alternatives.size());
        draft.rules.alternatives.push_back(std::move(alternative));
    }
}

/// The choices of the fact that a column of the table is about.
std::vector<std::string> choices_of(Reader& row, std::string_view key, std::optional<std::size_t> fact, std::string_view role) {
    const Node* node = row.optional(key);
    if (node == nullptr) return {};
    std::vector<std::string> known;
    if (fact) {
        for (const Choice& choice : row.draft().rules.facts[*fact].choices) known.push_back(choice.name);
    } else {
        row.fault(node->at, {sentence::needs_role, key, role});
    }
    return known;
}

std::vector<std::string> read_column(Reader& row, std::string_view key, std::optional<std::size_t> fact, std::string_view role,
                                     const Sentence<1>& unknown) {
    const std::vector<std::string> known = choices_of(row, key, fact, role);
    return known.empty() ? std::vector<std::string>{} : row.words(key, known, unknown, false);
}

/// A row as read, before its expression is typed.
struct Row {
    Route route;
    const Node* when = nullptr;
};

Row read_row(Draft& draft, const text::Document& document, const Node& item) {
    const Node* name = item.find("route");
    Reader reader(draft, document, item, name == nullptr ? Subject(sentence::a_route) : Subject(sentence::the_route, name->scalar));
    Row row;
    Route& route = row.route;
    route.name = reader.text("route");
    route.place = reader.place();
    if (!route.name.empty() && !is_name(route.name)) {
        reader.fault(name->at, {sentence::no_route_name, route.name}, sentence::small_letters);
    }
    route.title = reader.wording("title");
    route.sponsors = read_column(reader, "sponsors", draft.rules.roles.status, "status", sentence::no_status);
    route.relations = read_column(reader, "relations", draft.rules.roles.relation, "relation", sentence::no_relation);
    route.regimes = reader.words("regimes", draft.rules.regimes, sentence::no_regime, false);
    row.when = reader.optional("when");
    route.not_needed = reader.flag("not_needed");
    route.outside = reader.flag("outside") || route.not_needed;
    route.certain = reader.flag("certain");
    route.no_right = route.outside || reader.flag("no_right");
    if (route.no_right) {
        const std::string_view ways = route.outside ? "turn_to" : "alternatives";
        route.alternatives = reader.names(ways, draft.alternatives, sentence::no_alternative, route.outside);
        route.because = reader.wording("because");
    }
    route.citation = reader.citation(Cites::law_and_sources);
    reader.close();
    return row;
}

feel::Expression with(feel::Expression all, feel::Expression more) {
    return all ? compose::all_of(std::move(all), std::move(more)) : more;
}

/// Everything the row asks, in one truth.
feel::Expression holds(RuleSet& rules, const Route& route) {
    feel::Expression all;
    const auto ask = [&](std::string_view path, const std::vector<std::string>& words) {
        if (!words.empty()) all = with(all, compose::one_of(rules, compose::symbol(rules, path), words));
    };
    if (rules.roles.relation) ask(rules.facts[*rules.roles.relation].path, route.relations);
    if (rules.roles.status) ask(rules.facts[*rules.roles.status].path, route.sponsors);
    ask("regime", route.regimes);
    if (route.when) all = with(all, route.when);
    return all ? all : compose::truth(true);
}

/// The table is typed as a whole: what is needed by one row is needed by all.
bool build(Draft& draft, const text::Document& document, std::vector<Row>& rows) {
    bool sound = true;
    feel::Symbol route{"route", Kind::text, Level::member, {}, 0};
    for (Row& row : rows) {
        if (row.when != nullptr) row.route.when = compile(draft, document, *row.when, Kind::boolean);
        sound = sound && (row.when == nullptr || row.route.when);
        const bool regime_there = row.route.regimes.empty() || draft.rules.scope.find("regime") != nullptr;
        if (!sound || !regime_there) continue;
        row.route.holds = holds(draft.rules, row.route);
        draft.rules.pool.code(row.route.name);
        route.choices.push_back(row.route.name);
        draft.rules.routes.push_back(std::move(row.route));
    }
    if (!sound) return false;
    draft.add_symbol(std::move(route), RuleSet::Owner::route);
    draft.add_symbol({"has_right", Kind::boolean, Level::member, {}, 1}, RuleSet::Owner::route);
    return true;
}

void check_unique(Reader& file, const std::vector<Row>& rows) {
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        const auto same = std::find_if(rows.begin(), row, [&](const Row& earlier) { return earlier.route.name == row->route.name; });
        if (same == row || row->route.name.empty()) continue;
        file.fault(row->route.place.at, {sentence::two_routes, row->route.name, same->route.place.at.line});
    }
}

}  // namespace

void load_routes(Draft& draft, const text::Document& document) {
    Reader file(draft, document, document.root, sentence::table_of_routes);
    read_alternatives(file);
    auto rows = std::make_shared<std::vector<Row>>();
    Step step;
    step.provides = {"route", "has_right"};
    step.document = &document;
    step.at = file.place().at;
    step.needs = {"regime"};
    for (const auto& role : {draft.rules.roles.status, draft.rules.roles.relation}) {
        if (role) step.needs.push_back(draft.rules.facts[*role].path);
    }
    for (const Node& item : file.items("routes")) {
        rows->push_back(read_row(draft, document, item));
        const Node* when = rows->back().when;
        if (when != nullptr && when->form == Node::Form::scalar) step.expressions.push_back(when->scalar);
    }
    check_unique(file, *rows);
    step.build = [&draft, &document, rows] { return build(draft, document, *rows); };
    draft.steps.push_back(std::move(step));
    file.close();
}

}  // namespace reunify::law
