#include "law/load.h"
#include "sample.h"

using namespace reunify;
using namespace reunify::law;

namespace {

std::vector<std::string> findings(const std::map<std::string, std::string>& texts) {
    std::vector<std::string> all;
    for (const Fault& fault : lint(*sample::loaded(texts))) all.push_back(fault.message.in(Language::en));
    return all;
}

}  // namespace

TEST_CASE("a clean folder has no findings") {
    CHECK(findings(sample::folder()).empty());
}

TEST_CASE("what nothing uses is found at its place") {
    const std::string w = sample::same("x");
    auto texts = sample::with("definitions/all.yaml", "  factor:", "  idle: {title: " + w + ", value: '1'}\n  factor:");
    texts = sample::with("sources.yaml",
                         "  act:", "  blog: {title: " + w + ", publisher: b, date: 2020, address: c, kind: press}\n  act:", texts);
    texts = sample::with("facts.yaml", "  sponsor.income:",
                         "  sponsor.shoe_size: {type: count, label: " + w + ", ask: " + w + ", why: " + w + "}\n  sponsor.income:", texts);
    texts = sample::with("routes.yaml", "  visa:", "  letter: {title: " + w + "}\n  visa:", texts);
    texts =
        sample::with("readings.yaml", "  strictness:",
                     "  moot: {question: " + w + ", options: {a: {label: " + w + ", read_by: " + w + ", sources: [act]}, b: {label: " + w +
                         ", read_by: " + w + ", sources: [act]}}, default: a, because: " + w + "}\n  strictness:",
                     texts);
    texts = sample::with(
        "formalities/all.yaml", "  payslips:",
        "  passport: {title: " + w + ", sources: [act], when: has_right}\n  lease: {title: " + w + ", sources: [act]}\n  payslips:", texts);
    texts["amounts/fee.yaml"] =
        "amount: fee\ntitle: " + w + "\nunit: EUR\nchecked_until: 2026-01-01\nvalues:\n  2020-01-01: {value: 1, sources: [act]}\n";
    CHECK(findings(texts) == std::vector<std::string>{"no rule asks the fact `sponsor.shoe_size`", "no expression asks the reading `moot`",
                                                      "nothing uses the definition `idle`", "nothing uses the amount `fee`",
                                                      "nothing cites the source `blog`", "nothing asks for the document `lease`",
                                                      "no route offers the alternative `letter`"});
    const Faults faults = lint(*sample::loaded(texts));
    CHECK(faults[2].file == "definitions/all.yaml");
    CHECK(faults[2].at.line > 0);
}

TEST_CASE("a publisher with names in four languages has them at every source") {
    const std::string title = sample::same("a");
    const std::string court = "{en: Court, fr: Cour, nl: Hof, de: Gericht}";
    const auto with_court = [&](const std::string& other) {
        const std::string more = "  one: {title: " + title + ", publisher: " + court + ", date: 2020, address: b, kind: court}\n" +
                                 "  two: {title: " + title + ", publisher: " + other + ", date: 2020-02, address: b, kind: court}\n";
        auto texts = sample::with("sources.yaml", "  act:", more + "  act:");
        texts = sample::with("routes.yaml", "sources: [act]", "sources: [act, one, two]", texts);
        return findings(texts);
    };
    CHECK(with_court(court).empty());
    CHECK(with_court("Court") == std::vector<std::string>{"the publisher `Court` of the source `two` has other names at another source"});
    CHECK(with_court("\"Court, first chamber\"").empty());
}
