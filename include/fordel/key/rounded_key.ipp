// How shares are rounded, and what becomes of their sum.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/exact/big_integer.hpp>
#include <fordel/kernel/rounding.hpp>
#include <fordel/key/detail/share_text.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/key_rounding.hpp>
#include <fordel/key/rounded_key.hpp>
#include <fordel/party.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL void require_step(key_rounding const& how) {
    if (how.step <= fraction(0) || how.step > fraction(1))
        throw error(errors::key_bad_rounding, "a step of " + how.step.to_string());
    if (how.sum == rounded_sum::somebodys && !how.somebody)
        throw error(errors::key_bad_rounding, "nobody named to whom the rest goes");
    if (how.sum == rounded_sum::held && !(fraction(1) / how.step).is_whole())
        throw error(errors::key_bad_rounding, "a sum that is held in steps of " + how.step.to_string());
}

// How many steps each share is rounded down to, the missing ones going to the largest remainders.
FORDEL_DECL std::vector<big_integer> steps_that_hold_the_sum(key const& exact, fraction const& step) {
    std::vector<big_integer> steps;
    std::vector<fraction> remainders;
    big_integer missing = (fraction(1) / step).floor();
    for (std::size_t i = 0; i < exact.size(); ++i) {
        fraction const counted = exact.share(i) / step;
        steps.push_back(counted.floor());
        remainders.push_back(counted - fraction(steps.back()));
        missing -= steps.back();
    }
    std::vector<std::size_t> order(exact.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    detail::sort_stably(order, [&](std::size_t a, std::size_t b) {
        if (remainders[a] != remainders[b]) return remainders[a] > remainders[b];
        return official_order(exact.parties()[a], exact.parties()[b]);
    });
    for (std::size_t i = 0; missing > 0; ++i, --missing)
        ++steps[order[i]];
    return steps;
}

FORDEL_DECL std::vector<fraction> rounded_shares(key const& exact, key_rounding const& how) {
    std::vector<fraction> shares;
    shares.reserve(exact.size());
    if (how.sum == rounded_sum::held) {
        for (big_integer const& steps : steps_that_hold_the_sum(exact, how.step))
            shares.push_back(fraction(steps) * how.step);
        return shares;
    }
    for (std::size_t i = 0; i < exact.size(); ++i) {
        fraction const counted = exact.share(i) / how.step;
        shares.push_back(fraction(round_quotient(counted.numerator(), counted.denominator(), how.mode)) * how.step);
    }
    return shares;
}

} // namespace detail

FORDEL_DECL key rounded(key const& exact, key_rounding const& how) {
    detail::require_step(how);
    std::vector<party> parties = exact.parties();
    std::vector<fraction> shares = detail::rounded_shares(exact, how);
    fraction const missing = fraction(1) - detail::sum(shares);
    if (missing != fraction(0) && how.sum == rounded_sum::refused)
        throw error(errors::key_rounded_sum, detail::percent_text(fraction(1) - missing, language::en) + " in all");
    if (missing != fraction(0) && how.sum == rounded_sum::somebodys) {
        auto const same =
            std::find_if(parties.begin(), parties.end(), [&](party const& p) { return p.id == how.somebody->id; });
        auto const place = static_cast<std::size_t>(same - parties.begin());
        if (same == parties.end()) parties.push_back(*how.somebody), shares.emplace_back();
        shares[place] += missing;
        if (shares[place] < fraction(0))
            throw error(errors::key_rounded_sum, "too much, by " + detail::percent_text(-missing, language::en) +
                                                     ", for the share of " + parties[place].name);
    }
    key_basis basis = exact.basis();
    basis.what = {basis.what.da + ", " + how.describe().da, basis.what.en + ", " + how.describe().en};
    return {std::move(parties), std::move(shares), std::move(basis), key::made_of({{fraction(1), exact}}, {}, how)};
}

} // namespace v0
} // namespace fordel
