// How a series of divisions becomes the years of carry_over().
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/carry_over.hpp>
#include <fordel/carry_over/procedure.hpp>
#include <fordel/carry_over/running_carry.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/exact.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/party.hpp>
#include <fordel/schedule/detail/carry_series.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL carried_division division_of(allocation<any_currency> const& alone) {
    apportionment const& shared = alone.shared();
    carried_division division{alone.key().parties(), alone.key().weights(), shared.total()};
    if (shared.within_bounds() && shared.total() != 0)
        for (std::size_t i = 0; i < alone.size(); ++i)
            division.weights[i] = without_sign(shared.bounded_quota(i));
    return division;
}

FORDEL_DECL std::vector<party> series_parties::add(std::vector<party> const& parties) {
    std::vector<party> added;
    for (party const& one : parties)
        if (places_.emplace(one.id, all_.size()).second) {
            all_.push_back(one);
            added.push_back(one);
        }
    return added;
}

FORDEL_DECL std::vector<fraction> series_parties::weights_of(carried_division const& division) const {
    std::vector<fraction> weights(all_.size());
    for (std::size_t i = 0; i < division.parties.size(); ++i)
        weights[places_.at(division.parties[i].id)] = division.weights[i];
    return weights;
}

FORDEL_DECL carried_units series_parties::units_of(carried_division const& division, carried_year const& year,
                                                   carry_procedure procedure, bool negative) const {
    carried_units given{.sums = {.procedure = procedure}, .tied = year.ties.any()};
    auto const with_sign_of_series = [&]<class Number>(Number const& value) {
        return negative ? Number(-value) : value;
    };
    std::vector<bool> takes_part(all_.size());
    auto const add = [&](std::size_t i) {
        given.units.push_back(with_sign_of_series(year.units[i]));
        given.sums.exact.push_back(with_sign_of_series(year.exact_cumulated[i]));
        given.sums.units.push_back(with_sign_of_series(year.cumulated[i]));
    };
    for (party const& one : division.parties) {
        std::size_t const i = places_.at(one.id);
        takes_part[i] = true;
        add(i);
    }
    for (std::size_t i = 0; i < all_.size(); ++i)
        if (!takes_part[i] && year.units[i] != 0) {
            given.others.push_back(all_[i]);
            add(i);
        }
    return given;
}

FORDEL_DECL carry_series::carry_series(carry_procedure procedure, tie_breaking ties, std::vector<party> const& listed)
    : running_({.procedure = procedure, .ties = std::move(ties)}) {
    running_.join(parties_.add(listed));
}

FORDEL_DECL carried_units carry_series::next(carried_division const& division) {
    series_parties parties = parties_;
    running_carry running = running_;
    if (auto const added = parties.add(division.parties); !added.empty()) running.join(added);
    bool const negative = negative_ || (running.total() == 0 && division.units < 0);
    carried_year const year =
        running.next(negative ? big_integer(-division.units) : division.units, parties.weights_of(division));
    parties_ = std::move(parties);
    running_ = std::move(running);
    negative_ = negative;
    return parties_.units_of(division, year, running_.options().procedure, negative_);
}

FORDEL_DECL std::vector<carried_units> carry_known_years(std::vector<carried_division> const& divisions,
                                                         tie_breaking const& ties, std::vector<party> const& listed) {
    if (divisions.empty()) return {};
    series_parties parties;
    parties.add(listed);
    for (carried_division const& one : divisions)
        parties.add(one.parties);
    bool const negative = std::any_of(divisions.begin(), divisions.end(), [](auto const& d) { return d.units < 0; });
    std::vector<year_total> years;
    for (carried_division const& one : divisions)
        years.push_back(
            {static_cast<int>(years.size()), negative ? big_integer(-one.units) : one.units, parties.weights_of(one)});
    carried const shared = carry_over(years, {.ties = ties, .parties = parties.all()});
    std::vector<carried_units> all;
    for (std::size_t t = 0; t < divisions.size(); ++t) {
        all.push_back(parties.units_of(divisions[t], shared.years[t], shared.procedure, negative));
        all.back().tied = !shared.unique;
    }
    return all;
}

} // namespace detail
} // namespace v0
} // namespace fordel
