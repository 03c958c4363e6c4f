#include "law/load.h"

#include <filesystem>
#include <fstream>

#include "base/calendar.h"
#include "sample.h"

using namespace reunify;
using namespace reunify::law;

TEST_CASE("a sound folder loads with every file kind") {
    const auto rules = sample::loaded();
    CHECK(rules->id == "sample");
    CHECK(rules->version == "1.0");
    CHECK(rules->checked_on == *calendar::make(2026, 1, 31));
    CHECK(rules->regimes == std::vector<std::string>{"old_law", "new_law"});
    CHECK(rules->regime_titles[1].in(Language::fr) == "words");
    CHECK(rules->sources[0].kind == "statute");
    CHECK(rules->sources[0].date == "1980");
    CHECK(rules->facts.size() == 5);
    CHECK(rules->amounts.size() == 1);
    CHECK(rules->readings[0].preset == 1);
    CHECK(rules->definitions.size() == 3);
    CHECK(rules->routes.size() == 2);
    CHECK(rules->conditions.size() == 1);
    CHECK(rules->formalities.size() == 1);
    CHECK(rules->documents.size() == 1);
    CHECK(rules->open_points.size() == 1);
    CHECK(rules->sha256.size() == 64);
}

TEST_CASE("facts carry their type, level, bounds, choices and assumptions") {
    const auto rules = sample::loaded();
    const Fact& income = rules->facts[*rules->fact("sponsor.income")];
    CHECK(income.type == FactType::money);
    CHECK(income.level == Level::family);
    CHECK(income.least == 0);
    CHECK_FALSE(income.most.has_value());
    CHECK(income.place.file == "facts.yaml");
    CHECK(income.place.at.line == 6);
    const Fact& birth = rules->facts[*rules->fact("member.birth_date")];
    CHECK(birth.level == Level::member);
    REQUIRE(birth.assumed.size() == 1);
    CHECK(birth.assumed[0].when->kind == Kind::boolean);
    CHECK(birth.assumed[0].value->value == *calendar::make(1990, 1, 1));
    CHECK(rules->facts[*rules->fact("member.relation")].choices[1].name == "child");
    CHECK(rules->pool.find("child").has_value());
    const auto explained = sample::loaded(
        sample::with("facts.yaml", "  member.relation: {", "  member.relation: {explained: {child: " + sample::same("own") + "}, "));
    const Fact& relation = explained->facts[*explained->fact("member.relation")];
    CHECK(relation.choices[0].explained.empty());
    CHECK(relation.choices[1].explained.in(Language::nl) == "own");
    CHECK_FALSE(rules->fact("member.relatio").has_value());
    CHECK_FALSE(rules->fact("factor").has_value());
}

