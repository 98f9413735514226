// How keys and options become plans: in 64 bits where their weights fit, else in integers of any size.
#pragma once

#include <fordel/allocation/key_plan.hpp>
#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/eligibility.hpp>
#include <fordel/apportionment/method_family.hpp>
#include <fordel/apportionment/method_task.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/apportionment/unit_bounds.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/outcome.hpp>
#include <fordel/kernel/ties.hpp>
#include <fordel/key/key.hpp>
#include <fordel/party.hpp>
#include <fordel/party/detail/weighted_parties.hpp>
#include <fordel/plan/plan.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The parties of all keys, and where those of each key stand among them.
class parties_of_keys {
public:
    explicit parties_of_keys(std::vector<key> const& keys) {
        for (key const& by : keys) {
            std::vector<std::size_t>& own = places.emplace_back();
            for (party const& p : by.parties()) {
                auto const [at, is_new] = known_.try_emplace(p.id, all.size());
                if (is_new) all.push_back(p);
                own.push_back(at->second);
            }
        }
    }

    std::vector<party> all{};
    std::vector<std::vector<std::size_t>> places{};

private:
    std::unordered_map<std::string, std::size_t> known_{};
};

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

FORDEL_DECL void require_one_each(apportionment_options const& options, std::size_t parties) {
    std::pair<std::size_t, char const*> const given[] = {{options.bounds.floors.size(), " floors, "},
                                                         {options.bounds.caps.size(), " caps, "},
                                                         {options.who.eligible.size(), " marks of eligibility, "}};
    for (auto const& [size, what] : given)
        if (size != 0 && size != parties)
            throw error(errors::apportionment_size_mismatch,
                        std::to_string(size) + what + std::to_string(parties) + " parties");
}

// What one key of a plan is applied with.
struct planned_key {
    key by;
    apportionment_options options;
    std::vector<std::size_t> places; // of its parties in the plan
    std::size_t parties;             // of the plan

    planned_key(key of, apportionment_options const& all, parties_of_keys const& who, std::size_t number)
        : by(std::move(of)), options(all), places(who.places[number]), parties(who.all.size()) {
        options.bounds.floors = at_places(all.bounds.floors, places);
        options.bounds.caps = at_places(all.bounds.caps, places);
        options.who.eligible = at_places(all.who.eligible, places);
        options.ties = ties_among(all.ties, who.all, places);
    }
};

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

// By a method of the kernel's own, with the policy that says the same as the ranking and is the fastest.
template <method M>
plan plan_in_64_bits(M const& chosen, std::span<std::int64_t const> weights, planned_key const& of,
                     method_task const& task) {
    if (of.options.ties.policy() == tie_breaking::kind::refuse) return plan(weights, chosen, refuse_ties{});
    std::vector<std::uint32_t> const ranks = ranks_among_all(of, task);
    if (std::is_sorted(ranks.begin(), ranks.end())) return plan(weights, chosen, by_order{});
    return plan(weights, chosen, by_ranking{ranks});
}

// Nothing where the method is another, or what it is given.
FORDEL_DECL std::optional<plan> narrow_plan(planned_key const& of, method_task const& task) {
    any_method const& chosen = of.options.method;
    if (!only_units_change(of.options) || !chosen.scale_invariant()) return {};
    auto const weights = narrow_weights(of, task);
    if (!weights) return {};
    auto const planned = [&](auto const& kernels_own) { return plan_in_64_bits(kernels_own, *weights, of, task); };
    if (auto const quota = chosen.quota()) return planned(largest_remainder{.quota = *quota});
    if (chosen == any_method(sainte_lague{})) return planned(sainte_lague{});
    if (chosen == any_method(dhondt{})) return planned(dhondt{});
    return {};
}

[[noreturn]] inline void throw_output(std::size_t places, std::size_t amounts, std::size_t parties) {
    throw error(errors::plan_output, std::to_string(places) + " places for " + std::to_string(amounts) +
                                         " amounts of " + std::to_string(parties) + " parties");
}

