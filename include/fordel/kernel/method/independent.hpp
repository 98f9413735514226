#pragma once

#include <fordel/kernel/exact_share.hpp>
#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/method.hpp> // IWYU pragma: export; apportion() and what it takes
#include <fordel/kernel/outcome.hpp>
#include <fordel/kernel/problem.hpp>
#include <fordel/kernel/rounding.hpp>
#include <fordel/kernel/ties.hpp>

#include <cstddef>
#include <span>

namespace fordel {
inline namespace v0 {

// Each exact share rounded on its own, as published tables often do. The shares need not sum to the units: the
// outcome's residual says what is missing (units less the sum of the shares), for the caller to show or to book.
//
// Guarantees: each share is within one unit of the exact share (half a unit for the half modes); without bounds it
// depends on its own weight and the total alone; a party of weight zero receives nothing; larger weights never get
// less.
//
// Weakness: the residual, up to the number of parties. There are no ties.
//
// Bounds: the exact shares are held within the bounds first, so that they sum to the units (water filling), then each
// is rounded. A bound is a whole number, so no rounding leaves it; whom a bound holds gets just that, with nothing to
// round. The shares are then as near to the exact ones within the bounds as they are without to the exact ones, and
// larger weights get no less between the same bounds; but a share depends on the bounds of all.
//
// Complexity: O(parties), no scratch; with bounds, that for each round of holding.
struct independent_rounding {
    template <class Units, class Weight>
    struct scratch_type {
        std::size_t party = 0;
    };

    rounding mode = rounding::half_up;

    static constexpr char const* name() noexcept { return "independent"; }
    static constexpr std::size_t scratch_size(std::size_t) noexcept { return 0; }

    template <integer Units, integer Weight, tie_policy Policy>
    constexpr outcome try_apportion(problem<Units, Weight> const& p, std::span<Units> out,
                                    std::span<scratch_type<Units, Weight>>, Policy const&) const {
        using share = magnitude_t<Units>;
        if (p.bounded() && !exact_shares<Units, Weight>::keeps_bounds)
            return {.error = apportionment_errors::bounds_unsupported};
        exact_shares const shares{p};
        auto left = p.units;
        std::ptrdiff_t added = 0;
        for (std::size_t i = 0; i < out.size(); ++i) {
            auto const exact = shares[i];
            bool const away =
                detail::rounds_away(exact.remainder, shares.denominator(), detail::odd(exact.whole), mode);
            left = static_cast<share>(left - exact.whole);
            added += away ? 1 : 0;
            out[i] = p.signed_share(away ? static_cast<share>(exact.whole + static_cast<share>(1)) : exact.whole);
        }
        auto const residual = static_cast<std::ptrdiff_t>(left) - added;
        return {.residual = p.mirror ? -residual : residual};
    }

    friend constexpr bool operator==(independent_rounding const&, independent_rounding const&) = default;
};

} // namespace v0
} // namespace fordel
