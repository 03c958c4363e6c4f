#include "report/json.h"

#include <nlohmann/json.hpp>

#include "base/calendar.h"
#include "law/names.h"
#include "report/margin.h"
#include "report/sentence.h"
#include "report/value.h"
#include "words/format.h"

namespace reunify::report {

using Json = nlohmann::ordered_json;

namespace {

/// Writes one answer; holds what every part of it needs.
class Answer {
public:
    Answer(const Subject& subject, Language language, std::string sentence)
        : rules_(subject.rules), result_(subject.result), subject_(subject), language_(language), sentence_(std::move(sentence)) {}

    Json answer() const {
        Json out = Json::object();
        out["verdict"] = std::string(verdict::name_of(result_.verdict));
        if (!sentence_.empty()) out["sentence"] = text(sentence_);
        out["members_by_verdict"] = Json::object();
        for (const verdict::MemberResult& m : result_.members)
            out["members_by_verdict"][std::string(verdict::name_of(m.verdict))].push_back(m.label);
        out["depends_on"] = Json::array();
        for (const std::size_t reading : decisive_readings(result_)) out["depends_on"].push_back(rules_.readings[reading].name);
        out["members"] = Json::array();
        for (std::size_t i = 0; i < result_.members.size(); ++i) out["members"].push_back(member(i));
        out["formalities"] = Json::object();
        for (const verdict::FormalityResult& formality : result_.formalities) {
            const std::string& name = rules_.formalities[formality.formality].name;
            if (!out["formalities"].contains(name)) out["formalities"][name] = value(formality);
        }
        for (const verdict::FormalityResult& formality : result_.formalities) {
            if (formality.is_span()) out["formalities_at_most"][rules_.formalities[formality.formality].name] = at_most(formality);
        }
        out["papers"] = papers();
        if (Json within = known_within(); !within.empty()) out["known_within"] = std::move(within);
        out["assumptions"] = assumptions();
        out["leaves_open"] = leaves_open();
        out["month_ends"] = Json::array();
        for (const verdict::MonthEnd& end : result_.month_ends) {
            out["month_ends"].push_back({{"from", calendar::to_iso(end.from)},
                                         {"period", calendar::months_to_iso(end.months)},
                                         {"until", calendar::to_iso(end.until)}});
        }
        out["stale_amounts"] = Json::array();
        for (const verdict::StaleAmount& stale : result_.stale) {
            const law::Amount& amount = rules_.amounts[stale.amount];
            out["stale_amounts"].push_back(
                {{"id", amount.name}, {"checked_until", calendar::to_iso(amount.checked_until)}, {"used_for", calendar::to_iso(stale.on)}});
        }
        out["disclaimer"] = rules_.disclaimer.in(language_);
        out["receipt"] = receipt(subject_);
        return out;
    }

private:
    std::string text(std::string words) const { return words::plain_spaces(std::move(words)); }

    Json day(std::optional<Lane> value) const { return value && is_known(*value) ? Json(calendar::to_iso(*value)) : Json(nullptr); }

    Json sources(const std::vector<std::size_t>& indexes) const {
        Json out = Json::array();
        for (const std::size_t source : indexes) out.push_back(rules_.sources[source].id);
        return out;
    }

    void add_citation(Json& out, const law::Citation& citation) const {
        out["law"] = of_sponsor(rules_, citation, subject_.family, subject_.result).law;
        out["sources"] = sources(citation.sources);
        out["confidence"] = std::string(law::name_of(citation.confidence));
    }

    /// Where facts known only within limits leave a formality open: the largest that it may come to.
    Json at_most(verdict::FormalityResult formality) const {
        formality.value = formality.most;
        return value(formality);
    }

    Json value(const verdict::FormalityResult& formality) const {
        const law::Formality& rule = rules_.formalities[formality.formality];
        if (!is_known(formality.value)) return nullptr;
        return value_plain(rules_, rule.kind, rule.money, formality.value);
    }

