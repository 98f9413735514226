#include <fordel/allocation.hpp>
#include <fordel/schedule/detail/carry_series.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "support/expect_error.hpp"

using fordel::any_currency;
using fordel::big_integer;
using fordel::carry_procedure;
using fordel::dkk;
using fordel::fraction;
using fordel::key;
using fordel::kroner;
using fordel::party;
using fordel::tie_breaking;
using fordel::detail::carried_division;
using fordel::detail::carried_units;
using fordel::detail::carry_known_years;
using fordel::detail::carry_series;
using fordel::detail::division_of;
using support::expect_error;

namespace {

party const ash{"ash", "Ash", fordel::party_kind::municipality};
party const birch{"birch", "Birch", fordel::party_kind::municipality};
party const cedar{"cedar", "Cedar", fordel::party_kind::municipality};
std::vector<party> const all{ash, birch, cedar};

using bigs = std::vector<big_integer>;

// Sums of a series by party, worked out here by fractions alone.
class sums_so_far {
public:
    void add(carried_division const& division, carried_units const& given) {
        fraction weights, units;
        for (fraction const& w : division.weights)
            weights += w;
        std::vector<party> parties = division.parties;
        parties.insert(parties.end(), given.others.begin(), given.others.end());
        REQUIRE(given.units.size() == parties.size());
        for (std::size_t i = 0; i < parties.size(); ++i) {
            if (i < division.parties.size())
                exact_[parties[i].id] += fraction(division.units) * division.weights[i] / weights;
            units_[parties[i].id] += given.units[i];
            units += fraction(given.units[i]);
            CHECK(given.sums.exact[i] == exact_[parties[i].id]);
            CHECK(given.sums.units[i] == units_[parties[i].id]);
        }
        CHECK(units == fraction(division.units));
        for (auto const& [who, exact] : exact_) {
            fraction const off = fraction(units_[who]) - exact;
            CHECK((fraction(-1) < off && off < fraction(1)));
        }
    }

private:
    std::map<std::string, fraction> exact_{};
    std::map<std::string, big_integer> units_{};
};

} // namespace

TEST_CASE("ten years of three equal parts give each party the odd unit in turn", "[carry_series]") {
    for (auto const procedure : {carry_procedure::fixed_key, carry_procedure::open}) {
        carry_series series(procedure, {});
        bigs sums(3);
        for (int year = 0; year < 10; ++year) {
            auto const given = series.next({all, {1, 1, 1}, 100});
            for (std::size_t i = 0; i < 3; ++i)
                sums[i] += given.units[i];
        }
        CHECK(sums == bigs{334, 333, 333});
    }
}

TEST_CASE("a series keeps each party's sum, whoever takes part", "[carry_series]") {
    std::mt19937 draw(7);
    auto const upto = [&](unsigned most) { return static_cast<std::int64_t>(draw() % (most + 1)); };
    for (int round = 0; round < 200; ++round) {
        int const sign = round % 2 == 0 ? 1 : -1;
        std::vector<carried_division> divisions;
        for (int part = 0; part < 6; ++part) {
            carried_division one{.units = sign * upto(7)};
            for (party const& p : all)
                if (upto(2) > 0 || (p == cedar && one.parties.empty())) {
                    one.parties.push_back(p);
                    one.weights.emplace_back(upto(5) + 1);
                }
            divisions.push_back(one);
        }
        carry_series series(carry_procedure::open, {});
        sums_so_far open, known;
        for (carried_division const& one : divisions)
            open.add(one, series.next(one));
        auto const at_once = carry_known_years(divisions, {});
        REQUIRE(at_once.size() == divisions.size());
        for (std::size_t d = 0; d < divisions.size(); ++d) {
            known.add(divisions[d], at_once[d]);
            CHECK(at_once[d].others.empty());
        }
    }
}

TEST_CASE("a party that takes no part any more may pay a unit back", "[carry_series]") {
    // Two units shared equally by four parties, then one by the two that got none.
    party const dogwood{"dogwood", "Dogwood", fordel::party_kind::municipality};
    carry_series series(carry_procedure::open, {});
    CHECK(series.next({{ash, birch, cedar, dogwood}, {1, 1, 1, 1}, 2}).units == bigs{1, 1, 0, 0});
    auto const back = series.next({{cedar, dogwood}, {1, 1}, 1});
    CHECK(back.units == bigs{1, 1, -1});
    CHECK(back.others == std::vector{birch});
    CHECK(back.sums.exact == std::vector<fraction>{1, 1, fraction(1) / fraction(2)});
    auto const known = carry_known_years(
        {{{ash, birch, cedar, dogwood}, {1, 1, 1, 1}, 2}, {{cedar, dogwood}, {1, 1}, 1}}, tie_breaking::in_order());
    for (auto const& one : known)
        for (big_integer const& units : one.units)
            CHECK(units >= 0);
}

TEST_CASE("with a fixed key the key stays, joiners included", "[carry_series]") {
    carry_series series(carry_procedure::fixed_key, {});
    series.next({{ash, birch}, {1, 2}, 10});
    expect_error("fordel.carry.key_changed", [&] { return series.next({{ash, birch}, {2, 2}, 10}); });
    expect_error("fordel.carry.key_changed", [&] { return series.next({all, {1, 2, 1}, 10}); });
    CHECK(series.next({all, {2, 4, 0}, 2}).units == bigs{1, 1, 0}); // 12 in all: 4 and 8; nothing has happened between
}

TEST_CASE("divisions are by the key, or by the exact bounded shares", "[carry_series]") {
    key const by(all, {1, 2, 3});
    auto const free = division_of(as_any_currency(allocate(kroner(6), by)));
    CHECK(free.units == 600);
    CHECK(free.weights == by.weights());
    auto const held =
        division_of(as_any_currency(allocate(kroner(6), by, {.bounds = {.floors = {{"Ash", kroner(2)}}}})));
    CHECK(held.weights == std::vector<fraction>{200, 160, 240});
    auto const nothing =
        division_of(as_any_currency(allocate(kroner(0), by, {.bounds = {.caps = {{"Ash", kroner(2)}}}})));
    CHECK(nothing.weights == by.weights());
}
