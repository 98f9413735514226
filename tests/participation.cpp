#include <fordel/key/members.hpp>
#include <fordel/key/participation.hpp>

#include <catch2/catch_test_macros.hpp>

#include <vector>

#include "support/expect_error.hpp"

using fordel::make_date;
using fordel::party;
using fordel::period;
using fordel::taking_part;

namespace {

party const a{"a", "A"};
party const b{"b", "B"};

} // namespace

TEST_CASE("who takes part in a month", "[participation]") {
    std::vector<fordel::participation> const all{{a, period::years(2021, 2022)},
                                                 {b, period(make_date(2021, 7, 1), make_date(2022, 3, 31))}};
    CHECK(taking_part(all, 2021, 6) == std::vector{a});
    CHECK(taking_part(all, 2021, 7) == std::vector{a, b});
    CHECK(taking_part(all, 2022, 3) == std::vector{a, b});
    CHECK(taking_part(all, 2022, 4) == std::vector{a});
    CHECK(taking_part(all, 2020, 12).empty());
    CHECK(taking_part(all, 2023, 1).empty());
}

TEST_CASE("one period for all", "[participation]") {
    auto const all = fordel::all_through({a, b}, period::year(2021));
    CHECK(all == std::vector<fordel::participation>{{a, period::year(2021)}, {b, period::year(2021)}});
    CHECK(fordel::all_through({}, period::year(2021)).empty());
}

TEST_CASE("a party joins and leaves by whole months", "[participation]") {
    std::vector<fordel::participation> const all{{a, period(make_date(2021, 7, 15), make_date(2022, 12, 31))}};
    support::expect_error("fordel.calendar.not_whole_months", [&] { return taking_part(all, 2021, 8); });
}

TEST_CASE("those who take part have ids, whichever of them a key is made of", "[participation]") {
    using fordel::members;
    using fordel::participation;
    using fordel::party_kind;
    party const first{.name = "Castro", .kind = party_kind::municipality, .code = "1"};
    party const second{.name = "Castro", .kind = party_kind::municipality, .code = "2"};
    fordel::period const year = fordel::period::year(2022);
    for (members const& both :
         {members(std::vector{first, second, party{.name = "Høje-Taastrup"}}),
          members(std::vector<participation>{{first, year}, {second, year}, {party{.name = "Høje-Taastrup"}, year}})}) {
        CHECK(both.ever()[0].id == "1");
        CHECK(both.ever()[1].id == "2");
        CHECK(both.on(fordel::make_date(2022, 7, 1)).back().id == "hoeje-taastrup");
    }
}
