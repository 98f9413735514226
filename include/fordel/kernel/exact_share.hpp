#pragma once

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
        if constexpr (small_possible) {
            // With units = turns × total + rest, the share is turns × weight + rest × weight / total: below 2^32 the
            // last product fits 64 bits, whose division is several times faster.
            small_ = !bounded_ && p.total < wide_type{std::uint64_t{1} << 32};
            if (!small_) return;
            total_ = static_cast<std::uint64_t>(p.total);
            turns_ = std::uint64_t{p.units} / total_;
            rest_ = std::uint64_t{p.units} % total_;
        }
    }

    constexpr wide_type const& denominator() const { return level_.total(); }

    constexpr exact_share operator()(std::size_t party) const { return (*this)[party]; }
    constexpr exact_share operator[](std::size_t party) const {
        if constexpr (small_possible)
            if (small_) return small_share(static_cast<std::uint64_t>(problem_.weights[party]));
        wide_type const product = static_cast<wide_type>(level_.units()) * problem_.weight(party);
        wide_type const whole = product / denominator();
        if (bounded_) {
            if (whole < static_cast<wide_type>(problem_.floor(party))) return {problem_.floor(party), {}};
            if (!(whole < static_cast<wide_type>(problem_.cap(party)))) return {problem_.cap(party), {}};
        }
        return {static_cast<share_type>(whole), static_cast<wide_type>(product - whole * denominator())};
    }

private:
    static constexpr bool small_possible = detail::integer_to_64_bits<Units> && detail::integer_to_64_bits<Weight>;

    constexpr exact_share small_share(std::uint64_t weight) const {
        auto const product = rest_ * weight;
        return {static_cast<share_type>(turns_ * weight + product / total_), wide_type{product % total_}};
    }

    problem_type problem_;
    detail::water_level<problem_type> level_;
    bool bounded_;
    bool small_ = false;
    std::uint64_t total_ = 0;
    std::uint64_t turns_ = 0;
    std::uint64_t rest_ = 0;
};

} // namespace v0
} // namespace fordel
