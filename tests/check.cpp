#include <fordel/schedule/check.hpp>

#include <catch2/catch_test_macros.hpp>

TEST_CASE("a check holds where what is stated is what is calculated", "[check]") {
    fordel::check line{"sum", {"Sum", "Sum"}, "16.00", "16.00"};
    CHECK(line.holds());
    line.calculated = "16.01";
    CHECK_FALSE(line.holds());
}
