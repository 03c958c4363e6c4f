#include "plan/program.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "feel/operation.h"
#include "tests/oracle/rulebook.h"

using namespace reunify;
using law::FactType;
using law::Otherwise;
using oracle::Rulebook;
using plan::Origin;

namespace {

Rulebook family_book() {
    Rulebook book;
    book.fact("application.filed_on", FactType::date);
    book.fact("sponsor.income", FactType::money);
    book.fact("sponsor.status", FactType::choice, {"refugee", "settled"});
    book.fact("member.relation", FactType::choice, {"spouse", "child", "sibling"});
    book.fact("member.birth_date", FactType::date);
    book.fact("member.married", FactType::yes_no);
    book.definition("regime", "if application.filed_on < date(\"2025-08-18\") then \"old_law\" else \"new_law\"");
    return book;
}

std::size_t count(const plan::Program& program, Origin source) {
    return static_cast<std::size_t>(
        std::count_if(program.code.begin(), program.code.end(), [source](const auto& it) { return it.source == source; }));
}

std::size_t count(const plan::Program& program, feel::Operation operation) {
    return static_cast<std::size_t>(std::count_if(program.code.begin(), program.code.end(), [operation](const auto& it) {
        return it.source == Origin::operation && it.operation == operation;
    }));
}

}  // namespace

TEST_CASE("equal parts share a register, whichever way round they are written") {
    Rulebook book = family_book();
    const auto loose =
        plan::plan_expressions(book.get(), {book.parse("sponsor.income + 10 > 100 and member.married"),
                                            book.parse("member.married and 10 + sponsor.income > 100"), book.parse("sponsor.income + 10")});
    CHECK(loose.roots[0] == loose.roots[1]);
    CHECK(count(*loose.program, feel::Operation::add) == 1);
    CHECK(count(*loose.program, feel::Operation::conjunction) == 1);
    CHECK(count(*loose.program, Origin::fact) == 2);
}

TEST_CASE("every register is written by the instruction of its number, after its arguments") {
    Rulebook book = family_book();
    book.route("core", "member.relation in (\"spouse\", \"child\")");
    book.condition("means").versions.push_back(book.version({"new_law"}, "sponsor.income >= 1000"));
    const auto program = plan::plan(book.get());
    REQUIRE(program->columns.size() == program->code.size());
    for (std::size_t i = 0; i < program->code.size(); ++i) {
        const plan::Instruction& it = program->code[i];
        CHECK(it.out == i);
        for (const plan::Register reg : {it.a, it.b, it.c}) CHECK((reg == plan::kNone || reg < it.out));
    }
}

TEST_CASE("a family's value used beside a member's is spread once, and constants never") {
    Rulebook book = family_book();
    const auto loose = plan::plan_expressions(book.get(), {book.parse("member.birth_date + duration(\"P21Y\") <= application.filed_on"),
                                                           book.parse("member.birth_date < application.filed_on")});
    CHECK(count(*loose.program, Origin::spread) == 1);
    CHECK(loose.program->columns[loose.roots[0]].level == Level::member);
}

TEST_CASE("parts that nothing reads are left out") {
    Rulebook book = family_book();
    const std::size_t unused = book.definition("unused", "sponsor.income * 2");
    book.route("core", "member.relation = \"spouse\"");
    const auto lean = plan::plan(book.get(), {.texts = false});
    CHECK(lean->layout.definitions[unused] == plan::kNone);
    CHECK(lean->layout.given[*book->fact("sponsor.income")] == plan::kNone);
    CHECK(lean->layout.given[*book->fact("application.filed_on")] != plan::kNone);
    CHECK(count(*lean, feel::Operation::multiply) == 0);
    CHECK(plan::plan(book.get())->layout.definitions[unused] != plan::kNone);
}

TEST_CASE("only what hangs on a reading is touched by it") {
    Rulebook book = family_book();
    const std::size_t reading = book.reading("base", {"gross", "net"});
    const auto loose = plan::plan_expressions(
        book.get(),
        {book.parse("if reading.base = \"gross\" then sponsor.income else sponsor.income - 100"), book.parse("member.married")});
    const auto& touched = loose.program->touched_by[reading];
    CHECK(std::find(touched.begin(), touched.end(), loose.roots[0]) != touched.end());
    CHECK(std::find(touched.begin(), touched.end(), loose.roots[1]) == touched.end());
    CHECK(touched.size() == 3);  // the option, the comparison, the choice
    CHECK(std::is_sorted(touched.begin(), touched.end()));
}

