#include "csv/byte_source.h"

#include <doctest/doctest.h>
#include <unistd.h>
#include <zlib.h>

#include <cstdio>
#include <fstream>
#include <string>

using reunify::csv::ByteSource;

namespace {

/// A file that is gone when the test is over.
struct TemporaryFile {
    std::string name = "byte_source_test_" + std::to_string(::getpid()) + ".tmp";
    explicit TemporaryFile(const std::string& bytes) { std::ofstream(name, std::ios::binary) << bytes; }
    ~TemporaryFile() { std::remove(name.c_str()); }
};

std::string gzip(const std::string& text) {
    z_stream stream{};
    REQUIRE(deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string packed(text.size() + 1024, '\0');
    std::string copy = text;
    stream.next_in = reinterpret_cast<Bytef*>(copy.data());
    stream.avail_in = static_cast<uInt>(copy.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    const std::size_t length = stream.total_out;
    deflateEnd(&stream);
    return packed.substr(0, length);
}

std::string read_all(ByteSource& source, std::size_t piece = 1000) {
    std::string text;
    for (;;) {
        std::string part(piece, '\0');
        const auto got = source.read(part.data(), part.size());
        REQUIRE(static_cast<bool>(got));
        if (*got == 0) return text;
        text.append(part, 0, *got);
    }
}

std::string long_text() {
    std::string text;
    for (int i = 0; i < 100000; ++i) text += "row " + std::to_string(i) + "\n";
    return text;
}

}  // namespace

TEST_CASE("a plain file is read whole, in pieces of any size") {
    const std::string text = long_text();
    const TemporaryFile file(text);
    for (const std::size_t piece : {std::size_t{7}, std::size_t{4096}, std::size_t{1} << 20}) {
        auto source = ByteSource::open(file.name);
        REQUIRE(static_cast<bool>(source));
        CHECK((*source)->length() == text.size());
        CHECK(read_all(**source, piece) == text);
        CHECK((*source)->taken() == text.size());
        CHECK_FALSE((*source)->changed());
    }
}

TEST_CASE("gzip is found by its first bytes and unpacked, several members one after the other") {
    const std::string text = long_text();
    const TemporaryFile file(gzip(text) + gzip("and more\n"));
    auto source = ByteSource::open(file.name);
    REQUIRE(static_cast<bool>(source));
    CHECK_FALSE((*source)->length().has_value());
    CHECK(read_all(**source) == text + "and more\n");
}

TEST_CASE("gzip cut off or damaged is a fault, not a short file") {
    const std::string packed = gzip(long_text());
    for (const std::string& bytes : {packed.substr(0, packed.size() / 2), packed.substr(0, 100) + "????" + packed.substr(104)}) {
        const TemporaryFile file(bytes);
        auto source = ByteSource::open(file.name);
        REQUIRE(static_cast<bool>(source));
        std::string part(1 << 20, '\0');
        bool failed = false;
        for (;;) {
            const auto got = (*source)->read(part.data(), part.size());
            failed = !got;
            if (failed || *got == 0) break;
        }
        CHECK(failed);
    }
}

TEST_CASE("skipping lands on the same byte, packed or not") {
    const std::string text = long_text();
    for (const std::string& bytes : {text, gzip(text)}) {
        const TemporaryFile file(bytes);
        auto source = ByteSource::open(file.name);
        REQUIRE(static_cast<bool>(source));
        std::string part(654321, '\0');
        REQUIRE(static_cast<bool>((*source)->read(part.data(), part.size())));
        REQUIRE(static_cast<bool>((*source)->rewind()));
        CHECK(read_all(**source) == text);
    }
}

TEST_CASE("a file that grows while it is read is noticed") {
    const TemporaryFile file("a;b\n");
    auto source = ByteSource::open(file.name);
    REQUIRE(static_cast<bool>(source));
    std::ofstream(file.name, std::ios::app) << "c;d\n";
    CHECK((*source)->changed());
}

TEST_CASE("a missing file and a folder are faults that say so") {
    const auto missing = ByteSource::open("no_such_file.csv");
    REQUIRE_FALSE(static_cast<bool>(missing));
    CHECK(missing.faults()[0].message.in(reunify::Language::en).find("cannot be opened") != std::string::npos);
    const auto folder = ByteSource::open(".");
    REQUIRE_FALSE(static_cast<bool>(folder));
    CHECK(folder.faults()[0].message == "is a folder, not a file");
}

TEST_CASE("UTF-16 is read as UTF-8, with its mark or without, packed or not") {
    const std::string text =
        "\xEF\xBB\xBF"
        "case;nom\nA-1;Ren\xC3\xA9 \xF0\x9F\x98\x80\n";
    const std::u16string units =
        u"\uFEFF"
        u"case;nom\nA-1;Ren\u00E9 \xD83D\xDE00\n";
    for (const bool big : {false, true}) {
        std::string bytes;
        for (const char16_t unit : units) {
            const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
            bytes += big ? std::string{high, low} : std::string{low, high};
        }
        for (const std::string& written : {bytes, gzip(bytes)}) {
            const TemporaryFile file(written);
            auto source = ByteSource::open(file.name);
            REQUIRE(static_cast<bool>(source));
            CHECK(read_all(**source, 3) == text);
            REQUIRE(static_cast<bool>((*source)->rewind()));
            CHECK(read_all(**source) == text);
        }
        const TemporaryFile unmarked(bytes.substr(2));
        auto source = ByteSource::open(unmarked.name);
        REQUIRE(static_cast<bool>(source));
        CHECK(read_all(**source) == text.substr(3));
    }
}

TEST_CASE("zeros behind the last gzip member are not part of the text") {
    const TemporaryFile file(gzip("a;b\n") + std::string(512, '\0'));
    auto source = ByteSource::open(file.name);
    REQUIRE(static_cast<bool>(source));
    CHECK(read_all(**source) == "a;b\n");
}
