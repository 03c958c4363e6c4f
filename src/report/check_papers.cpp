#include <fmt/format.h>

#include "report/check_document.h"
#include "report/checklist.h"

namespace reunify::report {

using verdict::PaperState;

namespace {

Sign tick_of(PaperState state) {
    switch (state) {
        case PaperState::had:
            return {"x", Tone::plain};
        case PaperState::later:
            return {">", Tone::plain};
        case PaperState::needed:
            break;
    }
    return {};
}

}  // namespace

void add_papers(Blocks& blocks, const Subject& subject, const Writer& writer) {
    List list{List::Kind::boxes};
    for (const ChecklistLine& line : checklist(subject, writer.language())) {
        const law::Paper& usual = subject.rules.documents[line.documents.front()];
        const std::string who = line.who.empty() ? std::string() : fmt::format(" ({})", writer.list(line.who));
        Item item{strong(writer.in(usual.title)) + who + writer.after_label(writer.say(word_of(line.state))), {}, tick_of(line.state)};
        for (const std::size_t index : line.documents) {
            const law::Paper& document = subject.rules.documents[index];
            if (&document != &usual) item.body.note(writer.labelled(say::or_instead, writer.in(document.title)));
            if (line.state != PaperState::had && !document.stands_in.empty())
                item.body.note(writer.labelled(say::stands_in, writer.in(document.stands_in)));
        }
        if (const std::string what = proves(subject, line, writer.language()); !what.empty())
            item.body.note(writer.labelled(say::proves, what));
        list.items.push_back(std::move(item));
    }
    Section section{"papers", writer.say(say::papers), {}};
    section.blocks.add({std::move(list)});
    blocks.add({std::move(section)});
}

}  // namespace reunify::report
