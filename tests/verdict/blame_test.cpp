#include "verdict/blame.h"

#include <doctest/doctest.h>

#include "tests/verdict/small_law.h"
#include "verdict/columns.h"
#include "verdict/inquiry.h"
#include "verdict/missing.h"

using namespace reunify;
using Paths = std::vector<std::string>;

namespace {

Paths blamed(const cases::Family& family, std::string_view condition, std::size_t member = 0) {
    const verdict::Inquiry inquiry(*small_law::program()->rules, family, {});
    run::Evaluator run(small_law::program());
    run.run(inquiry.batch);
    return small_law::paths(verdict::blame(run, small_law::program()->layout.conditions[small_law::condition(condition)].fails, 0, member));
}

Paths missing(const cases::Family& family, std::size_t member = 0) {
    const verdict::Inquiry inquiry(*small_law::program()->rules, family, {});
    run::Evaluator run(small_law::program());
    run.run(inquiry.batch);
    verdict::Blame blame(run);
    return small_law::paths(verdict::missing(blame, run, 0, member));
}

}  // namespace

TEST_CASE("a known value blames nothing") {
    CHECK(blamed(small_law::spouse(), "housing").empty());
    CHECK(blamed(small_law::with(small_law::spouse(), {"household.housing=no"}), "housing").empty());
}

TEST_CASE("an unknown is followed back to the facts not given that keep it open") {
    const auto family = small_law::spouse();
    CHECK(blamed(small_law::with(family, {"household.housing=?"}), "housing") == Paths{"household.housing"});
    CHECK(blamed(small_law::with(family, {"sponsor.income=?"}), "means") == Paths{"sponsor.income"});
    CHECK(blamed(small_law::with(family, {"sponsor.stay_since=?", "sponsor.income=?"}), "waiting") == Paths{"sponsor.stay_since"});
}

TEST_CASE("parts that are decided without a fact do not blame it") {
    // The income is missing too, but the window exempts whatever it is.
    const auto family =
        small_law::with(small_law::spouse(), {"sponsor.status=refugee", "sponsor.stay_since=2026-01-01", "sponsor.income=?"});
    CHECK(blamed(family, "means").empty());
    // An open window: either the day of the status or the income would settle it.
    const auto open = small_law::with(family, {"sponsor.stay_since=?"});
    CHECK(blamed(open, "means") == Paths{"sponsor.stay_since", "sponsor.income"});
}

TEST_CASE("another member's fact can be what is missing") {
    const auto family = small_law::family(R"(
application: {filed_on: 2026-03-01, renewal: no}
sponsor: {status: refugee, stay_since: 2020-01-01, income: 100}
members:
  - {relation: child, birth_date: 2015-01-01}
  - {relation: child, birth_date: 2015-01-01}
  - {birth_date: 2015-01-01}
)");
    CHECK(blamed(family, "means") == Paths{"member.relation"});
}

TEST_CASE("an assumption that takes effect leaves nothing missing, one that may take effect leaves two ways out") {
    const auto child = small_law::with(small_law::spouse(), {"members[0].relation=child", "members[0].birth_date=2015-01-01"});
    CHECK(blamed(small_law::with(child, {"sponsor.status=refugee"}), "custody").empty());
    CHECK(blamed(small_law::with(child, {"sponsor.status=unlimited_stay"}), "custody") == Paths{"member.custody"});
    CHECK(blamed(small_law::with(child, {"sponsor.status=?"}), "custody") == Paths{"sponsor.status", "member.custody"});
    CHECK(blamed(small_law::with(child, {"sponsor.status=subsidiary", "members[0].birth_date=?"}), "custody") ==
          Paths{"member.birth_date"});
}

TEST_CASE("an amount that nobody knows is no fact to ask for") {
    auto texts = small_law::folder();
    texts["amounts/minimum.yaml"].replace(texts["amounts/minimum.yaml"].find("2100"), 4, "unknown");
    const auto program = plan::plan(small_law::rules(texts));
    const verdict::Inquiry inquiry(*program->rules, small_law::spouse(), {});
    run::Evaluator run(program);
    run.run(inquiry.batch);
    const std::size_t means = small_law::condition("means");
    CHECK(verdict::status_of(run, means, 0, 0) == verdict::Status::unknown);
    CHECK(verdict::blame(run, program->layout.conditions[means].fails, 0, 0).empty());
}

TEST_CASE("what alone keeps the most conditions open is asked first") {
    const auto nothing = small_law::family("members: [{relation: spouse}]");
    const Paths all = missing(nothing);
    REQUIRE(all.size() >= 3);
    // The status, the housing and the filing day each settle a condition alone; the filing day is part of more of them.
    CHECK(all[0] == "application.filed_on");
    CHECK(Paths(all.begin() + 1, all.begin() + 3) == Paths{"sponsor.status", "household.housing"});
    CHECK(verdict::ranked({{3}, {1, 2}, {2, 5}, {4}, {4}}) == std::vector<std::size_t>{4, 3, 2, 1, 5});
    CHECK(verdict::ranked({}).empty());
    CHECK(missing(small_law::with(small_law::spouse(), {"members[0].relation=?"}))[0] == "member.relation");
}
