#pragma once

#include <fordel/apportionment/integer.hpp>
#include <fordel/apportionment/outcome.hpp>
#include <fordel/apportionment/ties.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>
#include <utility>

namespace fordel::inline v0 {

// What a method is given: checked, and with the sign taken off. At least one party, no negative weight, a positive
// total, and no units × weight beyond wide_type.
template <integer Units, integer Weight>
struct problem {
    using wide_type = wide_for<Units, Weight>;
    using share_type = magnitude_t<Units>;

    std::span<Weight const> weights{};
    share_type units{};  // the magnitude
    wide_type total{};   // the sum of the weights
    bool mirror = false; // the units were negative: so is every share

    constexpr wide_type weight(std::size_t party) const { return static_cast<wide_type>(magnitude(weights[party])); }
    constexpr Units signed_share(share_type const& share) const { return with_sign<Units>(share, mirror); }
};

// The memory of one party that a method works in; scratch_size() says for how many.
template <class M, class Units, class Weight>
using scratch_for = typename M::template scratch_type<Units, Weight>;

// Satisfied when M is regular (two methods with the same settings are equal) and, for a method m, a problem<U, W> p and
// n parties,
// - M::name() is its name, for files and command lines: "largest-remainder";
// - M::scratch_type<U, W> and M::scratch_size(n) say which memory it works in;
// - m.try_apportion(p, out, scratch, policy) writes the signed share of each party to out, or returns an error and
//   leaves out untouched; out and scratch are large enough, and the policy has passed its check;
// - m.same_claim(p, i) is a predicate of an index: whether that party had the same claim to the last units as the
//   tied party i.
//
// Divisor methods, a quota method or bounds are further headers with a struct of this kind.
template <class M>
concept method =
    std::regular<M> && requires(M const& m, problem<std::int64_t, std::uint64_t> const& p, std::span<std::int64_t> out,
                                std::span<scratch_for<M, std::int64_t, std::uint64_t>> scratch, std::size_t i) {
        { M::name() } -> std::same_as<char const*>;
        { M::scratch_size(i) } -> std::same_as<std::size_t>;
        { m.try_apportion(p, out, scratch, by_order{}) } -> std::same_as<outcome>;
        { m.same_claim(p, i)(i) } -> std::same_as<bool>;
    };

namespace detail {

template <class Range>
using element_of = std::remove_cv_t<typename decltype(std::span(std::declval<Range&>()))::element_type>;

// A contiguous range of integers, seen as it was passed.
template <class Range>
concept integers = requires(Range& range) { std::span(range); } && integer<element_of<Range>>;

template <class Range>
concept writable_integers =
    integers<Range> && !std::is_const_v<typename decltype(std::span(std::declval<Range&>()))::element_type>;

// Whether every value of From is one of To: `10` may be split into int64_t, an int64_t not into int.
template <class From, class To>
concept widens_to =
    integer<From> && integer<To> &&
    (std::same_as<From, To> || (brought_integer<To> && built_in_integer<From>) ||
     (built_in_integer<To> && built_in_integer<From> &&
      (signed_integer<To>() == signed_integer<From>() ? sizeof(From) <= sizeof(To)
                                                      : signed_integer<To>() && sizeof(From) < sizeof(To))));

// The sum and the largest of the weights, or what is wrong with them.
template <integer Units, integer Weight>
constexpr outcome weigh(problem<Units, Weight>& p, std::size_t& largest) {
    using wide = typename problem<Units, Weight>::wide_type;
    for (std::size_t i = 0; i < p.weights.size(); ++i) {
        if (negative(p.weights[i])) return {.error = apportionment_errors::negative_weight, .index = i};
        if (p.weights[largest] < p.weights[i]) largest = i;
        if constexpr (always_exact<Units, Weight>)
            p.total = static_cast<wide>(p.total + p.weight(i));
        else if (add_overflows<wide>(p.total, p.weight(i), p.total))
            return {.error = apportionment_errors::overflow, .index = i};
    }
    if (p.total == static_cast<wide>(0)) return {.error = apportionment_errors::all_zero};
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
    return {};
}

} // namespace detail

// Splits `units` among the parties in proportion to their weights: out[i] is what party i gets, in the same unit.
// Weights and out are contiguous ranges of integers, one element a party; out's type is that of the result and holds
// the units. Scratch is memory for the method, at least M::scratch_size(parties) elements; nothing is allocated.
// Negative units give the mirror of positive ones. On an error out keeps what it held: size_mismatch, no_parties,
// negative_weight, all_zero, and by the policy bad_ranking and tie_refused; overflow only with integers beyond 64 bits.
template <method M, integer Units, detail::integers Weights, detail::writable_integers Out,
          tie_policy Policy = by_order>
    requires detail::widens_to<Units, detail::element_of<Out>>
constexpr outcome try_apportion(
    M const& method, Units const& units, Weights const& weights, Out&& out,
    std::type_identity_t<std::span<scratch_for<M, detail::element_of<Out>, detail::element_of<Weights>>>> scratch,
    Policy const& policy = {}) {
    using share = detail::element_of<Out>;
    using weight = detail::element_of<Weights>;
    std::span<weight const> const given(weights);
    std::span<share> const result(out);
    if (given.size() != result.size() || scratch.size() < M::scratch_size(given.size()))
        return {.error = apportionment_errors::size_mismatch};
    problem<share, weight> p;
    if (auto const posed = detail::pose(static_cast<share>(units), given, p); !posed) return posed;
    if (auto const* const unfit = policy.check(given.size())) return {.error = unfit};
    return method.try_apportion(p, result, scratch, policy);
}

#if FORDEL_HAS_EXCEPTIONS
// The same; throws apportionment_error.
template <method M, integer Units, detail::integers Weights, detail::writable_integers Out,
          tie_policy Policy = by_order>
    requires detail::widens_to<Units, detail::element_of<Out>>
constexpr outcome
apportion(M const& method, Units const& units, Weights const& weights, Out&& out,
          std::type_identity_t<std::span<scratch_for<M, detail::element_of<Out>, detail::element_of<Weights>>>> scratch,
          Policy const& policy = {}) {
    return detail::or_throw(try_apportion(method, units, weights, out, scratch, policy));
}
#endif

// Calls f with the index of each party that `result` counts as tied, in their order. Method, units (in the type of the
// shares) and weights are those that led to it. Takes O(parties), nothing when there was no tie.
template <method M, integer Units, detail::integers Weights, std::invocable<std::size_t> F>
constexpr void for_each_tied(M const& method, Units const& units, Weights const& weights, outcome const& result,
                             F&& f) {
    using weight = detail::element_of<Weights>;
    problem<Units, weight> p;
    if (!result.ties.any() || !detail::pose(units, std::span<weight const>(weights), p)) return;
    auto const tied = method.same_claim(p, result.ties.witness);
    for (std::size_t i = 0; i < p.weights.size(); ++i)
        if (tied(i)) f(i);
}

} // namespace fordel::inline v0
