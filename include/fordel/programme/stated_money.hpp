// Money as a rule states it, in whichever currency.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>

namespace fordel {
inline namespace v0 {

// Of a currency known at compile time or at run time, so that lists of amounts are written as they are stated.
struct stated_money {
    any_money value{};

    stated_money() = default;
    template <currency C>
    explicit(false) stated_money(money<C> const& amount) : value(as_any_money(amount)) {}

    friend bool operator==(stated_money const&, stated_money const&) = default;
};

struct year_amount {
    int year = 0;
    stated_money amount{};

    friend bool operator==(year_amount const&, year_amount const&) = default;
};

struct dated_amount {
    date on{};
    stated_money amount{};

    friend bool operator==(dated_amount const&, dated_amount const&) = default;
};

struct amount_of_party {
    party who{};
    stated_money amount{};

    friend bool operator==(amount_of_party const&, amount_of_party const&) = default;
};

} // namespace v0
} // namespace fordel
