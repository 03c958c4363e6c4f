#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "api/c.h"
#include "api/reunify.h"

/// The two interfaces, and that they give one answer.
using namespace reunify;
using Json = nlohmann::ordered_json;

namespace {

std::string content_of(const std::string& path) {
    std::ifstream stream(std::string(REUNIFY_ROOT) + "/" + path);
    std::ostringstream text;
    text << stream.rdbuf();
    REQUIRE_MESSAGE(!text.str().empty(), path);
    return text.str();
}

struct Answer {
    int status = 0;
    Json json;
    std::string text;
};

class Open {
public:
    explicit Open(const char* folder = nullptr) : rules_(reunify_open(folder)) { REQUIRE(rules_ != nullptr); }
    ~Open() { reunify_close(rules_); }
    Open(const Open&) = delete;

    Answer said(const char* method, const std::string& request) const {
        char* out = nullptr;
        Answer answer;
        answer.status = reunify_call(rules_, method, request.c_str(), &out);
        REQUIRE(out != nullptr);
        answer.text = out;
        answer.json = Json::parse(answer.text);
        reunify_free(out);
        return answer;
    }
    Answer call(const char* method, const Json& request) const { return said(method, request.dump()); }

private:
    reunify_rules* rules_;
};

const Json& only_fault(const Answer& answer) {
    REQUIRE_MESSAGE(answer.json.contains("faults"), answer.text);
    REQUIRE(answer.json["faults"].size() == 1);
    return answer.json["faults"][0];
}

}  // namespace

TEST_CASE("C and C++ give the same answer to every question") {
    const std::string profile = content_of("examples/worker_spouse_two_children.yaml");
    const Open open;
    const auto rules = api::Rules::built_in();
    REQUIRE(static_cast<bool>(rules));
    const auto family = api::Case::parse(*rules, profile);
    REQUIRE(static_cast<bool>(family));
    api::Options options;
    options.language = "nl";
    options.as_of = "2026-10-01";
    const Json request = {{"profile", profile}, {"lang", "nl"}, {"as_of", "2026-10-01"}};
    const Answer checked = open.call("check", request);
    CHECK(checked.status == 0);
    CHECK(checked.json["members"].size() == 3);
    CHECK(checked.json["receipt"]["assessed_on"] == "2026-10-01");
    CHECK(checked.text == *api::check(*rules, *family, options));
    CHECK(open.call("when", request).text == *api::when(*rules, *family, options));
    CHECK(open.call("whatif", request).text == *api::whatif(*rules, *family, options));
    CHECK(open.call("laws", request).text == *api::laws(*rules, *family, options));
    CHECK(open.call("compare", request).text == open.call("laws", request).text);
    CHECK(open.call("amounts", Json{{"on", "2026-10-01"}, {"lang", "nl"}}).text == *api::amounts(*rules, "2026-10-01", [] {
              api::Options dutch;
              dutch.language = "nl";
              return dutch;
          }()));
    const Answer replayed = open.call("replay", Json{{"result", checked.json}, {"lang", "nl"}});
    CHECK_MESSAGE(replayed.status == 0, replayed.text);
    CHECK(replayed.text == *api::replay(*rules, checked.text, options));
}

