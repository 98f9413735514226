// How a division is rounded to units.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/allocation/allocation_options.hpp>
#include <fordel/allocation/money_bounds.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/bounded_shares.hpp>
#include <fordel/apportionment/method_task.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/key.hpp>
#include <fordel/money.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/party.hpp>
#include <fordel/party/detail/party_index.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/schedule/detail/key_in_use.hpp>
#include <fordel/schedule/detail/unit_step.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The party of this name in the key, or who has taken its place there; nobody where neither takes part.
struct named_now {
    unit_step const& step;
    key const& present;
    std::vector<party> ever = step.side->parties();
    party_index index{ever};
    std::unordered_set<std::string_view> ids{};

    named_now(unit_step const& of, key const& by) : step(of), present(by) {
        for (party const& p : by.parties())
            ids.insert(p.id);
    }

    struct found {
        std::string id{};
        bool successor = false;
    };
    // Throws fordel.party.unknown for who never takes part, fordel.population.divided_area.
    found find(std::string_view name) const { return now(ever[index.find(name)]); }

    // Whoever else it may be stays as written.
    std::string receiver(std::string const& name) const {
        auto const place = index.exact(name);
        std::string const id = place ? now(ever[*place]).id : "";
        return id.empty() ? name : id;
    }

    found now(party const& named) const {
        if (ids.contains(named.id)) return {named.id, false};
        party const after = step.side->successor_of(named, step.on);
        return {ids.contains(after.id) ? after.id : "", true};
    }
};

FORDEL_DECL money_bound sum_of(money_bound const& a, money_bound const& b) {
    money_bound sum = a;
    if (b.amount) sum.amount = a.amount ? *a.amount + *b.amount : *b.amount;
    if (b.share) sum.share = a.share ? std::min(fraction(1), *a.share + *b.share) : *b.share;
    return sum;
}

// Bounds of those who take part this time. Who came of several has the sum of their bounds, unless it has its own.
FORDEL_DECL bounds_by_party present_bounds(bounds_by_party const& bounds, named_now const& parties) {
    if (bounds.named().empty()) return bounds;
    std::vector<bounds_by_party::named_bound> kept;
    std::unordered_map<std::string, std::size_t> inherited;
    std::unordered_set<std::string> own;
    for (auto const& [who, bound] : bounds.named())
        if (auto const now = parties.find(who); !now.id.empty() && !now.successor) {
            own.insert(now.id);
            kept.emplace_back(now.id, bound);
        }
    for (auto const& [who, bound] : bounds.named()) {
        auto const now = parties.find(who);
        if (now.id.empty() || !now.successor || own.contains(now.id)) continue;
        auto const [at, is_new] = inherited.emplace(now.id, kept.size());
        if (is_new)
            kept.emplace_back(now.id, bound);
        else
            kept[at->second].second = sum_of(kept[at->second].second, bound);
    }
    return kept;
}

FORDEL_DECL bool any_of_them(std::vector<std::optional<fraction>> const& side) {
    return std::any_of(side.begin(), side.end(), [](auto const& bound) { return bound.has_value(); });
}

// A bound in whole units, rounded inwards so that it holds, or outwards.
FORDEL_DECL std::optional<big_integer> bound_in_units(std::optional<fraction> const& bound, fraction const& unit,
                                                      bool up) {
    if (!bound) return std::nullopt;
    return up ? ceiling(*bound / unit) : (*bound / unit).floor();
}

FORDEL_DECL bool adjustments_hold(unit_step const& step, key_in_use const& by) {
    return by.made_by && step.pool != fraction(0) && (any_of_them(by.made_by->floors) || any_of_them(by.made_by->caps));
}

// What adjustments leave, as bounds of whole units. They hold, unless no division into units holds them all: amounts of
// 33.333 that are all at their floors. Of recipients this may be a part of what was adjusted: what one payer pays.
FORDEL_DECL money_bounds bounds_left(adjusted const& made, unit_step const& step) {
    any_money const amount = step.amount;
    std::int64_t const unit = step.options.unit.minor_units(amount.in());
    fraction const in_major = any_money::from_minor(unit, amount.in()).exact() * made.pool / step.pool;
    big_integer const units = magnitude(big_integer(amount.minor() / unit));
    big_integer floors = 0, caps = 0;
    bool all_capped = true;
    for (std::size_t i = 0; i < made.parties.size(); ++i) {
        floors += bound_in_units(made.floors[i], in_major, true).value_or(0);
        caps += bound_in_units(made.caps[i], in_major, false).value_or(0);
        all_capped = all_capped && made.caps[i];
    }
    std::vector<money_bound> least, most;
    for (std::size_t i = 0; i < made.parties.size(); ++i) {
        auto floor = bound_in_units(made.floors[i], in_major, floors <= units);
        auto cap = bound_in_units(made.caps[i], in_major, all_capped && caps < units);
        if (floor && cap && *cap < *floor) {
            floor = bound_in_units(made.floors[i], in_major, false);
            cap = bound_in_units(made.caps[i], in_major, true);
        }
        auto const as_bound = [&](std::optional<big_integer> const& in_units) {
            return in_units ? money_bound(any_money::from_minor(*in_units * unit, amount.in())) : money_bound();
        };
        least.push_back(as_bound(floor));
        most.push_back(as_bound(cap));
    }
    return {.floors = least, .caps = most};
}

