#include <fmt/format.h>

#include "report/caveats_text.h"
#include "report/checklist.h"
#include "words/format.h"

namespace reunify::report {

using verdict::PaperState;
using words::say;
using words::Word;

namespace {

const char* box_of(PaperState state) {
    switch (state) {
        case PaperState::had:
            return "[x]";
        case PaperState::later:
            return "[>]";
        case PaperState::needed:
            break;
    }
    return "[ ]";
}

}  // namespace

void write_papers(Page& page, const Subject& subject, const Answer& answer, Language language) {
    if (answer.papers.empty()) return;
    page.heading(say(Word::papers, language));
    for (const ChecklistLine& line : answer.papers) {
        const std::string who = line.who.empty() ? std::string() : fmt::format(" ({})", words::list(line.who, language));
        bool usual = true;
        for (const std::size_t index : line.documents) {
            const law::Document& document = subject.rules.documents[index];
            if (usual) {
                page.item(box_of(line.state),
                          words::labelled(language, document.title.in(language) + who, say(word_of(line.state), language)), 2);
            } else {
                page.field(say(Word::or_instead, language), document.title.in(language), 6);
            }
            usual = false;
            if (line.state != PaperState::had) page.field(say(Word::stands_in, language), document.stands_in.in(language), 6);
        }
        page.paragraph(words::labelled(language, say(Word::proves, language), proves(subject, line, language)), 6, Tone::faint);
    }
}

}  // namespace reunify::report
