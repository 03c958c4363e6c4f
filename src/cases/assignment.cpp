#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/calendar.h"
#include "base/suggest.h"
#include "cases/date_words.h"
#include "cases/folded.h"
#include "cases/label.h"
#include "cases/places.h"
#include "cases/profile.h"
#include "cases/sentences.h"
#include "cases/value.h"
#include "cases/vocabulary.h"

namespace reunify::cases {

namespace {

/// `members[spouse].birth_date=1990-01-01` in its pieces; the selector is empty for a fact of the family and for `member.x`.
struct Assignment {
    bool well_formed = false;
    bool selects = false;
    std::string_view selector;
    std::string path;  ///< as the rules name the fact: `member.birth_date`
    std::string_view value;
};

/// What stands before `[` and names the list of members, in whatever language; 0 for none.
std::size_t selector_of(std::string_view text, const law::RuleSet& rules) {
    const std::size_t bracket = text.find('[');
    if (bracket == std::string_view::npos || bracket > text.find('=')) return 0;
    const std::string_view word = text.substr(0, bracket);
    return word == kMembers || Vocabulary(rules).part(word) == kMembers ? bracket + 1 : 0;
}

Assignment take_apart(std::string_view text, const law::RuleSet& rules) {
    Assignment out;
    std::string_view rest = trimmed(text);
    if (const std::size_t selector = selector_of(rest, rules)) {
        // Up to the first `].`: a label that holds one can still be chosen by its number.
        const std::size_t close = rest.find("].");
        if (close == std::string_view::npos) return out;
        out.selects = true;
        out.selector = trimmed(rest.substr(selector, close - selector));
        out.path = std::string(kMember) + ".";
        rest.remove_prefix(close + 2);
    }
    const std::size_t equals = rest.find('=');
    if (equals == std::string_view::npos) return out;
    out.path += trimmed(rest.substr(0, equals));
    out.value = rest.substr(equals + 1);
    out.well_formed = true;
    return out;
}

Faults refused(Phrase message, Phrase accepted, std::string nearest = {}) {
    Fault fault;
    fault.message = std::move(message);
    fault.accepted = std::move(accepted);
    fault.nearest = std::move(nearest);
    return {std::move(fault)};
}

/// The member that a selector names: its number from 0, its label, or `member 1`, in any language.
std::optional<std::size_t> find_member(const Family& family, std::string_view selector) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(selector.data(), selector.data() + selector.size(), number);
    if (error == std::errc{} && end == selector.data() + selector.size()) {
        return number < family.members.size() ? std::optional(number) : std::nullopt;
    }
    if (const auto called = member_called(family, selector)) return called;
    // People count members from one, also those who have a label.
    constexpr std::string_view counted = "member ";
    const std::string known = known_label(std::string(selector));
    if (!known.starts_with(counted)) return std::nullopt;
    const auto [last, fault] = std::from_chars(known.data() + counted.size(), known.data() + known.size(), number);
    const bool counts = fault == std::errc{} && last == known.data() + known.size() && number >= 1 && number <= family.members.size();
    return counts ? std::optional(number - 1) : std::nullopt;
}

Faults no_such_member(const Family& family, std::string_view selector) {
    if (family.members.empty()) return refused({sentence::no_member, quoted(selector)}, sentence::nobody);
    const Phrase numbers = family.members.size() == 1 ? as_it_is("0") : Phrase(sentence::numbers, family.members.size() - 1);
    return refused({sentence::no_member, quoted(selector)}, {sentence::label_or_number, one_of_labels(family), numbers},
                   nearest_label(family, selector));
}

Faults no_such_fact(const law::RuleSet& rules, const Assignment& assignment) {
    std::vector<std::string> paths;
    for (const law::Fact& fact : rules.facts) {
        if (!assignment.selects || fact.level == Level::member) paths.push_back(fact.path);
    }
    std::string nearest = nearest_name(assignment.path, paths);
    const std::string_view key =
        assignment.path.find('.') == std::string::npos ? std::string_view(assignment.path) : key_of(assignment.path);
    if (nearest.empty()) nearest = Vocabulary(rules).nearest_path(key);
    return refused({sentence::no_fact, quoted(assignment.path)}, one_of(paths, kMostKeys), std::move(nearest));
}

/// `sponsor.income=2500` or `members[0].birth_date=2010-05-01`: a fact of a level that these rules know, with a value of its type.
std::string example(const law::RuleSet& rules, Level level) {
    constexpr std::array<std::pair<law::FactType, std::string_view>, 4> values{
        {{law::FactType::money, "2500"}, {law::FactType::date, "2010-05-01"}, {law::FactType::count, "2"}, {law::FactType::yes_no, "yes"}}};
    const auto first = level == Level::member ? values.begin() + 1 : values.begin();
    for (auto value = first; value != values.end(); ++value) {
        for (const law::Fact& fact : rules.facts) {
            if (fact.level != level || fact.type != value->first) continue;
            if (level != Level::member) return fmt::format("{}={}", fact.path, value->second);
            return fmt::format("{}[0].{}={}", kMembers, key_of(fact.path), value->second);
        }
    }
    return "FACT=VALUE";
}

}  // namespace

