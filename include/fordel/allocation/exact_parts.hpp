// Exact amounts by party, worked out already, made whole: the last step of a calculation, to the unit.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/allocation/allocation_options.hpp>
#include <fordel/exact.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/party.hpp>

#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {

// What each party is to have before rounding, in major units, after whatever adjusted it; and the bounds that hold its
// amount, none or one each: an amount is within them.
struct exact_parts {
    std::vector<party> parties{};
    std::vector<fraction> amounts{};
    std::vector<std::optional<fraction>> floors{};
    std::vector<std::optional<fraction>> caps{};

    friend bool operator==(exact_parts const&, exact_parts const&) = default;
};

// The amounts in whole rounding units: their sum is the pool, and each party's weight is its amount. The bounds hold as
// those of the options do: to the unit, a floor up and a cap down, so that what others pay for it is below a unit a
// party. Throws fordel.settlement.mixed_signs where some amounts are above zero and some below, and what allocate()
// does.
allocation<any_currency> allocate(exact_parts const& parts, any_currency in, allocation_options const& options = {});

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/allocation/exact_parts.ipp>
#endif
