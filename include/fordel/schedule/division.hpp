// One party's place in a division.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/exact.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>

#include <cstddef>

namespace fordel {
inline namespace v0 {

struct division {
    fordel::allocation<any_currency> allocation;
    std::size_t place = 0;

    fordel::party const& party() const { return allocation.key().parties()[place]; }
    any_money amount() const { return allocation[place].amount; }
    fraction exact() const { return allocation[place].exact; } // in major units
    fraction const& weight() const { return allocation.key().weights()[place]; }
    fraction share() const { return allocation.key().share(place); }

    friend bool operator==(division const&, division const&) = default;
};

} // namespace v0
} // namespace fordel
