#include <fordel/detail/code_points.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>

using fordel::detail::code_point_at;
using fordel::detail::cut_at_character;
using fordel::detail::is_blank;
using fordel::detail::visible;

TEST_CASE("characters are read from UTF-8", "[code_points]") {
    CHECK(code_point_at("a", 0).number == 'a');
    CHECK(code_point_at("\u00E6", 0).number == 0xE6);
    CHECK(code_point_at("x\u20AC", 1).number == 0x20AC);
    CHECK(code_point_at("\U0001F600", 0).number == 0x1F600);
    CHECK(code_point_at("\U0001F600", 0).size == 4);
    CHECK(code_point_at("", 0).number == 0);
}

TEST_CASE("what is no UTF-8 stands for its first byte", "[code_points]") {
    // Cut short, overlong, a surrogate, above the last character, a byte that begins none.
    for (char const* bad : {"\xC3", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF", "\x80"}) {
        CHECK(code_point_at(bad, 0).number == -static_cast<int>(static_cast<unsigned char>(bad[0])));
        CHECK(code_point_at(bad, 0).size == 1);
    }
}

TEST_CASE("a text is cut between characters", "[code_points]") {
    CHECK(cut_at_character("K\u00F8ge", 9) == "K\u00F8ge");
    CHECK(cut_at_character("K\u00F8ge", 3) == "K\u00F8");
    CHECK(cut_at_character("K\u00F8ge", 2) == "K");
    CHECK(cut_at_character("\U0001F600", 3).empty());
    CHECK(cut_at_character("ab", 0).empty());
}

TEST_CASE("blanks are spaces, line ends and what cannot be seen", "[code_points]") {
    for (int blank : {0x20, 0x09, 0x0A, 0xA0, 0x200B, 0x200E, 0x202E, 0x202F, 0x2060, 0x2066, 0x3000, 0xFEFF})
        CHECK(is_blank(blank));
    for (int seen : {0x2D, 0x41, 0xE6, 0x2013, 0x20AC, -0xFF})
        CHECK_FALSE(is_blank(seen));
}

TEST_CASE("what acts on a terminal or hides on it is written out", "[code_points]") {
    CHECK(visible("K\u00F8ge \u20AC \u2013 \u00A0\u202F\U0001F600") ==
          "K\u00F8ge \u20AC \u2013 \u00A0\u202F\U0001F600");
    CHECK(visible("\x1b[31mred") == "\\u{1b}[31mred");
    CHECK(visible("a\r\n\tb") == "a\\u{d}\\u{a}\\u{9}b");
    CHECK(visible("a\u202Eb\u2066c\u200Bd\uFEFFe\u061C") == "a\\u{202e}b\\u{2066}c\\u{200b}d\\u{feff}e\\u{61c}");
    CHECK(visible("\x7F\u009B2J") == "\\u{7f}\\u{9b}2J");
    CHECK(visible("\xff") == "\\x{ff}");
    CHECK(visible("\U000E0041") == "\\u{e0041}");
    CHECK(visible(std::string_view("a\0b", 3)) == "a\\u{0}b");
}
