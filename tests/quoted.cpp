#include <fordel/apportionment.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/exact.hpp>
#include <fordel/io/statbank.hpp>
#include <fordel/key.hpp>
#include <fordel/party.hpp>
#include <fordel/population/succession.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "support/boost_json.hpp"
#include "support/expect_error.hpp"

using fordel::detail::quoted;
using fordel::detail::shortened;

TEST_CASE("an error repeats 80 characters, whole ones", "[quoted]") {
    CHECK(quoted("") == "\"\"");
    CHECK(quoted("1.000") == "\"1.000\"");
    std::string const most(80, 'x');
    CHECK(shortened(most) == most);
    CHECK(shortened(most + 'x') == most + " …");
    CHECK(shortened(std::string(1'000'000, '9')).size() < 100);
    std::string islands;
    for (int i = 0; i < 81; ++i)
        islands += "ø";
    CHECK(shortened(islands) == islands.substr(0, 160) + " …"); // two bytes each
}

TEST_CASE("however long an input is, an error shows its beginning", "[quoted]") {
    using fordel::fraction;
    std::string name = "x"; // so that a cut after an even number of bytes is within a letter
    for (int i = 0; i < 1'000; ++i)
        name += "ø";
    fraction const huge = fraction::parse(std::string(500, '9'));
    fordel::party const someone{"a", name, fordel::party_kind::other, ""};
    std::vector<std::function<void()>> const refused{
        [&] { static_cast<void>(fordel::any_method::from_name(name)); },
        [&] { static_cast<void>(fordel::any_method::from_name("dhondt:" + name)); },
        [&] { static_cast<void>(fordel::any_method::from_name("power-mean:" + name)); },
        [&] { static_cast<void>(fordel::any_method::from_name("quota:" + huge.to_string() + "/2")); },
        [&] { static_cast<void>(huge / fraction(0)); },
        [&] { static_cast<void>(fraction(huge.numerator(), 0)); },
        [&] { static_cast<void>(fordel::key({someone, someone}, {fraction(1), fraction(1)})); },
        [&] { static_cast<void>(fordel::key({someone}, {-huge})); },
        [&] { static_cast<void>(fordel::key::percent({someone}, {huge})); },
        [&] { static_cast<void>(fordel::find_parties({someone}, {name, "a"})); },
        [&] { static_cast<void>(fordel::find_party({someone}, name + "y")); },
        [&] { static_cast<void>(fordel::succession::read(name)); },
        [&] { static_cast<void>(fordel::read_statbank(name + "\n")); },
        [&] { static_cast<void>(fordel::read_statbank("OMRÅDE;TID;INDHOLD\n" + name + ";2020K1;5\n")); },
        [&] { static_cast<void>(fordel::read_statbank("OMRÅDE;TID;INDHOLD\n101;" + name + ";5\n")); },
        [&] { static_cast<void>(fordel::read_statbank("OMRÅDE;TID;INDHOLD\n101;2020K1;" + name + '\n')); },
        [&] { static_cast<void>(fordel::read_statbank("OMRÅDE;TID;INDHOLD;" + name + "\n101;2020K1;5;1\n")); }};
    for (std::size_t i = 0; i < refused.size(); ++i) {
        INFO("number " << i);
        std::string const seen = support::seen_in_error([&] { return refused[i](), 0; });
        CHECK(seen.size() < 700);              // a few inputs, each of at most 80 characters
        CHECK(seen.find("\\x{") == seen.npos); // half a letter, written out
        CHECK(seen.find(" …") != seen.npos);
    }
}