TEST_CASE("amounts keep their dates, exact values and what is not known") {
    const auto rules = sample::loaded();
    const Amount& amount = rules->amounts[*rules->amount("minimum")];
    REQUIRE(amount.values.size() == 2);
    CHECK(amount.values[0].from == *calendar::make(2020, 1, 1));
    CHECK(amount.values[0].value == 1'500'500'000);
    CHECK(amount.values[0].citation.confidence == Confidence::high);
    CHECK(amount.values[1].value == kUnknown);
    CHECK(amount.values[1].citation.confidence == Confidence::low);
    CHECK(amount.values[0].note.empty());
    CHECK(amount.values[1].note.in(Language::en) == "not out");
    CHECK(amount.values[1].note.in(Language::de) == "nicht erschienen");
}

TEST_CASE("a source has its title in four languages; a publisher may have one name for all of them") {
    const auto rules = sample::loaded();
    const Source& act = rules->sources.front();
    CHECK(act.title.in(Language::nl) == "words");
    CHECK(act.publisher.in(Language::en) == "State");
    CHECK(act.publisher.in(Language::de) == "State");
    CHECK(act.date == "1980");
    const auto named = sample::loaded(sample::with("sources.yaml", "publisher: State, date: 1980",
                                                   "publisher: {en: State, fr: État, nl: Staat, de: Staat}, date: undated"));
    CHECK(named->sources.front().publisher.in(Language::fr) == "État");
    CHECK(named->sources.front().date == "undated");
}

TEST_CASE("definitions stand in the order in which they need each other, with inferred kinds and levels") {
    const auto rules = sample::loaded();
    const auto factor = *rules->definition("factor");
    const auto regime = *rules->definition("regime");
    const auto required = *rules->definition("required_income");
    CHECK(factor < required);
    CHECK(regime < required);
    CHECK(rules->definitions[factor].level == Level::constant);
    CHECK(rules->definitions[regime].kind == Kind::text);
    CHECK(rules->definitions[required].money);
    CHECK(rules->scope.find("regime")->choices == rules->regimes);
    CHECK(rules->definitions[required].versions[1].citation.law == "art. 1");
    CHECK(rules->definitions[required].versions[0].regimes == std::vector<std::string>{"new_law"});
}

TEST_CASE("versions that cover every regime become one choice whose last version needs no test") {
    const auto rules = sample::loaded();
    const Definition& required = rules->definitions[*rules->definition("required_income")];
    CHECK(feel::to_text(*required.value->arguments[0], rules->scope, rules->pool) == "regime = \"new_law\"");
    REQUIRE(required.value->arguments.size() == 3);
    const feel::Node& second = *required.value->arguments[2];
    CHECK(feel::to_text(second, rules->scope, rules->pool) == "1000");
    CHECK(second.kind == Kind::number);
}

TEST_CASE("a route holds where all its columns hold, and route and has_right are symbols") {
    const auto rules = sample::loaded();
    CHECK(feel::to_text(*rules->routes[0].holds, rules->scope, rules->pool) ==
          "sponsor.status = \"refugee\" and regime = \"new_law\" and member.birth_date < application.filed_on");
    CHECK(rules->routes[1].holds->value == 1);
    CHECK(rules->routes[1].no_right);
    CHECK(rules->routes[1].alternatives == std::vector<std::size_t>{0});
    const feel::Symbol* route = rules->scope.find("route");
    REQUIRE(route != nullptr);
    CHECK(route->choices == std::vector<std::string>{"core", "none_other"});
    CHECK(route->level == Level::member);
    CHECK(route->index == 0);
    CHECK(rules->scope.find("has_right")->index == 1);
    CHECK(rules->owners[rules->scope.place_of(*route)] == RuleSet::Owner::route);
}

TEST_CASE("conditions keep exceptions, evidence, what they show and their explanations") {
    const auto rules = sample::loaded();
    const ConditionVersion& version = rules->conditions[*rules->condition("means")].versions[0];
    CHECK(version.regimes.size() == 2);
    CHECK(version.otherwise == Otherwise::individual_assessment);
    CHECK(version.exceptions[0].effect == Effect::suspended);
    CHECK(version.exceptions[0].judgment == "act");
    CHECK(version.evidence == std::vector<std::size_t>{0});
    CHECK(version.show == std::vector<std::string>{"required_income", "sponsor.income"});
    REQUIRE(version.not_met.placeholders.size() == 2);
    CHECK(version.not_met.money == std::vector<bool>{true, true});
    CHECK(version.not_met.pieces[1][0].text == "Il manque ");
    CHECK(version.not_met.pieces[1][0].placeholder == 1);
    CHECK(version.not_met.pieces[1][1].placeholder == 0);
    CHECK(version.not_met.pieces[1][2].text == ".");
    CHECK(version.not_met.pieces[1][2].placeholder == -1);
    CHECK(version.not_met.pieces[3].size() == 2);
}

TEST_CASE("a definition that names the route comes after the routes") {
    const auto rules = sample::loaded(sample::with(
        "definitions/all.yaml", "  factor:",
        "  late: {title: " + sample::same("x") + ", value: 'if route = \"core\" and has_right then 1 else factor'}\n  factor:"));
    CHECK(rules->definitions.back().name == "late");
    CHECK(rules->definitions.back().level == Level::member);
}

TEST_CASE("the choices of a text definition follow from what it can come to") {
    const auto texts = sample::with(
        "definitions/all.yaml",
        "  factor:", "  track: {title: " + sample::same("x") + ", value: 'if factor > 1 then \"fast\" else \"slow\"'}\n  factor:");
    CHECK(sample::loaded(texts)->scope.find("track")->choices == std::vector<std::string>{"fast", "slow"});
    const Fault fault = sample::fault(sample::with(
        "definitions/all.yaml", "  factor:", "  late: {title: " + sample::same("x") + ", value: 'track = \"slwo\"'}\n  factor:", texts));
    CHECK(fault.nearest == "slow");
}

TEST_CASE("the hash is the same wherever the folder lies, and changes with any text or path") {
    const std::string hash = sample::files(sample::folder()).sha256;
    CHECK(sample::files(sample::folder(), "elsewhere/").sha256 == hash);
    CHECK(sample::files(sample::with("routes.yaml", "art. 11", "art. 12")).sha256 != hash);
    const auto one = parse_files({{"a.yaml", "x: 1\n"}});
    const auto other = parse_files({{"b.yaml", "x: 1\n"}});
    CHECK(one->sha256 != other->sha256);
    // printf 'a.yaml\0x: 1\n\0' | sha256sum
    CHECK(one->sha256 == "4752e22d69448ebe4b84043e75d5c1737e5c6fff6e0b2b399a0cb3abe1eeece6");
}

TEST_CASE("a folder is read from disk without its worked cases and hidden files") {
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / "reunify_law_load_test";
    fs::remove_all(folder);
    const auto write = [&](const std::string& path, const std::string& text) {
        fs::create_directories((folder / path).parent_path());
        std::ofstream(folder / path, std::ios::binary) << text;
    };
    for (const auto& [path, text] : sample::folder()) write(path, text);
    write("cases/deep/one.yaml", "no: [rule\n");
    write(".hidden.yaml", "no: [rule\n");
    write("README.md", "no rule");
    const auto files = read_folder(folder.string());
    REQUIRE(static_cast<bool>(files));
    CHECK(files->documents.size() == sample::folder().size());
    CHECK(files->documents[0]->name == folder.string() + "/amounts/minimum.yaml");
    CHECK(files->sha256 == sample::files(sample::folder()).sha256);
    CHECK(static_cast<bool>(load(*files)));

    write("amounts/late.yml", "amount: late\n");
    write("broken.yaml", "a: [1\n");
    const auto wrong = read_folder(folder.string());
    REQUIRE_FALSE(static_cast<bool>(wrong));
    CHECK(wrong.faults().size() == 2);
    fs::remove_all(folder);
    CHECK(read_folder(folder.string()).faults()[0].message == "there is no such folder of rules");
}
