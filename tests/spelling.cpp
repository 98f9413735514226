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
    CHECK(fold("ÀÉÎÕÜÝ àéîõüý") == "aeiouy-aeiouy");
    CHECK(fold("Ærø × ÷ Straße þ") == "aeroe-×-÷-strasse-th");
}

TEST_CASE("a letter and its accent may be two characters", "[spelling]") {
    CHECK(fold("A\u030Aby") == "aaby");
    CHECK(fold("a\u030Ad A\u0308 O\u0308 u\u0308") == "aad-ae-oe-u");
    CHECK(fold("Alle\u0301") == "alle");
    CHECK(fold("\u0301\u030A").empty()); // accents of no letter
}

TEST_CASE("blanks around a name do not count", "[spelling]") {
    using fordel::detail::trimmed;
    CHECK(trimmed(" \t\u00A0\u202FNæstved \u200B\uFEFF\r\n") == "Næstved");
    CHECK(trimmed("Ny \u00A0 by") == "Ny \u00A0 by");
    CHECK(trimmed(" \u200E ").empty());
    CHECK(trimmed("").empty());
    CHECK(fold(" Næstved ") == "naestved");
    CHECK(fold("Ny\u00A0by") == "ny-by");
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
    CHECK(nearest(towns, "Næst") == "Næstved"); // its beginning
    for (char const* far : {"Kbh", "0101", "101", "", "Odense", "x"})
        CHECK(nearest(towns, far).empty());
    CHECK(nearest(towns, "Foxi").empty()); // two of four letters
    CHECK(nearest(towns, "Foxi", 2) == "Faxe");

    constexpr std::array<std::pair<int, char const*>, 2> numbered{{{1, "half-up"}, {2, "half-even"}}};
    CHECK(nearest(numbered, "half-evn", [](auto const& n) { return n.second; }) == "half-even");
    std::array<std::string, 2> const names{std::string("dhondt"), std::string("sainte-lague")};
    CHECK(nearest(names, "D'Hondt", [](std::string const& n) -> auto const& { return n; }) == "dhondt");
}
