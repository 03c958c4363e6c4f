#include <algorithm>

#include "cli/ask_sentences.h"
#include "cli/ask_session.h"
#include "report/question.h"
#include "report/subject.h"

/// The end of an interview: what was assumed is put up for confirmation.
namespace reunify::cli {

using interview::Asking;
using interview::Step;

namespace {

constexpr int kReason = 6;

}  // namespace

/// What is taken of the same fact, with the same words, is one thing to confirm.
std::vector<std::vector<verdict::Assumed>> AskSession::in_groups(const Step& step) const {
    std::vector<std::vector<verdict::Assumed>> out;
    for (const verdict::Assumed& each : step.confirm) {
        const bool as_said = rules_.facts[each.fact].type != law::FactType::date;
        const auto same = std::find_if(out.begin(), out.end(), [&](const std::vector<verdict::Assumed>& group) {
            const verdict::Assumed& first = group.front();
            return first.fact == each.fact && first.assumption == each.assumption && (!as_said || first.value == each.value);
        });
        if (same == out.end()) {
            out.push_back({each});
        } else {
            same->push_back(each);
        }
    }
    return out;
}

AskSession::Move AskSession::confirm(const Step& step) {
    const report::Subject subject{rules_, family_, step.answer};
    const Language language = dialogue_.language();
    const std::vector<std::vector<verdict::Assumed>> groups = in_groups(step);
    open_ = Phrase(sentence::to_confirm).in(language);
    head(step);
    dialogue_.say(sentence::to_confirm);
    const auto list = [&](bool with_reason) {
        for (std::size_t i = 0; i < groups.size(); ++i) {
            const verdict::Assumed& first = groups[i].front();
            dialogue_.item(i + 1, report::assumed_in_words(subject, groups[i], language));
            if (with_reason) dialogue_.say(rules_.facts[first.fact].assumed[first.assumption].because.in(language), kReason);
        }
    };
    list(false);
    dialogue_.say(sentence::confirm_keys, kIndent);
    while (true) {
        Move move = Move::answered;
        const auto line = next_line(move, [&] { list(true); });
        if (!line) return move;
        if (*line == kNotKnown) {  // it stays assumed
            for (const verdict::Assumed& each : step.confirm) decline({each.fact, each.member});
            return Move::answered;
        }
        const auto number = number_in(*line);
        if (number && *number > 0 && *number <= groups.size()) return ask_assumed(groups[*number - 1], step);
        law::Fact yes_or_no;
        yes_or_no.type = law::FactType::yes_no;
        const Lane yes = cases::read_value(yes_or_no, *line, rules_.pool).value;
        if (number || (!line->empty() && !is_known(yes))) {
            misread_ = true;
            dialogue_.say(Phrase(sentence::no_such_number, *line, groups.size()), kIndent);
            continue;
        }
        if (!line->empty() && yes == 0) {
            dialogue_.say(sentence::which_is_wrong, kIndent);
            continue;
        }
        for (const verdict::Assumed& each : step.confirm) accept(each);
        return Move::answered;
    }
}

/// Asks what was not right of each whom it is about; Enter keeps what was assumed of one.
AskSession::Move AskSession::ask_assumed(const std::vector<verdict::Assumed>& wrong, const Step& step) {
    for (const verdict::Assumed& each : wrong) {
        const Asking asking{false, {each.fact, each.member}, std::nullopt, {}};
        const Move move = ask_fact(asking, step, true);
        if (move != Move::answered) return move;
        const bool nobody_knows = std::find(said_.declined.begin(), said_.declined.end(), asking.wanted) != said_.declined.end();
        if (given(asking.wanted).empty() && !nobody_knows) accept(each);
        history_.push_back(asking);
    }
    return Move::answered;
}

/// It is right: a word is an answer, a day or an amount that stands for others is not asked again.
void AskSession::accept(const verdict::Assumed& assumed) {
    const law::FactType type = rules_.facts[assumed.fact].type;
    decline({assumed.fact, assumed.member});
    if (type != law::FactType::yes_no && type != law::FactType::choice) return;
    cases::ReadValue value;
    value.value = assumed.value;
    set({assumed.fact, assumed.member}, value);
}

}  // namespace reunify::cli
