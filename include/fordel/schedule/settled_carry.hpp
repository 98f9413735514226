// A tranche whose rounding is carried over the years.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/carry_over/procedure.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

// Who pays a part of a unit sum back, as its sum was rounded up before; open only.
struct settled_reversal {
    int year = 0;
    period during;
    party who;
    any_money amount; // below zero, where the tranche's amounts are above

    friend bool operator==(settled_reversal const&, settled_reversal const&) = default;
};

struct settled_carry {
    std::string stream{};
    std::string tranche{};
    carry_procedure procedure = carry_procedure::known_years;
    bool unique = true; // false: a tie was broken; another solution keeps the same promise equally well
    std::vector<settled_reversal> reversals{};

    text guarantee() const { return guarantee_of(procedure); }

    friend bool operator==(settled_carry const&, settled_carry const&) = default;
};

} // namespace v0
} // namespace fordel
