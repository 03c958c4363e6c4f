#include "batch/text_buffer.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace reunify;

TEST_CASE("a buffer holds what was put in, one piece behind the other") {
    std::mt19937 random(7);
    batch::TextBuffer buffer;
    for (int time = 0; time < 3; ++time) {
        std::string all;
        buffer.clear();
        CHECK(buffer.text().empty());
        for (int i = 0; i < 400; ++i) {
            std::string piece;
            for (auto length = random() % 40; length > 0; --length) piece += static_cast<char>('!' + random() % 90);
            buffer.append(piece);
            buffer.append(';');
            all += piece + ';';
        }
        CHECK(buffer.size() == all.size());
        CHECK(buffer.text() == all);
    }
}
