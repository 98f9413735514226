#pragma once

#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/natural.hpp> // IWYU pragma: export; what a sequence calculates in

#include <concepts>
#include <cstdint>
#include <type_traits>

namespace fordel {
inline namespace v0 {

// Divisors that are proportional to step × k + first; a step of zero says that they are not.
struct linear_divisors {
    std::uint64_t step = 0;
    std::uint64_t first = 0;
};

// A divisor sequence d(0), d(1), … says what a party's unit number k + 1 is worth: its claim is weight / d(k).
//
// Satisfied when S is regular and, for a sequence s and a natural_number k,
// - S::name() is the method's name: "dhondt";
// - s.numerator(k) is d(k), as a natural number, an unsigned number or a literal. It does not decrease in k; zero is a
//   claim that comes before all others.
// Where it needs to, a sequence says more:
// - s.denominator(k), above zero, where d(k) is the fraction numerator / denominator;
// - S::power, where d(k) is a root: then numerator / denominator is d(k) to that power, which makes a root rational;
// - s.check(): null, or the id of the error that makes s unfit;
// - s.ends() and s.length(), where it may end: nobody can get more units than its length;
// - s.line(): linear_divisors, where they lie on a line, which makes the method several times faster;
// - s.turn(k), where equal divisors follow each other: how many equal ones come before d(k).
template <class S>
concept divisor_sequence = std::regular<S> && requires(S const& s, natural<1> const& k) {
    { S::name() } -> std::same_as<char const*>;
    s.numerator(k);
};

namespace detail {

// What a sequence returned, as a natural number such as k.
template <natural_number N, class Value>
constexpr auto natural_like(N const& k, Value const& value) {
    if constexpr (natural_number<Value>)
        return value;
    else if constexpr (integer_to_64_bits<Value>)
        return term{static_cast<std::uint64_t>(value)}.beside(k);
    else
        return N{value};
}

} // namespace detail

// A sequence as the methods read it, with what it leaves unsaid.
template <divisor_sequence Sequence>
struct divisor_reader {
    Sequence sequence{};

    constexpr char const* check() const {
        if constexpr (requires { sequence.check(); }) return sequence.check();
        return nullptr;
    }

    constexpr int power() const {
        if constexpr (requires { sequence.power; }) return sequence.power;
        return 1;
    }

    template <natural_number N>
    constexpr auto numerator(N const& k) const {
        return detail::natural_like(k, sequence.numerator(k));
    }

    template <natural_number N>
    constexpr auto denominator(N const& k) const {
        if constexpr (requires { sequence.denominator(k); })
            return detail::natural_like(k, sequence.denominator(k));
        else
            return detail::natural_like(k, 1);
    }

    // A number times the denominator.
    template <natural_number Value, natural_number N>
    constexpr auto over(Value const& value, N const& k) const {
        if constexpr (requires { sequence.denominator(k); })
            return value * denominator(k);
        else
            return value;
    }

    constexpr linear_divisors line() const {
        if constexpr (requires { sequence.line(); }) return sequence.line();
        return {};
    }

    template <natural_number N>
    constexpr std::uint64_t turn(N const& k) const {
        if constexpr (requires { sequence.turn(k); }) return sequence.turn(k);
        return 0;
    }

    // Whether nobody can get more than this many units.
    constexpr bool ends() const {
        if constexpr (requires { sequence.ends(); }) return sequence.ends();
        return false;
    }
    constexpr std::uint64_t length() const {
        if constexpr (requires { sequence.length(); }) return sequence.length();
        return 0;
    }
    template <natural_number N>
    constexpr bool ends_before(N const& k) const {
        return ends() && k >= length();
    }

    // A weight or a share to the sequence's power.
    template <natural_number N>
    constexpr auto raised(N const& base) const {
        if constexpr (!requires { sequence.power; }) {
            return base;
        } else if constexpr (std::is_member_object_pointer_v<decltype(&Sequence::power)>) { // known at run time only
            N result = base;
            for (int factors = 1; factors < sequence.power; ++factors)
                result = result * base;
            return result;
        } else {
            return raised_to<Sequence::power>(base);
        }
    }

    friend constexpr bool operator==(divisor_reader const&, divisor_reader const&) = default;
};

} // namespace v0
} // namespace fordel
