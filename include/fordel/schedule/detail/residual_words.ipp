// What each reason is called.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/schedule/detail/residual_words.hpp>
#include <fordel/schedule/residual.hpp>
#include <fordel/text.hpp>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL text words_of(residual_reason why) {
    switch (why) {
    case residual_reason::independent_rounding:
        return {"hver del er afrundet for sig", "each part is rounded on its own"};
    case residual_reason::below_unit:
        return {"puljen er afrundet til hele enheder, så delene af et år eller en periode summer",
                "the pool is rounded to whole units, so that the parts of a year or period sum"};
    case residual_reason::undistributed:
        return {"et loft har frigjort det, og ingen får det", "a cap has freed it, and nobody gets it"};
    case residual_reason::uncovered:
        break;
    }
    return {"ingen bærer eller får det", "nobody bears or gets it"};
}

} // namespace detail
} // namespace v0
} // namespace fordel
