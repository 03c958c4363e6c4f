// The answer as an e-mail, and what one more fact would change. Built by CMake: find_package(reunify), target_link_libraries(... reunify::libreunify).
#include <fstream>
#include <iostream>
#include <iterator>
#include <reunify/reunify.h>

namespace api = reunify::api;

int complain(const std::vector<api::Fault>& faults) {
    for (const api::Fault& fault : faults) std::cerr << fault.file << ':' << fault.line << ": " << fault.message << '\n';
    return 1;
}

int main(int count, char** words) {
    if (count < 2) {
        std::cerr << "usage: check FILE [FACT=VALUE]\n";
        return 2;
    }
    std::ifstream file(words[1]);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto rules = api::Rules::built_in();
    if (!rules) return complain(rules.faults());
    const auto family = api::Case::parse(*rules, text);
    if (!family) return complain(family.faults());

    api::Options options;
    options.format = api::Format::markdown;
    if (count < 3) {
        const auto answer = api::check(*rules, *family, options);
        if (!answer) return complain(answer.faults());
        std::cout << *answer;
        return 0;
    }
    api::Case changed = *family;
    const std::string assignment = words[2];
    const std::size_t equals = assignment.find('=');
    if (const auto faults = changed.set(assignment.substr(0, equals), assignment.substr(equals + 1)); !faults.empty()) return complain(faults);
    const auto answer = api::whatif(*rules, *family, changed, options);
    if (!answer) return complain(answer.faults());
    std::cout << *answer;
    return 0;
}
