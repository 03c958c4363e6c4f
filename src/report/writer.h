#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "law/ruleset.h"
#include "report/document.h"
#include "report/subject.h"
#include "words/format.h"

namespace reunify::report {

/// Says what the rules and the program have to say in one language. Every document is written with one.
class Writer {
public:
    Writer(const law::RuleSet& rules, Language language) : rules_(rules), language_(language) {}

    const law::RuleSet& rules() const { return rules_; }
    Language language() const { return language_; }

    template <std::size_t Values, class... Filling>
    requires(sizeof...(Filling) == Values) std::string say(const Sentence<Values>& sentence, const Filling&... values)
    const { return std::string(sentence.in(language_, values...)); }
    std::string in(const law::Wording& wording) const { return wording.in(language_); }

    std::string date(Lane day) const;
    std::string list(const std::vector<std::string>& items) const { return words::list(items, language_); }
    std::string series(const std::vector<std::string>& items) const;
    std::string labelled(std::string_view label, std::string_view text = {}) const;
    std::string labelled(const Sentence<>& label, std::string_view text) const { return labelled(say(label), text); }

    /// `: text`, as it follows a label.
    std::string after_label(std::string_view text) const;

    /// How a member is called.
    std::string name_of(std::string_view label) const;
    std::string names_of(const std::vector<std::string>& labels) const;

    /// The law in words, its sources as links to `source_anchor`, how sure we are.
    Text cited(const law::Citation& citation) const;
    /// `Guaranteed minimum income since 1 February 2025: € 2,111.89 [emn-2025]`.
    Text cited(const verdict::UsedAmount& used) const;

    /// `title: verdict`, with the verdict's sign; of a member also that no application is needed.
    Item judged(Text title, const verdict::MemberResult& member) const;
    Item judged(Text title, verdict::Verdict verdict) const;
    Item judged(Text title, verdict::Status status) const;

    void field(Blocks& blocks, const Sentence<>& label, Text text) const { blocks.field(say(label), std::move(text)); }
    void lines(Blocks& blocks, std::string id, const Sentence<>& heading, const std::vector<std::string>& texts) const;

    /// Sources in full, as a section; `with_kind` says what kind of source each is.
    void sources(Blocks& blocks, const std::vector<std::size_t>& sources, bool with_kind = false) const;

private:
    const law::RuleSet& rules_;
    Language language_;
};

std::string source_anchor(const law::Source& source);

/// The web address at the head of where a source is found; empty if that is said in words only.
std::string_view address_of(const law::Source& source, Language language);

}  // namespace reunify::report