// What the options come to for one division. A party alone has all there is: nothing binds it, and a residual is its
// own.
FORDEL_DECL allocation_options options_for(unit_step const& step, key_in_use const& by) {
    allocation_options options = step.options;
    if (by.by.size() == 1) {
        options.bounds = {};
        options.receiver = options.method.wants_receiver() ? by.by.parties()[0].id : "";
        return options;
    }
    bool const named = !options.bounds.floors.named().empty() || !options.bounds.caps.named().empty();
    if (step.side != nullptr && (named || !options.receiver.empty())) {
        named_now const parties(step, by.by);
        options.receiver = parties.receiver(options.receiver);
        options.bounds.floors = present_bounds(options.bounds.floors, parties);
        options.bounds.caps = present_bounds(options.bounds.caps, parties);
    }
    if (adjustments_hold(step, by)) options.bounds = bounds_left(*by.made_by, step);
    return options;
}

// The nearest amount within the bounds, by magnitude.
FORDEL_DECL any_money within_bounds(any_money const& amount, money_bound const& floor, money_bound const& cap) {
    any_money const size = amount.minor() < 0 ? -amount : amount;
    any_money const held = floor.amount && size < *floor.amount ? *floor.amount
                           : cap.amount && *cap.amount < size   ? *cap.amount
                                                                : size;
    return amount.minor() < 0 ? -held : held;
}

// Where each part is rounded on its own, its bound is its own matter too: of a part that rounding would take across it,
// the last whole unit within is taken, and no other part makes up for that.
FORDEL_DECL allocation<any_currency> each_within_its_bounds(unit_step const& step, key_in_use const& by,
                                                            allocation_options options) {
    money_bounds const bounds = std::exchange(options.bounds, {});
    any_currency const in = step.amount.in();
    auto const alone = allocate(any_exact_money(step.pool, in), by.by, options);
    std::vector<fraction> amounts;
    fraction sum = 0;
    bool any_moved = false;
    for (std::size_t i = 0; i < alone.size(); ++i) {
        auto const part = alone[i];
        any_money const held = within_bounds(part.amount, bounds.floors.one_each()[i], bounds.caps.one_each()[i]);
        bool const moved = held != part.amount;
        amounts.push_back(moved ? held.exact() : part.exact);
        sum += amounts.back();
        any_moved = any_moved || moved;
    }
    if (!any_moved) return alone;
    if (sum == fraction(0)) return allocate(any_exact_money(sum, in), by.by, options);
    for (fraction& amount : amounts)
        amount = without_sign(amount);
    return allocate(any_exact_money(sum, in), key(by.by.parties(), std::move(amounts), by.by.basis()), options);
}

FORDEL_DECL allocation<any_currency> allocation_of(unit_step const& step, key_in_use const& by) {
    allocation_options const options = options_for(step, by);
    if (!options.method.keeps_sum() && by.by.size() > 1 && adjustments_hold(step, by))
        return each_within_its_bounds(step, by, options);
    if (options.method.keeps_sum()) return allocate(step.amount, by.by, options);
    return allocate(any_exact_money(step.pool, step.amount.in()), by.by, options);
}

FORDEL_DECL std::optional<fraction> unbounded_pool(unit_step const& step, key_in_use const& by) {
    if (by.by.size() > 1 && (step.options.bounds.any() || adjustments_hold(step, by))) return std::nullopt;
    return step.options.method.keeps_sum() ? step.amount.exact() : step.pool;
}

FORDEL_DECL std::vector<fraction> exact_amounts_of(unit_step const& step, key_in_use const& by) {
    std::vector<fraction> amounts;
    bool const bounded = by.by.size() > 1 && step.options.bounds.any() && !adjustments_hold(step, by);
    if (!bounded) {
        for (std::size_t i = 0; i < by.by.size(); ++i)
            amounts.push_back(step.pool * by.by.share(i));
        return amounts;
    }
    apportionment const shared = allocation_of(step, by).shared();
    any_currency const in = step.amount.in();
    fraction const unit = any_money::from_minor(step.options.unit.minor_units(in), in).exact();
    fraction const sign = step.pool < fraction(0) ? -unit : unit;
    for (fraction const& units :
         shares_within(without_sign(step.pool / unit), shared.weights(), shared.task().floors, shared.task().caps)
             .shares)
        amounts.push_back(units * sign);
    return amounts;
}

FORDEL_DECL bool method_alone_decides(unit_step const& step, key_in_use const& by) {
    allocation_options const& options = step.options;
    return options.method.keeps_sum() && options.method.scale_invariant() && !options.method.wants_receiver() &&
           options.ties.policy() != tie_breaking::kind::refuse && options.bounds == money_bounds{} &&
           !adjustments_hold(step, by);
}

FORDEL_DECL std::vector<std::int64_t> minor_units_of(unit_step const& step, key_in_use& by) {
    std::vector<std::int64_t> minor;
    minor.reserve(by.by.size());
    if (!method_alone_decides(step, by)) {
        for (any_money const& amount : allocation_of(step, by).amounts())
            minor.push_back(amount.minor());
        return minor;
    }
    if (by.by.size() == 1) return {step.amount.minor()};
    std::int64_t const unit = step.options.unit.minor_units(step.amount.in());
    if (!by.ranked_by || *by.ranked_by != step.options.ties) {
        by.task.rank = step.options.ties.ranking(by.by.weighted());
        by.ranked_by = step.options.ties;
    }
    by.task.units = step.amount.minor() / unit;
    for (big_integer const& units : step.options.method.apportion(by.task).units)
        minor.push_back(static_cast<std::int64_t>(units) * unit);
    return minor;
}

} // namespace detail
} // namespace v0
} // namespace fordel
