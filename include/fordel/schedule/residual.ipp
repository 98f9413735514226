// Residuals in words.
#pragma once

#include <fordel/apportionment/unit_words.hpp>
#include <fordel/detail/code_points.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/schedule/detail/residual_words.hpp>
#include <fordel/schedule/residual.hpp>
#include <fordel/text.hpp>

#include <string>

namespace fordel {
inline namespace v0 {

FORDEL_DECL text describe(schedule_residual const& residual) {
    bool const below = residual.missing > fraction(0);
    text const pattern = below ? text{"{0}, {1}: {2} mangler i puljen på {3}: {4}.",
                                      "{0}, {1}: {2} is missing from the pool of {3}: {4}."}
                               : text{"{0}, {1}: {2} er betalt ud over puljen på {3}: {4}.",
                                      "{0}, {1}: {2} is paid beyond the pool of {3}: {4}."};
    return detail::sentence(pattern, {detail::same(std::to_string(residual.year)),
                                      detail::same(detail::visible(residual.stream + '/' + residual.tranche)),
                                      detail::number(detail::without_sign(residual.missing)),
                                      detail::number(residual.pool), detail::words_of(residual.why)});
}

} // namespace v0
} // namespace fordel
