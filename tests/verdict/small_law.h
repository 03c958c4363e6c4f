#pragma once

#include <doctest/doctest.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/calendar.h"
#include "cases/profile.h"
#include "law/load.h"
#include "plan/program.h"
#include "verdict/assessment.h"

/// A small law with one of everything: two regimes, a refusal that time cures and one that it does not, an exempting window, a suspended
/// provision, a contested reading, assumptions, an indexed amount.
namespace reunify::small_law {

/// `W` in the texts below stands for a wording.
inline std::string worded(std::string text) {
    for (std::size_t at = text.find("W!"); at != std::string::npos; at = text.find("W!", at))
        text.replace(at, 2, "{en: w, fr: w, nl: w, de: w}");
    return text;
}

inline std::map<std::string, std::string> folder() {
    return {
        {"ruleset.yaml", R"(
ruleset: small
version: "1.0"
jurisdiction: BE
checked_on: 2026-01-31
languages: [en, fr, nl, de]
title: W!
disclaimer: W!
regimes: {old_law: W!, new_law: W!}
units: {EUR/month: {money: yes, title: W!}}
topics: {means: W!, time: W!, persons: W!, housing: W!, procedure: W!}
)"},
        {"sources.yaml", R"(
sources:
  act: {title: W!, publisher: State, date: 2025, address: "https://example.org", kind: statute}
  judgment: {title: W!, publisher: Court, date: 2026, address: "https://example.org", kind: court}
)"},
        {"facts.yaml", R"(
sections: [application, sponsor, household]
roles:
  {filed_on: application.filed_on, assessed_on: application.assessed_on, status: sponsor.status, relation: member.relation,
    born_on: member.birth_date}
columns: {needed: [sponsor.status, member.relation], expected: [application.filed_on], results: [required_income]}
facts:
  application.filed_on: {type: date, label: W!, ask: W!, why: W!, changeable: yes}
  application.assessed_on: {type: date, label: W!, ask: W!, why: W!}
  application.renewal:
    {type: yes_no, label: W!, ask: W!, why: W!, assumed: [{value: "false", because: W!}]}
  application.proofs_on:
    {type: date, label: W!, ask: W!, why: W!, assumed: [{value: application.filed_on, because: W!}]}
  sponsor.status: {type: choice, label: W!, ask: W!, why: W!, choices: {unlimited_stay: W!, refugee: W!, subsidiary: W!, applicant: W!}}
  sponsor.stay_since: {type: date, label: W!, ask: W!, why: W!}
  sponsor.income: {type: money, label: W!, ask: W!, why: W!}
  household.housing: {type: yes_no, label: W!, ask: W!, why: W!}
  member.relation: {type: choice, label: W!, ask: W!, why: W!, choices: {spouse: W!, child: W!, sibling: W!, guest: W!}}
  member.birth_date: {type: date, label: W!, ask: W!, why: W!}
  member.custody:
    type: yes_no
    label: W!
    ask: W!
    why: W!
    assumed:
      - {when: 'sponsor.status = "refugee"', value: "true", because: W!}
      - {when: 'sponsor.status = "subsidiary"', value: member.birth_date < application.filed_on, because: W!}
)"},
        {"amounts/minimum.yaml", R"(
amount: minimum
title: W!
unit: EUR/month
checked_until: 2026-06-30
values:
  2025-01-01: {value: 2000, sources: [act]}
  2026-01-01: {value: 2100, sources: [act]}
)"},
        {"readings.yaml", R"(
readings:
  wait:
    question: W!
    options:
      two_years: {label: W!, read_by: W!, sources: [act]}
      one_year: {label: W!, read_by: W!, sources: [act]}
      twelve_years: {label: W!, read_by: W!, sources: [act]}
    default: two_years
    because: W!
  share:
    question: W!
    options:
      whole: {label: W!, read_by: W!, sources: [act]}
      tenth_more: {label: W!, read_by: W!, sources: [act]}
    default: whole
    because: W!
)"},
        {"definitions/all.yaml", R"(
definitions:
  regime:
    title: W!
    value: 'if application.filed_on < date("2025-08-18") then "old_law" else "new_law"'
  required_income:
    title: W!
    money: yes
    versions:
      - {in: old_law, value: "1000", law: art. 1, sources: [act]}
      - in: new_law
        value: 'amount("minimum", application.filed_on) * (if reading.share = "whole" then 1 else 1.1)'
        law: art. 2
        sources: [act]
  waiting_end:
    title: W!
    value: >-
      if reading.wait = "two_years" then sponsor.stay_since + duration("P2Y")
      else if reading.wait = "one_year" then sponsor.stay_since + duration("P1Y")
      else sponsor.stay_since + duration("P12Y")
  children:
    title: W!
    value: count(members[member.relation = "child"])
)"},
        {"routes.yaml", R"(
alternatives: {visa: {title: W!}, discretion: {title: W!}}
routes:
  - {route: core, title: W!, relations: [spouse, child], law: art. 10, sources: [act]}
  - {route: sibling_none, title: W!, relations: [sibling], no_right: yes, alternatives: [visa, discretion], because: W!,
      law: art. 9, sources: [act]}
  - {route: guest_outside, title: W!, relations: [guest], outside: yes, turn_to: [discretion], because: W!, law: art. 8, sources: [act]}
)"},
        {"conditions/means.yaml", R"(
condition: means
title: W!
topic: means
asks: W!
versions:
  - in: [old_law, new_law]
    applies: member.relation = "spouse" or children > 2
    law: art. 11
    sources: [act]
    requires: sponsor.income >= required_income
    otherwise: individual_assessment
    evidence: [payslips]
    exceptions:
      - {id: window, title: W!,
          when: 'sponsor.status = "refugee" and application.filed_on <= sponsor.stay_since + duration("P6M")', effect: exempt,
          law: art. 12, sources: [act]}
      - {id: renewal, title: W!, when: application.renewal, effect: exempt, law: art. 12, sources: [act]}
    show: [required_income, sponsor.income, children]
    explain:
      met: {en: "{sponsor.income} reaches {required_income}.", fr: "{sponsor.income} {required_income}",
          nl: "{required_income} {sponsor.income}", de: "{sponsor.income} {required_income}"}
      not_met: {en: "{required_income - sponsor.income} short.", fr: "{required_income - sponsor.income}",
          nl: "{required_income - sponsor.income}", de: "{required_income - sponsor.income}"}
)"},
        {"conditions/waiting.yaml", R"(
condition: waiting
title: W!
topic: time
asks: W!
versions:
  - in: new_law
    applies: sponsor.status in ("unlimited_stay", "subsidiary")
    law: art. 13
    sources: [act]
    requires: application.filed_on >= waiting_end
    exceptions:
      - {id: suspended_for_subsidiary, title: W!,
          when: 'sponsor.status = "subsidiary" and application.assessed_on >= date("2026-02-26")', effect: suspended,
          law: art. 14, sources: [judgment], judgment: judgment}
    show: [waiting_end]
    explain:
      met: {en: "Over on {waiting_end}.", fr: "{waiting_end}", nl: "{waiting_end}", de: "{waiting_end}"}
      not_met: {en: "Until {waiting_end}.", fr: "{waiting_end}", nl: "{waiting_end}", de: "{waiting_end}"}
)"},
        {"conditions/under_18.yaml", R"(
condition: under_18
title: W!
topic: persons
asks: W!
versions:
  - {in: [old_law, new_law], applies: 'member.relation = "child"', law: art. 15, sources: [act],
      requires: application.filed_on < member.birth_date + duration("P18Y"),
     explain: {met: W!, not_met: W!}}
)"},
        {"conditions/custody.yaml", R"(
condition: custody
title: W!
topic: persons
asks: W!
versions:
  - {in: [old_law, new_law], applies: 'member.relation = "child"', law: art. 16, sources: [act], requires: member.custody, evidence: [birth_certificate],
      explain: {met: W!, not_met: W!}}
)"},
        {"conditions/housing.yaml", R"(
condition: housing
title: W!
topic: housing
asks: W!
versions:
  - {in: [old_law, new_law], law: art. 17, sources: [act], requires: household.housing, evidence: [lease, deed],
      explain: {met: W!, not_met: W!}}
)"},
        {"conditions/decided.yaml", R"(
condition: decided
title: W!
topic: procedure
asks: W!
versions:
  - {in: [old_law, new_law], applies: 'sponsor.status = "applicant"', law: art. 18, sources: [act], requires: "false",
      otherwise: not_yet, explain: {met: W!, not_met: W!}}
)"},
        {"formalities/all.yaml", R"(
formalities:
  decision_due: {title: W!, value: application.proofs_on + duration("P9M"), law: art. 19, sources: [act]}
  child_form: {title: W!, when: 'member.relation = "child"', value: member.birth_date + duration("P18Y"), law: art. 20, sources: [act]}
  renewal_fee: {title: W!, money: yes, when: application.renewal, value: "50", law: art. 21, sources: [act]}
documents:
  lease: {title: W!, sources: [act]}
  deed: {title: W!, when: 'sponsor.status != "refugee"', alternative_to: lease, sources: [act]}
  payslips: {title: W!, sources: [act]}
  birth_certificate: {title: W!, stands_in: W!, of_member: yes, later: 'sponsor.status = "refugee"', sources: [act]}
open_points:
  always: {text: W!, law: art. 9, sources: [act]}
  for_children: {when: 'member.relation = "child"', text: W!, law: art. 9, sources: [act]}
)"},
    };
}

inline std::shared_ptr<const law::RuleSet> rules(const std::map<std::string, std::string>& texts = folder()) {
    std::vector<law::RuleFile> list;
    for (const auto& [path, text] : texts) list.push_back({path, worded(text)});
    const auto files = law::parse_files(std::move(list));
    if (!files) FAIL(describe(files.faults()));
    const auto rules = law::load(*files);
    if (!rules) FAIL(describe(rules.faults()));
    return *rules;
}

inline const std::shared_ptr<const plan::Program>& program() {
    static const std::shared_ptr<const plan::Program> planned = plan::plan(rules());
    return planned;
}

inline cases::Family family(const std::string& profile) {
    const auto document = text::parse("profile.yaml", profile);
    if (!document) FAIL(describe(document.faults()));
    const auto read = cases::read_profile(**document, *program()->rules);
    if (!read) FAIL(describe(read.faults()));
    return *read;
}

/// A spouse of a sponsor with unlimited stay, all facts given, all conditions met.
inline cases::Family spouse() {
    return family(R"(
application: {filed_on: 2026-03-01, assessed_on: 2026-03-01, renewal: no}
sponsor: {status: unlimited_stay, stay_since: 2023-01-15, income: 3000}
household: {housing: yes}
members: [{label: spouse, relation: spouse, birth_date: 1990-01-01}]
)");
}

inline cases::Family with(cases::Family family, std::initializer_list<std::string_view> assignments) {
    for (const std::string_view assignment : assignments) {
        const Faults faults = cases::set_fact(family, assignment, *program()->rules);
        if (!faults.empty()) FAIL(describe(faults));
    }
    return family;
}

inline Lane day(std::string_view iso) {
    return calendar::parse_iso(iso).value();
}
inline std::size_t condition(std::string_view name) {
    return program()->rules->condition(name).value();
}
inline std::size_t fact(std::string_view path) {
    return program()->rules->fact(path).value();
}
inline std::size_t reading(std::string_view name) {
    return program()->rules->reading(name).value();
}

/// The paths of facts.
inline std::vector<std::string> paths(const std::vector<std::size_t>& facts) {
    std::vector<std::string> out;
    for (const std::size_t index : facts) out.push_back(program()->rules->facts[index].path);
    return out;
}

}  // namespace reunify::small_law
