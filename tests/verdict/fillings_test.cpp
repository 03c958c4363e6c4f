#include "verdict/fillings.h"

#include <doctest/doctest.h>

#include <random>

#include "cases/profile.h"
#include "tests/verdict/real_law.h"
#include "verdict/fewest_answers.h"
#include "verdict/timeline.h"

using namespace reunify;
using real_law::as_of;
using real_law::rules;
using verdict::Verdict;

namespace {

const std::size_t kFamilies = real_law::families(40);

/// A fact of a family that is not given.
struct Hole {
    std::size_t fact = 0;
    std::optional<std::size_t> member;
};

class Filler {
public:
    explicit Filler(std::uint64_t seed) : random_(seed) {}

    /// Takes one to three facts, or more, out of a family.
    std::vector<Hole> empty(cases::Family& family, std::size_t most = 3, bool assumed = false) {
        std::vector<Hole> holes;
        for (std::size_t wanted = 1 + below(most), tries = 0; holes.size() < wanted && tries < 200; ++tries) {
            Hole hole{below(rules().facts.size()), std::nullopt};
            const law::Fact& fact = rules().facts[hole.fact];
            if (fact.level == Level::member) hole.member = below(family.members.size());
            const bool not_asked = fact.type == law::FactType::text || (!assumed && !fact.assumed.empty()) ||
                                   fact.path == "application.assessed_on" ||
                                   fact.path == "application.filed_on";  // without one, a family files on the day of the assessment
            if (not_asked || of(family, hole) == kUnknown) continue;
            of(family, hole) = kUnknown;
            holes.push_back(hole);
        }
        return holes;
    }

