#include <doctest/doctest.h>

#include <string>

#include "text/document.h"

using namespace reunify;
using text::Node;

namespace {

std::shared_ptr<const text::Document> read(std::string source) {
    auto result = text::parse_yaml("family.yaml", std::move(source));
    if (!result) FAIL(describe(result.faults()));
    return *result;
}

/// The first fault of a text that must have one.
Fault fault_of(std::string source) {
    const auto result = text::parse_yaml("family.yaml", std::move(source));
    REQUIRE_FALSE(static_cast<bool>(result));
    const Fault fault = result.faults().front();
    CHECK(fault.file == "family.yaml");
    CHECK(describe(fault).find("YAML::") == std::string::npos);
    return fault;
}

}  // namespace

TEST_CASE("YAML: scalars stay as written, with their places") {
    const auto document = read("sponsor:\n  status: refugee\n  renewal: no\n  income: 02500.00\n  name: \"no\"\n  empty: \"\"\n");
    const Node* sponsor = document->root.find("sponsor");
    REQUIRE(sponsor != nullptr);
    CHECK(document->root.entries[0].key_at == Position{1, 1});
    CHECK(sponsor->at == Position{2, 3});
    CHECK(sponsor->find("status")->scalar == "refugee");
    CHECK(sponsor->find("status")->at == Position{2, 11});
    CHECK(sponsor->find("renewal")->scalar == "no");
    CHECK_FALSE(sponsor->find("renewal")->quoted);
    CHECK(sponsor->find("income")->scalar == "02500.00");
    CHECK(sponsor->find("name")->quoted);
    CHECK(sponsor->find("empty")->form == Node::Form::scalar);
    CHECK(sponsor->find("unheard") == nullptr);
    CHECK(sponsor->keys() == std::vector<std::string>{"status", "renewal", "income", "name", "empty"});
}

TEST_CASE("YAML: an absent value is nothing, at the place of its key") {
    const auto document = read("a:\nb: ~\nc: null\nd: 'null'\n");
    CHECK(document->root.find("a")->form == Node::Form::nothing);
    CHECK(document->root.find("a")->at == Position{1, 1});
    CHECK(document->root.find("b")->form == Node::Form::nothing);
    CHECK(document->root.find("b")->at == Position{2, 4});
    CHECK(document->root.find("c")->form == Node::Form::nothing);
    CHECK(document->root.find("d")->form == Node::Form::scalar);
}

TEST_CASE("YAML: columns count characters, and Windows line ends and a byte order mark change nothing") {
    const auto document = read("\xEF\xBB\xBF{\xC3\xA9: x}\r\n");
    CHECK(document->root.entries[0].key_at == Position{1, 2});
    CHECK(document->root.entries[0].value.at == Position{1, 5});
    const auto second = read("a: 1\r\nb: 2\r\n");
    CHECK(second->root.find("b")->scalar == "2");
    CHECK(second->root.find("b")->at == Position{2, 4});
}

TEST_CASE("YAML: folded, block and escaped scalars are kept") {
    const auto document = read("a: |\n  x > 1\n  and y\nb: >-\n  two\n  lines\nc: \"tab\\tend\"\nd: 'it''s'\ne: plain\n  goes on\n");
    CHECK(document->root.find("a")->scalar == "x > 1\nand y\n");
    CHECK_FALSE(document->root.find("a")->quoted);
    CHECK(document->root.find("b")->scalar == "two lines");
    CHECK(document->root.find("c")->scalar == "tab\tend");
    CHECK(document->root.find("d")->scalar == "it's");
    CHECK(document->root.find("e")->scalar == "plain goes on");
}

TEST_CASE("YAML: lists hold scalars, maps and lists") {
    const auto document = read("members:\n  - label: a\n    n: 1\n  - [x, y]\n  - z\n");
    const Node* members = document->root.find("members");
    REQUIRE(members->form == Node::Form::list);
    REQUIRE(members->items.size() == 3);
    CHECK(members->items[0].find("n")->at == Position{3, 8});
    CHECK(members->items[1].items[1].scalar == "y");
    CHECK(members->items[2].scalar == "z");
}

TEST_CASE("YAML: a text without content is nothing") {
    CHECK(read("")->root.form == Node::Form::nothing);
    CHECK(read("# only a comment\n")->root.form == Node::Form::nothing);
    CHECK(read("---\n")->root.form == Node::Form::nothing);
}

TEST_CASE("YAML: every second use of a key is a fault") {
    const auto result = text::parse_yaml("f", "a: 1\na: 2\nb: {c: 1, c: {d: 1}}\n");
    REQUIRE_FALSE(static_cast<bool>(result));
    REQUIRE(result.faults().size() == 2);
    CHECK(result.faults()[0].message == "the key `a` stands here a second time; the first is on line 1");
    CHECK(result.faults()[0].at == Position{2, 1});
    CHECK(result.faults()[0].line == "a: 2");
    CHECK(result.faults()[1].at == Position{3, 11});
}

TEST_CASE("a text can be read on past a key that stands twice, of which the first counts") {
    for (const char* source : {"a: 1\na: [2]\nb: 3\n", "{\"a\": 1, \"a\": [2], \"b\": 3}"}) {
        const text::Parsed parsed = text::parse_on("f", source);
        REQUIRE(parsed.document != nullptr);
        CHECK(parsed.document->root.find("a")->scalar == "1");
        CHECK(parsed.document->root.find("b")->scalar == "3");
        CHECK(parsed.faults.size() == 1);
    }
    for (const char* source : {"a: 1\na: 2\nb: {\n", "{\"a\": 1, \"a\": 2, ", "a: &x 1\nb: 2"}) {
        const text::Parsed parsed = text::parse_on("f", source);
        CHECK(parsed.document == nullptr);
        CHECK_FALSE(parsed.faults.empty());
    }
}

