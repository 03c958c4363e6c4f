#include <fmt/format.h>

#include "report/rule_list.h"
#include "report/rule_writer.h"
#include "report/sentence.h"
#include "words/format.h"

namespace reunify::report {

namespace {

const Sentence<>& word_of(law::Otherwise otherwise) {
    switch (otherwise) {
        case law::Otherwise::refusal:
            return say::refusal;
        case law::Otherwise::individual_assessment:
            return say::assessment_needed;
        case law::Otherwise::not_yet:
            return say::not_yet;
    }
    return say::refusal;
}

const Sentence<>& word_of(law::Effect effect) {
    switch (effect) {
        case law::Effect::exempt:
            return say::exempt;
        case law::Effect::suspended:
            return say::suspended;
        case law::Effect::annulled:
            return say::annulled;
    }
    return say::exempt;
}

void add_exceptions(RuleWriter& out, Blocks& blocks, const law::ConditionVersion& version) {
    List list;
    for (const law::Exception& exception : version.exceptions) {
        Item item{out.labelled(fmt::format("{} ({})", out.in(exception.title), exception.name), out.say(word_of(exception.effect))), {}};
        out.expression(item.body, say::applies_when, exception.when);
        out.citation(item.body, exception.citation);
        if (!exception.judgment.empty()) out.field(item.body, say::judgment, exception.judgment);
        for (std::size_t i = 0; i < out.rules().sources.size(); ++i) {
            if (out.rules().sources[i].id == exception.judgment) out.source(i);
        }
        list.items.push_back(std::move(item));
    }
    if (!list.items.empty()) blocks.paragraph(out.labelled(say::exceptions, ""));
    blocks.add({std::move(list)});
}

void add_evidence(RuleWriter& out, Blocks& blocks, const law::ConditionVersion& version) {
    std::vector<std::string> lines;
    for (const std::size_t index : version.evidence) {
        const law::Paper& document = out.rules().documents[index];
        std::string line = fmt::format("{} ({})", out.in(document.title), document.name);
        if (!document.stands_in.empty())
            line += words::semicolon(out.language()) + out.labelled(say::stands_in, out.in(document.stands_in));
        lines.push_back(std::move(line));
    }
    if (!lines.empty()) blocks.paragraph(out.labelled(say::evidence, ""));
    blocks.lines(lines);
}

void add_version(RuleWriter& out, const law::ConditionVersion& version) {
    Section section = out.version(version);
    Blocks& blocks = section.blocks;
    out.citation(blocks, version.citation);
    out.expression(blocks, say::applies_when, version.applies);
    out.expression(blocks, say::requires_, version.required);
    out.field(blocks, say::if_it_fails, out.say(word_of(version.otherwise)));
    add_exceptions(out, blocks, version);
    add_evidence(out, blocks, version);
    out.field(blocks, say::explained_when_met, sentence_form(out.rules(), version.met, out.language()));
    out.field(blocks, say::explained_when_not_met, sentence_form(out.rules(), version.not_met, out.language()));
    out.field(blocks, say::leaves_open, out.in(version.leaves_open));
    out.add(std::move(section));
}

}  // namespace

void write_condition_page(RuleWriter& out, const law::Condition& condition) {
    out.open(condition.name, out.in(condition.title), out.labelled(say::condition, out.in(out.rules().topic_title(condition.topic))));
    out.field(out.blocks(), say::asks, out.in(condition.asks));
    for (const law::ConditionVersion& version : condition.versions) add_version(out, version);
}

}  // namespace reunify::report
