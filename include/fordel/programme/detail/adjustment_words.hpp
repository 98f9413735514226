// The sentences of adjustments: to whom they gave or took, and who has less or more for it. Words that are as true of
// what is paid as of what is received.
#pragma once

#include <fordel/detail/numbers.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The lines of one party, in their order.
class adjustment_words {
public:
    adjustment_words(adjusted const& a, std::size_t i, any_currency in) : a_(a), i_(i), in_(in) {}

    // What a step did to the party: held it, or gave it something; what it bears of a step, or gets of it.
    text line(adjustment_effect const& effect, adjustment_change const& change);
    text line(adjustment_effect const& effect, borne_part const& part);
    // What it has in the end.
    text end() const {
        return sentence({"{0}: {1} efter justeringerne", "{0}: {1} after the adjustments"},
                        {name(i_), amount(a_.amounts[i_])});
    }

private:
    text name(std::size_t i) const { return name_in_words(a_.parties[i]); }
    text amount(fraction const& major) const {
        auto const digits = static_cast<unsigned>(in_.minor_digits());
        return {major.to_decimal(digits, notation::danish), major.to_decimal(digits, notation::english)};
    }
    // The same to calculate on with: six decimals where it has more than its currency.
    text factor(fraction const& major) const {
        auto const digits = static_cast<unsigned>(in_.minor_digits());
        unsigned const shown = exact_decimals(major, digits) ? digits : 6;
        return {major.to_decimal(shown, notation::danish), major.to_decimal(shown, notation::english)};
    }
    bool grew(fraction const& before, fraction const& after) const {
        return a_.pool < fraction(0) ? after < before : before < after;
    }

    // "45,000.00 by the key", with what other streams add.
    text start(adjustment_change const& change) const {
        text const own = joined(amount(change.before),
                                started_ ? text{" indtil nu", " so far"} : text{" efter nøglen", " by the key"});
        if (!change.step || a_.steps[*change.step].with().empty()) return own;
        return sentence(both("{0} + {1} = {2}"), {own, elsewhere(change), amount(change.before + change.others)});
    }
    text elsewhere(adjustment_change const& change) const {
        std::vector<text> streams;
        for (std::string const& stream : a_.steps[*change.step].with())
            streams.push_back(same(stream));
        return sentence({"{0} fra {1}", "{0} from {1}"}, {amount(change.others), listed(streams)});
    }

    // "100,000.00 × 1/2 = 50,000.00": how the amount of a step comes to what it is for the party.
    text size(adjustment const& step, fraction const& comes_to) const;

    // "250.00 (last year) × 12/6".
    text last_year(fraction const& whole_year) const;

    // "the floor of 50,000.00".
    text bound(adjustment_change const& change) const {
        adjustment const& step = a_.steps[*change.step];
        bool const floor = step.kind() == adjustment_kind::floor;
        text const kind = floor ? text{"bunden på {0}", "the floor of {0}"} : text{"loftet på {0}", "the cap of {0}"};
        text const told = sentence(kind, {size(step, change.bound)});
        return step.name() == text{} ? told : sentence(both("{0} ({1})"), {told, step.name()});
    }

    // Who is only held back in bearing or getting what others cost or free.
    bool bears_itself(adjustment_change const& change) const {
        if (!change.step || change.given) return !change.given;
        adjustment_kind const kind = a_.steps[*change.step].kind();
        return (kind == adjustment_kind::floor && grew(change.after, change.before)) ||
               (kind == adjustment_kind::cap && grew(change.before, change.after));
    }

    text what(adjustment_change const& change) const;
    text held(adjustment_change const& change) const;
    text given(adjustment_change const& change) const;
    text bearers(adjustment_effect const& effect) const;
    text steps(adjustment_effect const& effect) const;
    text changes(adjustment_effect const& effect) const;
    text weight(adjustment_effect const& effect) const;

    adjusted const& a_;
    std::size_t i_;
    any_currency in_;
    bool started_ = false; // a line has been said
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/detail/adjustment_words.ipp>
#endif
