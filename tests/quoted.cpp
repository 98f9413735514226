#include <fordel/detail/quoted.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>

using fordel::detail::quoted;
using fordel::detail::shortened;

TEST_CASE("an error repeats 80 characters, whole ones", "[quoted]") {
    CHECK(quoted("") == "\"\"");
    CHECK(quoted("1.000") == "\"1.000\"");
    CHECK(shortened(std::string(80, 'x')) == std::string(80, 'x'));
    CHECK(shortened(std::string(81, 'x')) == std::string(80, 'x') + " …");
    CHECK(shortened(std::string(1'000'000, '9')).size() < 100);
    std::string islands;
    for (int i = 0; i < 81; ++i)
        islands += "ø";
    CHECK(shortened(islands) == islands.substr(0, 160) + " …"); // two bytes each
}
