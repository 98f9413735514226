// A balance in words.
#pragma once

#include <fordel/comparison/balance.hpp>
#include <fordel/comparison/detail/amount_words.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/text.hpp>

namespace fordel {
inline namespace v0 {

FORDEL_DECL text describe(comparison_balance const& balance) {
    using namespace detail;
    text const left_out =
        balance.left_out == fraction(0)
            ? text{}
            : sentence({", og {0} betales i det, der er valgt fra", ", and {0} is paid in what is left out"},
                       {more_or_less(balance.left_out)});
    text const missing =
        balance.missing == fraction(0)
            ? text{}
            : sentence({", og {0} af det mangler", ", and {0} of it is missing"}, {more_or_less(balance.missing)});
    return sentence({"Der var {0} at fordele{1}{2}: parterne betaler hinanden {3}.",
                     "There was {0} to share{1}{2}: parties pay one another {3}."},
                    {more_or_less(balance.stated), missing, left_out, more_or_less(balance.settled)});
}

} // namespace v0
} // namespace fordel
