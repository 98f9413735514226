// One line of an explanation, in both languages.
#pragma once

#include <fordel/text.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {

// What a line is about.
enum class explanation_part { share, participation, method, bounds, tie, rounding, units, residual, more, key };

struct explanation_line {
    explanation_part part;
    text says; // without the newline

    friend bool operator==(explanation_line const&, explanation_line const&) = default;
};

using explanation_lines = std::vector<explanation_line>;

} // namespace v0
} // namespace fordel
