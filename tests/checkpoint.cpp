#include <fordel/detail/checkpoint.hpp>
#include <fordel/error.hpp>

#include <catch2/catch_test_macros.hpp>

#include <stdexcept>
#include <thread>

#include "support/expect_error.hpp"

using fordel::detail::checkpoint;

namespace {

constexpr int turns_between = 64;

// Whether so many turns of a loop would have been ended.
bool ended_within(int turns) {
    for (int turn = 0; turn < turns; ++turn)
        if (checkpoint{}()) return true;
    return false;
}

} // namespace

TEST_CASE("without a stop_when nobody is asked", "[checkpoint]") { CHECK_FALSE(ended_within(1000)); }

TEST_CASE("one turn in so many asks the stop_when, as long as it lives", "[checkpoint]") {
    int asked = 0;
    {
        fordel::stop_when const guard([&] { return ++asked > 10; });
        CHECK_FALSE(ended_within(10 * turns_between));
        CHECK(asked == 10);
        CHECK(ended_within(turns_between));
        CHECK(asked == 11);
    }
    CHECK_FALSE(ended_within(1000));
    CHECK(asked == 11);
}

TEST_CASE("the outer of two is asked as well", "[checkpoint]") {
    fordel::stop_when const outer([] { return true; });
    fordel::stop_when const inner([] { return false; });
    CHECK(ended_within(turns_between));
}

TEST_CASE("a stop_when is of its thread", "[checkpoint]") {
    fordel::stop_when const guard([] { return true; });
    bool ended = true;
    std::thread([&] { ended = ended_within(1000); }).join();
    CHECK_FALSE(ended);
    CHECK(ended_within(turns_between));
}

TEST_CASE("what it says, or throws, reaches the caller", "[checkpoint]") {
    auto const work = [] {
        for (int turn = 0; turn < turns_between; ++turn)
            fordel::detail::pass_checkpoint();
        return 0;
    };
    CHECK(work() == 0);
    {
        fordel::stop_when const guard([] { return true; });
        support::expect_error("fordel.work.interrupted", work);
    }
    fordel::stop_when const guard([]() -> bool { throw std::runtime_error("enough"); });
    CHECK(support::error_id(work) == "another exception: enough");
}
