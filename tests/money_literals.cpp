#include <fordel/literals.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <limits>

using namespace fordel::literals;
using fordel::kroner;
using fordel::oere;

// Read at compile time; tests/compile_fail holds what must not compile.
static_assert(0.5_mio_dkk == kroner(500'000));

TEST_CASE("amounts as they stand in a decision", "[money_literals]") {
    CHECK(500'000_dkk == kroner(500'000));
    CHECK(80_mio_dkk == kroner(80'000'000));
    CHECK(2.5_mio_dkk == kroner(2'500'000));
    CHECK(1.2_mia_dkk == kroner(1'200'000'000));
    CHECK(0_dkk == oere(0));
    CHECK(0.05_dkk == oere(5));
    CHECK(1.5_dkk == oere(150));
}

TEST_CASE("down to one øre and up to 64 bits of them", "[money_literals]") {
    CHECK(0.00000001_mio_dkk == oere(1));
    CHECK(0.00000000001_mia_dkk == oere(1));
    CHECK(1.50000_dkk == oere(150)); // zeros below an øre say nothing
    CHECK(92'233'720'368'547'758.07_dkk == oere(std::numeric_limits<std::int64_t>::max()));
    CHECK(92'233'720'368.54775807_mio_dkk == oere(std::numeric_limits<std::int64_t>::max()));
}

TEST_CASE("the co-financing of an office in literals", "[money_literals]") {
    CHECK(4 * (0.5_mio_dkk + 0.5_mio_dkk) * 4 == 16_mio_dkk);
    CHECK(4 * (80_mio_dkk + 80_mio_dkk) + 16_mio_dkk + 4 * 2.5_mio_dkk + 8_mio_dkk + 20_mio_dkk == 694_mio_dkk);
}
