#pragma once

#include <fordel/kernel/bounds.hpp>
#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/outcome.hpp>
#include <fordel/kernel/problem.hpp>
#include <fordel/kernel/stop.hpp>
#include <fordel/kernel/ties.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>
#include <utility>

namespace fordel {
inline namespace v0 {

namespace detail {

template <class M, class Units, class Weight>
struct scratch_of {
    static_assert(integer<Units> && integer<Weight>, "units and weights are whole numbers: a float is none");
    using type = typename M::template scratch_type<Units, Weight>;
};

} // namespace detail

// The memory of one party that a method works in; scratch_size() says for how many.
template <class M, class Units, class Weight>
using scratch_for = typename detail::scratch_of<M, Units, Weight>::type;

// Satisfied when M is regular (two methods with the same settings are equal) and, for a method m, a problem<U, W> p and
// n parties,
// - M::name() is its name, for files and command lines: "largest-remainder";
// - M::scratch_type<U, W> and M::scratch_size(n) say which memory it works in;
// - m.try_apportion(p, out, scratch, policy) writes the signed share of each party to out, or returns an error and
//   leaves out untouched; out and scratch are large enough, and the policy has passed its check. A method that cannot
//   keep p's bounds returns bounds_unsupported; one that changes what the bounds mean has a member checks_bounds, and
//   checks by itself whether the units can meet them (p.check_bounds()). After a tie the claims that were tied stand in
//   scratch as the outcome's ties say; a claim names its `party`.
// One that may run long takes a stop condition behind the policy as well, m.try_apportion(p, out, scratch, policy,
// stop), and asks it in its loops. What such a method is made of: exact_shares, serve_first(), natural numbers, another
// method.
template <class M>
concept method =
    std::regular<M> &&
    requires(M const& m, problem<std::int64_t, std::uint64_t> const& p, std::span<std::int64_t> out,
             std::span<typename M::template scratch_type<std::int64_t, std::uint64_t>> scratch, std::size_t i) {
        { M::name() } -> std::same_as<char const*>;
        { M::scratch_size(i) } -> std::same_as<std::size_t>;
        { m.try_apportion(p, out, scratch, by_order{}) } -> std::same_as<outcome>;
    };

namespace detail {

template <class Range>
concept contiguous = requires(Range& range) { std::span(range); };

template <class Range>
struct element {
    using type = void;
};
template <contiguous Range>
struct element<Range> {
    using type = typename decltype(std::span(std::declval<Range&>()))::element_type;
};

// What a contiguous range is of, seen as it was passed; void where it is none.
template <class Range>
using element_of = std::remove_cv_t<typename element<Range>::type>;

// Whether every value of From is one of To: `10` may be split into int64_t, an int64_t not into int.
template <class From, class To>
concept widens_to =
    integer<From> && integer<To> &&
    (std::same_as<From, To> || (brought_integer<To> && built_in_integer<From>) ||
     (built_in_integer<To> && built_in_integer<From> &&
      (signed_integer<To>() == signed_integer<From>() ? sizeof(From) <= sizeof(To)
                                                      : signed_integer<To>() && sizeof(From) < sizeof(To))));

// The memory of a method that needs none: what {} is as scratch.
struct no_scratch {
    template <class Claim> // NOLINTNEXTLINE(google-explicit-constructor): it is passed where memory is
    constexpr operator std::span<Claim>() const noexcept {
        return {};
    }
};

template <class Out>
using bounds_for = bounds<std::conditional_t<integer<element_of<Out>>, element_of<Out>, int>>;

// Whether an apportionment can be asked for in these types; what is wrong with them, as a sentence.
template <class M, class Units, class Weights, class Out, class Scratch>
consteval bool types_fit() {
    constexpr bool whole = integer<Units> && integer<element_of<Weights>> && integer<element_of<Out>>;
    static_assert(integer<Units>, "units are a whole number: a float, a bool or a character is none");
    static_assert(
        integer<element_of<Weights>>,
        "weights are a contiguous range of whole numbers: exact shares need exact weights, and a float is none");
    static_assert(integer<element_of<Out>>, "out is a contiguous range of whole numbers, one for each party");
    static_assert(!std::is_const_v<typename element<Out>::type>, "out is written to: its elements cannot be const");
    if constexpr (whole) {
        using memory = std::span<scratch_for<M, element_of<Out>, element_of<Weights>>>;
        constexpr bool wide_enough = widens_to<Units, element_of<Out>>;
        constexpr bool fitting = std::convertible_to<Scratch&, memory>;
        static_assert(wide_enough, "every number of the units' type fits the type of out: an int64_t is no int, and a "
                                   "number with a sign no uint64_t");
        static_assert(fitting, "scratch is the memory of this method in the types of out and weights: elements of "
                               "scratch_for<method, share, weight>");
        return wide_enough && fitting && !std::is_const_v<typename element<Out>::type>;
    }
    return false;
}

template <integer Weight>
constexpr std::size_t first_negative(std::span<Weight const> weights) {
    std::size_t i = 0;
    while (!negative(weights[i]))
        ++i;
    return i;
}

// The sum and, where a product might overflow, the largest of the weights, or what is wrong with them.
template <integer Units, integer Weight>
constexpr outcome weigh(problem<Units, Weight>& p, std::size_t& largest) {
    using wide = typename problem<Units, Weight>::wide_type;
    auto const weights = p.weights;
    if constexpr (integer_to_64_bits<Units> && integer_to_64_bits<Weight>) {
        wide total{};
        Weight any{}; // the bits that any of them has, and so the sign if one is negative
        for (auto const& weight : weights) {
            total += wide{static_cast<std::uint64_t>(weight)};
            any = static_cast<Weight>(any | weight);
        }
        if (negative(any)) return {.error = apportionment_errors::negative_weight, .index = first_negative(weights)};
        p.total = total;
    } else {
        for (std::size_t i = 0; i < weights.size(); ++i) {
            if (negative(weights[i])) return {.error = apportionment_errors::negative_weight, .index = i};
            if (weights[largest] < weights[i]) largest = i;
            if constexpr (always_exact<Units, Weight>)
                p.total = static_cast<wide>(p.total + p.weight(i));
            else if (add_overflows<wide>(p.total, p.weight(i), p.total))
                return {.error = apportionment_errors::overflow, .index = i};
        }
    }
    if (p.total == static_cast<wide>(0)) return {.error = apportionment_errors::all_zero};
    return {};
}

// Checks the bounds by themselves: one each or none, none negative, no floor above its cap.
template <integer Units>
constexpr outcome check_bounds(bounds<Units> const& bounds, std::size_t parties) {
    auto const& [floors, caps] = bounds;
    if ((!floors.empty() && floors.size() != parties) || (!caps.empty() && caps.size() != parties))
        return {.error = apportionment_errors::size_mismatch};
    for (std::size_t i = 0; i < parties; ++i) {
        if ((!floors.empty() && negative(floors[i])) || (!caps.empty() && negative(caps[i])))
            return {.error = apportionment_errors::negative_bound, .index = i};
        if (!floors.empty() && !caps.empty() && caps[i] < floors[i])
            return {.error = apportionment_errors::floor_above_cap, .index = i};
    }
    return {};
}

// Checks units and weights, and takes the sign off.
template <integer Units, integer Weight>
constexpr outcome pose(Units const& units, std::span<Weight const> weights, problem<Units, Weight>& p) {
    if (weights.empty()) return {.error = apportionment_errors::no_parties};
    p.weights = weights;
    p.mirror = negative(units);
    p.units = magnitude(units);
    std::size_t largest = 0;
    if (auto const found = weigh(p, largest); !found) return found;
    if constexpr (!always_exact<Units, Weight>) {
        using wide = typename problem<Units, Weight>::wide_type;
        wide product{};
        if (negative(p.units) || multiply_overflows<wide>(static_cast<wide>(p.units), p.weight(largest), product))
            return {.error = apportionment_errors::overflow, .index = largest};
    }
    if (!p.bounds.any()) return {};
    return check_bounds(p.bounds, weights.size());
}

} // namespace detail

// Splits `units` among the parties in proportion to their weights: out[i] is what party i gets, in the same unit.
// Weights and out are contiguous ranges of integers, one element a party; out's type is that of the result and holds
// the units. Scratch is memory for the method, at least M::scratch_size(parties) elements; nothing is allocated.
// Negative units give the mirror of positive ones; bounds count magnitudes. On an error out keeps what it held:
// size_mismatch, no_parties, negative_weight, all_zero, by the policy bad_ranking and tie_refused, by the bounds
// negative_bound, floor_above_cap, floors_exceed_units, caps_below_units and bounds_unsupported; overflow only with
// integers beyond 64 bits; interrupted where the stop condition says so; and what the method adds.
template <method M, class Units, class Weights, detail::contiguous Out, class Scratch = detail::no_scratch,
          tie_policy Policy = by_order, stop_condition Stop = never_stop>
[[nodiscard("it may be an error")]] constexpr outcome
try_apportion(M const& method, Units const& units, Weights const& weights, Out&& out, Scratch&& scratch,
              Policy const& policy = {}, std::type_identity_t<detail::bounds_for<Out>> const& bounds = {},
              Stop const& stop = {}) {
    if constexpr (detail::types_fit<M, Units, Weights, Out, Scratch>()) {
        using share = detail::element_of<Out>;
        using weight = detail::element_of<Weights>;
        std::span<weight const> const given(weights);
        std::span<share> const result(out);
        std::span<scratch_for<M, share, weight>> const memory(scratch);
        if (given.size() != result.size() || memory.size() < M::scratch_size(given.size()))
            return {.error = apportionment_errors::size_mismatch};
        problem<share, weight> p;
        p.bounds = bounds;
        if (auto const posed = detail::pose(static_cast<share>(units), given, p); !posed) return posed;
        if constexpr (!requires { M::checks_bounds; })
            if (p.bounded())
                if (auto const sound = p.check_bounds(); !sound) return sound;
        if (auto const* const unfit = policy.check(given.size())) return {.error = unfit};
        if constexpr (requires { method.try_apportion(p, result, memory, policy, stop); })
            return method.try_apportion(p, result, memory, policy, stop);
        else
            return method.try_apportion(p, result, memory, policy);
    }
}

#if FORDEL_HAS_EXCEPTIONS
// The same; throws apportionment_error.
template <method M, class Units, class Weights, detail::contiguous Out, class Scratch = detail::no_scratch,
          tie_policy Policy = by_order, stop_condition Stop = never_stop>
constexpr outcome apportion(M const& method, Units const& units, Weights const& weights, Out&& out, Scratch&& scratch,
                            Policy const& policy = {}, std::type_identity_t<detail::bounds_for<Out>> const& bounds = {},
                            Stop const& stop = {}) {
    return detail::or_throw(try_apportion(method, units, weights, out, scratch, policy, bounds, stop));
}
#endif

// Calls f with the index of each party that `result` counts as tied, those that won first. Scratch is the memory of
// the apportionment, as it left it. Takes O(tied), nothing when there was no tie.
template <class Claim, std::size_t Extent, std::invocable<std::size_t> F>
constexpr void for_each_tied(std::span<Claim, Extent> scratch, outcome const& result, F&& f) {
    for (std::size_t k = 0; k < result.ties.tied; ++k)
        f(static_cast<std::size_t>(scratch[result.ties.first + k].party));
}

} // namespace v0
} // namespace fordel
