#include "csv/file_kind.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace std::string_view_literals;
using reunify::csv::FileKind;
using reunify::csv::kind_of;

TEST_CASE("lists are text, whatever parts their cells") {
    for (const std::string_view head : {""sv, "case;nota\nA;1\n"sv,
                                        "\xEF\xBB\xBF"
                                        "case\tnota\r\n"sv,
                                        "BZhuis;naam\n"sv,
                                        "case\x01nota\x01naam\n1\x01"
                                        "2\x01"
                                        "3\n"sv,
                                        "caf\xE9;\x80\n"sv,
                                        "case;nota\n1;a\x0B"
                                        "b\n"sv,
                                        "{naam};x\n"sv, "[1];x\n"sv, "<5 jaar;>5 jaar\n"sv, "< naam;x\n"sv}) {
        CAPTURE(head);
        CHECK(kind_of(head) == FileKind::text);
    }
}

TEST_CASE("what is no list is known by its beginning") {
    CHECK(kind_of("BZh91AY&SY~o\n"sv) == FileKind::packed);
    CHECK(kind_of("\xFD\x37zXZ\0\0\4"sv) == FileKind::packed);
    CHECK(kind_of("\x28\xB5\x2F\xFD\x04"sv) == FileKind::packed);
    CHECK(kind_of("7z\xBC\xAF\x27\x1C"sv) == FileKind::packed);
    CHECK(kind_of("Rar!\x1A\x07"sv) == FileKind::packed);
    CHECK(kind_of("{\"case\": 1}"sv) == FileKind::json);
    CHECK(kind_of("\xEF\xBB\xBF [\n  {\"case\": 1}]"sv) == FileKind::json);
    CHECK(kind_of("[]"sv) == FileKind::json);
    CHECK(kind_of("<html><table><tr><td>case</td>"sv) == FileKind::markup);
    CHECK(kind_of("\xEF\xBB\xBF\r\n<?xml version=\"1.0\"?>"sv) == FileKind::markup);
    CHECK(kind_of("<!DOCTYPE html>"sv) == FileKind::markup);
    CHECK(kind_of("a\0b\n"sv) == FileKind::binary);
    CHECK(kind_of("x\x9C\x95\x01\x02\x13"
                  "abc\x1B"
                  "d\x07"
                  "e"sv) == FileKind::binary);
    for (const std::string_view text : {"case;nota\nA;1\n"sv, "dossier;na\n"sv}) {
        std::string little = std::string("\xFF\xFE\0\0", 4), big, bare;
        for (const char c : text) {
            little += std::string{c, '\0', '\0', '\0'};
            bare += std::string{c, '\0', '\0', '\0'};
            big += std::string{'\0', '\0', '\0', c};
        }
        CHECK(kind_of(little) == FileKind::utf32);
        CHECK(kind_of(bare) == FileKind::utf32);
        CHECK(kind_of(big) == FileKind::utf32);
        CHECK(kind_of(std::string("\0\0\xFE\xFF", 4) + big) == FileKind::utf32);
    }
}
