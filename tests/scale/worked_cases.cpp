// Writes the families of all worked cases as a list: usage worked_cases RULES_FOLDER. What is known only within limits is left empty.

#include "proof/worked_cases.h"

#include <cstdio>
#include <string>

#include "cases/value.h"
#include "law/load.h"

using namespace reunify;

namespace {

std::string cell(const law::RuleSet& rules, std::size_t fact, Lane value) {
    const std::string text = is_known(value) ? cases::write_value(rules.facts[fact], value, rules.pool) : std::string();
    return text.find(',') == std::string::npos ? text : "\"" + text + "\"";
}

template <class Problem>
int stop(const Problem& problem) {
    std::fprintf(stderr, "%s\n", describe(problem.faults()).c_str());
    return 1;
}

}  // namespace

int main(int count, char** words) {
    if (count != 2) return 2;
    const std::string folder = words[1];
    const auto files = law::read_folder(folder);
    if (!files) return stop(files);
    const auto loaded = law::load(*files);
    if (!loaded) return stop(loaded);
    const law::RuleSet& rules = **loaded;
    const auto cases = proof::read_cases(folder + "/cases", rules);
    if (!cases) return stop(cases);

    std::string out = "row,case";
    for (const law::Fact& fact : rules.facts) out += "," + fact.path;
    out += '\n';
    std::size_t row = 0, family = 0;
    for (const proof::WorkedCase& worked_case : *cases) {
        ++family;
        for (const cases::Member& member : worked_case.family.members) {
            out += std::to_string(++row) + ",W" + std::to_string(family);
            for (std::size_t f = 0; f < rules.facts.size(); ++f) {
                const bool of_member = rules.facts[f].level == Level::member;
                out += "," + cell(rules, f, (of_member ? member.facts : worked_case.family.facts)[f]);
            }
            out += '\n';
        }
    }
    std::fwrite(out.data(), 1, out.size(), stdout);
    return 0;
}
