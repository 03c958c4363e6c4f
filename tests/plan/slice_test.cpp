#include "plan/slice.h"

#include <doctest/doctest.h>

#include "law/load.h"

using namespace reunify;

namespace {

std::shared_ptr<const plan::Program> real_program() {
    static const auto program = [] {
        const auto files = law::read_folder(REUNIFY_ROOT "/rules");
        REQUIRE(files);
        const auto rules = law::load(*files);
        REQUIRE(rules);
        return plan::plan(*rules, {.texts = false, .procedure = false, .figures = {}, .scenario = nullptr});
    }();
    return program;
}

std::size_t filing_day() {
    return *real_program()->rules->fact("application.filed_on");
}

/// Each register reads only earlier ones, and every column is one that the slice reads.
void check_sound(const plan::Slice& slice) {
    REQUIRE(slice.program);
    REQUIRE(slice.columns.size() == slice.taken.size());
    for (const plan::Instruction& it : slice.program->code) {
        for (const plan::Register reg : {it.a, it.b, it.c}) CHECK((reg == plan::kNone || reg < it.out));
        if (it.source == plan::Origin::fact) REQUIRE(it.index < slice.columns.size());
    }
}

}  // namespace

TEST_CASE("a slice has the varied register as its first column and answers what was asked") {
    const plan::Program& whole = *real_program();
    const plan::Register day = whole.layout.given[filing_day()];
    const plan::Slice refusal = plan::slice(whole, filing_day(), {day}, plan::Asked::refusal);
    check_sound(refusal);
    CHECK(refusal.taken.front() == day);
    CHECK(refusal.program->layout.refused == refusal.place_of[whole.layout.refused]);
    CHECK(refusal.program->layout.assessed == plan::kNone);
    CHECK(refusal.program->code.size() < whole.code.size());

    const plan::Slice verdict = plan::slice(whole, filing_day(), {day}, plan::Asked::verdict);
    check_sound(verdict);
    CHECK(verdict.program->layout.assessed != plan::kNone);
    CHECK(verdict.program->code.size() > refusal.program->code.size());
}

TEST_CASE("what does not follow the varied register is taken once from the whole run") {
    const plan::Program& whole = *real_program();
    const plan::Slice slice = plan::slice(whole, filing_day(), {whole.layout.given[filing_day()]}, plan::Asked::refusal);
    std::vector<plan::Register> taken = slice.taken;
    std::sort(taken.begin(), taken.end());
    CHECK(std::adjacent_find(taken.begin(), taken.end()) == taken.end());
    for (std::size_t column = 1; column < slice.taken.size(); ++column) {
        CHECK(slice.columns[column].kind == whole.columns[slice.taken[column]].kind);
        CHECK(slice.columns[column].level == whole.columns[slice.taken[column]].level);
        CHECK(whole.columns[slice.taken[column]].level != Level::constant);
    }
}

TEST_CASE("a span has the day and its two ends as columns") {
    const plan::Program& whole = *real_program();
    const plan::Slice span = plan::span(whole, filing_day(), plan::Asked::refusal);
    check_sound(span);
    CHECK(span.taken[0] == whole.layout.given[filing_day()]);
    CHECK(span.taken[1] == plan::kNone);
    CHECK(span.taken[2] == plan::kNone);
    CHECK(span.columns[1].kind == Kind::date);
    CHECK(span.columns[2].kind == Kind::date);
}