FORDEL_DECL plan planned(planned_key of) {
    method_task task = task_without_units(of);
    if (auto narrow = narrow_plan(of, task)) return *std::move(narrow);
    return plan(std::make_shared<planned_apportionments const>(std::move(of), std::move(task)));
}

} // namespace detail

FORDEL_DECL std::vector<party> parties_of(std::vector<key> const& keys) { return detail::parties_of_keys(keys).all; }

struct key_plan::data {
    std::vector<key> keys;
    apportionment_options options;
    std::vector<party> parties{};
    std::vector<plan> plans{}; // one for each key

    data(std::vector<key> of, apportionment_options how) : keys(std::move(of)), options(std::move(how)) {
        if (keys.empty()) throw error(errors::key_empty, "a plan without a key");
        detail::parties_of_keys const who(keys);
        detail::require_one_each(options, who.all.size());
        for (std::size_t i = 0; i < keys.size(); ++i)
            plans.push_back(detail::planned({keys[i], options, who, i}));
        parties = who.all;
    }

    // What was wrong, in the words of an apportionment of that amount alone.
    [[noreturn]] void refuse(plan_outcome const& failed, std::span<std::int64_t const> amounts,
                             std::size_t which) const;
};

FORDEL_DECL key_plan::key_plan(key by, apportionment_options options)
    : key_plan(std::vector<key>{std::move(by)}, std::move(options)) {}

FORDEL_DECL key_plan::key_plan(std::vector<key> keys, apportionment_options options)
    : data_(std::make_shared<data const>(std::move(keys), std::move(options))) {}

FORDEL_DECL std::vector<party> const& key_plan::parties() const noexcept { return data_->parties; }
FORDEL_DECL std::vector<key> const& key_plan::keys() const noexcept { return data_->keys; }
FORDEL_DECL apportionment_options const& key_plan::options() const noexcept { return data_->options; }

FORDEL_DECL void key_plan::data::refuse(plan_outcome const& failed, std::span<std::int64_t const> amounts,
                                        std::size_t which) const {
    if (same_id(failed.error, work_errors::interrupted)) detail::throw_interrupted();
    if (same_id(failed.error, plan_errors::no_such_key))
        throw error(errors::plan_no_such_key, "key " + std::to_string(failed.index) + " of " +
                                                  std::to_string(keys.size()) + " for amount " +
                                                  std::to_string(failed.row));
    std::string const where = "amount " + std::to_string(failed.row) + ", which is ";
    std::int64_t const amount = amounts[failed.row];
    try {
        detail::planned_key const of(keys[which], options, detail::parties_of_keys(keys), which);
        static_cast<void>(apportion(amount, of.by.weights(), of.by.parties(), of.options));
    } catch (error const& e) {
        throw error({e.id(), e.nature(), e.expected(), e.advice()}, where + std::to_string(amount) + ": " + e.seen());
    }
    throw error(errors::plan_too_large, where + std::to_string(amount));
}

FORDEL_DECL void key_plan::apply(std::span<std::int64_t const> amounts, std::span<std::int64_t> out,
                                 apply_options const& how) const {
    if (data_->plans.size() != 1)
        throw error(errors::plan_no_such_key,
                    "a plan of " + std::to_string(data_->plans.size()) + " keys without a place for each amount");
    if (out.size() != amounts.size() * size()) detail::throw_output(out.size(), amounts.size(), size());
    if (auto const reached = data_->plans[0].try_apply(amounts, out, how); !reached) data_->refuse(reached, amounts, 0);
}

FORDEL_DECL void key_plan::apply_by(std::span<std::uint32_t const> which, std::span<std::int64_t const> amounts,
                                    std::span<std::int64_t> out, apply_options const& how) const {
    if (which.size() != amounts.size())
        throw error(errors::plan_no_such_key, std::to_string(which.size()) + " places of keys for " +
                                                  std::to_string(amounts.size()) + " amounts");
    if (out.size() != amounts.size() * size()) detail::throw_output(out.size(), amounts.size(), size());
    if (auto const reached = try_apply_by(data_->plans, which, amounts, out, how); !reached)
        data_->refuse(reached, amounts, reached.row < which.size() ? which[reached.row] : 0);
}

} // namespace v0
} // namespace fordel
