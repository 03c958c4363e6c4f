#include <nlohmann/json.hpp>

#include "base/calendar.h"
#include "report/json.h"
#include "report/may_file.h"
#include "report/standing_json.h"
#include "report/timeline.h"
#include "words/format.h"

namespace reunify::report {

using Json = nlohmann::ordered_json;

namespace {

Json day(const std::optional<Lane>& value) {
    return value ? Json(calendar::to_iso(*value)) : Json(nullptr);
}
Json name(verdict::Verdict verdict) {
    return std::string(verdict::name_of(verdict));
}
Json name(verdict::Status status) {
    return std::string(verdict::name_of(status));
}

Json change_of(const Timeline& timeline, const verdict::Change& change, Language language) {
    Json out = Json::object();
    out["on"] = calendar::to_iso(change.on);
    out["verdict"] = name(change.verdict);
    std::string because;
    for (const std::string& sentence : change_in_words(timeline, change, language)) because += (because.empty() ? "" : " ") + sentence;
    out["because"] = words::plain_spaces(std::move(because));
    out["members"] = Json::array();
    for (std::size_t m = 0; m < change.members.size(); ++m) {
        out["members"].push_back({{"label", timeline.family.members[m].label}, {"verdict", name(change.members[m])}});
    }
    out["conditions"] = Json::array();
    for (const verdict::StatusChange& cause : change.causes) {
        out["conditions"].push_back({{"member", timeline.family.members[cause.member].label},
                                     {"id", timeline.rules.conditions[cause.condition].name},
                                     {"before", name(cause.before)},
                                     {"after", name(cause.after)},
                                     {"exception", cause.exception == nullptr ? Json(nullptr) : Json(cause.exception->name)}});
    }
    return out;
}

Json member_of(const Timeline& timeline, std::size_t member) {
    const verdict::Timeline& course = timeline.course;
    Json out = Json::object();
    out["label"] = timeline.family.members[member].label;
    out["verdict"] = name(course.members[member]);
    const bool open = course.members[member] == verdict::Verdict::undetermined && course.earliest_of[member] == course.from;
    out["earliest_date"] = open ? Json(nullptr) : day(course.earliest_of[member]);
    out["spans"] = Json::array();
    for (const Span& span : spans_of(course, member)) {
        out["spans"].push_back(
            {{"from", calendar::to_iso(span.from)}, {"until", calendar::to_iso(span.until)}, {"verdict", name(span.verdict)}});
    }
    return out;
}

}  // namespace

Json timeline_json(const Timeline& timeline, Language language, const Standing* standing) {
    const verdict::Timeline& course = timeline.course;
    const law::RuleSet& rules = timeline.rules;
    Json out = Json::object();
    out["verdict"] = name(course.verdict);
    out["earliest_date"] = day(earliest_to_file(course));
    out["eligible_from"] = day(course.eligible);
    out["from"] = calendar::to_iso(course.from);
    out["until"] = calendar::to_iso(course.until);
    out["changes"] = Json::array();
    for (const verdict::Change& change : course.changes) out["changes"].push_back(change_of(timeline, change, language));
    out["members"] = Json::array();
    for (std::size_t m = 0; m < timeline.family.members.size(); ++m) out["members"].push_back(member_of(timeline, m));
    out["last_days"] = Json::array();
    for (const verdict::Loss& loss : course.losses) {
        out["last_days"].push_back({{"on", calendar::to_iso(loss.last_day)},
                                    {"member", timeline.family.members[loss.member].label},
                                    {"condition", rules.conditions[loss.condition].name},
                                    {"status", name(loss.before)}});
    }
    out["amounts_open"] = Json::array();
    for (const verdict::StaleAmount& stale : course.stale) {
        const law::Amount& amount = rules.amounts[stale.amount];
        out["amounts_open"].push_back(
            {{"id", amount.name}, {"from", calendar::to_iso(stale.on)}, {"checked_until", calendar::to_iso(amount.checked_until)}});
    }
    out["missing"] = Json::array();
    for (const std::size_t fact : course.missing) out["missing"].push_back(rules.facts[fact].path);
    if (standing != nullptr) out["depends_on"] = depends_on(standing->subject);
    if (standing != nullptr) add_standing(out, *standing, Writer(rules, language));
    out["disclaimer"] = rules.disclaimer.in(language);
    verdict::Assessment asked;
    asked.assessed_on = course.assessed_on;
    asked.readings = course.readings;
    out["receipt"] = receipt({rules, timeline.family, asked});
    return out;
}

}  // namespace reunify::report
