#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/party.hpp>
#include <fordel/schedule/axioms.hpp>
#include <fordel/schedule/residual.hpp>
#include <fordel/schedule/schedule_entry.hpp>

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

inline text part_in_words(apportionment const& a, std::size_t i) {
    return same(shown_name(a.parties()[i]) + ": " + a.units()[i].str());
}

inline std::optional<text> sum_broken(apportionment const& a) {
    if (a.missed() == 0) return std::nullopt;
    return sentence({"af {0} mangler {1}", "of {0}, {1} is missing"},
                    {same(a.pool().to_string()), same(a.missed().to_string())});
}

inline std::optional<text> quota_broken(apportionment const& a) {
    auto const exact = a.bounded_quotas();
    for (std::size_t i = 0; i < exact.size(); ++i) {
        fraction const apart = fraction(a.units()[i]) - exact[i];
        if (apart <= -1 || apart >= 1)
            return sentence({"{0}, beregnet andel {1}", "{0}, exact share {1}"},
                            {part_in_words(a, i), same(exact[i].to_string())});
    }
    return std::nullopt;
}

inline std::optional<text> sign_broken(apportionment const& a) {
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a.units()[i] < 0) return part_in_words(a, i);
    return std::nullopt;
}

// Sorted by weight, each is held against the one before it and against the first of its own weight.
inline std::optional<text> order_broken(apportionment const& a) {
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
        std::size_t const here = order[k];
        if (a.weights()[here] != a.weights()[order[k - 1]]) first_alike = k;
        bool const less = got(here) < got(order[k - 1]);
        std::size_t const other = less ? order[k - 1] : order[first_alike];
        if (less || got(here) - got(other) > 1)
            return sentence({"{0} efter vægten {1}, men {2} efter {3}", "{0} by the weight {1}, but {2} by {3}"},
                            {part_in_words(a, here), same(a.weights()[here].to_string()), part_in_words(a, other),
                             same(a.weights()[other].to_string())});
    }
    return std::nullopt;
}

inline text placed(schedule_entry const& e, text const& what) {
    return joined(same(e.programme().years().label(e.year()) + ", " + e.stream().id + ", " + e.tranche().id + ": "),
                  what);
}

} // namespace detail

FORDEL_DECL bool is_axiom(std::string_view name) noexcept {
    return std::find(axiom_names.begin(), axiom_names.end(), name) != axiom_names.end();
}

FORDEL_DECL std::optional<text> broken(std::string_view axiom, apportionment const& shared) {
    if (axiom == "sums-exactly") return detail::sum_broken(shared);
    if (axiom == "within-quota") return detail::quota_broken(shared);
    if (axiom == "not-negative") return detail::sign_broken(shared);
    return detail::order_broken(shared);
}

FORDEL_DECL std::optional<text> broken(std::string_view axiom, schedule const& settled) {
    if (axiom == "sums-exactly") {
        auto const missed = settled.residuals();
        return missed.empty() ? std::nullopt : std::optional(describe(missed.front()));
    }
    std::optional<schedule_entry> last;
    for (schedule_entry const& e : settled) {
        if (e.cleared() != nullptr || (last && e.same_division(*last))) continue;
        last = e;
        if (auto const found = broken(axiom, e.payers_division().allocation.shared())) return detail::placed(e, *found);
        if (!e.divided_twice()) continue;
        if (auto const found = broken(axiom, e.recipients_division().allocation.shared()))
            return detail::placed(e, *found);
    }
    return std::nullopt;
}

} // namespace v0
} // namespace fordel
