// Each step: what it comes to, who bears it, and what is written down of it.
#pragma once

#include <fordel/apportionment/bounded_shares.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/key.hpp>
#include <fordel/party.hpp>
#include <fordel/population/succession.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/detail/adjusting.hpp>
#include <fordel/programme/detail/levelling.hpp>
#include <fordel/programme/detail/step_amounts.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::string in_english(fraction const& amount) { return amount.to_decimal(2, notation::english); }

FORDEL_DECL adjusting::adjusting(key const& by, fraction const& pool, std::vector<adjustment> const& steps,
                                 adjustment_query const& query)
    : by_(by), query_(query), mirror_(pool < fraction(0)), asked_(by, mirror_ ? -pool : pool, mirror_, query),
      weights_(by.weights()), floors_(by.size()), caps_(by.size()) {
    made_.parties = by.parties();
    made_.steps = steps;
    made_.pool = pool;
    made_.in = query.in;
    made_.year = query.when.year;
    made_.part_of_year = query.part_of_year;
    made_.part_of_stream = query.part_of_stream;
    fraction const rate = (mirror_ ? -pool : pool) / by.total();
    for (fraction const& weight : weights_)
        made_.amounts.push_back(weight * rate);
}

FORDEL_DECL void adjusting::apply(std::size_t number, stage& to) {
    adjustment const& step = made_.steps[number];
    std::optional<fraction> const part = step.part_in(query_.when.year);
    bool const cap = step.kind() == adjustment_kind::cap;
    if (!part || (cap && *part == fraction(0))) return;
    if (step.freed() == freed_money::party) static_cast<void>(asked_.receiver_of(step)); // though it frees nothing
    flags const about = asked_.chosen(step.of(), step);
    std::vector<fraction> const others = asked_.others_of(step);
    bool const factor = step.kind() == adjustment_kind::times;
    amounts_if_any const sizes = factor ? amounts_if_any{} : asked_.sizes_of(step, cap ? fraction(1) : *part, about);
    // A part of a cap cuts so much of what is above it.
    auto const comes_to = [&](std::size_t i) {
        fraction const above = to.wanted[i] + others[i] - *sizes[i];
        return cap && above > fraction(0) ? *sizes[i] + above * (fraction(1) - *part) : *sizes[i];
    };
    fraction const times = fraction(1) + (step.factor() - fraction(1)) * *part;
    for (std::size_t i = 0; i < about.size(); ++i) {
        if (!about[i]) continue;
        if (factor)
            give(i, number, (to.wanted[i] + others[i]) * times, others[i], to);
        else if (!sizes[i])
            continue;
        else if (step.kind() == adjustment_kind::plus)
            give(i, number, to.wanted[i] + others[i] + *sizes[i], others[i], to);
        else
            bind(i, {number, comes_to(i), others[i], comes_to(i) - others[i]});
    }
}

FORDEL_DECL void adjusting::give(std::size_t i, std::size_t step, fraction const& comes_to, fraction const& others,
                                 stage& to) {
    to.given[i] = 1;
    to.wanted[i] = comes_to - others;
    if (to.wanted[i] < fraction(0))
        throw error(errors::adjustment_below_zero,
                    at({step}) + made_.parties[i].name + " comes to " + in_english(to.wanted[i]));
    to.changes.push_back({i, step, made_.amounts[i], others, comes_to, to.wanted[i]});
}

// Of several floors the highest holds, of several caps the lowest.
FORDEL_DECL void adjusting::bind(std::size_t i, bound const& to) {
    adjustment const& step = made_.steps[to.step];
    if (step.kind() == adjustment_kind::floor) {
        if (floor_of(i) < to.own) floors_[i] = to;
        return;
    }
    if (to.own < fraction(0))
        throw error(errors::adjustment_below_zero,
                    at({to.step}) + made_.parties[i].name + " has " + in_english(to.others) + " from other streams");
    if (!caps_[i] || to.own < caps_[i]->own) caps_[i] = to;
}

FORDEL_DECL void adjusting::require_floors_below_caps() const {
    for (std::size_t i = 0; i < size(); ++i)
        if (floors_[i] && caps_[i] && caps_[i]->own < floors_[i]->own)
            throw error(errors::adjustment_floor_above_cap, at({floors_[i]->step}) + made_.parties[i].name +
                                                                ": at least " + in_english(floors_[i]->own) +
                                                                ", at most " + in_english(caps_[i]->own));
}

