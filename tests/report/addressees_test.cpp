#include <array>
#include <iterator>
#include <map>
#include <random>
#include <set>

#include "proof/worked_cases.h"
#include "report/headline.h"
#include "tests/report/real_answers.h"
#include "verdict/facts_that_matter.h"
#include "verdict/fewest_answers.h"

/// What is told, over the worked cases: every fact asked, paper, deadline and reason concerns the person of whom it is told.
using namespace reunify;
using verdict::Status;

namespace {

/// The facts that can matter to a relative of a sponsor with a status, on whatever day; found once.
const std::vector<bool>& facts_of(Lane status, Lane relation, Lane filed_on) {
    static std::map<std::array<Lane, 3>, std::vector<bool>> known;
    const auto [at, fresh] = known.try_emplace({status, relation, filed_on});
    if (!fresh) return at->second;
    const verdict::FactsThatMatter found = verdict::facts_that_matter(real_law::program(), status, {relation}, filed_on);
    at->second = found.of_family;
    for (std::size_t f = 0; f < at->second.size(); ++f) at->second[f] = at->second[f] || found.of_member[0][f];
    return at->second;
}

/// Facts that matter only after another answer that nobody assumes, as the search for work after a benefit.
bool is_asked_after_another(const law::Fact& fact) {
    static const std::set<std::string> kNames{"sponsor.seeking_work", "sponsor.income_months_so_far", "member.in_charge_of_the_minor",
                                              "member.separated_by_displacement", "member.bond_concluded_in_belgium_during_stay"};
    return kNames.count(fact.path) > 0;
}

bool is_asked(const verdict::ConditionResult& condition) {
    return condition.status == Status::met || condition.status == Status::not_met || condition.status == Status::unknown;
}

}  // namespace

TEST_CASE("What the worked cases ask, want and warn of concerns the person of whom it is said: REUNIFY_FAMILIES=100000 for all") {
    const law::RuleSet& rules = real_law::rules();
    const auto read = proof::read_cases(REUNIFY_ROOT "/rules/cases", rules);
    REQUIRE(read);
    std::vector<proof::WorkedCase> drawn;
    std::mt19937 random(20261129);
    std::sample(read->begin(), read->end(), std::back_inserter(drawn), real_law::families(60), random);
    std::size_t facts = 0, papers = 0, losses = 0;
    drawn.push_back(read->front());
    drawn.back().name = "half known";
    drawn.back().family = real_law::half_known_partner();
    for (const proof::WorkedCase& one : drawn) {
        INFO(one.place.file << ": " << one.name);
        const verdict::Question asked = real_law::as_of(one.family);
        const verdict::Assessment result = verdict::assess(real_law::program_with_texts(), one.family, asked);
        const auto status = one.family.facts[*rules.roles.status];
        std::vector<verdict::Wanted> all = verdict::all_wanted(rules, one.family, result);
        for (const verdict::Wanted& then : verdict::all_wanted_then(rules, one.family, result)) all.push_back(then);
        for (const verdict::Wanted& wanted : all) {
            ++facts;
            INFO(rules.facts[wanted.fact].path);
            // What a first application needs is known by status and relation; a renewal asks more, and so may whatever else is given.
            const Lane renewed = one.family.facts[rules.fact("application.renewal").value()];
            bool matters = !is_known(status) || renewed == 1 || is_asked_after_another(rules.facts[wanted.fact]);
            for (std::size_t m = 0; m < result.members.size(); ++m) {
                const verdict::MemberResult& member = result.members[m];
                if (verdict::is_without_right(member.verdict) || wanted.member.value_or(m) != m) continue;
                matters = matters || !is_known(member.relation) || facts_of(status, member.relation, result.assessed_on)[wanted.fact];
            }
            CHECK(matters);
            if (wanted.member) CHECK_FALSE(verdict::is_without_right(result.members[*wanted.member].verdict));
        }
        for (const verdict::ChecklistItem& paper : result.papers) {
            ++papers;
            INFO(rules.documents[paper.documents.front()].name);
            const auto wants = [&](const verdict::MemberResult& member) {
                return !verdict::is_without_right(member.verdict) &&
                       (paper.conditions.empty() ||  // the receipt of what the whole file pays
                        std::any_of(paper.conditions.begin(), paper.conditions.end(),
                                    [&](std::size_t condition) { return is_asked(member.conditions[condition]); }));
            };
            CHECK((paper.member ? wants(result.members[*paper.member]) : std::any_of(result.members.begin(), result.members.end(), wants)));
        }
        const verdict::Timeline course = verdict::timeline(real_law::program(), one.family, asked);
        for (const verdict::Loss& loss : course.losses) {
            ++losses;
            CHECK_FALSE(course.beyond_help[loss.member]);  // who has a right only later may lose it after that
        }
    }
    CHECK(facts > 0);
    CHECK(papers > 20);
    CHECK(losses > 5);
}