    Json member(std::size_t index) const {
        const verdict::MemberResult& m = result_.members[index];
        Json out = Json::object();
        out["label"] = m.label;
        const std::string relation = relation_name(rules_, m);
        out["relation"] = relation.empty() ? Json(nullptr) : Json(relation);
        out["verdict"] = std::string(verdict::name_of(m.verdict));
        out["regime"] = m.regime.empty() ? Json(nullptr) : Json(m.regime);
        const law::Route* route = m.route ? &rules_.routes[*m.route] : nullptr;
        out["route"] = route == nullptr ? Json(nullptr) : Json(route->name);
        out["legal_basis"] = route == nullptr ? Json(nullptr) : Json(route->citation.law);
        out["because"] = route != nullptr && route->no_right ? Json(text(route->because.in(language_))) : Json(nullptr);
        out["alternatives"] = Json::array();
        if (route != nullptr && is_without_right(m.verdict)) {
            for (const std::size_t alternative : route->alternatives) out["alternatives"].push_back(rules_.alternatives[alternative].name);
        }
        out["turn_to"] = Json::array();
        // Where what is missing decides which row of the table it is, all of them lie outside.
        if (route != nullptr && m.verdict == verdict::Verdict::outside) {
            for (const std::size_t place : route->alternatives)
                out["turn_to"].push_back(text(rules_.alternatives[place].title.in(language_)));
        }
        if (route != nullptr && route->certain) out["contradiction"] = true;
        out["earliest_date"] = day(m.earliest_date);
        if (m.unsure_on) out["refused_before"] = day(m.unsure_on);
        out["missing"] = Json::array();
        for (const std::size_t fact : m.missing) out["missing"].push_back(rules_.facts[fact].path);
        out["missing_then"] = Json::array();
        for (const std::size_t fact : m.missing_then) out["missing_then"].push_back(rules_.facts[fact].path);
        out["conditions"] = Json::array();
        for (const verdict::ConditionResult& c : m.conditions) out["conditions"].push_back(condition(c));
        out["readings"] = Json::array();
        for (const verdict::ReadingResult& r : m.readings) out["readings"].push_back(reading(r));
        out["formalities"] = Json::object();
        for (const verdict::FormalityResult& formality : result_.formalities) {
            if (formality.member && *formality.member == index)
                out["formalities"][rules_.formalities[formality.formality].name] = value(formality);
        }
        return out;
    }

    Json condition(const verdict::ConditionResult& c) const {
        const law::ConditionVersion* version = version_of(rules_, c);
        const law::Exception* exception = exception_of(rules_, c);
        Json out = Json::object();
        out["id"] = rules_.conditions[c.condition].name;
        out["title"] = rules_.conditions[c.condition].title.in(language_);
        out["status"] = std::string(verdict::name_of(c.status));
        out["otherwise"] = version == nullptr ? Json(nullptr) : Json(std::string(law::name_of(version->otherwise)));
        out["exception"] = exception == nullptr ? Json(nullptr) : Json(exception->name);
        if (const auto citation = citation_for(rules_, subject_.family, subject_.result, c)) {
            out["law"] = citation->law;
            out["sources"] = sources(sources_behind(rules_, c));
            out["confidence"] = std::string(law::name_of(citation->confidence));
        } else {
            out["law"] = nullptr;
            out["sources"] = Json::array();
            out["confidence"] = nullptr;
        }
        if (exception != nullptr && !exception->judgment.empty()) out["judgment"] = exception->judgment;
        out["because"] = text(because(rules_, c, language_));
        if (const auto margin = thin_margin(subject_, c)) out["only_just_met_by"] = value_plain(rules_, Kind::number, true, margin->by);
        out["values"] = Json::object();
        for (const verdict::Figure& figure : c.figures) {
            out["values"][figure.name] =
                is_known(figure.value) ? Json(span_plain(rules_, figure.kind, figure.money, figure.value, figure.most)) : Json(nullptr);
        }
        out["missing"] = Json::array();
        for (const std::size_t fact : c.missing) out["missing"].push_back(rules_.facts[fact].path);
        return out;
    }

