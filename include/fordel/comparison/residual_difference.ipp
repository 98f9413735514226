// A residual's change in words.
#pragma once

#include <fordel/comparison/detail/amount_words.hpp>
#include <fordel/comparison/residual_difference.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/schedule/detail/residual_words.hpp>
#include <fordel/text.hpp>

#include <string>

namespace fordel {
inline namespace v0 {

FORDEL_DECL text describe(residual_difference const& one) {
    using namespace detail;
    return sentence({"{0}: {1} mangler ({2}): {3} i stedet for {4}.", "{0}: {1} is missing ({2}): {3} instead of {4}."},
                    {same(std::to_string(one.year)), more_or_less(one.difference()), words_of(one.why),
                     in_decimals(one.after), in_decimals(one.before)});
}

} // namespace v0
} // namespace fordel
