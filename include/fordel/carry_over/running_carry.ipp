// How a year is shared when those to come are not known.
#pragma once

#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/tied_parties.hpp>
#include <fordel/carry_over/detail/shares.hpp>
#include <fordel/carry_over/procedure.hpp>
#include <fordel/carry_over/running_carry.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/method/quota_method.hpp>
#include <fordel/party.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL running_carry::running_carry(carry_options options) : options_(std::move(options)) {
    if (options_.procedure == carry_procedure::known_years)
        throw error(errors::carry_needs_all_years, to_string(options_.procedure));
    detail::require_distinct(options_.parties);
}

FORDEL_DECL carried_year running_carry::next(big_integer const& units, std::vector<fraction> const& weights) {
    check(weights);
    carried_year year;
    year.exact_units = detail::exact_shares(units, weights);
    year.exact_cumulated = detail::added(year.exact_units, exact_);
    big_integer const total = total_ + units;
    auto shared = share(total, weights, year.exact_cumulated);
    year.cumulated = std::move(shared.first);
    year.ties = std::move(shared.second);
    year.units = year.cumulated;
    for (std::size_t i = 0; i < cumulated_.size(); ++i)
        year.units[i] -= cumulated_[i];
    auto cumulated = year.cumulated;
    auto exact = year.exact_cumulated;
    if (key_.empty()) key_ = weights;
    total_ = total;
    cumulated_ = std::move(cumulated);
    exact_ = std::move(exact);
    return year;
}

FORDEL_DECL void running_carry::join(std::vector<party> const& more) {
    std::vector<party> all = options_.parties;
    all.insert(all.end(), more.begin(), more.end());
    detail::require_distinct(all);
    if (!key_.empty()) {
        key_.resize(all.size());
        cumulated_.resize(all.size());
        exact_.resize(all.size());
    }
    options_.parties = std::move(all);
}

FORDEL_DECL void running_carry::check(std::vector<fraction> const& weights) const {
    std::size_t const expected = key_.empty() ? options_.parties.size() : key_.size();
    if (expected != 0 && expected != weights.size()) throw detail::size_mismatch(weights.size(), expected);
    if (key_.empty() || options_.procedure != carry_procedure::fixed_key) return;
    fraction const before = detail::sum(key_);
    fraction const now = detail::sum(weights);
    for (std::size_t i = 0; i < key_.size(); ++i) {
        detail::pass_checkpoint();
        if (weights[i] * before != key_[i] * now)
            throw error(errors::carry_key_changed, "the share of party number " + std::to_string(i + 1));
    }
}

FORDEL_DECL std::pair<std::vector<big_integer>, tied_parties>
running_carry::share(big_integer const& total, std::vector<fraction> const& weights,
                     std::vector<fraction> const& cumulated) const {
    if (total == 0) return {std::vector<big_integer>(weights.size()), {}};
    bool const fixed = options_.procedure == carry_procedure::fixed_key;
    apportionment_options how{.ties = options_.ties, .common_digits = options_.common_digits};
    if (fixed) how.method = quota_method{.step_limit = options_.step_limit};
    std::vector<fraction> const& by = fixed ? weights : cumulated;
    auto const shared =
        options_.parties.empty() ? apportion(total, by, how) : apportion(total, by, options_.parties, how);
    return {shared.units(), shared.ties()};
}

} // namespace v0
} // namespace fordel
