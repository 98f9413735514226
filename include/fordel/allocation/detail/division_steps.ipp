// How a division's steps are put together.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/allocation/carried_shares.hpp>
#include <fordel/allocation/detail/allocation_words.hpp>
#include <fordel/allocation/detail/division_steps.hpp>
#include <fordel/allocation/detail/key_steps.hpp>
#include <fordel/allocation/rounding_working.hpp>
#include <fordel/allocation/working.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/bounded_shares.hpp>
#include <fordel/apportionment/claim.hpp>
#include <fordel/apportionment/detail/rounding_facts.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/apportionment/method_family.hpp>
#include <fordel/carry_over/procedure.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/explanation.hpp>
#include <fordel/money.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <string>
#include <utility>

namespace fordel {
inline namespace v0 {
namespace detail {

// What is shared of the pool: the pool itself where each part is rounded on its own, else whole units.
FORDEL_DECL fraction shared_of(allocation<any_currency> const& a) {
    return a.options().method.keeps_sum() ? a.amount().exact() : a.pool().exact();
}

FORDEL_DECL fraction unit_of(allocation<any_currency> const& a) {
    any_currency const in = a.pool().in();
    return any_money::from_minor(a.options().unit.minor_units(in), in).exact();
}

// What is shared where no other step came to it: as it is given, or rounded.
FORDEL_DECL working_step given_pool(allocation<any_currency> const& a) {
    std::string const in(a.pool().in().code());
    fraction const shared = shared_of(a);
    if (shared == a.pool().exact())
        return {.kind = working_kind::stated, .inputs = {given("amount", shared, in)}, .result = shared, .unit = in};
    return {.kind = working_kind::pool,
            .inputs = {given("before", fraction(0), in), given("amount", a.pool().exact(), in),
                       given("to_multiple_of", unit_of(a), in)},
            .result = shared,
            .unit = in};
}

FORDEL_DECL working_step share_step(allocation<any_currency> const& a, std::size_t i, working_step pool,
                                    working_step key) {
    fraction const shared = pool.result;
    working_step step{.kind = working_kind::share, .words = pool_lines(a), .unit = pool.unit};
    for (explanation_line& line : share_lines(a, i, shared))
        step.words.push_back(std::move(line));
    take_in(step, "amount", std::move(pool));
    take_in(step, "share", std::move(key));
    step.result = shared * a.key().share(i);
    return step;
}

// Where bounds of the division hold the party, or others and so change what is left for it.
FORDEL_DECL working_step bounds_step(working_step exact, allocation<any_currency> const& a, std::size_t i) {
    bounded_shares const& within = *a.shared().within_bounds();
    fraction const unit = a.pool().exact() < fraction(0) ? -unit_of(a) : unit_of(a);
    working_step step{.kind = working_kind::bounds, .unit = exact.unit};
    take_in(step, "exact", std::move(exact));
    if (within.held[i] != held_at::nothing) {
        step.inputs.push_back(named("held", within.held[i] == held_at::floor ? "floor" : "cap"));
        step.inputs.push_back(given("bound", within.shares[i] * unit, step.unit));
    } else {
        step.inputs.push_back(given("left", within.left * unit, step.unit));
        step.inputs.push_back(given("weight", a.shared().weights()[i]));
        step.inputs.push_back(given("weights", within.weights_left));
    }
    step.result = within.shares[i] * unit;
    return step;
}

// What is booked on a party, by magnitude as its units are.
FORDEL_DECL big_integer received_by(apportionment const& shared, std::size_t i) {
    if (shared.receiver() != i) return 0;
    return shared.pool() < 0 ? big_integer(-shared.received()) : shared.received();
}

// What decided, of an amount that is rounded on its own: what is booked on the party comes on top of it.
FORDEL_DECL rounding_reason reason_alone(apportionment const& shared, std::size_t i, fraction const& exact) {
    fraction const rounded(big_integer(method_units(shared, i) - received_by(shared, i)));
    return exact == rounded  ? rounding_reason::whole
           : exact < rounded ? rounding_reason::rounded_up
                             : rounding_reason::rounded_down;
}

// What the reason rests on: remainders in their order, or claims and the divisors between them.
FORDEL_DECL void add_evidence(working_step& step, allocation<any_currency> const& a, std::size_t i,
                              rounding_facts const& facts) {
    apportionment const& shared = a.shared();
    auto const number = [&](char const* name, fraction value) { step.inputs.push_back(given(name, std::move(value))); };
    method_family const family = shared.options().method.family();
    if (family == method_family::largest_remainder && facts.quota && facts.sharing.held[i] == held_at::nothing) {
        fraction const claim = shared.weights()[i] / facts.quota->value;
        fraction const remainder = claim - fraction(claim.floor());
        number("claim", claim);
        number("remainder", remainder);
        number("rank", fraction(count_above(facts.remainders, remainder) + 1));
        number("among", fraction(facts.remainders.size()));
        number("left_over", fraction(facts.left));
    } else if (family != method_family::independent) {
        number("claims", fraction(method_units(shared, i)));
        if (facts.divisors) {
            number("weight", shared.weights()[i]);
            number("divisor_from", facts.divisors->least);
            if (facts.divisors->most) number("divisor_to", *facts.divisors->most);
            number("power", fraction(facts.divisors->power));
        }
    }
    if (facts.tied.empty() || !facts.tied[i]) return;
    number("tied", fraction(a.ties().who.size()));
    number("tied_units", fraction(a.ties().won));
    step.inputs.push_back(named("ties", a.options().ties.describe().en));
}

FORDEL_DECL working_step unit_step_of(working_step exact, allocation<any_currency> const& a, std::size_t i,
                                      rounding_facts const& facts) {
    apportionment const& shared = a.shared();
    if (shared.within_bounds()) exact = bounds_step(std::move(exact), a, i);
    working_step step{.kind = working_kind::unit, .words = unit_lines(a, i, facts)};
    step.inputs.reserve(12);
    fraction const in_units = without_sign(exact.result / unit_of(a));
    std::string const in = exact.unit;
    take_in(step, "exact", std::move(exact));
    step.inputs.push_back(given("unit", unit_of(a), in));
    rounding_reason reason = reason_for(a, i);
    if (!shared.rounded_elsewhere()) {
        if (shared.options().method.family() == method_family::independent && !shared.within_bounds())
            reason = reason_alone(shared, i, in_units);
        step.inputs.push_back(named("method", a.options().method.name()));
        add_evidence(step, a, i, facts);
        if (reason == rounding_reason::at_floor || reason == rounding_reason::at_cap)
            step.inputs.push_back(given("bound", fraction(magnitude(shared.units()[i]))));
        if (shared.receiver() == i) step.inputs.push_back(given("received", fraction(received_by(shared, i))));
    }
    step.inputs.push_back(named("reason", to_string(reason)));
    step.result = fraction(shared.units()[i]);
    return step;
}

FORDEL_DECL working_step carried_step(working_step exact, allocation<any_currency> const& a, std::size_t i,
                                      rounding_facts const& facts) {
    carried_shares const& sums = *a.carried();
    fraction const units(a.shared().units()[i]), after(sums.units[i]), sum = sums.exact[i];
    working_step step{.kind = working_kind::carried, .words = unit_lines(a, i, facts), .result = units};
    fraction const in_units = exact.result / unit_of(a);
    std::string const in = exact.unit;
    take_in(step, "exact", std::move(exact));
    step.inputs.push_back(given("unit", unit_of(a), in));
    step.inputs.push_back(given("exact_before", sum - in_units));
    step.inputs.push_back(given("before", after - units));
    step.inputs.push_back(named("procedure", to_string(sums.procedure)));
    rounding_reason const reason = sum == after                              ? rounding_reason::whole
                                   : without_sign(sum) < without_sign(after) ? rounding_reason::carried_up
                                                                             : rounding_reason::carried_down;
    step.inputs.push_back(named("reason", to_string(reason)));
    return step;
}

FORDEL_DECL explanation_line key_line(text const& key) {
    return {explanation_part::key, sentence({"Nøgle: {0}", "Key: {0}"}, {key})};
}

FORDEL_DECL explanation_lines division_lines(allocation<any_currency> const& a, std::size_t i,
                                             rounding_facts const& facts, fraction const& shared) {
    explanation_lines all = pool_lines(a);
    for (auto&& lines : {share_lines(a, i, shared), unit_lines(a, i, facts), amount_lines(a, i)})
        all.insert(all.end(), lines.begin(), lines.end());
    return all;
}

FORDEL_DECL working_step amount_step(working_step exact, allocation<any_currency> const& a, std::size_t i,
                                     rounding_facts const& facts, text const& key) {
    working_step step{
        .kind = working_kind::amount, .words = amount_lines(a, i), .result = a[i].amount.exact(), .unit = exact.unit};
    step.words.push_back(key_line(key));
    take_in(step, "units",
            a.carried() ? carried_step(std::move(exact), a, i, facts) : unit_step_of(std::move(exact), a, i, facts));
    step.inputs.push_back(given("unit", unit_of(a), step.unit));
    return step;
}

FORDEL_DECL working_step division_step(allocation<any_currency> const& a, std::size_t i, rounding_facts const& facts) {
    return amount_step(share_step(a, i, given_pool(a), key_step(a.key(), i)), a, i, facts, describe(a.key()));
}

} // namespace detail
} // namespace v0
} // namespace fordel
