// What one party pays, or receives, under one rule and under another.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>

namespace fordel {
inline namespace v0 {

struct party_difference {
    party who{};               // uncovered_party() for what nobody bears or gets
    std::optional<int> year{}; // none: over all years
    amount_side side = amount_side::payers;
    any_money before{}; // zero where the party is in no entry
    any_money after{};

    any_money difference() const { return after - before; }
    bool changed() const { return before != after; }
    // Who pays less wins, and who receives more; nobody wins or loses what is uncovered.
    bool wins() const;
    bool loses() const;
    // The difference, of what it was before: 5/2 is 2.5 %. None where that is zero.
    std::optional<fraction> percent() const;

    friend bool operator==(party_difference const&, party_difference const&) = default;
};

// "Lejre pays 1,234.56 more in 2022: 80,253.43 instead of 79,018.87 (1.56 % more)."
text describe(party_difference const& one);

namespace detail {

// The same where the year is called otherwise: "2022 → 2023".
text describe(party_difference const& one, std::string const& year);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/party_difference.ipp>
#endif
