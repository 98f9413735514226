// Years shared one by one, as they come.
#pragma once

#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/apportionment/tied_parties.hpp>
#include <fordel/carry_over/procedure.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/method/quota_method.hpp>
#include <fordel/party.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

struct carry_options {
    carry_procedure procedure = carry_procedure::known_years;
    tie_breaking ties{};
    std::vector<party> parties{}; // for ties by id; without them the ids are the places, "0", "1", …
    // The most digits that the shares of all years have in all over their common denominator: keys that change every
    // year have long ones, 700 digits for 100 years of 1,000 parties.
    std::size_t common_digits = 200'000'000;
    // fixed_key: how many units of the cumulated total the quota method looks at one by one, each year anew.
    std::uint64_t step_limit = quota_method{}.step_limit;

    friend bool operator==(carry_options const&, carry_options const&) = default;
};

// One year, and all years up to it. Elements are parties.
struct carried_year {
    std::vector<big_integer> units{};
    std::vector<fraction> exact_units{};
    std::vector<big_integer> cumulated{};
    std::vector<fraction> exact_cumulated{};
    tied_parties ties{}; // fixed_key, open: tied for the last units of the cumulated total

    friend bool operator==(carried_year const&, carried_year const&) = default;
};

// Shares year by year what is not known ahead: procedures fixed_key and open.
class running_carry {
public:
    // Throws fordel.carry.needs_all_years.
    explicit running_carry(carry_options options = {.procedure = carry_procedure::open});

    // The next year. On an error nothing has happened, and another attempt may follow.
    // Throws fordel.carry.negative_units, .size_mismatch, .key_changed and the errors of apportion().
    carried_year next(big_integer const& units, std::vector<fraction> const& weights);

    // Parties that take part from now on: their sums are zero so far, and with fixed_key their weights have to stay so.
    // Where parties have names. Throws fordel.party.duplicate.
    void join(std::vector<party> const& more);

    carry_options const& options() const noexcept { return options_; }
    big_integer const& total() const noexcept { return total_; }
    std::vector<big_integer> const& cumulated() const noexcept { return cumulated_; }
    std::vector<fraction> const& exact() const noexcept { return exact_; }

    friend bool operator==(running_carry const&, running_carry const&) = default;

private:
    void check(std::vector<fraction> const& weights) const;
    std::pair<std::vector<big_integer>, tied_parties>
    share(big_integer const& total, std::vector<fraction> const& weights, std::vector<fraction> const& cumulated) const;

    carry_options options_;
    std::vector<fraction> key_; // the first year's
    big_integer total_;
    std::vector<big_integer> cumulated_;
    std::vector<fraction> exact_;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/carry_over/running_carry.ipp>
#endif
