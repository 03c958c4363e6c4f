#include "report/writer.h"

#include <fmt/format.h>

#include "cases/label.h"
#include "report/sentence.h"
#include "report/sign.h"
#include "report/value.h"
#include "words/format.h"

namespace reunify::report {

std::string Writer::date(Lane day) const {
    return words::date(day, language_);
}

std::string Writer::series(const std::vector<std::string>& items) const {
    return words::series(items, language_);
}

std::string Writer::labelled(std::string_view label, std::string_view text) const {
    return words::labelled(language_, label, text);
}

std::string Writer::after_label(std::string_view text) const {
    return fmt::format("{}{}", words::colon(language_), text);
}

std::string Writer::name_of(std::string_view label) const {
    return std::string(cases::said_label(std::string(label)).in(language_));
}

std::string Writer::names_of(const std::vector<std::string>& labels) const {
    std::vector<std::string> names;
    for (const std::string& label : labels) names.push_back(name_of(label));
    return list(names);
}

Text Writer::cited(const law::Citation& citation) const {
    Text out = citation.law_in_words.in(language_);
    if (!citation.sources.empty()) {
        out += out.empty() ? "[" : " [";
        for (std::size_t i = 0; i < citation.sources.size(); ++i) {
            const law::Source& source = rules_.sources[citation.sources[i]];
            if (i > 0) out += ", ";
            out += linked(source.id, "#" + source_anchor(source));
        }
        out += "]";
    }
    if (citation.confidence != law::Confidence::high)
        out += words::semicolon(language_) + labelled(say::confidence, confidence_word(citation.confidence, language_));
    return out;
}

Text Writer::cited(const verdict::UsedAmount& used) const {
    const law::Amount& amount = rules_.amounts[used.amount];
    const law::AmountValue& value = amount.values[used.value];
    const std::string since = fmt::format("{} {} {}", in(amount.title), say(say::since), date(value.from));
    return Text(labelled(since, value_in_words(rules_, Kind::number, amount.money, value.value, language_)) + " ") + cited(value.citation);
}

Item Writer::judged(Text title, verdict::Verdict verdict) const {
    Item item{std::move(title), {}, sign_of(verdict)};
    const std::string state = after_label(say(word_of(verdict)));
    item.head += item.head.is_strong() ? strong(state) : Text(state);
    return item;
}

Item Writer::judged(Text title, const verdict::MemberResult& member) const {
    if (!is_needless(rules_, member)) return judged(std::move(title), member.verdict);
    Item item{std::move(title), {}, kNeedless};
    const std::string state = after_label(say(say::not_needed));
    item.head += item.head.is_strong() ? strong(state) : Text(state);
    return item;
}

Item Writer::judged(Text title, verdict::Status status) const {
    return {std::move(title) + after_label(say(word_of(status))), {}, sign_of(status)};
}

void Writer::lines(Blocks& blocks, std::string id, const Sentence<>& heading, const std::vector<std::string>& texts) const {
    Section section{std::move(id), say(heading), {}};
    section.blocks.lines(texts);
    blocks.add({std::move(section)});
}

void Writer::sources(Blocks& blocks, const std::vector<std::size_t>& sources, bool with_kind) const {
    List list;
    for (const std::size_t index : sources) {
        const law::Source& source = rules_.sources[index];
        Item item{strong(source.id) + after_label(source_line(source, language_, with_kind)), {}, {}, source_anchor(source)};
        const std::string_view address = address_of(source, language_);
        if (!address.empty()) item.body.note(linked(std::string(address), std::string(address)));
        std::string_view rest = std::string_view(source.address.in(language_)).substr(address.size());
        while (rest.starts_with(' ')) rest.remove_prefix(1);
        if (!address.empty()) {
            item.body.note(rest);
        } else {
            item.body.note(rest.empty() || rest == source.publisher.in(language_) ? say(say::no_page_known)
                                                                                  : say(say::page_not_known, std::string(rest)));
        }
        list.items.push_back(std::move(item));
    }
    Section section{"sources", say(say::sources), {}};
    section.blocks.add({std::move(list)});
    blocks.add({std::move(section)});
}

std::string source_anchor(const law::Source& source) {
    return "source-" + source.id;
}

std::string_view address_of(const law::Source& source, Language language) {
    const std::string_view address = source.address.in(language);
    const bool linked = address.starts_with("https://") || address.starts_with("http://");
    return linked ? address.substr(0, address.find_first_of(" <>\"")) : std::string_view();
}

}  // namespace reunify::report
