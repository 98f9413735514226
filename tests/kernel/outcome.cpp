#include <fordel/kernel/outcome.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>

TEST_CASE("an outcome without an error is a success without ties", "[outcome]") {
    constexpr fordel::outcome fine;
    static_assert(fine && !fine.ties.any() && fine.residual == 0);
    constexpr fordel::outcome failed{.error = fordel::apportionment_errors::all_zero};
    static_assert(!failed);
    static_assert(noexcept(static_cast<bool>(failed)) && noexcept(failed.ties.any()) &&
                  noexcept(fordel::same_id(failed.error, "")));
}

TEST_CASE("ids are the same by their text, wherever it stands", "[outcome]") {
    std::string const elsewhere = "fordel.apportionment.all_zero";
    CHECK(fordel::same_id(elsewhere.c_str(), fordel::apportionment_errors::all_zero));
    CHECK_FALSE(fordel::same_id("fordel.apportionment.all", fordel::apportionment_errors::all_zero));
    CHECK_FALSE(fordel::same_id(fordel::apportionment_errors::all_zero, "fordel.apportionment.all"));
    static_assert(fordel::same_id(nullptr, nullptr) && !fordel::same_id(nullptr, "") && !fordel::same_id("", nullptr));
}

TEST_CASE("the exception carries what the outcome said", "[outcome]") {
    fordel::outcome const refused{.error = fordel::apportionment_errors::tie_refused, .index = 3, .ties = {4, 2, 3}};
    try {
        fordel::detail::or_throw(refused);
        FAIL("nothing was thrown");
    } catch (std::exception const& error) {
        CHECK(std::string(error.what()) == "fordel.apportionment.tie_refused");
        auto const& detailed = dynamic_cast<fordel::apportionment_error const&>(error);
        CHECK(std::string(detailed.id()) == "fordel.apportionment.tie_refused");
        CHECK(detailed.index() == 3);
        CHECK(detailed.ties() == fordel::ties{.tied = 4, .won = 2, .first = 3});
    }
}
