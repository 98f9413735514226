// How they follow each other.
#pragma once

#include <fordel/allocation/detail/key_steps.hpp>
#include <fordel/allocation/working.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/explanation.hpp>
#include <fordel/key/key.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/detail/adjustment_steps.hpp>
#include <fordel/programme/detail/adjustment_words.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace fordel {
inline namespace v0 {
namespace detail {

struct adjustment_chain {
    adjusted const& a;
    std::size_t i;
    std::string const& address;
    adjustment_words words;
    working_step now;

    // The next step, of a clause in the list; they are counted from 1.
    working_step next(working_kind kind, std::optional<std::size_t> clause, text says) const {
        working_step step{.kind = kind, .unit = now.unit};
        step.words = {{explanation_part::bounds, std::move(says)}};
        if (!clause) return step;
        adjustment const& of = a.steps[*clause];
        step.what = of.name() == text{} ? of.describe() : of.name();
        step.citation = of.citation();
        if (!address.empty()) step.address = address + '.' + std::to_string(*clause + 1);
        return step;
    }
    void take(working_step step) { now = std::move(step); }

    static working_kind kind_of(adjusted const& a, adjustment_change const& change) {
        if (!change.step) return working_kind::floor; // nobody has less than nothing
        switch (a.steps[*change.step].kind()) {
        case adjustment_kind::cap:
            return working_kind::cap;
        case adjustment_kind::times:
            return working_kind::times;
        case adjustment_kind::plus:
            return working_kind::plus;
        case adjustment_kind::floor:
            break;
        }
        return working_kind::floor;
    }

    void add(adjustment_effect const& effect, adjustment_change const& change) {
        working_kind const kind = kind_of(a, change);
        working_step step = next(kind, change.step, words.line(effect, change));
        std::string const unit = step.unit;
        auto const input = [&](char const* name, fraction value) {
            step.inputs.push_back(given(name, std::move(value), unit));
        };
        take_in(step, "amount", std::move(now));
        if (kind == working_kind::plus) {
            input("plus", change.bound - change.before - change.others);
        } else if (kind == working_kind::times) {
            adjustment const& of = a.steps[*change.step];
            fraction const part = of.part_in(a.year).value_or(fraction(1));
            input("others", change.others);
            step.inputs.push_back(given("factor", fraction(1) + (of.factor() - fraction(1)) * part));
        } else {
            input("bound", change.bound);
            input("others", change.others);
        }
        step.result = change.after;
        take(std::move(step));
    }

    void add(adjustment_effect const& effect, borne_part const& part) {
        working_step step = next(working_kind::borne, effect.steps.front(), words.line(effect, part));
        std::string const unit = step.unit;
        step.result = now.result - part.amount;
        take_in(step, "amount", std::move(now));
        if (effect.by) {
            step.weights = effect.by;
            step.what = describe(*effect.by);
            step.inputs.push_back(given("cost", effect.cost, unit));
            step.inputs.push_back(given("weight", effect.by->weights()[effect.by->index_of(a.parties[i].id)]));
            step.inputs.push_back(given("weights", effect.weights));
        } else { // one party has all of it
            step.inputs.push_back(given("cost", part.amount, unit));
            step.inputs.push_back(given("weight", fraction(1)));
            step.inputs.push_back(given("weights", fraction(1)));
        }
        take(std::move(step));
    }

    // What nobody gets, of the party that stands for nobody.
    void add_undistributed(fraction const& amount) {
        working_step step = next(working_kind::plus, std::nullopt, {});
        step.words.clear();
        step.result = now.result + amount;
        std::string const unit = step.unit;
        take_in(step, "amount", std::move(now));
        step.inputs.push_back(given("plus", amount, unit));
        take(std::move(step));
    }
};

FORDEL_DECL working_step adjusted_step(working_step from, adjusted const& a, std::size_t i, any_currency in,
                                       std::string const& address) {
    adjustment_chain chain{a, i, address, {a, i, in}, std::move(from)};
    bool any = false;
    for (adjustment_effect const& effect : a.effects) {
        for (adjustment_change const& change : effect.changes)
            if (change.party == i) any = true, chain.add(effect, change);
        for (borne_part const& part : effect.borne)
            if (part.party == i) any = true, chain.add(effect, part);
    }
    if (any) chain.now.words.push_back({explanation_part::bounds, chain.words.end()});
    if (chain.now.result != a.amounts[i]) chain.add_undistributed(a.amounts[i] - chain.now.result);
    return std::move(chain.now);
}

} // namespace detail
} // namespace v0
} // namespace fordel
