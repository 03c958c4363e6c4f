#include <fmt/format.h>

#include "report/rule_writer.h"
#include "report/value.h"
#include "words/format.h"
#include "words/words.h"

namespace reunify::report {

using words::say;
using words::Word;

void write_fact_page(RuleWriter& out, const law::Fact& fact) {
    const Language language = out.language();
    Page& page = out.page();
    const Word level = fact.level == Level::member ? Word::level_member : Word::level_family;
    out.open(fact.path, fact.label.in(language), fmt::format("{} ({})", say(Word::fact, language), say(level, language)));
    page.field(say(Word::question, language), fact.question.in(language));
    page.field(say(Word::why_asked, language), fact.why.in(language));
    page.field(say(Word::accepted, language), accepted_form(fact.type, language));
    for (const law::Choice& choice : fact.choices) page.item("-", words::labelled(language, choice.name, choice.label.in(language)), 4);
    if (fact.changeable) page.paragraph(say(Word::changeable, language));
    if (fact.assumed.empty()) return;
    page.heading(say(Word::if_left_out, language));
    for (const law::Assumption& assumption : fact.assumed) {
        page.item("-",
                  words::labelled(language, feel::to_text(*assumption.value, out.rules().scope, out.rules().pool),
                                  assumption.because.in(language)),
                  2);
        out.expression(say(Word::applies_when, language), assumption.when, 4);
    }
}

}  // namespace reunify::report
