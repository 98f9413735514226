// How a key and options become a plan: in 64 bits where its weights fit, else in integers of any size.
#pragma once

#include <fordel/allocation/detail/planned_key.hpp>
#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/eligibility.hpp>
#include <fordel/apportionment/method_task.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/outcome.hpp>
#include <fordel/kernel/ties.hpp>
#include <fordel/key/key.hpp>
#include <fordel/party.hpp>
#include <fordel/party/detail/weighted_parties.hpp>
#include <fordel/plan/detail/plan_model.hpp>
#include <fordel/plan/plan.hpp>
#include <fordel/plan/plan_outcome.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// What stands at these places, where anything does.
template <class T>
std::vector<T> at_places(std::vector<T> const& all, std::vector<std::size_t> const& places) {
    std::vector<T> some;
    if (all.empty()) return some;
    for (std::size_t const place : places)
        some.push_back(all[place]);
    return some;
}

// A list of all parties is one of each key's, without the others.
FORDEL_DECL tie_breaking ties_among(tie_breaking const& ties, std::vector<party> const& all,
                                    std::vector<std::size_t> const& places) {
    if (ties.policy() != tie_breaking::kind::list) return ties;
    std::vector<bool> own(all.size());
    for (std::size_t const place : places)
        own[place] = true;
    std::vector<std::string> ids;
    for (std::size_t const place : find_parties(all, ties.list()))
        if (own[place]) ids.push_back(all[place].id);
    return tie_breaking::by_list(std::move(ids));
}

FORDEL_DECL planned_key::planned_key(key of, apportionment_options const& all, parties_of_keys const& who,
                                     std::size_t number)
    : by(std::move(of)), options(all), places(who.places[number]), parties(who.all.size()) {
    options.bounds.floors = at_places(all.bounds.floors, places);
    options.bounds.caps = at_places(all.bounds.caps, places);
    options.who.eligible = at_places(all.who.eligible, places);
    options.ties = ties_among(all.ties, who.all, places);
}

// What the method is given, but for the units. Throws what apportion() throws whatever the amount.
FORDEL_DECL method_task task_without_units(planned_key const& of) {
    weighted_parties const& all = of.by.weighted();
    weighted_parties const among = those_marked(
        all.parties, all.weights, who_takes_part(of.options.who, of.by.weights()), of.options.common_digits);
    if (among.whole.total().sign() == 0) throw error(errors::apportionment_all_zero, "weights that are all zero");
    return task_among(among, of.options);
}

// Whether an amount changes nothing of the task but its units.
FORDEL_DECL bool only_units_change(apportionment_options const& options) {
    return !options.bounds.any() && options.base == 0;
}

// Any method, in integers of any size, one amount after the other.
class planned_apportionments final : public plan_model {
public:
    planned_apportionments(planned_key of, method_task task) : of_(std::move(of)), task_(std::move(task)) {}

    std::size_t parties() const override { return of_.parties; }
    std::size_t shares_of_a_piece() const override { return 1024; }

    plan_outcome share(std::span<std::int64_t const> amounts, share_places const& places, sharing&) const override {
        method_task task = task_; // each thread has units of its own in it
        return share_each(amounts, parties(), places, [&](std::int64_t amount, std::span<std::int64_t> row) -> outcome {
            try {
                std::fill(row.begin(), row.end(), 0);
                write(units_of(amount, task), row);
                return {};
            } catch (error const& e) {
                return {.error = e.id()};
            }
        });
    }

private:
    std::vector<big_integer> units_of(std::int64_t amount, method_task& task) const {
        if (!only_units_change(of_.options))
            return apportion(amount, of_.by.weights(), of_.by.parties(), of_.options).units();
        task.units = amount;
        method_result result = of_.options.method.apportion(task);
        bool const tied = result.tied_before || !result.ties.who.empty();
        if (tied && of_.options.ties.policy() == tie_breaking::kind::refuse)
            throw error(errors::apportionment_tie_refused, "a tie");
        return std::move(result.units);
    }

    void write(std::vector<big_integer> const& units, std::span<std::int64_t> row) const {
        for (std::size_t i = 0; i < units.size(); ++i) {
            if (!fits_64_bits(units[i])) throw error(errors::plan_too_large, units[i].str());
            row[of_.places[i]] = to_int64(units[i]);
        }
    }

    planned_key of_;
    method_task task_;
};

// The weights in 64 bits, without what all have in common, among the parties of the plan; nothing where they do not
// fit.
FORDEL_DECL std::optional<std::vector<std::int64_t>> narrow_weights(planned_key const& of, method_task const& task) {
    std::vector<big_integer> const whole = task.weights.in<big_integer>();
    big_integer common = 0;
    for (big_integer const& weight : whole)
        common = gcd(common, weight);
    std::vector<std::int64_t> weights(of.parties);
    for (std::size_t i = 0; i < whole.size(); ++i) {
        big_integer const reduced = whole[i] / common;
        if (!fits_64_bits(reduced)) return {};
        weights[of.places[i]] = to_int64(reduced);
    }
    return weights;
}

// A rank for each party of the plan; those whom the key does not have come last, and nobody asks for their rank.
FORDEL_DECL std::vector<std::uint32_t> ranks_among_all(planned_key const& of, method_task const& task) {
    std::vector<std::uint32_t> ranks(of.parties);
    auto next = static_cast<std::uint32_t>(task.rank.size());
    std::vector<bool> own(of.parties);
    for (std::size_t i = 0; i < task.rank.size(); ++i) {
        ranks[of.places[i]] = task.rank[i];
        own[of.places[i]] = true;
    }
    for (std::size_t place = 0; place < of.parties; ++place)
        if (!own[place]) ranks[place] = next++;
    return ranks;
}

template <method M>
plan plan_in_64_bits(M const& chosen, std::span<std::int64_t const> weights, planned_key const& of,
                     method_task const& task) {
    if (of.options.ties.policy() == tie_breaking::kind::refuse) return plan(weights, chosen, refuse_ties{});
    return plan(weights, chosen, by_ranking{ranks_among_all(of, task)});
}

// By the one of these methods that is asked for: without the numbers of any size between, in which others are called.
template <method... Methods>
std::optional<plan> plan_by_one_of(std::span<std::int64_t const> weights, planned_key const& of,
                                   method_task const& task) {
    std::optional<plan> made;
    auto const try_method = [&](auto const& chosen) {
        if (of.options.method == any_method(chosen)) made.emplace(plan_in_64_bits(chosen, weights, of, task));
        return made.has_value();
    };
    static_cast<void>((try_method(Methods{}) || ...));
    return made;
}

// Nothing where the method is another, or what it is given.
FORDEL_DECL std::optional<plan> narrow_plan(planned_key const& of, method_task const& task) {
    any_method const& chosen = of.options.method;
    if (!only_units_change(of.options) || !chosen.scale_invariant()) return {};
    auto const weights = narrow_weights(of, task);
    if (!weights) return {};
    if (auto const quota = chosen.quota())
        return plan_in_64_bits(largest_remainder{.quota = *quota}, *weights, of, task);
    return plan_by_one_of<sainte_lague, dhondt, adams, danish_divisor, imperiali_divisor, huntington_hill>(*weights, of,
                                                                                                           task);
}

FORDEL_DECL plan planned(planned_key of) {
    method_task task = task_without_units(of);
    if (auto narrow = narrow_plan(of, task)) return *std::move(narrow);
    return plan(std::make_shared<planned_apportionments const>(std::move(of), std::move(task)));
}

} // namespace detail
} // namespace v0
} // namespace fordel