// Who is in the bearers' key but not in the stream's joins it for what is freed; what a step costs, one without an
// amount cannot bear.
FORDEL_DECL void adjusting::take_in_bearers(key const& other, fraction const& cost, stage& of,
                                            adjustment_effect const& effect) {
    for (std::size_t const k : asked_.outsiders_of(other)) {
        party const& who = other.parties()[k];
        if (cost > fraction(0) || who == uncovered_party())
            throw error(errors::party_unknown,
                        at(effect.steps) + who.name + " is in the key of those who bear it, not in the stream's");
        std::size_t const place = receiver_place(who);
        of.wanted.resize(size());
        of.weights.resize(size());
        of.given.resize(size(), 0);
        of.bears.resize(size(), 0);
        of.bears[place] = 1;
        of.weights[place] = other.weights()[k];
    }
}

// Who bears what the steps cost, and by which weights.
FORDEL_DECL void adjusting::weigh(adjustment const& step, fraction const& cost, stage& of, adjustment_effect& effect) {
    effect.by = step.by() ? step.by()->on(query_.when, query_.known) : by_;
    of.weights = step.by() ? asked_.weights_in(*effect.by) : weights_;
    of.weights.resize(size());
    of.bears.resize(size(), 0);
    if (step.by() && !step.borne_by()) take_in_bearers(*effect.by, cost, of, effect);
    for (std::size_t i = 0; i < size(); ++i)
        if (!of.bears[i] || (!step.borne_by() && of.given[i])) of.weights[i] = fraction();
}

FORDEL_DECL fraction adjusting::within(std::size_t i, fraction const& amount) const {
    if (amount < floor_of(i)) return floor_of(i);
    return caps_[i] && caps_[i]->own < amount ? caps_[i]->own : amount;
}

FORDEL_DECL void adjusting::take(std::size_t first, std::size_t last) {
    stage of{made_.amounts, flags(size(), 0)};
    of.bears = asked_.chosen(made_.steps[first].borne_by(), made_.steps[first]);
    adjustment_effect effect;
    for (std::size_t step = first; step < last; ++step) {
        effect.steps.push_back(step);
        apply(step, of);
    }
    require_floors_below_caps();
    settle(made_.steps[first], of, effect);
}

FORDEL_DECL void adjusting::settle(adjustment const& step, stage& of, adjustment_effect& effect) {
    std::vector<fraction> after;
    after.reserve(size());
    for (std::size_t i = 0; i < size(); ++i)
        after.push_back(within(i, of.wanted[i]));
    fraction const cost = sum(after) - sum(made_.amounts);
    if (cost < fraction(0) && step.freed() != freed_money::others) {
        free(step, -cost, after, effect);
    } else if (cost != fraction(0)) {
        weigh(step, cost, of, effect);
        after.resize(size());
        let_bear(of, cost, after, effect);
    }
    record(of, after, effect);
}

FORDEL_DECL std::size_t adjusting::receiver_place(party const& receiver) {
    for (std::size_t i = 0; i < size(); ++i)
        if (made_.parties[i].id == receiver.id) return i;
    made_.parties.push_back(receiver);
    made_.amounts.emplace_back();
    weights_.emplace_back();
    floors_.emplace_back();
    caps_.emplace_back();
    return size() - 1;
}

// What is freed goes to one party, or to nobody.
FORDEL_DECL void adjusting::free(adjustment const& step, fraction const& amount, std::vector<fraction>& after,
                                 adjustment_effect& effect) {
    if (step.freed() == freed_money::nobody) {
        effect.undistributed = amount;
        made_.undistributed += amount;
        return;
    }
    succession const* const merged = step.successors();
    party const receiver = asked_.receiver_of(step);
    std::size_t const place = receiver_place(merged ? merged->successor(receiver, query_.when.day) : receiver);
    after.resize(size());
    after[place] += amount;
    if (within(place, after[place]) != after[place])
        refuse(effect, {place}, after[place] - within(place, after[place]), false);
    effect.borne.push_back({place, -amount});
}

