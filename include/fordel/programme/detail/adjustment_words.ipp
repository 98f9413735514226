// How they are put.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/explanation.hpp>
#include <fordel/key/key.hpp>
#include <fordel/money.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/detail/adjustment_words.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL text adjustment_words::last_year(fraction const& whole_year) const {
    fraction const part = i_ < a_.parts_of_year_before.size() ? a_.parts_of_year_before[i_] : fraction(0);
    if (part == fraction(0))
        return sentence({"{0} (sidste år, som for et helt år)", "{0} (last year, as for a whole year)"},
                        {factor(whole_year)});
    text const told = sentence({"{0} (sidste år)", "{0} (last year)"}, {factor(whole_year * part)});
    if (part == fraction(1)) return told;
    fraction const months = part * fraction(12);
    std::string const longer = months.is_whole() ? "12/" + months.to_string() : (fraction(1) / part).to_string();
    return joined(told, same(" × " + longer));
}

FORDEL_DECL text adjustment_words::size(adjustment const& step, fraction const& comes_to) const {
    std::vector<text> factors;
    fraction known = step.part_in(a_.year).value_or(fraction(1));
    fraction const time = step.whole_year() ? a_.part_of_stream : a_.part_of_year;
    if (step.kind() == adjustment_kind::cap && known != fraction(1))
        return cut_in_part(step, known, time, amount(comes_to));
    auto const part = [&](fraction const& factor) {
        if (factor != fraction(1)) factors.push_back(same(factor.to_string()));
    };
    adjustment_amount const& of = step.amount();
    if (auto const* const money = std::get_if<any_money>(&of)) factors.push_back(amount(money->exact()));
    if (auto const* const share = std::get_if<part_of_amount>(&of)) {
        factors.push_back(percent_in_words(share->part));
        factors.push_back(factor(a_.pool));
    }
    part(known);
    if (!std::holds_alternative<part_of_amount>(of)) part(time);
    known = known * time;
    if (auto const* const last = std::get_if<part_of_last_year>(&of)) {
        factors.insert(factors.begin(), percent_in_words(last->part));
        known = known * last->part;
        if (known != fraction(0)) factors.push_back(last_year(comes_to / known));
    }
    if (auto const* const heads = std::get_if<per_head>(&of)) {
        factors.insert(factors.begin(), amount(heads->each.exact()));
        known = known * heads->each.exact();
        if (known != fraction(0)) {
            fraction const counted = comes_to / known;
            factors.push_back(joined(number_in_words(a_.pool < fraction(0) ? -counted : counted),
                                     joined(same(" "), heads->of.unit())));
        }
    }
    if (factors.size() == 1) return factors.front();
    text all = factors.front();
    for (std::size_t k = 1; k < factors.size(); ++k)
        all = joined(all, joined(same(" × "), factors[k]));
    return sentence(both("{0} = {1}"), {all, amount(comes_to)});
}

// Whom a floor raises or a cap cuts, and whom it keeps from bearing or getting more.
FORDEL_DECL text adjustment_words::held(adjustment_change const& change) const {
    fraction const difference = change.after - change.before;
    if (!change.step)
        return sentence({"{0} mindre: der er intet tilbage", "{0} less: nothing is left"}, {amount(-difference)});
    if (change.given)
        return sentence({"{0}; {1}, men holdt på {2}: i alt {3}", "{0}; {1}, but held at {2}: comes to {3}"},
                        {start(change), a_.steps[*change.given].describe(), bound(change), amount(change.after)});
    bool const floor = a_.steps[*change.step].kind() == adjustment_kind::floor;
    if (floor && grew(change.before, change.after))
        return sentence({"{0}, mindre end {1}: hævet med {2}", "{0}, less than {1}: raised by {2}"},
                        {start(change), bound(change), amount(difference)});
    if (floor)
        return sentence({"{0}; endnu mindre ville være under {1}: kun {2} mindre",
                         "{0}; any less would be below {1}: only {2} less"},
                        {start(change), bound(change), amount(-difference)});
    if (grew(change.after, change.before))
        return sentence({"{0}, mere end {1}: sænket med {2}", "{0}, more than {1}: lowered by {2}"},
                        {start(change), bound(change), amount(-difference)});
    return sentence({"{0}; mere ville være over {1}: kun {2} mere", "{0}; more would be above {1}: only {2} more"},
                    {start(change), bound(change), amount(difference)});
}

