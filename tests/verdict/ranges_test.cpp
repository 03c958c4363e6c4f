#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <random>
#include <set>

#include "cases/value.h"
#include "tests/verdict/real_law.h"
#include "verdict/timeline.h"

/// Facts known only within limits: a definite verdict is that of every point between them, and of the exact file among these.
using namespace reunify;
using real_law::as_of;
using real_law::rules;
using verdict::Verdict;

namespace {

const std::size_t kFamilies = real_law::families(24);

struct Blurred {
    std::size_t fact = 0;
    std::optional<std::size_t> member;
    cases::Within within;
};

class Blur {
public:
    explicit Blur(std::uint64_t seed) : random_(seed) {}

    /// Blurs one to three facts of a family, each with its value somewhere between the limits.
    std::vector<Blurred> blur(cases::Family& family) {
        std::vector<Blurred> out;
        for (std::size_t wanted = 1 + below(3), tries = 0; out.size() < wanted && tries < 200; ++tries) {
            Blurred it{static_cast<std::size_t>(below(static_cast<Lane>(rules().facts.size()))), std::nullopt, {}};
            const law::Fact& fact = rules().facts[it.fact];
            const bool ordered = fact.type == law::FactType::date || fact.type == law::FactType::money || fact.type == law::FactType::count;
            if (!ordered || it.fact == *rules().roles.assessed_on) continue;
            if (fact.level == Level::member) it.member = static_cast<std::size_t>(below(static_cast<Lane>(family.members.size())));
            Lane& value = of(family, it);
            if (!is_known(value)) continue;
            it.within = around(fact, value);
            if (fact.least) it.within.least = std::max(it.within.least, *fact.least);
            value = kUnknown;
            (it.member ? family.members[*it.member].within : family.within)[it.fact] = it.within;
            out.push_back(it);
        }
        return out;
    }

    /// A point between the limits: either end first, then any.
    Lane point(const Blurred& it, int sample) {
        if (sample == 0) return it.within.least;
        if (sample == 1) return it.within.most;
        const law::Fact& fact = rules().facts[it.fact];
        const Lane unit = fact.type == law::FactType::date ? 1 : fact.type == law::FactType::money ? decimal::kOne / 100 : decimal::kOne;
        return it.within.least + below((it.within.most - it.within.least) / unit + 1) * unit;
    }

    static Lane& of(cases::Family& family, const Blurred& it) {
        return (it.member ? family.members[*it.member].facts : family.facts)[it.fact];
    }
    Lane below(Lane count) { return static_cast<Lane>(random_() % static_cast<std::uint64_t>(count)); }

private:
    cases::Within around(const law::Fact& fact, Lane value) {
        if (fact.type == law::FactType::date) {
            const Lane width = std::array<Lane, 4>{31, 92, 366, 1500}[static_cast<std::size_t>(below(4))];
            const Lane first = value - below(width);
            return {first, first + width - 1};
        }
        if (fact.type == law::FactType::count) return {value - below(2) * decimal::kOne, value + below(3) * decimal::kOne};
        const Lane cents = decimal::kOne / 100;
        return {value - below(30'000) * cents, value + below(30'000) * cents};
    }

    std::mt19937_64 random_;
};

}  // namespace

TEST_CASE("a definite verdict on blurred facts is that of every point, the exact one among them") {
    Blur blur(4);
    std::size_t definite = 0, open = 0, one = 0;
    for (const real_law::Named& named : real_law::drawn(kFamilies, 31)) {
        cases::Family family = named.family;
        const std::vector<Blurred> blurred = blur.blur(family);
        const verdict::Assessment before = verdict::assess(real_law::program(), family, as_of(family));
        std::vector<std::vector<std::pair<Verdict, std::optional<Lane>>>> seen(family.members.size());
        for (int sample = -1; sample < 10; ++sample) {
            cases::Family full = sample < 0 ? named.family : family;
            for (const Blurred& it : blurred) {
                if (sample >= 0) Blur::of(full, it) = blur.point(it, sample < 2 ? static_cast<int>(blur.below(2)) : sample);
            }
            const verdict::Assessment after = verdict::assess(real_law::program(), full, as_of(full));
            if (real_law::contradicts(after)) continue;
            for (std::size_t m = 0; m < seen.size(); ++m) seen[m].emplace_back(after.members[m].verdict, after.members[m].earliest_date);
        }
        std::string told = named.name;
        for (const Blurred& it : blurred)
            told += fmt::format("{} [{}]: {}\n", rules().facts[it.fact].path, it.member.value_or(0),
                                cases::write_range(rules().facts[it.fact], it.within, rules().pool));
        for (std::size_t m = 0; m < seen.size() && !seen[m].empty(); ++m) {
            const verdict::MemberResult& member = before.members[m];
            if (member.verdict == Verdict::undetermined) {
                ++open;
                const bool same = std::all_of(seen[m].begin(), seen[m].end(), [&](const auto& it) { return it == seen[m].front(); });
                one += same && seen[m].front().first != Verdict::undetermined ? 1 : 0;
                continue;
            }
            ++definite;
            for (const auto& [verdict, day] : seen[m]) {
                INFO(told << " member " << m);
                CHECK(verdict == member.verdict);
                CHECK(day == member.earliest_date);
            }
        }
    }
    MESSAGE(definite << " definite; of " << open << " open " << one << " had one verdict in all samples");
    CHECK(definite > kFamilies / 2);
}

