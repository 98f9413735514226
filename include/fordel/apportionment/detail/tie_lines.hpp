// Who was tied, and how it was settled.
#pragma once

#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/detail/rounding_facts.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/apportionment/unit_words.hpp>

#include <cstddef>

namespace fordel {
inline namespace v0 {
namespace detail {

// None where party i was not tied.
explanation_lines tie_lines(apportionment const& a, std::size_t i, rounding_facts const& facts,
                            unit_words const& words);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/apportionment/detail/tie_lines.ipp>
#endif
