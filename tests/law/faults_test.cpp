#include "base/fault.h"
#include "law/load.h"
#include "sample.h"

/// What is wrong with a rule folder, said at its place.
using namespace reunify;
using namespace reunify::law;

namespace {

/// Replaces a piece of the sample and expects one fault, at a place inside of what was put there.
Fault fault_at(const std::string& file, std::string_view from, std::string_view to, std::string_view at) {
    const auto texts = sample::with(file, from, to);
    Fault fault = sample::fault(texts);
    CHECK(fault.file == file);
    CHECK_MESSAGE(fault.at == sample::place(texts, file, to, to.find(at)), describe(fault));
    return fault;
}

}  // namespace

TEST_CASE("an unknown key is a fault with the nearest known one") {
    const Fault fault = fault_at("ruleset.yaml", "version:", "version: 1\nverson:", "verson");
    CHECK(fault.nearest == "version");
    CHECK(fault.accepted ==
          "ruleset, version, jurisdiction, checked_on, known_until, languages, title, disclaimer, regimes, units or topics");
    CHECK(fault_at("sources.yaml", "kind: statute", "kind: statute, ull: x", "ull").message == "the source `act` has no key `ull`");
    CHECK(fault_at("conditions/means.yaml", "    otherwise: i", "    otherwice: refusal\n    otherwise: i", "otherwice").nearest ==
          "otherwise");
    CHECK(fault_at("facts.yaml", "ask:", "least: 0, ask:", "0").message == "`0` is no date");
    CHECK(fault_at("facts.yaml", "  sponsor.status: {", "  sponsor.status: {least: 0, ", "least").message ==
          "the fact `sponsor.status` has no key `least`");
}

TEST_CASE("a missing key, an empty one and a value of the wrong form are faults") {
    CHECK(sample::fault(sample::with("ruleset.yaml", "jurisdiction: BE\n", "")).message == "the rule set lacks `jurisdiction`");
    CHECK(fault_at("ruleset.yaml", "jurisdiction: BE", "jurisdiction:", "jurisdiction").message ==
          "`jurisdiction` of the rule set is empty");
    CHECK(fault_at("ruleset.yaml", "jurisdiction: BE", "jurisdiction: [BE]", "[").message ==
          "`jurisdiction` of the rule set must be a single value, and this is a list");
    CHECK(fault_at("formalities/all.yaml", "sources: [act]}\n", "sources: act}\n", "act").message ==
          "`sources` of the document `payslips` must be a list, and this is a single value");
}

TEST_CASE("a wording must be there in all four languages") {
    const std::string w = sample::same("words");
    CHECK(sample::fault(sample::with("ruleset.yaml", w, "{en: a, fr: a, nl: a}")).message == "`title` of the rule set lacks `de`");
    CHECK(fault_at("ruleset.yaml", w, "plain", "plain").accepted == "{en: ..., fr: ..., nl: ..., de: ...}");
    CHECK(fault_at("ruleset.yaml", w, "{en: a, fr: a, nl: a, de: a, es: a}", "es").message == "`title` of the rule set has no key `es`");
    CHECK(fault_at("ruleset.yaml", w, "{en: \"a {b}\", fr: a, nl: a, de: a}", "\"a {b}").message ==
          "`title` of the rule set contains a brace, and only `explain` has placeholders");
}

TEST_CASE("dates and numbers are exact and without quotes") {
    CHECK(fault_at("ruleset.yaml", "2026-01-31", "2026-02-30", "2026").message == "`2026-02-30` is no date");
    CHECK(fault_at("amounts/minimum.yaml", "1500.50", "\"1500.50\"", "\"").message == "`1500.50` is no number");
    CHECK(fault_at("amounts/minimum.yaml", "1500.50", "1.500.50", "1").message == "`1.500.50` is no number");
    CHECK(fault_at("amounts/minimum.yaml", "  2020-01-01", "  2020-1-1", "2020").message == "`2020-1-1` is no date");
    CHECK(fault_at("amounts/minimum.yaml", "  2025-01-01", "  2019-01-01", "2019").message == "2019-01-01 comes after 2020-01-01");
    CHECK(fault_at("facts.yaml", "least: 0", "least: 0, most: -1", "-1").message == "`most` is smaller than `least`");
}

