#include "report/standing_json.h"

#include <nlohmann/json.hpp>

#include "base/calendar.h"
#include "words/format.h"

namespace reunify::report {

using Json = nlohmann::ordered_json;

void add_standing(Json& out, const Standing& standing, const Writer& writer) {
    const Subject& subject = standing.subject;
    out["sentence"] = words::plain_spaces(headline_of(standing, writer).sentence);
    if (subject.result.filed_then) out["if_filed_on"] = calendar::to_iso(subject.result.assessed_on);
    for (const std::size_t index : subject.result.leaves_open) {
        const law::OpenPoint& point = subject.rules.open_points[index];
        if (point.warns) out["warnings"].push_back({{"id", point.name}, {"text", words::plain_spaces(writer.in(point.text))}});
    }
}

}  // namespace reunify::report
