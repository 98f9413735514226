#pragma once

#include <fordel/kernel/divisor_sequence.hpp>
#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/natural.hpp>

#include <compare>
#include <cstddef>

namespace fordel {
inline namespace v0 {
namespace detail {

// The order of the parties' claims to their next units.
template <divisor_sequence Sequence, class Problem>
class divisor_claims {
public:
    using share_type = typename Problem::share_type;
    using wide_type = typename Problem::wide_type;

    constexpr divisor_claims(Sequence const& sequence, Problem const& p) : divisors_{sequence}, problem_{p} {}

    // Above zero where party i's unit number k + 1 comes before party j's number m + 1, zero where the claims are
    // equal.
    constexpr std::strong_ordering compare(std::size_t i, share_type const& k, std::size_t j,
                                           share_type const& m) const {
        auto const d_i = divisors_.numerator(natural(k));
        auto const d_j = divisors_.numerator(natural(m));
        bool const first_i = d_i == 0;
        bool const first_j = d_j == 0;
        if (first_i != first_j) return first_i <=> first_j;
        if (first_i) {
            auto const turn = by_turn(k, m);
            return turn != 0 ? turn : weight(i) <=> weight(j);
        }
        auto const claim = divisors_.over(divisors_.raised(weight(i)), natural(k)) * d_j <=>
                           divisors_.over(divisors_.raised(weight(j)), natural(m)) * d_i;
        return claim != 0 ? claim : by_turn(k, m);
    }

    // Whether d(k) is at most weight × units / total: the party has its unit number k + 1 at that rate.
    constexpr bool reached(std::size_t party, share_type const& k, share_type const& units,
                           wide_type const& total) const {
        return divisors_.numerator(natural(k)) * divisors_.raised(natural(total)) <=
               divisors_.over(divisors_.raised(natural(units) * weight(party)), natural(k));
    }

    constexpr share_type cap(std::size_t party) const {
        auto const most = problem_.cap(party);
        return divisors_.ends_before(natural(most)) ? static_cast<share_type>(divisors_.length()) : most;
    }

private:
    template <class T>
    static constexpr auto natural(T const& value) {
        return to_natural<wide_type>(value);
    }
    constexpr auto weight(std::size_t party) const { return natural(magnitude(problem_.weights[party])); }

    // Among equal divisors, the first of a party's comes before the second of anybody's.
    constexpr std::strong_ordering by_turn(share_type const& k, share_type const& m) const {
        return divisors_.turn(natural(m)) <=> divisors_.turn(natural(k));
    }

    divisor_reader<Sequence> divisors_;
    Problem problem_;
};

} // namespace detail
} // namespace v0
} // namespace fordel
