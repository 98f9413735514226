// Totals of several years shared so that the rounding of one year is made good in the others.
#pragma once

#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/carry_over/network.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/method/quota_method.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// How to share when each year's rounding is to be carried over. The procedures differ in what must be known, and so in
// what can be promised; the exact share of a party in a year is units × weight / sum of weights, and the cumulated
// exact share is the sum of these. Every year's total is exact with all three.
//
// known_years: all totals and keys are known in advance; the keys may change from year to year.
//   Promise: each party's units in each year, and its sum over the years so far, are the exact ones rounded up or down.
//   Of all such solutions, the one whose cumulated sums deviate least (sum of squares over years and parties), then the
//   one whose years do, then the one that gives most to those who are served first, year by year.
//   Why there always is one: the exact shares are a flow through a network with whole bounds, so a whole flow exists
//   too (L. R. Ford and D. R. Fulkerson, Flows in Networks, 1962). For one unit a year this is the chairman assignment
//   problem of R. Tijdeman, Discrete Mathematics 32, 1980, 323-330.
//   Weakness: a total or a key that is changed afterwards can change years that are already paid.
//   Cost: a flow of least cost through years × parties nodes.
//
// fixed_key: one key for all years; the totals are not known ahead.
//   Promise: the cumulated sums are the exact ones rounded up or down, and nobody ever pays back. It is the quota
//   method (M. L. Balinski and H. P. Young, The quota method of apportionment, American Mathematical Monthly 82, 1975,
//   701-730) on the cumulated total: house monotone and within quota.
//   Weakness: one year's units can be off its exact share by more than one, though by less than two.
//   Cost: that of the quota method, unit by unit within a turn (the sum of the whole weights over their common
//   divisor); beyond its limit of steps (10 million) it is an error, fordel.apportionment.too_many_steps.
//
// open: neither keys nor totals are known ahead. Largest remainder on the cumulated exact shares.
//   Promise: the cumulated sums are the exact ones rounded up or down.
//   Weakness: one year's units can be off by more than one (by less than two), and so they can be -1: the party pays a
//   unit back. Each such case is listed. A party of weight zero in a year may be concerned as well.
//   Nothing that decides year by year does better from four parties on: two units shared equally by four parties, then
//   one unit shared equally by the two that got none. Both are now owed a whole unit, and there is one: someone is a
//   whole unit behind, or someone pays back (in general: J. Cembrano, J. Correa, S. M. Griesbach and V. Verdugo, Online
//   Proportional Apportionment, arXiv 2510.14752, 2025).
//
// Sums of fractions whose denominators differ from year to year have no fixed width: hence numbers of any size, and a
// place above the kernel.
enum class carry_procedure { known_years, fixed_key, open };

inline constexpr std::array<std::pair<carry_procedure, char const*>, 3> carry_procedure_names{
    {{carry_procedure::known_years, "known-years"},
     {carry_procedure::fixed_key, "fixed-key"},
     {carry_procedure::open, "open"}}};

constexpr char const* to_string(carry_procedure procedure) noexcept {
    return carry_procedure_names[static_cast<std::size_t>(procedure)].second;
}

// Throws fordel.carry.unknown_procedure.
inline carry_procedure carry_procedure_from_name(std::string_view written) {
    for (auto const& [procedure, name] : carry_procedure_names)
        if (written == name) return procedure;
    throw error(errors::carry_unknown_procedure, '"' + std::string(written.substr(0, 80)) + '"');
}

// What the procedure promises, in one sentence.
inline text guarantee_of(carry_procedure procedure) {
    switch (procedure) {
    case carry_procedure::fixed_key:
        return {"Hvert års sum går op; hver parts akkumulerede sum er den eksakte rundet op eller ned; ingen betaler "
                "tilbage.",
                "Every year's total is exact; each party's cumulated sum is the exact one rounded up or down; nobody "
                "pays back."};
    case carry_procedure::open:
        return {
            "Hvert års sum går op; hver parts akkumulerede sum er den eksakte rundet op eller ned; i et år kan en part "
            "skulle betale én enhed tilbage.",
            "Every year's total is exact; each party's cumulated sum is the exact one rounded up or down; in a year a "
            "party "
            "may have to pay one unit back."};
    case carry_procedure::known_years:
        break;
    }
    return {"Hvert års sum går op; hvert års beløb og hver parts akkumulerede sum er det eksakte rundet op eller ned.",
            "Every year's total is exact; each year's amount and each party's cumulated sum are the exact ones rounded "
            "up or down."};
}

struct year_total {
    int year = 0;
    big_integer units{};
    std::vector<fraction> weights{}; // of that year, one a party, in the same order every year
};

struct carry_options {
    carry_procedure procedure = carry_procedure::known_years;
    tie_breaking ties{};
    std::vector<party> parties{}; // for ties by id; without them the ids are the places, "0", "1", …
};

// One year, and all years up to it. Elements are parties.
struct carried_year {
    std::vector<big_integer> units{};
    std::vector<fraction> exact_units{};
    std::vector<big_integer> cumulated{};
    std::vector<fraction> exact_cumulated{};
    tied_parties ties{}; // fixed_key, open: tied for the last units of the cumulated total
};

// A party that pays a unit back: places in the list of years and of parties.
struct reversal {
    std::size_t year = 0;
    std::size_t party = 0;
    big_integer units{}; // below zero

