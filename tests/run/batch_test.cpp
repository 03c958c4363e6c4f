#include "run/batch.h"

#include <doctest/doctest.h>

#include "tests/oracle/rulebook.h"

using namespace reunify;
using law::FactType;
using oracle::Rulebook;

namespace {

struct Filled {
    Rulebook book;
    std::size_t income = book.fact("sponsor.income", FactType::money);
    std::size_t housing = book.fact("household.housing", FactType::yes_no);
    std::size_t born = book.fact("member.birth_date", FactType::date);
    std::size_t married = book.fact("member.married", FactType::yes_no);
};

}  // namespace

TEST_CASE("rows begin unknown, and values are set and read by the declared type of the fact") {
    Filled law;
    run::Batch batch(*law.book);
    CHECK(batch.families() == 0);
    CHECK(batch.members() == 0);
    const std::size_t family = batch.add_family();
    const std::size_t member = batch.add_member();
    CHECK(batch.get(law.income, family) == kUnknown);
    CHECK(batch.truth(law.married, member) == Truth::unknown);
    batch.set(law.income, family, 5);
    batch.set(law.housing, family, 0);
    batch.set(law.married, member, 1);
    CHECK(batch.lane(law.income, family) == 5);
    CHECK(batch.truth(law.housing, family) == Truth::no);
    CHECK(batch.get(law.married, member) == 1);
    batch.set(law.married, member, kUnknown);
    CHECK(batch.get(law.married, member) == kUnknown);
}

TEST_CASE("members belong to the family added last, and many rows keep what was set") {
    Filled law;
    run::Batch batch(*law.book);
    for (Lane i = 0; i < 100; ++i) {
        const std::size_t family = batch.add_family();
        batch.set(law.income, family, i);
        for (Lane m = 0; m < i % 3; ++m) batch.set(law.born, batch.add_member(), 100 * i + m);
    }
    CHECK(batch.families() == 100);
    CHECK(batch.members() == 99);
    CHECK(batch.lane(law.income, 57) == 57);
    CHECK(batch.first_member(5) - batch.first_member(4) == 1);
    CHECK(batch.lane(law.born, batch.first_member(5) + 1) == 501);
    CHECK(batch.first_members()[100] == 99);
}

TEST_CASE("a cleared batch forgets its rows but not its readings") {
    Filled law;
    law.book.reading("base", {"gross", "net"});
    run::Batch batch(*law.book);
    CHECK(batch.readings == std::vector<std::size_t>{0});
    batch.readings[0] = 1;
    batch.set(law.income, batch.add_family(), 7);
    batch.set(law.married, batch.add_member(), 1);
    batch.clear();
    CHECK(batch.families() == 0);
    CHECK(batch.members() == 0);
    CHECK(batch.readings == std::vector<std::size_t>{1});
    CHECK(batch.get(law.income, batch.add_family()) == kUnknown);
    CHECK(batch.get(law.married, batch.add_member()) == kUnknown);
}

TEST_CASE("a family is appended with all its members, also from the batch itself") {
    Filled law;
    run::Batch source(*law.book);
    source.set(law.income, source.add_family(), 1);
    source.set(law.income, source.add_family(), 2);
    source.set(law.born, source.add_member(), 20);
    source.set(law.married, source.add_member(), 0);
    run::Batch batch(*law.book);
    batch.append(source, 1);
    CHECK(batch.members() == 2);
    CHECK(batch.lane(law.income, 0) == 2);
    CHECK(batch.lane(law.born, 0) == 20);
    CHECK(batch.truth(law.married, 1) == Truth::no);
    for (int i = 0; i < 40; ++i) batch.append(batch, 0);
    CHECK(batch.families() == 41);
    CHECK(batch.lane(law.born, 80) == 20);
}

TEST_CASE("limits are found by fact and row in whatever order they were given, go along with a copied family, and fall with the rows") {
    Filled law;
    run::Batch batch(*law.book);
    CHECK_FALSE(batch.has_bounds(law.born));
    for (std::size_t family = 0; family < 3; ++family) {
        batch.add_family();
        batch.add_members(2);
    }
    batch.bound({law.born, 5, 50, 59});
    batch.bound({law.born, 2, 20, 29});
    batch.bound({law.income, 2, 7, 8});
    batch.bound({law.born, 2, 21, 28});
    CHECK(batch.has_bounds(law.born));
    CHECK_FALSE(batch.has_bounds(law.housing));
    CHECK(batch.bounds()[law.born].size() == 2);
    REQUIRE(batch.bounds_of(law.born, 2) != nullptr);
    CHECK(batch.bounds_of(law.born, 2)->least == 21);
    CHECK(batch.bounds_of(law.born, 3) == nullptr);
    CHECK_FALSE(batch.is_bounded(0));
    CHECK(batch.is_bounded(1));
    CHECK(batch.is_bounded(2));

    run::Batch other(*law.book);
    other.add_family();
    other.add_member();
    other.append(batch, 2);
    CHECK_FALSE(other.is_bounded(0));
    CHECK(other.is_bounded(1));
    REQUIRE(other.bounds_of(law.born, 2) != nullptr);
    CHECK(other.bounds_of(law.born, 2)->most == 59);
    REQUIRE(other.bounds_of(law.income, 1) != nullptr);
    CHECK(other.bounds_of(law.income, 1)->least == 7);
    CHECK(other.bounds_of(law.born, 1) == nullptr);

    batch.clear();
    CHECK_FALSE(batch.has_bounds(law.born));
    CHECK_FALSE(batch.is_bounded(1));
}

TEST_CASE("many copies of a family stand one behind the other, each with its members and limits") {
    Filled law;
    run::Batch source(*law.book);
    source.set(law.income, source.add_family(), 7);
    source.add_member();
    source.add_family();
    source.set(law.born, source.add_member(), 10);
    source.set(law.married, source.add_member(), 1);
    source.bound({law.born, 2, 20, 29});
    source.set(law.income, 1, 8);

    for (const bool itself : {false, true}) {
        run::Batch other(*law.book);
        run::Batch& batch = itself ? source : other;
        const std::size_t family = batch.families(), member = batch.members();
        batch.append(source, 1, 3);
        REQUIRE(batch.families() == family + 3);
        REQUIRE(batch.members() == member + 6);
        for (std::size_t copy = 0; copy < 3; ++copy) {
            const std::size_t first = batch.first_member(family + copy);
            CHECK(first == member + 2 * copy);
            CHECK(batch.lane(law.income, family + copy) == 8);
            CHECK(batch.lane(law.born, first) == 10);
            CHECK(batch.lane(law.born, first + 1) == kUnknown);
            CHECK(batch.truth(law.married, first) == Truth::unknown);
            CHECK(batch.truth(law.married, first + 1) == Truth::yes);
            REQUIRE(batch.is_bounded(family + copy));
            CHECK(batch.bounds_of(law.born, first) == nullptr);
            REQUIRE(batch.bounds_of(law.born, first + 1) != nullptr);
            CHECK(batch.bounds_of(law.born, first + 1)->most == 29);
        }
    }
}
