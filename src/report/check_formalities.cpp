#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "report/check_document.h"
#include "report/sentence.h"
#include "report/value.h"

namespace reunify::report {

namespace {

/// A formality with everybody for whom it comes to the same.
struct SharedFormality {
    const law::Formality* rule;
    Lane last;  ///< of a day: the day, or the last of a span
    std::string value, explained;
    const std::vector<verdict::UsedAmount>* amounts;
    std::vector<std::string> labels;  ///< none for one of the whole file
};

std::vector<SharedFormality> shared_formalities(const Subject& subject, const Writer& writer) {
    std::vector<SharedFormality> out;
    for (const verdict::FormalityResult& f : subject.result.formalities) {
        const law::Formality& rule = subject.rules.formalities[f.formality];
        if (is_moot(subject.result, rule, f)) continue;
        SharedFormality one{&rule, std::max(f.value, f.most), formality_in_words(subject.rules, f, writer.language()), {}, &f.amounts, {}};
        if (is_known(f.value)) one.explained = sentence(subject.rules, f.explain, writer.language());
        auto known = std::find_if(out.begin(), out.end(), [&](const SharedFormality& other) {
            return other.rule == one.rule && other.value == one.value && other.explained == one.explained;
        });
        if (known == out.end()) known = out.insert(out.end(), std::move(one));
        if (f.member) known->labels.push_back(subject.result.members[*f.member].label);
    }
    return out;
}

std::string who(const Subject& subject, const std::vector<std::string>& labels, const Writer& writer) {
    if (labels.empty()) return {};
    const bool all = labels.size() > 1 && labels.size() == subject.result.members.size();
    return fmt::format(" ({})", all ? writer.say(say::for_all) : writer.names_of(labels));
}

}  // namespace

void add_formalities(Blocks& blocks, const Subject& subject, const Writer& writer) {
    List list, past;
    std::set<std::string> told;
    for (const SharedFormality& shared : shared_formalities(subject, writer)) {
        const law::Formality& rule = *shared.rule;
        Item item{Text(writer.in(rule.title) + who(subject, shared.labels, writer) + writer.after_label("")) + strong(shared.value), {}};
        if (told.insert(rule.name + shared.explained).second) {
            item.body.paragraph(shared.explained);
            item.body.note(writer.cited(of_sponsor(subject.rules, rule.citation, subject.family, subject.result)));
            for (const verdict::UsedAmount& used : *shared.amounts) item.body.note(writer.cited(used));
        }
        const bool over = rule.kind == Kind::date && is_known(shared.last) && shared.last < subject.result.assessed_on;
        (over ? past : list).items.push_back(std::move(item));
    }
    Section section{"formalities", writer.say(say::formalities), {}};
    section.blocks.add({std::move(list)});
    blocks.add({std::move(section)});
    Section over{"past", writer.say(say::past_days), {}};
    over.blocks.add({std::move(past)});
    blocks.add({std::move(over)});
}

}  // namespace reunify::report
