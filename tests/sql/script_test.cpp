#include "sql/script.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "law/load.h"
#include "sql/layout.h"
#include "tests/oracle/rulebook.h"
#include "verdict/assessment.h"

using namespace reunify;
using law::FactType;
using oracle::Rulebook;
using sql::Dialect;

namespace {

const std::string kRoot = REUNIFY_ROOT;

sql::Order order_for(const law::RuleSet& rules, Dialect dialect) {
    sql::Order order;
    order.dialect = dialect;
    order.columns = sql::every_column(rules);
    order.results = *sql::choose_columns("", rules);
    order.readings = verdict::chosen_readings(rules, {});
    return order;
}

std::string script_of(const std::shared_ptr<const law::RuleSet>& rules, Dialect dialect) {
    const auto script = sql::script(rules, order_for(*rules, dialect));
    REQUIRE(script);
    return *script;
}

std::shared_ptr<const law::RuleSet> loaded(const law::Files& files) {
    const auto rules = law::load(files);
    REQUIRE(rules);
    return *rules;
}

std::string text_of(const std::string& path) {
    std::ifstream in(path);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// With one blank between words, however long lines were broken.
std::string on_one_line(const std::string& text) {
    std::string out;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n';
        if (!blank || (!out.empty() && out.back() != ' ')) out += blank ? ' ' : c;
    }
    return out;
}

/// One condition, which asks this of a family.
std::shared_ptr<const law::RuleSet> asking(const std::string& expression) {
    Rulebook book;
    book.fact("application.filed_on", FactType::date);
    book.fact("sponsor.income", FactType::money);
    book.fact("sponsor.settled", FactType::yes_no);
    book.fact("member.relation", FactType::choice, {"spouse", "child"});
    book.fact("member.birth_date", FactType::date);
    book.definition("regime", "\"new_law\"");
    book.route("core", "member.relation in (\"spouse\", \"child\")");
    book.condition("means").versions.push_back(book.version({"new_law"}, expression));
    return book.get();
}

}  // namespace

TEST_CASE("the script of a small rule set, to the letter") {
    const auto files = law::read_folder(kRoot + "/tests/toy/rules");
    REQUIRE(files);
    std::string script = script_of(loaded(*files), Dialect::duckdb);
    const std::string version = std::string("reunify ") + REUNIFY_VERSION;
    const std::size_t at = script.find(version);
    REQUIRE(at != std::string::npos);
    script.replace(at, version.size(), "reunify VERSION");
    // Written anew: reunify sql --rules tests/toy/rules | sed '1s/reunify [0-9.]*\.$/reunify VERSION./' > tests/sql/toy.sql
    CHECK(script == text_of(kRoot + "/tests/sql/toy.sql"));
}

TEST_CASE("every dialect can say the whole law, and every condition is a column with its article") {
    const auto rules = loaded(law::built_in());
    for (const Dialect dialect : {Dialect::duckdb, Dialect::postgresql, Dialect::spark}) {
        const std::string script = script_of(rules, dialect);
        CAPTURE(sql::name_of(dialect));
        for (const law::Condition& condition : rules->conditions) {
            CHECK(holds(script, " AS " + condition.name + "_fails"));
            for (const law::ConditionVersion& version : condition.versions) {
                // Comments are broken into lines: the beginning is enough.
                CHECK(holds(script, version.citation.law_in_words.in(Language::en).substr(0, 30)));
            }
        }
        CHECK(holds(script, "CREATE VIEW reunify_verdicts AS"));
        CHECK(holds(script, " AS required_income"));
        CHECK(holds(script, "OFFSET 0") == (dialect == Dialect::postgresql));
        CHECK(holds(script, "to_months(") == (dialect == Dialect::duckdb));
        CHECK(holds(script, "make_interval(") == (dialect == Dialect::postgresql));
        CHECK(holds(script, "add_months(") == (dialect == Dialect::spark));
        for (const char* place : {"$a", "$A", "$b", "$B", "$c", "$C", "$t", "$n", "$u", "$h", "$v"}) CHECK_FALSE(holds(script, place));
    }
}

TEST_CASE("no name of a script is longer than PostgreSQL keeps") {
    const std::string script = script_of(loaded(law::built_in()), Dialect::postgresql);
    std::size_t length = 0, longest = 0;
    for (const char c : script) {
        const bool of_name = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
        length = of_name ? length + 1 : 0;
        longest = std::max(longest, length);
    }
    CHECK(longest > 20);
    CHECK(longest < 64);
}

