// A programme between two: the one before, with some of what changed.
#pragma once

#include <fordel/comparison/cause.hpp>
#include <fordel/comparison/moved.hpp> // IWYU pragma: export
#include <fordel/detail/config.hpp>
#include <fordel/programme/programme.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {

// Which causes there are for the two to come to different amounts, in the order of calculation; what only is told of
// them, such as names and sources, is none.
//   figures         the values of figures that count the same, and what parties spent
//   index           of amounts that both have by an index: the index and its base year
//   participation   members, those whom a rule leaves out or is limited to, exempts or merges, who alone pays
//   streams         which streams and tranches there are, and their periods
//   amounts         of streams and tranches, whatever they are stated as; whether there is an index
//   keys            the shape of their keys, which figures they go by and on which dates, given weights, factors
//   adjustments     the steps, and the bounds of how amounts are shared
//   rounding        the method, unit, ties and receiver, what is settled as a table or carried over the years
[[nodiscard]] std::vector<cause> causes_between(programme const& before, programme const& after);

// The programme before, with what belongs to the causes that are taken as it is after. It is `before` where none that
// differs is taken, and `after` where all are; rounding is that of before until all others are taken too. Streams and
// tranches are found by their ids, and what differs in form takes figures, indices and members of the other programme
// where it is beyond doubt which those are. A programme between two may contradict itself: it throws whatever making,
// or settling, such a programme throws.
[[nodiscard]] programme hybrid(programme const& before, programme const& after, std::vector<cause> const& taken);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/hybrid.ipp>
#endif
