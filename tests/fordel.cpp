#include <fordel/fordel.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace fordel::literals;

TEST_CASE("the umbrella is enough to share an amount and explain it", "[fordel]") {
    fordel::party const lead{"lead", "Lead"}, other{"other", "Other"};
    auto const key =
        fordel::mix({fordel::half * fordel::key::single(lead), fordel::half * fordel::key::equal({lead, other})});
    auto const shares = allocate(1_mio_dkk, key);
    CHECK(shares["Lead"].amount == 0.75_mio_dkk);
    CHECK(explain(shares, "Other").find("250,000.00 DKK") != std::string::npos);
}
