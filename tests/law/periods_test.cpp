#include <doctest/doctest.h>

#include "base/calendar.h"
#include "law/load.h"
#include "sample.h"

using namespace reunify;
using namespace reunify::law;

namespace {

/// The sample whose `factor` has these versions.
std::map<std::string, std::string> with_factor(const std::string& versions) {
    return sample::with("definitions/all.yaml", "value: 'if reading.strictness = \"strict\" then 1.2 else 1'",
                        "versions:\n" + versions + "  strict:\n    title: " + sample::same("words") +
                            "\n    value: 'if reading.strictness = \"strict\" then factor else factor'",
                        sample::with("definitions/all.yaml", "* factor'", "* strict'"));
}

Lane day(std::string_view iso) {
    return *calendar::parse_iso(iso);
}

}  // namespace

TEST_CASE("versions of one law stand side by side, each for its filing days") {
    const auto rules =
        sample::loaded(with_factor("      - {in: new_law, until: 2026-06-11, value: '1'}\n"
                                   "      - {in: new_law, from: 2026-06-12, value: '2'}\n"
                                   "      - {in: old_law, value: '3'}\n"));
    const Definition& factor = rules->definitions[rules->definition("factor").value()];
    REQUIRE(factor.versions.size() == 3);
    CHECK_FALSE(is_known(factor.versions[0].from));
    CHECK(factor.versions[0].until == day("2026-06-11"));
    CHECK(factor.versions[1].from == day("2026-06-12"));
    CHECK(factor.versions[1].days);
    CHECK_FALSE(factor.versions[2].days);
    CHECK(feel::to_text(*factor.versions[1].days, rules->scope, rules->pool) == "application.filed_on >= date(\"2026-06-12\")");
}

TEST_CASE("days left out, claimed twice or the wrong way round are faults") {
    const auto fault = [](const std::string& until, const std::string& from) {
        return sample::fault(with_factor("      - {in: [old_law, new_law], until: " + until + ", value: '1'}\n" +
                                         "      - {in: [new_law], from: " + from + ", value: '2'}\n"));
    };
    const Fault gap = fault("2026-06-10", "2026-06-12");
    CHECK(gap.message == "the definition `factor` leaves out days of `new_law` between 2026-06-10 and 2026-06-12");
    CHECK(gap.accepted == "the day after: 2026-06-11");
    CHECK(fault("2026-06-12", "2026-06-12").message ==
          "the definition `factor` has two versions for days of `new_law`: one ends on 2026-06-12, another begins on 2026-06-12");
    CHECK(sample::fault(with_factor("      - {in: new_law, until: 2026-06-11, value: '1'}\n      - {in: new_law, value: '2'}\n")).message ==
          "the definition `factor` has a version for `new_law` already");
    CHECK(sample::fault(with_factor("      - {in: new_law, from: 2026-06-12, until: 2026-06-11, value: '1'}\n")).message ==
          "a version of the definition `factor` ends before it begins");
    CHECK(sample::fault(
              sample::with("conditions/means.yaml", "  - in: [old_law, new_law]\n", "  - in: [old_law, new_law]\n    form: 2026-01-01\n"))
              .nearest == "from");
}

TEST_CASE("versions cover everything where each law has a first day without beginning and a last without end") {
    const Period always{{"a", "b"}, kUnknown, kUnknown, nullptr};
    const Period until{{"a"}, kUnknown, 10, nullptr};
    const Period from{{"a"}, 11, kUnknown, nullptr};
    const Period other{{"b"}, kUnknown, kUnknown, nullptr};
    CHECK(cover_everything({"a", "b"}, {&always}));
    CHECK(cover_everything({"a", "b"}, {&until, &from, &other}));
    CHECK_FALSE(cover_everything({"a", "b"}, {&until, &other}));
    CHECK_FALSE(cover_everything({"a", "b"}, {&until, &from}));
    CHECK_FALSE(cover_everything({}, {}));
}