TEST_CASE("names that lead nowhere are faults with what is known") {
    const Fault source = fault_at("amounts/minimum.yaml", "[act]", "[atc]", "atc");
    CHECK(source.message == "there is no source `atc`");
    CHECK(source.accepted == "act");
    CHECK(source.nearest == "act");
    CHECK(fault_at("conditions/means.yaml", "[payslips]", "[payslip]", "payslip").nearest == "payslips");
    CHECK(fault_at("conditions/means.yaml", "[required_income, ", "[requird_income, ", "requird").nearest == "required_income");
    CHECK(fault_at("conditions/means.yaml", "judgment: act", "judgment: ac", "ac").message == "there is no source `ac`");
    CHECK(fault_at("routes.yaml", "[refugee]", "[refuge]", "refuge").nearest == "refugee");
    CHECK(fault_at("routes.yaml", "[new_law]", "[newlaw]", "newlaw").nearest == "new_law");
    CHECK(fault_at("routes.yaml", "[visa]", "[visum]", "visum").message == "there is no alternative `visum`");
    CHECK(fault_at("readings.yaml", "default: mild", "default: milt", "milt").nearest == "mild");
    CHECK(fault_at("conditions/means.yaml", "topic: means", "topic: mean", "mean").nearest == "means");
    CHECK(fault_at("definitions/all.yaml", "in: new_law", "in: new_lwa", "new_lwa").nearest == "new_law");
    CHECK(fault_at("facts.yaml", "type: money", "type: mony", "mony").nearest == "money");
}

TEST_CASE("a fault in an expression points into the file, whatever way the scalar is written") {
    const auto nearest = [](std::string_view to, std::string_view at) {
        return fault_at("conditions/means.yaml", "requires: sponsor.income >= required_income", to, at).nearest;
    };
    CHECK(nearest("requires: sponsor.income >= requird_income", "requird") == "required_income");
    CHECK(nearest("requires: 'sponsor.income >= requird_income'", "requird") == "required_income");
    CHECK(nearest("requires: '\"it''s\" = \"\" or sponsor.incom >= 1'", "sponsor") == "sponsor.income");
    CHECK(nearest("requires: \"\\\"a\\\" = \\u0022b\\\" or sponsor.incom >= 1\"", "sponsor") == "sponsor.income");
    CHECK(nearest("requires: >-\n      1 = 1 and\n      sponsor.incom >= 1", "sponsor") == "sponsor.income");
    CHECK(nearest("requires: |\n      1 = 1 and\n\n      sponsor.incom >= 1", "sponsor") == "sponsor.income");
    CHECK(nearest("requires: 1 = 1 and\n      sponsor.incom >= 1", "sponsor") == "sponsor.income");
}

TEST_CASE("an expression of the wrong kind, a list in its place and a comparison with no choice are faults") {
    fault_at("conditions/means.yaml", "requires: sponsor.income >= required_income", "requires: sponsor.income", "sponsor");
    CHECK(fault_at("conditions/means.yaml", "requires: sponsor.income >= required_income", "requires: [sponsor.income]", "[").message ==
          "an expression is needed here, and this is a list or a map");
    CHECK(fault_at("conditions/means.yaml", "route = \"core\"", "route = \"cor\"", "\"cor").nearest == "core");
    CHECK(fault_at("definitions/all.yaml", "amount(\"minimum\"", "amount(\"minimun\"", "\"minimun").nearest == "minimum");
    CHECK(fault_at("definitions/all.yaml", "\"old_law\" else", "\"olde_law\" else", "\"olde").message == "there is no regime `olde_law`");
}

TEST_CASE("a citation of its own is for a status that there is") {
    const std::string law = "applies: route = \"core\"\n    law: art. 10";
    CHECK(fault_at("conditions/means.yaml", law, law + "\n    law_for: {refuge: art. 12}", "refuge").nearest == "refugee");
}

TEST_CASE("an assumption must be a choice of its fact and not hang on what differs between members") {
    const std::string w = sample::same("x");
    const Fault choice = fault_at("facts.yaml", "  sponsor.status: {",
                                  "  sponsor.status: {assumed: [{value: '\"refuge\"', because: " + w + "}], ", "\"refuge\"");
    CHECK(choice.nearest == "refugee");
    CHECK(fault_at("facts.yaml", "  sponsor.income: {",
                   "  sponsor.income: {assumed: [{when: member.relation = \"child\", value: 0, because: " + w + "}], ", "{when")
              .message == "`sponsor.income` is the same for the whole family and cannot be assumed from what differs between its members");
}

