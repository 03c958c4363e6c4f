#include "cli/help/sql.h"

#include "batch/chunk.h"
#include "cases/table.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/help/values.h"
#include "cli/sentences.h"
#include "csv/byte_source.h"
#include "sql/script.h"

namespace reunify::cli {

namespace {

class SqlCommand final : public Command {
public:
    const char* name() const override { return "sql"; }
    const Sentence<>& summary() const override { return help::sql::summary; }
    const Sentence<>& manual() const override { return help::sql::manual; }

    void declare(Options& options) override {
        options.argument(help::values::input, list_, help::sql::list, kFile);
        options.text("--dialect", dialect_, help::sql::dialect, help::values::name, {Expected::Kind::words, sql::dialect_names()});
        options.text("--table", table_, help::sql::table, help::values::name);
        options.text("--family", family_, help::sql::family, help::values::column);
        options.text("--columns", columns_, help::sql::columns, help::values::names);
        options.flag("--compare", compare_, help::sql::compare);
        add_output_file_option(options, common_);
        add_language_option(options, common_);
        add_rules_option(options, common_);
        options.text("--as-of", common_.as_of, help::sql::as_of, help::values::date);
        options.list("--reading", common_.readings, help::sql::reading, help::values::reading, kReading);
    }

    Exit run(Console& console) override {
        const auto language = language_of(common_);
        if (!language) return console.stop(language.stop());
        const auto rules = rules_of(common_);
        if (!rules) return console.stop(rules.stop());
        const auto dialect = sql::dialect_named(dialect_);
        if (!dialect) return console.stop(unknown_value(as_it_is("--dialect"), dialect_, sql::dialect_names()));
        auto results = sql::choose_columns(columns_, **rules);
        if (!results) return console.stop(stopped_by(Exit::usage, results.faults()));
        const auto question = question_of(common_, **rules);
        if (!question) return console.stop(question.stop());

        sql::Order order;
        order.dialect = *dialect;
        if (table_.empty()) return console.stop({Exit::usage, {sentence::needs_value, "--table"}});
        order.table = table_;
        order.results = std::move(*results);
        order.readings = verdict::chosen_readings(**rules, *question);
        order.assessed_on = question->assessed_on;
        order.language = *language;
        order.compare = compare_;
        auto columns = columns_of_table(*rules);
        if (!columns) return console.stop(columns.stop());
        order.columns = std::move(*columns);
        const auto script = sql::script(*rules, order);
        if (!script) return console.stop(stopped_by(Exit::rules, script.faults()));
        console.print(*script);
        return Exit::done;
    }

private:
    /// Those that a list has, by its header; without one every fact by its path, and `case`.
    Outcome<std::vector<cases::Column>> columns_of_table(const std::shared_ptr<const law::RuleSet>& rules) const {
        using How = cases::FamilyColumn::How;
        cases::FamilyColumn family;
        if (!family_.empty()) family = {family_ == "none" ? How::none : How::named, family_};
        std::vector<std::string> headers;
        int line = 1;
        if (list_.empty()) {
            for (const cases::Column& column : sql::every_column(*rules)) headers.push_back(column.header);
            if (family.how == How::named) headers.front() = family_;
            if (family.how == How::none) headers.erase(headers.begin());
        } else {
            auto source = csv::ByteSource::open(list_);
            if (!source) return stopped_by(Exit::file, source.faults());
            const auto known = [&](const std::vector<std::string>& names) { return cases::Table::known_names(names, *rules); };
            const auto reader = batch::ChunkReader::open(std::move(*source), known);
            if (!reader) return stopped_by(Exit::file, reader.faults());
            headers = reader->headers();
            line = reader->dialect().header_line;
        }
        const auto table = cases::Table::bind(list_, line, headers, rules, family);
        if (!table) return stopped_by(Exit::input, table.faults());
        return table->columns();
    }

    std::string list_, dialect_ = "duckdb", table_ = "cases", family_, columns_;
    bool compare_ = false;
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_sql() {
    return std::make_unique<SqlCommand>();
}

}  // namespace reunify::cli
