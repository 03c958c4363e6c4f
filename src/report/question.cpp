#include "report/question.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "law/names.h"
#include "report/json.h"
#include "report/margin.h"
#include "report/sentence.h"
#include "report/value.h"
#include "report/writer.h"
#include "verdict/fewest_answers.h"
#include "words/format.h"

namespace reunify::report {

namespace {

using interview::Hanging;
using QuestionJson = nlohmann::ordered_json;

/// The currency, as the units of the rules name it: what stands before `/` in the first that is one of money.
std::string currency_of(const law::RuleSet& rules) {
    const auto unit = std::find_if(rules.units.begin(), rules.units.end(), [](const law::Unit& each) { return each.money; });
    return unit == rules.units.end() ? std::string() : unit->name.substr(0, unit->name.find('/'));
}

std::string why_of(const Subject& subject, const Hanging& hanging, const law::Fact& fact, const Writer& writer) {
    const std::string name = writer.name_of(subject.family.members[hanging.member].label);
    switch (hanging.on) {
        case Hanging::On::amount:
            return writer.say(say::decides_amount, writer.in(subject.rules.definitions[hanging.index].title));
        case Hanging::On::deadline:
            return writer.say(say::decides_deadline, writer.in(subject.rules.formalities[hanging.index].title));
        case Hanging::On::condition:
            for (const verdict::ConditionResult& condition : subject.result.members[hanging.member].conditions) {
                if (condition.condition != hanging.index) continue;
                const auto citation = citation_for(subject.rules, subject.family, subject.result, condition);
                if (!citation) break;
                std::string said = writer.say(say::decides_condition, writer.in(subject.rules.conditions[hanging.index].title),
                                              writer.in(citation->law_in_words), name);
                const std::string asked = fact.type == law::FactType::money ? sum_asked(subject, condition, writer) : std::string();
                if (!asked.empty()) said += fmt::format(" {}.", asked);
                return said;
            }
            break;
        case Hanging::On::verdict:
            break;
    }
    return writer.in(fact.why);
}

/// A fact with its member: what every entry that speaks of one begins with.
QuestionJson named(const Subject& subject, const verdict::Wanted& wanted) {
    QuestionJson out = QuestionJson::object();
    out["fact"] = subject.rules.facts[wanted.fact].path;
    out["member"] = wanted.member ? QuestionJson(subject.family.members[*wanted.member].label) : QuestionJson(nullptr);
    return out;
}

const cases::Within* limits_of(const Subject& subject, const verdict::Wanted& wanted) {
    const auto& within = wanted.member ? subject.family.members[*wanted.member].within : subject.family.within;
    const auto found = within.find(wanted.fact);
    return found == within.end() ? nullptr : &found->second;
}

/// The lowest and the highest answer; what is known within limits has those.
QuestionJson bounds_of(const Subject& subject, const verdict::Wanted& wanted) {
    const law::Fact& fact = subject.rules.facts[wanted.fact];
    const cases::Within* limits = limits_of(subject, wanted);
    const std::optional<Lane> least = limits != nullptr ? limits->least : fact.least, most = limits != nullptr ? limits->most : fact.most;
    if (!least && !most) return nullptr;
    const auto plain = [&](std::optional<Lane> value) {
        return value ? QuestionJson(fact_plain(subject.rules, fact, *value)) : QuestionJson(nullptr);
    };
    return {{"least", plain(least)}, {"most", plain(most)}};
}

QuestionJson choices_of(const law::Fact& fact, Language language) {
    QuestionJson out = QuestionJson::array();
    if (fact.type == law::FactType::yes_no) {
        out.push_back({{"name", "yes"}, {"label", words::yes_no(true, language)}});
        out.push_back({{"name", "no"}, {"label", words::yes_no(false, language)}});
    }
    for (const law::Choice& choice : fact.choices) out.push_back({{"name", choice.name}, {"label", choice.label.in(language)}});
    return out;
}

QuestionJson question_json(const Subject& subject, const interview::Asking& asking, Language language) {
    const law::Fact& fact = subject.rules.facts[asking.wanted.fact];
    const QuestionWords words = in_words(subject, asking, language);
    QuestionJson out = named(subject, asking.wanted);
    if (asking.members) out["fact"] = law::kMembers;
    out["also"] = QuestionJson::array();
    for (const std::size_t member : asking.also) out["also"].push_back(subject.family.members[member].label);
    out["text"] = words::plain_spaces(words.text);
    out["why"] = words::plain_spaces(words.why);
    out["help"] = words::plain_spaces(words.help);
    out["type"] = asking.members ? law::kMembers : law::name_of(fact.type);
    out["choices"] = choices_of(fact, language);
    out["bounds"] = asking.members ? QuestionJson(nullptr) : bounds_of(subject, asking.wanted);
    out["unit"] = fact.type == law::FactType::money ? QuestionJson(currency_of(subject.rules)) : QuestionJson(nullptr);
    out["given"] = nullptr;
    if (const cases::Within* limits = asking.members ? nullptr : limits_of(subject, asking.wanted))
        out["given"] = words::plain_spaces(range_in_words(subject.rules, fact, limits->least, limits->most, language));
    out["path"] = asking.members ? std::string(law::kMembers) : path_of(fact, subject.family, asking.wanted.member.value_or(0));
    return out;
}

QuestionJson confirm_json(const Subject& subject, const verdict::Assumed& assumed, Language language) {
    const law::Fact& fact = subject.rules.facts[assumed.fact];
    QuestionJson out = named(subject, {assumed.fact, assumed.member});
    out["text"] = words::plain_spaces(in_words(subject, assumed, language));
    out["value"] = is_known(assumed.value) ? QuestionJson(fact_plain(subject.rules, fact, assumed.value)) : QuestionJson(nullptr);
    out["because"] = words::plain_spaces(fact.assumed[assumed.assumption].because.in(language));
    out["type"] = law::name_of(fact.type);
    out["choices"] = choices_of(fact, language);
    out["path"] = path_of(fact, subject.family, assumed.member.value_or(0));
    return out;
}

}  // namespace

std::string fact_and_member(const Subject& subject, const verdict::Wanted& wanted, Language language) {
    const Writer writer(subject.rules, language);
    const std::string label = writer.in(subject.rules.facts[wanted.fact].label);
    if (!wanted.member) return label;
    return fmt::format("{} ({})", label, writer.name_of(subject.family.members[*wanted.member].label));
}

QuestionWords in_words(const Subject& subject, const interview::Asking& asking, Language language) {
    const law::Fact& fact = subject.rules.facts[asking.wanted.fact];
    const Writer writer(subject.rules, language);
    std::string explained;
    for (const law::Choice& choice : fact.choices) {
        const std::string said = writer.in(choice.explained);
        if (!said.empty()) explained += " " + words::labelled(language, writer.in(choice.label), said);
    }
    if (asking.members)
        return {writer.say(subject.family.members.empty() ? say::who_comes : say::who_else), writer.in(fact.why),
                writer.say(say::name_everybody) + explained, writer.say(say::name_everybody)};
    QuestionWords out{writer.in(fact.question), writer.in(fact.why), writer.in(fact.why) + explained, {}};
    if (asking.wanted.member) out.text += fmt::format(" ({})", writer.name_of(subject.family.members[*asking.wanted.member].label));
    if (asking.hanging) out.why = why_of(subject, *asking.hanging, fact, writer);
    return out;
}

std::string assumed_in_words(const Subject& subject, const std::vector<verdict::Assumed>& assumed, Language language) {
    const law::Fact& fact = subject.rules.facts[assumed.front().fact];
    const Writer writer(subject.rules, language);
    std::string name = writer.in(fact.label);
    std::vector<std::string> members;
    for (const verdict::Assumed& each : assumed) {
        if (each.member) members.push_back(writer.name_of(subject.family.members[*each.member].label));
    }
    if (!members.empty()) name += fmt::format(" ({})", words::list(members, language));
    if (fact.type == law::FactType::date)
        return words::labelled(language, name, fact.assumed[assumed.front().assumption].because.in(language));
    return words::labelled(language, name, fact_in_words(subject.rules, fact, assumed.front().value, language));
}

std::string in_words(const Subject& subject, const verdict::Assumed& assumed, Language language) {
    std::string said = assumed_in_words(subject, {assumed}, language);
    if (said.ends_with('.')) said.pop_back();
    return say::to_confirm.in(language, said);
}

nlohmann::ordered_json json(const Subject& subject, const interview::Step& step, Language language) {
    QuestionJson out = QuestionJson::object();
    out["question"] = step.question ? question_json(subject, *step.question, language) : QuestionJson(nullptr);
    out["about"] = step.about ? QuestionJson(*step.about) : QuestionJson(nullptr);
    out["confirm"] = QuestionJson::array();
    for (const verdict::Assumed& assumed : step.confirm) out["confirm"].push_back(confirm_json(subject, assumed, language));
    out["find_out"] = QuestionJson::array();
    for (const verdict::Wanted& wanted : step.find_out) {
        QuestionJson one = named(subject, wanted);
        one["text"] = words::plain_spaces(subject.rules.facts[wanted.fact].question.in(language));
        out["find_out"].push_back(std::move(one));
    }
    out["answer"] = json(subject, language);
    return out;
}

}  // namespace reunify::report
