#include "cases/label.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "base/suggest.h"
#include "cases/folded.h"
#include "cases/sentences.h"

namespace reunify::cases {

namespace {

/// The number behind a word that a text starts with; none if there is something else, or a form that is never written such as `01`.
std::optional<std::size_t> number_behind(std::string_view word, std::string_view text) {
    if (!text.starts_with(word)) return std::nullopt;
    text.remove_prefix(word.size());
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || text.front() == '0') return std::nullopt;
    return number;
}

/// `member ` of `member {0}`.
std::string_view word_before_number(Language language) {
    const std::string_view form = sentence::member_number.form(language);
    return form.substr(0, form.find("{0}"));
}

}  // namespace

std::string default_label(std::size_t number) {
    return Phrase(sentence::member_number, number).in(Language::en);
}

Phrase said_label(std::string_view label) {
    const auto number = number_behind(word_before_number(Language::en), label);
    return number ? Phrase(sentence::member_number, *number) : as_it_is(std::string(label));
}

std::string known_label(std::string_view label) {
    for (const Language language : kLanguages) {
        if (const auto number = number_behind(fold(word_before_number(language)) + "_", fold(label))) return default_label(*number);
    }
    return std::string(label);
}

std::optional<std::size_t> member_called(const Family& family, std::string_view label) {
    const std::string wanted = known_label(label);
    const auto found = std::find_if(family.members.begin(), family.members.end(),
                                    [&](const Member& member) { return known_label(member.label) == wanted; });
    if (found == family.members.end()) return std::nullopt;
    return static_cast<std::size_t>(found - family.members.begin());
}

Phrase one_of_labels(const Family& family) {
    std::vector<Phrase> labels;
    for (const Member& member : family.members) labels.push_back(said_label(member.label));
    return one_of_phrases(labels);
}

std::string nearest_label(const Family& family, std::string_view typed) {
    std::vector<std::string> names;
    for (const Member& member : family.members) {
        for (const Language language : kLanguages) names.push_back(said_label(member.label).in(language));
    }
    return nearest_name(typed, names);
}

}  // namespace reunify::cases
