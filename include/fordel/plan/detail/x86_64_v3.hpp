// The inner loops for x86-64-v3 (AVX2), in a program that is compiled for less. For one source file of it, which
// includes this first and is optimised; the program hands what best_code() says to apply_options.
#pragma once

#include <fordel/plan/detail/block_code.hpp>
#include <fordel/plan/detail/built_in_code.hpp>
#include <fordel/plan/detail/compiled_weights.hpp>
#include <fordel/plan/detail/lanes.hpp>
#include <fordel/plan/detail/narrow_block.hpp>
#include <fordel/plan/detail/plan_model.hpp>
#include <fordel/plan/detail/wide_block.hpp>

#include <cstdint>
#include <span>

#if FORDEL_HAS_LANES

// As between FORDEL_LANES_BEGIN and _END, to the end of the file: there GCC warns of templates.
#pragma GCC diagnostic ignored "-Wpsabi"

namespace fordel {
inline namespace v0 {
namespace detail {

// All that an entry calls is inlined into it: what is not runs as code of the processor that the rest is compiled for.
[[gnu::target("arch=x86-64-v3")]] inline void narrow_v3(compiled_weights const& weights,
                                                        std::span<std::int64_t const> amounts,
                                                        share_places const& places, sharing& with) {
    share_narrow<32>(weights, amounts, places, with);
}
[[gnu::target("arch=x86-64-v3")]] inline void wide_v3(compiled_weights const& weights, plan_model const& exact,
                                                      std::span<std::int64_t const> amounts, share_places const& places,
                                                      sharing& with) {
    share_wide<32>(weights, exact, amounts, places, with);
}
inline constexpr block_code v3_code{narrow_v3, wide_v3};

// The best that this processor runs.
inline block_code const* best_code() {
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("fma")
               ? &v3_code
               : &built_in_code;
}

} // namespace detail
} // namespace v0
} // namespace fordel

#else

namespace fordel {
inline namespace v0 {
namespace detail {

inline block_code const* best_code() { return &built_in_code; }

} // namespace detail
} // namespace v0
} // namespace fordel

#endif
