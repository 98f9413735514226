// Many keys, and what is said when an amount cannot be shared by its own.
#pragma once

#include <fordel/allocation/detail/planned_key.hpp>
#include <fordel/allocation/key_plan.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/kernel/outcome.hpp>
#include <fordel/key/key.hpp>
#include <fordel/party.hpp>
#include <fordel/plan/apply_options.hpp>
#include <fordel/plan/plan.hpp>
#include <fordel/plan/plan_outcome.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL void require_one_each(apportionment_options const& options, std::size_t parties) {
    std::pair<std::size_t, char const*> const given[] = {{options.bounds.floors.size(), " floors, "},
                                                         {options.bounds.caps.size(), " caps, "},
                                                         {options.who.eligible.size(), " marks of eligibility, "}};
    for (auto const& [size, what] : given)
        if (size != 0 && size != parties)
            throw error(errors::apportionment_size_mismatch,
                        std::to_string(size) + what + std::to_string(parties) + " parties");
}

[[noreturn]] FORDEL_DECL void throw_output(std::size_t places, std::size_t amounts, std::size_t parties) {
    throw error(errors::plan_output, std::to_string(places) + " places for " + std::to_string(amounts) +
                                         " amounts of " + std::to_string(parties) + " parties");
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
