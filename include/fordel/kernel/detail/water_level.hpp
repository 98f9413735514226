#pragma once

#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/natural.hpp>

#include <compare>
#include <cstddef>

namespace fordel {
inline namespace v0 {
namespace detail {

// The one rate, units / total, at which the exact shares within bounds, med(floor, weight × rate, cap), sum to the
// units. The problem's own units and total where no bound holds anybody.
//
// Found by holding, round by round, those that the rate so far puts outside their bounds, on the side where more is
// amiss; the others share what is left (G. R. Bitran and A. C. Hax, Disaggregation and resource allocation using convex
// knapsack problems with bounded variables, 1981). Whom a round holds, the rates of the rounds tell: nobody is kept in
// a list. Each round is O(parties); there are few unless the weights grow like powers.
template <class Problem>
class water_level {
public:
    using share_type = typename Problem::share_type;
    using wide_type = typename Problem::wide_type;

    constexpr explicit water_level(Problem const& p) : rate_{p.units, p.total} {
        if (p.bounded())
            while (hold_those_outside(p)) {}
    }

    constexpr share_type const& units() const { return rate_.units; }
    constexpr wide_type const& total() const { return rate_.total; }

private:
    struct rate {
        share_type units;
        wide_type total;
    };

    // A party's share at a rate, against a bound of it.
    static constexpr std::strong_ordering compare(Problem const& p, std::size_t party, rate const& r,
                                                  share_type const& bound) {
        return to_natural<wide_type>(magnitude(p.weights[party])) * to_natural<wide_type>(r.units) <=>
               to_natural<wide_type>(bound) * to_natural<wide_type>(r.total);
    }
    static constexpr bool below(Problem const& p, std::size_t party, rate const& r) {
        return compare(p, party, r, p.floor(party)) < 0;
    }
    static constexpr bool above(Problem const& p, std::size_t party, rate const& r) {
        return compare(p, party, r, p.cap(party)) > 0;
    }
    constexpr bool held(Problem const& p, std::size_t party) const {
        return below(p, party, high_) || above(p, party, low_);
    }

    // The rate of those whom no bound holds yet; false when all are held.
    constexpr bool share_the_rest(Problem const& p) {
        rate rest{p.units, {}};
        for (std::size_t i = 0; i < p.weights.size(); ++i) {
            if (below(p, i, high_))
                rest.units = static_cast<share_type>(rest.units - p.floor(i));
            else if (above(p, i, low_))
                rest.units = static_cast<share_type>(rest.units - p.cap(i));
            else
                rest.total = static_cast<wide_type>(rest.total + p.weight(i));
        }
        if (rest.total == wide_type{}) return false;
        rate_ = rest;
        return true;
    }

    // One round; whether another is needed. The shares outside sum to weights × rate, their bounds to what they should
    // be: the difference says which side has more amiss.
    constexpr bool hold_those_outside(Problem const& p) {
        if (!share_the_rest(p)) return false;
        wide_type bounds{};
        wide_type weights{};
        for (std::size_t i = 0; i < p.weights.size(); ++i) {
            bool const too_little = below(p, i, rate_);
            if ((!too_little && !above(p, i, rate_)) || held(p, i)) continue;
            bounds = static_cast<wide_type>(bounds + static_cast<wide_type>(too_little ? p.floor(i) : p.cap(i)));
            weights = static_cast<wide_type>(weights + p.weight(i));
        }
        auto const short_of = to_natural<wide_type>(bounds) * to_natural<wide_type>(rate_.total) <=>
                              to_natural<wide_type>(weights) * to_natural<wide_type>(rate_.units);
        if (short_of == 0) return false;
        (short_of > 0 ? high_ : low_) = rate_;
        return true;
    }

    // The rate sought is between the two; at first between nothing and everything.
    rate low_{{}, static_cast<wide_type>(1)};
    rate high_{static_cast<share_type>(1), {}};
    rate rate_;
};

} // namespace detail
} // namespace v0
} // namespace fordel
