#pragma once

#include <fordel/kernel/detail/selection.hpp>
#include <fordel/kernel/natural.hpp>

#include <cstddef>
#include <span>

namespace fordel {
inline namespace v0 {
namespace detail {

// The exact shares within bounds: claims whose share a bound holds, and the others, who share what is left in
// proportion to their weights. Claims name their `party` and hold its `units`.
//
// The exact shares are med(floor, weight × rate, cap), at the one rate at which they sum to the units. Found by fixing,
// round by round, those that the rate so far puts outside their bounds, on the side where more is amiss (G. R. Bitran
// and A. C. Hax, Disaggregation and resource allocation using convex knapsack problems with bounded variables, 1981).
// Each round is O(parties); there are few unless the weights grow like powers.
template <class Problem, class Claim>
class water_level {
public:
    using share_type = typename Problem::share_type;
    using wide_type = typename Problem::wide_type;

    constexpr water_level(Problem const& p, std::span<Claim> claims)
        : problem_{p}, claims_{claims}, free_{claims.size()}, units_{p.units}, total_{p.total} {
        for (std::size_t i = 0; i < claims.size(); ++i)
            claims[i].party = i;
        rate_units_ = units_;
        rate_total_ = total_;
        if (p.bounded())
            while (fix_those_outside()) {}
    }

    // How many claims, at the front, no bound holds; what they share, and the sum of their weights.
    constexpr std::size_t free() const { return free_; }
    constexpr share_type const& units() const { return units_; }
    constexpr wide_type const& total() const { return total_; }

    // The rate: units / total, unless nobody is free.
    constexpr share_type const& rate_units() const { return rate_units_; }
    constexpr wide_type const& rate_total() const { return rate_total_; }

    // Takes a free claim to the others, with its units.
    constexpr void fix(std::size_t place, share_type const& units) {
        claims_[place].units = units;
        units_ = static_cast<share_type>(units_ - units);
        total_ = static_cast<wide_type>(total_ - problem_.weight(claims_[place].party));
        exchange(claims_, place, --free_);
    }

private:
    enum class side { inside, below, above };

    constexpr side side_of(std::size_t party) const {
        wide_type const product = static_cast<wide_type>(static_cast<wide_type>(rate_units_) * problem_.weight(party));
        wide_type const whole = product / rate_total_;
        wide_type const floor = static_cast<wide_type>(problem_.floor(party));
        wide_type const cap = static_cast<wide_type>(problem_.cap(party));
        if (whole < floor) return side::below;
        return cap < whole || (whole == cap && whole * rate_total_ < product) ? side::above : side::inside;
    }

    // One round; whether a claim was fixed. The shares outside sum to units × weights / total, their bounds to what
    // they should be: the difference says which side has more amiss.
    constexpr bool fix_those_outside() {
        if (total_ == static_cast<wide_type>(0)) return false;
        rate_units_ = units_;
        rate_total_ = total_;
        bool below = false;
        bool above = false;
        wide_type bounds{};
        wide_type weights{};
        for (std::size_t place = 0; place < free_; ++place) {
            auto const party = claims_[place].party;
            auto const outside = side_of(party);
            if (outside == side::inside) continue;
            (outside == side::below ? below : above) = true;
            auto const& bound = outside == side::below ? problem_.floor(party) : problem_.cap(party);
            bounds = static_cast<wide_type>(bounds + static_cast<wide_type>(bound));
            weights = static_cast<wide_type>(weights + problem_.weight(party));
        }
        if (!below && !above) return false;
        auto const short_of = to_natural<wide_type>(bounds) * to_natural<wide_type>(rate_total_) <=>
                              to_natural<wide_type>(rate_units_) * to_natural<wide_type>(weights);
        for (std::size_t place = free_; place-- > 0;) {
            auto const party = claims_[place].party;
            auto const outside = side_of(party);
            if (outside == side::below && short_of >= 0) fix(place, problem_.floor(party));
            if (outside == side::above && short_of <= 0) fix(place, problem_.cap(party));
        }
        return true;
    }

    Problem problem_;
    std::span<Claim> claims_;
    std::size_t free_;
    share_type units_;
    wide_type total_;
    share_type rate_units_{};
    wide_type rate_total_{};
};

} // namespace detail
} // namespace v0
} // namespace fordel
