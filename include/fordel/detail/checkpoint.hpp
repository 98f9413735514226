// Where the library's long loops ask whether to go on.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/error/interruption.hpp>

#include <cstdint>

namespace fordel {
inline namespace v0 {

class error;

namespace detail {

inline constinit thread_local std::uint32_t checkpoints_passed = 0;

// Asks every stop_when of this thread, the innermost first.
bool stop_is_asked_for();

// A stop condition of the kernel. Loops ask it in each turn: a counter stands in front, so that one of 64 turns asks
// for more. A turn should take less than a millisecond, or ask in loops of its own.
struct checkpoint {
    bool operator()() const {
        return innermost_stop != nullptr && ++checkpoints_passed % 64 == 0 && stop_is_asked_for();
    }
};

[[noreturn]] void throw_interrupted();

// Whether it is that error: whoever goes on after others passes it on.
bool is_interruption(error const& thrown);

// The same above the kernel: throws fordel.work.interrupted where the call is to end.
inline void pass_checkpoint() {
    if (checkpoint{}()) throw_interrupted();
}

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/detail/checkpoint.ipp>
#endif
