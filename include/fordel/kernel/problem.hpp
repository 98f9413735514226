#pragma once

#include <fordel/kernel/bounds.hpp>
#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/outcome.hpp>

#include <cstddef>
#include <span>

namespace fordel {
inline namespace v0 {

// What a method is given: checked, and with the sign taken off. At least one party, no negative weight, a positive
// total, no units × weight beyond wide_type, and bounds that the units can meet (unless the method checks those).
template <integer Units, integer Weight>
struct problem {
    using units_type = Units;
    using weight_type = Weight;
    using wide_type = wide_for<Units, Weight>;
    using share_type = magnitude_t<Units>;

    std::span<Weight const> weights{};
    share_type units{};  // the magnitude
    wide_type total{};   // the sum of the weights
    bool mirror = false; // the units were negative: so is every share
    fordel::bounds<Units> bounds{};
    share_type base{};   // already given to each party, and not part of the units; the bounds count it
    bool capped = false; // whether `ceiling`, base included, holds for every party
    share_type ceiling{};

    constexpr bool bounded() const { return capped || bounds.any(); }
    constexpr wide_type weight(std::size_t party) const { return static_cast<wide_type>(magnitude(weights[party])); }

    // The least and the most that a party may get of the units; of weight zero, no more than its floor.
    constexpr share_type floor(std::size_t party) const {
        return bounds.floors.empty() ? share_type{} : beyond_base(magnitude(bounds.floors[party]));
    }
    constexpr share_type cap(std::size_t party) const {
        return weights[party] == static_cast<Weight>(0) ? floor(party) : cap_of_any_weight(party);
    }
    constexpr share_type cap_of_any_weight(std::size_t party) const {
        auto most = units;
        if (!bounds.caps.empty()) most = smaller(most, beyond_base(magnitude(bounds.caps[party])));
        return capped ? smaller(most, beyond_base(ceiling)) : most;
    }

    // Whether the base alone, which everybody has, is more than the party may get.
    constexpr bool capped_below_base(std::size_t party) const {
        return (capped && ceiling < base) || (!bounds.caps.empty() && magnitude(bounds.caps[party]) < base);
    }

    // Whether some division of the units keeps the bounds.
    [[nodiscard]] constexpr outcome check_bounds() const {
        if (!bounded()) return {};
        auto owed = units;
        auto room = units;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            auto const least = floor(i);
            auto const most = cap(i);
            if (owed < least) return {.error = apportionment_errors::floors_exceed_units, .index = i};
            if (most < least) return {.error = apportionment_errors::floor_above_cap, .index = i};
            owed = static_cast<share_type>(owed - least);
            room = room < most ? share_type{} : static_cast<share_type>(room - most);
        }
        if (room != share_type{}) return {.error = apportionment_errors::caps_below_units};
        return {};
    }

    constexpr void unbind() {
        bounds = {};
        capped = false;
    }

    constexpr Units signed_share(share_type const& share) const { return with_sign<Units>(share, mirror); }

private:
    constexpr share_type beyond_base(share_type const& bound) const {
        return base < bound ? static_cast<share_type>(bound - base) : share_type{};
    }
    static constexpr share_type smaller(share_type const& a, share_type const& b) { return b < a ? b : a; }
};

} // namespace v0
} // namespace fordel