TEST_CASE("YAML: what the format has and we do not want is refused by name") {
    CHECK(fault_of("a: &x 1\nb: 2").message == "anchors (`&name`) are not accepted");
    CHECK(fault_of("a: &x {b: 1}").message == "anchors (`&name`) are not accepted");
    CHECK(fault_of("a: *x").message == "aliases (`*name`) are not accepted");
    CHECK(fault_of("a: !!str 1").message == "tags (`!name`) are not accepted");
    CHECK(fault_of("a: !x [1]").message == "tags (`!name`) are not accepted");
    CHECK(fault_of("a: 1\n---\nb: 2").message == "a second document starts here");
    CHECK(fault_of("- a\nb: c").message == "this does not continue what stands above");
    CHECK(fault_of("? [a]\n: b").message == "a list or a map cannot be a key");
    CHECK(fault_of(": b").message == "a key is missing before the colon, or it is written as null");
    CHECK(fault_of("a: \"\\0\"").message == "this text holds a NUL character (U+0000)");
}

TEST_CASE("YAML: a tab in the indentation is pointed at, also where there are many") {
    const Fault fault = fault_of("a:\n\tb: 1\n\tc: 2\n  \td: 3\n \t \n");
    CHECK(fault.message == "a tab stands in the indentation, and in 2 more lines");
    CHECK(fault.at == Position{2, 1});
    CHECK(read("a:\t1\n \t \nb: 2")->root.find("b")->scalar == "2");
}

TEST_CASE("YAML: bytes that are no text are refused with their place") {
    const Fault latin = fault_of("name: x\ncity: Li\xE8ge\n");
    CHECK(latin.message == "the byte 0xE8 is no UTF-8");
    CHECK(latin.at == Position{2, 9});
    CHECK(latin.line == "city: Li\xEF\xBF\xBDge");
    const Fault nul = fault_of(std::string("a: b\0c", 6));
    CHECK(nul.at == Position{1, 5});
    CHECK(fault_of("a: \x04\nb: 1").message == "the control character U+0004 has no place in a text");
    CHECK(fault_of("\xFF\xFE"
                   "a")
              .message == "the file is written in UTF-16");
}

TEST_CASE("YAML: limits hold against hostile input") {
    CHECK(fault_of(std::string(65, '[') + std::string(65, ']')).message == "the document is nested more than 64 levels deep");
    CHECK_FALSE(fault_of(std::string(100'000, '[')).message.empty());
    CHECK(fault_of(std::string(100'000, '{')).message == "a list or a map cannot be a key");
    std::string dashes;
    for (int i = 0; i < 50'000; ++i) dashes += "- ";
    CHECK(fault_of(dashes).message == "the document is nested more than 64 levels deep");
    CHECK(read(std::string(64, '[') + std::string(64, ']'))->root.form == Node::Form::list);
    CHECK(fault_of(std::string(16 * 1024 * 1024 + 1, ' ')).accepted == "at most 16 MiB");
    std::string twice;
    for (int i = 0; i < 1000; ++i) twice += "a: 1\n";
    const auto result = text::parse_yaml("f", twice);
    REQUIRE_FALSE(static_cast<bool>(result));
    CHECK(result.faults().size() == 100);
}

TEST_CASE("YAML: broken text is explained in our words") {
    struct Row {
        const char *source, *message;
        Position at;
    };
    const Row rows[] = {
        {"a: b: c", "a colon makes a key of something that cannot be one here", {1, 5}},
        {"a: 1\n b: 2", "a colon makes a key of something that cannot be one here", {2, 3}},
        {"a: \"x", "a quotation mark is not closed before the end of the file", {1, 6}},
        {"a: [1, 2", "the bracket `[` is not closed where it should be", {1, 9}},
        {"a: {x: 1", "the brace `{` is not closed where it should be", {1, 9}},
        {"a: @x", "text cannot start with this character", {1, 4}},
        {"a: \"\\q\"", "a backslash inside double quotes starts no escape that YAML knows", {1, 7}},
        {"a:\n  - b\n  c: d", "this does not continue the map above", {3, 3}},
        {"a: - b", "a list item (`- `) cannot stand here", {1, 4}},
        {"a: b\n}", "a closing bracket or brace stands here without its opening one", {2, 1}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.source);
        const Fault fault = fault_of(row.source);
        CHECK(fault.message == row.message);
        CHECK(fault.at == row.at);
    }
}

TEST_CASE("YAML: a quotation mark that is never closed is refused, also where the file ends with a line end") {
    for (const char* source :
         {"label: \"spouse\nrelation: x\n", "label: 'spouse\nrelation: x\n", "label: \"spouse", "label: \"a\\\"\n", "label: 'it''s\n"}) {
        CHECK_MESSAGE(fault_of(source).message.in(Language::en).find("not closed") != std::string::npos, source);
    }
    CHECK(read("label: 'it''s'\n")->root.find("label")->scalar == "it's");
    CHECK(read("label: \"a \\\" b\"\n")->root.find("label")->scalar == "a \" b");
}

TEST_CASE("YAML: the escapes for a space that does not break and for a next line are whole characters") {
    CHECK(read(R"(label: "é\_b\N")")->root.find("label")->scalar == "é\u00A0b\u0085");
}
