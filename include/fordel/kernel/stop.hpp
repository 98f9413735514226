// How long work is told to stop.
#pragma once

#include <concepts>

namespace fordel {
inline namespace v0 {

// What long work asks from time to time: true ends it with the error fordel.work.interrupted, and what it would have
// written is untouched or means nothing, as after any other error.
//
// Satisfied when calling an S without arguments gives a bool. It may count, look at a flag, or throw: an exception
// passes through.
template <class S>
concept stop_condition = std::copy_constructible<S> && requires(S const& stop) {
    { stop() } -> std::same_as<bool>;
};

// Work that is left to end; the loops that ask it compile to what they were without asking.
struct never_stop {
    constexpr bool operator()() const noexcept { return false; }
};

namespace detail {

// A stop condition that keeps to its word, so that loops within loops all end once it has said true.
template <stop_condition Stop>
class halting {
public:
    constexpr explicit halting(Stop const& stop) : stop_{stop} {}

    constexpr bool operator()() { return halted_ = halted_ || stop_(); }
    constexpr bool halted() const { return halted_; }

private:
    Stop stop_;
    bool halted_ = false;
};

} // namespace detail
} // namespace v0
} // namespace fordel
