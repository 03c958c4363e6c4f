#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "law/load.h"

/// A small rule set as texts, which each test changes at one place.
namespace reunify::law::sample {

/// `{en: a, fr: a, nl: a, de: a}`
inline std::string same(std::string_view text) {
    const std::string quoted = "\"" + std::string(text) + "\"";
    return "{en: " + quoted + ", fr: " + quoted + ", nl: " + quoted + ", de: " + quoted + "}";
}

inline std::map<std::string, std::string> folder() {
    const std::string w = same("words");
    return {
        {"ruleset.yaml",
         "ruleset: sample\nversion: \"1.0\"\njurisdiction: BE\nchecked_on: 2026-01-31\nlanguages: [en, fr, nl, de]\ntitle: " + w +
             "\ndisclaimer: " + w + "\nregimes:\n  old_law: " + w + "\n  new_law: " + w + "\nunits:\n  EUR: {money: yes, title: " + w +
             "}\n  EUR/month: {money: yes, title: " + w + "}\ntopics: {means: " + w + "}\n"},
        {"sources.yaml",
         "sources:\n  act: {title: " + w + ", publisher: State, date: 1980, address: https://example.org, kind: statute}\n"},
        {"facts.yaml",
         "sections: [application, sponsor, household]\nroles: {filed_on: application.filed_on, status: sponsor.status, "
         "relation: member.relation}\nfacts:\n  application.filed_on: {type: date, label: " +
             w + ", ask: " + w + ", why: " + w + "}\n  sponsor.status: {type: choice, label: " + w + ", ask: " + w + ", why: " + w +
             ", choices: {refugee: " + w + ", belgian: " + w + "}}\n  sponsor.income: {type: money, least: 0, label: " + w + ", ask: " + w +
             ", why: " + w + "}\n  member.relation: {type: choice, label: " + w + ", ask: " + w + ", why: " + w + ", choices: {spouse: " +
             w + ", child: " + w + "}}\n  member.birth_date:\n    type: date\n    label: " + w + "\n    ask: " + w + "\n    why: " + w +
             "\n    assumed:\n      - {when: 'member.relation = \"spouse\"', value: 'date(\"1990-01-01\")', because: " + w + "}\n"},
        {"amounts/minimum.yaml", "amount: minimum\ntitle: " + w +
                                     "\nunit: EUR/month\nchecked_until: 2026-01-31\nvalues:\n"
                                     "  2020-01-01: {value: 1500.50, sources: [act]}\n  2025-01-01: {value: unknown, sources: [act], "
                                     "confidence: low, note: {en: not out, fr: pas paru, nl: niet verschenen, de: nicht erschienen}}\n"},
        {"readings.yaml", "readings:\n  strictness:\n    question: " + w + "\n    options:\n      strict: {label: " + w +
                              ", read_by: " + w + ", sources: [act]}\n      mild: {label: " + w + ", read_by: " + w +
                              ", sources: [act]}\n    default: mild\n    because: " + w + "\n"},
        {"definitions/all.yaml",
         "definitions:\n  required_income:\n    title: " + w +
             "\n    money: yes\n    versions:\n      - {in: new_law, value: 'amount(\"minimum\", application.filed_on) * factor'}\n"
             "      - {in: old_law, value: '1000', law: art. 1, sources: [act]}\n  factor:\n    title: " +
             w + "\n    value: 'if reading.strictness = \"strict\" then 1.2 else 1'\n  regime:\n    title: " + w +
             "\n    value: 'if application.filed_on < date(\"2025-01-01\") then \"old_law\" else \"new_law\"'\n"},
        {"routes.yaml", "alternatives:\n  visa: {title: " + w + "}\nroutes:\n  - route: core\n    title: " + w +
                            "\n    sponsors: [refugee]\n    regimes: [new_law]\n    when: member.birth_date < application.filed_on\n    "
                            "law: art. 10\n    sources: [act]\n"
                            "  - route: none_other\n    title: " +
                            w + "\n    no_right: yes\n    alternatives: [visa]\n    because: " + w +
                            "\n    law: art. 11\n    sources: [act]\n"},
        {"conditions/means.yaml",
         "condition: means\ntitle: " + w + "\ntopic: means\nasks: " + w +
             "\nversions:\n  - in: [old_law, new_law]\n    applies: route = \"core\"\n    law: art. 10\n    sources: [act]\n"
             "    requires: sponsor.income >= required_income\n    otherwise: individual_assessment\n    exceptions:\n"
             "      - {id: refugee, title: " +
             w +
             ", when: 'sponsor.status = \"refugee\"', effect: suspended, law: art. 12, sources: [act], judgment: act}\n"
             "    evidence: [payslips]\n    show: [required_income, sponsor.income]\n    explain:\n      met: " +
             same("It is {sponsor.income}.") +
             "\n      not_met:\n        en: \"{sponsor.income} is {required_income - sponsor.income} short.\"\n"
             "        fr: \"Il manque {required_income - sponsor.income} : {sponsor.income}.\"\n"
             "        nl: \"{sponsor.income}, {required_income - sponsor.income}\"\n        de: \"{ sponsor.income } {required_income - "
             "sponsor.income}\"\n"
             "    leaves_open: " +
             w + "\n"},
        {"formalities/all.yaml",
         "formalities:\n  decision_due:\n    title: " + w + "\n    value: application.filed_on + duration(\"P9M\")\n    explain: " +
             same("Due on {application.filed_on}") + "\n    law: art. 13\n    sources: [act]\ndocuments:\n  payslips: {title: " + w +
             ", sources: [act]}\nopen_points:\n  discretion: {when: has_right, text: " + w + ", law: art. 9, sources: [act]}\n"},
    };
}

/// Replaces `from`, which must be there, by `to` in one file.
inline std::map<std::string, std::string> with(std::string_view file, std::string_view from, std::string_view to,
                                               std::map<std::string, std::string> files = folder()) {
    std::string& text = files[std::string(file)];
    const std::size_t at = text.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, "the sample has no ", std::string(from));
    text.replace(at, from.size(), to);
    return files;
}

inline Files files(const std::map<std::string, std::string>& texts, std::string prefix = {}) {
    std::vector<RuleFile> list;
    for (const auto& [path, text] : texts) list.push_back({path, text});
    Result<Files> parsed = parse_files(std::move(list), std::move(prefix));
    if (!parsed) FAIL(describe(parsed.faults()));
    return *parsed;
}

inline std::shared_ptr<const RuleSet> loaded(const std::map<std::string, std::string>& texts = folder()) {
    const auto rules = load(files(texts));
    if (!rules) FAIL(describe(rules.faults()));
    return *rules;
}

/// The faults of a rule set that must not load.
inline Faults faults(const std::map<std::string, std::string>& texts) {
    const auto rules = load(files(texts));
    REQUIRE_FALSE(static_cast<bool>(rules));
    return rules.faults();
}

/// The only fault.
inline Fault fault(const std::map<std::string, std::string>& texts) {
    const Faults all = faults(texts);
    REQUIRE_MESSAGE(all.size() == 1, describe(all));
    return all.front();
}

/// The line and column of the first place of a piece of text in a file of the sample.
inline Position place(const std::map<std::string, std::string>& texts, const std::string& file, std::string_view piece,
                      std::size_t skip = 0) {
    const std::string& text = texts.at(file);
    const std::size_t offset = text.find(piece) + skip;
    Position at{1, 1};
    for (const char c : text.substr(0, offset)) {
        if (c == '\n')
            at = {at.line + 1, 1};
        else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80)
            ++at.column;
    }
    return at;
}

}  // namespace reunify::law::sample