TEST_CASE("what a dialect cannot say exactly is a fault that names it, and no script is made") {
    const auto rules = asking("decimal(sponsor.income, 1) >= 1000");
    const auto script = sql::script(rules, order_for(*rules, Dialect::duckdb));
    REQUIRE_FALSE(script);
    REQUIRE(script.faults().size() == 1);
    CHECK(script.faults()[0].message == "`decimal` cannot be said exactly in SQL for duckdb; it is needed for `means_required`");
    CHECK(holds(script_of(rules, Dialect::spark), "bround(sponsor_income, 1)"));
}

TEST_CASE("digits of a rounding that are not written out are a fault") {
    const auto rules = asking("floor(sponsor.income, sponsor.income) >= 1000");
    const auto script = sql::script(rules, order_for(*rules, Dialect::duckdb));
    REQUIRE_FALSE(script);
    CHECK(holds(describe(script.faults()), "must be written out"));
}

TEST_CASE("unknown is told from no: conditions over a family, and choices") {
    CHECK(holds(on_one_line(script_of(asking("some m in members satisfies m.relation = \"child\""), Dialect::duckdb)),
                "CASE WHEN bool_or(member_relation = 'child') OVER family THEN TRUE "
                "WHEN NOT bool_or((member_relation = 'child') IS NULL) OVER family THEN FALSE END"));
    const std::string script =
        on_one_line(script_of(asking("if sponsor.settled then sponsor.income > 1 else sponsor.income > 2"), Dialect::duckdb));
    CHECK(holds(script, "WHEN sponsor_settled THEN sponsor_income > 1"));
    CHECK(holds(script, "WHEN NOT sponsor_settled THEN sponsor_income > 2"));
}

TEST_CASE("a table with fewer columns: what it does not have is unknown, what is the user's passes through") {
    const auto rules = asking("sponsor.income >= 1000");
    sql::Order order = order_for(*rules, Dialect::postgresql);
    using Role = cases::Column::Role;
    order.columns = {
        {Role::case_id, 0, "Dossier"}, {Role::fact, *rules->fact("member.relation"), "Band"}, {Role::passed, 0, "means_fails"}};
    order.table = "archive.members";
    const auto script = sql::script(rules, order);
    REQUIRE(script);
    CHECK(holds(*script, "FROM archive.members"));
    CHECK(holds(*script, "CAST(NULL AS numeric) AS sponsor_income"));
    CHECK(holds(*script, "PARTITION BY \"Dossier\""));
    CHECK(holds(*script, "trim(\"Band\")"));
    // The name of one of the law's own columns is kept apart and given back.
    CHECK(holds(*script, "\"means_fails of the table\" AS \"means_fails\""));
}

TEST_CASE("each other option of a reading that matters is judged beside the chosen one") {
    const auto rules = loaded(law::built_in());
    const std::string script = script_of(rules, Dialect::duckdb);
    CHECK(holds(script, "-- What is different under the reading ten_percent_base = share_of_reference"));
    CHECK_FALSE(holds(script, "ten_percent_base = points_of_minimum_income"));
}

TEST_CASE("columns of results are those that a database can give; another has the nearest name beside it") {
    const auto rules = loaded(law::built_in());
    const auto columns = sql::choose_columns("verdict,not_met,required_income", *rules);
    REQUIRE(columns);
    CHECK(columns->size() == 3);
    const auto wrong = sql::choose_columns("verdikt,earliest_date", *rules);
    REQUIRE_FALSE(wrong);
    REQUIRE(wrong.faults().size() == 2);
    CHECK(wrong.faults()[0].nearest == "verdict");
}

TEST_CASE("names and texts of the user cannot end the marks around them") {
    CHECK(sql::quoted(Dialect::duckdb, "a\"b") == "\"a\"\"b\"");
    CHECK(sql::quoted(Dialect::spark, "a`b") == "`a``b`");
    CHECK(sql::text_literal(Dialect::postgresql, "l'étranger") == "'l''étranger'");
    CHECK(sql::text_literal(Dialect::spark, "l'étranger\\") == "'l\\'étranger\\\\'");
    CHECK(sql::identifier(Dialect::duckdb, "case") == "\"case\"");
    CHECK(sql::comment("a\nb */ c") == "a b * / c");
}

TEST_CASE("long expressions are broken at their outermost words, never within a text") {
    const std::string part = "a_rather_long_name_of_a_column = 'this AND that are (not parts'";
    const std::string broken = sql::laid_out(part + " OR " + part + " OR " + part, 4);
    CHECK(broken == part + "\n      OR " + part + "\n      OR " + part);
}