    friend bool operator==(reversal const&, reversal const&) = default;
};

struct carried {
    carry_procedure procedure{};
    std::vector<int> labels{}; // the years, as given
    std::vector<carried_year> years{};
    std::vector<reversal> reversals{}; // open only
    bool unique = true;                // false: a tie was broken; another solution keeps the same promise equally well

    text guarantee() const { return guarantee_of(procedure); }
};

// Shares year by year what is not known ahead: procedures fixed_key and open.
class running_carry {
public:
    // Throws fordel.carry.needs_all_years.
    explicit running_carry(carry_options options = {.procedure = carry_procedure::open})
        : options_(std::move(options)) {
        if (options_.procedure == carry_procedure::known_years)
            throw error(errors::carry_needs_all_years, to_string(options_.procedure));
    }

    // The next year. On an error nothing has happened, and another attempt may follow.
    // Throws fordel.carry.negative_units, .size_mismatch, .key_changed and the errors of apportion().
    carried_year next(big_integer const& units, std::vector<fraction> const& weights) {
        check(weights);
        carried_year year;
        year.exact_units = detail::exact_shares(units, weights);
        year.exact_cumulated = detail::sum_of(year.exact_units, exact_);
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

    carry_options const& options() const noexcept { return options_; }
    big_integer const& total() const noexcept { return total_; }
    std::vector<big_integer> const& cumulated() const noexcept { return cumulated_; }
    std::vector<fraction> const& exact() const noexcept { return exact_; }

private:
    void check(std::vector<fraction> const& weights) const {
        std::size_t const expected = key_.empty() ? options_.parties.size() : key_.size();
        if (expected != 0 && expected != weights.size()) throw detail::size_mismatch(weights.size(), expected);
        if (key_.empty() || options_.procedure != carry_procedure::fixed_key) return;
        fraction const before = std::accumulate(key_.begin(), key_.end(), fraction());
        fraction const now = std::accumulate(weights.begin(), weights.end(), fraction());
        for (std::size_t i = 0; i < key_.size(); ++i)
            if (weights[i] * before != key_[i] * now)
                throw error(errors::carry_key_changed, "the share of party number " + std::to_string(i + 1));
    }

    std::pair<std::vector<big_integer>, tied_parties> share(big_integer const& total,
                                                            std::vector<fraction> const& weights,
                                                            std::vector<fraction> const& cumulated) const {
        if (total == 0) return {std::vector<big_integer>(weights.size()), {}};
        bool const fixed = options_.procedure == carry_procedure::fixed_key;
        apportionment_options how{.ties = options_.ties};
        if (fixed) how.method = quota_method{};
        std::vector<fraction> const& by = fixed ? weights : cumulated;
        auto const shared =
            options_.parties.empty() ? apportion(total, by, how) : apportion(total, by, options_.parties, how);
        return {shared.units(), shared.ties()};
    }

    carry_options options_;
    std::vector<fraction> key_; // the first year's
    big_integer total_;
    std::vector<big_integer> cumulated_;
    std::vector<fraction> exact_;
};

namespace detail {

inline void check_years(std::vector<year_total> const& years, carry_options const& options) {
    if (years.empty()) throw error(errors::carry_no_years, "no year");
    std::size_t const parties = options.parties.empty() ? years.front().weights.size() : options.parties.size();
    for (std::size_t t = 0; t < years.size(); ++t) {
        if (t > 0 && years[t].year <= years[t - 1].year)
            throw error(errors::carry_years_order,
                        std::to_string(years[t].year) + " after " + std::to_string(years[t - 1].year));
        if (years[t].weights.size() != parties) throw size_mismatch(years[t].weights.size(), parties);
    }
}

inline std::vector<std::uint32_t> carry_ranking(carry_options const& options, std::vector<fraction> const& weights) {
    std::vector<party> parties = options.parties;
    for (std::size_t i = parties.size(); i < weights.size(); ++i)
        parties.push_back({std::to_string(i), std::to_string(i)});
    return options.ties.ranking(parties, weights);
}

inline std::vector<carried_year> carry_exactly(std::vector<year_total> const& years) {
    std::vector<carried_year> exact;
    std::vector<fraction> sum;
    for (year_total const& y : years) {
        carried_year year{.exact_units = exact_shares(y.units, y.weights)};
        year.exact_cumulated = sum = sum_of(year.exact_units, sum);
        exact.push_back(std::move(year));
    }
    return exact;
}

// Fills in the whole units; whether no other solution is as good.
inline bool carry_known_years(std::vector<year_total> const& years, carry_options const& options,
                              std::vector<carried_year>& result) {
    carry_network network(years.size(), carry_ranking(options, result.back().exact_cumulated));
    for (std::size_t t = 0; t < years.size(); ++t)
        network.set_year(t, years[t].units, result[t].exact_units, result[t].exact_cumulated);
    bool const unique = network.solve();
    if (!unique && options.ties.policy() == tie_policy_name::refuse)
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

// Shares the totals of all years by the procedure of the options.
// Throws fordel.carry.no_years, .years_order, .size_mismatch, .negative_units, .key_changed; of the weights
// fordel.apportionment.no_parties, .negative_weight, .all_zero; and the errors of ties.
inline carried carry_over(std::vector<year_total> const& years, carry_options const& options = {}) {
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
