// A party's difference as a sum of parts, exact and in øre.
#pragma once

#include <fordel/exact.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>

#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {

struct attributed_part {
    fraction exact{}; // in major units
    any_money amount{};

    friend bool operator==(attributed_part const&, attributed_part const&) = default;
};

struct attributed_difference {
    party who{};
    std::optional<int> year{}; // none: over all years
    amount_side side = amount_side::payers;
    any_money before{};
    any_money after{};
    std::vector<attributed_part> parts{}; // one for each column; they sum to the difference

    any_money difference() const { return after - before; }

    friend bool operator==(attributed_difference const&, attributed_difference const&) = default;
};

} // namespace v0
} // namespace fordel
