// How much of a download is read. Counts, not clocks: the same file is read, or refused, on every machine.
#pragma once

#include <cstddef>

namespace fordel {
inline namespace v0 {

// A whole download of FOLK1A's totals, of all areas and quarters, is a fiftieth of it.
struct reading_limits {
    std::size_t bytes = 50'000'000;
    std::size_t cells = 2'000'000; // of the table laid flat: a figure with three labels is four; values of a JSON text

    friend bool operator==(reading_limits const&, reading_limits const&) = default;
};

} // namespace v0
} // namespace fordel
