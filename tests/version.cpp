#include <fordel/version.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>

TEST_CASE("the version as text is that of the three numbers", "[version]") {
    CHECK(fordel::version == std::to_string(FORDEL_VERSION_MAJOR) + '.' + std::to_string(FORDEL_VERSION_MINOR) + '.' +
                                 std::to_string(FORDEL_VERSION_PATCH));
    CHECK(std::string(FORDEL_VERSION) == fordel::version);
}
