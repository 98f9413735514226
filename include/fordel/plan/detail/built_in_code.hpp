#pragma once

#include <fordel/plan/detail/block_code.hpp>
#include <fordel/plan/detail/compiled_weights.hpp>
#include <fordel/plan/detail/lanes.hpp>
#include <fordel/plan/detail/narrow_block.hpp>
#include <fordel/plan/detail/plan_model.hpp>
#include <fordel/plan/detail/wide_block.hpp>

#include <cstdint>
#include <span>

namespace fordel {
inline namespace v0 {
namespace detail {

// The code for the processor that the compiler was told; empty where there are no lanes.
#if FORDEL_HAS_LANES
inline void narrow_built_in(compiled_weights const& weights, std::span<std::int64_t const> amounts,
                            share_places const& places, sharing& with) {
    share_narrow<native_bytes>(weights, amounts, places, with);
}
inline void wide_built_in(compiled_weights const& weights, plan_model const& exact,
                          std::span<std::int64_t const> amounts, share_places const& places, sharing& with) {
    share_wide<native_bytes>(weights, exact, amounts, places, with);
}
inline constexpr block_code built_in_code{narrow_built_in, wide_built_in};
#else
inline constexpr block_code built_in_code{};
#endif

} // namespace detail
} // namespace v0
} // namespace fordel
