#include <fordel/detail/names.hpp>
#include <fordel/error.hpp>

#include <catch2/catch_test_macros.hpp>

#include "support/expect_error.hpp"

namespace detail = fordel::detail;

namespace {

enum class fruit { apple, pear, plum };

constexpr detail::named_values<fruit, 2> names{{{fruit::apple, "apple"}, {fruit::pear, "pear"}}};

} // namespace

TEST_CASE("values are written and read by one list of names", "[names]") {
    CHECK(detail::name_of(names, fruit::pear) == "pear");
    CHECK(detail::name_of(names, fruit::plum).empty()); // not in the list
    CHECK(detail::value_of(names, "apple", fordel::errors::party_unknown_kind) == fruit::apple);
    support::expect_error("fordel.party.unknown_kind",
                          [] { return detail::value_of(names, "Apple", fordel::errors::party_unknown_kind); });
    CHECK(support::seen_in_error([] { return detail::value_of(names, "plum", fordel::errors::party_unknown_kind); }) ==
          "\"plum\"");
}
