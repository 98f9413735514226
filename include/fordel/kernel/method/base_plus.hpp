#pragma once

#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/method.hpp> // IWYU pragma: export; apportion() and what it takes
#include <fordel/kernel/outcome.hpp>
#include <fordel/kernel/problem.hpp>
#include <fordel/kernel/ties.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

namespace fordel {
inline namespace v0 {

// Base plus proportional: every party gets `base` units, and a method divides the rest; nobody gets more than
// `ceiling`, base included. With base 5, Adams and a ceiling of 96 it is the Cambridge compromise for the European
// Parliament. Negative units mirror, base and all.
//
// Guarantees: those of the method for what is beyond the base, and at least the base for everybody, a weight of zero
// too. With bounds, which count the base, floors and caps hold for the sum.
//
// Weakness: proportional only beyond the base, so that a small party gets more for its weight; splitting a party gains
// a base. A base larger than the units allow is fordel.apportionment.base_exceeds_units; a ceiling or cap below the
// base fordel.apportionment.floor_above_cap. A ceiling needs a method that keeps bounds.
//
// Complexity, ties: those of the method.
//
// Source: G. R. Grimmett et al., The allocation between the EU Member States of the seats in the European Parliament,
// European Parliament, PE 432.760, 2011.
template <method Method>
struct base_plus {
    template <class Units, class Weight>
    using scratch_type = scratch_for<Method, Units, Weight>;

    static constexpr bool checks_bounds = true; // by itself: they count the base
    static constexpr std::uint64_t no_ceiling = UINT64_MAX;

    std::uint64_t base = 0;
    Method rest{};
    std::uint64_t ceiling = no_ceiling;

    static constexpr char const* name() noexcept { return "base-plus"; }
    static constexpr std::size_t scratch_size(std::size_t parties) { return Method::scratch_size(parties); }

    template <integer Units, integer Weight, tie_policy Policy>
    constexpr outcome try_apportion(problem<Units, Weight> const& p, std::span<Units> out,
                                    std::span<scratch_for<Method, Units, Weight>> scratch, Policy const& policy) const {
        using share = magnitude_t<Units>;
        using wide = wide_for<Units, Weight>;
        wide const parties = static_cast<wide>(std::uint64_t{out.size()});
        if (static_cast<wide>(p.units) / parties < static_cast<wide>(base))
            return {.error = apportionment_errors::base_exceeds_units};
        auto beyond = p;
        share const each = static_cast<share>(base);
        beyond.units = static_cast<share>(p.units - static_cast<share>(parties * static_cast<wide>(base)));
        beyond.base = static_cast<share>(p.base + each);
        lower_ceiling(beyond, static_cast<share>(p.units + p.base));
        for (std::size_t i = 0; i < out.size(); ++i)
            if (beyond.capped_below_base(i)) return {.error = apportionment_errors::floor_above_cap, .index = i};
        if (auto const sound = beyond.check_bounds(); !sound) return sound;
        auto const result = rest.try_apportion(beyond, out, scratch, policy);
        if (!result) return result;
        for (auto& amount : out)
            amount = p.signed_share(static_cast<share>(magnitude(amount) + each));
        return result;
    }

    friend constexpr bool operator==(base_plus const&, base_plus const&) = default;

private:
    // A ceiling that the units cannot reach is none.
    template <class Problem, class Share>
    constexpr void lower_ceiling(Problem& beyond, Share const& reachable) const {
        using wide = typename Problem::wide_type;
        if (ceiling == no_ceiling || !(static_cast<wide>(ceiling) < static_cast<wide>(reachable))) return;
        Share const most = static_cast<Share>(ceiling);
        if (!beyond.capped || most < beyond.ceiling) beyond.ceiling = most;
        beyond.capped = true;
    }
};

} // namespace v0
} // namespace fordel