TEST_CASE("rules that go round in a circle are named with their links") {
    const std::string title = "title: " + sample::same("x");
    const Fault own = fault_at("definitions/all.yaml", "  factor:", "  me: {" + title + ", value: me + 1}\n  factor:", "me: {");
    CHECK(own.message == "these rules go round in a circle: `me` needs `me` itself");
    const Fault two = fault_at("definitions/all.yaml",
                               "  factor:", "  a: {" + title + ", value: b + 1}\n  b: {" + title + ", value: a}\n  factor:", "a: {");
    CHECK(two.message == "these rules go round in a circle: `a` needs `b`, which needs `a` again");
    const auto route = sample::faults(sample::with("routes.yaml", "when: member", "when: has_right and member"));
    CHECK(route.front().message == "these rules go round in a circle: `route` needs `route` itself");
    const auto through = sample::faults(sample::with("definitions/all.yaml", "then \"old_law\"", "and has_right then \"old_law\""));
    CHECK(through.front().message.in(Language::en).find("which needs `regime`") != std::string::npos);
    const auto fact =
        sample::faults(sample::with("facts.yaml", "'member.relation = \"spouse\"'", "'member.birth_date > date(\"2000-01-01\")'"));
    REQUIRE(fact.size() == 1);
    CHECK(fact[0].message == "these rules go round in a circle: `member.birth_date` needs `member.birth_date` itself");
}

TEST_CASE("a rule that needs another one at fault is not blamed for it") {
    const auto texts = sample::with("definitions/all.yaml", "'if reading.strictness = \"strict\" then 1.2 else 1'", "reading.strictnes");
    const Fault fault = sample::fault(texts);
    CHECK(fault.nearest == "reading.strictness");
}

TEST_CASE("braces of a template must balance") {
    const auto text = [](std::string_view to, std::string_view at) {
        return fault_at("formalities/all.yaml", sample::same("Due on {application.filed_on}"), to, at).message.in(Language::en);
    };
    CHECK(text("{en: 'a {b', fr: a, nl: a, de: a}", "{b") == "this brace opens a placeholder that is not closed");
    CHECK(text("{en: 'a} b', fr: a, nl: a, de: a}", "} b") == "this brace closes a placeholder that was never opened");
    CHECK(text("{en: 'é {a{b}}', fr: a, nl: a, de: a}", "{a{") == "this brace opens a placeholder that is not closed");
    CHECK(text("{en: 'a { }', fr: a, nl: a, de: a}", "{ }") == "this placeholder is empty");
}

TEST_CASE("the placeholders must be the same in every language") {
    const auto at = [](std::string_view to, std::string_view place) {
        return fault_at("formalities/all.yaml", sample::same("Due on {application.filed_on}"), to, place);
    };
    const std::string ok = "'{application.filed_on}'";
    CHECK(at("{en: " + ok + ", fr: 'rien', nl: " + ok + ", de: " + ok + "}", "'rien'").message ==
          "`fr` lacks the placeholder {application.filed_on} of `en`");
    const Fault other = sample::faults(sample::with("formalities/all.yaml", sample::same("Due on {application.filed_on}"),
                                                    "{en: " + ok + ", fr: " + ok + ", nl: '{application.filed_in}', de: " + ok + "}"))[0];
    CHECK(other.message == "the placeholder {application.filed_in} stands in `nl` and not in `en`");
    CHECK(other.nearest == "{application.filed_on}");
    CHECK(at("{en: 'Due: {application.filed_onn}', fr: '{application.filed_onn}', nl: '{application.filed_onn}', de: "
             "'{application.filed_onn}'}",
             "application")
              .nearest == "application.filed_on");
}

