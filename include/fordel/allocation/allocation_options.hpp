// How an amount is shared and rounded: the method, the unit and what becomes of ties.
#pragma once

#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/tie_breaking.hpp>

namespace fordel {
inline namespace v0 {

struct allocation_options {
    any_method method = largest_remainder{};
    rounding_unit unit = rounding_unit::minor;
    tie_breaking ties{};
};

} // namespace v0
} // namespace fordel
