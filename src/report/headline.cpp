#include "report/headline.h"

#include <algorithm>

namespace reunify::report {

std::vector<Finding> findings_of(const verdict::Assessment& result) {
    if (result.members.empty()) return {{result.verdict, {}}};
    std::vector<Finding> out;
    for (const verdict::MemberResult& member : result.members) {
        const auto same = [&](const Finding& finding) { return finding.verdict == member.verdict; };
        auto finding = std::find_if(out.begin(), out.end(), same);
        if (finding == out.end()) finding = out.insert(out.end(), {member.verdict, {}});
        finding->who.push_back(member.label);
    }
    std::stable_sort(out.begin(), out.end(), [](const Finding& a, const Finding& b) { return a.verdict < b.verdict; });
    return out;
}

std::string headline(const std::vector<Finding>& findings, const Writer& writer) {
    if (findings.size() == 1) return writer.labelled(say::verdict, writer.say(word_of(findings.front().verdict)));
    std::vector<std::string> parts;
    for (const Finding& finding : findings) parts.push_back(writer.labelled(word_of(finding.verdict), writer.names_of(finding.who)));
    return writer.series(parts);
}

}  // namespace reunify::report
