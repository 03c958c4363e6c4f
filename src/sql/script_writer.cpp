#include "sql/script_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "base/calendar.h"
#include "plan/compiler.h"
#include "sql/cells.h"
#include "sql/comparison_views.h"
#include "sql/layout.h"
#include "sql/outcome.h"
#include "sql/sentences.h"
#include "verdict/assessment.h"

namespace reunify::sql {

namespace {

using What = ResultColumn::What;
using plan::Register;
using verdict::Verdict;

constexpr std::size_t kCommentWidth = 140;

std::string in_small_letters(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

}  // namespace

ScriptWriter::ScriptWriter(std::shared_ptr<const plan::Program> program, const Order& order)
    : program_(std::move(program)),
      rules_(*program_->rules),
      order_(order),
      names_(names_of(*program_, order.language)),
      translator_(*program_, order.dialect, names_),
      missing_(*program_, translator_, order.dialect) {
    find_cells();
}

bool ScriptWriter::asks_for(What what) const {
    return std::any_of(order_.results.begin(), order_.results.end(), [what](const ResultColumn& column) { return column.what == what; });
}

std::vector<Register> ScriptWriter::verdict_roots() const {
    const plan::Layout& layout = program_->layout;
    std::vector<Register> out{layout.has_right, layout.outside, layout.refused, layout.waits, layout.assessed};
    std::erase(out, plan::kNone);
    return out;
}

std::vector<Register> ScriptWriter::roots() const {
    const plan::Layout& layout = program_->layout;
    std::vector<Register> out = verdict_roots();
    out.push_back(layout.regime);
    out.push_back(layout.route);
    for (const plan::ConditionSlots& condition : layout.conditions) out.push_back(condition.fails);
    for (const ResultColumn& column : order_.results) {
        if (column.what == What::definition) out.push_back(layout.definitions[column.definition]);
    }
    return out;
}

/// What a missing fact may keep unknown.
std::vector<Register> ScriptWriter::open_roots() const {
    std::vector<Register> out;
    if (program_->layout.has_right != plan::kNone) out.push_back(program_->layout.has_right);
    for (const plan::ConditionSlots& condition : program_->layout.conditions) {
        if (!translator_.is_never(condition.fails)) out.push_back(condition.fails);
    }
    return out;
}

void ScriptWriter::find_cells() {
    for (const cases::Column& column : order_.columns) {
        if (column.role == cases::Column::Role::case_id) family_ = column.header;
        const bool asked =
            order_.compare || (column.role == cases::Column::Role::fact && program_->layout.given[column.fact] != plan::kNone);
        if (column.role != cases::Column::Role::fact || !asked) continue;
        Cell cell;
        cell.fact = column.fact;
        cell.header = column.header;
        cell.of_family = rules_.facts[column.fact].level != Level::member;
        cell.written = given_name(column.fact) + "_cell";
        cell.value = cell.of_family ? given_name(column.fact) + "_row" : given_name(column.fact);
        cells_.push_back(std::move(cell));
    }
}

/// The user's columns keep their names where no layer has one that reads the same.
void ScriptWriter::find_passed() {
    std::vector<std::string> taken;
    for (const std::string& name : names_.name) taken.push_back(name);
    for (const Cell& cell : cells_) taken.insert(taken.end(), {cell.written, cell.value});
    taken.insert(taken.end(), {"withheld", "unreadable", "disputed"});
    for (const cases::Column& column : order_.columns) {
        const std::string name = in_small_letters(column.header);
        const bool clashes = std::find(taken.begin(), taken.end(), name) != taken.end();
        passed_.push_back({column.header, clashes ? column.header + " of the table" : column.header});
        taken.push_back(in_small_letters(passed_.back().name));
    }
}

Result<std::string> ScriptWriter::whole() {
    find_passed();
    const auto columns = law_columns();
    if (!columns) return columns.faults();
    head();
    cells_view();
    rejects_view();
    verdicts_view("reunify_verdicts", Phrase(sentence::verdicts_view).in(order_.language), *columns);
    return std::move(out_);
}

Result<std::string> ScriptWriter::view(const std::string& name, const std::string& title) {
    find_passed();
    const auto columns = law_columns();
    if (!columns) return columns.faults();
    verdicts_view(name, title, *columns);
    return std::move(out_);
}

Result<std::vector<ScriptColumn>> ScriptWriter::law_columns() {
    auto columns = translator_.columns(roots());
    if (!columns) return columns.faults();
    if (asks_for(What::missing)) {
        const std::vector<ScriptColumn> more = missing_.columns(open_roots());
        columns->insert(columns->end(), more.begin(), more.end());
    }
    if (asks_for(What::depends_on)) {
        for (std::size_t r = 0; r < rules_.readings.size(); ++r) {
            if (program_->touched_by[r].empty()) continue;
            for (std::size_t o = 0; o < rules_.readings[r].options.size(); ++o) {
                if (o == order_.readings[r]) continue;
                std::vector<ScriptColumn> other = translator_.columns_under({r, o}, verdict_roots());
                if (other.empty()) continue;
                const law::Reading& reading = rules_.readings[r];
                other.front().notes = {Phrase(sentence::under, reading.name, reading.options[o].name).in(order_.language)};
                columns->insert(columns->end(), other.begin(), other.end());
                under_.push_back({r, verdict_of(*program_, translator_, order_.dialect, true)});
            }
        }
    }
    return columns;
}

void ScriptWriter::note(const std::string& text, std::size_t indent) {
    std::string rest = comment(text);
    while (!rest.empty()) {
        std::size_t end = rest.size();
        if (end + indent + 3 > kCommentWidth) {
            end = rest.rfind(' ', kCommentWidth - indent - 3);
            if (end == std::string::npos || end == 0) end = std::min(rest.find(' '), rest.size());
        }
        out_ += std::string(indent, ' ') + "-- " + rest.substr(0, end) + "\n";
        rest = end < rest.size() ? rest.substr(end + 1) : std::string();
    }
}

void ScriptWriter::head() {
    const Language language = order_.language;
    const auto say = [&](const Phrase& phrase) { note(phrase.in(language), 0); };
    say({sentence::head, rules_.title.in(language), rules_.version, name_of(order_.dialect), REUNIFY_VERSION});
    note(rules_.disclaimer.in(language), 0);
    out_ += "--\n";
    say({sentence::head_table, order_.table});
    say(sentence::head_unknown);
    say(sentence::head_rejects);
    say(sentence::head_time);
    say(sentence::head_fillings);
    say(sentence::head_missing);
    say(sentence::head_limits);
    if (order_.dialect == Dialect::postgresql) say(sentence::head_postgresql);
    out_ += "\n";
    std::vector<std::string> views;
    if (order_.compare) views = {"reunify_moves", "reunify_families"};
    for (const law::Scenario& scenario : rules_.scenarios) {
        if (order_.compare) views.push_back(view_of(scenario));
    }
    views.insert(views.end(), {"reunify_verdicts", "reunify_rejects", "reunify_cells"});
    for (const std::string& view : views) out_ += fmt::format("DROP VIEW IF EXISTS {};\n", view);
    out_ += "\n";
}

void ScriptWriter::select(const std::vector<std::string>& columns, const std::string& from, bool families, std::size_t indent) {
    const std::string space(indent, ' ');
    out_ += space + "SELECT\n";
    for (std::size_t i = 0; i < columns.size(); ++i) out_ += space + "  " + columns[i] + (i + 1 < columns.size() ? ",\n" : "\n");
    out_ += space + "FROM " + from;
    if (families) out_ += "\n" + space + "WINDOW family AS (PARTITION BY " + (family_.empty() ? own("row_of_table") : user(family_)) + ")";
    // Without it the planner would write each expression out wherever a later layer names its column.
    if (order_.dialect == Dialect::postgresql) out_ += "\n" + space + "OFFSET 0";
}

void ScriptWriter::cells_view() {
    const Dialect dialect = order_.dialect;
    note(Phrase(sentence::cells_view).in(order_.language), 0);
    out_ += "CREATE VIEW reunify_cells AS\nWITH written AS (\n";
    std::vector<std::string> columns;
    for (const Passed& passed : passed_) {
        columns.push_back(user(passed.header) + (passed.name == passed.header ? "" : " AS " + user(passed.name)));
    }
    if (family_.empty()) columns.push_back("row_number() OVER () AS " + own("row_of_table"));
    std::vector<std::string> typed_columns{"*"}, bounded_columns;
    for (const Passed& passed : passed_) bounded_columns.push_back(user(passed.name));
    if (family_.empty()) bounded_columns.push_back(own("row_of_table"));
    for (const Cell& cell : cells_) {
        const law::Fact& fact = rules_.facts[cell.fact];
        columns.push_back(laid_out(cleaned(dialect, fact, user(cell.header)), 4) + " AS " + own(cell.written));
        typed_columns.push_back(laid_out(typed(dialect, fact, own(cell.written)), 4) + " AS " + own(cell.value));
        bounded_columns.push_back(own(cell.written));
        bounded_columns.push_back(bounded(dialect, fact, own(cell.value), rules_.pool) + " AS " + own(cell.value));
    }
    select(columns, table_name(order_.dialect, order_.table), false, 2);
    out_ += "\n),\ntyped AS (\n";
    select(typed_columns, "written", false, 2);
    out_ += "\n)\n";
    select(bounded_columns, "typed", false, 0);
    out_ += ";\n\n";
}

void ScriptWriter::rejects_view() {
    note(Phrase(sentence::rejects_view).in(order_.language), 0);
    out_ += "CREATE VIEW reunify_rejects AS\n";
    const std::string family = family_.empty() ? own("row_of_table") : user(family_);
    bool first = true;
    for (const Cell& cell : cells_) {
        const law::Fact& fact = rules_.facts[cell.fact];
        if (fact.type == law::FactType::text) continue;
        const std::string accepted = reason_of(fact).in(order_.language);
        const auto literal = [&](const std::string& text) { return text_literal(order_.dialect, text); };
        if (!first) out_ += "UNION ALL\n";
        first = false;
        out_ += fmt::format(
            "SELECT {} AS family, {} AS column_name, {} AS cell, {} AS reason\nFROM reunify_cells WHERE {} IS NOT NULL AND {} IS NULL\n",
            family, literal(cell.header), own(cell.written), literal(accepted), own(cell.written), own(cell.value));
    }
    if (first)
        out_ += fmt::format("SELECT {} AS family, '' AS column_name, '' AS cell, '' AS reason FROM reunify_cells WHERE FALSE\n", family);
    out_.back() = ';';
    out_ += "\n\n";
}

void ScriptWriter::verdicts_view(const std::string& name, const std::string& title, const std::vector<ScriptColumn>& columns) {
    note(title, 0);
    out_ += fmt::format("CREATE VIEW {} AS\nWITH\n", name);
    families_layer();
    facts_layer();
    law_layers(columns);
}

/// What the rows of a family say of it must agree; a row that leaves it open says nothing.
void ScriptWriter::families_layer() {
    std::vector<std::string> columns;
    for (const Passed& passed : passed_) columns.push_back(user(passed.name));
    if (family_.empty()) columns.push_back(own("row_of_table"));
    std::string unreadable, disputed;
    for (const Cell& cell : cells_) {
        const std::string value = own(cell.value);
        if (rules_.facts[cell.fact].type != law::FactType::text)
            unreadable += fmt::format("{}{} IS NOT NULL AND {} IS NULL", unreadable.empty() ? "" : " OR ", own(cell.written), value);
        if (!cell.of_family) {
            columns.push_back(value);
            continue;
        }
        const bool truth = rules_.facts[cell.fact].type == law::FactType::yes_no;
        const std::string least = fmt::format("{}({}) OVER family", truth ? "bool_and" : "min", value);
        const std::string most = fmt::format("{}({}) OVER family", truth ? "bool_or" : "max", value);
        columns.push_back(fmt::format("{} AS {}", least, own(given_name(cell.fact) + "_of_family")));
        disputed += fmt::format("{}{} <> {}", disputed.empty() ? "" : " OR ", least, most);
    }
    std::string why = "CASE";
    if (!family_.empty()) why += fmt::format(" WHEN COALESCE(trim({}), '') = '' THEN 'case:no_name'", user(family_));
    if (!disputed.empty()) why += fmt::format(" WHEN {} THEN 'case:sponsor_disputed'", disputed);
    why += fmt::format(" WHEN bool_or({}) OVER family THEN 'case:row_rejected' END", unreadable.empty() ? "FALSE" : unreadable);
    columns.push_back(laid_out(why, 4) + " AS withheld");
    note(Phrase(sentence::families_layer).in(order_.language), 0);
    out_ += "families AS (\n";
    select(columns, "reunify_cells", true, 2);
    out_ += "\n),\n";
}

/// Every fact that some rule asks, and the readings; a day of the assessment where the table has none.
void ScriptWriter::facts_layer() {
    std::vector<std::string> columns{"families.*"};
    const auto listed = [&](std::size_t fact) {
        const auto cell = std::find_if(cells_.begin(), cells_.end(), [fact](const Cell& one) { return one.fact == fact; });
        if (cell == cells_.end()) return literal(order_.dialect, plan::kind_of(rules_.facts[fact].type), kUnknown, rules_.pool);
        return own(cell->of_family ? given_name(fact) + "_of_family" : cell->value);
    };
    const auto assessed_on = rules_.roles.assessed_on, filed_on = rules_.roles.filed_on;
    std::string assessed;
    if (assessed_on) {
        assessed = order_.assessed_on ? literal(order_.dialect, Kind::date, *order_.assessed_on, rules_.pool)
                   : program_->layout.given[*assessed_on] == plan::kNone ? "CURRENT_DATE"
                                                                         : fmt::format("COALESCE({}, CURRENT_DATE)", listed(*assessed_on));
    }
    for (std::size_t f = 0; f < rules_.facts.size(); ++f) {
        if (program_->layout.given[f] == plan::kNone) continue;
        const std::string name = own(given_name(f));
        const auto cell = std::find_if(cells_.begin(), cells_.end(), [f](const Cell& one) { return one.fact == f; });
        if (assessed_on == f) {
            columns.push_back(assessed + " AS " + name);
        } else if (filed_on == f && assessed_on) {
            columns.push_back(fmt::format("COALESCE({}, {}) AS {}", listed(f), assessed, name));
        } else if (cell == cells_.end() || cell->of_family) {
            columns.push_back(listed(f) + " AS " + name);
        }
    }
    for (const plan::Instruction& it : program_->code) {
        if (it.source != plan::Origin::reading) continue;
        const law::Reading& reading = rules_.readings[it.index];
        columns.push_back(fmt::format("{} AS {}", text_literal(order_.dialect, reading.options[order_.readings[it.index]].name),
                                      own(names_.name[it.out])));
    }
    note(Phrase(sentence::facts_layer).in(order_.language), 0);
    out_ += "facts AS (\n";
    select(columns, "families", false, 2);
    out_ += "\n)";
}

void ScriptWriter::law_layers(const std::vector<ScriptColumn>& columns) {
    std::size_t last = 0;
    for (const ScriptColumn& column : columns) last = std::max(last, column.layer);
    std::string from = "facts";
    for (std::size_t layer = 1; layer <= last; ++layer) {
        const std::string name = fmt::format("layer_{}", layer);
        out_ += fmt::format(",\n{} AS (\n  SELECT *", name);
        bool families = false;
        for (const ScriptColumn& column : columns) {
            if (column.layer != layer) continue;
            out_ += ",\n";
            for (const std::string& text : column.notes) note(text, 4);
            out_ += "    " + laid_out(column.text, 4) + " AS " + own(column.name);
            families = families || column.text.find(" OVER family") != std::string::npos;
        }
        out_ += "\n  FROM " + from;
        if (families) out_ += "\n  WINDOW family AS (PARTITION BY " + (family_.empty() ? own("row_of_table") : user(family_)) + ")";
        if (order_.dialect == Dialect::postgresql) out_ += "\n  OFFSET 0";
        out_ += "\n)";
        from = name;
    }
    out_ += fmt::format(",\nverdicts AS (\n  SELECT *,\n    {} AS verdict_of_day\n  FROM {}",
                        laid_out(verdict_of(*program_, translator_, order_.dialect, false), 4), from);
    if (order_.dialect == Dialect::postgresql) out_ += "\n  OFFSET 0";
    out_ += "\n)\n";
    std::vector<std::string> shown;
    for (const Passed& passed : passed_) {
        const auto same = [&](const ResultColumn& column) { return in_small_letters(passed.header) == column.name; };
        if (std::any_of(order_.results.begin(), order_.results.end(), same)) continue;
        shown.push_back(user(passed.name) + (passed.name == passed.header ? "" : " AS " + user(passed.header)));
    }
    for (const ResultColumn& column : order_.results) {
        std::string text = result(column);
        if (column.what == What::verdict) {
            text =
                fmt::format("CASE WHEN withheld IS NULL THEN verdict_of_day ELSE {} END", word_of(order_.dialect, Verdict::undetermined));
        } else if (column.what == What::withheld) {
            text = "withheld";
        } else if (column.what == What::missing) {
            text = fmt::format("COALESCE(withheld, {})", text);
        } else if (column.what != What::rules_version) {
            text = fmt::format("CASE WHEN withheld IS NULL THEN {} END", text);
        }
        shown.push_back(laid_out(text, 2) + " AS " + own(column.name));
    }
    select(shown, "verdicts", false, 0);
    out_ += ";\n\n";
}

std::string ScriptWriter::depends_on() const {
    if (under_.empty()) return "''";
    std::string out = "concat_ws(' '";
    for (std::size_t r = 0; r < rules_.readings.size(); ++r) {
        std::string other;
        for (const Under& one : under_) {
            if (one.reading == r) other += fmt::format("{}{} <> verdict_of_day", other.empty() ? "" : " OR ", one.verdict);
        }
        if (!other.empty()) out += fmt::format(", CASE WHEN {} THEN {} END", other, text_literal(order_.dialect, rules_.readings[r].name));
    }
    return out + ")";
}

std::string ScriptWriter::result(const ResultColumn& column) const {
    switch (column.what) {
        case What::verdict:
            return "verdict_of_day";
        case What::regime:
            return program_->layout.regime == plan::kNone ? "NULL" : translator_.say(program_->layout.regime);
        case What::legal_basis:
            return legal_basis_of(*program_, translator_, order_.dialect);
        case What::not_met:
            return conditions_where(*program_, translator_, order_.dialect, "");
        case What::unknown:
            return conditions_where(*program_, translator_, order_.dialect, " IS NULL");
        case What::missing:
            return missing_.names(open_roots());
        case What::depends_on:
            return depends_on();
        case What::rules_version:
            return text_literal(order_.dialect, rules_.version);
        case What::withheld:
            return "withheld";
        case What::definition:
            break;
    }
    const law::Definition& definition = rules_.definitions[column.definition];
    const std::string value = translator_.say(program_->layout.definitions[column.definition]);
    return definition.money ? fmt::format("round({}, 2)", value) : value;
}

}  // namespace reunify::sql
