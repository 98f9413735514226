#pragma once

#include <cstdint>
#include <span>

namespace fordel {
inline namespace v0 {
namespace detail {

struct compiled_weights;
class plan_model;
struct share_places;
struct sharing;

// The inner loops, as pointers to functions, so that a program can bring them compiled for a better processor than the
// rest of it: detail/x86_64_v3.hpp has such. All of them share the same to the bit.
struct block_code {
    void (*narrow)(compiled_weights const&, std::span<std::int64_t const>, share_places const&, sharing&) = nullptr;
    void (*wide)(compiled_weights const&, plan_model const& exact, std::span<std::int64_t const>, share_places const&,
                 sharing&) = nullptr;
};

} // namespace detail
} // namespace v0
} // namespace fordel
