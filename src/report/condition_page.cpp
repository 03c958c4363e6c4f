#include <fmt/format.h>

#include "report/rule_list.h"
#include "report/rule_writer.h"
#include "report/sentence.h"
#include "words/format.h"
#include "words/words.h"

namespace reunify::report {

using words::say;
using words::Word;

namespace {

Word word_of(law::Otherwise otherwise) {
    switch (otherwise) {
        case law::Otherwise::refusal:
            return Word::refusal;
        case law::Otherwise::individual_assessment:
            return Word::assessment_needed;
        case law::Otherwise::not_yet:
            return Word::not_yet;
    }
    return Word::refusal;
}

void write_exceptions(RuleWriter& out, const law::ConditionVersion& version) {
    const Language language = out.language();
    if (version.exceptions.empty()) return;
    out.page().paragraph(words::labelled(language, say(Word::exceptions, language)), 2);
    for (const law::Exception& exception : version.exceptions) {
        const Word effect = exception.effect == law::Effect::exempt ? Word::exempt : Word::suspended;
        out.page().item(
            "-", words::labelled(language, fmt::format("{} ({})", exception.title.in(language), exception.name), say(effect, language)), 4);
        out.expression(say(Word::applies_when, language), exception.when, 6);
        out.citation(exception.citation, 6);
        if (exception.judgment.empty()) continue;
        out.page().field(say(Word::judgment, language), exception.judgment, 6);
        for (std::size_t i = 0; i < out.rules().sources.size(); ++i) {
            if (out.rules().sources[i].id == exception.judgment) out.source(i);
        }
    }
}

void write_evidence(RuleWriter& out, const law::ConditionVersion& version) {
    const Language language = out.language();
    if (version.evidence.empty()) return;
    out.page().paragraph(words::labelled(language, say(Word::evidence, language)), 2);
    for (const std::size_t index : version.evidence) {
        const law::Document& document = out.rules().documents[index];
        std::string line = fmt::format("{} ({})", document.title.in(language), document.name);
        if (!document.stands_in.empty())
            line += words::semicolon(language) + words::labelled(language, say(Word::stands_in, language), document.stands_in.in(language));
        out.page().item("-", line, 4);
    }
}

void write_version(RuleWriter& out, const law::ConditionVersion& version) {
    const Language language = out.language();
    Page& page = out.page();
    out.version_heading(version);
    out.citation(version.citation, 2);
    out.expression(say(Word::applies_when, language), version.applies, 2);
    out.expression(say(Word::requires_, language), version.required, 2);
    page.field(say(Word::if_it_fails, language), say(word_of(version.otherwise), language), 2);
    write_exceptions(out, version);
    write_evidence(out, version);
    page.field(say(Word::explained_when_met, language), sentence_form(out.rules(), version.met, language), 2);
    page.field(say(Word::explained_when_not_met, language), sentence_form(out.rules(), version.not_met, language), 2);
    page.field(say(Word::leaves_open, language), version.leaves_open.in(language), 2);
}

}  // namespace

void write_condition_page(RuleWriter& out, const law::Condition& condition) {
    const Language language = out.language();
    out.open(condition.name, condition.title.in(language),
             words::labelled(language, say(Word::condition, language), topic_title(condition.topic, language)));
    out.page().field(say(Word::asks, language), condition.asks.in(language));
    for (const law::ConditionVersion& version : condition.versions) write_version(out, version);
}

}  // namespace reunify::report
