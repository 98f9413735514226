#include <fordel/programme/spending.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

#include "support/expect_error.hpp"
#include "support/two_offices.hpp"

using fordel::fraction;
using fordel::key;
using fordel::kroner;
using fordel::party_amount;
using fordel::spending;
using support::ash;
using support::birch;
using support::cedar;
using support::expect_error;

namespace {

spending stated() {
    return std::vector<fordel::spent>{
        {birch, 2024, kroner(2)}, {ash, 2024, fordel::oere(50)}, {ash, 2025, kroner(7)}, {cedar, 2024, kroner(9)}};
}

fordel::figure at(char const* code, int year, unsigned month, int value) {
    return {code, fordel::make_date(year, month, 31), fraction(value)};
}

} // namespace

TEST_CASE("spending stated by party and year, in the key's order and then the others'", "[spending]") {
    key const both = key::equal({ash, birch});
    CHECK(stated().in(2024, both) ==
          std::vector<party_amount>{{ash, fraction(1, 2)}, {birch, fraction(2)}, {cedar, fraction(9)}});
    CHECK(stated().parties() == std::vector<fordel::party>{birch, ash, cedar});
    CHECK(stated().years() == std::vector<int>{2024, 2025});
    CHECK(stated().needs().empty());
    expect_error("fordel.clearing.missing_spending", [&] { return stated().in(2025, both); });
    expect_error("fordel.clearing.spent_twice",
                 [] { return spending(std::vector<fordel::spent>{{ash, 2024, kroner(1)}, {ash, 2024, kroner(1)}}); });
}

TEST_CASE("spending as figures, each dated in the year it is for", "[spending]") {
    fordel::figures const given({"udgifter", "spending"}, {ash, birch},
                                {at("1", 2024, 12, 5), at("2", 2024, 12, 6), at("1", 2025, 12, 7)},
                                {{"Regnskab", "Accounts"}, "", {}}, {"kr.", "DKK"});
    spending const own(given);
    CHECK(own.in(2024, key::equal({birch})) == std::vector<party_amount>{{birch, fraction(6)}, {ash, fraction(5)}});
    CHECK(own.years() == std::vector<int>{2024, 2025});
    CHECK(own.parties() == std::vector<fordel::party>{ash, birch});
    expect_error("fordel.clearing.missing_spending", [&] { return own.in(2025, key::equal({birch})); });
    expect_error("fordel.clearing.spent_twice", [] {
        return spending(fordel::figures({"a", "b"}, {ash}, {at("1", 2024, 1, 5), at("1", 2024, 12, 6)},
                                        {{"Regnskab", "Accounts"}, "", {}}, {"kr.", "DKK"}));
    });
}

TEST_CASE("spending of streams is what they are known to come to, and nothing where they say nothing", "[spending]") {
    spending const own(fordel::amounts_needed{.of = {"running"}});
    auto const known = [](fordel::amounts_needed const& asked, int year) -> std::vector<party_amount> {
        CHECK(asked.of == std::vector<std::string>{"running"});
        CHECK(year == 2024);
        return {{cedar, fraction(3)}, {ash, fraction(4)}};
    };
    CHECK(own.in(2024, key::equal({ash, birch}), known) ==
          std::vector<party_amount>{{ash, fraction(4)}, {birch, fraction(0)}, {cedar, fraction(3)}});
    CHECK(own.needs() == std::vector<fordel::amounts_needed>{{.of = {"running"}}});
    CHECK(own.parties().empty());
    expect_error("fordel.programme.amounts_unknown", [&] { return own.in(2024, key::equal({ash})); });
    CHECK(own != stated());
    CHECK(own == spending(fordel::amounts_needed{.of = {"running"}}));
}
