#include "csv/scanner.h"

#include <doctest/doctest.h>

#include <deque>
#include <random>
#include <string>
#include <vector>

using namespace reunify::csv;

namespace {

/// Records point into their text, so each text lives as long as the test program.
const std::string& kept(std::string text) {
    static std::deque<std::string> texts;
    return texts.emplace_back(std::move(text));
}

std::vector<Record> records_of(const std::string& given, char delimiter = ';', bool last = true) {
    const std::string& text = kept(given);
    RecordScanner scanner(text.data(), text.data() + text.size(), delimiter, 1, last);
    std::vector<Record> records;
    Record record;
    while (scanner.next(record)) records.push_back(record);
    return records;
}

std::vector<std::string> values_of(const Record& record, char delimiter = ';') {
    std::vector<Field> fields;
    split(record, delimiter, fields);
    std::vector<std::string> values;
    for (const Field& field : fields) values.push_back(value_of(field));
    return values;
}

}  // namespace

TEST_CASE("records end at LF or CR LF, the last one with or without") {
    const auto records = records_of("a;b\r\nc;d\ne;f");
    REQUIRE(records.size() == 3);
    CHECK(records[0].text() == "a;b");
    CHECK(records[1].text() == "c;d");
    CHECK(records[2].text() == "e;f");
    CHECK(records[2].line == 3);
}

TEST_CASE("line ends, delimiters and doubled marks within quotes belong to the field") {
    const auto records = records_of("\"a\nb;c\";\"say \"\"yes\"\"\"\nlast;row\n");
    REQUIRE(records.size() == 2);
    CHECK(values_of(records[0]) == std::vector<std::string>{"a\nb;c", "say \"yes\""});
    CHECK(records[1].line == 3);
}

TEST_CASE("a quotation mark in the middle of a cell is a character like any other") {
    const auto records = records_of("5\" pipe;x\nnext;y\n");
    REQUIRE(records.size() == 2);
    CHECK(values_of(records[0]) == std::vector<std::string>{"5\" pipe", "x"});
    CHECK(records[0].unclosed == nullptr);
}

TEST_CASE("empty cells at the beginning, between and at the end are kept") {
    CHECK(values_of(records_of(";a;;\n")[0]) == std::vector<std::string>{"", "a", "", ""});
    CHECK(values_of(records_of("\"\";\"\"\n")[0]) == std::vector<std::string>{"", ""});
}

TEST_CASE("a quotation mark never closed costs its own line, not the rest of the file") {
    const auto records = records_of("a;\"open\nb;c\nd;e\n");
    REQUIRE(records.size() == 3);
    REQUIRE(records[0].unclosed != nullptr);
    CHECK(records[0].unclosed - records[0].begin == 2);
    CHECK(records[0].text() == "a;\"open");
    CHECK(records[1].text() == "b;c");
    CHECK(records[1].line == 2);
}

TEST_CASE("a record longer than a mebibyte is taken for a mark never closed") {
    const std::string text = "\"open;\n" + std::string(kLongestRecord + 10, 'x') + "\nb;c\n";
    const auto records = records_of(text, ';', false);
    REQUIRE(records.size() == 3);
    CHECK(records[0].unclosed != nullptr);
    CHECK(records[2].text() == "b;c");
}

TEST_CASE("an incomplete record at the end of a buffer waits for more") {
    CHECK(records_of("a;b\nc;d", ';', false).size() == 1);
    CHECK(records_of("a;\"b\n", ';', false).empty());
    CHECK(records_of("a;\"b\"", ';', false).empty());
    CHECK(records_of("a;\"b\"", ';', true).size() == 1);
}

TEST_CASE("what stands behind a closing mark is pointed at") {
    const Record record = records_of("\"a\"b;c\n")[0];
    std::vector<Field> fields;
    const char* stray = split(record, ';', fields);
    REQUIRE(stray != nullptr);
    CHECK(stray - record.begin == 3);
    CHECK(fields.size() == 2);
}

