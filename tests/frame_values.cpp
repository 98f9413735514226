#include <fordel/io/frame_values.hpp>

#include <catch2/catch_test_macros.hpp>

#include <limits>
#include <string>

using fordel::big_integer, fordel::column_kind, fordel::frame_values;

TEST_CASE("numbers of each size come back as they were added", "[frame_values]") {
    frame_values values({"n", column_kind::whole});
    std::string const all_nines(38, '9');
    for (std::string const& digits :
         {std::string("0"), std::string("1"), std::string("-1"), std::string("9223372036854775807"),
          std::string("-9223372036854775808"), std::string("9223372036854775808"), std::string("18446744073709551615"),
          std::string("18446744073709551616"), std::string("-18446744073709551616"), all_nines, '-' + all_nines}) {
        values.add(big_integer(digits));
        CHECK(values.number(values.size() - 1).str() == digits);
    }
    CHECK(values.too_wide().empty());
    CHECK(values.missing() == 0);
    CHECK(values.present().empty());
}

TEST_CASE("a number of 39 digits is kept, and told", "[frame_values]") {
    frame_values values({"n", column_kind::whole});
    values.add(1);
    big_integer const wide = fordel::detail::power_of_ten(38);
    values.add(-wide);
    values.add(2);
    CHECK(values.number(1) == -wide);
    CHECK(values.number(2) == 2);
    REQUIRE(values.too_wide().size() == 1);
    CHECK(values.too_wide()[0].first == 1);
    CHECK(values.has(1));
}

TEST_CASE("nothing is no value of any kind", "[frame_values]") {
    for (column_kind const kind : {column_kind::whole_32, column_kind::whole_64, column_kind::whole,
                                   column_kind::decimal, column_kind::words, column_kind::day, column_kind::flag}) {
        frame_values values({"a", kind});
        auto const add = [&] {
            if (kind == column_kind::words)
                values.add("word");
            else if (kind == column_kind::day)
                values.add(fordel::make_date(2021, 7, 1));
            else if (kind == column_kind::flag)
                values.add_flag(true);
            else
                values.add(7);
        };
        for (int i = 0; i < 20; ++i)
            i % 9 == 8 ? values.add_nothing() : add();
        REQUIRE(values.size() == 20);
        CHECK(values.missing() == 2);
        for (std::size_t i = 0; i < 20; ++i) {
            CHECK(values.has(i) == (i % 9 != 8));
            if (!values.has(i)) continue;
            if (kind == column_kind::words)
                CHECK(values.words(i) == "word");
            else if (kind == column_kind::day)
                CHECK(values.day(i) == fordel::make_date(2021, 7, 1));
            else if (kind == column_kind::flag)
                CHECK(values.flag(i));
            else
                CHECK(values.number(i) == 7);
        }
    }
}

TEST_CASE("days before 1970 and flags that are not set", "[frame_values]") {
    frame_values days({"d", column_kind::day}), flags({"f", column_kind::flag});
    days.add(fordel::make_date(1, 1, 1));
    CHECK(days.day(0) == fordel::make_date(1, 1, 1));
    for (int i = 0; i < 11; ++i)
        flags.add_flag(i % 3 == 0);
    for (std::size_t i = 0; i < 11; ++i)
        CHECK(flags.flag(i) == (i % 3 == 0));
}
