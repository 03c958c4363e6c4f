#include "report/replay_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/value.h"
#include "report/writer.h"

namespace reunify::report {

using Json = nlohmann::ordered_json;

namespace {

/// One value of an answer with where it stands.
struct Leaf {
    std::string member, what, condition, value;
    bool same_place(const Leaf& other) const { return member == other.member && what == other.what; }
};

std::string shown(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// A key of an object; null where there is none, so that an older or newer answer can be read as well.
const Json& at(const Json& object, const char* key) {
    static const Json nothing = nullptr;
    if (!object.is_object()) return nothing;
    const auto found = object.find(key);
    return found == object.end() ? nothing : *found;
}

std::string text_of(const Json& object, const char* key) {
    const Json& value = at(object, key);
    return value.is_string() ? value.get<std::string>() : std::string();
}

class Leaves {
public:
    /// `day` is the fact of the day of assessment.
    Leaves(const Json& answer, std::string_view day) {
        add("", "verdict", at(answer, "verdict"));
        const Json& members = at(answer, "members");
        for (const Json& member : members.is_array() ? members : Json::array()) add_member(member);
        for (const auto& [name, value] : entries(at(answer, "formalities")).items()) add("", "formalities." + name, value);
        const Json& assumptions = at(answer, "assumptions");
        for (const Json& each : assumptions.is_array() ? assumptions : Json::array()) {
            // Whether the day of the assessment was given or today's is no difference: the receipt has it.
            if (text_of(each, "fact") != day) add(text_of(each, "member"), "assumptions." + text_of(each, "fact"), at(each, "value"));
        }
    }

    const std::vector<Leaf>& list() const { return leaves_; }

private:
    static const Json& entries(const Json& value) {
        static const Json none = Json::object();
        return value.is_object() ? value : none;
    }

    void add(std::string member, std::string what, const Json& value, std::string condition = {}) {
        leaves_.push_back({std::move(member), std::move(what), std::move(condition), shown(value)});
    }

    void add_member(const Json& member) {
        const std::string label = text_of(member, "label");
        for (const char* key : {"verdict", "regime", "route", "legal_basis", "earliest_date", "missing", "alternatives"})
            add(label, key, at(member, key));
        const Json& conditions = at(member, "conditions");
        for (const Json& condition : conditions.is_array() ? conditions : Json::array()) {
            const std::string id = text_of(condition, "id");
            for (const char* key : {"status", "otherwise", "exception"})
                add(label, fmt::format("conditions.{}.{}", id, key), at(condition, key), id);
            for (const auto& [name, value] : entries(at(condition, "values")).items()) {
                add(label, fmt::format("conditions.{}.values.{}", id, name), value, id);
            }
        }
        const Json& readings = at(member, "readings");
        for (const Json& reading : readings.is_array() ? readings : Json::array()) {
            for (const auto& [option, verdict] : entries(at(reading, "verdicts")).items()) {
                add(label, fmt::format("readings.{}.{}", text_of(reading, "id"), option), verdict);
            }
        }
    }

    std::vector<Leaf> leaves_;
};

std::string reason(const Json& answer, const Leaf& leaf) {
    const Json& members = at(answer, "members");
    for (const Json& member : members.is_array() ? members : Json::array()) {
        if (text_of(member, "label") != leaf.member || leaf.condition.empty()) continue;
        const Json& conditions = at(member, "conditions");
        for (const Json& condition : conditions.is_array() ? conditions : Json::array()) {
            if (text_of(condition, "id") != leaf.condition) continue;
            const std::string law = text_of(condition, "law");
            return text_of(condition, "because") + (law.empty() ? "" : fmt::format(" ({})", law));
        }
    }
    return {};
}

const Leaf* in(const std::vector<Leaf>& leaves, const Leaf& wanted) {
    const auto found = std::find_if(leaves.begin(), leaves.end(), [&](const Leaf& leaf) { return leaf.same_place(wanted); });
    return found == leaves.end() ? nullptr : &*found;
}

/// What a difference is called for people: the condition with the figure, or the last word of its place.
std::string title_of(const Changed& changed, const Writer& writer) {
    const law::RuleSet& rules = writer.rules();
    const std::string last = changed.what.substr(changed.what.rfind('.') + 1);
    std::string title = changed.what;
    if (changed.what == "verdict") title = writer.say(say::verdict);
    if (changed.what == "regime") title = writer.say(say::law_applied);
    if (changed.what == "legal_basis") title = writer.say(say::legal_basis);
    if (changed.what == "earliest_date") title = writer.say(say::earliest_day);
    if (changed.what == "missing") title = writer.say(say::missing);
    if (const auto condition = rules.condition(changed.condition)) {
        title = writer.in(rules.conditions[*condition].title);
        if (const auto figure = rules.definition(last)) title += ", " + writer.in(rules.definitions[*figure].title);
    }
    return changed.member.empty() ? title : writer.labelled(writer.name_of(changed.member), title);
}

const Sentence<>& headline_of(const Replay& replay) {
    if (replay.altered()) return say::replay_altered;
    if (!replay.changes.empty()) return replay.same_rules() ? say::replay_broken : say::replay_changed;
    return replay.same_rules() ? say::replay_confirmed : say::replay_same;
}

}  // namespace

std::vector<Changed> changes_between(const law::RuleSet& rules, const Json& then, const Json& now) {
    const std::string day = rules.roles.assessed_on ? rules.facts[*rules.roles.assessed_on].path : std::string();
    const Leaves before(then, day), after(now, day);
    std::vector<Changed> out;
    const auto add = [&](const Leaf& place, const std::string& was, const std::string& is) {
        if (was != is) out.push_back({place.member, place.what, place.condition, was, is, reason(now, place)});
    };
    for (const Leaf& leaf : after.list()) {
        const Leaf* was = in(before.list(), leaf);
        add(leaf, was == nullptr ? "null" : was->value, leaf.value);
    }
    for (const Leaf& leaf : before.list()) {
        if (in(after.list(), leaf) == nullptr) add(leaf, leaf.value, "null");
    }
    return out;
}

bool Replay::altered() const {
    return same_rules() && then_program == REUNIFY_VERSION && (!changes.empty() || !lost_readings.empty());
}

Document replay_document(const Replay& replay, Language language) {
    const Writer writer(replay.rules, language);
    const bool same = replay.changes.empty() && !replay.altered();
    Document out{language,
                 writer.in(replay.rules.title),
                 same ? Sign{"✓", Tone::good} : Sign{"✗", Tone::bad},
                 writer.say(headline_of(replay)),
                 {},
                 {},
                 {}};
    const auto rules = [](const std::string& version, const std::string& digest) {
        return fmt::format("{} ({})", version, digest.substr(0, 12));
    };
    out.head.paragraph(writer.say(say::replay_then, rules(replay.then_version, replay.then_sha256)));
    out.head.paragraph(writer.say(say::replay_now, rules(replay.rules.version, replay.rules.sha256)));
    for (const std::string& lost : replay.lost_readings) out.head.paragraph(writer.say(say::replay_reading_gone, lost));
    List list;
    std::string explained;
    for (const Changed& changed : replay.changes) {
        const auto value = [&](const std::string& text) { return label_of_word(replay.rules, text, language); };
        Item item{writer.labelled(fmt::format("{} ({})", title_of(changed, writer), changed.what),
                                  fmt::format("{} → {}", value(changed.then), value(changed.now))),
                  {}};
        if (changed.because != explained) item.body.note(changed.because);
        explained = changed.because;
        list.items.push_back(std::move(item));
    }
    Section section{"differences", writer.say(say::what_differs), {}};
    section.blocks.add({std::move(list)});
    out.body.add({std::move(section)});
    return out;
}

Json replay_json(const Replay& replay) {
    Json out = Json::object();
    out["same_rules"] = replay.same_rules();
    out["same_result"] = replay.changes.empty();
    out["altered"] = replay.altered();
    out["rules_then"] = {{"rules_version", replay.then_version}, {"rules_sha256", replay.then_sha256}};
    out["rules_now"] = {{"rules_version", replay.rules.version}, {"rules_sha256", replay.rules.sha256}};
    out["unknown_readings"] = replay.lost_readings;
    out["changes"] = Json::array();
    for (const Changed& changed : replay.changes) {
        out["changes"].push_back({{"member", changed.member.empty() ? Json(nullptr) : Json(changed.member)},
                                  {"what", changed.what},
                                  {"then", changed.then},
                                  {"now", changed.now},
                                  {"because", changed.because.empty() ? Json(nullptr) : Json(changed.because)}});
    }
    return out;
}

}  // namespace reunify::report
