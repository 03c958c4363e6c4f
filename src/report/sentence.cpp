#include "report/sentence.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "law/names.h"
#include "report/value.h"
#include "words/day_limits.h"
#include "words/format.h"
#include "words/say.h"

namespace reunify::report {

namespace {

std::string without_stop(std::string text) {
    while (text.ends_with('.') || text.ends_with(' ')) text.pop_back();
    return text;
}

}  // namespace

std::string sentence(const law::RuleSet& rules, const verdict::FilledTemplate& said, Language language) {
    if (said.form == nullptr || said.form->empty()) return {};
    std::string out;
    for (const law::Template::Piece& piece : said.form->pieces[static_cast<std::size_t>(language)]) {
        out += piece.text;
        if (piece.placeholder < 0) continue;
        const auto index = static_cast<std::size_t>(piece.placeholder);
        const Lane value = index < said.values.size() ? said.values[index] : kUnknown;
        const bool money = index < said.form->money.size() && said.form->money[index];
        const Lane most = index < said.most.size() ? said.most[index] : kUnknown;
        const feel::Node& expression = *said.form->placeholders[index];
        if (is_known(most) && expression.kind == Kind::date) {
            words::add_day_within(out, value, most, language);
        } else {
            out += expression_in_words(rules, expression, money, value, most, language);
        }
    }
    return out;
}

std::string sentence_form(const law::RuleSet& rules, const law::Template& form, Language language) {
    std::string out;
    for (const law::Template::Piece& piece : form.pieces[static_cast<std::size_t>(language)]) {
        out += piece.text;
        if (piece.placeholder < 0) continue;
        const feel::Node& expression = *form.placeholders[static_cast<std::size_t>(piece.placeholder)];
        out += fmt::format("{{{}}}", feel::to_text(expression, rules.scope, rules.pool));
    }
    return out;
}

namespace {

/// Figures are missing that the sentence would name: what is known decides without them.
bool has_gaps(const verdict::FilledTemplate& sentence) {
    return !std::all_of(sentence.values.begin(), sentence.values.end(), [](Lane value) { return is_known(value); });
}

}  // namespace

std::string because(const law::RuleSet& rules, const verdict::ConditionResult& result, Language language) {
    const std::string said = sentence(rules, result.because, language);
    const law::Exception* exception = exception_of(rules, result);
    switch (result.status) {
        case verdict::Status::exempt:
            return exception == nullptr ? said : say::exempt_because.in(language, without_stop(exception->title.in(language)));
        case verdict::Status::suspended:
            return exception == nullptr ? said : say::suspended_because.in(language, without_stop(exception->title.in(language)));
        case verdict::Status::annulled:
            return exception == nullptr ? said : say::annulled_because.in(language, without_stop(exception->title.in(language)));
        case verdict::Status::not_applicable:
            return std::string(say::does_not_apply.in(language));
        case verdict::Status::unknown:
            break;
        case verdict::Status::met:
            return said.empty() ? std::string(say::holds_anyway.in(language)) : said;
        case verdict::Status::not_met:
            if (said.empty()) return std::string(say::fails_anyway.in(language));
            return has_gaps(result.because) ? std::string(say::fails_in_any_case.in(language)) : said;
    }
    if (result.missing.empty()) return std::string(say::cannot_say_yet.in(language));
    std::vector<std::string> labels;
    for (const std::size_t fact : result.missing) labels.push_back(rules.facts[fact].label.in(language));
    return say::cannot_say.in(language, words::list(labels, language));
}

std::string_view confidence_word(law::Confidence confidence, Language language) {
    switch (confidence) {
        case law::Confidence::high:
            return say::confidence_high.in(language);
        case law::Confidence::medium:
            return say::confidence_medium.in(language);
        case law::Confidence::low:
            return say::confidence_low.in(language);
    }
    return {};
}

std::string citation_line(const law::RuleSet& rules, const law::Citation& citation, Language language) {
    std::string out = citation.law_in_words.in(language);
    std::string ids;
    for (const std::size_t source : citation.sources) ids += (ids.empty() ? "" : ", ") + rules.sources[source].id;
    if (!ids.empty()) out += fmt::format("{}[{}]", out.empty() ? "" : " ", ids);
    if (citation.confidence != law::Confidence::high) {
        out += words::semicolon(language) +
               words::labelled(language, say::confidence.in(language), confidence_word(citation.confidence, language));
    }
    return out;
}

std::string_view source_kind_word(std::string_view kind, Language language) {
    constexpr std::array<const Sentence<>*, law::kSourceKinds.size()> in_words{
        &say::source_statute, &say::source_official, &say::source_court, &say::source_commentary, &say::source_press};
    for (std::size_t i = 0; i < in_words.size(); ++i) {
        if (law::kSourceKinds[i] == kind) return in_words[i]->in(language);
    }
    return kind;
}

std::string source_line(const law::Source& source, Language language, bool with_kind) {
    const std::string kind =
        with_kind ? fmt::format("{}{}", words::semicolon(language), source_kind_word(source.kind, language)) : std::string();
    return fmt::format("{}, {} ({}{})", source.title.in(language), source.publisher.in(language),
                       words::date_published(source.date, language), kind);
}

law::Citation of_sponsor(const law::RuleSet& rules, const law::Citation& citation, const cases::Family& family,
                         const verdict::Assessment& result) {
    law::Citation out = citation;
    out.elsewhere.clear();
    Lane status = rules.roles.status ? family.facts[*rules.roles.status] : kUnknown;
    for (const verdict::Assumed& assumed : result.assumptions) {
        if (!is_known(status) && assumed.fact == rules.roles.status) status = assumed.value;
    }
    for (const law::Citation::Elsewhere& other : citation.elsewhere) {
        if (rules.pool.find(other.status) != status) continue;
        out.law = other.law;
        out.law_in_words = other.law_in_words;
    }
    return out;
}

const law::ConditionVersion* version_of(const law::RuleSet& rules, const verdict::ConditionResult& result) {
    return result.version ? &rules.conditions[result.condition].versions[*result.version] : nullptr;
}

const law::Exception* exception_of(const law::RuleSet& rules, const verdict::ConditionResult& result) {
    const law::ConditionVersion* version = version_of(rules, result);
    return version != nullptr && result.exception ? &version->exceptions[*result.exception] : nullptr;
}

namespace {

const law::Citation* citation_of(const law::RuleSet& rules, const verdict::ConditionResult& result) {
    if (const law::Exception* exception = exception_of(rules, result)) return &exception->citation;
    const law::ConditionVersion* version = version_of(rules, result);
    return version == nullptr ? nullptr : &version->citation;
}

}  // namespace

law::Confidence confidence_of(const law::RuleSet& rules, const verdict::ConditionResult& result) {
    const law::Citation* citation = citation_of(rules, result);
    law::Confidence weakest = citation == nullptr ? law::Confidence::high : citation->confidence;
    for (const verdict::UsedAmount& used : result.amounts)
        weakest = std::max(weakest, rules.amounts[used.amount].values[used.value].citation.confidence);
    return result.readings.empty() ? weakest : std::max(weakest, law::Confidence::medium);
}

std::optional<law::Citation> citation_for(const law::RuleSet& rules, const cases::Family& family, const verdict::Assessment& assessment,
                                          const verdict::ConditionResult& result) {
    const law::Citation* citation = citation_of(rules, result);
    if (citation == nullptr) return std::nullopt;
    law::Citation out = of_sponsor(rules, *citation, family, assessment);
    out.confidence = confidence_of(rules, result);
    return out;
}

std::vector<std::size_t> sources_behind(const law::RuleSet& rules, const verdict::ConditionResult& result) {
    std::vector<std::size_t> out;
    const auto add = [&out](const law::Citation& citation) {
        for (const std::size_t source : citation.sources) {
            if (std::find(out.begin(), out.end(), source) == out.end()) out.push_back(source);
        }
    };
    if (const law::Citation* citation = citation_of(rules, result)) add(*citation);
    for (const verdict::UsedAmount& used : result.amounts) add(rules.amounts[used.amount].values[used.value].citation);
    return out;
}

}  // namespace reunify::report