FORDEL_DECL void adjusting::let_bear(stage const& of, fraction const& cost, std::vector<fraction>& after,
                                     adjustment_effect& effect) {
    levelling_task task;
    std::vector<std::size_t> bearers;
    std::vector<fraction> before, caps;
    for (std::size_t i = 0; i < size(); ++i) {
        if (of.weights[i] == fraction(0)) continue;
        bearers.push_back(i);
        task.amounts.push_back(of.wanted[i]);
        task.weights.push_back(of.weights[i]);
        task.floors.push_back(floor_of(i));
        task.caps.push_back(caps_[i] ? std::optional(caps_[i]->own) : std::nullopt);
        if (caps_[i]) caps.push_back(caps_[i]->own);
        before.push_back(after[i]);
    }
    task.total = sum(before) - cost;
    if (fraction const least = sum(task.floors); task.total < least) refuse(effect, bearers, least - task.total, true);
    if (caps.size() == bearers.size())
        if (fraction const most = sum(caps); most < task.total) refuse(effect, bearers, task.total - most, false);
    levelled const reached = level(task);
    for (std::size_t k = 0; k < bearers.size(); ++k) {
        std::size_t const i = bearers[k];
        if (reached.held[k] == held_at::floor) after[i] = task.floors[k];
        if (reached.held[k] == held_at::cap) after[i] = *task.caps[k];
        if (reached.held[k] != held_at::nothing) continue;
        fraction const borne = task.weights[k] * reached.rate;
        after[i] = of.wanted[i] - borne;
        effect.weights += task.weights[k];
        if (borne != fraction(0)) effect.borne.push_back({i, borne});
    }
}

// Writes down who was held, who was given something, and what that cost the others.
FORDEL_DECL void adjusting::record(stage const& of, std::vector<fraction> const& after, adjustment_effect& effect) {
    flags bears(size(), 0);
    for (borne_part const& part : effect.borne)
        bears[part.party] = 1;
    auto const is_held = [&](std::size_t i) { return !bears[i] && after[i] != of.wanted[i]; };
    for (adjustment_change const& change : of.changes)
        if (!is_held(change.party) && change.after != change.before) effect.changes.push_back(change);
    for (std::size_t i = 0; i < of.wanted.size(); ++i) {
        if (!is_held(i) || after[i] == made_.amounts[i]) continue;
        std::optional<bound> const& at = caps_[i] && after[i] == caps_[i]->own ? caps_[i] : floors_[i];
        adjustment_change held{i, std::nullopt, made_.amounts[i], {}, {}, after[i]};
        if (at) held = {i, at->step, made_.amounts[i], at->others, at->of_sum, after[i]};
        if (at && of.given[i]) held.given = effect.steps.front(); // factors and additions are taken one by one
        effect.changes.push_back(std::move(held));
    }
    std::vector<fraction> costs;
    for (adjustment_change const& change : effect.changes)
        costs.push_back(change.after - change.before);
    effect.cost = sum(costs);
    made_.amounts = after;
    if (!effect.changes.empty()) made_.effects.push_back(std::move(effect));
}

// "2025: floor of 100,000.00 DKK: ".
FORDEL_DECL std::string adjusting::at(std::vector<std::size_t> const& steps) const {
    std::string told = query_.when.year == 0 ? "" : std::to_string(query_.when.year) + ": ";
    for (std::size_t k = 0; k < steps.size() && told.size() < 200; ++k)
        told += (k == 0 ? "" : ", ") + made_.steps[steps[k]].describe().en;
    return told + ": ";
}

FORDEL_DECL void adjusting::refuse(adjustment_effect const& effect, std::vector<std::size_t> const& who,
                                   fraction const& missing, bool too_little) const {
    std::string names;
    for (std::size_t k = 0; k < who.size() && names.size() < 200; ++k)
        names += (k == 0 ? "" : ", ") + made_.parties[who[k]].name;
    std::string const bear = too_little ? "bear" : "take";
    throw error(errors::adjustment_infeasible,
                at(effect.steps) + in_english(missing) + (too_little ? " is missing: " : " is left over: ") +
                    (who.empty() ? "nobody is there to " + bear + " it" : names + " can " + bear + " no more"));
}

FORDEL_DECL adjusted adjusting::result() && {
    for (auto const& [from, to] : {std::pair{&floors_, &made_.floors}, std::pair{&caps_, &made_.caps}})
        for (auto const& held : *from)
            to->push_back(held ? std::optional(held->own) : std::nullopt);
    made_.parts_of_year_before = asked_.parts_of_year_before();
    if (!mirror_) return std::move(made_);
    auto const mirror = [](fraction& value) { value = -value; };
    std::for_each(made_.amounts.begin(), made_.amounts.end(), mirror);
    mirror(made_.undistributed);
    for (adjustment_effect& effect : made_.effects) {
        mirror(effect.cost);
        mirror(effect.undistributed);
        for (borne_part& part : effect.borne)
            mirror(part.amount);
        for (adjustment_change& change : effect.changes)
            for (fraction* const value : {&change.before, &change.others, &change.bound, &change.after})
                mirror(*value);
    }
    return std::move(made_);
}

} // namespace detail
} // namespace v0
} // namespace fordel
