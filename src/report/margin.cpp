#include "report/margin.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/value.h"
#include "words/format.h"

namespace reunify::report {

namespace {

constexpr Lane kLittle = 20;  ///< a twentieth of what is asked: more than amounts rise at once

/// The two sums that the condition weighs, what there is and what is asked.
std::optional<std::pair<cases::Within, cases::Within>> sums_of(const law::RuleSet& rules, const verdict::ConditionResult& c) {
    std::vector<cases::Within> sums;
    for (const verdict::Figure& figure : c.figures) {
        if (!rules.definition(figure.name) || !figure.money || !is_known(figure.value) || sums.size() == 2) continue;
        sums.push_back({figure.value, is_known(figure.most) ? figure.most : figure.value});
    }
    if (sums.size() != 2) return std::nullopt;
    return std::pair{sums[0], sums[1]};
}

}  // namespace

std::optional<Margin> thin_margin(const Subject& subject, const verdict::ConditionResult& c) {
    if (c.status != verdict::Status::met) return std::nullopt;
    const auto sums = sums_of(subject.rules, c);
    if (!sums) return std::nullopt;
    const Lane asked = sums->second.most;
    Margin margin{sums->first.least - asked, kUnknown};
    if (margin.by < 0 || margin.by > asked / kLittle) return std::nullopt;
    for (const verdict::UsedAmount& used : c.amounts) {
        const law::Amount& amount = subject.rules.amounts[used.amount];
        if (amount.values[used.value].citation.confidence != law::Confidence::high) return Margin{margin.by, kUnknown};
        const auto of_it = [&](const verdict::StaleAmount& stale) { return stale.amount == used.amount; };
        if (std::any_of(subject.result.stale.begin(), subject.result.stale.end(), of_it))
            margin.until = is_known(margin.until) ? std::min(margin.until, amount.checked_until) : amount.checked_until;
    }
    return is_known(margin.until) ? std::optional(margin) : std::nullopt;
}

std::string in_words(const Margin& margin, const Writer& writer) {
    const std::string by = words::money(margin.by, writer.language());
    return is_known(margin.until) ? writer.say(say::just_met_so_far, by, writer.date(margin.until)) : writer.say(say::just_met_unsure, by);
}

std::vector<std::string> thin_margins(const Subject& subject, const Writer& writer) {
    std::vector<std::pair<std::string, std::vector<std::string>>> told;
    std::size_t asked = 0;
    for (const verdict::MemberResult& member : subject.result.members) {
        if (is_without_right(member.verdict)) continue;
        ++asked;
        for (const verdict::ConditionResult& c : member.conditions) {
            const auto margin = thin_margin(subject, c);
            if (!margin) continue;
            const std::string said = writer.labelled(writer.in(subject.rules.conditions[c.condition].title), in_words(*margin, writer));
            auto known = std::find_if(told.begin(), told.end(), [&](const auto& each) { return each.first == said; });
            if (known == told.end()) known = told.insert(told.end(), {said, {}});
            known->second.push_back(member.label);
        }
    }
    std::vector<std::string> out;
    for (const auto& [said, who] : told) out.push_back(who.size() == asked ? said : fmt::format("{} ({})", said, writer.names_of(who)));
    return out;
}

std::string sum_asked(const Subject& subject, const verdict::ConditionResult& c, const Writer& writer) {
    std::vector<const verdict::Figure*> sums;
    for (const verdict::Figure& figure : c.figures) {
        if (figure.money && subject.rules.definition(figure.name)) sums.push_back(&figure);
    }
    if (sums.size() < 2 || !is_known(sums[1]->value)) return {};
    const verdict::Figure& asked = *sums[1];
    const Lane most = is_known(asked.most) ? asked.most : asked.value;
    const std::string said = most == asked.value ? words::money(asked.value, writer.language())
                                                 : span_in_words(subject.rules, Kind::number, true, asked.value, most, writer.language());
    return writer.labelled(writer.in(subject.rules.definitions[*subject.rules.definition(asked.name)].title), said);
}

std::string sum_asked(const Subject& subject, std::size_t missing, const Writer& writer) {
    if (subject.rules.facts[missing].type != law::FactType::money) return {};
    for (const verdict::MemberResult& member : subject.result.members) {
        for (const verdict::ConditionResult& c : member.conditions) {
            if (std::find(c.missing.begin(), c.missing.end(), missing) == c.missing.end()) continue;
            if (std::string said = sum_asked(subject, c, writer); !said.empty()) return said;
        }
    }
    return {};
}

bool is_thin(const Subject& subject, const std::vector<std::size_t>& members) {
    return std::any_of(members.begin(), members.end(), [&](std::size_t m) {
        const auto& conditions = subject.result.members[m].conditions;
        return std::any_of(conditions.begin(), conditions.end(),
                           [&](const verdict::ConditionResult& c) { return thin_margin(subject, c).has_value(); });
    });
}

}  // namespace reunify::report
