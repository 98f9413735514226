#pragma once

namespace fordel {
inline namespace v0 {

// What one unit costs, for a total weight of V and h units.
enum class electoral_quota {
    hare,               // V / h
    hagenbach_bischoff, // V / (h + 1), exactly
    droop,              // the whole number ⌊V / (h + 1)⌋ + 1
    imperiali,          // V / (h + 2)
    imperiali_retry     // Imperiali, and Hagenbach-Bischoff where Imperiali hands out too many
};

} // namespace v0
} // namespace fordel