FORDEL_DECL text adjustment_words::given(adjustment_change const& change) const {
    adjustment const& step = a_.steps[*change.step];
    fraction const sum = change.before + change.others;
    if (step.kind() == adjustment_kind::plus && step.name() == text{} && size_of(step.amount()) < fraction(0)) {
        adjustment deducted = plus(negated(step.amount())).phased(step.phased());
        if (step.whole_year()) deducted = deducted.for_whole_year();
        return sentence({"{0}; fradrag på {1}: i alt {2}", "{0}; deduction of {1}: {2} in all"},
                        {start(change), size(deducted, sum - change.bound), amount(change.after)});
    }
    if (step.kind() == adjustment_kind::plus)
        return sentence({"{0}; {1} på {2}: i alt {3}", "{0}; {1} of {2}: {3} in all"},
                        {start(change), step.name() == text{} ? text{"tillæg", "addition"} : step.name(),
                         size(step, change.bound - sum), amount(change.after)});
    fraction const multiple = fraction(1) + (step.factor() - fraction(1)) * step.part_in(a_.year).value_or(fraction(1));
    text const own = step.with().empty() ? text{} : sentence(both(" - {0}"), {elsewhere(change)});
    text const told = sentence(both("{0}; {1} × {2}{3} = {4}"),
                               {start(change), factor(sum), number_in_words(multiple), own, amount(change.after)});
    return step.name() == text{} ? told : sentence(both("{0} ({1})"), {told, step.name()});
}

FORDEL_DECL text adjustment_words::what(adjustment_change const& change) const {
    if (!change.step) return held(change);
    adjustment_kind const kind = a_.steps[*change.step].kind();
    return kind == adjustment_kind::floor || kind == adjustment_kind::cap ? held(change) : given(change);
}

// "; so much less for Roskilde and Greve by population 1 January 2022".
FORDEL_DECL text adjustment_words::bearers(adjustment_effect const& effect) const {
    if (effect.undistributed != fraction(0)) return {"; fordeles ikke", "; stays undistributed"};
    if (effect.borne.empty()) return {};
    std::vector<text> names;
    for (borne_part const& part : effect.borne)
        names.push_back(name(part.party));
    if (!effect.by) return sentence({"; går til {0}", "; goes to {0}"}, {listed(names)});
    bool const cost = grew(fraction(0), effect.cost);
    return sentence(cost ? text{"; så meget mindre for {0} efter {1}", "; so much less for {0} by {1}"}
                         : text{"; så meget mere for {0} efter {1}", "; so much more for {0} by {1}"},
                    {listed(names), fordel::describe(*effect.by)});
}

FORDEL_DECL text adjustment_words::steps(adjustment_effect const& effect) const {
    std::vector<text> told;
    for (std::size_t const step : effect.steps)
        if (std::any_of(effect.changes.begin(), effect.changes.end(),
                        [&](auto const& c) { return c.step == step || c.given == step; }))
            told.push_back(a_.steps[step].describe());
    return listed(told);
}

// "Lejre +5,000.00, Solrød -1,000.00 and 46 others".
FORDEL_DECL text adjustment_words::changes(adjustment_effect const& effect) const {
    std::vector<text> told;
    for (adjustment_change const& change : effect.changes) {
        fraction const difference = change.after - change.before;
        told.push_back(sentence(same(difference < fraction(0) ? "{0} {1}" : "{0} +{1}"),
                                {name(change.party), amount(difference)}));
    }
    return listed(told);
}

// "50,046 / 137,000", of those who bear it.
FORDEL_DECL text adjustment_words::weight(adjustment_effect const& effect) const {
    fraction const& mine = effect.by->weights()[effect.by->index_of(a_.parties[i_].id)];
    if (mine.is_whole() && effect.weights.is_whole())
        return sentence(both("{0} / {1}"), {number_in_words(mine), number_in_words(effect.weights)});
    return same((mine / effect.weights).to_string());
}

FORDEL_DECL text adjustment_words::line(adjustment_effect const& effect, adjustment_change const& change) {
    text const told =
        sentence(both("{0}: {1}{2}"), {name(i_), what(change), bears_itself(change) ? text{} : bearers(effect)});
    started_ = true;
    return told;
}

FORDEL_DECL text adjustment_words::line(adjustment_effect const& effect, borne_part const& part) {
    started_ = true;
    bool const cost = grew(fraction(0), effect.cost);
    text const does =
        cost ? text{"{0}: mindre på grund af {1} ({2}), efter {3}: ", "{0}: less because of {1} ({2}), by {3}: "}
             : text{"{0}: mere på grund af {1} ({2}), efter {3}: ", "{0}: more because of {1} ({2}), by {3}: "};
    if (!effect.by)
        return sentence({"{0}: mere på grund af {1} ({2}): {3}", "{0}: more because of {1} ({2}): {3}"},
                        {name(i_), steps(effect), changes(effect), amount(-part.amount)});
    text const who = sentence(does, {name(i_), steps(effect), changes(effect), fordel::describe(*effect.by)});
    fraction const whole = cost ? effect.cost : -effect.cost;
    return joined(who, sentence(both("{0} × {1} = {2}"),
                                {factor(whole), weight(effect), amount(cost ? part.amount : -part.amount)}));
}

} // namespace detail
} // namespace v0
} // namespace fordel
