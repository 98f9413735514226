#include <fordel/kernel/detail/bisection.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>

namespace {

struct found {
    std::uint8_t number;
    int questions;
};

// Where all numbers up to `last` hold.
found search(unsigned guess, unsigned least, unsigned most, unsigned last) {
    int questions = 0;
    auto const narrow = [](unsigned n) { return static_cast<std::uint8_t>(n); };
    auto const number = fordel::detail::last_that_holds(narrow(guess), narrow(least), narrow(most), [&](unsigned k) {
        ++questions;
        return k <= last;
    });
    return {number, questions};
}

} // namespace

TEST_CASE("every place is found from every guess, to the ends of the type", "[bisection]") {
    for (unsigned const least : {0U, 3U})
        for (unsigned const most : {200U, 255U})
            for (unsigned guess = least; guess <= most; guess += 7)
                for (unsigned last = 0; last <= 255; last += 5) {
                    unsigned const expected = last < least ? least : last > most ? most : last;
                    REQUIRE(search(guess, least, most, last).number == expected);
                    REQUIRE(search(guess, least, most, last).questions <= 18);
                }
}

TEST_CASE("a right guess costs two questions", "[bisection]") {
    CHECK(search(100, 0, 255, 100).questions == 2);
    CHECK(search(100, 0, 255, 101).questions <= 4);
}
