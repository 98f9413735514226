#pragma once

#include <fordel/kernel/integer.hpp>

#include <span>

namespace fordel {
inline namespace v0 {

// The least (floor) and the most (cap) that each party may get, in units by magnitude; one for each party, or an empty
// span where nobody is bound from that side. The memory is the caller's and must outlive the call.
template <integer Units>
struct bounds {
    std::span<Units const> floors{};
    std::span<Units const> caps{};

    constexpr bool any() const noexcept { return !floors.empty() || !caps.empty(); }
};

// How largest remainder keeps bounds. The results differ even where no bound holds anybody at the end.
enum class bounds_procedure {
    fill,         // the exact shares are held within the bounds first, then rounded (water filling)
    fix_and_rerun // apportion; fix all below their floors there, or if nobody is, all above their caps; repeat
};

} // namespace v0
} // namespace fordel