    /// An answer that somebody could give: any choice, a day near the family's own, or near the day of filing if it has none, or a sum.
    Lane answer(const Hole& hole, const cases::Family& given) {
        const law::Fact& fact = rules().facts[hole.fact];
        switch (fact.type) {
            case law::FactType::yes_no:
                return static_cast<Lane>(below(2));
            case law::FactType::choice:
                return *rules().pool.find(fact.choices[below(fact.choices.size())].name);
            case law::FactType::date: {
                static constexpr std::array<Lane, 8> kNear{0, 1, -1, 365, -365, 200, -200, 2000};
                const Lane own = value(given, hole);
                const Lane day = is_known(own) ? own : given.facts[*rules().fact("application.filed_on")];
                return below(2) == 0 ? day + kNear[below(kNear.size())] : day - 4000 + static_cast<Lane>(below(6000));
            }
            case law::FactType::money:
                return static_cast<Lane>(below(600'000)) * (decimal::kOne / 100);
            case law::FactType::count:
                return static_cast<Lane>(below(6)) * decimal::kOne;
            case law::FactType::text:
                break;
        }
        return kUnknown;
    }

    static Lane& of(cases::Family& family, const Hole& hole) {
        return (hole.member ? family.members[*hole.member].facts : family.facts)[hole.fact];
    }
    static Lane value(const cases::Family& family, const Hole& hole) {
        return (hole.member ? family.members[*hole.member].facts : family.facts)[hole.fact];
    }
    std::size_t below(std::size_t count) { return random_() % count; }

private:
    std::mt19937_64 random_;
};

/// Files before the sponsor has the stay on which the right rests: too early, until that day.
void file_early(cases::Family& family, Lane days) {
    Lane& decided = family.facts[*rules().fact("sponsor.stay_decided_on")];
    decided = family.facts[*rules().fact("application.filed_on")] + days;
    family.facts[*rules().fact("sponsor.status_decided_on")] = decided;
}

/// What was taken out of a family, for a message.
std::string taken_out(const std::vector<Hole>& holes, const cases::Family& given) {
    std::string out = ", stay decided on " + calendar::to_iso(given.facts[*rules().fact("sponsor.stay_decided_on")]) + ", without";
    for (const Hole& hole : holes) {
        out += " " + rules().facts[hole.fact].path;
        if (hole.member) out += "[" + std::to_string(*hole.member) + "]";
    }
    return out;
}

}  // namespace

TEST_CASE("no verdict and no day that is certain flips, whatever is filled in, and little is undetermined that is not") {
    Filler filler(20261128);
    std::size_t certain = 0, with_day = 0, undetermined = 0, same = 0;
    for (const real_law::Named& named : real_law::drawn(kFamilies, 12)) {
        cases::Family given = named.family;
        if (filler.below(3) == 0) file_early(given, static_cast<Lane>(filler.below(400)));
        cases::Family family = given;
        const std::vector<Hole> holes = filler.empty(family);
        const verdict::Assessment before = verdict::assess(real_law::program(), family, as_of(family));
        std::vector<std::vector<std::pair<Verdict, std::optional<Lane>>>> seen(family.members.size());
        for (int filling = 0; filling < 16; ++filling) {
            cases::Family full = family;
            for (const Hole& hole : holes) Filler::of(full, hole) = filler.answer(hole, given);
            const verdict::Assessment after = verdict::assess(real_law::program(), full, as_of(full));
            if (real_law::contradicts(after)) continue;
            for (std::size_t m = 0; m < seen.size(); ++m) seen[m].emplace_back(after.members[m].verdict, after.members[m].earliest_date);
        }
        for (std::size_t m = 0; m < seen.size() && !seen[m].empty(); ++m) {
            const verdict::MemberResult& member = before.members[m];
            if (member.verdict == Verdict::undetermined) {
                ++undetermined;
                const bool one = std::all_of(seen[m].begin(), seen[m].end(), [&](const auto& it) { return it == seen[m].front(); });
                same += one && seen[m].front().first != Verdict::undetermined ? 1 : 0;
                continue;
            }
            ++certain;
            with_day += member.earliest_date ? 1 : 0;
            for (const auto& [verdict, day] : seen[m]) {
                INFO(named.name << " member " << m << taken_out(holes, given));
                CHECK(verdict == member.verdict);
                CHECK(day == member.earliest_date);
            }
        }
    }
    MESSAGE(certain << " certain, " << with_day << " with a day; of " << undetermined << " undetermined " << same << " had one verdict");
    CHECK(certain > kFamilies / 2);
    CHECK(with_day > 0);
    CHECK(same * 50 <= undetermined + 50);
}

TEST_CASE("what is said of an option of a reading is what is said where that option is chosen") {
    Filler filler(17);
    std::size_t compared = 0, moved = 0;
    for (const real_law::Named& named : real_law::drawn(std::max<std::size_t>(kFamilies / 4, 10), 41)) {
        cases::Family family = named.family;
        const std::vector<Hole> holes = filler.empty(family, 2);
        const verdict::Assessment chosen = verdict::assess(real_law::program(), family, as_of(family));
        for (std::size_t r = 0; r < rules().readings.size(); ++r) {
            for (std::size_t o = 0; o < rules().readings[r].options.size(); ++o) {
                verdict::Question question = as_of(family);
                question.readings = {{r, o}};
                const verdict::Assessment under = verdict::assess(real_law::program(), family, question);
                for (std::size_t m = 0; m < family.members.size(); ++m) {
                    const verdict::MemberResult& member = chosen.members[m];
                    if (member.verdict == Verdict::undetermined) continue;  // of whom options are not filled in
                    const auto said =
                        std::find_if(member.readings.begin(), member.readings.end(), [&](const auto& it) { return it.reading == r; });
                    const Verdict here = said == member.readings.end() ? member.verdict : said->verdicts[o];
                    INFO(named.name << " member " << m << taken_out(holes, named.family) << ", " << rules().readings[r].name << "="
                                    << rules().readings[r].options[o].name);
                    CHECK(here == under.members[m].verdict);
                    ++compared;
                    moved += here != member.verdict ? 1 : 0;
                }
            }
        }
    }
    MESSAGE(compared << " compared, " << moved << " with another verdict");
    CHECK(compared > kFamilies * 3);
}

TEST_CASE("somebody eligible whatever is missing may still depend on a reading") {
    const cases::Family family = real_law::family("five", R"(
application: {filed_on: 2027-03-30, assessed_on: 2027-08-26}
sponsor: {status: refugee, birth_date: 1988-04-02, arrived_on: 2024-09-07, protection_requested_on: 2024-12-16, stay_decided_on: 2026-08-08,
  status_decided_on: 2026-08-08, net_monthly_income: 3133.07}
household: {dependants: 0, housing_adequate: yes, health_insurance: yes}
members:
  - {label: child, relation: child, birth_date: 2010-11-29, bond_since: 2025-12-11, custody: sole, parentage: birth, bond_proof: official}
  - {label: partner, relation: registered_partner, birth_date: 2006-04-11, bond_since: 2024-12-04, bond_proof: official}
  - {label: grown, relation: disabled_adult_child, birth_date: 2005-05-16, bond_since: 2026-03-12, dependent: yes, bond_proof: official}
  - {label: fourth, birth_date: 2011-06-24, bond_since: 2024-08-05, custody: shared_with_consent, dependent: yes, bond_proof: official}
)");
    const verdict::MemberResult child = verdict::assess(real_law::program(), family, as_of(family)).members[0];
    CHECK(child.verdict == Verdict::eligible);
    const std::size_t base = *rules().reading("ten_percent_base");
    const auto said = std::find_if(child.readings.begin(), child.readings.end(), [&](const auto& it) { return it.reading == base; });
    REQUIRE(said != child.readings.end());
    CHECK(said->decisive);
}

TEST_CASE("what nobody knows of three children changes nothing for who has to be examined in any case") {
    const cases::Family family = real_law::family("four", R"(
application: {filed_on: 2028-10-23, filed_in: abroad, assessed_on: 2028-12-20}
sponsor: {status: unlimited_stay, birth_date: 1986-01-04, arrived_on: 2026-01-10, stay_decided_on: 2026-01-30, status_decided_on: 2027-04-28,
  net_monthly_income: 1746.21}
household: {dependants: 0, housing_adequate: yes, health_insurance: yes}
members:
  - {label: spouse, relation: spouse, birth_date: 1993-05-20, bond_since: 2028-05-23, in_belgium_during_procedure: no, public_order_risk: no}
  - {label: one, relation: child, birth_date: 2026-05-23, custody: shared_without_consent, public_order_risk: no}
  - {label: two, relation: child, birth_date: 2013-07-03, in_belgium_during_procedure: yes, custody: sole, public_order_risk: no}
  - {label: three, relation: child, birth_date: 2010-10-24, bond_since: 2027-11-02, custody: shared_with_consent, public_order_risk: no}
)");
    CHECK(verdict::assess(real_law::program(), family, as_of(family)).members[0].verdict == Verdict::assessment_needed);
}

TEST_CASE("all that can still matter is named: at once, or as what matters only after some answers") {
    Filler filler(11);
    std::size_t asked = 0, later = 0, never = 0, then = 0;
    for (const real_law::Named& named : real_law::drawn(kFamilies, 14)) {
        cases::Family family = named.family;
        filler.empty(family, 6, true);
        const verdict::Assessment before = verdict::assess(real_law::program(), family, as_of(family));
        const std::vector<verdict::Wanted> first = verdict::all_wanted(rules(), family, before);
        const std::vector<verdict::Wanted> rest = verdict::all_wanted_then(rules(), family, before);
        const auto is_in = [](const std::vector<verdict::Wanted>& all, const verdict::Wanted& one) {
            return std::find(all.begin(), all.end(), one) != all.end();
        };
        std::vector<verdict::Wanted> came;
        for (int filling = 0; filling < 12 && before.verdict == Verdict::undetermined; ++filling) {
            cases::Family full = family;
            for (const verdict::Wanted& each : first) {
                const Hole hole{each.fact, each.member};
                if (filling % 3 != 0 || filler.below(2) == 0) Filler::of(full, hole) = filler.answer(hole, named.family);
            }
            const verdict::Assessment after = verdict::assess(real_law::program(), full, as_of(full));
            if (real_law::contradicts(after) || after.verdict != Verdict::undetermined) continue;
            for (const verdict::Wanted& each : verdict::all_wanted(rules(), full, after)) {
                INFO(named.name << " filled " << cases::write_profile(full, rules()) << " asks " << rules().facts[each.fact].path << " "
                                << each.member.value_or(0));
                CHECK((is_in(first, each) || is_in(rest, each)));
                if (is_in(rest, each) && !is_in(came, each)) came.push_back(each);
            }
        }
        asked += first.size();
        later += came.size();
        then += rest.size();
        const auto open = [](const verdict::MemberResult& member) { return member.verdict == Verdict::undetermined; };
        never += std::any_of(before.members.begin(), before.members.end(), open) ? 0 : rest.size();
    }
    MESSAGE(asked << " asked at once; of " << then << " that may matter then " << later << " did");
    CHECK(later > 0);
    CHECK(never == 0);
}

TEST_CASE("check on the days of the timeline says what the timeline says") {
    Filler filler(7);
    std::size_t compared = 0;
    for (const real_law::Named& named : real_law::drawn(std::max<std::size_t>(kFamilies / 4, 10), 13)) {
        cases::Family family = named.family;
        filler.empty(family);
        const std::size_t filed_on = *rules().fact("application.filed_on");
        if (!is_known(family.facts[filed_on])) continue;
        const verdict::Timeline timeline = verdict::timeline(real_law::program(), family, as_of(family));
        const auto agrees = [&](Lane day, Verdict said) {
            INFO(named.name << " on " << calendar::to_iso(day));
            cases::Family then = family;
            then.facts[filed_on] = day;
            const Verdict checked = verdict::assess(real_law::program(), then, as_of(family)).verdict;
            // A cure more than ten years after the first day is seen only from later days.
            const bool late = said == Verdict::not_eligible && (checked == Verdict::not_yet || checked == Verdict::undetermined);
            if (!late) CHECK(checked == said);
            ++compared;
        };
        Verdict before = timeline.verdict;
        agrees(timeline.from, before);
        for (const verdict::Change& change : timeline.changes) {
            agrees(change.on - 1, before);
            agrees(change.on, change.verdict);
            before = change.verdict;
        }
    }
    CHECK(compared > kFamilies / 2);
}
