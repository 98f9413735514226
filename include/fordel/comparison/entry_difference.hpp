// What one payer pays one recipient for one thing in a year, under one rule and under another.
#pragma once

#include <fordel/money.hpp>
#include <fordel/party.hpp>

#include <string>

namespace fordel {
inline namespace v0 {

// Summed over the parts of the year, so that terms that are only cut in two are no difference.
struct entry_difference {
    int year = 0;
    std::string stream{}; // its id
    std::string tranche{};
    party payer{};
    party recipient{};
    any_money before{}; // zero where there is no entry
    any_money after{};

    any_money difference() const { return after - before; }

    friend bool operator==(entry_difference const&, entry_difference const&) = default;
};

} // namespace v0
} // namespace fordel
