#include <fordel/kernel/method/dhondt.hpp>
#include <fordel/kernel/method/largest_remainder.hpp>
#include <fordel/kernel/stop.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <type_traits>
#include <vector>

#include "kernel_support.hpp"

namespace {

static_assert(fordel::stop_condition<fordel::never_stop> && std::is_empty_v<fordel::never_stop>);
static_assert(!fordel::never_stop{}());
static_assert(!fordel::stop_condition<int> && !fordel::stop_condition<int (*)()>);
static_assert(fordel::stop_condition<bool (*)()>);

bool always() { return true; }

} // namespace

TEST_CASE("a condition that has said true says so from then on", "[stop]") {
    int asked = 0;
    auto const second = [&] { return ++asked == 2; };
    fordel::detail::halting halt{second};
    CHECK_FALSE(halt());
    CHECK_FALSE(halt.halted());
    CHECK(halt());
    CHECK(halt());
    CHECK(halt.halted());
    CHECK(asked == 2);
}

TEST_CASE("apportion takes a stop condition behind all else", "[stop]") {
    std::vector<std::uint64_t> const weights{5, 3, 1};
    std::vector<std::int64_t> out(3, 77);
    std::vector<fordel::scratch_for<fordel::dhondt, std::int64_t, std::uint64_t>> scratch(3);
    auto const split = [&](auto const& stop) {
        return fordel::try_apportion(fordel::dhondt{}, std::int64_t{9}, weights, out, scratch, fordel::by_order{}, {},
                                     stop);
    };
    CHECK(kernel_support::error(split(&always)) == fordel::work_errors::interrupted);
    CHECK(out == std::vector<std::int64_t>{77, 77, 77});
    CHECK(split(fordel::never_stop{}));
    CHECK(out == std::vector<std::int64_t>{5, 3, 1});
    CHECK_THROWS_AS(
        fordel::apportion(fordel::dhondt{}, std::int64_t{9}, weights, out, scratch, fordel::by_order{}, {}, &always),
        fordel::apportionment_error);
}

TEST_CASE("a method without loops that may be long is left to end", "[stop]") {
    std::vector<std::uint64_t> const weights{5, 3, 1};
    std::vector<std::int64_t> out(3, 77);
    std::vector<fordel::scratch_for<fordel::largest_remainder, std::int64_t, std::uint64_t>> scratch(3);
    CHECK(fordel::try_apportion(fordel::largest_remainder{}, std::int64_t{9}, weights, out, scratch, fordel::by_order{},
                                {}, &always));
    CHECK(out == std::vector<std::int64_t>{5, 3, 1});
}
