#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/decimal.h"
#include "cases/profile.h"
#include "law/load.h"
#include "plan/program.h"
#include "verdict/assessment.h"

/// The rules of the program, its examples, and families drawn near the places where the answers turn.
namespace reunify::real_law {

inline const std::shared_ptr<const plan::Program>& program() {
    static const std::shared_ptr<const plan::Program> planned = [] {
        const auto rules = law::load(law::built_in());
        if (!rules) FAIL(describe(rules.faults()));
        plan::Options options;
        options.texts = false;
        options.procedure = false;
        return plan::plan(*rules, options);
    }();
    return planned;
}

inline const law::RuleSet& rules() {
    return *program()->rules;
}

/// The question of whoever has the file before them on its day of assessment.
inline verdict::Question as_of(const cases::Family& family) {
    verdict::Question question;
    question.assessed_on = family.facts[*rules().roles.assessed_on];
    return question;
}

/// How many families a test draws is for who runs it to say: REUNIFY_FAMILIES=10000.
inline std::size_t families(std::size_t usual) {
    const char* wanted = std::getenv("REUNIFY_FAMILIES");
    return wanted == nullptr ? usual : static_cast<std::size_t>(std::strtoul(wanted, nullptr, 10));
}

inline cases::Family family(const std::string& name, std::string profile) {
    const auto document = text::parse(name, std::move(profile));
    if (!document) FAIL(describe(document.faults()));
    const auto read = cases::read_profile(**document, *program()->rules);
    if (!read) FAIL(describe(read.faults()));
    return *read;
}

/// A refugee of whom half is known within limits, with a wife and two children. `household` goes on with its facts: `, health_insurance:
/// yes`.
inline cases::Family half_known_refugee(const std::string& household) {
    return family("half", R"(
sponsor: {status: refugee, status_decided_on: spring 2025, arrived_on: 2023, net_monthly_income: 1100, income_kind: social_assistance}
household: {dependants: 0)" + household +
                              R"(}
members:
  - {label: wife, relation: spouse, birth_date: 1992, bond_since: 2014}
  - {label: son, relation: child, birth_date: 03/2015}
  - {label: daughter, relation: child, birth_date: 12/2008}
)");
}

/// The registered partner of a Belgian and her child, of whom some answers decide whether others matter.
inline cases::Family half_known_partner() {
    return family("partner", R"(
application: {filed_on: 2027-03-01}
sponsor: {status: belgian, birth_date: 1988, net_monthly_income: 2450.50, income_kind: permanent}
household: {housing_adequate: yes, health_insurance: yes}
members:
  - {label: partner, relation: registered_partner, birth_date: 2006-07-14, bond_since: spring 2025}
  - {label: girl, relation: child_of_partner, birth_date: 2012}
)");
}

/// Whether days of the family contradict each other: such a family cannot be, whatever else is filled in or narrowed down.
inline bool contradicts(const verdict::Assessment& assessment) {
    return std::any_of(assessment.members.begin(), assessment.members.end(),
                       [](const verdict::MemberResult& member) { return member.route && program()->rules->routes[*member.route].certain; });
}

struct Named {
    std::string name;
    cases::Family family;
};

inline std::vector<Named> examples() {
    std::vector<Named> out;
    for (const auto& entry : std::filesystem::directory_iterator(REUNIFY_ROOT "/examples")) {
        const std::string kind = entry.path().extension().string();
        if (kind != ".yaml" && kind != ".json") continue;
        std::ifstream stream(entry.path());
        std::ostringstream text;
        text << stream.rdbuf();
        out.push_back({entry.path().filename().string(), family(entry.path().string(), text.str())});
    }
    std::sort(out.begin(), out.end(), [](const Named& a, const Named& b) { return a.name < b.name; });
    return out;
}

/// The same seed gives the same families.
class Draw {
public:
    explicit Draw(std::uint64_t seed) : random_(seed) {}

    Named family() {
        static const std::vector<std::string> relations{"spouse", "registered_partner",   "child",  "child", "child_of_partner",
                                                        "parent", "disabled_adult_child", "sibling"};
        const std::string status =
            one_of({"unlimited_stay", "limited_stay", "refugee", "subsidiary_protection", "belgian", "temporary_protection"});
        const Lane decided = day("2024-06-01") + below(800);
        const Lane filed = decided + 20 + below(700);
        std::string text = "application: {filed_on: " + iso(filed) + ", assessed_on: " + iso(filed + below(400) - 200) + "}\n";
        text += "sponsor: {status: " + status + ", birth_date: 1988-04-02, arrived_on: " + iso(decided - 700) +
                ", protection_requested_on: " + iso(decided - 600) + ", stay_decided_on: " + iso(decided) +
                ", status_decided_on: " + iso(decided) + ", net_monthly_income: " + amount() + "}\n";
        text += "household: {dependants: " + std::to_string(below(3)) + ", housing_adequate: " + one_of({"yes", "yes", "yes", "no"}) +
                ", health_insurance: " + one_of({"yes", "yes", "yes", "no", "unknown"}) + "}\nmembers:\n";
        const Lane count = 1 + below(4);
        for (Lane i = 0; i < count; ++i) {
            const std::string relation =
                relations[static_cast<std::size_t>(i == 0 ? below(3) : below(static_cast<Lane>(relations.size())))];
            const bool young = relation.starts_with("child");
            const Lane birth = young ? filed - 365 * 18 + below(4 * 365) - 300 : filed - 365 * 21 + below(1000) - 700;
            text += "  - {label: m" + std::to_string(i) + ", relation: " + relation + ", birth_date: " + iso(birth) +
                    ", bond_since: " + iso(decided - 900 + below(800)) + ", custody: " + one_of({"sole", "sole", "shared_with_consent"}) +
                    (relation == "child" ? ", parentage: birth" : "") +
                    ", dependent: yes, bond_proof: " + one_of({"official", "official", "official", "none"}) +
                    ", public_order_risk: " + one_of({"no", "no", "no", "no", "no", "yes"}) + "}\n";
        }
        return {text, real_law::family("drawn", text)};
    }

private:
    static Lane day(std::string_view text) { return calendar::parse_iso(text).value(); }
    static std::string iso(Lane day) { return calendar::to_iso(day); }
    Lane below(Lane count) { return static_cast<Lane>(random_() % static_cast<std::uint64_t>(count)); }
    std::string one_of(std::initializer_list<const char*> list) { return list.begin()[below(static_cast<Lane>(list.size()))]; }
    std::string amount() {
        const Lane cents = below(4) == 0 ? 274545 + below(3) : 150000 + below(200000);
        return decimal::to_fixed(cents * (decimal::kOne / 100), 2);
    }

    std::mt19937_64 random_;
};

inline std::vector<Named> drawn(std::size_t count, std::uint64_t seed) {
    Draw draw(seed);
    std::vector<Named> out;
    for (std::size_t i = 0; i < count; ++i) out.push_back(draw.family());
    return out;
}

}  // namespace reunify::real_law