    Json reading(const verdict::ReadingResult& r) const {
        const law::Reading& rule = rules_.readings[r.reading];
        Json out = Json::object();
        out["id"] = rule.name;
        out["chosen"] = rule.options[r.chosen].name;
        out["decisive"] = r.decisive;
        out["verdicts"] = Json::object();
        for (std::size_t i = 0; i < r.earliest.size() && i < rule.options.size(); ++i) {
            if (r.earliest[i] && is_known(*r.earliest[i])) out["earliest_dates"][rule.options[i].name] = calendar::to_iso(*r.earliest[i]);
        }
        for (std::size_t i = 0; i < r.verdicts.size() && i < rule.options.size(); ++i) {
            out["verdicts"][rule.options[i].name] = std::string(verdict::name_of(r.verdicts[i]));
        }
        return out;
    }

    Json papers() const {
        Json out = Json::array();
        for (const verdict::ChecklistItem& paper : result_.papers) {
            Json one = Json::object();
            one["any_of"] = Json::array();
            for (const std::size_t document : paper.documents) one["any_of"].push_back(rules_.documents[document].name);
            one["title"] = text(rules_.documents[paper.documents.front()].title.in(language_));
            one["member"] = paper.member ? Json(result_.members[*paper.member].label) : Json(nullptr);
            one["state"] = std::string(verdict::name_of(paper.state));
            one["proves"] = Json::array();
            for (const std::size_t condition : paper.conditions) one["proves"].push_back(rules_.conditions[condition].name);
            out.push_back(std::move(one));
        }
        return out;
    }

    /// Facts given only within limits.
    Json known_within() const {
        Json out = Json::array();
        const auto add = [&](const std::map<std::size_t, cases::Within>& within, const Json& member) {
            for (const auto& [fact, limits] : within) {
                const law::Fact& it = rules_.facts[fact];
                out.push_back({{"fact", it.path},
                               {"member", member},
                               {"least", fact_plain(rules_, it, limits.least)},
                               {"most", fact_plain(rules_, it, limits.most)}});
            }
        };
        add(subject_.family.within, nullptr);
        for (const cases::Member& member : subject_.family.members) add(member.within, member.label);
        return out;
    }

    Json assumptions() const {
        Json out = Json::array();
        for (const verdict::Assumed& a : result_.assumptions) {
            const law::Fact& fact = rules_.facts[a.fact];
            Json one = Json::object();
            one["fact"] = fact.path;
            one["member"] = a.member ? Json(result_.members[*a.member].label) : Json(nullptr);
            one["value"] = is_known(a.value) ? Json(fact_plain(rules_, fact, a.value)) : Json(nullptr);
            one["because"] = text(fact.assumed[a.assumption].because.in(language_));
            out.push_back(std::move(one));
        }
        if (result_.filed_then) {
            out.push_back({{"fact", rules_.facts[*rules_.roles.filed_on].path},
                           {"member", nullptr},
                           {"value", calendar::to_iso(result_.assessed_on)},
                           {"because", text(say::if_filed_on.in(language_, words::date(result_.assessed_on, language_)))}});
        }
        if (result_.assessed_today && rules_.roles.assessed_on) {
            out.push_back({{"fact", rules_.facts[*rules_.roles.assessed_on].path},
                           {"member", nullptr},
                           {"value", calendar::to_iso(result_.assessed_on)},
                           {"because", text(say::assessed_today.in(language_, words::date(result_.assessed_on, language_)))}});
        }
        return out;
    }

    Json leaves_open() const {
        Json out = Json::array();
        for (const std::size_t index : result_.leaves_open) {
            const law::OpenPoint& point = rules_.open_points[index];
            Json one = {{"id", point.name}, {"text", text(point.text.in(language_))}};
            if (point.warns) one["warns"] = true;
            add_citation(one, point.citation);
            out.push_back(std::move(one));
        }
        for (const OpenCondition& open : open_conditions(subject_)) {
            Json one = {{"id", rules_.conditions[open.condition].name}, {"text", text(open.version->leaves_open.in(language_))}};
            add_citation(one, open.version->citation);
            out.push_back(std::move(one));
        }
        return out;
    }

    const law::RuleSet& rules_;
    const verdict::Assessment& result_;
    const Subject& subject_;
    Language language_;
    std::string sentence_;
};

}  // namespace

Json json(const Subject& subject, Language language, std::string sentence) {
    return Answer(subject, language, std::move(sentence)).answer();
}

std::string write(const Json& value) {
    return value.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace reunify::report
