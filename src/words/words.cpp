#include "words/words.h"

#include "base/phrase.h"
#include "words/table.h"
#include "words/table_actions.h"
#include "words/table_reports.h"

namespace reunify::words {

std::string_view say(Word word, Language language) {
    const auto index = static_cast<std::size_t>(word);
    const Row& row = index < kFirstAction   ? kTable[index]
                     : index < kFirstReport ? kActions[index - kFirstAction]
                                            : kReports[index - kFirstReport];
    return row.text.in(language);
}

std::string say(Word word, Language language, std::initializer_list<std::string_view> values) {
    return filled(say(word, language), {values.begin(), values.size()});
}

std::string list(const std::vector<std::string>& items, Language language, Word last) {
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0 && i + 1 == items.size()) {
            out += ' ';
            out += say(last, language);
            out += ' ';
        } else if (i > 0) {
            out += ", ";
        }
        out += items[i];
    }
    return out;
}

}  // namespace reunify::words
