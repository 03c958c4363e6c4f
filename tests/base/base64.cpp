#include "base/base64.h"

#include <doctest/doctest.h>

#include <string>

using reunify::from_base64;
using reunify::to_base64;

TEST_CASE("base64 is read with its padding, and nothing else is") {
    CHECK(from_base64("") == std::string());
    CHECK(from_base64("Zg==") == std::string("f"));
    CHECK(from_base64("Zm8=") == std::string("fo"));
    CHECK(from_base64("Zm9vYmFy") == std::string("foobar"));
    CHECK(from_base64("AAD/") == std::string("\0\0\xff", 3));
    for (const char* wrong : {"Z", "Zg", "Zg=", "Zg=a", "Z g==", "Zm9v*mFy", "Zm9v\n"}) CHECK_FALSE(from_base64(wrong));
}

TEST_CASE("base64 is written with its padding, as it is read") {
    CHECK(to_base64("").empty());
    CHECK(to_base64("f") == "Zg==");
    const std::string bytes{"\0\xff\x80 text", 8};
    CHECK(from_base64(to_base64(bytes)) == bytes);
}