TEST_CASE("an interview by either interface asks the same, from nothing to its end") {
    const Open open;
    const auto rules = api::Rules::built_in();
    REQUIRE(static_cast<bool>(rules));
    api::Options options;
    options.as_of = "2026-10-01";
    const Answer begun = open.call("ask", Json{{"profile", Json::object()}, {"as_of", "2026-10-01"}});
    REQUIRE_MESSAGE(begun.status == 0, begun.text);
    CHECK(begun.text == *api::ask(*rules, api::Case::nobody(*rules), {}, options));
    CHECK(begun.json["question"]["fact"] == "sponsor.status");
    CHECK(begun.json["question"]["type"] == "choice");
    CHECK(begun.json["about"].is_null());

    Json profile = {{"sponsor", {{"status", "belgian"}}}};
    const Answer who = open.call("ask", Json{{"profile", profile}, {"as_of", "2026-10-01"}});
    CHECK(who.json["question"]["fact"] == "members");
    CHECK(who.json["question"]["type"] == "members");
    CHECK(who.json["question"]["choices"].size() == 12);
    profile["members"] = Json::array({Json{{"label", "wife"}, {"relation", "spouse"}}});
    CHECK(open.call("ask", Json{{"profile", profile}, {"everybody", false}}).json["question"]["fact"] == "members");

    Json declined = Json::array();
    Json step;
    std::size_t questions = 0;
    for (; questions < 30; ++questions) {
        const Json request = {{"profile", profile}, {"as_of", "2026-10-01"}, {"declined", declined}};
        step = open.call("ask", request).json;
        REQUIRE(step.contains("question"));
        if (step["question"].is_null()) break;
        CHECK(step["about"].get<int>() >= 1);
        CHECK_FALSE(step["question"]["why"].get<std::string>().empty());
        declined.push_back(step["question"]["path"]);
    }
    CHECK(questions > 3);
    CHECK(questions < 30);
    CHECK(step["answer"]["verdict"] == "undetermined");
    CHECK_FALSE(step["find_out"].empty());
    const Answer wrong = open.call("ask", Json{{"profile", profile}, {"declined", Json::array({"sponsor.stauts"})}});
    CHECK(wrong.status == 2);
    CHECK(only_fault(wrong)["nearest"] == "sponsor.status");
    CHECK(open.call("ask", Json{{"profile", profile}, {"everybody", "perhaps"}}).status == 2);
    CHECK(open.call("check", Json{{"profile", Json::object()}}).status == 1);
}

TEST_CASE("a profile may be an object or the text of a file; a set fact is that fact in the file") {
    const Json profile = Json::parse(content_of("examples/belgian_spouse.json"));
    const Open open;
    const Answer object = open.call("check", Json{{"profile", profile}, {"as_of", "2026-10-01"}});
    REQUIRE_MESSAGE(object.status == 0, object.text);
    CHECK(object.text == open.call("check", Json{{"profile", profile.dump()}, {"as_of", "2026-10-01"}}).text);
    Json changed = profile;
    changed["sponsor"]["net_monthly_income"] = 1;
    const Json set = {{"sponsor.net_monthly_income", 1}};
    const Answer poorer = open.call("check", Json{{"profile", profile}, {"as_of", "2026-10-01"}, {"set", set}});
    CHECK(poorer.json["verdict"] == open.call("check", Json{{"profile", changed}, {"as_of", "2026-10-01"}}).json["verdict"]);
    const Answer both = open.call("whatif", Json{{"profile", profile}, {"as_of", "2026-10-01"}, {"set", set}});
    const auto without_sentence = [](Json answer) {
        CHECK(answer.erase("sentence") == 1);
        return answer;
    };
    CHECK(both.json["before"] == without_sentence(object.json));
    CHECK(both.json["after"] == without_sentence(poorer.json));
}

TEST_CASE("who is left out of a family is not in it, by label or number; whoever is not there cannot be left out") {
    Json profile = Json::parse(content_of("examples/belgian_spouse.json"));
    const Json alone = profile;
    profile["members"].push_back({{"label", "nephew"}, {"relation", "sibling"}});
    const Open open;
    const std::string day = "2026-10-01", last = std::to_string(profile["members"].size() - 1);
    for (const std::string& whom : {std::string("nephew"), last}) {
        for (const char* method : {"check", "when", "laws"}) {
            const Answer without = open.call(method, Json{{"profile", profile}, {"as_of", day}, {"without", Json::array({whom})}});
            CHECK(without.text == open.call(method, Json{{"profile", alone}, {"as_of", day}}).text);
        }
    }
    const Answer changes = open.call("whatif", Json{{"profile", profile}, {"as_of", day}, {"without", Json::array({"nephew"})}});
    CHECK(changes.json["after"]["members"].size() + 1 == changes.json["before"]["members"].size());
    const Answer wrong = open.call("check", Json{{"profile", profile}, {"without", Json::array({"nephev"})}});
    CHECK(wrong.status == 2);
    CHECK(only_fault(wrong)["nearest"] == "nephew");
    CHECK(open.call("check", Json{{"profile", profile}, {"without", "nephew"}}).status == 2);
}

TEST_CASE("an answer for people stands in JSON too") {
    const Json profile = Json::parse(content_of("examples/belgian_spouse.json"));
    const Open open;
    const Answer page = open.call("check", Json{{"profile", profile}, {"format", "html"}, {"lang", "fr"}});
    CHECK(page.status == 0);
    CHECK(page.json["format"] == "html");
    CHECK(page.json["report"].get<std::string>().starts_with("<!DOCTYPE html>"));
    CHECK(open.call("check", Json{{"profile", profile}, {"format", "markdown"}}).json["report"].get<std::string>().starts_with("#"));
}

