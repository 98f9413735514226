// Own spending set against shares of the total: what each party owes the clearing party, or has to get from it.
#pragma once

#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {

// One party's side, in major units. The difference is the share less what was spent; `amount` is the difference in
// whole rounding units: above zero it pays the clearing party so much, below zero it receives it.
struct cleared_party {
    fordel::party party;
    fraction spent;
    fraction share;
    fraction difference;
    any_money amount;
    std::optional<std::size_t> in_key{}; // its place there
    std::size_t rank = 1; // of what rounding down leaves of the difference: 1 for the most, equal ones alike

    friend bool operator==(cleared_party const&, cleared_party const&) = default;
};

struct clearing_terms {
    party clearing_party; // may be one of the parties: its own difference is then what the others pay it net
    any_currency in{};
    rounding_unit unit = rounding_unit::minor;
    tie_breaking ties{};

    friend bool operator==(clearing_terms const&, clearing_terms const&) = default;
};

// Exact differences sum to zero, and so do the amounts: each difference is rounded down, and as many as that leaves
// short are rounded up, those with the largest remainders.
struct cleared {
    fordel::key key;
    clearing_terms terms;
    fraction total;                         // of all spending
    std::vector<cleared_party> parties;     // those of the key in its order, then others who spent
    std::optional<apportionment> rounded{}; // who is rounded up; none where all differences are whole
    std::size_t not_whole = 0;              // how many of the differences are no whole units

    friend bool operator==(cleared const&, cleared const&) = default;
};

// Each party of the key once, and others who spent; who is not in the key has no share. Throws
// fordel.apportionment.tie_refused. O(n log n).
cleared clear(std::vector<party_amount> const& spent, key const& by, clearing_terms const& terms);

// Share, own spending, difference, rounding and amount, and what the key's weights are.
[[nodiscard]] explanation_lines explanation_of(cleared const& made, std::size_t i);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/cleared.ipp>
#endif
