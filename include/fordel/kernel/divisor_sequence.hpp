#pragma once

#include <fordel/kernel/natural.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace fordel {
inline namespace v0 {

// A divisor sequence d(0), d(1), … says what a party's unit number k + 1 is worth: its claim is weight / d(k).
//
// Satisfied when S is regular and, for a sequence s and a natural number k of detail::exact,
// - S::name() is the method's name;
// - s.check() is null, or the id of the error that makes s unfit;
// - s.numerator(k) / s.denominator(k) is d(k) to the power S::power, which is what makes a root rational: not
//   decreasing in k, the denominator not zero. d(k) = 0 is a claim that comes before all others.
// A sequence that may end says whether it ends() and its length(): nobody can get more units than that. One in which
// equal divisors follow each other has a turn(k): how many equal ones come before d(k).
template <class S>
concept divisor_sequence = std::regular<S> && requires(S const& s, detail::natural<1> const& k) {
    { S::name() } -> std::same_as<char const*>;
    { S::power } -> std::convertible_to<int>;
    { s.check() } -> std::same_as<char const*>;
    s.numerator(k);
    s.denominator(k);
};

namespace detail {

// The number to the sequence's power, which a sequence with a natural k of fixed width says at compile time.
template <class Sequence, class Natural>
constexpr auto raised([[maybe_unused]] Sequence const& sequence, Natural const& base) {
    if constexpr (std::is_member_object_pointer_v<decltype(&Sequence::power)>) {
        Natural result = base;
        for (int factors = 1; factors < sequence.power; ++factors)
            result = times(result, base);
        return result;
    } else {
        return to_the<Sequence::power>(base);
    }
}

// The order of the parties' claims to their next units.
template <divisor_sequence Sequence, class Problem>
class divisor_claims {
public:
    using share_type = typename Problem::share_type;
    using wide_type = typename Problem::wide_type;

    constexpr divisor_claims(Sequence const& sequence, Problem const& p) : sequence_{sequence}, problem_{p} {}

    // Above zero where party i's unit number k + 1 comes before party j's number m + 1, zero where the claims are
    // equal.
    constexpr int compare(std::size_t i, share_type const& k, std::size_t j, share_type const& m) const {
        auto const top_i = sequence_.numerator(wide(k));
        auto const top_j = sequence_.numerator(wide(m));
        bool const first_i = is_zero(top_i);
        bool const first_j = is_zero(top_j);
        if (first_i != first_j) return first_i ? 1 : -1;
        if (first_i) {
            int const turn = by_turn(k, m);
            return turn != 0 ? turn : detail::compare(weight(i), weight(j));
        }
        int const claim =
            detail::compare(times(times(raised(sequence_, weight(i)), sequence_.denominator(wide(k))), top_j),
                            times(times(raised(sequence_, weight(j)), sequence_.denominator(wide(m))), top_i));
        return claim != 0 ? claim : by_turn(k, m);
    }

    // Whether d(k) is at most weight × units / total: the party has its unit number k + 1 at that rate.
    constexpr bool reached(std::size_t party, share_type const& k, share_type const& units,
                           wide_type const& total) const {
        auto const exact_share = times(wide(units), weight(party));
        auto const allowed = times(sequence_.denominator(wide(k)), raised(sequence_, exact_share));
        auto const asked = times(sequence_.numerator(wide(k)), raised(sequence_, wide(total)));
        return detail::compare(asked, allowed) <= 0;
    }

    constexpr share_type cap(std::size_t party) const {
        auto const most = problem_.cap(party);
        if constexpr (requires { sequence_.ends(); }) {
            auto const length = sequence_.length();
            bool const beyond = detail::compare(wide(most), constant(wide(most), length)) > 0;
            if (sequence_.ends() && beyond) return static_cast<share_type>(length);
        }
        return most;
    }

private:
    template <class T>
    static constexpr auto wide(T const& value) {
        return exact_in<wide_type>(value);
    }
    constexpr auto weight(std::size_t party) const { return wide(magnitude(problem_.weights[party])); }

    // Among equal divisors, the first of a party's comes before the second of anybody's.
    constexpr int by_turn(share_type const& k, share_type const& m) const {
        if constexpr (requires { sequence_.turn(wide(k)); }) {
            std::uint64_t const a = sequence_.turn(wide(k));
            std::uint64_t const b = sequence_.turn(wide(m));
            return a < b ? 1 : b < a ? -1 : 0;
        }
        return 0;
    }

    Sequence sequence_;
    Problem problem_;
};

} // namespace detail

} // namespace v0
} // namespace fordel
