#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/format.hpp>

#include <array>
#include <span>

namespace fordel {
inline namespace v0 {

FORDEL_DECL std::span<value_form const* const> format() {
    static constexpr std::array<value_form const*, 0> all{};
    return all;
}

} // namespace v0
} // namespace fordel
