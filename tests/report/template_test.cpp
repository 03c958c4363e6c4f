#include <sstream>

#include "report/template_text.h"
#include "tests/verdict/real_law.h"

using namespace reunify;

TEST_CASE("What is assumed where a fact is left out is told once, in every language") {
    for (const Language language : kLanguages) {
        std::istringstream form(report::profile_template(*real_law::program()->rules, language));
        std::vector<std::string> of_this;  // the lines of comment above one fact
        for (std::string line; std::getline(form, line);) {
            if (line.find('#') == std::string::npos) of_this.clear();
            CHECK_MESSAGE(std::find(of_this.begin(), of_this.end(), line) == of_this.end(), line);
            if (line.find('#') != std::string::npos) of_this.push_back(line);
        }
    }
}
