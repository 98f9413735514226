#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/testing/detail/axioms.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL bool is_axiom(std::string_view name) {
    return std::find(axiom_names.begin(), axiom_names.end(), name) != axiom_names.end();
}

inline std::string part_of(apportionment const& a, std::size_t i) {
    return a.parties()[i].name + ": " + a.units()[i].str();
}

inline std::optional<std::string> sum_broken(apportionment const& a) {
    if (a.missed() == 0) return std::nullopt;
    return "of " + a.pool().to_string() + " to be shared " + a.missed().to_string() + " is missing";
}

inline std::optional<std::string> quota_broken(apportionment const& a) {
    auto const exact = a.bounded_quotas();
    for (std::size_t i = 0; i < exact.size(); ++i) {
        fraction const apart = fraction(a.units()[i]) - exact[i];
        if (apart <= -1 || apart >= 1) return part_of(a, i) + ", of an exact share of " + exact[i].to_string();
    }
    return std::nullopt;
}

inline std::optional<std::string> sign_broken(apportionment const& a) {
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a.units()[i] < 0) return part_of(a, i);
    return std::nullopt;
}

// Sorted by weight, each is held against the one before and against the first of its own weight.
inline std::optional<std::string> order_broken(apportionment const& a) {
    std::vector<std::size_t> order(a.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    bool const mirrored = a.pool() < 0;
    auto const got = [&](std::size_t i) { return mirrored ? big_integer(-a.units()[i]) : a.units()[i]; };
    std::sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) {
        if (a.weights()[i] != a.weights()[j]) return a.weights()[i] < a.weights()[j];
        return got(i) < got(j);
    });
    std::size_t first_alike = 0;
    for (std::size_t k = 1; k < order.size(); ++k) {
        std::size_t const here = order[k], before = order[k - 1];
        if (a.weights()[here] != a.weights()[before]) first_alike = k;
        bool const less = got(here) < got(before);
        bool const apart = got(here) - got(order[first_alike]) > 1;
        if (less || apart)
            return part_of(a, here) + " by " + a.weights()[here].to_string() + ", but " +
                   part_of(a, less ? before : order[first_alike]) + " by " +
                   a.weights()[less ? before : order[first_alike]].to_string();
    }
    return std::nullopt;
}

FORDEL_DECL std::optional<std::string> broken(std::string_view axiom, apportionment const& shared) {
    if (axiom == "sums-exactly") return sum_broken(shared);
    if (axiom == "within-quota") return quota_broken(shared);
    if (axiom == "not-negative") return sign_broken(shared);
    return order_broken(shared);
}

} // namespace detail
} // namespace v0
} // namespace fordel
