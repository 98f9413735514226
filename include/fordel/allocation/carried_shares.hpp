// Where an allocation stands in a series whose rounding is carried over the years.
#pragma once

#include <fordel/carry_over/procedure.hpp>
#include <fordel/exact.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {

// Each party's sums up to and with this allocation, in rounding units: as calculated, and as rounded.
struct carried_shares {
    carry_procedure procedure = carry_procedure::known_years;
    std::vector<fraction> exact{};
    std::vector<big_integer> units{};

    friend bool operator==(carried_shares const&, carried_shares const&) = default;
};

} // namespace v0
} // namespace fordel
