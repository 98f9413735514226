#include <fordel/detail/spelling.hpp>

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using fordel::detail::edit_distance;
using fordel::detail::fold;
using fordel::detail::nearest;

TEST_CASE("letters are folded as typed without a Danish keyboard", "[spelling]") {
    CHECK(fold("Næstved") == "naestved");
    CHECK(fold("KØGE") == "koege");
    CHECK(fold("Ålborg") == "aalborg");
    CHECK(fold("Allé É") == "alle-e");
    CHECK(fold("Life science_x") == "life-science-x");
    CHECK(fold("\xff\xc3") == "\xff\xc3"); // no UTF-8: left as it is
}

TEST_CASE("the distance of two texts counts edits", "[spelling]") {
    CHECK(edit_distance("kitten", "sitting") == 3);
    CHECK(edit_distance("", "abc") == 3);
    CHECK(edit_distance("abc", "") == 3);
    CHECK(edit_distance("abc", "abc") == 0);
    CHECK(edit_distance("ab", "ba") == 2);
}

TEST_CASE("the nearest candidate is offered, the first of several", "[spelling]") {
    std::vector<std::string_view> const towns{"Køge", "Næstved", "Faxe"};
    CHECK(nearest(towns, "Nastved") == "Næstved");
    CHECK(nearest(towns, "KOEGE") == "Køge"); // as folded
    CHECK(nearest({"ab", "ac"}, "a") == "ab");
    CHECK(nearest(std::vector<std::string_view>{}, "a").empty());

    constexpr std::array<std::pair<int, char const*>, 2> numbered{{{1, "half-up"}, {2, "half-even"}}};
    CHECK(nearest(numbered, "half-evn", [](auto const& n) { return n.second; }) == "half-even");
    std::array<std::string, 2> const names{std::string("dhondt"), std::string("sainte-lague")};
    CHECK(nearest(names, "D'Hondt", [](std::string const& n) -> auto const& { return n; }) == "dhondt");
}
