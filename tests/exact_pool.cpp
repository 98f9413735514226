#include <fordel/allocation.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "support/expect_error.hpp"

using fordel::allocate;
using fordel::any_currency;
using fordel::any_exact_money;
using fordel::big_integer;
using fordel::dkk;
using fordel::exact_money;
using fordel::fraction;
using fordel::independent_rounding;
using fordel::key;
using fordel::kroner;
using fordel::oere;
using fordel::party;
using fordel::party_kind;
using fordel::rounding;
using fordel::rounding_unit;
using support::expect_error;

namespace {

constexpr any_currency danish{dkk{}};

party const ash{"ash", "Ash", party_kind::municipality};
party const birch{"birch", "Birch", party_kind::municipality};
party const cedar{"cedar", "Cedar", party_kind::municipality};
key three() { return key::equal({ash, birch, cedar}); }

fraction of(std::int64_t n, std::int64_t d) { return {big_integer(n), big_integer(d)}; }

bool says(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("each exact part of a fractional pool is rounded on its own", "[exact_pool]") {
    // 0.10 / 3 × 2 is 6 2/3 øre; a third of it 2 2/9 øre.
    auto const a = allocate(oere(10) / fraction(3) * fraction(2), three(), {.method = independent_rounding{}});
    CHECK(a.pool().exact() == of(1, 15));
    CHECK(a.amount() == oere(7));
    CHECK(a["Ash"].amount == oere(2));
    CHECK(a["Ash"].exact == of(1, 45));
    CHECK(a.residual() == oere(1));
    CHECK(a.missed().exact() == of(1, 15) - of(6, 100)); // 6 2/3 - 6 øre
    std::string const told = explain(a, "Ash");
    CHECK(says(told, "Pool: 0.066666 … DKK (1/15), not rounded: only the parts are."));
    CHECK(says(told, "below the pool: each part is rounded on its own."));
}

TEST_CASE("a method that keeps the sum shares the pool rounded half up by magnitude", "[exact_pool]") {
    for (int const sign : {1, -1}) {
        auto const a = allocate(exact_money<dkk>(of(sign * 10'005, 1000)), three()); // 10.005
        CHECK(a.amount() == oere(sign * 1001));
        CHECK(a["Ash"].amount + a["Birch"].amount + a["Cedar"].amount == a.amount());
        CHECK(a.residual() == oere(0));
        CHECK(a.missed().exact() == of(-sign * 5, 1000));
        CHECK(a["Cedar"].exact == of(sign * 3335, 1000));
        CHECK(
            says(explain(a, "Ash"), "Pool: " + std::string(sign < 0 ? "-" : "") + "10.005 DKK, rounded to the øre: "));
        CHECK(says(explain(a, "Ash"), "0.005 DKK above the pool: less than a unit cannot be shared."));
    }
}

TEST_CASE("an exact pool of whole units comes to what the amount does", "[exact_pool]") {
    for (auto const& method : {fordel::any_method(independent_rounding{}), fordel::any_method(fordel::dhondt{})})
        CHECK(allocate(exact_money<dkk>(kroner(100)), three(), {.method = method}) ==
              allocate(kroner(100), three(), {.method = method}));
    expect_error("fordel.allocation.not_a_multiple",
                 [] { return allocate(oere(150), three(), {.unit = rounding_unit::major}); });
    CHECK(allocate(exact_money<dkk>(oere(150)), three(), {.unit = rounding_unit::major}).amount() == kroner(2));
}

TEST_CASE("bounds hold a part of a fractional pool", "[exact_pool]") {
    // Of 10 1/3 kr., Ash has 5 kr.; Birch and Cedar share 5 1/3 kr.: 2.666… each.
    auto const a = allocate(kroner(31) / fraction(3), three(),
                            {.method = independent_rounding{}, .bounds = {.floors = {{"Ash", kroner(5)}}}});
    CHECK(a["Ash"].amount == kroner(5));
    CHECK(a["Birch"].exact == of(8, 3));
    CHECK(a["Birch"].amount == oere(267));
    CHECK(a.missed().exact() == of(31, 3) - of(1034, 100));
    // 22 % of 10 1/3 is 2.2733…: to the øre down.
    auto const capped = allocate(kroner(31) / fraction(3), three(),
                                 {.method = independent_rounding{}, .bounds = {.caps = {{"Ash", of(22, 100)}}}});
    CHECK(capped["Ash"].amount == oere(227));
    expect_error("fordel.apportionment.floors_exceed_units", [] {
        // Rounded, the pool would meet the floor.
        return allocate(exact_money<dkk>(of(9999, 1000)), key::single(ash),
                        {.method = independent_rounding{}, .bounds = {.floors = kroner(10)}});
    });
}

TEST_CASE("random pools: every part by its own fraction, the sum by the rounded pool", "[exact_pool]") {
    std::mt19937 draw(20240101);
    auto const upto = [&](int most) { return static_cast<std::int64_t>(draw() % static_cast<unsigned>(most)) + 1; };
    for (int round = 0; round < 300; ++round) {
        fraction const pool = of(upto(1'000'000), upto(7000)) * fraction(round % 2 == 0 ? 1 : -1);
        std::vector<fraction> const weights{fraction(upto(50)), of(upto(50), upto(9)), fraction(upto(3) - 1)};
        fraction const all = weights[0] + weights[1] + weights[2];
        key const by({ash, birch, cedar}, weights);
        auto const alone =
            allocate(any_exact_money(pool, danish), by, {.method = independent_rounding{rounding::down}});
        auto const together = allocate(any_exact_money(pool, danish), by);
        fraction sum, whole;
        for (std::size_t i = 0; i < 3; ++i) {
            fraction const oere_exact = pool * weights[i] / all * fraction(100);
            big_integer const cut = oere_exact < fraction(0) ? big_integer(-(-oere_exact).floor()) : oere_exact.floor();
            CHECK(alone[i].amount.minor() == cut);
            CHECK(alone[i].exact * fraction(100) == oere_exact);
            sum += alone[i].amount.exact();
            whole += together[i].amount.exact();
        }
        CHECK(alone.missed().exact() == pool - sum);
        fraction const off = (whole - pool) * fraction(200);
        CHECK((fraction(-1) <= off && off <= fraction(1)));
        CHECK(whole == together.amount().exact());
        CHECK(together.missed().exact() == pool - whole);
    }
}
