#pragma once

#include <fordel/kernel/detail/narrow_quotient.hpp>
#include <fordel/kernel/detail/water_level.hpp>
#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/natural.hpp>
#include <fordel/kernel/problem.hpp>

#include <cstddef>
#include <cstdint>

namespace fordel {
inline namespace v0 {

// The exact share of each party: units × weight / total or, where there are bounds, med(floor, weight × rate, cap) at
// the one rate at which these sum to the units (water filling): whoever is held at a bound leaves the others more or
// less to share. A whole number and a remainder, over the same denominator for all.
//
// Bounds need products that cannot overflow. With a class of integers that is bounded itself, keeps_bounds is false,
// and the shares are right only where the problem has no bounds.
template <integer Units, integer Weight>
class exact_shares {
public:
    using problem_type = problem<Units, Weight>;
    using share_type = typename problem_type::share_type;
    using wide_type = typename problem_type::wide_type;

    static constexpr bool keeps_bounds = detail::multiplies_exactly<Units>() && detail::multiplies_exactly<Weight>();

    struct exact_share {
        share_type whole;
        wide_type remainder; // below the denominator
    };

    constexpr explicit exact_shares(problem<Units, Weight> const& p) : problem_{p}, level_{p}, bounded_{p.bounded()} {
        if constexpr (narrow_possible) {
            narrow_ = !bounded_ && p.total <= wide_type{detail::narrow_quotient::largest_denominator};
            if (narrow_) quotient_ = {p.units, static_cast<std::uint64_t>(p.total)};
        }
    }

    constexpr wide_type const& denominator() const { return level_.total(); }

    constexpr exact_share operator()(std::size_t party) const { return (*this)[party]; }
    constexpr exact_share operator[](std::size_t party) const {
        if constexpr (narrow_possible)
            if (narrow_) {
                auto const parts = quotient_(static_cast<std::uint64_t>(problem_.weights[party]));
                return {static_cast<share_type>(parts.whole), wide_type{parts.remainder}};
            }
        wide_type const product = static_cast<wide_type>(level_.units()) * problem_.weight(party);
        wide_type const whole = product / denominator();
        if (bounded_) {
            if (whole < static_cast<wide_type>(problem_.floor(party))) return {problem_.floor(party), {}};
            if (!(whole < static_cast<wide_type>(problem_.cap(party)))) return {problem_.cap(party), {}};
        }
        return {static_cast<share_type>(whole), static_cast<wide_type>(product - whole * denominator())};
    }

private:
    static constexpr bool narrow_possible = detail::integer_to_64_bits<Units> && detail::integer_to_64_bits<Weight>;

    problem_type problem_;
    detail::water_level<problem_type> level_;
    bool bounded_;
    bool narrow_ = false;
    detail::narrow_quotient quotient_{};
};

} // namespace v0
} // namespace fordel