TEST_CASE("the timeline of a family with blurred days says of each day what check says of it") {
    Blur blur(9);
    std::size_t compared = 0, turns = 0;
    for (const real_law::Named& named : real_law::drawn(std::max<std::size_t>(kFamilies / 3, 8), 32)) {
        cases::Family family = named.family;
        blur.blur(family);
        const std::size_t filed_on = *rules().roles.filed_on;
        if (!is_known(family.facts[filed_on])) continue;
        const verdict::Timeline timeline = verdict::timeline(real_law::program(), family, as_of(family));
        const auto said_of = [&](Lane day) {
            Verdict said = timeline.verdict;
            for (const verdict::Change& change : timeline.changes) said = change.on <= day ? change.verdict : said;
            return said;
        };
        std::vector<Lane> days{timeline.from, timeline.until};
        for (const verdict::Change& change : timeline.changes) days.insert(days.end(), {change.on - 1, change.on});
        for (int i = 0; i < 12; ++i) days.push_back(timeline.from + blur.below(i < 8 ? 500 : 3000));
        for (const Lane day : days) {
            INFO(named.name << " on " << calendar::to_iso(day));
            cases::Family then = family;
            then.facts[filed_on] = day;
            const Verdict checked = verdict::assess(real_law::program(), then, as_of(family)).verdict;
            // A cure more than ten years after the first day is seen only from later days.
            const bool late = said_of(day) == Verdict::not_eligible && (checked == Verdict::not_yet || checked == Verdict::undetermined);
            if (!late) CHECK(checked == said_of(day));
            ++compared;
        }
        turns += timeline.changes.size();
    }
    CHECK(compared > 80);
    CHECK(turns > 8);
}

TEST_CASE("days half known end a window at their earliest, and open one at their latest") {
    const auto course = [](const std::string& sponsor, const std::string& member) {
        const cases::Family family =
            real_law::family("family.yaml", "application: {filed_on: 2026-02-10, assessed_on: 2026-02-10}\n" + sponsor + member);
        return verdict::timeline(real_law::program(), family, as_of(family));
    };
    const verdict::Timeline window = course(
        "sponsor: {status: refugee, birth_date: 1985-03-30, arrived_on: 2024-05-02, protection_requested_on: 2024-05-06, "
        "status_decided_on: 09/2025, "
        "stay_decided_on: 09/2025, minority: adult, net_monthly_income: 1750}\n"
        "household: {dependants: 0, housing_adequate: no, health_insurance: no}\n",
        "members:\n  - {label: w, relation: spouse, birth_date: 1987-12-11, bond_since: 2011-04-02, bond_proof: official}\n");
    REQUIRE(!window.losses.empty());
    CHECK(calendar::to_iso(window.losses.front().last_day) == "2026-03-01");
    const verdict::Timeline minor = course(
        "sponsor: {status: unlimited_stay, birth_date: 1985, arrived_on: 2018-01-01, net_monthly_income: 5000}\n"
        "household: {dependants: 0, housing_adequate: yes, health_insurance: yes}\n",
        "members:\n  - {label: s, relation: child, birth_date: 05/2008, custody: sole}\n");
    REQUIRE(!minor.losses.empty());  // also where what else is missing leaves the verdict open all along
    CHECK(minor.verdict == Verdict::undetermined);
    CHECK(calendar::to_iso(minor.losses.front().last_day) == "2026-04-30");
    const verdict::Timeline young = course(
        "sponsor: {status: unlimited_stay, birth_date: 1985, arrived_on: 2018-01-01, stay_decided_on: 2019-01-01, status_decided_on: "
        "2019-01-01, "
        "net_monthly_income: 5000}\nhousehold: {dependants: 0, housing_adequate: yes, health_insurance: yes}\n",
        "members:\n  - {label: w, relation: spouse, birth_date: 10/2005, bond_since: 2024-01-01, bond_proof: official}\n");
    REQUIRE(young.earliest);
    CHECK(calendar::to_iso(*young.earliest) == "2026-10-31");
}

