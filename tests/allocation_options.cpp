#include <fordel/allocation/allocation_options.hpp>

#include <catch2/catch_test_macros.hpp>

using fordel::allocation_options;
using fordel::any_currency;
using fordel::fraction;
using fordel::kroner;
using fordel::rounding_unit;

namespace {

any_currency const danish(fordel::dkk{});

} // namespace

TEST_CASE("options are told in both languages", "[allocation_options]") {
    auto const plain = describe(allocation_options{}, danish);
    CHECK(plain.en == "largest remainder, to the øre; ties: the order of official codes, else as given");
    CHECK(plain.da ==
          "største brøks metode, til hele øre; ved lighed: de officielle koders rækkefølge, ellers som givet");
    allocation_options const full{
        .method = fordel::rounded_with_residual{.to = fordel::residual_to::receiver},
        .unit = rounding_unit(kroner(100)),
        .ties = fordel::tie_breaking::by_larger_weight(),
        .bounds = {.floors = {{"Cedar", kroner(25)}, {"Ash", fraction(22, 100)}}, .caps = {kroner(40), fraction(1, 3)}},
        .receiver = "Birch"};
    CHECK(describe(full, danish).en ==
          "independent rounding (independent:half-up:receiver), to the 100 kr.; ties: the larger weight comes first; "
          "floors: Cedar 25.00 DKK, Ash 22%; caps: no. 1 40.00 DKK, no. 2 1/3; the residual to Birch");
    CHECK(describe(full, danish).da ==
          "afrunding hver for sig (independent:half-up:receiver), til hele 100 kr.; ved lighed: den største vægt går "
          "forud; mindst: Cedar 25,00 kr., Ash 22 %; højst: nr. 1 40,00 kr., nr. 2 1/3; restbeløbet til Birch");
    CHECK(describe({.bounds = {.floors = {kroner(1), fraction(1, 2)}}}, danish)
              .en.ends_with("floors: no. 1 1.00 DKK, no. 2 50%"));
    CHECK(describe({.bounds = {.caps = kroner(9)}}, danish).da.ends_with("; højst: alle 9,00 kr."));
}