TEST_CASE("fields written are fields read, whatever they hold, and buffers may be cut anywhere") {
    std::mt19937 random(20250818);
    const std::string alphabet = "ab;,\"\n\r \t=1";
    for (int round = 0; round < 500; ++round) {
        std::vector<std::vector<std::string>> rows;
        std::string text;
        for (int r = 0; r < 4; ++r) {
            rows.emplace_back();
            for (int c = 0; c < 3; ++c) {
                std::string value;
                const auto length = random() % 6;
                for (std::size_t i = 0; i < length; ++i) value += alphabet[random() % alphabet.size()];
                rows.back().push_back(value);
                if (c > 0) text += ';';
                append_field(text, value, ';');
            }
            text += round % 2 == 0 ? "\n" : "\r\n";
        }
        CAPTURE(text);
        const auto records = records_of(text);
        REQUIRE(records.size() == rows.size());
        for (std::size_t r = 0; r < rows.size(); ++r) CHECK(values_of(records[r]) == rows[r]);

        const std::string head = text.substr(0, random() % text.size());
        const auto first = records_of(head, ';', false);
        REQUIRE(first.size() <= records.size());
        for (std::size_t r = 0; r < first.size(); ++r) CHECK(first[r].text() == records[r].text());
    }
}

TEST_CASE("a record cut from where it differs from the one before has the fields of one cut anew") {
    std::mt19937 random(20260226);
    const std::string alphabet = "ab;;12";
    std::vector<Field> fields, anew;
    std::size_t kept = 0;
    for (int round = 0; round < 2000; ++round) {
        const auto text = [&](std::size_t length) {
            std::string out;
            for (std::size_t i = 0; i < length; ++i) out += alphabet[random() % alphabet.size()];
            return out;
        };
        const std::string head = text(random() % 40);
        const std::string one = head + text(random() % 30);
        const std::string other = head + text(random() % 30);
        CAPTURE(one);
        CAPTURE(other);
        const Record before{one.data(), one.data() + one.size(), 1, 1, false, nullptr};
        const Record record{other.data(), other.data() + other.size(), 2, 1, false, nullptr};
        split(before, ';', fields);
        const std::vector<Field> first = fields;
        const std::size_t same = split_again(record, before, ';', fields);
        split(record, ';', anew);
        REQUIRE(fields.size() == anew.size());
        for (std::size_t i = 0; i < fields.size(); ++i) {
            CHECK(fields[i].text() == anew[i].text());
            CHECK(fields[i].begin == (i < same ? first : anew)[i].begin);
        }
        kept += same;
    }
    CHECK(kept > 2000);
}

TEST_CASE("formulas are told from numbers") {
    CHECK(looks_like_formula("=1+1"));
    CHECK(looks_like_formula("@sum"));
    CHECK(looks_like_formula("-a"));
    CHECK(looks_like_formula("+"));
    CHECK_FALSE(looks_like_formula("-12,50"));
    CHECK_FALSE(looks_like_formula("+3212345678"));
    CHECK_FALSE(looks_like_formula("eligible"));
    CHECK_FALSE(looks_like_formula(""));
}

TEST_CASE("a CR alone and several before the LF end a line too") {
    const auto lone = records_of("a;b\rc;d\r\re;f\r");
    REQUIRE(lone.size() == 4);
    CHECK(lone[0].text() == "a;b");
    CHECK(lone[1].text() == "c;d");
    CHECK(lone[2].text().empty());
    CHECK(lone[3].text() == "e;f");
    CHECK(lone[3].line == 4);
    const auto doubled = records_of("a;b\r\r\nc;\"d\r\re\"\r\r\nf;g\r\r\n");
    REQUIRE(doubled.size() == 3);
    CHECK(doubled[0].text() == "a;b");
    CHECK(values_of(doubled[1]) == std::vector<std::string>{"c", "d\r\re"});
    CHECK(doubled[2].text() == "f;g");
    CHECK(records_of("a;b\r", ';', false).empty());
}
