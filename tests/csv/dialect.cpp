#include "csv/dialect.h"

#include <doctest/doctest.h>

using reunify::csv::detect;
using reunify::csv::Encoding;

TEST_CASE("the delimiter is the one that stands most often in the header, outside quotes") {
    CHECK(detect("a;b;c\n1,5;2,5;3\n").delimiter == ';');
    CHECK(detect("a,b,c\n1;2,5,3\n").delimiter == ',');
    CHECK(detect("a\tb\tc\n1\t2\t3\n").delimiter == '\t');
    CHECK(detect("\"a;b;c;d\",e\n").delimiter == ',');
    CHECK(detect("a;b,c\n").delimiter == ';');
    CHECK(detect("alone\n1\n").delimiter == ',');
    CHECK(detect("").delimiter == ',');
}

TEST_CASE("a sep= line settles the delimiter and is not the header") {
    const auto dialect = detect("sep=;\r\na,x;b\r\n1;2\r\n");
    CHECK(dialect.delimiter == ';');
    CHECK(dialect.separator_line);
    CHECK(dialect.crlf);
    CHECK(dialect.header_at == 7);
    CHECK(dialect.header_line == 2);
    CHECK_FALSE(detect("sep=ab;c\n1;2\n").separator_line);
}

TEST_CASE("a byte order mark is found and is not part of the first column's name") {
    const auto dialect = detect(
        "\xEF\xBB\xBF"
        "case;x\n");
    CHECK(dialect.bom);
    CHECK(dialect.header_at == 3);
    CHECK(dialect.encoding == Encoding::utf8);
    const auto with_separator = detect("\xEF\xBB\xBFsep=,\na,b\n");
    CHECK(with_separator.header_at == 9);
    CHECK(with_separator.delimiter == ',');
}

TEST_CASE("what is not UTF-8 is Windows-1252; a character cut off at the end of the head is no reason") {
    CHECK(detect("pr\xE9nom;x\n").encoding == Encoding::windows1252);
    CHECK(detect("pr\xC3\xA9nom;x\n").encoding == Encoding::utf8);
    CHECK(detect("a;b\nabc\xC3").encoding == Encoding::utf8);
    CHECK(detect("a;b\n1;2\n").encoding == Encoding::utf8);
}

TEST_CASE("Windows-1252 to UTF-8 and back") {
    using reunify::csv::from_windows1252;
    using reunify::csv::to_windows1252;
    CHECK(from_windows1252("\x80 2\xA0"
                           "131,28 \xE9\xDF") ==
          "€ 2\xC2\xA0"
          "131,28 éß");
    CHECK(from_windows1252("\x81") == "\xEF\xBF\xBD");
    CHECK(to_windows1252("€ é ß § °") == "\x80 \xE9 \xDF \xA7 \xB0");
    CHECK(to_windows1252("日本 😀") == "?? ?");
    for (int byte = 0; byte < 256; ++byte) {
        if (byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 || byte == 0x9D) continue;
        const std::string one(1, static_cast<char>(byte));
        CHECK(to_windows1252(from_windows1252(one)) == one);
    }
}