TEST_CASE("names are taken once, well formed and not those of the language") {
    const std::string w = sample::same("x");
    const std::string title = "{title: " + w + ", value: '1'}";
    CHECK(sample::fault(sample::with("definitions/all.yaml", "  factor:", "  means: " + title + "\n  factor:")).message ==
          "`means` is a name already: definitions/all.yaml line 8");
    CHECK(fault_at("definitions/all.yaml", "  factor:", "  duration: " + title + "\n  factor:", "duration").message ==
          "`duration` cannot be a name here: it has a meaning of its own");
    CHECK(fault_at("definitions/all.yaml", "  factor:", "  Two: " + title + "\n  factor:", "Two").message == "`Two` cannot be a name");
    const std::string fact = "partner.income: {type: text, label: " + w + ", ask: " + w + ", why: " + w + "}\n";
    CHECK(fault_at("facts.yaml", "  sponsor.status", "  " + fact + "  sponsor.status", "partner").message ==
          "`partner.income` cannot be the path of a fact");
    CHECK(fault_at("amounts/minimum.yaml", "amount: minimum", "amount: minimal", "minimal").message ==
          "the amount is called `minimal` and its file `minimum`");
    CHECK(fault_at("routes.yaml", "route: none_other", "route: core  # again", "route").message ==
          "there are two routes `core`, the first on line 4");
    CHECK(fault_at("definitions/all.yaml", "in: old_law", "in: [old_law, new_law]", "{in").message ==
          "the definition `required_income` has a version for `new_law` already");
}

TEST_CASE("a file of unknown kind and a missing one are faults") {
    auto texts = sample::folder();
    texts["amonts/fee.yaml"] = "amount: fee\n";
    const Fault stranger = sample::fault(texts);
    CHECK(stranger.message == "`amonts/fee.yaml` is no file of the rules");
    CHECK(stranger.nearest == "amounts/");
    texts = sample::folder();
    texts.erase("routes.yaml");
    texts.erase("formalities/all.yaml");
    texts.erase("conditions/means.yaml");
    CHECK(sample::fault(texts).message == "the rules lack routes.yaml");
}

TEST_CASE("everything wrong is reported at once") {
    auto texts = sample::with("ruleset.yaml", "2026-01-31", "soon");
    texts = sample::with("amounts/minimum.yaml", "1500.50", "much", texts);
    texts = sample::with("definitions/all.yaml", "then 1.2", "then 1.2x", texts);
    texts = sample::with("conditions/means.yaml", "[payslips]", "[papers]", texts);
    texts = sample::with("formalities/all.yaml", "documents:", "paper:", texts);
    CHECK(sample::faults(texts).size() >= 5);
}

TEST_CASE("where no definition says the regime, that is said once") {
    auto texts = sample::with("definitions/all.yaml", "  regime:", "  regim:");
    const Faults faults = sample::faults(texts);
    const auto said = std::count_if(faults.begin(), faults.end(), [](const Fault& fault) {
        return fault.message.in(Language::en).starts_with("no definition `regime`");
    });
    CHECK(said == 1);
}

TEST_CASE("notes and sources are written in every language") {
    CHECK(fault_at("amounts/minimum.yaml", "{en: not out, fr: pas paru, nl: niet verschenen, de: nicht erschienen}",
                   "{en: not out, fr: pas paru, de: nicht erschienen}", "{")
              .message == "`note` of the value of 2025-01-01 lacks `nl`");
    CHECK(fault_at("amounts/minimum.yaml", "{en: not out, fr: pas paru, nl: niet verschenen, de: nicht erschienen}", "not out", "not")
              .message == "`note` of the value of 2025-01-01 must be given in every language of the rules");
    CHECK(fault_at("sources.yaml", "title: " + sample::same("words"), "title: The act", "The").message ==
          "`title` of the source `act` must be given in every language of the rules");
    CHECK(fault_at("sources.yaml", "publisher: State", "publisher: {en: State, fr: État, nl: Staat}", "{").message ==
          "`publisher` of the source `act` lacks `de`");
}

TEST_CASE("the date of a source is as exact as its publication, and a date") {
    for (const char* date : {"2026", "2026-02", "2026-02-28", "undated"}) {
        CHECK(sample::loaded(sample::with("sources.yaml", "date: 1980", std::string("date: ") + date))->sources.front().date == date);
    }
    for (const std::string date : {"2026-02-30", "26", "2026-13", "February 2026", "about 2026"}) {
        const Fault fault = fault_at("sources.yaml", "date: 1980", "date: " + date, date);
        CHECK(fault.message == "`" + date + "` is no date of the source `act`");
        CHECK(fault.accepted == "a year, a month or a day such as 2026, 2026-02 or 2026-02-26, or undated");
    }
}

