#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "cases/family.h"
#include "interview/outlook.h"
#include "verdict/assessment.h"
#include "verdict/turning_days.h"

namespace reunify::interview {

/// What has been said besides the facts of the family.
struct Said {
    std::vector<verdict::Wanted> declined;  ///< asked and not known, or assumed and found right: not asked again
    bool everybody = true;                  ///< nobody else is to come; a family without members is asked for them all the same
    std::optional<verdict::Wanted> last;    ///< answered last: what goes with it comes next
};

/// What an answer decides.
struct Hanging {
    enum class On : std::uint8_t { verdict, condition, amount, deadline };
    On on = On::verdict;
    std::size_t index = 0;   ///< of the condition, definition or formality
    std::size_t member = 0;  ///< of whom
};

struct Asking {
    bool members = false;            ///< who is to come, or who else: none of what follows
    verdict::Wanted wanted;          ///< the fact, and of whom
    std::optional<Hanging> hanging;  ///< none for what every interview begins with
    std::vector<std::size_t> also;   ///< others of whom the same is to be asked
};

struct Step {
    std::optional<Asking> question;  ///< none where nothing that can be asked changes a verdict, an amount asked or a deadline
    std::optional<std::size_t>
        about;  ///< at most so many answers are still needed, this one included; not known while it is asked who comes
    std::vector<verdict::Assumed> confirm;  ///< where there is no question: assumptions with which the answer falls (confirmations.h)
    std::vector<verdict::Wanted>
        find_out;                ///< where there is no question: what nobody knew and keeps a verdict open, the most decisive first
    verdict::Assessment answer;  ///< with all that is known so far
};

/// Leads interviews: what is known of a family in, the next question out. It keeps nothing between two calls, so answers may come in any
/// order, be changed and be taken back. The program must be one planned with texts and procedure. Not shared between threads; one each.
class Interviewer {
public:
    explicit Interviewer(std::shared_ptr<const plan::Program> program);
    Interviewer(Interviewer&&) = delete;  // its parts look at one another where they are

    Step next(const cases::Family& family, const verdict::Question& question, const Said& said = {});

private:
    std::shared_ptr<const plan::Program> program_;
    Outlook outlook_;
    run::Batch tries_;
    run::Evaluator run_;  ///< of the family as it is known
    verdict::TurningDays days_;
};

}  // namespace reunify::interview
