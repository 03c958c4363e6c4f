#include "report/sign.h"

namespace reunify::report {

using verdict::Status;
using verdict::Verdict;

Sign sign_of(Status status) {
    switch (status) {
        case Status::met:
            return {"✓", Tone::good};
        case Status::not_met:
            return {"✗", Tone::bad};
        case Status::unknown:
            return {"?", Tone::doubtful};
        case Status::exempt:
            return {"○", Tone::good};
        case Status::not_applicable:
            return {"–", Tone::faint};
        case Status::suspended:
        case Status::annulled:
            return {"‖", Tone::doubtful};
    }
    return {"?", Tone::doubtful};
}

Sign sign_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::eligible:
            return {"✓", Tone::good};
        case Verdict::assessment_needed:
        case Verdict::undetermined:
        case Verdict::outside:
            return {"?", Tone::doubtful};
        case Verdict::not_yet:
        case Verdict::not_eligible:
        case Verdict::no_right:
            return {"✗", Tone::bad};
    }
    return {"?", Tone::doubtful};
}

}  // namespace reunify::report