TEST_CASE("the 65th condition and the 65th reading are one too many") {
    const auto conditions = [](int count) {
        auto texts = sample::folder();
        const std::string one = texts["conditions/means.yaml"];
        for (int i = 1; i < count; ++i) {
            const std::string name = "extra_" + std::to_string(i + 100);
            texts["conditions/" + name + ".yaml"] = "condition: " + name + one.substr(one.find('\n'));
        }
        return texts;
    };
    CHECK(sample::loaded(conditions(64))->conditions.size() == 64);
    const Fault condition = sample::fault(conditions(65));
    CHECK(condition.message == "this condition is one too many: the program tells at most 64 apart");
    CHECK(condition.file == "conditions/means.yaml");

    const auto readings = [](int count) {
        auto texts = sample::folder();
        const std::string all = texts["readings.yaml"];
        const std::string one = all.substr(all.find("    question"));
        for (int i = 1; i < count; ++i) texts["readings.yaml"] += "  other_" + std::to_string(i) + ":\n" + one;
        return texts;
    };
    CHECK(sample::loaded(readings(64))->readings.size() == 64);
    const Fault reading = sample::fault(readings(65));
    CHECK(reading.message == "this reading is one too many: the program tells at most 64 apart");
    CHECK(reading.file == "readings.yaml");
}

TEST_CASE("a definition may not be called as the language's own functions and keywords are") {
    for (const char* word : {"mean", "product", "all", "any", "floor", "satisfies", "instance"}) {
        const auto texts = sample::with("definitions/all.yaml", "factor:", std::string(word) + ":");
        const Faults faults = sample::faults(texts);
        CHECK_MESSAGE(
            std::any_of(faults.begin(), faults.end(),
                        [&](const Fault& each) { return describe(each).find("`" + std::string(word) + "`") != std::string::npos; }),
            word);
    }
}

TEST_CASE("an annulment names its judgment, and a court's exception stands behind those of persons") {
    const auto alone = sample::with("conditions/means.yaml", "effect: suspended, law: art. 12, sources: [act], judgment: act}",
                                    "effect: annulled, law: art. 12, sources: [act]}");
    CHECK(sample::fault(alone).message == "the exception `refugee` annuls and names no judgment");
    const auto behind = sample::with("conditions/means.yaml", "judgment: act}\n",
                                     "judgment: act}\n      - {id: spared, title: " + sample::same("Spared") +
                                         ", when: 'sponsor.status = \"refugee\"', effect: exempt, law: art. 12, sources: [act]}\n");
    CHECK(sample::fault(behind).message ==
          "the exception `spared` stands behind one by a court: where both hold, the order would decide which is said");
}

TEST_CASE("what is explained is a choice that the fact offers") {
    const Fault unknown =
        fault_at("facts.yaml", "  sponsor.status: {", "  sponsor.status: {explained: {refuge: " + sample::same("x") + "}, ", "refuge");
    CHECK(unknown.message == "`refuge` is no choice of `sponsor.status`");
    CHECK(unknown.nearest == "refugee");
}

TEST_CASE("a synonym means one thing, of something that is there") {
    const std::string_view from = "facts:\n  application.filed_on";
    const auto with = [&](const std::string& synonyms, std::string_view at) {
        return fault_at("facts.yaml", from, "synonyms: " + synonyms + "\nfacts:\n  application.filed_on", at);
    };
    CHECK(with("{choices: {sponsor.status: {refugee: [Belgian]}}}", "Belgian").message == "`Belgian` already means `belgian`");
    CHECK(with("{choices: {sponsor.status: {refugees: [fled]}}}", "refugees").nearest == "refugee");
    CHECK(with("{facts: {sponsor.income: [Status]}}", "Status").message == "`Status` already means `sponsor.status`");
    CHECK(with("{facts: {sponsor.incom: [pay]}}", "sponsor.incom").nearest == "sponsor.income");
    CHECK(with("{parts: {sponsor: [Members]}}", "Members").message == "`Members` already means `members`");
    CHECK(with("{parts: {sponsors: [who]}}", "sponsors").nearest == "sponsor");
    CHECK(with("{whose: [{of: sponsor, words: [one]}, {of: member, words: [One]}]}", "One").message == "`One` already means `sponsor`");
    CHECK(with("{whose: [{of: sponsr, words: [one]}]}", "sponsr").nearest == "sponsor");
}
