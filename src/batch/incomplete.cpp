#include "batch/incomplete.h"

#include "batch/sentences.h"
#include "cases/family.h"

namespace reunify::batch {

std::string_view code_of(Incomplete incomplete) {
    switch (incomplete) {
        case Incomplete::no:
            return "";
        case Incomplete::too_many_rows:
            return "case:too_many_rows";
        case Incomplete::rows_apart:
            return "case:rows_apart";
        case Incomplete::two_spellings:
            return "case:two_spellings";
        case Incomplete::row_swallowed:
            return "case:row_swallowed";
        case Incomplete::row_cut:
            return "case:row_cut";
        case Incomplete::no_name:
            return "case:no_name";
        case Incomplete::sponsor_disputed:
            return "case:sponsor_disputed";
        case Incomplete::row_rejected:
            return "case:row_rejected";
    }
    return "";
}

Phrase reason_of(Incomplete incomplete) {
    switch (incomplete) {
        case Incomplete::no:
            break;
        case Incomplete::too_many_rows:
            return {sentence::family_too_large, cases::kMostMembers};
        case Incomplete::rows_apart:
            return sentence::family_apart;
        case Incomplete::two_spellings:
            return sentence::family_spelled_twice;
        case Incomplete::row_swallowed:
            return sentence::family_swallowed;
        case Incomplete::row_cut:
            return sentence::family_cut;
        case Incomplete::no_name:
            return sentence::family_unnamed;
        case Incomplete::sponsor_disputed:
            return sentence::family_disputed;
        case Incomplete::row_rejected:
            return sentence::family_unreadable;
    }
    return sentence::family_whole;
}

Phrase said(const TwoSpellings& spellings) {
    const bool below = spellings.line < spellings.other_line;
    if (below) return {sentence::two_spellings, spellings.name, spellings.line, spellings.other, spellings.other_line};
    return {sentence::two_spellings, spellings.other, spellings.other_line, spellings.name, spellings.line};
}

}  // namespace reunify::batch
