#include "tests/verdict/small_law.h"
#include "verdict/explanation.h"

using namespace reunify;
using small_law::program;

namespace {

/// `lease|deed needed`, `birth_certificate (1) later`
std::vector<std::string> papers_of(const cases::Family& family) {
    std::vector<std::string> out;
    for (const verdict::ChecklistItem& paper : verdict::assess(program(), family).papers) {
        std::string line;
        for (const std::size_t document : paper.documents) line += (line.empty() ? "" : "|") + program()->rules->documents[document].name;
        if (paper.member) line += " (" + std::to_string(*paper.member) + ")";
        out.push_back(line + " " + std::string(verdict::name_of(paper.state)));
    }
    return out;
}

using Lines = std::vector<std::string>;

cases::Family children(const std::string& status, const std::string& more = {}) {
    return small_law::family("application: {filed_on: 2026-03-01, assessed_on: 2026-03-01}\nsponsor: {status: " + status +
                             ", stay_since: 2026-01-15, income: 3000}\nhousehold: {housing: yes}\nmembers:\n"
                             "  - {label: a, relation: child, birth_date: 2015-01-01, custody: yes}\n"
                             "  - {label: b, relation: child, birth_date: 2017-01-01, custody: yes, documents: [birth_certificate]}\n" +
                             more);
}

}  // namespace

TEST_CASE("each condition asked names its papers, once for the file or once for each member") {
    CHECK(papers_of(small_law::spouse()) == Lines{"lease|deed needed", "payslips needed"});
    CHECK(papers_of(children("unlimited_stay")) == Lines{"lease|deed needed", "birth_certificate (0) needed", "birth_certificate (1) had"});
}

TEST_CASE("one of several papers suffices") {
    CHECK(papers_of(children("unlimited_stay", "documents: [deed]\n")).front() == "lease|deed had");
}

TEST_CASE("what the rules let follow is needed later, and a paper that does not apply is not offered") {
    CHECK(papers_of(children("refugee")) == Lines{"lease needed", "birth_certificate (0) later", "birth_certificate (1) had"});
}

TEST_CASE("a paper at hand for the file counts for each member") {
    CHECK(papers_of(children("refugee", "documents: [birth_certificate, lease]\n")) ==
          Lines{"lease had", "birth_certificate (0) had", "birth_certificate (1) had"});
}

TEST_CASE("what is exempt or gives no right asks for no paper") {
    auto refugee = small_law::with(small_law::spouse(), {"sponsor.status=refugee", "sponsor.stay_since=2026-01-15"});
    CHECK(papers_of(refugee) == Lines{"lease needed"});
    CHECK(papers_of(small_law::with(small_law::spouse(), {"members[spouse].relation=sibling"})).empty());
}