TEST_CASE("assumptions follow the value given, the first that holds before the next") {
    Rulebook book = family_book();
    const std::size_t married = *book->fact("member.married");
    book.assume(married, "member.relation = \"child\"", "false");
    book.assume(married, "", "true");
    const auto loose = plan::plan_expressions(book.get(), {book.parse("member.married")});
    const plan::Program& program = *loose.program;
    REQUIRE(count(program, Origin::assume) == 2);
    CHECK(loose.roots[0] == program.layout.facts[married]);
    const plan::Instruction& last = program.code[loose.roots[0]];
    const plan::Instruction& first = program.code[last.a];
    CHECK(last.source == Origin::assume);
    CHECK(first.source == Origin::assume);
    CHECK(first.a == program.layout.given[married]);
    CHECK(program.code[last.b].operation == feel::Operation::negation);  // not where the first may hold
    CHECK(program.code[last.b].a == first.b);
}

TEST_CASE("route, right and outcomes are columns of members even if nothing asks about a member") {
    Rulebook book = family_book();
    book.route("all", "sponsor.status = \"refugee\"");
    book.condition("means").versions.push_back(book.version({"old_law", "new_law"}, "sponsor.income >= 1000"));
    const auto program = plan::plan(book.get());
    const plan::Layout& layout = program->layout;
    for (const plan::Register reg : {layout.regime, layout.route, layout.has_right, layout.refused, layout.waits, layout.assessed}) {
        REQUIRE(reg != plan::kNone);
        CHECK(program->columns[reg].level == Level::member);
    }
}

TEST_CASE("a condition is split by what its failure means where its versions differ in that") {
    Rulebook book = family_book();
    book.route("core", "member.relation = \"spouse\"");
    law::Condition& mixed = book.condition("means");
    mixed.versions.push_back(book.version({"old_law"}, "sponsor.income >= 1000"));
    mixed.versions.push_back(book.version({"new_law"}, "sponsor.income >= 2000", Otherwise::individual_assessment));
    const auto program = plan::plan(book.get());
    const plan::ConditionSlots& slots = program->layout.conditions[0];
    const auto reads = [&](plan::Register reg, plan::Register argument) {
        return program->code[reg].operation == feel::Operation::conjunction &&
               (program->code[reg].a == argument || program->code[reg].b == argument);
    };
    CHECK(reads(program->layout.refused, slots.fails));
    CHECK(reads(program->layout.refused, slots.versions[0].in_force));
    CHECK(reads(program->layout.assessed, slots.versions[1].in_force));

    mixed.versions[1].otherwise = Otherwise::refusal;
    const auto uniform = plan::plan(book.get());
    CHECK(uniform->layout.refused == uniform->layout.conditions[0].fails);
}

TEST_CASE("texts bring placeholders and figures, the procedure brings formalities; both can be left out") {
    Rulebook book = family_book();
    book.route("core", "member.relation = \"spouse\"");
    law::ConditionVersion version = book.version({"new_law"}, "sponsor.income >= 1000");
    version.show = {"sponsor.income", "regime"};
    version.not_met.placeholders = {book.parse("1000 - sponsor.income")};
    book.condition("means").versions.push_back(version);
    law::Formality fee;
    fee.value = book.parse("if application.filed_on < date(\"2026-01-01\") then 200 else 218");
    book->formalities.push_back(fee);
    book->open_points.emplace_back();

    const auto full = plan::plan(book.get());
    const plan::VersionSlots& slots = full->layout.conditions[0].versions[0];
    CHECK(slots.show == std::vector<plan::Register>{full->layout.facts[*book->fact("sponsor.income")],
                                                    full->layout.definitions[*book->definition("regime")]});
    CHECK(slots.not_met.size() == 1);
    REQUIRE(full->layout.formalities.size() == 1);
    CHECK(full->columns[full->layout.formalities[0].value].level == Level::family);
    CHECK(full->code[full->layout.formalities[0].when].source == Origin::constant);
    CHECK(full->layout.open_points.size() == 1);

    const auto lean = plan::plan(book.get(), {.texts = false, .procedure = false, .figures = {}, .scenario = nullptr});
    CHECK(lean->layout.conditions[0].versions[0].not_met.empty());
    CHECK(lean->layout.formalities.empty());
    CHECK(lean->code.size() < full->code.size());
}

TEST_CASE("truths that cannot matter are left out") {
    Rulebook book = family_book();
    const auto loose = plan::plan_expressions(
        book.get(), {book.parse("member.married"), book.parse("not(not(member.married))"), book.parse("true and member.married"),
                     book.parse("false or member.married"), book.parse("if true then member.married else false"),
                     book.parse("not(false) and member.married")});
    for (const plan::Register root : loose.roots) CHECK(root == loose.roots[0]);
    CHECK(loose.program->code.size() == 1);
}

TEST_CASE("a dump names facts, readings, amounts and words, one instruction a line") {
    Rulebook book = family_book();
    book.amount("fee", {{"2025-01-01", "200"}});
    const auto loose = plan::plan_expressions(book.get(), {book.parse("amount(\"fee\", application.filed_on) > 100")});
    CHECK(plan::dump(*loose.program) ==
          "r0 constant number = constant 100000000\n"
          "r1 family date = fact application.filed_on\n"
          "r2 family number = amount fee r1\n"
          "r3 family truth = less r0 r2\n");
}
