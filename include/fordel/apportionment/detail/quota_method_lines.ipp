// The steps of the quota method, found by house monotony: fewer units are an earlier step.
#pragma once

#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/claim.hpp>
#include <fordel/apportionment/detail/quota_method_lines.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/apportionment/unit_words.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/integer.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <boost/multiprecision/integer.hpp>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// What everybody has after so many units.
FORDEL_DECL std::vector<big_integer> units_after(apportionment const& a, big_integer const& step) {
    return a.options().method.apportion({.units = step, .weights = a.task().weights, .rank = a.task().rank}).units;
}

// The units up to which the exact shares are whole numbers, again and again: then everybody has them.
FORDEL_DECL big_integer whole_turns(apportionment const& a, big_integer const& units) {
    big_integer total = 0, common = 0;
    for (big_integer const& weight : a.task().weights.in<big_integer>()) {
        total += weight;
        common = boost::multiprecision::gcd(common, weight);
    }
    return units - units % (total / common);
}

// The step after `whole` at which party i got the last of its units. Its share is the exact one rounded down or up at
// every step, so that there are about total / weight steps to search.
FORDEL_DECL big_integer step_of_last(apportionment const& a, std::size_t i, big_integer const& whole,
                                     big_integer const& units) {
    big_integer const got = method_units(a, i);
    fraction const steps_each = sum(a.weights()) / a.weights()[i];
    big_integer low = std::max(whole, (steps_each * fraction(got - 1)).floor());
    big_integer high = std::min(units, ceiling(steps_each * fraction(got)));
    while (high - low > 1) {
        big_integer const middle = (low + high) / 2;
        (units_after(a, middle)[i] < got ? low : high) = middle;
    }
    return high;
}

FORDEL_DECL std::size_t winner_of(apportionment const& a, big_integer const& step) {
    std::vector<big_integer> const before = units_after(a, step - 1), after = units_after(a, step);
    std::size_t winner = 0;
    while (before[winner] == after[winner])
        ++winner;
    return winner;
}

FORDEL_DECL explanation_lines quota_method_lines(apportionment const& a, std::size_t i) {
    explanation_lines lines;
    auto const tell = [&](text_view pattern, std::initializer_list<text_view> parts) {
        lines.push_back({explanation_part::rounding, sentence(pattern, parts)});
    };
    big_integer const units = magnitude(a.task().units), got = method_units(a, i), whole = whole_turns(a, units);
    fraction const all = sum(a.weights()), weight = a.weights()[i];
    auto const exact_at = [&](big_integer const& step) { return weight / all * fraction(step); };
    auto const number_of = [](big_integer const& n) { return number(fraction(n)); };
    tell({"Enhederne gives én for én: nummer n til den største vægt / (enheder hidtil + 1) blandt dem, der hidtil har "
          "færre end vægt / {0} × n.",
          "The units go one by one: number n to the largest weight / (units so far + 1) among those who so far have "
          "fewer than weight / {0} × n."},
         {number(all)});
    big_integer step = whole;
    if (got == units_after(a, whole)[i]) {
        if (whole > 0)
            tell({"Efter {0} har alle deres beregnede andel: {1} / {2} × {0} = {3}.",
                  "After {0} everybody has the exact share: {1} / {2} × {0} = {3}."},
                 {number_of(whole), number(weight), number(all), number(exact_at(whole))});
    } else {
        step = step_of_last(a, i, whole, units);
        tell({"Den sidste var nummer {0}: hidtil {1}, færre end {2} / {3} × {0} = {4}, og kravet {2} / ({1} + 1) = {5} "
              "var "
              "det største.",
              "The last one was number {0}: {1} so far, fewer than {2} / {3} × {0} = {4}, and the claim {2} / ({1} + "
              "1) = "
              "{5} was the largest."},
             {number_of(step), number_of(got - 1), number(weight), number(all), number(exact_at(step)),
              number(weight / fraction(got))});
    }
    if (step == units) return lines;
    if (exact_at(units) <= fraction(got)) {
        tell({"Nummer {0} kunne ikke gå hertil: {1} er ikke færre end {2} / {3} × {0} = {4}.",
              "Number {0} could not go here: {1} is not fewer than {2} / {3} × {0} = {4}."},
             {number_of(units), number_of(got), number(weight), number(all), number(exact_at(units))});
        return lines;
    }
    std::size_t const winner = winner_of(a, units);
    big_integer const theirs = method_units(a, winner);
    tell({"Nummer {0} gik til {1}: kravet {2} / {3} = {4} her var ikke større end {5} / {6} = {7}.",
          "Number {0} went to {1}: the claim {2} / {3} = {4} here was not larger than {5} / {6} = {7}."},
         {number_of(units), name_in_words(a.parties()[winner]), number(weight), number_of(got + 1),
          number(weight / fraction(got + 1)), number(a.weights()[winner]), number_of(theirs),
          number(a.weights()[winner] / fraction(theirs))});
    return lines;
}

} // namespace detail
} // namespace v0
} // namespace fordel
