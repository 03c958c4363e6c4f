#include <nlohmann/json.hpp>

#include "base/calendar.h"
#include "base/decimal.h"
#include "cases/value.h"
#include "report/json.h"
#include "report/value.h"

namespace reunify::report {

using Json = nlohmann::ordered_json;

namespace {

/// Yes and no, and how many, as JSON has them; amounts of money stay texts, for no number of it holds every cent.
Json plain(const law::Fact& fact, Lane value, const std::string& text) {
    if (fact.type == law::FactType::yes_no) return value != 0;
    if (fact.type == law::FactType::count && value % decimal::kOne == 0) return value / decimal::kOne;
    return text;
}

/// The facts of one level as a profile writes them: `sponsor.status` under `sponsor`, `member.x` as `x`.
void add_facts(Json& out, const law::RuleSet& rules, const std::vector<Lane>& facts, const std::map<std::size_t, cases::Within>& within,
               Level level) {
    for (std::size_t i = 0; i < rules.facts.size(); ++i) {
        const law::Fact& fact = rules.facts[i];
        const auto limits = is_known(facts[i]) ? within.end() : within.find(i);
        if (fact.level != level || (!is_known(facts[i]) && limits == within.end())) continue;
        const std::size_t dot = fact.path.find('.');
        const std::string group = fact.path.substr(0, dot);
        const std::string name = fact.path.substr(dot + 1);
        // An amount with parts of a cent is kept whole, so that it is replayed as it was.
        const bool exact = fact.type != law::FactType::money || facts[i] % (decimal::kOne / 100) == 0;
        const std::string text = limits != within.end() ? cases::write_range(fact, limits->second, rules.pool)
                                 : exact                ? fact_plain(rules, fact, facts[i])
                                                        : decimal::to_string(facts[i]);
        const Json value = limits != within.end() ? Json(text) : plain(fact, facts[i], text);
        if (level == Level::member) {
            out[name] = value;
        } else {
            out[group][name] = value;
        }
    }
}

void add_documents(Json& out, const law::RuleSet& rules, const std::vector<std::size_t>& documents) {
    for (const std::size_t document : documents) out["documents"].push_back(rules.documents[document].name);
}

Json inputs(const Subject& subject) {
    Json out = Json::object();
    std::vector<Lane> facts = subject.family.facts;
    // The day that was asked for counts before the one that the file names.
    if (const auto day = subject.rules.roles.assessed_on; day && is_known(facts[*day])) facts[*day] = subject.result.assessed_on;
    add_facts(out, subject.rules, facts, subject.family.within, Level::family);
    add_documents(out, subject.rules, subject.family.documents);
    out["members"] = Json::array();
    for (const cases::Member& member : subject.family.members) {
        Json one = Json::object();
        one["label"] = member.label;
        add_facts(one, subject.rules, member.facts, member.within, Level::member);
        add_documents(one, subject.rules, member.documents);
        out["members"].push_back(std::move(one));
    }
    return out;
}

}  // namespace

Json receipt(const Subject& subject) {
    const law::RuleSet& rules = subject.rules;
    Json out = Json::object();
    out["rules"] = rules.id;
    out["rules_version"] = rules.version;
    out["rules_sha256"] = rules.sha256;
    out["rules_checked_on"] = calendar::to_iso(rules.checked_on);
    out["program_version"] = REUNIFY_VERSION;
    out["assessed_on"] = calendar::to_iso(subject.result.assessed_on);
    out["readings"] = Json::object();
    for (std::size_t i = 0; i < rules.readings.size() && i < subject.result.readings.size(); ++i) {
        out["readings"][rules.readings[i].name] = rules.readings[i].options[subject.result.readings[i]].name;
    }
    out["inputs"] = inputs(subject);
    return out;
}

}  // namespace reunify::report