TEST_CASE("what cannot be answered says where, what is accepted and what was near") {
    const Open open;
    const Json profile = {{"sponsor", {{"status", "refuge"}}}, {"members", Json::array()}};
    const Answer method = open.call("chekc", Json::object());
    CHECK(method.status == 2);
    CHECK(only_fault(method)["nearest"] == "check");
    const Answer key = open.call("check", Json{{"profil", profile}, {"profile", profile}});
    CHECK(key.status == 2);
    CHECK(only_fault(key)["nearest"] == "profile");
    CHECK(only_fault(open.call("check", Json{{"lang", "fr"}}))["message"] == "il manque `profile` à la question");
    const Answer value = open.said("check", "{\"profile\":\n {\"sponsor\": {\"status\": \"refuge\"},\n \"members\": []}}");
    CHECK(value.status == 1);
    CHECK(value.json["faults"][0]["nearest"] == "refugee");
    CHECK(value.json["faults"][0]["line"] == 2);
    CHECK(only_fault(open.call("amounts", Json{{"readings", {{"sharing", "x"}}}})).contains("accepted"));
    CHECK(open.call("amounts", Json{{"on", "2026-13-01"}}).status == 2);
    CHECK(open.said("check", "{\"profile\": ").status == 2);
    CHECK(open.said("check", "[]").status == 2);
    CHECK(open.call("check", Json{{"profile", 3}}).status == 1);
    CHECK(open.call("check", Json{{"profile", nullptr}}).status != 0);
    CHECK(open.call("replay", Json{{"result", profile}}).status == 1);
}

TEST_CASE("rules with errors open, and every question hears of them") {
    const Open open(REUNIFY_ROOT "/tests/law/broken");
    const Answer answer = open.call("check", Json{{"profile", Json::object()}});
    CHECK(answer.status == 3);
    CHECK(answer.json["faults"].size() > 10);
    const auto rules = api::Rules::from_folder(REUNIFY_ROOT "/tests/law/broken");
    REQUIRE_FALSE(static_cast<bool>(rules));
    CHECK(rules.faults().size() == answer.json["faults"].size());
    CHECK_FALSE(static_cast<bool>(api::Rules::from_folder("/nowhere")));
}

TEST_CASE("rules from a folder and from memory; a case is a value") {
    const auto rules = api::Rules::from_folder(REUNIFY_ROOT "/tests/toy/rules");
    REQUIRE(static_cast<bool>(rules));
    CHECK(rules->jurisdiction() == "library");
    CHECK_FALSE(static_cast<bool>(api::Rules::from_files({{"facts.yaml", "facts: {}"}})));
    auto family = api::Case::parse(*rules, content_of("tests/toy/household.yaml"));
    REQUIRE(static_cast<bool>(family));
    const std::string before = *api::check(*rules, *family);
    api::Case other = *family;
    CHECK(other.set("holder.paid", "12.50").empty());
    CHECK(other.set("members[Kit].born", "2020-01-01").empty());
    CHECK(other.set("holder.payd", "1").front().nearest == "holder.paid");
    CHECK(Json::parse(before)["verdict"] == "not_eligible");
    CHECK(Json::parse(*api::check(*rules, other))["verdict"] == "eligible");
    CHECK(*api::check(*rules, *family) == before);
    const auto both = api::whatif(*rules, *family, other);
    CHECK(Json::parse(*both)["after"]["verdict"] == "eligible");
    api::Options wrong;
    wrong.language = "xx";
    CHECK_FALSE(static_cast<bool>(api::check(*rules, *family, wrong)));
}

namespace {

constexpr const char* kList =
    "case,sponsor.status,member.relation,member.birth_date,note\n"
    "A,refugee,spouse,1990-03-04,\"x, y\"\n"
    "B,refugee,child,2016-02-30,\n"
    "C,refugee,child,2016-02-28,last\n";

Json rows_of_list() {
    const auto row = [](const char* family, const char* relation, const char* born, Json note) {
        return Json{{"case", family},
                    {"sponsor.status", "refugee"},
                    {"member.relation", relation},
                    {"member.birth_date", born},
                    {"note", std::move(note)}};
    };
    return Json::array(
        {row("A", "spouse", "1990-03-04", "x, y"), row("B", "child", "2016-02-30", nullptr), row("C", "child", "2016-02-28", "last")});
}

}  // namespace

