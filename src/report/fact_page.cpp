#include <fmt/format.h>

#include "report/rule_writer.h"
#include "report/value.h"

namespace reunify::report {

using words::Word;

void write_fact_page(RuleWriter& out, const law::Fact& fact) {
    const Word level = fact.level == Level::member ? Word::level_member : Word::level_family;
    out.open(fact.path, out.in(fact.label), fmt::format("{} ({})", out.say(Word::fact), out.say(level)));
    Blocks& blocks = out.blocks();
    out.field(blocks, Word::question, out.in(fact.question));
    out.field(blocks, Word::why_asked, out.in(fact.why));
    out.field(blocks, Word::accepted, accepted_form(fact.type, out.language()));
    std::vector<std::string> choices;
    for (const law::Choice& choice : fact.choices) choices.push_back(out.labelled(choice.name, out.in(choice.label)));
    blocks.lines(choices);
    if (fact.changeable) blocks.paragraph(out.say(Word::changeable));
    List list;
    for (const law::Assumption& assumption : fact.assumed) {
        Item item{out.labelled(feel::to_text(*assumption.value, out.rules().scope, out.rules().pool), out.in(assumption.because)), {}};
        out.expression(item.body, Word::applies_when, assumption.when);
        list.items.push_back(std::move(item));
    }
    Section section{"if-left-out", out.say(Word::if_left_out), {}};
    section.blocks.add({std::move(list)});
    out.add(std::move(section));
}

}  // namespace reunify::report
