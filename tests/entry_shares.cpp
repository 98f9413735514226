#include <fordel/programme/clearing.hpp>
#include <fordel/schedule.hpp>
#include <fordel/schedule/detail/entry_shares.hpp>

#include <catch2/catch_test_macros.hpp>

#include <utility>
#include <vector>

#include "support/two_offices.hpp"

using fordel::fraction;
using fordel::key;
using fordel::kroner;
using fordel::stream;
using support::ash;
using support::birch;
using support::cedar;

namespace {

// 1,000 kr. a year from June 2021 to 2022, from three towns by 1 : 2 : 4.
stream yearly() {
    return {.id = "s",
            .name = {"s", "s"},
            .amount = fordel::per_year(kroner(1'000)),
            .period = fordel::period(fordel::make_date(2021, 6, 1), fordel::make_date(2022, 12, 31)),
            .payers = fordel::paid_by(key({ash, birch, cedar}, {1, 2, 4})),
            .recipients = support::north};
}

stream with_options(fordel::allocation_options options) {
    stream s = yearly();
    s.payers[0].rounding = std::move(options);
    return s;
}

// Entry by entry, what its allocation says.
void check_shares(fordel::programme const& of) {
    auto const all = of.schedule();
    CHECK(all.size() > 0);
    fordel::detail::entry_shares shares;
    for (auto const entry : all) {
        auto const division = entry.allocation();
        auto const found = shares.of(entry);
        CHECK(found.exact == division[entry.place()].exact);
        REQUIRE(found.weight != nullptr);
        CHECK(*found.weight == division.key().weights()[entry.place()]);
        CHECK(*found.share == division.key().share(entry.place()));
    }
}

fordel::programme of(stream const& s) {
    fordel::programme made("p", {}, fordel::dkk{});
    made.add(s);
    return made;
}

// With one recipient, and with two.
void check_shares(stream s) {
    check_shares(of(s));
    s.recipients = key({support::north, support::south}, {1, 2});
    check_shares(of(s));
}

} // namespace

TEST_CASE("an entry's shares are those that its allocation has", "[entry_shares]") {
    check_shares(support::two_offices());
    check_shares(yearly());
}

TEST_CASE("whether a method keeps the sum, and whatever the unit is", "[entry_shares]") {
    check_shares(with_options({.unit = fordel::rounding_unit::major}));
    check_shares(with_options({.method = fordel::independent_rounding{}, .unit = fordel::rounding_unit(kroner(100))}));
    check_shares(of(with_options({.method = fordel::rounded_with_residual{.to = fordel::residual_to::receiver},
                                  .unit = fordel::rounding_unit::major,
                                  .receiver = "Cedar"})));
}

TEST_CASE("within bounds, of the options and of adjustments", "[entry_shares]") {
    check_shares(with_options({.bounds = {.floors = {{"Ash", kroner(200)}}, .caps = {{"Cedar", kroner(400)}}}}));
    auto adjusted = yearly();
    adjusted.payers[0].adjustments = {fordel::floor(fordel::oere(20'033)).of({"Ash"})};
    check_shares(adjusted);
    adjusted.payers[0].rounding = fordel::allocation_options{.method = fordel::independent_rounding{}};
    check_shares(adjusted);
}

TEST_CASE("in a table, and where rounding is carried over the years", "[entry_shares]") {
    check_shares(of(yearly()).settle_as_table("s"));
    check_shares(of(yearly()).settle_carried("s", fordel::carry_procedure::known_years));
}

TEST_CASE("one of a clearing's key has a weight, one beside it has none", "[entry_shares]") {
    fordel::programme made = of(yearly());
    made.add(fordel::clearing{
        .id = "c",
        .name = {},
        .spending =
            std::vector<fordel::spent>{{ash, 2021, kroner(100)}, {birch, 2021, kroner(0)}, {cedar, 2021, kroner(100)}},
        .shares = key({ash, birch}, {fraction(1), fraction(3)}),
        .clearing_party = support::south,
        .period = fordel::period::year(2021)});
    fordel::detail::entry_shares shares;
    int with = 0, without = 0;
    for (auto const entry : made.schedule()) {
        auto const found = shares.of(entry);
        if (entry.cleared() == nullptr) {
            CHECK(found.exact == entry.allocation()[entry.place()].exact);
            continue;
        }
        auto const& party = entry.cleared()->parties[entry.cleared_place()];
        CHECK((found.weight != nullptr) == party.in_key.has_value());
        if (found.weight != nullptr) {
            CHECK(*found.share == entry.cleared()->key.share(*party.in_key));
            ++with;
        } else {
            ++without;
        }
    }
    CHECK(with == 2);
    CHECK(without == 1);
}