namespace {

/// The fact of an assignment and whose it is.
Result<NamedFact> resolved(const Family& family, const Assignment& assignment, const law::RuleSet& rules) {
    auto fact = rules.fact(assignment.path);
    if (!fact) fact = Vocabulary(rules).fact(assignment.path);
    if (!fact) return no_such_fact(rules, assignment);
    const law::Fact& asked = rules.facts[*fact];
    if (asked.level != Level::member) return NamedFact{*fact, std::nullopt};
    if (!assignment.selects && family.members.size() != 1) {
        return refused({sentence::which_member, quoted(assignment.path), family.members.size()},
                       {sentence::members_by, key_of(asked.path)});
    }
    const auto member = assignment.selects ? find_member(family, assignment.selector) : std::size_t{0};
    if (!member) return no_such_member(family, assignment.selector);
    return NamedFact{*fact, *member};
}

}  // namespace

Result<NamedFact> named_fact(const Family& family, std::string_view path, const law::RuleSet& rules) {
    const std::string text = std::string(path) + "=";
    const Assignment assignment = take_apart(text, rules);
    if (!assignment.well_formed || !assignment.value.empty())
        return no_such_fact(rules, Assignment{true, false, {}, std::string(path), {}});
    return resolved(family, assignment, rules);
}

Faults set_fact(Family& family, std::string_view text, const law::RuleSet& rules, std::optional<Lane> today) {
    const Assignment assignment = take_apart(text, rules);
    if (!assignment.well_formed) {
        return refused({sentence::sets_nothing, quoted(text)},
                       {sentence::assignment, example(rules, Level::family), example(rules, Level::member)});
    }
    const Result<NamedFact> named = resolved(family, assignment, rules);
    if (!named) return named.faults();
    const law::Fact& asked = rules.facts[named->fact];
    std::vector<Lane>& values = named->member ? family.members[*named->member].facts : family.facts;
    std::map<std::size_t, Within>& within = named->member ? family.members[*named->member].within : family.within;
    ReadValue read;
    if (asked.type == law::FactType::date && means_today(assignment.value)) {
        read.value = today.value_or(calendar::today());
    } else {
        read = read_value(rules, named->fact, assignment.value);
    }
    if (!read.wrong.empty())
        return refused({sentence::of_fact, asked.path, std::move(read.wrong)}, std::move(read.accepted), std::move(read.nearest));
    values[named->fact] = read.value;
    within.erase(named->fact);
    if (read.within) within.emplace(named->fact, *read.within);
    return {};
}

Faults leave_out(Family& family, std::string_view member) {
    const auto found = find_member(family, trimmed(member));
    if (!found) return no_such_member(family, trimmed(member));
    if (family.members.size() == 1) return refused({sentence::last_member, quoted(member)}, sentence::somebody_stays);
    family.members.erase(family.members.begin() + static_cast<std::ptrdiff_t>(*found));
    return {};
}

}  // namespace reunify::cases
