#include "report/checklist.h"

#include <algorithm>

#include "cases/label.h"
#include "words/format.h"

namespace reunify::report {

using cases::said_label;
using verdict::PaperState;

namespace {

int order_of(PaperState state) {
    switch (state) {
        case PaperState::needed:
            return 0;
        case PaperState::later:
            return 1;
        case PaperState::had:
            break;
    }
    return 2;
}

}  // namespace

std::vector<ChecklistLine> checklist(const Subject& subject, Language language) {
    std::vector<ChecklistLine> lines;
    for (const verdict::ChecklistItem& paper : subject.result.papers) {
        const auto same = [&](const ChecklistLine& l) {
            return paper.member && !l.who.empty() && l.state == paper.state && l.documents == paper.documents;
        };
        auto line = std::find_if(lines.begin(), lines.end(), same);
        if (line == lines.end()) line = lines.insert(lines.end(), ChecklistLine{paper.state, paper.documents, {}, {}});
        if (paper.member) line->who.push_back(said_label(subject.result.members[*paper.member].label).in(language));
        for (const std::size_t condition : paper.conditions) {
            if (std::find(line->conditions.begin(), line->conditions.end(), condition) == line->conditions.end())
                line->conditions.push_back(condition);
        }
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const ChecklistLine& a, const ChecklistLine& b) { return order_of(a.state) < order_of(b.state); });
    return lines;
}

const Sentence<>& word_of(PaperState state) {
    switch (state) {
        case PaperState::had:
            return say::paper_had;
        case PaperState::later:
            return say::paper_later;
        case PaperState::needed:
            break;
    }
    return say::paper_needed;
}

std::string proves(const Subject& subject, const ChecklistLine& line, Language language) {
    std::vector<std::string> titles;
    for (const std::size_t condition : line.conditions) titles.push_back(subject.rules.conditions[condition].title.in(language));
    return words::list(titles, language);
}

}  // namespace reunify::report
