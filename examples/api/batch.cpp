// A list judged piece by piece, in flat memory: rows go to standard output as they come, those that could not be read to standard error.
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
        std::cerr << "usage: batch LIST.csv [en|fr|nl|de]\n";
        return 2;
    }
    std::ifstream file(words[1], std::ios::binary);
    std::string rows{std::istreambuf_iterator<char>(file), {}};
    const auto rules = api::Rules::built_in();
    if (!rules) return complain(rules.faults());

    api::Options options;
    if (count > 2) options.language = words[2];
    api::ListOptions list;
    list.taker = [](std::string_view some) { std::cout << some; };
    const auto judged = api::batch(*rules, std::move(rows), list, options);
    if (!judged) return complain(judged.faults());
    std::cerr << judged->rejects << judged->summary;
    return judged->rejected > 0 ? 1 : 0;
}
