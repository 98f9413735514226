#include <fordel/error.hpp>

#include <catch2/catch_test_macros.hpp>

#include <stdexcept>
#include <string>
#include <type_traits>

#include "support/expect_error.hpp"

static_assert(std::is_base_of_v<std::exception, fordel::error>);
static_assert(std::is_nothrow_move_constructible_v<fordel::error>);

TEST_CASE("an error says what was seen, what was expected and what to do", "[error]") {
    fordel::error const raised(fordel::errors::key_all_zero, "weights 0, 0");
    CHECK(raised.id() == std::string("fordel.key.all_zero"));
    CHECK(raised.seen() == "weights 0, 0");
    CHECK(raised.nature() == fordel::error_nature::value);
    std::string const message = raised.what();
    for (std::string const part : {raised.id(), raised.expected(), raised.advice(), "weights 0, 0"})
        CHECK(message.find(part) != std::string::npos);
}

TEST_CASE("an error is caught as std::exception and outlives what it was made of", "[error]") {
    std::string message;
    try {
        std::string seen = "\"XYZ\"";
        throw fordel::error(fordel::errors::currency_unknown, seen);
    } catch (std::exception const& e) {
        message = e.what();
    }
    CHECK(message.starts_with("[fordel.currency.unknown] seen: \"XYZ\";"));
}

TEST_CASE("the tests' own helper tells the errors apart", "[error]") {
    CHECK(support::error_id([] { throw fordel::error(fordel::errors::key_empty, ""); }) == "fordel.key.empty");
    CHECK(support::error_id([] { return 1; }) == "no error");
    CHECK(support::error_id([] { throw std::runtime_error("other"); }) == "another exception: other");
}
