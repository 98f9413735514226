// The claims that an apportionment decided between, nearest the line first, and the divisors that give its result.
#pragma once

#include <fordel/apportionment/any_divisor.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/exact.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {

// A party's claim to its unit number `unit`: weight / d(unit - 1) to the method's power for divisor methods, the
// remainder (over the quota) for largest remainder. `before_all`: the divisor is zero, and there is no number.
struct claim {
    std::size_t party = 0;
    big_integer unit{};
    fraction value{};
    bool before_all = false;
    bool served = false;

    friend bool operator==(claim const&, claim const&) = default;
};

// All divisors D from `least` to `most` round weight / D, for every party, to what it got; at either end two parties
// are tied. To the power: squares for Huntington-Hill, whose own ends are irrational. No `most`: D may be as large as
// one likes. `least` zero: as small as one likes.
struct divisor_range {
    int power = 1;
    fraction least{};
    std::optional<fraction> most{};

    friend bool operator==(divisor_range const&, divisor_range const&) = default;
};

namespace detail {

// What the method itself handed to party i, by magnitude.
big_integer method_units(apportionment const& a, std::size_t i);

// Whether party i could have one more than `got`.
bool may_win(apportionment const& a, divisor_rule const& rule, std::size_t i, big_integer const& got);
claim divisor_claim(apportionment const& a, divisor_rule const& rule, std::size_t i, big_integer const& unit);

} // namespace detail

// The claims around the last unit, in the order in which they are served: at most `each_side` served and as many that
// were not. For largest remainder without bounds, the remainders above zero; empty for methods without an order
// of claims. O(n × each_side × log).
std::vector<claim> claims_near_line(apportionment const& a, std::size_t each_side = 5);

// The divisors that give the result; nothing for other methods, nor where d(0) is zero and the units do not suffice for
// one each. O(n).
std::optional<divisor_range> divisors_of(apportionment const& a);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/apportionment/claim.ipp>
#endif
