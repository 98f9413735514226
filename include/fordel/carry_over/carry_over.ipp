// How all years are shared at once.
#pragma once

#include <fordel/carry_over.hpp>
#include <fordel/carry_over/detail/network.hpp>
#include <fordel/carry_over/detail/shares.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/party.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL void check_years(std::vector<year_total> const& years, carry_options const& options) {
    if (years.empty()) throw error(errors::carry_no_years, "no year");
    require_distinct(options.parties);
    std::size_t const parties = options.parties.empty() ? years.front().weights.size() : options.parties.size();
    for (std::size_t t = 0; t < years.size(); ++t) {
        if (t > 0 && years[t].year <= years[t - 1].year)
            throw error(errors::carry_years_order,
                        std::to_string(years[t].year) + " after " + std::to_string(years[t - 1].year));
        if (years[t].weights.size() != parties) throw size_mismatch(years[t].weights.size(), parties);
    }
}

FORDEL_DECL std::vector<std::uint32_t> carry_ranking(carry_options const& options,
                                                     std::vector<fraction> const& weights) {
    return options.ties.ranking(options.parties.empty() ? numbered_parties(weights.size()).all() : options.parties,
                                weights);
}

FORDEL_DECL std::vector<carried_year> carry_exactly(std::vector<year_total> const& years) {
    std::vector<carried_year> exact;
    std::vector<fraction> sum;
    for (year_total const& y : years) {
        carried_year year{.exact_units = exact_shares(y.units, y.weights)};
        year.exact_cumulated = sum = added(year.exact_units, sum);
        exact.push_back(std::move(year));
    }
    return exact;
}

// Fills in the whole units; whether no other solution is as good.
FORDEL_DECL bool carry_known_years(std::vector<year_total> const& years, carry_options const& options,
                                   std::vector<carried_year>& result) {
    carry_network network(years.size(), carry_ranking(options, result.back().exact_cumulated), options.common_digits);
    for (std::size_t t = 0; t < years.size(); ++t)
        network.set_year(t, years[t].units, result[t].exact_units, result[t].exact_cumulated);
    bool const unique = network.solve();
    if (!unique && options.ties.policy() == tie_breaking::kind::refuse)
        throw error(errors::apportionment_tie_refused, "several solutions that deviate as little");
    std::vector<big_integer> sum(years.front().weights.size());
    for (std::size_t t = 0; t < years.size(); ++t)
        for (std::size_t i = 0; i < sum.size(); ++i) {
            result[t].units.push_back(result[t].exact_units[i].floor() + network.rounded_up(t, i));
            result[t].cumulated.push_back(sum[i] += result[t].units[i]);
        }
    return unique;
}

} // namespace detail

FORDEL_DECL carried carry_over(std::vector<year_total> const& years, carry_options const& options) {
    detail::check_years(years, options);
    carried result{.procedure = options.procedure};
    if (options.procedure == carry_procedure::known_years) {
        result.years = detail::carry_exactly(years);
        result.unique = detail::carry_known_years(years, options, result.years);
    } else {
        running_carry running(options);
        for (year_total const& y : years)
            result.years.push_back(running.next(y.units, y.weights));
    }
    for (std::size_t t = 0; t < years.size(); ++t) {
        carried_year const& year = result.years[t];
        result.labels.push_back(years[t].year);
        result.unique = result.unique && !year.ties.any();
        for (std::size_t i = 0; i < year.units.size(); ++i)
            if (year.units[i] < 0) result.reversals.push_back({t, i, year.units[i]});
    }
    return result;
}

} // namespace v0
} // namespace fordel
