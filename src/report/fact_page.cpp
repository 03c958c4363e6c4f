#include <fmt/format.h>

#include "report/rule_writer.h"
#include "report/value.h"

namespace reunify::report {

void write_fact_page(RuleWriter& out, const law::Fact& fact) {
    const Sentence<>& level = fact.level == Level::member ? say::level_member : say::level_family;
    out.open(fact.path, out.in(fact.label), fmt::format("{} ({})", out.say(say::fact), out.say(level)));
    Blocks& blocks = out.blocks();
    out.field(blocks, say::question, out.in(fact.question));
    out.field(blocks, say::why_asked, out.in(fact.why));
    out.field(blocks, say::accepted, accepted_form(fact.type, out.language()));
    std::vector<std::string> choices;
    for (const law::Choice& choice : fact.choices) {
        const std::string explained = out.in(choice.explained);
        choices.push_back(out.labelled(choice.name, out.in(choice.label) + (explained.empty() ? "" : " – " + explained)));
    }
    blocks.lines(choices);
    if (fact.changeable) blocks.paragraph(out.say(say::changeable));
    List list;
    for (const law::Assumption& assumption : fact.assumed) {
        Item item{out.labelled(feel::to_text(*assumption.value, out.rules().scope, out.rules().pool), out.in(assumption.because)), {}};
        out.expression(item.body, say::applies_when, assumption.when);
        list.items.push_back(std::move(item));
    }
    Section section{"if-left-out", out.say(say::if_left_out), {}};
    section.blocks.add({std::move(list)});
    out.add(std::move(section));
}

}  // namespace reunify::report
