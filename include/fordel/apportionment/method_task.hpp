// What a method that is chosen at run time is given, and what it gives.
#pragma once

#include <fordel/apportionment/tied_parties.hpp>
#include <fordel/detail/shared_values.hpp>
#include <fordel/detail/whole_weights.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/bounds.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {

// What a method is to divide. `rank`: who is served first where several are tied, a number for each party. Floors and
// caps: one for each party, by magnitude, or none at all.
struct method_task {
    big_integer units{};
    detail::whole_weights weights{};
    detail::shared_values<std::uint32_t> rank{};
    std::vector<big_integer> floors{};
    std::vector<big_integer> caps{};
    bounds_procedure procedure = bounds_procedure::fill;
    std::optional<std::size_t> receiver{}; // of the residual, where the method wants one named

    friend bool operator==(method_task const&, method_task const&) = default;
};

// Whole units and how they were reached.
struct method_result {
    std::vector<big_integer> units{};
    tied_parties ties{};
    bool tied_before = false;
    big_integer residual{};
    // The party that took a residual, and how much, where the method books it on one.
    std::optional<std::size_t> receiver{};
    big_integer received{};

    friend bool operator==(method_result const&, method_result const&) = default;
};

} // namespace v0
} // namespace fordel
