#include "batch/verdict_transitions.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <numeric>

#include "base/calendar.h"
#include "batch/batch_run.h"
#include "law/load.h"
#include "verdict/assessment.h"

using namespace reunify;
using verdict::Verdict;

namespace {

const std::shared_ptr<const law::RuleSet>& rules() {
    static const std::shared_ptr<const law::RuleSet> loaded = [] {
        auto result = law::load(law::built_in());
        if (!result) FAIL(describe(result.faults()));
        return *result;
    }();
    return loaded;
}

/// A worker who is judged alike throughout, two protected families whom the reform stops and the suspension lets in again, and one broken
/// row.
constexpr const char* kRows =
    "case;application.filed_on;sponsor.status;sponsor.birth_date;sponsor.arrived_on;sponsor.protection_requested_on;sponsor.stay_decided_"
    "on;"
    "sponsor.status_decided_on;sponsor.net_monthly_income;household.dependants;household.housing_adequate;household.health_insurance;"
    "member.relation;member.birth_date;member.bond_since\n"
    "1;2026-04-01;limited_stay;1985-01-01;2025-11-20;;2025-11-20;2025-11-20;4000;0;yes;yes;spouse;1990-06-01;2014-05-10\n"
    "2;2026-04-01;subsidiary_protection;1985-01-01;2024-03-01;2024-03-02;2025-11-20;2025-11-20;100;0;yes;yes;spouse;1990-06-01;2014-05-10\n"
    "3;2026-04-01;subsidiary_protection;1985-01-01;2024-03-01;2024-03-02;2025-11-20;2025-11-20;100;0;yes;yes;spouse;1991-06-01;2014-05-10\n"
    "3;2026-04-01;subsidiary_protection;1985-01-01;2024-03-01;2024-03-02;2025-11-20;2025-11-20;100;0;yes;yes;child;2016-06-01;2016-06-01\n"
    "4;2026-04-01;subsidiary_protection;1985-01-01;2024-03-01;2024-03-02;2025-11-20;2025-11-20;100;0;yes;yes;spouse;30/02/"
    "1991;2014-05-10\n";

batch::Report compared(bool compare) {
    const std::filesystem::path path = std::filesystem::temp_directory_path() / ("reunify-moves-" + std::to_string(::getpid()) + ".csv");
    std::ofstream(path) << kRows;
    batch::Request request;
    request.in = path.string();
    request.out = "";
    request.rejects = path.string() + ".rejects";
    request.columns = batch::default_columns(*rules());
    request.assessed_on = *calendar::make(2026, 4, 1);
    request.compare = compare;
    const auto done = batch::run(request, rules(), {});
    std::filesystem::remove(path);
    std::filesystem::remove(request.rejects);
    const auto* report = std::get_if<batch::Report>(&done);
    if (report == nullptr) FAIL(describe(std::get<batch::Failure>(done).faults));
    return *report;
}

}  // namespace

TEST_CASE("families are counted by how they move from law to law, those with a rejected row left out") {
    const batch::Tally tally = compared(true).tally;
    CHECK(tally.compared == 3);
    const std::vector<batch::Step> steps = batch::steps_between(*rules());
    REQUIRE(steps.size() == 3);
    const auto moved = [&](std::size_t step, Verdict from, Verdict to) {
        return tally
            .transitions[(step * batch::kVerdicts + static_cast<std::size_t>(from)) * batch::kVerdicts + static_cast<std::size_t>(to)];
    };
    CHECK(moved(0, Verdict::eligible, Verdict::not_yet) + moved(0, Verdict::eligible, Verdict::not_eligible) == 2);
    CHECK(moved(2, Verdict::eligible, Verdict::eligible) == 3);
    for (std::size_t step = 0; step < steps.size(); ++step) {
        const auto first = tally.transitions.begin() + static_cast<std::ptrdiff_t>(step * batch::kVerdicts * batch::kVerdicts);
        CHECK(std::accumulate(first, first + batch::kVerdicts * batch::kVerdicts, std::uint64_t{0}) == tally.compared);
    }
    const std::string table = batch::transitions_table(tally, *rules(), Language::en);
    CHECK(table.find("Families judged differently: 2 of 3\n") != std::string::npos);
}

TEST_CASE("families that moved are counted among all") {
    batch::Tally tally(*rules());
    const auto move = [&](std::uint64_t families, std::uint64_t moved) {
        tally.compared = families;
        tally.transitions.assign(tally.transitions.size(), 0);
        tally.transitions[1] = moved;
        const std::string table = batch::transitions_table(tally, *rules(), Language::en);
        const std::size_t at = table.find(" judged differently");
        const std::size_t begin = table.rfind('\n', at) + 1;
        return table.substr(begin, table.find('\n', at) - begin);
    };
    CHECK(move(5, 1) == "  Families judged differently: 1 of 5");
    CHECK(move(1, 1) == "  Families judged differently: 1 of 1");
    CHECK(move(1, 0) == "  Families judged differently: 0 of 1");
    CHECK(move(5, 0) == "  Families judged differently: 0 of 5");
}

TEST_CASE("without --compare nothing is compared") {
    CHECK(compared(false).tally.compared == 0);
}

TEST_CASE("a tally with moves survives the journal") {
    const batch::Tally tally = compared(true).tally;
    batch::Tally again(*rules());
    REQUIRE(again.from_line(tally.to_line()));
    CHECK(again.transitions == tally.transitions);
    CHECK(again.compared == tally.compared);
}
