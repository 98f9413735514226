// What differences are attributed to: a cause, several that cannot be told apart, or a step.
#pragma once

#include <fordel/comparison/cause.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/text.hpp>

#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

// What a difference is attributed to. The last one is always the rounding: whatever of the difference in øre the exact
// parts before it leave, which is where method, unit, ties and what is carried over show.
struct attribution_column {
    text label{};                // {"nøgletal", "figures"}; of a step its name
    std::vector<cause> causes{}; // several where no programme lies between them; none of a step
    std::string error{};         // then what the first programme between them throws, and its id
    std::string error_id{};
    schedule before; // what is settled before it is taken; of an average the baseline
    schedule after;  // and after; of an average the other programme

    // "figures", "keys+adjustments"; of a step its label.
    std::string name() const;

    friend bool operator==(attribution_column const&, attribution_column const&) = default;
};

namespace detail {

// Of causes in the order of calculation: "nøgler + bund og loft".
attribution_column column_of(std::vector<cause> causes, schedule before, schedule after);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/attribution_column.ipp>
#endif
