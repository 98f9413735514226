#pragma once

#include <fordel/kernel/stop.hpp>

#include <concepts>

namespace fordel {
inline namespace v0 {

// Where the shares stand in the output, for k-th amount and i-th party.
enum class layout {
    rows,   // out[k × parties + i]: a row for each amount
    columns // out[i × amounts + k]: a column for each party
};

// A stop condition of any type, which somebody else holds and which outlives the reference.
class stop_reference {
public:
    constexpr stop_reference() = default; // never stops
    template <class Stop>
        requires(!std::same_as<Stop, stop_reference> && stop_condition<Stop>)
    constexpr explicit(false) stop_reference(Stop const& stop) noexcept
        : stop_{&stop}, ask_{[](void const* held) { return (*static_cast<Stop const*>(held))(); }} {}

    constexpr bool operator()() const { return ask_ != nullptr && ask_(stop_); }

private:
    void const* stop_ = nullptr;
    bool (*ask_)(void const*) = nullptr;
};

namespace detail {
struct block_code; // detail/block_code.hpp
} // namespace detail

// How a plan is applied. The shares are the same whatever the layout, the number of threads and the code.
struct apply_options {
    fordel::layout layout = fordel::layout::rows;
    unsigned threads = 1;  // 0 counts as 1
    stop_reference stop{}; // asked every few thousand amounts, by the calling thread only; it may throw
    // The code of the inner loops, where a program brings them compiled for another processor; null for that which
    // comes with the header.
    detail::block_code const* code = nullptr;
};

} // namespace v0
} // namespace fordel
