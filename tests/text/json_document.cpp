#include <doctest/doctest.h>

#include <string>

#include "text/document.h"

using namespace reunify;
using text::Node;

namespace {

std::shared_ptr<const text::Document> read(std::string source) {
    auto result = text::parse_json("family.json", std::move(source));
    if (!result) FAIL(describe(result.faults()));
    return *result;
}

Fault fault_of(std::string source) {
    const auto result = text::parse_json("family.json", std::move(source));
    REQUIRE_FALSE(static_cast<bool>(result));
    const Fault fault = result.faults().front();
    CHECK(fault.file == "family.json");
    CHECK(describe(fault).find("json.exception") == std::string::npos);
    return fault;
}

}  // namespace

TEST_CASE("JSON: scalars stay as written, with their places") {
    const auto document = read("{\"a\": 1,\n \"b\": [true, false, null, -1.50e3, 2.10],\n \"\xC3\xA9\": {\"c\": 12345678901234567890123}}");
    CHECK(document->root.at == Position{1, 1});
    CHECK(document->root.find("a")->scalar == "1");
    CHECK(document->root.find("a")->at == Position{1, 7});
    const Node* list = document->root.find("b");
    CHECK(document->root.entries[1].key_at == Position{2, 2});
    CHECK(list->at == Position{2, 7});
    CHECK(list->items[0].scalar == "true");
    CHECK_FALSE(list->items[0].quoted);
    CHECK(list->items[1].scalar == "false");
    CHECK(list->items[1].at == Position{2, 14});
    CHECK(list->items[2].form == Node::Form::nothing);
    CHECK(list->items[3].scalar == "-1.50e3");
    CHECK(list->items[3].at == Position{2, 27});
    CHECK(list->items[4].scalar == "2.10");
    CHECK(document->root.find("\xC3\xA9")->find("c")->scalar == "12345678901234567890123");
    CHECK(document->root.find("\xC3\xA9")->find("c")->at == Position{3, 13});
}

TEST_CASE("JSON: strings are quoted scalars, escapes are resolved, places stay right") {
    const auto document = read(R"(["plain", "q\"uote\\", "\u00e9", "", "\\\"", "x"])");
    const auto& items = document->root.items;
    REQUIRE(items.size() == 6);
    CHECK(items[0].quoted);
    CHECK(items[0].at == Position{1, 2});
    CHECK(items[1].scalar == "q\"uote\\");
    CHECK(items[1].at == Position{1, 11});
    CHECK(items[2].scalar == "\xC3\xA9");
    CHECK(items[2].at == Position{1, 24});
    CHECK(items[3].scalar.empty());
    CHECK(items[3].form == Node::Form::scalar);
    CHECK(items[4].scalar == "\\\"");
    CHECK(items[5].at == Position{1, 46});
}

TEST_CASE("JSON: a scalar alone is a document") {
    CHECK(read(" 12 ")->root.scalar == "12");
    CHECK(read("12")->root.at == Position{1, 1});
    CHECK(read("null")->root.form == Node::Form::nothing);
}

TEST_CASE("JSON: broken text is explained in our words") {
    struct Row {
        std::string source;
        const char* message;
        Position at;
    };
    const Row rows[] = {
        {"", "the file is empty", {1, 1}},
        {"{\"a\": 1 \"b\": 2}", "the value before this place is followed by neither a comma nor a brace", {1, 9}},
        {"{\"a\": 1,}", "a key in double quotes is missing here", {1, 9}},
        {"[1,]", "a value is missing here", {1, 4}},
        {"[1 2]", "the value before this place is followed by neither a comma nor a bracket", {1, 5}},
        {"{a: 1}", "`a` stands here without quotes", {1, 2}},
        {"{'a': 1}", "`'` cannot stand here", {1, 2}},
        {"{\"a\": tru}", "`tru` stands here without quotes", {1, 7}},
        {"{\"a\": 1", "the file ends before its last brace or bracket is closed", {1, 8}},
        {"{\"a\" 1}", "the colon between a key and its value is missing before this place", {1, 7}},
        {"{\"a\": }", "a value is missing here", {1, 7}},
        {"{\"a\": 1.}", "a digit is missing in this number", {1, 9}},
        {"{\"a\": 1e999}", "`a`: the number 1e999 is too large", {1, 7}},
        {"[1, " + std::string(400, '9') + "]", "the number 99999999999999999999... is too large", {1, 5}},
        {"{\"a\": \"x\ny\"}", "a line break or tab stands inside quotes", {1, 9}},
        {"{\"a\": \"\\q\"}", "a backslash inside quotes starts no escape that JSON knows", {1, 9}},
        {"{\"a\": \"x", "a quotation mark is not closed before the end of the file", {1, 9}},
        {"{\"a\": \"\\u0000\"}", "this text holds a NUL character (U+0000)", {1, 7}},
        {"{\"a\": 1} {", "something follows after the end of the document", {1, 10}},
        {"{\"a\": 1 // c\n}", "JSON has no comments", {1, 9}},
        {"{\"a\": 1, \"a\": 2}", "the key `a` stands here a second time; the first is on line 1", {1, 10}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.source);
        const Fault fault = fault_of(row.source);
        CHECK(fault.message == row.message);
        CHECK(fault.at == row.at);
    }
}

TEST_CASE("JSON: limits hold against hostile input") {
    CHECK(fault_of(std::string(100'000, '[')).message == "the document is nested more than 64 levels deep");
    CHECK(read(std::string(64, '[') + std::string(64, ']'))->root.form == Node::Form::list);
    std::string many = "[0";
    for (int i = 0; i < 1'000'000; ++i) many += ",0";
    CHECK(fault_of(many + "]").message == "the document holds more than 1000000 values");
}

TEST_CASE("the first character tells JSON from YAML") {
    CHECK((*text::parse("f", " \n{\"a\": 1}"))->root.find("a")->scalar == "1");
    CHECK((*text::parse("f", "\xEF\xBB\xBF{\"a\": 1}"))->root.find("a")->at == Position{1, 7});
    CHECK((*text::parse("f", "a: {b: 1}"))->root.find("a")->find("b")->scalar == "1");
    CHECK((*text::parse("f", "# note\na: 1"))->root.find("a")->scalar == "1");
    CHECK_FALSE(static_cast<bool>(text::parse("f", "{a: 1}")));
}

TEST_CASE("a document gives its faults its name and the text of the line") {
    const auto document = read("{\"a\":\n 1}");
    const Fault fault = document->fault({2, 2}, as_it_is("too small"), as_it_is("2"), "two");
    CHECK(describe(fault) == "family.json:2:2: too small\n    |  1}\n    |  ^\n    accepted: 2\n    did you mean `two`?");
}