TEST_CASE("what is known within limits is not assumed, and is named where more precision is needed") {
    const auto judged = [](const std::string& birth) {
        const cases::Family family = real_law::family(
            "family.yaml",
            "application: {filed_on: 2026-12-01, assessed_on: 2026-11-20}\n"
            "sponsor: {status: unlimited_stay, birth_date: " +
                birth +
                ", arrived_on: 2018-01-01, stay_decided_on: 2019-01-01, "
                "status_decided_on: 2019-01-01, net_monthly_income: 4000}\n"
                "household: {dependants: 0, housing_adequate: yes, health_insurance: yes}\n"
                "members:\n  - {label: w, relation: spouse, birth_date: 1990, bond_since: summer 2012, bond_proof: official}\n");
        return verdict::assess(real_law::program(), family, as_of(family));
    };
    CHECK(judged("1985").verdict == Verdict::eligible);
    const verdict::Assessment open = judged("2005..2010");
    CHECK(open.verdict != Verdict::eligible);
    const std::size_t birth = *rules().fact("sponsor.birth_date");
    CHECK(std::find(open.members[0].missing.begin(), open.members[0].missing.end(), birth) != open.members[0].missing.end());
}

TEST_CASE("a wait counted from a filing day known only within limits is said only where every such day waits") {
    const std::string sponsor =
        "sponsor: {status: subsidiary_protection, birth_date: 1989-02-26, arrived_on: 2022-12-05, protection_requested_on: 2022-12-10, "
        "stay_decided_on: 2026-03-19, net_monthly_income: 3500, excluded_monthly_income: 0";
    const std::string rest =
        "}\nhousehold: {dependants: 0, partner_monthly_income: 500, housing_adequate: yes, health_insurance: no}\n"
        "members:\n  - {label: m, relation: spouse, birth_date: 1994-08-03, bond_since: 2022, in_belgium_during_procedure: no}\n";
    const auto judged = [&](const std::string& filed, const std::string& status_decided_on) {
        const cases::Family family = real_law::family("family.yaml", "application: {filed_on: " + filed + ", assessed_on: 2026-10-08}\n" +
                                                                         sponsor + ", status_decided_on: " + status_decided_on + rest);
        return verdict::assess(real_law::program(), family, as_of(family)).members[0];
    };
    for (const char* decided : {"2025-01-23", "2026-04-23", "2027-04-23"}) {
        const auto within = judged("2026", decided);
        for (const char* day : {"2026-01-01", "2026-04-22", "2026-08-18", "2026-12-31"}) {
            INFO("filed on " << day << ", status of " << decided);
            const auto exact = judged(day, decided);
            if (within.verdict == Verdict::undetermined) continue;
            CHECK(exact.verdict == within.verdict);
            CHECK(exact.earliest_date == within.earliest_date);
        }
    }
    CHECK(judged("2026", "2027-04-23").verdict == Verdict::undetermined);
    CHECK(judged("10/2026", "2025-01-23").verdict == judged("2026-10-31", "2025-01-23").verdict);
}

TEST_CASE("what is known within limits is asked for only where its limits can still matter, whatever else is missing") {
    const auto asked = [](const std::string& sponsor, const std::string& member) {
        const cases::Family family = real_law::family(
            "family.yaml", "application: {filed_on: 2027-03-01, assessed_on: 2026-11-29}\nsponsor: {status: " + sponsor +
                               "}\nhousehold: {dependants: 0, housing_adequate: yes}\nmembers:\n  - {label: m, " + member + "}\n");
        const verdict::Assessment found = verdict::assess(real_law::program(), family, as_of(family));
        CHECK(found.verdict == Verdict::undetermined);
        std::set<std::string> out;
        for (const std::size_t fact : found.members[0].missing) out.insert(rules().facts[fact].path);
        return fmt::format("{}", fmt::join(out, " "));
    };
    CHECK(asked("belgian, birth_date: 1988, net_monthly_income: 2450.50",
                "relation: child_of_partner, birth_date: 2012, custody: sole, dependent: yes") == "household.health_insurance");
    CHECK(asked("subsidiary_protection, birth_date: 1980..1990, protection_requested_on: 2022-03-04, stay_decided_on: 2024-02-10, "
                "status_decided_on: 2024-02-10, arrived_on: 2022, net_monthly_income: about 1950",
                "relation: spouse, birth_date: 1994, bond_since: 2019, bond_proof: official") == "household.health_insurance");
    CHECK(asked("unlimited_stay, birth_date: 2005..2007, arrived_on: 2018-01-01, stay_decided_on: 2019-01-01, "
                "status_decided_on: 2019-01-01, net_monthly_income: 4450.50",
                "relation: spouse, birth_date: 1990, bond_since: 2025, bond_proof: official") ==
          "household.health_insurance sponsor.birth_date");
}