TEST_CASE("a list is judged in C and in C++ alike; what cannot be read is among the rejects") {
    const Open open;
    const Answer text = open.call("batch", Json{{"rows", kList}, {"as_of", "2026-10-01"}, {"format", "csv"}, {"lang", "fr"}});
    CHECK(text.status == 1);
    CHECK(text.json["counts"]["read"] == 3);
    CHECK(text.json["counts"]["evaluated"] == 2);
    CHECK(text.json["counts"]["rejected"] == 1);
    CHECK(text.json["rows"].get<std::string>().starts_with("case,sponsor.status,member.relation,member.birth_date,note,verdict,"));

    const Answer same = open.call("batch", Json{{"rows", rows_of_list()}, {"as_of", "2026-10-01"}, {"format", "csv"}, {"lang", "fr"}});
    CHECK(same.text == text.text);

    const auto rules = api::Rules::built_in();
    api::Options options;
    options.as_of = "2026-10-01";
    options.language = "fr";
    const auto judged = api::batch(*rules, kList, {}, options);
    REQUIRE(static_cast<bool>(judged));
    CHECK(text.json["rows"] == judged->rows);
    CHECK(text.json["rejects"] == judged->rejects);
    CHECK(text.json["summary"] == judged->summary);
    std::uint64_t people = 0;
    for (const auto& [verdict, count] : judged->verdicts) people += count;
    CHECK(people == judged->evaluated + judged->withheld_families);

    std::string taken;
    const auto by_piece = api::batch(
        *rules, kList, {.columns = {}, .family = {}, .threads = 2, .taker = [&](std::string_view rows) { taken += rows; }}, options);
    REQUIRE(static_cast<bool>(by_piece));
    CHECK(taken == judged->rows);
    CHECK(by_piece->rows.empty());
}

TEST_CASE("a list answers in objects, with the columns that are asked for") {
    const Open open;
    const Answer answer = open.call("batch", Json{{"rows", rows_of_list()}, {"columns", {"verdict", "missing"}}, {"explain", true}});
    REQUIRE_MESSAGE(answer.json.contains("rows"), answer.text);
    const Json& row = answer.json["rows"][0];
    CHECK(row["note"] == "x, y");
    CHECK(row["explanation"].get<std::string>().size() > 20);
    CHECK_FALSE(row.contains("regime"));
    REQUIRE(answer.json["rejects"].size() == 1);
    CHECK(answer.json["rejects"][0]["line"] == 3);
    CHECK(answer.json["rejects"][0]["raw"] == "2016-02-30");
    CHECK(answer.json["rejects"][0]["reason"].get<std::string>().size() > 10);
    const Answer whole = open.call("batch", Json{{"rows", Json::array({rows_of_list()[0]})}});
    CHECK(whole.status == 0);
    CHECK(whole.json["rejects"].empty());
}

TEST_CASE("a list that cannot be judged says why") {
    const Open open;
    CHECK(only_fault(open.call("batch", Json{{"rows", kList}, {"columns", {"verdikt"}}}))["nearest"] == "verdict");
    CHECK(open.call("batch", Json{{"rows", kList}, {"format", "html"}}).status == 2);
    CHECK(open.call("batch", Json{{"rows", kList}, {"explain", "maybe"}}).status == 2);
    CHECK(open.call("batch", Json{{"lang", "fr"}}).status == 2);
    CHECK(open.call("batch", Json{{"rows", ""}}).status == 1);
    CHECK(open.call("batch", Json{{"rows", kList}, {"family", "nowhere"}}).status == 2);
    const Answer nested = open.said("batch", "{\"rows\": [{\"case\": 1},\n {\"case\": [2]},\n 3]}");
    CHECK(nested.status == 1);
    REQUIRE(nested.json["faults"].size() == 2);
    CHECK(nested.json["faults"][0]["line"] == 2);
    CHECK(nested.json["faults"][1]["line"] == 3);
    const auto rules = api::Rules::built_in();
    CHECK_FALSE(static_cast<bool>(api::batch(*rules, "")));
}
