#include <fordel/text.hpp>

#include <catch2/catch_test_macros.hpp>

using fordel::language;
using fordel::notation;

TEST_CASE("a text has its words in both languages", "[text]") {
    fordel::text const key{"fordelingsnøgle", "key"};
    CHECK(key.in(language::da) == "fordelingsnøgle");
    CHECK(key.in(language::en) == "key");
    CHECK(key == fordel::text{"fordelingsnøgle", "key"});
    CHECK(key != fordel::text{"nøgle", "key"});
}

TEST_CASE("each language writes numbers its own way", "[text]") {
    CHECK(fordel::notation_of(language::da) == notation::danish);
    CHECK(fordel::notation_of(language::en) == notation::english);
    CHECK(fordel::decimal_mark(notation::plain) == '.');
    CHECK(fordel::decimal_mark(notation::danish) == ',');
    CHECK(fordel::decimal_mark(notation::english) == '.');
}

TEST_CASE("digits are grouped by three", "[text]") {
    CHECK(fordel::group_digits("1234567", notation::danish) == "1.234.567");
    CHECK(fordel::group_digits("1234567", notation::english) == "1,234,567");
    CHECK(fordel::group_digits("1234567", notation::plain) == "1234567");
    CHECK(fordel::group_digits("123", notation::danish) == "123");
    CHECK(fordel::group_digits("1000", notation::danish) == "1.000");
    CHECK(fordel::group_digits("-123", notation::danish) == "-123");
    CHECK(fordel::group_digits("-123456", notation::english) == "-123,456");
    CHECK(fordel::group_digits("0", notation::english) == "0");
    CHECK(fordel::group_digits("", notation::english).empty());
}
