#include "batch/overview.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

using reunify::batch::month_of;
using reunify::batch::Overview;

namespace {

Overview::Due due(reunify::Lane day, std::uint64_t line, std::string family = {}) {
    Overview::Due out;
    out.day = day;
    out.line = line;
    out.family = std::move(family);
    out.who = "spouse";
    out.verdict = 1;
    return out;
}

}  // namespace

TEST_CASE("the nearest last days stand first, those of one day in the order of the list, and no more than fit") {
    Overview overview;
    for (std::uint64_t i = 0; i < 3 * Overview::kMostDue; ++i) overview.add(due(static_cast<reunify::Lane>(1000 - i / 2), i));
    REQUIRE(overview.next.size() == Overview::kMostDue);
    CHECK(overview.next[0].day == 851);
    CHECK(overview.next[0].line == 298);
    CHECK(overview.next[1].line == 299);
    CHECK(overview.next.back().day == 900);
    CHECK(overview.next.back().line == 201);
}

TEST_CASE("parts of a list add up to the same in whatever order they come") {
    Overview a, b;
    a.by_status["refugee"][0] = 2;
    a.by_month[""][5] = 1;
    a.closing["2026-12"] = 1;
    a.add(due(20, 7, "A-1"));
    b.by_status["refugee"][0] = 3;
    b.by_status[""][4] = 1;
    b.closing["2026-12"] = 2;
    b.closing["2027-01"] = 1;
    b.add(due(20, 3, "B-1"));
    b.add(due(10, 9, "C-1"));
    Overview ab = a, ba = b;
    ab.add(b);
    ba.add(a);
    CHECK(ab.to_line() == ba.to_line());
    CHECK(ab.by_status["refugee"][0] == 5);
    CHECK(ab.closing["2026-12"] == 3);
    REQUIRE(ab.next.size() == 3);
    CHECK(ab.next[0].family == "C-1");
    CHECK(ab.next[1].family == "B-1");
    CHECK(ab.next[2].family == "A-1");
}

TEST_CASE("a journal keeps it on one line; a line that is none of ours is told") {
    Overview overview;
    overview.by_status["belgian"][2] = 4;
    overview.by_month["2026-12"][2] = 4;
    overview.closing["2027-08"] = 4;
    overview.add(due(5, 2, "two\nlines \"and\" é"));
    overview.add(Overview::Unreadable{7, "Datum van indiening", "`31/02/2026` is no \"day\""});
    const std::string line = overview.to_line();
    CHECK(line.find('\n') == std::string::npos);
    Overview again;
    REQUIRE(again.from_line(line));
    CHECK(again.to_line() == line);
    CHECK(again.next[0].family == "two\nlines \"and\" é");
    REQUIRE(again.unreadable.size() == 1);
    CHECK(again.unreadable[0].line == 7);
    CHECK(again.unreadable[0].reason == "`31/02/2026` is no \"day\"");
    CHECK(again.from_line(""));
    CHECK(again.next.empty());
    for (const char* other : {"{}", "[1]", "12", "{\"status\":{},\"month\":{},\"closing\":{},\"next\":[[1,2,\"\",\"\",99]]}"}) {
        CAPTURE(other);
        CHECK_FALSE(again.from_line(other));
    }
}

TEST_CASE("of the rows that cannot be read the first are kept, in the order of the list") {
    Overview all;
    for (std::uint64_t part = 0; part < 4; ++part) {
        Overview some;
        for (std::uint64_t row = 0; row < 10; ++row) some.add(Overview::Unreadable{part * 10 + row, "", "x"});
        all.add(some);
    }
    REQUIRE(all.unreadable.size() == Overview::kMostUnreadable);
    for (std::uint64_t row = 0; row < all.unreadable.size(); ++row) CHECK(all.unreadable[row].line == row);
}

TEST_CASE("a day lies in its month") {
    CHECK(month_of(0) == "1970-01");
    CHECK(month_of(-1) == "1969-12");
}
