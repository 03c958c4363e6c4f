#pragma once

#include "report/check_document.h"
#include "report/render.h"
#include "tests/verdict/real_law.h"
#include "verdict/timeline.h"

/// Families under the rules of the program, with all that a report of them needs.
namespace reunify::real_law {

inline const std::shared_ptr<const plan::Program>& program_with_texts() {
    static const std::shared_ptr<const plan::Program> planned = plan::plan(program()->rules);
    return planned;
}

struct Case {
    std::string name;
    cases::Family family;
    verdict::Assessment result;
    verdict::Timeline course;

    report::Subject subject() const { return {*program()->rules, family, result}; }
    report::Timeline timeline() const { return {*program()->rules, family, course}; }
    report::Document document(Language language = Language::en) const { return report::check_document({subject(), timeline()}, language); }
    std::string text(Language language = Language::en) const { return report::in_text(document(language)); }
    std::string html(Language language = Language::en) const { return report::in_html(document(language)); }
    std::string markdown(Language language = Language::en) const { return report::in_markdown(document(language)); }
};

inline Case assessed(std::string name, cases::Family family) {
    verdict::Question question;
    question.assessed_on = calendar::parse_iso("2026-11-22");
    verdict::Assessment result = verdict::assess(program_with_texts(), family, question);
    verdict::Timeline course = verdict::timeline(program(), family, question);
    return {std::move(name), std::move(family), std::move(result), std::move(course)};
}

inline const std::vector<Case>& assessed_examples() {
    static const std::vector<Case> all = [] {
        std::vector<Case> out;
        for (Named& each : examples()) out.push_back(assessed(each.name, std::move(each.family)));
        return out;
    }();
    return all;
}

/// A sponsor with too little money, and two labels that try to be markup.
inline Case hostile() {
    return assessed("hostile", family("hostile", R"(
application: {filed_on: 2026-10-01}
sponsor: {status: unlimited_stay, birth_date: 1988-04-02, arrived_on: 2024-01-01, stay_decided_on: 2024-06-01,
  status_decided_on: 2024-06-01, net_monthly_income: 2000}
household: {dependants: 1, housing_adequate: yes, health_insurance: yes}
members:
  - {label: "<script>alert(1)</script>&\"'", relation: spouse, birth_date: 1990-01-01, bond_since: 2015-01-01}
  - {label: "[*x*](https://example.org) www.example.org | `y`", relation: sibling, birth_date: 2000-01-01}
)"));
}

}  // namespace reunify::real_law
